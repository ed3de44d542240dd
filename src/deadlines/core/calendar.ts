// The working calendar: which days are worked, and counting in work days. It answers only inside the years that are
// loaded and refuses beyond them (CAL-16): a guessed work day is a wrong limit that nobody notices.
import { addDays, type Day, dayFromNumber, dayNumber, daysBetween, type LawReference, ok, type Result, refuse } from '#kernel';
import { type CalendarYear, firstDay, workDaysOf } from './calendar-year.ts';

/** Loaded years in order, the newest version of each, with what makes counting quick. Made by `openCalendar` only. */
export interface WorkingCalendar {
  readonly years: readonly CalendarYear[];
  readonly spans: readonly CalendarSpan[];
}

/** A run of years without a gap. `counts[i]` is the number of work days among its first i days. */
export interface CalendarSpan {
  readonly first: number;
  readonly counts: readonly number[];
}

const YEARLY: LawReference = { rule: 'CAL-16', law: '国务院办公厅关于部分节假日安排的通知', article: '每年公布' };

/** Builds the calendar from any number of versions of any years; the highest version of each year counts. */
export function openCalendar(versions: readonly CalendarYear[]): WorkingCalendar {
  const newest = new Map<number, CalendarYear>();
  for (const table of versions) if (table.version >= (newest.get(table.year)?.version ?? 0)) newest.set(table.year, table);
  const years = [...newest.values()].sort((a, b) => a.year - b.year);
  const spans: { first: number; counts: number[] }[] = [];
  let previous = Number.NaN;
  for (const table of years) {
    if (table.year !== previous + 1) spans.push({ first: dayNumber(firstDay(table.year)), counts: [0] });
    appendYear(spans.at(-1)?.counts ?? [], table);
    previous = table.year;
  }
  return { years, spans };
}

function appendYear(counts: number[], table: CalendarYear): void {
  const worked = new Set(workDaysOf(table));
  const last = daysBetween(firstDay(table.year), firstDay(table.year + 1));
  for (let step = 0; step < last; step++)
    counts.push((counts.at(-1) ?? 0) + (worked.has(addDays(firstDay(table.year), step)) ? 1 : 0));
}

/** The refusal for a day that the loaded years do not cover. `day` is the day, or the year, that would have been needed. */
export function beyondCalendar(calendar: WorkingCalendar, day: string): ReturnType<typeof refuse> {
  const loaded = calendar.years.map((table) => String(table.year));
  return refuse('conflict', 'calendar-not-loaded', { day, year: day.slice(0, 4), loaded }, YEARLY);
}

/** True for a weekday that is not off and for a make-up day. Refuses outside the loaded years. */
export function isWorkDay(calendar: WorkingCalendar, day: Day): Result<boolean> {
  const number = dayNumber(day);
  const span = spanOf(calendar, number, number);
  if (!span) return beyondCalendar(calendar, day);
  return ok(countBefore(span, number + 1) > countBefore(span, number));
}

/**
 * The n-th work day after a day, which itself is not counted (CAL-08); before it when n is negative; the day itself, worked
 * or not, when n is 0. Refuses when any day on the way lies outside the loaded years.
 */
export function addWorkDays(calendar: WorkingCalendar, day: Day, n: number): Result<Day> {
  if (n === 0) return ok(day);
  const start = dayNumber(day);
  const near = n > 0 ? start + 1 : start - 1;
  const span = spanOf(calendar, near, near);
  if (!span) return beyondCalendar(calendar, dayFromNumber(near));
  const rank = n > 0 ? countBefore(span, start + 1) + n : countBefore(span, start) + n + 1;
  if (rank < 1 || rank > (span.counts.at(-1) ?? 0))
    return beyondCalendar(calendar, dayFromNumber(n > 0 ? span.first + span.counts.length - 1 : span.first - 1));
  return ok(dayFromNumber(span.first + lowestReaching(span.counts, rank) - 1));
}

/**
 * Work days after the first day up to and with the second, so that it inverts `addWorkDays` on work days. Negative when the
 * second day is earlier (the work days from it up to, not with, the first). Refuses when a day between is not loaded.
 */
export function workDaysBetween(calendar: WorkingCalendar, from: Day, to: Day): Result<number> {
  if (from === to) return ok(0);
  if (to < from) {
    const [low, high] = [dayNumber(to), dayNumber(from) - 1];
    const span = spanOf(calendar, low, high);
    return span ? ok(countBefore(span, low) - countBefore(span, high + 1)) : beyondCalendar(calendar, to);
  }
  const [low, high] = [dayNumber(from) + 1, dayNumber(to)];
  const span = spanOf(calendar, low, high);
  return span ? ok(countBefore(span, high + 1) - countBefore(span, low)) : beyondCalendar(calendar, to);
}

/** The day itself when it is worked, else the first work day after it (CAL-09). */
export function rollToWorkDay(calendar: WorkingCalendar, day: Day): Result<Day> {
  return addWorkDays(calendar, addDays(day, -1), 1);
}

function spanOf(calendar: WorkingCalendar, low: number, high: number): CalendarSpan | undefined {
  return calendar.spans.find((span) => low >= span.first && high < span.first + span.counts.length - 1);
}

const countBefore = (span: CalendarSpan, number: number): number => span.counts[number - span.first] ?? 0;

/** The least number of days among which there are `rank` work days; the counts never fall. */
function lowestReaching(counts: readonly number[], rank: number): number {
  let [low, high] = [0, counts.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((counts[middle] ?? 0) >= rank) high = middle;
    else low = middle + 1;
  }
  return low;
}
