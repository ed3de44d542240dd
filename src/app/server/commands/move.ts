// duxing move: the whole database to another server, by the same way as a backup and its restore, proved by the ledger.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type DatabaseAddress, connect } from '#platform/server';
import { listOthers } from '../backup/backup-store.ts';
import { openBackup } from '../backup/restore-backup.ts';
import { takeBackup } from '../backup/take-backup.ts';
import { restoreWhole } from '../backup/whole-restore.ts';
import { systemNow } from '../compose.ts';
import { loadMigrations } from '../migrations.ts';
import { productVersion } from '../product-version.ts';
import { backupWords } from './backup-words.ts';
import { CannotStart, EXIT, type ExitCode, type Terminal, WrongUsage, complaint, languageOf, say } from './command.ts';
import { type Here, openHere } from './open-here.ts';

const TEXT = { type: 'string' } as const;
const OPTIONS = { to: TEXT, lang: TEXT, help: { type: 'boolean', short: 'h' } } as const;
const Url = z.url({ protocol: /^postgres(ql)?$/ });

export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(words);
  const { values } = parseArgs({ args: [...words], options: OPTIONS });
  if (values.help) {
    terminal.out(`${say(backupWords['move-usage'], language)}\n`);
    return EXIT.ok;
  }
  const target = Url.safeParse(values.to);
  if (!target.success) throw new WrongUsage(backupWords['move-nowhere']);
  const here = await openHere((line) => terminal.complain(`${line}\n`));
  const began = performance.now();
  const draft = await draftIn(here.config.dataFolder);
  try {
    const moved = await carryOver(here, { url: target.data }, draft, language);
    if (!moved.ok) {
      terminal.complain(complaint(moved.refusal, backupWords, language));
      return EXIT.refused;
    }
    const { verified } = moved.value;
    const [first] = verified.differences;
    if (first) {
      const facts = { differences: verified.differences.length, first: `${first.matter} ${first.what}` };
      terminal.complain(`${say(backupWords['restore-differs'], language, facts)}\n`);
      return EXIT.internal;
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const facts = { rows: moved.value.rows, matters: verified.matters, entries: verified.entries, seconds };
    terminal.out(`${say(backupWords['move-done'], language, facts)}\n`);
    return EXIT.ok;
  } finally {
    await rm(draft, { recursive: true, force: true });
    await here.stop();
  }
}

async function draftIn(dataFolder: string): Promise<string> {
  await mkdir(dataFolder, { recursive: true });
  return mkdtemp(path.join(dataFolder, 'move-'));
}

/** Takes all tables from one snapshot while nobody else works on them, and fills the other database with them. */
async function carryOver(here: Here, target: DatabaseAddress, draft: string, language: 'zh' | 'en') {
  const owner = connect({ address: here.address, poolSize: 1, name: 'duxing move' });
  try {
    const others = await listOthers(owner);
    if (others.length > 0) {
      const text = say(backupWords['move-in-use'], language, { names: others.join(', ') });
      throw new CannotStart({ zh: text, en: text });
    }
    const settings = { owner, dataFolder: here.config.dataFolder, to: draft, product: productVersion(), madeAt: systemNow() };
    const { folder, manifest } = await takeBackup({ ...settings, passphrase: null, withFiles: false });
    const opened = await openBackup(folder, null, loadMigrations());
    if (!opened.ok) return opened;
    const done = await restoreWhole(opened.value, target, null);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    return done.ok ? { ...done, value: { ...done.value, rows } } : done;
  } finally {
    await owner.end({ timeout: 1 });
  }
}
