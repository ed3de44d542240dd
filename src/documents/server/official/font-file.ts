// What a font file holds, read from its own tables (OpenType `name` and `cmap`): the families by name and the characters that
// each has. Only these tables are read, not the outlines.
import { type FileHandle, open } from 'node:fs/promises';

export interface FontFace {
  /** Names under which the family is known, with and without its style. */
  readonly families: readonly string[];
  /** Calls `take` for every range of code points that has a glyph, ends included. */
  readonly characters: (take: (from: number, to: number) => void) => void;
}

/** The faces of one file: one, or several of a collection. A file that is no font gives none. */
export async function readFontFile(path: string): Promise<readonly FontFace[]> {
  const file = await open(path);
  try {
    const faces: FontFace[] = [];
    for (const offset of await faceOffsets(file)) {
      const face = await readFace(file, offset);
      if (face) faces.push(face);
    }
    return faces;
  } catch (error) {
    // A table that ends early is a broken file, and a broken file has no faces.
    if (error instanceof RangeError) return [];
    throw error;
  } finally {
    await file.close();
  }
}

async function bytesAt(file: FileHandle, offset: number, length: number): Promise<DataView> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, offset);
  return new DataView(bytes.buffer, bytes.byteOffset, bytesRead);
}

const MOST_FACES = 64;
const MOST_TABLES = 200;
const MOST_BYTES = 16 << 20;
const tag = (text: string): number => Buffer.from(text, 'latin1').readUInt32BE(0);
const VERSIONS = new Set([0x00010000, tag('OTTO'), tag('true')]);

async function faceOffsets(file: FileHandle): Promise<readonly number[]> {
  const head = await bytesAt(file, 0, 12);
  const version = head.getUint32(0);
  if (VERSIONS.has(version)) return [0];
  if (version !== tag('ttcf')) return [];
  const count = Math.min(head.getUint32(8), MOST_FACES);
  const offsets = await bytesAt(file, 12, 4 * count);
  return Array.from({ length: count }, (_, index) => offsets.getUint32(4 * index));
}

async function readFace(file: FileHandle, offset: number): Promise<FontFace | null> {
  const count = Math.min((await bytesAt(file, offset, 12)).getUint16(4), MOST_TABLES);
  const directory = await bytesAt(file, offset + 12, 16 * count);
  const table = async (name: string): Promise<DataView | null> => {
    for (let at = 0; at < count * 16; at += 16)
      if (directory.getUint32(at) === tag(name))
        return bytesAt(file, directory.getUint32(at + 8), Math.min(directory.getUint32(at + 12), MOST_BYTES));
    return null;
  };
  const [names, map] = [await table('name'), await table('cmap')];
  return names && map ? { families: familiesOf(names), characters: (take) => walk(map, take) } : null;
}

/** Name ids of the family: 1 as four styles see it, 16 the typographic one. */
const FAMILY_IDS = new Set([1, 16]);

function familiesOf(view: DataView): readonly string[] {
  const found = new Set<string>();
  const strings = view.getUint16(4);
  for (let at = 6; at < 6 + 12 * view.getUint16(2); at += 12) {
    const isUnicode = view.getUint16(at) === 3 || view.getUint16(at) === 0;
    if (!isUnicode || !FAMILY_IDS.has(view.getUint16(at + 6))) continue;
    const start = strings + view.getUint16(at + 10);
    const codes = Array.from({ length: view.getUint16(at + 8) / 2 }, (_, index) => view.getUint16(start + 2 * index));
    found.add(String.fromCharCode(...codes));
  }
  return [...found];
}

/** The fullest Unicode map: format 12 where there is one, else format 4. */
function walk(view: DataView, take: (from: number, to: number) => void): void {
  const maps = new Map<number, number>();
  for (let index = 0; index < view.getUint16(2); index += 1) {
    const at = view.getUint32(4 + 8 * index + 4);
    const platform = view.getUint16(4 + 8 * index);
    if (platform === 0 || platform === 3) maps.set(view.getUint16(at), at);
  }
  const [full, basic] = [maps.get(12), maps.get(4)];
  if (full !== undefined) walkGroups(view, full, take);
  else if (basic !== undefined) walkSegments(view, basic, take);
}

function walkGroups(view: DataView, at: number, take: (from: number, to: number) => void): void {
  const count = view.getUint32(at + 12);
  for (let group = at + 16; group < at + 16 + 12 * count; group += 12)
    if (view.getUint32(group + 8) !== 0 || view.getUint32(group) !== view.getUint32(group + 4))
      take(view.getUint32(group), view.getUint32(group + 4));
}

function walkSegments(view: DataView, at: number, take: (from: number, to: number) => void): void {
  const bytes = view.getUint16(at + 6);
  for (let segment = 0; segment < bytes; segment += 2) {
    const [end, start] = [view.getUint16(at + 14 + segment), view.getUint16(at + 16 + bytes + segment)];
    const range = at + 16 + 3 * bytes + segment;
    const offset = view.getUint16(range);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph =
        offset === 0 ? code + view.getUint16(at + 16 + 2 * bytes + segment) : view.getUint16(range + offset + 2 * (code - start));
      if (glyph % 0x10000 !== 0) take(code, code);
    }
  }
}
