// duxing backup: all of an installation at one moment, in a folder that another machine can restore.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { connect } from '#platform/server';
import { keepNewest, takeBackup } from '../backup/take-backup.ts';
import { systemNow } from '../compose.ts';
import { productVersion } from '../product-version.ts';
import { backupWords } from './backup-words.ts';
import { EXIT, type ExitCode, type Terminal, WrongUsage, languageOf, say } from './command.ts';
import { openHere } from './open-here.ts';

const TEXT = { type: 'string' } as const;
const OPTIONS = { to: TEXT, 'passphrase-file': TEXT, keep: TEXT, lang: TEXT, help: { type: 'boolean', short: 'h' } } as const;
const SHORTEST = 12;
const MEGABYTE = 1_000_000;

/** The passphrase that a file holds, without the end of its line; null where no file is named. */
export async function passphraseIn(file: string | undefined): Promise<string | null> {
  if (file === undefined) return null;
  const text = (await readFile(file, 'utf8').catch(() => '')).replace(/\r?\n$/, '');
  if (text.length < SHORTEST) throw new WrongUsage(backupWords['backup-no-passphrase']);
  return text;
}

export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(words);
  const { values } = parseArgs({ args: [...words], options: OPTIONS });
  if (values.help) {
    terminal.out(`${say(backupWords['backup-usage'], language)}\n`);
    return EXIT.ok;
  }
  if (!values.to) throw new WrongUsage(backupWords['backup-nowhere']);
  const keep = values.keep === undefined ? null : Number(values.keep);
  if (keep !== null && !(Number.isInteger(keep) && keep >= 1 && keep <= 1000))
    throw new WrongUsage(backupWords['backup-wrong-keep']);
  const passphrase = await passphraseIn(values['passphrase-file']);
  const here = await openHere((line) => terminal.complain(`${line}\n`));
  const owner = connect({ address: here.address, poolSize: 1, name: 'duxing backup' });
  try {
    const from = performance.now();
    const to = path.resolve(values.to);
    const settings = { owner, dataFolder: here.config.dataFolder, to, product: productVersion(), madeAt: systemNow() };
    const { folder, manifest, bytes } = await takeBackup({ ...settings, passphrase, withFiles: true });
    if (keep !== null) await keepNewest(to, keep);
    const facts = {
      folder,
      tables: manifest.tables.length,
      rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
      files: manifest.files?.length ?? 0,
      megabytes: (bytes / MEGABYTE).toFixed(1),
      seconds: ((performance.now() - from) / 1000).toFixed(1),
    };
    terminal.out(`${say(backupWords['backup-made'], language, facts)}\n`);
    if (passphrase === null) terminal.complain(`${say(backupWords['backup-in-the-clear'], language)}\n`);
    const [first] = manifest.missing;
    if (first === undefined) return EXIT.ok;
    const lost = { count: manifest.missing.length, first };
    terminal.complain(`${say(backupWords['backup-files-missing'], language, lost)}\n`);
    return EXIT.internal;
  } finally {
    await owner.end({ timeout: 1 });
    await here.stop();
  }
}
