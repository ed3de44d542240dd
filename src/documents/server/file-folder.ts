// Files by the hash of their bytes, in a folder: written aside, checked, synced, then renamed into place, so that a file is
// either there whole or not there. Equal files are stored once; nothing is ever changed.
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { ok, type Result, refuse } from '#kernel';
import { type FileHash, parseFileHash } from '#documents';
import { bytesOf } from './byte-source.ts';
import { sniffSource } from './sniff.ts';

export interface StoredFile {
  readonly hash: FileHash;
  readonly size: number;
  readonly mediaType: string;
}

export interface PutOptions {
  /** The name under which the file came; its extension must fit the content. */
  readonly name: string;
  /** Most bytes. */
  readonly limit: number;
}

export interface FileStore {
  /**
   * Stores a file and gives its hash, size and media type. After it returns the bytes are on the disk. Refuses an empty file,
   * one above `limit`, one that breaks off, what `sniff` refuses, and a full disk; then nothing is left behind.
   */
  put(source: Readable | Uint8Array, options: PutOptions): Promise<Result<StoredFile>>;
  /** A stream of the file's bytes, or null when there is none. */
  get(hash: FileHash): Promise<Readable | null>;
  /** Reads the whole file and compares it with its name. */
  verify(hash: FileHash): Promise<'intact' | 'changed' | 'missing'>;
}

const STALE_MS = 24 * 3_600_000;

/** Opens (and makes) the folder and clears what unfinished uploads left there more than a day ago. */
export async function openFileStore(folder: string): Promise<FileStore> {
  const aside = path.join(folder, 'incoming');
  await mkdir(aside, { recursive: true, mode: 0o700 });
  await clearStale(aside);
  const placeOf = (hash: FileHash): string => path.join(folder, hash.slice(0, 2), hash);
  return {
    put: (source, options) => put(source, options, aside, placeOf),
    get: async (hash) => {
      const handle = await open(placeOf(hash)).catch(absent);
      return handle ? createReadStream('', { fd: handle }) : null;
    },
    verify: (hash) => verify(placeOf(hash), hash),
  };
}

async function put(
  source: Readable | Uint8Array,
  { name, limit }: PutOptions,
  aside: string,
  placeOf: (hash: FileHash) => string,
): Promise<Result<StoredFile>> {
  const draft = path.join(aside, randomBytes(16).toString('hex'));
  const handle = await open(draft, 'wx+', 0o600);
  try {
    const received = await receive(source, handle, limit);
    if (!received.ok) return received;
    const { hash, size } = received.value;
    const sniffed = await sniffSource(bytesOf(handle, size), name);
    if (!sniffed.ok) return sniffed;
    await handle.sync();
    await place(draft, placeOf(hash));
    return ok({ hash, size, mediaType: sniffed.value.mediaType });
  } catch (error) {
    if (isFull(error)) return refuse('unavailable', 'file-no-space');
    throw error;
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
}

async function receive(
  source: Readable | Uint8Array,
  handle: FileHandle,
  limit: number,
): Promise<Result<{ hash: FileHash; size: number }>> {
  const digest = createHash('sha256');
  let size = 0;
  const chunks = chunksOf(source);
  for (;;) {
    // Only the sender's side is forgiven here; a fault of our disk is thrown on.
    const next = await chunks.next().catch(() => null);
    if (!next) return refuse('invalid', 'file-broken-off');
    if (next.done) break;
    size += next.value.length;
    if (size > limit) {
      await chunks.return?.();
      return refuse('too-large', 'file-too-large', { limit });
    }
    digest.update(next.value);
    await handle.writeFile(next.value);
  }
  const hash = parseFileHash(digest.digest('hex'));
  if (!hash) throw new Error('sha256 gave no hash');
  return size === 0 ? refuse('invalid', 'file-empty') : ok({ hash, size });
}

function chunksOf(source: Readable | Uint8Array): AsyncIterator<Uint8Array> {
  if (source instanceof Uint8Array)
    return (async function* () {
      yield source;
    })();
  return source[Symbol.asyncIterator]();
}

/** Renames into place and syncs the folder, so that the name too outlives a loss of power. Renaming over an equal file is fine. */
async function place(draft: string, target: string): Promise<void> {
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(draft, target);
  for (const each of [folder, path.dirname(folder)]) await syncFolder(each);
}

async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders; its file systems keep names in a journal.
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

async function verify(place: string, hash: FileHash): Promise<'intact' | 'changed' | 'missing'> {
  const handle = await open(place).catch(absent);
  if (!handle) return 'missing';
  const digest = createHash('sha256');
  for await (const chunk of createReadStream('', { fd: handle })) digest.update(chunk);
  return digest.digest('hex') === hash ? 'intact' : 'changed';
}

async function clearStale(aside: string): Promise<void> {
  for (const name of await readdir(aside)) {
    const draft = path.join(aside, name);
    const age = await stat(draft).then(({ mtimeMs }) => Date.now() - mtimeMs, absent);
    if (age !== null && age > STALE_MS) await rm(draft, { force: true });
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(codeOf(error));
function absent(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}
