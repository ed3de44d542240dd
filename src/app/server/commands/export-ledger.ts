// duxing export-ledger FILE: writes every sealed entry with its seals and public keys, for duxing-verify and whoever else checks it.
import { open, rename } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { noteAlone } from '#audit/server';
import { exportLedger } from '#ledger/server';
import { openDatabase } from '#platform/server';
import { systemNow } from '../compose.ts';
import { EXIT, type ExitCode, type Terminal, WrongUsage, languageOf, say } from './command.ts';
import { ledgerCommandWords as terms } from './ledger-words.ts';
import { openHere } from './open-here.ts';

const OPTIONS = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

/** Writes beside the file and puts it in its place when it is whole and on the disk; readable by its owner only. */
async function writeWhole(file: string, pieces: AsyncIterable<string>): Promise<void> {
  const out = await open(`${file}.part`, 'w', 0o600);
  try {
    for await (const piece of pieces) await out.writeFile(piece);
    await out.sync();
  } finally {
    await out.close();
  }
  await rename(`${file}.part`, file);
}

export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(words);
  const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  if (values.help) {
    terminal.out(`${say(terms['export-usage'], language)}\n`);
    return EXIT.ok;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new WrongUsage(terms['export-one-file']);
  const here = await openHere((line) => terminal.complain(`${line}\n`));
  const database = await openDatabase({ address: here.address, poolSize: 1 });
  try {
    await database.reading('system', async (reader) => {
      await reader`set transaction isolation level repeatable read`;
      await writeWhole(file, exportLedger(reader));
    });
    const act = { type: 'export', person: null, success: true, address: null, request: null } as const;
    await noteAlone(database, systemNow(), { ...act, subject: { kind: 'ledger', id: 'export-ledger' } });
    terminal.out(`${say(terms['export-done'], language, { file })}\n`);
    return EXIT.ok;
  } finally {
    await database.close();
    await here.stop();
  }
}
