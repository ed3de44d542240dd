// The command line: finds the command in the table, runs it, and turns what comes of it into an exit code. It imports no
// server and no database; each command brings what it needs.
import { COMMANDS } from './commands/table.ts';
import {
  CannotStart,
  EXIT,
  type ExitCode,
  type Terminal,
  WrongUsage,
  languageOf,
  say,
  wordAfterLang,
} from './commands/command.ts';
import { commandWords } from './commands/words.ts';

/** Runs one call and gives its exit code; faults are said on standard error and never thrown. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(words);
  const [name, ...rest] = words[0] === '--lang' ? words.slice(2) : words;
  const complain: Complain = (phrase, facts) => terminal.complain(`${say(phrase, language, facts)}\n`);
  if (!['zh', 'en', null].includes(wordAfterLang(words))) {
    complain(commandWords['cli-wrong-language']);
    return EXIT.usage;
  }
  if (name === undefined || name === 'help' || name.startsWith('-')) {
    const isAsked = name === 'help' || name === '--help' || name === '-h';
    (isAsked ? terminal.out : terminal.complain)(help(language));
    return isAsked ? EXIT.ok : EXIT.usage;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) {
    complain(commandWords['cli-unknown-command'], { name });
    return EXIT.usage;
  }
  try {
    // The language may stand before the command; the command reads it among its own options.
    return await (await command.load()).run(words[0] === '--lang' ? [...rest, '--lang', language] : rest, terminal);
  } catch (error) {
    return complainOf(error, complain);
  }
}

type Complain = (phrase: Parameters<typeof say>[0], facts?: Parameters<typeof say>[2]) => void;

/** Says what was thrown and gives the exit code that goes with it. */
function complainOf(error: unknown, complain: Complain): ExitCode {
  if (error instanceof WrongUsage || error instanceof CannotStart) {
    complain(error.phrase);
    return error instanceof WrongUsage ? EXIT.usage : EXIT.internal;
  }
  if (isWrongOption(error)) {
    complain(commandWords['cli-wrong-option'], { detail: /'([^']+)'/.exec(error.message)?.[1] ?? error.message });
    return EXIT.usage;
  }
  complain(commandWords['cli-internal'], { detail: error instanceof Error ? error.message : String(error) });
  return EXIT.internal;
}

const isWrongOption = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

function help(language: 'zh' | 'en'): string {
  const commands = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(15)}${say(summary, language)}`).join('\n');
  return `${say(commandWords['cli-title'], language)}\n\n${say(commandWords['cli-usage'], language, { commands })}\n`;
}

if (import.meta.main) {
  // A reader that has seen enough (head) closes the pipe; that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.internal));
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
    input: () => process.stdin,
  });
  // An input that was not read to its end would hold the process open.
  process.stdin.unref?.();
}
