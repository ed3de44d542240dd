import type { ReviewItem } from '../api.ts';
import { blankItem } from '../proposal/propose.ts';

/** For tests: an item over the given characters of a text. */
export const anItem = (text: string, start: number, end: number, over: Partial<ReviewItem> = {}): ReviewItem => ({
  ...blankItem(text, start, end, `x${start}`),
  ...over,
});
