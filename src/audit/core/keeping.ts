// How long the audit log is kept, in months of the bureau: at least six whole ones (网络安全法(2025) art. 23(3), SEC-01).
import { type Day, type Instant, addMonths, dayAt, firstOfMonth, parseDay } from '#kernel';

/** Whole months that stay, beside the running one. */
export const KEPT_MONTHS = 6;
/** Months for which a part is made ahead. */
export const MONTHS_AHEAD = 24;

/** The first days of the running month and those to come. */
export function monthsAhead(now: Instant, count = MONTHS_AHEAD): readonly Day[] {
  const first = firstOfMonth(dayAt(now));
  return Array.from({ length: count + 1 }, (_, index) => addMonths(first, index));
}

/** The first day that has to stay: six whole months before the running one. */
export const keptFrom = (now: Instant): Day => addMonths(firstOfMonth(dayAt(now)), -KEPT_MONTHS);

/** `2026-03` as the first day of that month, or null. */
export const parseMonth = (text: string): Day | null => (/^\d{4}-\d{2}$/.test(text) ? parseDay(`${text}-01`) : null);
