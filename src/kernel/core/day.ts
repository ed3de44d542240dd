// Calendar days without clocks or time zones. All arithmetic is on the proleptic Gregorian calendar by day number;
// the built-in Date is never used, since it would drag a zone into what the law counts in days.
import type { Brand } from './brand.ts';

/** A calendar day written YYYY-MM-DD; compares and sorts as text. */
export type Day = Brand<'Day'>;

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month; month is 1 to 12. */
export function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Parses YYYY-MM-DD; null for a form or a date that does not exist (2026-02-30). */
export function parseDay(text: string): Day | null {
  const match = FORM.exec(text);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || date < 1 || date > monthLength(year, month)) return null;
  return text as Day;
}

/** The day of these numbers; null when there is none. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return parseDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`);
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));
export const dateOf = (day: Day): number => Number(day.slice(8, 10));

/** Days since 0000-03-01, by the usual shift of the year's start to March. */
export function dayNumber(day: Day): number {
  const month = monthOf(day);
  const year = yearOf(day) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dateOf(day) - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

/** Inverse of dayNumber. Throws outside the years 1 to 9999: no legal date lies there. */
export function dayFromNumber(number: number): Day {
  const era = Math.floor(number / 146097);
  const rest = number - era * 146097;
  const yearOfEra = Math.floor((rest - Math.floor(rest / 1460) + Math.floor(rest / 36524) - Math.floor(rest / 146096)) / 365);
  const dayOfYear = rest - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const day = dayOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
  if (!day) throw new RangeError(`no calendar day has number ${number}`);
  return day;
}

export const addDays = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days);

/** Whole days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** 1 is Monday, 7 is Sunday. */
export const weekday = (day: Day): number => ((dayNumber(day) + 2) % 7) + 1;

/** The Monday of the day's week, and the first day of its month. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));
export const firstOfMonth = (day: Day): Day => addDays(day, 1 - dateOf(day));

/** The same date N months on; where the month is shorter, its last day. */
export function addMonths(day: Day, months: number): Day {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  const result = dayOf(year, month, Math.min(dateOf(day), monthLength(year, month)));
  if (!result) throw new RangeError(`${day} plus ${months} months is out of range`);
  return result;
}
