// What one column of an import holds and how a cell of it is read. A cell that cannot be read gives a fault, never a guess.
import { type Day, dayOf } from '#kernel';
import type { Cell } from './sheet.ts';

export type FaultCode =
  | 'cell-missing'
  | 'cell-not-text'
  | 'cell-too-long'
  | 'cell-lost-digits'
  | 'cell-not-number'
  | 'cell-not-whole'
  | 'cell-out-of-range'
  | 'cell-not-day'
  | 'cell-not-among'
  | 'cell-twice'
  | (string & {});

/** Why a cell cannot be taken; `facts` fill the words of the code. */
export interface CellFault {
  readonly code: FaultCode;
  readonly facts?: Readonly<Record<string, string | number | readonly string[]>>;
}

export type CellReading<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: CellFault };

/** `read` is given cells that are not empty; an empty one is a fault where `required`, else `empty`. */
export interface Column<Value> {
  readonly title: string;
  /** Other headings under which the column is known. */
  readonly aliases?: readonly string[];
  readonly required: boolean;
  readonly empty: Value | null;
  /** No two rows may hold the same value. */
  readonly unique?: boolean;
  readonly read: (cell: string | number | boolean) => CellReading<Value>;
}

const good = <Value>(value: Value): CellReading<Value> => ({ ok: true, value });
const fault = (code: FaultCode, facts?: CellFault['facts']): { readonly ok: false; readonly fault: CellFault } => ({
  ok: false,
  fault: facts ? { code, facts } : { code },
});

interface Heading {
  readonly title: string;
  readonly aliases?: readonly string[];
  readonly unique?: boolean;
}
const column = <Value>(heading: Heading, read: Column<Value>['read']): Column<Value> => ({
  ...heading,
  required: true,
  empty: null,
  read,
});

/** The same column, but an empty cell is null instead of a fault. */
export const optional = <Value>(of: Column<Value>): Column<Value | null> => ({ ...of, required: false, empty: null });

/** Text without blanks around it. Whole numbers are taken as they print; beyond 15 digits a spreadsheet has lost some. */
export const textColumn = (heading: Heading & { readonly max?: number }): Column<string> =>
  column(heading, (cell) => {
    if (typeof cell === 'boolean') return fault('cell-not-text');
    if (typeof cell === 'number' && Math.abs(cell) >= 1e15) return fault('cell-lost-digits');
    const text = textOf(cell);
    const max = heading.max ?? 500;
    return Array.from(text).length > max ? fault('cell-too-long', { max }) : good(text);
  });

/** A number, from a number cell or from text with full-width digits or thousands separators. */
export const numberColumn = (heading: Heading & Range & { readonly whole?: boolean }): Column<number> =>
  column(heading, (cell) => {
    const text = textOf(cell).normalize('NFKC').replaceAll(',', '');
    if (typeof cell === 'boolean' || !/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) return fault('cell-not-number');
    const value = Number(text);
    if (heading.whole && !Number.isSafeInteger(value)) return fault('cell-not-whole');
    const { min = -1e15, max = 1e15 } = heading;
    return value < min || value > max ? fault('cell-out-of-range', { min, max }) : good(value);
  });

interface Range {
  readonly min?: number;
  readonly max?: number;
}

const DAY = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/;

/** A day: a date cell, or 2026-06-30, 2026/6/30, 2026.6.30, 2026年6月30日, 20260630; a time of day is left out. */
export const dayColumn = (heading: Heading): Column<Day> =>
  column(heading, (cell) => {
    const match = DAY.exec(
      textOf(cell)
        .normalize('NFKC')
        .replace(/\s*([年月日])\s*/g, '$1'),
    );
    const day = match && dayOf(Number(match[1]), Number(match[2] ?? match[4]), Number(match[3] ?? match[5]));
    return day ? good(day) : fault('cell-not-day');
  });

/** One of a fixed set, by its label in the sheet. */
export const choiceColumn = <Value>(heading: Heading & { readonly labels: Readonly<Record<string, Value>> }): Column<Value> => {
  const values = new Map(Object.entries(heading.labels).map(([label, value]) => [labelOf(label), value]));
  return column(heading, (cell) => {
    const value = values.get(labelOf(textOf(cell)));
    return value === undefined ? fault('cell-not-among', { allowed: Object.keys(heading.labels) }) : good(value);
  });
};

/** Yes or no, as people write it. */
export const flagColumn = (heading: Heading): Column<boolean> =>
  choiceColumn({
    ...heading,
    labels: {
      是: true,
      否: false,
      有: true,
      无: false,
      已完成: true,
      未完成: false,
      '√': true,
      '×': false,
      true: true,
      false: false,
    },
  });

/** A cell as text: blanks around it and invisible characters, which copying from chats and pages leaves behind, go. */
export const textOf = (cell: NonNullable<Cell>): string =>
  String(cell)
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .trim();

/** A heading or label with what people add to it left out: blanks, stars, width, and a note in brackets such as （必填）. */
export const labelOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\((必填|选填|可选|required|optional)\)/gi, '')
    .replace(/[\s*:\u200b\ufeff]/g, '')
    .toLowerCase();
