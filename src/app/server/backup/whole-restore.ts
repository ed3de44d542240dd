// A restore from beginning to end, as the commands and the rehearsal do it: database, files, secrets, then the proof.
import { type Result, ok } from '#kernel';
import { type Verified, verifyLedger } from '#matters/server';
import { type DatabaseAddress, connect, openDatabase } from '#platform/server';
import { migrateAll } from '../compose.ts';
import { loadMigrations } from '../migrations.ts';
import { REGISTERS } from '../registers.ts';
import { analyzeTables } from './backup-store.ts';
import { type Opened, restoreFiles, restoreTables } from './restore-backup.ts';

export interface Restored {
  readonly verified: Verified;
  /** Names of the secrets that were put in place. */
  readonly secrets: readonly string[];
  readonly seconds: { readonly restoring: number; readonly proving: number };
}

/** Restores an opened backup; null as data folder leaves files and secrets out. Refuses a place that is not empty. */
export async function restoreWhole(
  opened: Opened,
  address: DatabaseAddress,
  dataFolder: string | null,
): Promise<Result<Restored>> {
  const from = performance.now();
  const owner = connect({ address, poolSize: 1 });
  let secrets: readonly string[] = [];
  try {
    const filled = await restoreTables(owner, opened, loadMigrations());
    if (!filled.ok) return filled;
    await analyzeTables(owner);
    if (dataFolder && opened.manifest.files) secrets = await restoreFiles(dataFolder, opened);
  } finally {
    await owner.end({ timeout: 5 });
  }
  await migrateAll(address); // from the schema of the backup's day to ours
  const filled = performance.now();
  const database = await openDatabase({ address, poolSize: 2 });
  try {
    const verified = await verifyLedger(database, REGISTERS);
    const seconds = { restoring: (filled - from) / 1000, proving: (performance.now() - filled) / 1000 };
    return ok({ verified, secrets, seconds });
  } finally {
    await database.close();
  }
}
