// The directory at the end of a zip file (APPNOTE 6.3.3), read without unpacking anything: names and the sizes to expect.
import { inflateRawSync } from 'node:zlib';
import type { ByteSource } from './byte-source.ts';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const MOST_ENTRIES = 10_000;
const MOST_DIRECTORY = 4_000_000;

/** The entries in order, or null for anything but one whole zip of the plain 32-bit form with at most 10,000 entries. */
export async function readZipDirectory(source: ByteSource): Promise<readonly ZipEntry[] | null> {
  const end = await findEnd(source);
  if (!end) return null;
  const { count, length, start } = end;
  if (count > MOST_ENTRIES || length > MOST_DIRECTORY || start + length > source.size) return null;
  const directory = await source.read(start, length);
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    const entry = entryAt(directory, at);
    if (!entry) return null;
    entries.push(entry.entry);
    at = entry.next;
  }
  return entries;
}

async function findEnd(source: ByteSource): Promise<{ count: number; length: number; start: number } | null> {
  const tail = await source.read(Math.max(0, source.size - END_LENGTH - 0xffff), END_LENGTH + 0xffff);
  for (let at = tail.length - END_LENGTH; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END || at + END_LENGTH + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const split = tail.readUInt16LE(at + 4) !== 0 || tail.readUInt16LE(at + 8) !== tail.readUInt16LE(at + 10);
    return split
      ? null
      : { count: tail.readUInt16LE(at + 10), length: tail.readUInt32LE(at + 12), start: tail.readUInt32LE(at + 16) };
  }
  return null;
}

function entryAt(directory: Buffer, at: number): { entry: ZipEntry; next: number } | null {
  if (at + 46 > directory.length || directory.readUInt32LE(at) !== CENTRAL) return null;
  const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
  if (nameEnd > directory.length) return null;
  const entry = {
    // Office writes ASCII and UTF-8 names; any other encoding is no part that we look for.
    name: directory.toString('utf8', at + 46, nameEnd),
    method: directory.readUInt16LE(at + 10),
    encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    packed: directory.readUInt32LE(at + 20),
    size: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
  };
  return { entry, next: nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32) };
}

/** Unpacks one entry. Null when its bytes are broken, or come to more or fewer than the directory says. */
export function unpackEntry(bytes: Buffer, entry: ZipEntry): Buffer | null {
  if (entry.encrypted || entry.offset + 30 > bytes.length || bytes.readUInt32LE(entry.offset) !== LOCAL) return null;
  const start = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) return null;
  if (entry.method === 0) return entry.packed === entry.size ? packed : null;
  if (entry.method !== 8) return null;
  try {
    const unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
    return unpacked.length === entry.size ? unpacked : null;
  } catch {
    return null;
  }
}
