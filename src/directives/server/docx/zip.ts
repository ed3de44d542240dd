// Opens a zip package by its central directory and judges it before anything is unpacked: a file of 1 MB can hold 750 MB.
// Parts are inflated one at a time under the size that the directory promised, so a directory that lies gains nothing.
import { crc32, inflateRawSync } from 'node:zlib';
import { type Result, ok } from '#kernel';
import { INTAKE_LIMITS, refuseFile } from '../directive-text.ts';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

export interface ZipDirectory {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** The unpacked bytes of a part; refuses a part whose content is not what the directory says. */
  readonly read: (entry: ZipEntry) => Result<Uint8Array>;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const CENTRAL = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 4000;
/** Deflate reaches 1032 at most; office text stays below 50, pictures near 1. */
const MOST_RATIO = 150;
const RATIO_MATTERS_FROM = 4 * 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;

/** The directory of a package, or a refusal: broken, encrypted, or unsafe to unpack. */
export function openZip(bytes: Uint8Array, unpackedBytes: number = INTAKE_LIMITS.unpackedBytes): Result<ZipDirectory> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = findEnd(view);
  if (end < 0) return refuseFile('intake-broken-file');
  const count = view.readUInt16LE(end + 10);
  const start = view.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES || start === 0xffffffff) return refuseFile('intake-unsafe-file');
  const entries = readEntries(view, start, count, end);
  if (!entries.ok) return entries;
  if (isUnsafe(entries.value, bytes.length, unpackedBytes)) return refuseFile('intake-unsafe-file');
  const byName = new Map(entries.value.map((entry) => [entry.name.replaceAll('\\', '/'), entry]));
  return ok({ entries: byName, read: (entry) => unpack(view, entry) });
}

function findEnd(view: Buffer): number {
  const stop = Math.max(0, view.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.length - END_LENGTH; at >= stop; at--) if (view.readUInt32LE(at) === END) return at;
  return -1;
}

function readEntries(view: Buffer, start: number, count: number, end: number): Result<readonly ZipEntry[]> {
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_LENGTH > end || view.readUInt32LE(at) !== CENTRAL) return refuseFile('intake-broken-file');
    if (view.readUInt16LE(at + 8) & 1) return refuseFile('intake-encrypted');
    const nameLength = view.readUInt16LE(at + 28);
    const next = at + CENTRAL_LENGTH + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
    if (next > end) return refuseFile('intake-broken-file');
    entries.push({
      name: view.toString('utf8', at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength),
      method: view.readUInt16LE(at + 10),
      crc: view.readUInt32LE(at + 16),
      packed: view.readUInt32LE(at + 20),
      unpacked: view.readUInt32LE(at + 24),
      offset: view.readUInt32LE(at + 42),
    });
    at = next;
  }
  return ok(entries);
}

/** Too much in all, packed far beyond what text reaches, or entries that share bytes (a quine or an overlapping bomb). */
function isUnsafe(entries: readonly ZipEntry[], fileBytes: number, unpackedBytes: number): boolean {
  const sum = (size: (entry: ZipEntry) => number) => entries.reduce((total, entry) => total + size(entry), 0);
  const unpacked = sum((entry) => entry.unpacked);
  const packed = sum((entry) => entry.packed);
  if (unpacked > unpackedBytes || packed > fileBytes) return true;
  return entries.some((entry) => entry.unpacked > RATIO_MATTERS_FROM && entry.unpacked > entry.packed * MOST_RATIO);
}

function unpack(view: Buffer, entry: ZipEntry): Result<Uint8Array> {
  const { offset, packed, unpacked, method } = entry;
  if (offset + LOCAL_LENGTH > view.length || view.readUInt32LE(offset) !== LOCAL) return refuseFile('intake-broken-file');
  const from = offset + LOCAL_LENGTH + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28);
  if (from + packed > view.length) return refuseFile('intake-broken-file');
  const content = inflate(view.subarray(from, from + packed), method, unpacked);
  if (!content || content.length !== unpacked || crc32(content) !== entry.crc) return refuseFile('intake-broken-file');
  return ok(content);
}

function inflate(packed: Buffer, method: number, unpacked: number): Uint8Array | null {
  if (method === STORED) return packed;
  if (method !== DEFLATED) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, unpacked) });
  } catch {
    return null;
  }
}
