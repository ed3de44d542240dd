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

/** From and up to which time of a work day, HH:MM in the bureau's zone. */
export interface WorkingHours {
  readonly from: string;
  readonly to: string;
}

/** The bureau's setting. */
export const WORKING_HOURS: WorkingHours = { from: '08:30', to: '17:30' };

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const EPOCH_DAYS = dayNumber(dayAt(instantFromMilliseconds(0), 0));

const momentOf = (day: Day, time: string): Instant => {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return instantFromMilliseconds((dayNumber(day) - EPOCH_DAYS) * DAY_MS + (minutes - BUREAU_OFFSET_MINUTES) * MINUTE_MS);
};

/** True inside the hours of a work day. Refuses beyond the loaded years (CAL-16). */
export function isWorkingMoment(calendar: WorkingCalendar, now: Instant, hours: WorkingHours = WORKING_HOURS): Result<boolean> {
  const today = dayAt(now);
  const worked = isWorkDay(calendar, today);
  return worked.ok ? ok(worked.value && now >= momentOf(today, hours.from) && !isAfterHours(now, hours)) : worked;
}

/** The hours of the day of this moment are over, or would be if it were a work day. */
export const isAfterHours = (now: Instant, hours: WorkingHours = WORKING_HOURS): boolean => now >= momentOf(dayAt(now), hours.to);

/** The moment itself inside working hours, else when they next begin. Refuses beyond the loaded years (CAL-16). */
export function nextWorkingMoment(calendar: WorkingCalendar, now: Instant, hours: WorkingHours = WORKING_HOURS): Result<Instant> {
  const today = dayAt(now);
  const worked = isWorkDay(calendar, today);
  if (!worked.ok) return worked;
  if (worked.value && now < momentOf(today, hours.from)) return ok(momentOf(today, hours.from));
  if (worked.value && !isAfterHours(now, hours)) return ok(now);
  const next = rollToWorkDay(calendar, addDays(today, 1));
  return next.ok ? ok(momentOf(next.value, hours.from)) : next;
}
