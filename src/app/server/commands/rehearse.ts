// duxing rehearse: proves that a backup can be restored, by restoring it where nothing is in use.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedDatabase } from '#platform/server';
import { openBackup } from '../backup/restore-backup.ts';
import { restoreWhole } from '../backup/whole-restore.ts';
import { loadMigrations } from '../migrations.ts';
import { passphraseIn } from './backup.ts';
import { backupWords } from './backup-words.ts';
import { EXIT, type ExitCode, type Terminal, WrongUsage, complaint, languageOf, say } from './command.ts';

const TEXT = { type: 'string' } as const;
const OPTIONS = { from: TEXT, 'passphrase-file': TEXT, in: TEXT, lang: TEXT, help: { type: 'boolean', short: 'h' } } as const;

export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(words);
  const { values } = parseArgs({ args: [...words], options: OPTIONS });
  if (values.help) {
    terminal.out(`${say(backupWords['rehearse-usage'], language)}\n`);
    return EXIT.ok;
  }
  if (!values.from) throw new WrongUsage(backupWords['backup-no-source']);
  const began = performance.now();
  const opened = await openBackup(values.from, await passphraseIn(values['passphrase-file']), loadMigrations());
  if (!opened.ok) {
    terminal.complain(complaint(opened.refusal, backupWords, language));
    return EXIT.refused;
  }
  const checked = performance.now();
  const folder = mkdtempSync(path.join(values.in ?? tmpdir(), 'duxing-rehearsal-'));
  chmodSync(folder, 0o711);
  const server = await startEmbeddedDatabase({ folder, say: () => {} });
  try {
    const done = await restoreWhole(opened.value, server.address, folder);
    if (!done.ok) throw new Error(done.refusal.code); // the place is fresh
    const { verified, seconds } = done.value;
    const [first] = verified.differences;
    if (first) {
      const facts = { differences: verified.differences.length, first: `${first.matter} ${first.what}` };
      terminal.complain(`${say(backupWords['restore-differs'], language, facts)}\n`);
      return EXIT.internal;
    }
    const { madeAt, tables, files } = opened.value.manifest;
    const counts = { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0), files: files?.length ?? 0 };
    const { matters, entries } = verified;
    const facts = { made: madeAt, ...counts, matters, entries };
    const times = {
      checking: inSeconds(checked - began),
      restoring: seconds.restoring.toFixed(1),
      proving: seconds.proving.toFixed(1),
      seconds: inSeconds(performance.now() - began),
    };
    terminal.out(`${say(backupWords['rehearse-done'], language, { ...facts, ...times })}\n`);
    return EXIT.ok;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const inSeconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
