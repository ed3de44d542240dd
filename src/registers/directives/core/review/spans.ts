// Spans of the text: what a span may be, and where one begins and ends when its loose ends are cut off.

export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const LOOSE = /[\s，,；;。、：:！!？?]/;

/** The span without white space and stops at its ends; null when nothing remains or it lies outside the text. */
export function tighten(text: string, { start, end }: Span): Span | null {
  let [from, to] = [Math.max(0, start), Math.min(text.length, end)];
  while (from < to && LOOSE.test(text.charAt(from))) from += 1;
  while (to > from && LOOSE.test(text.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

/** True when every span lies in the text, says something, and begins after the one before it has ended. */
export const inOrder = (text: string, spans: readonly Span[]): boolean =>
  spans.every(
    ({ start, end }, index) => start >= (spans[index - 1]?.end ?? 0) && start < end && end <= text.length && start >= 0,
  );
