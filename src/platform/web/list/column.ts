// A list as data: columns that become a table on a desk and cards on a phone.
import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** CSS width; columns without one share the rest. */
  readonly width?: string;
  /** Numbers stand at the end. */
  readonly align?: 'start' | 'end';
  /** The head sorts by this name. */
  readonly sort?: string;
  /** Left out of the table where room is scarce. */
  readonly spare?: boolean;
  /** On a card: its heading, its mark at the side, below with the column's name or (plain) without, or left out. */
  readonly card?: 'title' | 'mark' | 'line' | 'plain' | 'none';
}

export interface Sort {
  readonly by: string;
  readonly down: boolean;
}

/** `-due` as { by: 'due', down: true }. */
export const parseSort = (text: string): Sort => ({ by: text.replace(/^-/, ''), down: text.startsWith('-') });
export const writeSort = (sort: Sort): string => `${sort.down ? '-' : ''}${sort.by}`;

/** What pressing a column's head does: sorts by it upwards, a second time downwards. */
export const nextSort = (now: Sort, by: string): Sort => ({ by, down: now.by === by && !now.down });

/** A run of rows under one heading (null: without), cut into pieces that can leave the page while out of sight. */
export interface Block<Row> {
  readonly key: string;
  readonly heading: string | null;
  readonly count: number;
  readonly pieces: readonly (readonly Row[])[];
}

const PIECE = 50;

/** Cuts rows, in their order, into blocks of equal heading and pieces of fifty. */
export function blocksOf<Row>(rows: readonly Row[], headingOf?: (row: Row) => string): readonly Block<Row>[] {
  const runs: { readonly heading: string | null; readonly rows: Row[] }[] = [];
  for (const row of rows) {
    const heading = headingOf?.(row) ?? null;
    const last = runs.at(-1);
    if (last && last.heading === heading) last.rows.push(row);
    else runs.push({ heading, rows: [row] });
  }
  const times = new Map<string | null, number>();
  const nth = (heading: string | null): number => {
    const time = (times.get(heading) ?? 0) + 1;
    times.set(heading, time);
    return time;
  };
  return runs.map((run) => ({
    // A block that another one comes before keeps its key, and with it its rows and the focus in them.
    key: `${nth(run.heading)}:${run.heading ?? ''}`,
    heading: run.heading,
    count: run.rows.length,
    pieces: Array.from({ length: Math.ceil(run.rows.length / PIECE) }, (_, at) => run.rows.slice(at * PIECE, (at + 1) * PIECE)),
  }));
}
