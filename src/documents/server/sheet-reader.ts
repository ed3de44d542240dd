// The thread in which a spreadsheet is parsed. It gives the parser a package of parts that were unpacked and measured here, so
// that neither lies about sizes nor bytes hidden between the entries reach it.
import { parentPort, workerData } from 'node:worker_threads';
import readXlsxFile from 'read-excel-file/universal';
import { packStored } from './stored-zip.ts';
import { unpackEntry, type ZipEntry } from './zip-directory.ts';

type Cell = string | number | boolean | null;

export interface SheetTask {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  readonly rows: number;
  readonly columns: number;
}

export type SheetAnswer =
  | { readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[] }
  | {
      readonly code: 'sheet-broken' | 'sheet-too-much' | 'sheet-too-many-rows' | 'sheet-too-many-columns';
      readonly max?: number;
    };

const LAST_LINE = 1_048_576;
/** Places from A1 to the farthest cell, each of which costs the parser memory, filled or not. */
const MOST_PLACES = 20_000_000;

async function answer({ bytes, entries, rows, columns }: SheetTask): Promise<SheetAnswer> {
  const parts = unpack(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), entries);
  if (!parts) return { code: 'sheet-broken' };
  // Every part, since a relation may call any of them a sheet.
  for (const content of parts.values()) {
    const excess = excessOf(content.toString('latin1'), rows, columns);
    if (excess) return excess;
  }
  const packed = packStored(parts);
  // Whatever the parser throws over a package that was unpacked whole, the package is at fault.
  const sheets = await readXlsxFile(new Uint8Array(packed).buffer).catch(() => null);
  if (!sheets) return { code: 'sheet-broken' };
  const read = sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: trimmed(
      data.map((row) => trimmed(row.map(cellOf), isNull)),
      isBare,
    ),
  }));
  return { sheets: read };
}

const isNull = (cell: Cell): boolean => cell === null;
const isBare = (row: readonly Cell[]): boolean => row.length === 0;

/** Without the empty end; the parser fills every row up to the farthest cell of the sheet. */
const trimmed = <Each>(list: readonly Each[], isEmpty: (each: Each) => boolean): readonly Each[] =>
  list.slice(0, list.findLastIndex((each) => !isEmpty(each)) + 1);

function unpack(bytes: Buffer, entries: readonly ZipEntry[]): ReadonlyMap<string, Buffer> | null {
  const parts = new Map<string, Buffer>();
  for (const entry of entries.filter(({ name }) => /\.(xml|rels)$/.test(name))) {
    const content = unpackEntry(bytes, entry);
    if (!content || parts.has(entry.name)) return null;
    parts.set(entry.name, content);
  }
  return parts;
}

/** What is too much about a sheet, found in its text before a parser makes room for it. */
function excessOf(xml: string, rows: number, columns: number): SheetAnswer | null {
  let [line, column] = [0, 0];
  for (const [, letters = '', digits = ''] of xml.matchAll(/<(?:\w+:)?c\b[^>]*?\sr\s*=\s*["']\s*([A-Za-z]+)(\d+)/g)) {
    column = Math.max(column, columnNumber(letters));
    line = Math.max(line, Number(digits));
  }
  for (const [, digits = ''] of xml.matchAll(/<(?:\w+:)?row\b[^>]*?\sr\s*=\s*["']\s*(\d+)/g))
    line = Math.max(line, Number(digits));
  if (line > LAST_LINE) return { code: 'sheet-broken' };
  if (column > columns) return { code: 'sheet-too-many-columns', max: columns };
  const filled = xml.split(/<(?:\w+:)?row\b/).filter((row) => /<(?:\w+:)?(?:v|is)\b/.test(row)).length;
  if (filled > rows) return { code: 'sheet-too-many-rows', max: rows };
  return line * column > MOST_PLACES ? { code: 'sheet-too-much' } : null;
}

const columnNumber = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** The parser gives a date as midnight, or a time, in UTC (its types say otherwise); JavaScript's Date ends here. */
function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return null;
  const seconds = Math.round(value.getTime() / 1000);
  const text = new Date(seconds * 1000).toISOString();
  return seconds % 86_400 === 0 ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

// workerData is what readSheets gave; the types cannot follow it into a thread.
parentPort?.postMessage(await answer(workerData as SheetTask));
