// Working hours: what is not urgent is told on work days in these hours only, and never at midnight.
import {
  BUREAU_OFFSET_MINUTES,
  type Day,
  type Instant,
  type Result,
  addDays,
  dayAt,
  dayNumber,
  instantFromMilliseconds,
  ok,
} from '#kernel';
import { type WorkingCalendar, isWorkDay, rollToWorkDay } from './calendar.ts';

/** Minutes after midnight in the bureau's zone. */
export interface WorkingHours {
  readonly from: number;
  readonly to: number;
}

/** The bureau's setting: 8:30 to 17:30. */
export const WORKING_HOURS: WorkingHours = { from: 8 * 60 + 30, to: 17 * 60 + 30 };

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const EPOCH_DAYS = dayNumber(dayAt(instantFromMilliseconds(0), 0));

const momentOf = (day: Day, minutes: number): Instant =>
  instantFromMilliseconds((dayNumber(day) - EPOCH_DAYS) * DAY_MS + (minutes - BUREAU_OFFSET_MINUTES) * MINUTE_MS);

/** The moment itself inside working hours, else when they next begin. Refuses beyond the loaded years (CAL-16). */
export function nextWorkingMoment(calendar: WorkingCalendar, now: Instant, hours: WorkingHours = WORKING_HOURS): Result<Instant> {
  const today = dayAt(now);
  const worked = isWorkDay(calendar, today);
  if (!worked.ok) return worked;
  if (worked.value && now < momentOf(today, hours.from)) return ok(momentOf(today, hours.from));
  if (worked.value && now < momentOf(today, hours.to)) return ok(now);
  const next = rollToWorkDay(calendar, addDays(today, 1));
  return next.ok ? ok(momentOf(next.value, hours.from)) : next;
}
