// The caret of the review page: moved by keys through the text, by characters or from pause to pause.
import { type Span, tighten } from './spans.ts';

export type CaretMove = 'left' | 'right' | 'pause-left' | 'pause-right' | 'first' | 'last';

const PAUSE = /[，,、；;。：:！!？?\n]/;

/** The place after a move, kept within `bounds` (both ends included). */
export function moveCaret(text: string, at: number, move: CaretMove, bounds: Span): number {
  return Math.min(bounds.end, Math.max(bounds.start, moved(text, at, move, bounds)));
}

function moved(text: string, at: number, move: CaretMove, bounds: Span): number {
  switch (move) {
    case 'left':
      return at - (isLow(text, at - 1) ? 2 : 1);
    case 'right':
      return at + (isLow(text, at + 1) ? 2 : 1);
    case 'first':
      return bounds.start;
    case 'last':
      return bounds.end;
    case 'pause-left':
      for (let place = at - 1; place > bounds.start; place -= 1) if (PAUSE.test(text.charAt(place - 1))) return place;
      return bounds.start;
    case 'pause-right':
      for (let place = at + 1; place < bounds.end; place += 1) if (PAUSE.test(text.charAt(place - 1))) return place;
      return bounds.end;
  }
}

/** The second half of a rare character that JavaScript counts as two. */
const isLow = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
};

/** Where a split of the span is most likely wanted: after the weightiest pause nearest to its middle. */
export function likelySplit(text: string, span: Span): number {
  const middle = (span.start + span.end) / 2;
  const inside = (at: number) => tighten(text, { start: span.start, end: at }) && tighten(text, { start: at, end: span.end });
  const nearest = (marks: RegExp) =>
    Array.from({ length: span.end - span.start - 1 }, (_, index) => span.start + 1 + index)
      .filter((at) => marks.test(text.charAt(at - 1)) && inside(at))
      .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return nearest(/[。；;！\n]/) ?? nearest(/[，,]/) ?? nearest(/[、：:]/) ?? Math.round(middle);
}
