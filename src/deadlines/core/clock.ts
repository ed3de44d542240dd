// A clock as a value: started, paused, resumed, extended, stopped by pure functions. Its last day is always the same function
// of its terms, its start, what was granted and how long it stood still, so that folding its events gives the same clock.
import {
  addDays,
  type Day,
  dayAt,
  daysBetween,
  type Instant,
  millisecondsOf,
  ok,
  parseInstant,
  type Result,
  refuse,
} from '#kernel';
import { type WorkingCalendar, workDaysBetween } from './calendar.ts';
import { type Added, dueDay, dueInstant, soonDay } from './due.ts';
import type { ClockRule, ClockTerms } from './rule.ts';

/** What a clock says before, on and after its last day; each once. */
export type WarningKind = 'due-soon' | 'due' | 'breached';

/** Plain JSON. Days are the bureau's. `startedAt`, `dueAt` and `pausedAt` are moments and set for clocks in hours only. */
export interface Clock {
  readonly rule: string;
  /** The version of the law or setting under which it was started. */
  readonly versionDate: Day;
  readonly terms: ClockTerms;
  readonly startedOn: Day;
  readonly startedAt: Instant | null;
  /** Last day in time; for hours the day of `dueAt`. */
  readonly due: Day;
  readonly dueAt: Instant | null;
  /** First day on which it is near; null when nobody is reminded. */
  readonly soonOn: Day | null;
  readonly pausedOn: Day | null;
  readonly pausedAt: Instant | null;
  /** How long it stood still in all, without the pause that lasts; in milliseconds for hours, in work days for work days, else in days. */
  readonly pausedTotal: number;
  /** Granted in all, in its unit. */
  readonly extendedBy: number;
  readonly extensions: number;
  readonly stoppedOn: Day | null;
  /** The last warning that was given, so that a sweep gives each once. */
  readonly warned: WarningKind | null;
}

/** Starts a clock on the day of its event, or at the moment of it where the rule counts hours. Refuses as `dueDay` does. */
export function startClock(rule: ClockRule, start: Day | Instant, calendar: WorkingCalendar): Result<Clock> {
  const startedAt = parseInstant(start);
  const startedOn = startedAt ? dayAt(startedAt) : (start as Day); // the two brands are told apart by their form
  if (rule.unit === 'hours' && !startedAt) return refuse('invalid', 'clock-needs-moment', { rule: rule.rule });
  const { number, unit, startPolicy, endPolicy, warnBefore } = rule;
  const versionDate = rule.basis.kind === 'law' ? rule.basis.versionDate : rule.basis.since;
  const terms = { number, unit, startPolicy, endPolicy, warnBefore };
  const moment = unit === 'hours' ? startedAt : null;
  return settle({ ...FRESH, rule: rule.rule, versionDate, terms, startedOn, startedAt: moment, due: startedOn }, calendar);
}

/**
 * Starts a clock whose last day was ordered rather than counted: the rule gives its name, basis and threshold, the day stands
 * as it is even when it is a rest day (CAL-09). Refuses a day before the start.
 */
export function startClockUntil(rule: ClockRule, startedOn: Day, due: Day, calendar: WorkingCalendar): Result<Clock> {
  const number = daysBetween(startedOn, due);
  if (number < 0) return refuse('invalid', 'clock-ends-before-start', { start: startedOn, due });
  return startClock({ ...rule, number, unit: 'days', startPolicy: 'exclude-start', endPolicy: 'as-is' }, startedOn, calendar);
}

const FRESH = {
  dueAt: null,
  soonOn: null,
  pausedOn: null,
  pausedAt: null,
  pausedTotal: 0,
  extendedBy: 0,
  extensions: 0,
  stoppedOn: null,
  warned: null,
} as const;

/** Stops the counting for a time. Refuses a clock that is stopped, paused already, or past its last day. */
export function pauseClock(clock: Clock, on: Day | Instant): Result<Clock> {
  const refusal = refusalToChange(clock);
  if (refusal) return refusal;
  if (clock.pausedOn) return refuse('conflict', 'clock-paused', { since: clock.pausedOn });
  const moment = momentOf(clock, on);
  if (!moment.ok) return moment;
  const { day, at } = moment.value;
  if (day < clock.startedOn) return refuse('invalid', 'clock-before-start', { start: clock.startedOn });
  if (at && clock.dueAt ? at > clock.dueAt : day > clock.due) return refuse('conflict', 'clock-ran-out', { due: clock.due });
  return ok({ ...clock, pausedOn: day, pausedAt: at });
}

/** Lets it run on; the last day moves by as much as it stood still. Refuses a clock that is not paused, and as `dueDay` does. */
export function resumeClock(clock: Clock, on: Day | Instant, calendar: WorkingCalendar): Result<Clock> {
  if (!clock.pausedOn) return refuse('conflict', 'clock-not-paused');
  const moment = momentOf(clock, on);
  if (!moment.ok) return moment;
  const { day, at } = moment.value;
  if (at && clock.pausedAt ? at < clock.pausedAt : day < clock.pausedOn)
    return refuse('invalid', 'clock-resumes-before-pause', { since: clock.pausedOn });
  const stood = stoodStill(clock, day, at, calendar);
  if (!stood.ok) return stood;
  return settle({ ...clock, pausedOn: null, pausedAt: null, pausedTotal: clock.pausedTotal + stood.value }, calendar);
}

