// When news leaves the house, and when it is tried again.
import { type WorkingCalendar, nextWorkingMoment } from '#deadlines';
import { type Day, type Instant, dayAt, instantFromMilliseconds, millisecondsOf } from '#kernel';

/**
 * Now inside working hours, else when they next begin. At once only where the step's last day, not past yet, would be over by
 * then. Beyond the loaded calendar nothing is guessed: it leaves at once, which is better than never.
 */
export function leavesAt(due: Day | null, calendar: WorkingCalendar, now: Instant): Instant {
  const opening = nextWorkingMoment(calendar, now);
  if (!opening.ok) return now;
  const pressing = due !== null && due >= dayAt(now) && due < dayAt(opening.value);
  return pressing ? now : opening.value;
}

/** Minutes to wait after each failed attempt: three days in all. */
const WAITS = [1, 5, 15, 60, 180, 360, 720, 1440, 1440] as const;

/** When to try again after so many attempts; null when it is given up. */
export function nextAttempt(attempts: number, now: Instant): Instant | null {
  const minutes = WAITS[attempts - 1];
  return minutes === undefined ? null : instantFromMilliseconds(millisecondsOf(now) + minutes * 60_000);
}
