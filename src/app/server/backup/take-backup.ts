// Makes a backup while everything works: all tables as they were at one moment, the stored files that they name, and the secrets
// where they can be encrypted. It is written aside and renamed when it is whole, so that a backup is complete or not there.
import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { canonicalJson } from '#ledger';
import type { Sql, Tx } from '#platform/server';
import { copyOut, listHashes, listMigrations, listSequences, listTables, proveLedger } from './backup-store.ts';
import { gatherSecrets } from './installation-secrets.ts';
import { FORMAT, MANIFEST, type Manifest, type Piece } from './manifest.ts';
import { type Key, checkOf, fromText, keyOf, writePiece } from './parcel.ts';

export interface BackupOptions {
  /** Connected as the owner, since it reads every table. */
  readonly owner: Sql;
  readonly dataFolder: string;
  /** The folder that backups are collected in; it is made where it is missing. */
  readonly to: string;
  readonly product: string;
  readonly madeAt: string;
  /** Encrypts everything; without it the secrets are left out. */
  readonly passphrase: string | null;
  /** False leaves stored files and secrets where they are: for a move to another database server. */
  readonly withFiles: boolean;
}

export interface Backup {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly bytes: number;
}

const DRAFT = '.draft-';

/** Gives the complete backup. Throws, leaving nothing behind, when a disk is full or the database goes away. */
export async function takeBackup(options: BackupOptions): Promise<Backup> {
  const { to, passphrase, product, madeAt } = options;
  const folder = path.join(to, madeAt.replace(/\.\d+Z$/, 'Z').replaceAll(/[-:]/g, ''));
  if (existsSync(folder)) throw new Error(`${folder} is there already`);
  await mkdir(to, { recursive: true, mode: 0o700 });
  const draft = `${folder}${DRAFT}${randomBytes(4).toString('hex')}`;
  await mkdir(draft, { mode: 0o700 });
  try {
    const salt = randomBytes(16);
    const key = passphrase === null ? null : keyOf(passphrase, salt);
    const held = await options.owner.begin('isolation level repeatable read, read only', (tx) => writeTables(tx, draft, key));
    const stored = options.withFiles ? await writeFiles(options.dataFolder, draft, held.hashes, key) : null;
    const secrets =
      key && options.withFiles
        ? await writePiece(draft, 'secrets', fromText(JSON.stringify(await gatherSecrets(options.dataFolder))), key, false)
        : null;
    const { hashes: _, ...database } = held;
    const bare = {
      ...{ format: FORMAT, product, madeAt, ...database, files: stored?.files ?? null, missing: stored?.missing ?? [], secrets },
      encryption: key && { salt: salt.toString('base64'), check: '' },
    } satisfies Manifest;
    const encryption = key && { salt: salt.toString('base64'), check: checkOf(key, canonicalJson(bare)) };
    const manifest: Manifest = { ...bare, encryption };
    await writePiece(draft, MANIFEST, fromText(JSON.stringify(manifest, null, 1)), null, false);
    await rename(draft, folder);
    await syncFolder(to);
    const pieces: readonly Piece[] = [...manifest.tables, ...(manifest.files ?? []), ...(secrets ? [secrets] : [])];
    return { folder, manifest, bytes: pieces.reduce((sum, { bytes }) => sum + bytes, 0) };
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function writeTables(tx: Tx, draft: string, key: Key) {
  const tables: Manifest['tables'] = [];
  for (const table of await listTables(tx)) {
    const piece = await writePiece(draft, `tables/${table.name}.copy.gz`, await copyOut(tx, table), key, true);
    tables.push({ ...table, columns: [...table.columns], ...piece });
  }
  return {
    tables,
    sequences: [...(await listSequences(tx))],
    migrations: [...(await listMigrations(tx))],
    ledger: await proveLedger(tx),
    hashes: await listHashes(tx),
  };
}

async function writeFiles(dataFolder: string, draft: string, hashes: readonly string[], key: Key) {
  const files: NonNullable<Manifest['files']> = [];
  const missing: string[] = [];
  for (const hash of hashes) {
    const place = path.join(dataFolder, 'files', hash.slice(0, 2), hash);
    if (!existsSync(place)) missing.push(hash);
    else {
      const name = `files/${hash.slice(0, 2)}/${hash}`;
      files.push({ hash, ...(await writePiece(draft, name, createReadStream(place), key, false)) });
    }
  }
  return { files, missing };
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().catch(() => {});
  await handle.close();
}

const STAMP = /^\d{8}T\d{6}Z$/;

/** The complete backups in a folder, oldest first; drafts that a killed run left are no backups. */
export async function listBackups(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => STAMP.test(name) && existsSync(path.join(folder, name, MANIFEST))).toSorted();
}

/** Keeps the newest so many and removes older ones and the drafts of runs that were killed. */
export async function keepNewest(folder: string, keep: number): Promise<readonly string[]> {
  const old = (await listBackups(folder)).slice(0, -keep);
  const drafts = (await readdir(folder)).filter((name) => name.includes(DRAFT));
  for (const name of [...old, ...drafts]) await rm(path.join(folder, name), { recursive: true, force: true });
  return old;
}
