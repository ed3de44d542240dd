// The kernel's door: what every floor may use. It imports nothing and knows no bureau word.
export type { Brand } from './brand.ts';
export {
  type Day,
  addDays,
  addMonths,
  dateOf,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  firstOfMonth,
  isLeapYear,
  mondayOf,
  monthLength,
  monthOf,
  parseDay,
  weekday,
  yearOf,
} from './day.ts';
export { type MatterId, type PersonId, type UnitId, parseMatterId, parsePersonId, parseUnitId, uuidV7 } from './ids.ts';
export {
  BUREAU_OFFSET_MINUTES,
  type Instant,
  addHours,
  dayAt,
  instantFromMilliseconds,
  millisecondsOf,
  parseInstant,
} from './instant.ts';
export type { Json, JsonObject } from './json.ts';
export { type LawReference, type Refusal, type RefusalKind, type Result, never, ok, refuse } from './result.ts';
export type { Language, Phrase, Words } from './words.ts';
