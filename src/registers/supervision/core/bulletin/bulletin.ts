// An inspection bulletin 检查通报 as it was issued: text around figures, each figure a run that leads to the matters behind it.
// It stays as it was printed, whatever becomes of the counts.
import { Run } from '#documents';
import { type Day, dayOf } from '#kernel';
import { dayShape, textShape } from '#matters';
import { type Period, periodOf } from '#situation';
import { z } from 'zod';

/** What of a year it is about. */
export const SPANS = ['year', 'first-half', 'second-half', 'q1', 'q2', 'q3', 'q4'] as const;
export type Span = (typeof SPANS)[number];

const MONTHS: Readonly<Record<Span, readonly [first: number, last: number]>> = {
  year: [1, 12],
  'first-half': [1, 6],
  'second-half': [7, 12],
  q1: [1, 3],
  q2: [4, 6],
  q3: [7, 9],
  q4: [10, 12],
};
const LAST_DATES: Readonly<Record<number, number>> = { 3: 31, 6: 30, 9: 30, 12: 31 };

/** The period of a span as seen today; null for one that has not begun. */
export function spanOf(year: number, span: Span, today: Day): Period | null {
  const [from, to] = MONTHS[span];
  const [first, last] = [dayOf(year, from, 1), dayOf(year, to, LAST_DATES[to] ?? 31)];
  if (!first || !last || first > today) return null;
  const asOf = today < last ? today : last;
  const monthOfAsOf = dayOf(Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7)), 1) ?? first;
  return { ...periodOf(year, today), first, last, asOf, monthOfAsOf };
}

const Text = z.array(Run).min(1).max(200);
export const Bulletin = z.strictObject({
  from: dayShape,
  to: dayShape,
  asOf: dayShape,
  subject: textShape(60),
  basis: Text,
  overview: Text,
  figures: z.strictObject({
    columns: z.array(z.strictObject({ title: textShape(40), width: z.number().positive() })).min(1),
    rows: z.array(z.array(z.array(Run))).min(1),
  }),
  problems: z.array(z.strictObject({ title: textShape(40), text: Text })).min(1),
  demands: z.array(Text).min(1),
});
export type Bulletin = z.infer<typeof Bulletin>;
