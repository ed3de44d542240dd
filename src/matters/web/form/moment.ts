// A moment as a form has it: a day and a time of day in the bureau's zone (UTC+8), whatever this machine's clock says.
import { BUREAU_OFFSET_MINUTES, type Day, type Instant, instantFromMilliseconds, millisecondsOf, parseInstant } from '#kernel';

/** Null while either is missing or no time of day. */
export function momentOf(day: Day | null, time: string): Instant | null {
  const local = day && parseInstant(`${day}T${time.trim().replace('：', ':').padStart(5, '0')}:00.000Z`);
  return local ? instantFromMilliseconds(millisecondsOf(local) - BUREAU_OFFSET_MINUTES * 60_000) : null;
}
