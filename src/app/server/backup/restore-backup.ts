// Brings a backup into an empty place: first everything is checked, then one transaction makes the schema of its day and fills it,
// so that a restore that fails leaves the database as empty as it was.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { type Result, ok, refuse } from '#kernel';
import { canonicalJson } from '#ledger';
import { type Migration, type Sql, type Tx, migrateWithin } from '#platform/server';
import { closeTables, copyIn, countRows, isBare, openTables, proveLedger, setSequence } from './backup-store.ts';
import { parseSecrets, placeSecrets } from './installation-secrets.ts';
import { FORMAT, MANIFEST, Manifest, type Piece } from './manifest.ts';
import { type Key, type Sink, checkOf, isAsSaid, keyOf, readPiece } from './parcel.ts';
import { listBackups } from './take-backup.ts';

export interface Opened {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly key: Key;
}

/**
 * Opens a backup, or the newest in a folder of backups, and checks every file of it. Refuses one that is not whole, was changed,
 * was made by a newer version, or that the passphrase does not open.
 */
export async function openBackup(
  from: string,
  passphrase: string | null,
  migrations: readonly Migration[],
): Promise<Result<Opened>> {
  const newest = existsSync(path.join(from, MANIFEST)) ? null : (await listBackups(from)).at(-1);
  if (newest === undefined) return refuse('invalid', 'backup-not-there', { folder: from });
  const folder = newest === null ? from : path.join(from, newest);
  const text = await readFile(path.join(folder, MANIFEST), 'utf8');
  const read = readManifest(text);
  if (!read.ok) return read;
  const manifest = read.value;
  const known = new Set(migrations.map(({ name }) => name));
  const newer = manifest.migrations.find(({ name }) => !known.has(name));
  if (newer) return refuse('invalid', 'backup-newer', { product: manifest.product, migration: newer.name });
  const key = keyFor(manifest, passphrase);
  if (!key.ok) return key;
  for (const piece of piecesOf(manifest))
    if (!(await isAsSaid(folder, piece))) return refuse('invalid', 'backup-damaged', { file: piece.path });
  return ok({ folder, manifest, key: key.value });
}

function readManifest(text: string): Result<Manifest> {
  const damaged = refuse('invalid', 'backup-damaged', { file: MANIFEST });
  try {
    const json: unknown = JSON.parse(text);
    const newer = Newer.safeParse(json);
    if (newer.success && newer.data.format > FORMAT)
      return refuse('invalid', 'backup-newer', { product: newer.data.product, migration: `format ${newer.data.format}` });
    const parsed = Manifest.safeParse(json);
    return parsed.success ? ok(parsed.data) : damaged;
  } catch {
    return damaged;
  }
}

/** What every later form will still say of itself. */
const Newer = z.object({ format: z.int(), product: z.string() });

function keyFor(manifest: Manifest, passphrase: string | null): Result<Key> {
  const { encryption } = manifest;
  if (!encryption) return ok(null);
  if (passphrase === null) return refuse('invalid', 'backup-needs-passphrase');
  const key = keyOf(passphrase, Buffer.from(encryption.salt, 'base64'));
  const bare = { ...manifest, encryption: { ...encryption, check: '' } };
  return checkOf(key, canonicalJson(bare)) === encryption.check ? ok(key) : refuse('invalid', 'backup-wrong-passphrase');
}

const piecesOf = ({ tables, files, secrets }: Manifest): readonly Piece[] => [
  ...tables,
  ...(files ?? []),
  ...(secrets ? [secrets] : []),
];

/** Refuses a database that holds a table. Throws, changing nothing, when a row does not fit or a count is another one. */
export async function restoreTables(
  owner: Sql,
  { folder, manifest, key }: Opened,
  migrations: readonly Migration[],
): Promise<Result<null>> {
  const past = new Set(manifest.migrations.map(({ name }) => name));
  return owner.begin(async (tx): Promise<Result<null>> => {
    if (!(await isBare(tx))) return refuse('conflict', 'restore-not-empty', { place: 'database' });
    await migrateWithin(
      tx,
      migrations.filter(({ name }) => past.has(name)),
    );
    const names = manifest.tables.map(({ name }) => name);
    await openTables(tx, names);
    for (const table of manifest.tables) {
      const into = await copyIn(tx, table);
      await readPiece(folder, table, (chunks) => pipeline(chunks, into), key, true);
    }
    await closeTables(tx, names);
    for (const sequence of manifest.sequences) await setSequence(tx, sequence);
    await compare(tx, manifest);
    return ok(null);
  });
}

async function compare(tx: Tx, { tables, ledger }: Manifest): Promise<void> {
  for (const { name, rows } of tables) {
    const found = await countRows(tx, name);
    if (found !== rows) throw new Error(`table ${name} came out with ${found} rows, the backup says ${rows}`);
  }
  const found = await proveLedger(tx);
  if (JSON.stringify(found) !== JSON.stringify(ledger)) throw new Error('the ledger came out otherwise than the backup says');
}

/** Whether a data folder holds neither stored files nor a half-made restore. */
export async function hasNoFiles(dataFolder: string): Promise<boolean> {
  const found = await readdir(path.join(dataFolder, 'files'), { recursive: true, withFileTypes: true }).catch(() => []);
  return !found.some((entry) => entry.isFile());
}

/** Puts the stored files in place, all or none, each checked against its own hash; then the secrets that are not there yet. */
export async function restoreFiles(dataFolder: string, { folder, manifest, key }: Opened): Promise<readonly string[]> {
  const draft = path.join(dataFolder, 'files.draft');
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  try {
    for (const file of manifest.files ?? []) {
      const place = path.join(draft, file.hash.slice(0, 2), file.hash);
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      const handle = await open(place, 'wx', 0o600);
      const digest = createHash('sha256');
      const to: Sink = async (chunks) => {
        for await (const chunk of chunks) {
          digest.update(chunk);
          await handle.writeFile(chunk);
        }
      };
      try {
        await readPiece(folder, file, to, key, false);
        await handle.sync();
      } finally {
        await handle.close();
      }
      if (digest.digest('hex') !== file.hash) throw new Error(`the stored file ${file.hash} is not what its name says`);
    }
    await rm(path.join(dataFolder, 'files'), { recursive: true, force: true });
    await rename(draft, path.join(dataFolder, 'files'));
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  if (!manifest.secrets) return [];
  const parts: Buffer[] = [];
  const gather: Sink = async (chunks) => {
    for await (const chunk of chunks) parts.push(chunk);
  };
  await readPiece(folder, manifest.secrets, gather, key, false);
  return placeSecrets(dataFolder, parseSecrets(Buffer.concat(parts).toString('utf8')));
}
