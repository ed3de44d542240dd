// The last day of a period. The day of the event is left out (CAL-08), a rest day at the end is moved only where the rule
// says so (CAL-09), hours run through nights and holidays (CAL-10).
import {
  addDays,
  addHours,
  addMonths,
  type Day,
  type Instant,
  instantFromMilliseconds,
  millisecondsOf,
  ok,
  type Result,
  refuse,
} from '#kernel';
import { addWorkDays, rollToWorkDay, type WorkingCalendar } from './calendar.ts';
import type { ClockTerms } from './rule.ts';

const HOUR = 3_600_000;
/** Longer than any limit in law; keeps a slip of the keyboard from leaving the calendar's range. */
const LONGEST = { hours: 24 * 366, days: 36_600, 'work-days': 25_000, months: 1200 } as const;

/** What has been added to a clock since it started: grants in the clock's unit, pauses in milliseconds for hours, in work days for work days, else in days. */
export interface Added {
  readonly extended: number;
  readonly paused: number;
}

const NOTHING: Added = { extended: 0, paused: 0 };

/**
 * The last day on which the act is in time. Needs loaded years for work days and for a roll at the end only: calendar days
 * and months without a roll never refuse for the calendar. Refuses `hours` (ask `dueInstant`) and numbers out of range.
 */
export function dueDay(terms: ClockTerms, start: Day, calendar: WorkingCalendar, added: Added = NOTHING): Result<Day> {
  if (terms.unit === 'hours') return refuse('invalid', 'clock-counts-hours');
  const number = terms.number + added.extended;
  if (!inRange(terms, number, added)) return refuse('invalid', 'clock-number-out-of-range', { number });
  const before = terms.startPolicy === 'include-start' ? addDays(start, -1) : start;
  const last = lastDay(terms.unit, before, number, added.paused, calendar);
  if (!last.ok || terms.endPolicy === 'as-is') return last;
  return rollToWorkDay(calendar, last.value);
}

function lastDay(
  unit: 'days' | 'work-days' | 'months',
  before: Day,
  n: number,
  paused: number,
  calendar: WorkingCalendar,
): Result<Day> {
  if (unit === 'work-days') return addWorkDays(calendar, before, n + paused);
  return ok(unit === 'days' ? addDays(before, n + paused) : addDays(addMonths(before, n), paused));
}

/**
 * The moment at which a limit in hours ends. From the moment of the event, or, where the rule leaves the start out, from the
 * next full hour. Refuses other units and numbers out of range.
 */
export function dueInstant(terms: ClockTerms, start: Instant, added: Added = NOTHING): Result<Instant> {
  if (terms.unit !== 'hours') return refuse('invalid', 'clock-counts-days');
  const number = terms.number + added.extended;
  if (!inRange(terms, number, added)) return refuse('invalid', 'clock-number-out-of-range', { number });
  const from = terms.startPolicy === 'include-start' ? start : nextFullHour(start);
  return ok(instantFromMilliseconds(millisecondsOf(addHours(from, number)) + added.paused));
}

/**
 * The first day on which a clock counts as near; null without a threshold. A reminder is a courtesy, not a limit: where the
 * loaded years do not reach, work days are taken as calendar days with a weekend for every five.
 */
export function soonDay(terms: ClockTerms, due: Day, calendar: WorkingCalendar): Day | null {
  const warn = terms.warnBefore;
  if (!warn || warn.number <= 0) return null;
  if (warn.unit === 'days') return addDays(due, -warn.number);
  const counted = addWorkDays(calendar, due, -warn.number);
  return counted.ok ? counted.value : addDays(due, -(warn.number + 2 * Math.ceil(warn.number / 5)));
}

const nextFullHour = (moment: Instant): Instant => instantFromMilliseconds(Math.ceil(millisecondsOf(moment) / HOUR) * HOUR);

function inRange(terms: ClockTerms, number: number, added: Added): boolean {
  const whole = Number.isSafeInteger(number) && Number.isSafeInteger(added.paused);
  const most = LONGEST[terms.unit];
  // A period that counts its first day has at least that one.
  const least = terms.startPolicy === 'include-start' && terms.unit !== 'hours' ? 1 : 0;
  const mostPaused = terms.unit === 'hours' ? most * HOUR : most;
  return whole && number >= least && number <= most && added.paused >= 0 && added.paused <= mostPaused;
}
