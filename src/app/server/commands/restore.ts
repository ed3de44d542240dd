// duxing restore: a backup into an empty place, proved by the ledger before it is called done.
import { parseArgs } from 'node:util';
import { type Config, type DatabaseAddress, readConfig, startEmbeddedDatabase } from '#platform/server';
import { hasNoFiles, openBackup } from '../backup/restore-backup.ts';
import { restoreWhole } from '../backup/whole-restore.ts';
import { loadMigrations } from '../migrations.ts';
import { passphraseIn } from './backup.ts';
import { backupWords } from './backup-words.ts';
import { EXIT, type ExitCode, type Terminal, WrongUsage, complaint, languageOf, say } from './command.ts';
import { startedOrSaid } from './open-here.ts';

const TEXT = { type: 'string' } as const;
const OPTIONS = { from: TEXT, 'passphrase-file': TEXT, lang: TEXT, help: { type: 'boolean', short: 'h' } } as const;

export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(words);
  const { values } = parseArgs({ args: [...words], options: OPTIONS });
  if (values.help) {
    terminal.out(`${say(backupWords['restore-usage'], language)}\n`);
    return EXIT.ok;
  }
  if (!values.from) throw new WrongUsage(backupWords['backup-no-source']);
  const began = performance.now();
  const opened = await openBackup(values.from, await passphraseIn(values['passphrase-file']), loadMigrations());
  const refused = (refusal: Parameters<typeof complaint>[0]): ExitCode => {
    terminal.complain(complaint(refusal, backupWords, language));
    return EXIT.refused;
  };
  if (!opened.ok) return refused(opened.refusal);
  const config = readConfig();
  if (!(await hasNoFiles(config.dataFolder)))
    return refused({ kind: 'conflict', code: 'restore-not-empty', facts: { place: config.dataFolder } });
  const target = await openTarget(config, (line) => terminal.complain(`${line}\n`));
  try {
    const done = await restoreWhole(opened.value, target.address, config.dataFolder);
    if (!done.ok) return refused(done.refusal);
    const { verified, secrets } = done.value;
    if (secrets.length > 0) terminal.out(`${say(backupWords['restore-secrets'], language, { names: secrets.join(', ') })}\n`);
    const [first] = verified.differences;
    if (first) {
      const facts = { differences: verified.differences.length, first: `${first.matter} ${first.what}` };
      terminal.complain(`${say(backupWords['restore-differs'], language, facts)}\n`);
      return EXIT.internal;
    }
    const { madeAt, files } = opened.value.manifest;
    const facts = { made: madeAt, matters: verified.matters, entries: verified.entries, files: files?.length ?? 0 };
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    terminal.out(`${say(backupWords['restore-done'], language, { ...facts, seconds })}\n`);
    return EXIT.ok;
  } finally {
    await target.stop();
  }
}

/** Where the settings say that the database is: the embedded one is started and not shared. */
async function openTarget(
  config: Config,
  tell: (line: string) => void,
): Promise<{ readonly address: DatabaseAddress; readonly stop: () => Promise<void> }> {
  if (config.databaseUrl) return { address: { url: config.databaseUrl }, stop: async () => {} };
  return startedOrSaid(() => startEmbeddedDatabase({ folder: config.dataFolder, say: tell }));
}
