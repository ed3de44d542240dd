// Spreadsheets out (xlsx): bold frozen heading, set widths, tabular numbers. Text stays text: a cell that begins with = + - @
// is written as a string in text format, so that no program runs it, not even after someone edits the cell.
import type { Cell } from '#documents';
import { runWorker } from './run-worker.ts';
import type { WriteSheet } from './sheet-writer.ts';

export interface SheetColumn<Row> {
  readonly title: string;
  /** In characters of the usual font; a Han character takes two. */
  readonly width?: number;
  /** `day` takes YYYY-MM-DD and writes a date; `number` may name its own format. */
  readonly kind: 'text' | 'number' | 'day';
  readonly format?: string;
  readonly value: (row: Row) => Cell;
}

export interface SheetOut {
  /** The name on the tab; cut and cleaned as spreadsheets demand. */
  readonly name: string;
}

const MOST_ROWS = 1_048_575;
const LIMITS = { memoryMb: 1024, milliseconds: 120_000 };

/** One sheet of a file, its cells computed. Throws for more rows than a sheet can hold: ask for less. */
export function sheetOf<Row>(columns: readonly SheetColumn<Row>[], rows: readonly Row[], { name }: SheetOut): WriteSheet {
  if (rows.length > MOST_ROWS) throw new RangeError(`${rows.length} rows do not fit a sheet`);
  return {
    name: tabName(name),
    columns: columns.map(({ title, kind, width, format }) => ({
      title,
      kind,
      width: width ?? Math.max(10, widthOf(title) + 4),
      format: format ?? (kind === 'number' ? '#,##0.##' : kind === 'day' ? 'yyyy-mm-dd' : '@'),
    })),
    rows: rows.map((row) => columns.map((column) => column.value(row))),
  };
}

/** The bytes of an xlsx file with these sheets in this order. Throws where two tabs would have one name, or there is none. */
export async function writeSheets(sheets: readonly WriteSheet[]): Promise<Buffer> {
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  if (sheets.length === 0 || names.size < sheets.length) throw new RangeError('a file needs sheets, each with a name of its own');
  const outcome = await runWorker<Uint8Array>(new URL('./sheet-writer.ts', import.meta.url), { sheets }, LIMITS);
  if (outcome.ended !== 'well') throw new Error(`writing ${sheets.length} sheets ran out of ${outcome.ended}`);
  return Buffer.from(outcome.value);
}

/** A file with one sheet: `sheetOf` and `writeSheets` in one. */
export const writeSheet = async <Row>(
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
  out: SheetOut,
): Promise<Buffer> => writeSheets([sheetOf(columns, rows, out)]);

const widthOf = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);

/** At most 31 characters, none of those that a tab may not hold, no apostrophe at the ends. */
const tabName = (name: string): string =>
  Array.from(name.replace(/[\\/?*[\]:]/g, ' ').trim())
    .slice(0, 31)
    .join('')
    .replace(/^'+|'+$/g, '') || 'Sheet1';
