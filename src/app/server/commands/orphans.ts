// duxing orphans: finds what is open and has nobody any more. It writes nothing.
import { parseArgs } from 'node:util';
import type { Language } from '#kernel';
import { type Orphans, findOrphans } from '#matters/server';
import { openDatabase } from '#platform/server';
import { REGISTERS } from '../registers.ts';
import { EXIT, type ExitCode, type Terminal, languageOf, say } from './command.ts';
import { openHere } from './open-here.ts';
import { commandWords } from './words.ts';

const OPTIONS = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
/** Rows of each kind that are listed; the rest is counted. */
const LISTED = 20;

function lineOf(
  { kind, number, title, unitName, personName, what, register, due }: Orphans['orphans'][number],
  language: Language,
) {
  const words = REGISTERS.get(register)?.words ?? {};
  const named = words[`${kind === 'step' ? 'action' : 'clock'}.${what ?? ''}`]?.[language] ?? what ?? '';
  const why = say(commandWords[`orphans-${kind}`], language, { person: personName ?? '', what: named });
  return `${number}  ${unitName}  ${title}  ${why}  ${due ?? ''}`.trimEnd();
}

export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(words);
  const { values } = parseArgs({ args: [...words], options: OPTIONS });
  if (values.help) {
    terminal.out(`${say(commandWords['orphans-usage'], language)}\n`);
    return EXIT.ok;
  }
  const here = await openHere((line) => terminal.complain(`${line}\n`));
  const database = await openDatabase({ address: here.address, poolSize: 1 });
  try {
    const { orphans, counts } = await database.reading('system', (reader) => findOrphans(reader, REGISTERS, 'all', LISTED));
    for (const orphan of orphans) terminal.out(`${lineOf(orphan, language)}\n`);
    const none = orphans.length === 0;
    terminal.out(`${say(commandWords[none ? 'orphans-none' : 'orphans-some'], language, counts)}\n`);
    return none ? EXIT.ok : EXIT.internal;
  } finally {
    await database.close();
    await here.stop();
  }
}