/** Grants more time, in the clock's unit; warnings begin anew. Refuses a stopped clock, and anything but a whole number above 0. */
export function extendClock(clock: Clock, by: number, calendar: WorkingCalendar): Result<Clock> {
  const refusal = refusalToChange(clock);
  if (refusal) return refusal;
  if (!Number.isSafeInteger(by) || by <= 0) return refuse('invalid', 'clock-extension-not-positive', { by });
  const { extendedBy, extensions } = clock;
  return settle({ ...clock, extendedBy: extendedBy + by, extensions: extensions + 1, warned: null }, calendar);
}

/** Grants time up to a day. For clocks in days, and in work days where the day is worked; refuses others, and an earlier day. */
export function extendClockTo(clock: Clock, day: Day, calendar: WorkingCalendar): Result<Clock> {
  const { unit, endPolicy } = clock.terms;
  if (day <= clock.due) return refuse('invalid', 'clock-extension-not-later', { due: clock.due });
  if (unit === 'hours' || unit === 'months') return refuse('invalid', 'clock-extends-by-number', { unit });
  const raw = dueDay({ ...clock.terms, endPolicy: 'as-is' }, clock.startedOn, calendar, addedTo(clock));
  if (!raw.ok) return raw;
  const by = unit === 'days' ? ok(daysBetween(raw.value, day)) : workDaysBetween(calendar, raw.value, day);
  if (!by.ok) return by;
  const extended = extendClock(clock, by.value, calendar);
  if (extended.ok && extended.value.due !== day) return refuse('invalid', 'clock-extension-on-rest-day', { day, endPolicy });
  return extended;
}

/** Ends it: the act was done, or the matter is over. Refuses a clock that is stopped already. */
export function stopClock(clock: Clock, on: Day): Result<Clock> {
  return refusalToChange(clock) ?? ok({ ...clock, stoppedOn: on });
}

/** The clock with its days counted anew after a calendar year was imported; a stopped clock is left as it is. */
export function recountClock(clock: Clock, calendar: WorkingCalendar): Result<Clock> {
  if (clock.stoppedOn) return ok(clock);
  const counted = settle(clock, calendar);
  if (!counted.ok || counted.value.due <= clock.due) return counted;
  return ok({ ...counted.value, warned: null });
}

/** True where two counts of one clock give another last day or another reminder. */
export const countsOtherwise = (before: Clock, after: Clock): boolean =>
  after.due !== before.due || after.soonOn !== before.soonOn;

/**
 * The clocks whose last day or reminder is another by this calendar, as they were and as they are. One that the loaded years do not
 * cover any more keeps its day; one whose day was ordered never moves.
 */
export const recountedClocks = (
  clocks: readonly Clock[],
  calendar: WorkingCalendar,
): readonly { readonly before: Clock; readonly after: Clock }[] =>
  clocks.flatMap((before) => {
    const counted = recountClock(before, calendar);
    return counted.ok && countsOtherwise(before, counted.value) ? [{ before, after: counted.value }] : [];
  });

/** The last day of the clock under a rule, or null where none runs. */
export const dueUnder = (clocks: readonly Clock[], rule: string): Day | null =>
  clocks.find((clock) => clock.rule === rule)?.due ?? null;

function settle(clock: Clock, calendar: WorkingCalendar): Result<Clock> {
  if (clock.startedAt) {
    const dueAt = dueInstant(clock.terms, clock.startedAt, addedTo(clock));
    return dueAt.ok ? ok({ ...clock, dueAt: dueAt.value, due: dayAt(dueAt.value) }) : dueAt;
  }
  const due = dueDay(clock.terms, clock.startedOn, calendar, addedTo(clock));
  if (!due.ok) return due;
  const soonOn = soonDay(clock.terms, due.value, calendar);
  return ok({ ...clock, due: due.value, soonOn: soonOn && soonOn < clock.startedOn ? clock.startedOn : soonOn });
}

const addedTo = (clock: Clock): Added => ({ extended: clock.extendedBy, paused: clock.pausedTotal });

const refusalToChange = (clock: Clock) => (clock.stoppedOn ? refuse('conflict', 'clock-stopped', { on: clock.stoppedOn }) : null);

function momentOf(clock: Clock, on: Day | Instant): Result<{ day: Day; at: Instant | null }> {
  const at = parseInstant(on);
  if (clock.startedAt && !at) return refuse('invalid', 'clock-needs-moment', { rule: clock.rule });
  return ok({ day: at ? dayAt(at) : (on as Day), at: clock.startedAt ? at : null }); // told apart by form, as in startClock
}

function stoodStill(clock: Clock, day: Day, at: Instant | null, calendar: WorkingCalendar): Result<number> {
  if (at && clock.pausedAt) return ok(millisecondsOf(at) - millisecondsOf(clock.pausedAt));
  const since = clock.pausedOn ?? day;
  if (clock.terms.unit !== 'work-days') return ok(daysBetween(since, day));
  // The day of the pause stands still and the day of resuming counts again: else a clock that is paused on its last day and
  // resumed on a rest day would be past its end at once.
  return workDaysBetween(calendar, addDays(since, -1), addDays(day, -1));
}
