// duxing verify: recomputes every hash and every row from the ledger, and says what differs. It writes nothing.
import { parseArgs } from 'node:util';
import { verifyLedger } from '#matters/server';
import { openDatabase } from '#platform/server';
import { REGISTERS } from '../registers.ts';
import { EXIT, type ExitCode, type Terminal, languageOf, say } from './command.ts';
import { openHere } from './open-here.ts';
import { commandWords } from './words.ts';

const OPTIONS = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
/** Differences that are listed; the rest is counted. */
const LISTED = 20;

export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(words);
  const { values } = parseArgs({ args: [...words], options: OPTIONS });
  if (values.help) {
    terminal.out(`${say(commandWords['verify-usage'], language)}\n`);
    return EXIT.ok;
  }
  const here = await openHere((line) => terminal.complain(`${line}\n`));
  const database = await openDatabase({ address: here.address, poolSize: 1 });
  try {
    const { matters, entries, differences, seals } = await verifyLedger(database, REGISTERS);
    for (const { matter, what } of differences.slice(0, LISTED)) terminal.out(`${matter}  ${what}\n`);
    for (const fault of seals.faults.slice(0, LISTED)) terminal.out(`${fault}\n`);
    const isWhole = differences.length === 0 && seals.faults.length === 0;
    const phrase = commandWords[isWhole ? 'verify-whole' : 'verify-differs'];
    terminal.out(`${say(phrase, language, { matters, entries, differences: differences.length + seals.faults.length })}\n`);
    terminal.out(
      `${say(commandWords['verify-seals'], language, { seals: seals.seals, sealed: seals.entries, unsealed: seals.unsealed })}\n`,
    );
    return isWhole ? EXIT.ok : EXIT.internal;
  } finally {
    await database.close();
    await here.stop();
  }
}
