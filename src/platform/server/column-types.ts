// How PostgreSQL's values arrive in our code: moments as Instant text, days as Day text, counts as numbers.
// JavaScript's Date never appears, since it would drag a zone into what the law counts in days.
import { type Instant, parseInstant } from '#kernel';

const STAMP = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?\+00(?::?00)?$/;

/** A timestamptz as the server writes it (zone UTC, style ISO); finer than a millisecond is cut off. */
function instantFromColumn(text: string): Instant {
  const match = STAMP.exec(text);
  const instant = match && parseInstant(`${match[1]}T${match[2]}.${(match[3] ?? '').padEnd(3, '0').slice(0, 3)}Z`);
  if (!instant) throw new RangeError(`not a moment between the years 0001 and 9999: ${text}`);
  return instant;
}

/** An int8; refuses what a JavaScript number cannot hold exactly. */
function countFromColumn(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer too large to hold exactly: ${text}`);
  return value;
}

const asText = (value: string): string => value;

/** The driver's table by type number: 20 int8, 1082 date, 1114 timestamp, 1184 timestamptz, 1700 numeric. */
export const columnTypes = {
  instant: { to: 1184, from: [1184], serialize: asText, parse: instantFromColumn },
  day: { to: 1082, from: [1082], serialize: asText, parse: asText },
  local: { to: 1114, from: [1114], serialize: asText, parse: asText },
  count: { to: 20, from: [20], serialize: (value: number | bigint): string => String(value), parse: countFromColumn },
  decimal: { to: 1700, from: [1700], serialize: String, parse: asText },
};
