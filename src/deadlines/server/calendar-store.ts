// The working calendar in the database: the years that come with the product, and above them what was imported (CAL-16).
import type { Instant, PersonId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import { notifyWithin, type Reader, type Tx } from '#platform/server';
import {
  type CalendarTable,
  type CalendarYear,
  OFFICIAL_YEARS,
  openCalendar,
  parseCalendarYear,
  saysTheSame,
  type WorkingCalendar,
} from '#deadlines';

/** Spoken on when a transaction that imported a year commits; the payload is the year. */
export const CALENDAR_CHANNEL = 'calendar_year';

const LOCK = 4_201_127;

/** Who imported, and when. */
export interface Import {
  readonly by: PersonId | null;
  readonly at: Instant;
}

/** The newest version of every year, those of the product included. Throws when a stored row no longer passes its check. */
export async function loadCalendar(reader: Reader): Promise<WorkingCalendar> {
  const rows = await reader<{ version: number; body: CalendarTable }[]>`
    select distinct on (year) version, body from calendar_year order by year, version desc`;
  return openCalendar([...OFFICIAL_YEARS, ...rows.map(({ version, body }) => checkedRow(body, version))]);
}

/**
 * Adds a version of a year on top of all before it and tells every process at commit. Refuses what `parseCalendarYear` refuses
 * and, as `calendar-unchanged`, a table that says the same as the version in use.
 */
export async function insertCalendarYear(tx: Tx, table: CalendarTable, { by, at }: Import): Promise<Result<CalendarYear>> {
  await tx`select pg_advisory_xact_lock(${LOCK}, ${Number.isInteger(table.year) ? table.year : 0})`;
  const present = (await loadCalendar(tx)).years.find(({ year }) => year === table.year);
  const parsed = parseCalendarYear(table, (present?.version ?? 0) + 1);
  if (!parsed.ok) return parsed;
  const { year, version, ...body } = parsed.value;
  if (present && saysTheSame(present, parsed.value)) return refuse('conflict', 'calendar-unchanged', { year });
  await tx`
    insert into calendar_year (year, version, body, imported_by, imported_at)
    values (${year}, ${version}, ${tx.json({ year, ...body })}, ${by}, ${at})`;
  await notifyWithin(tx, CALENDAR_CHANNEL, String(year));
  return ok(parsed.value);
}

function checkedRow(body: CalendarTable, version: number): CalendarYear {
  const parsed = parseCalendarYear(body, version);
  if (!parsed.ok) throw new Error(`calendar_year ${body.year} version ${version}: ${parsed.refusal.code}`);
  return parsed.value;
}
