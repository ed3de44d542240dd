// From cells to named values: finds the columns by their headings, in any order and either language, and drops empty rows.
import type { RowError } from './organisation-plan.ts';
import { type SheetColumn, type SheetName, type SheetTable, isHeading } from './organisation-sheet.ts';

export interface SheetRow<Key extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<Key, string>>;
}

export interface SheetReading<Key extends string> {
  readonly rows: readonly SheetRow<Key>[];
  readonly errors: readonly RowError[];
}

const LONGEST = 200;

/** Cells are trimmed, codes and numbers narrowed. Reports missing columns, missing required values and endless cells. */
export function readRows<Key extends string>(
  sheet: SheetName,
  columns: readonly SheetColumn<Key>[],
  table: SheetTable,
): SheetReading<Key> {
  const headings = table[0] ?? [];
  const places = columns.map((column) => ({ column, index: headings.findIndex((cell) => isHeading(column, cell)) }));
  const missing = places.filter(({ column, index }) => column.required && index < 0);
  if (missing.length > 0) {
    const errors = missing.map(({ column }) => problem(sheet, 1, column.key, 'missing-column', column.heading.zh));
    return { rows: [], errors };
  }
  const rows = table
    .slice(1)
    .map((cells, index) => ({ row: index + 2, cells: cellsByKey(places, cells) }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell !== ''));
  const errors = rows.flatMap(({ row, cells }) => columns.flatMap((column) => cellErrors(sheet, row, column, cells[column.key])));
  return { rows, errors };
}

type Places<Key extends string> = readonly { readonly column: SheetColumn<Key>; readonly index: number }[];

function cellsByKey<Key extends string>(places: Places<Key>, cells: readonly string[]): Readonly<Record<Key, string>> {
  const read = (cell: string, narrow: boolean) => {
    const plain = cell.toWellFormed().replace(/\p{Cc}+/gu, ' ');
    return (narrow ? plain.normalize('NFKC') : plain).trim();
  };
  const entries = places.map(({ column, index }) => [column.key, read(cells[index] ?? '', column.narrow)]);
  // Object.fromEntries forgets that every key of the columns is there.
  return Object.fromEntries(entries) as Record<Key, string>;
}

function cellErrors(sheet: SheetName, row: number, column: SheetColumn<string>, cell: string): readonly RowError[] {
  if (column.required && cell === '') return [problem(sheet, row, column.key, 'missing-value', '')];
  return cell.length > LONGEST ? [problem(sheet, row, column.key, 'too-long', `${cell.slice(0, 20)}…`)] : [];
}

export const problem = (
  sheet: SheetName,
  row: number,
  column: string | null,
  code: RowError['code'],
  value: string,
): RowError => ({ sheet, row, column, code, value });
