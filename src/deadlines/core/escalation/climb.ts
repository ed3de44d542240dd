// What a late clock's ladder says on a day: the next rung is raised, is held, or is not due yet. Time for which it was stopped
// (leave, hand-over, an extension that waits for its decision) does not count; nothing is raised on a rest day (CAL-08, CAL-16).
import { type Day, type Result, addDays, ok } from '#kernel';
import { type WorkingCalendar, addWorkDays, isWorkDay, workDaysBetween } from '../calendar.ts';
import { type Ladder, type Rung, daysUntil } from './rules.ts';

/** Days on which the ladder stands still, first and last included; without an end it lasts. */
export interface Stop {
  readonly why: 'leave' | 'hand-over' | 'extension';
  readonly from: Day;
  readonly to: Day | null;
}

export interface LateClock {
  readonly due: Day;
  /** Rungs raised so far, and the day of the last. */
  readonly climbed: number;
  readonly raisedOn: Day | null;
  /** Of the unit that is late: 1 at the top. */
  readonly depth: number;
  readonly stops: readonly Stop[];
}

export type Climb =
  | { readonly kind: 'not-yet' }
  /** To be raised on this day; `late` is the number of work days past the last day, stopped ones left out. */
  | { readonly kind: 'raise'; readonly nth: number; readonly rung: Rung; readonly late: number }
  /** Would be raised but for this: a stop that lasts, or work days that did not count. */
  | { readonly kind: 'held'; readonly nth: number; readonly rung: Rung; readonly by: Stop; readonly stopped: number };

const NOT_YET: Climb = { kind: 'not-yet' };

/** Judges one clock on one day. At most one rung a day, so that whoever was asked has a day to act. */
export function climb(ladder: Ladder, clock: LateClock, day: Day, calendar: WorkingCalendar): Result<Climb> {
  const rung = ladder.rungs[clock.climbed];
  if (!rung || day <= clock.due || (clock.raisedOn !== null && clock.raisedOn >= day)) return ok(NOT_YET);
  const worked = isWorkDay(calendar, day);
  if (!worked.ok || !worked.value) return worked.ok ? ok(NOT_YET) : worked;
  const past = workDaysBetween(calendar, clock.due, day);
  if (!past.ok) return past;
  const wanted = daysUntil(rung, clock.depth);
  if (past.value < wanted) return ok(NOT_YET);
  const stopped = stoppedDays(clock, day, calendar);
  if (!stopped.ok) return stopped;
  const nth = clock.climbed + 1;
  const lasting = clock.stops.find(({ from, to }) => from <= day && (to === null || to >= day));
  const by = lasting ?? (past.value - stopped.value < wanted ? lastOf(clock.stops, day) : undefined);
  if (by) return ok({ kind: 'held', nth, rung, by, stopped: stopped.value });
  return ok({ kind: 'raise', nth, rung, late: past.value - stopped.value });
}

/** The stop that ended last before the day. */
const lastOf = (stops: readonly Stop[], day: Day): Stop | undefined =>
  stops
    .filter(({ from }) => from <= day)
    .reduce<Stop | undefined>((last, stop) => (last && (last.to ?? day) >= (stop.to ?? day) ? last : stop), undefined);

/** Work days after the last day, up to and with this one, on which the ladder stood still; days in two stops count once. */
function stoppedDays({ due, stops }: LateClock, day: Day, calendar: WorkingCalendar): Result<number> {
  let [done, sum] = [due, 0];
  for (const { from, to } of stops.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const before = addDays(from, -1) > done ? addDays(from, -1) : done;
    const last = to !== null && to < day ? to : day;
    if (last <= before) continue;
    const days = workDaysBetween(calendar, before, last);
    if (!days.ok) return days;
    sum += days.value;
    done = last;
  }
  return ok(sum);
}

/**
 * The latest last day with which a clock may be raised on this work day, stops left aside: what a query looks for, so that only
 * clocks that are late enough are judged one by one.
 */
export function latestDue(rung: Rung, depth: number, day: Day, calendar: WorkingCalendar): Result<Day> {
  const first = addWorkDays(calendar, addDays(day, 1), -daysUntil(rung, depth));
  return first.ok ? ok(addDays(first.value, -1)) : first;
}
