// Moments in time, in UTC to the millisecond, and the bureau's day at a moment.
import type { Brand } from './brand.ts';
import { type Day, dayFromNumber, dayNumber, parseDay } from './day.ts';

/** A moment written YYYY-MM-DDTHH:MM:SS.sssZ; compares and sorts as text. */
export type Instant = Brand<'Instant'>;

const FORM = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\.(\d{3})Z$/;
const EPOCH = dayNumber(parseDay('1970-01-01') ?? ('1970-01-01' as Day));
const DAY_MS = 86_400_000;

/** China keeps one time zone without summer time: UTC+8. */
export const BUREAU_OFFSET_MINUTES = 480;

export function parseInstant(text: string): Instant | null {
  const match = FORM.exec(text);
  return match?.[1] && parseDay(match[1]) ? (text as Instant) : null;
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function millisecondsOf(instant: Instant): number {
  const days = dayNumber(instant.slice(0, 10) as Day) - EPOCH;
  const [hour, minute, second, ms] = [instant.slice(11, 13), instant.slice(14, 16), instant.slice(17, 19), instant.slice(20, 23)];
  return days * DAY_MS + Number(hour) * 3_600_000 + Number(minute) * 60_000 + Number(second) * 1000 + Number(ms);
}

export function instantFromMilliseconds(milliseconds: number): Instant {
  const whole = Math.floor(milliseconds);
  const days = Math.floor(whole / DAY_MS);
  const rest = whole - days * DAY_MS;
  const pad = (value: number, width = 2) => String(value).padStart(width, '0');
  const time = `${pad(Math.floor(rest / 3_600_000))}:${pad(Math.floor(rest / 60_000) % 60)}:${pad(Math.floor(rest / 1000) % 60)}.${pad(rest % 1000, 3)}`;
  return `${dayFromNumber(days + EPOCH)}T${time}Z` as Instant;
}

export const addHours = (instant: Instant, hours: number): Instant =>
  instantFromMilliseconds(millisecondsOf(instant) + hours * 3_600_000);

/** The calendar day in the bureau's zone. */
export const dayAt = (instant: Instant, offsetMinutes: number = BUREAU_OFFSET_MINUTES): Day =>
  dayFromNumber(Math.floor((millisecondsOf(instant) + offsetMinutes * 60_000) / DAY_MS) + EPOCH);
