// A calendar year as rows of a sheet: a day, whether it is off or made up, and what it is called. Everything that is wrong is
// named with its row, and what concerns the year as a whole without one.
import { type Day, parseDay, yearOf } from '#kernel';
import {
  type CalendarFault,
  type CalendarTable,
  type CalendarYear,
  calendarFaults,
  isWeekend,
  parseCalendarYear,
  saysTheSame,
} from './calendar-year.ts';

export interface CalendarRow {
  /** The line of the sheet. */
  readonly row: number;
  readonly day: Day;
  readonly kind: 'off' | 'make-up';
  readonly name: string;
}

/** What is said of the year beside its rows. */
export type CalendarHead = Pick<CalendarTable, 'year' | 'source'> & { readonly irregular: string };

export interface CalendarReading {
  readonly faults: readonly (CalendarFault & { readonly row: number | null })[];
  /** Null exactly when there is a fault. */
  readonly year: CalendarYear | null;
  readonly table: CalendarTable;
}

/** Checks the rows of a year against each other, the law (CAL-12) and the version in use (null: the year is not loaded yet). */
export function readCalendarRows(
  rows: readonly CalendarRow[],
  { year, source, irregular }: CalendarHead,
  present: CalendarYear | null,
): CalendarReading {
  const rowFaults = rows.flatMap((row, at) => faultsOfRow(row, year, rows.slice(0, at)));
  const [offDays, makeUpDays] = (['off', 'make-up'] as const).map((kind) => daysOf(rows, kind, year));
  const names = Object.fromEntries(rows.filter(({ name }) => name !== '').map(({ day, name }) => [day, name]));
  const table = { year, source, irregular, names, offDays: offDays ?? [], makeUpDays: makeUpDays ?? [] };
  const whole = calendarFaults({ ...table, irregular: irregular.trim() }).filter(({ code }) => !ROW_CODES.includes(code));
  const faults = [...rowFaults, ...whole.map((fault) => ({ ...fault, row: null }))];
  if (faults.length > 0) return { faults, year: null, table };
  const parsed = parseCalendarYear(table, (present?.version ?? 0) + 1);
  const refused = parsed.ok
    ? present && saysTheSame(present, parsed.value)
      ? { code: 'calendar-unchanged', facts: { year } }
      : null
    : { code: parsed.refusal.code, facts: { year } };
  return refused || !parsed.ok
    ? { faults: refused ? [{ ...refused, row: null }] : [], year: null, table }
    : { faults: [], year: parsed.value, table };
}

/** Found row by row here, so that the line can be named. */
const ROW_CODES: readonly string[] = ['calendar-make-up-not-weekend', 'calendar-day-off-and-on'];

const daysOf = (rows: readonly CalendarRow[], kind: CalendarRow['kind'], year: number): readonly Day[] =>
  [...new Set(rows.filter((row) => row.kind === kind && yearOf(row.day) === year).map(({ day }) => day))].sort();

function faultsOfRow({ row, day, kind }: CalendarRow, year: number, before: readonly CalendarRow[]) {
  const found = (code: string) => [{ row, code, facts: { day, year } }];
  if (yearOf(day) !== year) return found('calendar-day-outside-year');
  const first = before.find((other) => other.day === day);
  if (first) return found(first.kind === kind ? 'calendar-day-twice' : 'calendar-day-off-and-on');
  return kind === 'make-up' && !isWeekend(day) ? found('calendar-make-up-not-weekend') : [];
}

/** The rows of a year, for a sheet: in order of days. */
export const calendarRows = ({ offDays, makeUpDays, names }: CalendarYear): readonly Omit<CalendarRow, 'row'>[] =>
  [
    ...offDays.map((day) => ({ day, kind: 'off' as const, name: names[day] ?? '' })),
    ...makeUpDays.map((day) => ({ day, kind: 'make-up' as const, name: names[day] ?? '' })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));

/** The year that a form names, or null where it is none. */
export function parseCalendarHead(fields: Readonly<Record<string, string | undefined>>): CalendarHead | null {
  const text = (fields['year'] ?? '').normalize('NFKC').trim();
  return parseDay(`${text}-01-01`)
    ? { year: Number(text), source: (fields['source'] ?? '').trim(), irregular: (fields['irregular'] ?? '').trim() }
    : null;
}
