// The text as it is drawn: its lines with their place in the outline, each cut where an item begins or ends.
import type { Clause, ReviewItem } from '../api.ts';
import type { Span } from './spans.ts';

export interface Line extends Span {
  /** The clause that begins on this line, if one does. */
  readonly form: Clause['form'] | null;
  readonly level: number;
}

export interface Segment extends Span {
  /** The item that these characters belong to. */
  readonly item: string | null;
  /** The item begins here: its number is drawn once. */
  readonly first: boolean;
}

/** Lines of the text without their line feeds; together with those they are the text. */
export function linesOf(text: string, clauses: readonly Clause[]): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const content of text.split('\n')) {
    const end = start + content.length;
    const clause = clauses.find((one) => one.start >= start && one.start < Math.max(end, start + 1));
    lines.push({ start, end, form: clause?.form ?? null, level: clause?.level ?? 0 });
    start = end + 1;
  }
  return lines;
}

/** Cuts a line at the ends of the items on it; the segments are the line. Items are in order and don't overlap. */
export function segmentsOf(line: Span, items: readonly Pick<ReviewItem, 'id' | 'start' | 'end'>[]): readonly Segment[] {
  const segments: Segment[] = [];
  let at = line.start;
  for (const item of items) {
    const [start, end] = [Math.max(item.start, line.start), Math.min(item.end, line.end)];
    if (start >= end) continue;
    if (at < start) segments.push({ start: at, end: start, item: null, first: false });
    segments.push({ start, end, item: item.id, first: item.start >= line.start });
    at = end;
  }
  if (at < line.end) segments.push({ start: at, end: line.end, item: null, first: false });
  return segments;
}
