// The clocks of a commitment: the bureau's own settings for each step, and the day that the order itself names.
import { type Clock, type ClockRule, type WorkingCalendar, SETTING_CLOCKS, startClock, startClockUntil } from '#deadlines';
import { type Day, type Result, ok } from '#kernel';

/** Starts the clock of a step on this day; refuses where the working calendar of the year is not loaded (CAL-16). */
export const step = (rule: ClockRule, on: Day, calendar: WorkingCalendar): Result<Clock> => startClock(rule, on, calendar);

/**
 * Runs to the day that was ordered. The day stands as it is; only the reminder before it is counted in work days, and in
 * calendar days where that year's calendar is not out yet, since a reminder binds nobody.
 */
export function completion(on: Day, due: Day, calendar: WorkingCalendar): Result<Clock> {
  const start = due < on ? due : on;
  const exact = startClockUntil(SETTING_CLOCKS.complete, start, due, calendar);
  if (exact.ok || exact.refusal.code !== 'calendar-not-loaded') return exact;
  const rule: ClockRule = { ...SETTING_CLOCKS.complete, warnBefore: { number: 3, unit: 'days' } };
  return startClockUntil(rule, start, due, calendar);
}

/** All clocks or the first refusal. */
export function all(...clocks: readonly (Result<Clock> | null)[]): Result<readonly Clock[]> {
  const started: Clock[] = [];
  for (const clock of clocks) {
    if (!clock) continue;
    if (!clock.ok) return clock;
    started.push(clock.value);
  }
  return ok(started);
}
