import { type Day, addDays, parseDay, weekday } from '#kernel';

/** A day of a reply. Contracts have checked its form; one that does not exist in the calendar would be a server's bug. */
export function dayIn(text: string): Day {
  const day = parseDay(text);
  if (!day) throw new Error(`no calendar day: ${text}`);
  return day;
}

export const dayOrNull = (text: string | null): Day | null => (text === null ? null : dayIn(text));

/** The Sunday of the day's week. */
export const weekEndOf = (day: Day): Day => addDays(day, 7 - weekday(day));
