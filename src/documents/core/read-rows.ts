// From a sheet to typed rows, with every fault named by line and column; nothing is thrown and nothing is half taken.
import { type CellFault, type Column, labelOf, textOf } from './column.ts';
import { type Cell, columnLetter, type Sheet } from './sheet.ts';

export type Columns = Readonly<Record<string, Column<unknown>>>;
export type RowOf<C extends Columns> = { readonly [Key in keyof C]: C[Key] extends Column<infer Value> ? Value : never };

/** A fault with its place: `row` is the line number that the spreadsheet shows, `letter` its column there. */
export interface RowFault extends CellFault {
  readonly row: number;
  readonly column: string;
  readonly letter: string;
  readonly value: string;
}

export interface RowsRead<C extends Columns> {
  /** Rows without a fault, in order; `row` is the line number. */
  readonly rows: readonly { readonly row: number; readonly values: RowOf<C> }[];
  readonly faults: readonly RowFault[];
  /** Faults beyond the limit, counted but not kept. */
  readonly moreFaults: number;
  /** Headings that no column claims; their cells were not read. */
  readonly ignored: readonly string[];
}

export interface ReadLimits {
  readonly rows: number;
  readonly faults: number;
}

const LIMITS: ReadLimits = { rows: 50_000, faults: 1000 };
const HEADER_WITHIN = 20;

/**
 * Reads a sheet by its headings, wherever they stand in the first twenty lines (official tables carry a title above) and in
 * whatever order. Empty lines are passed over. A missing heading of a required column is a fault of the heading's line.
 */
export function readRows<C extends Columns>(sheet: Sheet, columns: C, limits: Partial<ReadLimits> = {}): RowsRead<C> {
  const { rows: maxRows, faults: maxFaults } = { ...LIMITS, ...limits };
  const header = findHeader(sheet, columns);
  const faults: RowFault[] = [...header.faults];
  const rows: { row: number; values: RowOf<C> }[] = [];
  const seen = new Map<string, Map<unknown, number>>();
  if (faults.length > 0) return { rows, faults, moreFaults: 0, ignored: header.ignored };
  let moreFaults = 0;
  let read = 0;
  for (let index = header.index + 1; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index] ?? [];
    if (cells.every(isEmpty)) continue;
    if (++read > maxRows) {
      faults.push({ row: index + 1, column: '', letter: '', value: '', code: 'sheet-too-many-rows', facts: { max: maxRows } });
      break;
    }
    const result = readRow(cells, index + 1, columns, header.places, seen);
    if (result.faults.length === 0) rows.push({ row: index + 1, values: result.values });
    const room = Math.max(0, maxFaults - faults.length);
    faults.push(...result.faults.slice(0, room));
    moreFaults += Math.max(0, result.faults.length - room);
  }
  return { rows, faults, moreFaults, ignored: header.ignored };
}

type Places = ReadonlyMap<string, number>;

function readRow<C extends Columns>(
  cells: readonly Cell[],
  row: number,
  columns: C,
  places: Places,
  seen: Map<string, Map<unknown, number>>,
): { values: RowOf<C>; faults: readonly RowFault[] } {
  const values: Record<string, unknown> = {};
  const faults: RowFault[] = [];
  for (const [key, column] of Object.entries(columns)) {
    const place = places.get(key);
    const cell = (place === undefined ? null : cells[place]) ?? null;
    const found = readCell(cell, column);
    const twice = found.ok && column.unique && cell !== null ? firstSeen(seen, key, found.value, row) : null;
    if (found.ok) values[key] = found.value;
    const fault = found.ok ? (twice === null ? null : { code: 'cell-twice', facts: { first: twice } }) : found.fault;
    if (fault) faults.push({ row, column: column.title, letter: letterOf(place), value: shown(cell), ...fault });
  }
  // Complete when no fault was found: every key has been read.
  return { values: values as RowOf<C>, faults };
}

const readCell = (cell: Cell, column: Column<unknown>) => {
  if (cell !== null && !isEmpty(cell)) return column.read(cell);
  return column.required ? { ok: false as const, fault: { code: 'cell-missing' } } : { ok: true as const, value: column.empty };
};

/** The line on which the value stood before, or null when this is the first. */
function firstSeen(seen: Map<string, Map<unknown, number>>, key: string, value: unknown, row: number): number | null {
  const values = seen.get(key) ?? new Map<unknown, number>();
  seen.set(key, values);
  const first = values.get(value);
  if (first === undefined) values.set(value, row);
  return first ?? null;
}

interface Header {
  readonly index: number;
  readonly places: Places;
  readonly faults: readonly RowFault[];
  readonly ignored: readonly string[];
}

/** The line that names the most columns; the first of equals. */
function findHeader(sheet: Sheet, columns: Columns): Header {
  let best: Header | null = null;
  for (const [index, cells] of sheet.rows.slice(0, HEADER_WITHIN).entries()) {
    const header = headerAt(cells, index, columns);
    if (header.places.size > (best?.places.size ?? 0)) best = header;
  }
  return best ?? headerAt(sheet.rows[0] ?? [], 0, columns);
}

function headerAt(cells: readonly Cell[], index: number, columns: Columns): Header {
  const headings = cells.map((cell) => (cell === null ? '' : labelOf(textOf(cell))));
  const places = new Map<string, number>();
  const faults: RowFault[] = [];
  const claimed = new Set<number>();
  for (const [key, column] of Object.entries(columns)) {
    const names = [column.title, ...(column.aliases ?? [])].map(labelOf);
    const at = headings.flatMap((heading, place) => (names.includes(heading) ? [place] : []));
    const [first, second] = at;
    for (const place of at) claimed.add(place);
    if (first !== undefined) places.set(key, first);
    const problem = second !== undefined ? 'column-twice' : first === undefined && column.required ? 'column-missing' : null;
    if (problem) faults.push({ row: index + 1, column: column.title, letter: letterOf(second), value: '', code: problem });
  }
  const ignored = cells.flatMap((cell, place) => (cell === null || isEmpty(cell) || claimed.has(place) ? [] : [textOf(cell)]));
  return { index, places, faults, ignored };
}

const isEmpty = (cell: Cell): boolean => cell === null || (typeof cell === 'string' && textOf(cell) === '');
const letterOf = (place: number | undefined): string => (place === undefined ? '' : columnLetter(place));
const shown = (cell: Cell): string => (cell === null ? '' : textOf(cell).slice(0, 100));
