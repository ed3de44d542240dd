// A spreadsheet as plain values, whatever file it came from.

/** A date arrives as YYYY-MM-DD, with a time of day as YYYY-MM-DD HH:MM:SS; an empty cell and a formula's error are null. */
export type Cell = string | number | boolean | null;

/** Rows from the sheet's first line on, so that `rows[i]` is line i + 1; rows may differ in length. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The letter of a column, counted from 0: A, B … Z, AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}
