// A table of the situation as it leaves the house: cells under headings, and beside each heading what it means.
import type { Cell } from '#documents';
import type { Language, Phrase } from '#kernel';

export interface TableColumn<Row> {
  readonly title: Phrase;
  /** What is counted, or how it is worked out; stands on the sheet of explanations. Left out where the title says it. */
  readonly means?: Phrase;
  readonly kind: 'text' | 'number' | 'day';
  /** Of a number, as spreadsheets write it. */
  readonly format?: string;
  readonly width?: number;
  readonly value: (row: Row) => Cell | Phrase;
}

/** A table whose cells are computed; made by `tableOf`. */
export interface Table {
  readonly name: Phrase;
  readonly columns: readonly Omit<TableColumn<never>, 'value'>[];
  readonly cells: readonly (readonly (Cell | Phrase)[])[];
}

export const SHARE = '0.0%';

export const tableOf = <Row>(name: Phrase, columns: readonly TableColumn<Row>[], rows: readonly Row[]): Table => ({
  name,
  columns: columns.map(({ value: _, ...column }) => column),
  cells: rows.map((row) => columns.map(({ value }) => value(row))),
});

/** A cell in one language. */
export const cellIn = (cell: Cell | Phrase, language: Language): Cell =>
  typeof cell === 'object' && cell !== null ? cell[language] : cell;
