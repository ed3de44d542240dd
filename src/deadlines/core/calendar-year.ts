// One year of the working calendar, as the yearly notice of the State Council's office fixes it (CAL-12 … CAL-16).
// A table is checked on its way in, since one wrong day moves every limit that passes over it.
import {
  addDays,
  type Day,
  dayOf,
  daysBetween,
  type LawReference,
  monthOf,
  ok,
  parseDay,
  type Result,
  refuse,
  weekday,
  yearOf,
} from '#kernel';

/** What a notice says of one year. Days are YYYY-MM-DD or, for a run of days, two of them joined by a slash. */
export interface CalendarTable {
  readonly year: number;
  /** The notice that fixes the year, with its number and date. */
  readonly source: string;
  /** Days off by the notice; the weekends inside a holiday may be listed or left out. */
  readonly offDays: readonly string[];
  /** Saturdays and Sundays on which people work. */
  readonly makeUpDays: readonly string[];
  /** Why this year has more or fewer days off than the law grants (a day of mourning, an epidemic); empty in an ordinary year. */
  readonly irregular?: string | undefined;
  /** What single days are called (春节, 国庆节调休); for reading only, nothing is counted by it. */
  readonly names?: Readonly<Record<string, string>> | undefined;
}

/** A checked year: single days in order. A higher version of the same year replaces a lower one and never deletes it. */
export interface CalendarYear {
  readonly year: number;
  readonly version: number;
  readonly source: string;
  readonly offDays: readonly Day[];
  readonly makeUpDays: readonly Day[];
  readonly irregular: string;
  readonly names: Readonly<Record<string, string>>;
}

/** One thing that is wrong with a table; words by `code`, with the day or the year among its facts. */
export interface CalendarFault {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly law?: LawReference;
}

const HOLIDAYS: LawReference = { rule: 'CAL-12', law: '全国年节及纪念日放假办法', article: '第二条' };
const FIXED_HOLIDAYS = ['01-01', '05-01', '10-01', '10-02', '10-03'] as const;

/** Statutory days off a year: 13 since the amendment in force from 2025 (CAL-12), 11 before. */
export const statutoryDays = (year: number): number => (year >= 2025 ? 13 : 11);

export const isWeekend = (day: Day): boolean => weekday(day) >= 6;

/**
 * Checks a table and spells its runs out. Refuses: a day that does not exist or lies outside the year, a day named twice,
 * a make-up day that is no weekend or is off as well, a statutory holiday on a weekday that is missing, and a year whose
 * weekdays off less its make-up days do not come to the statutory number, unless `irregular` says why.
 */
export function parseCalendarYear(table: CalendarTable, version: number): Result<CalendarYear> {
  const { year, source } = table;
  if (!Number.isInteger(year) || year < 2000 || year > 2200) return refuse('invalid', 'calendar-year-impossible', { year });
  if (source.trim() === '') return refuse('invalid', 'calendar-source-missing', { year });
  const offDays = spellOut(table.offDays, year);
  if (!offDays.ok) return offDays;
  const makeUpDays = spellOut(table.makeUpDays, year);
  if (!makeUpDays.ok) return makeUpDays;
  const irregular = table.irregular?.trim() ?? '';
  const checked = { year, version, source: source.trim(), offDays: offDays.value, makeUpDays: makeUpDays.value, irregular };
  const days: readonly string[] = [...checked.offDays, ...checked.makeUpDays];
  const names = Object.fromEntries(Object.entries(table.names ?? {}).filter(([day, name]) => days.includes(day) && name !== ''));
  const [fault] = calendarFaults(checked);
  return fault ? refuse('invalid', fault.code, fault.facts, fault.law) : ok({ ...checked, names });
}

/** Everything that is wrong with days that exist: make-up days that are none, holidays left out, a year out of balance. */
export function calendarFaults(table: Omit<CalendarYear, 'names' | 'version'>): readonly CalendarFault[] {
  const { year, makeUpDays } = table;
  const off = new Set(table.offDays);
  const faults: CalendarFault[] = makeUpDays.flatMap((day) => [
    ...(isWeekend(day) ? [] : [{ code: 'calendar-make-up-not-weekend', facts: { day } }]),
    ...(off.has(day) ? [{ code: 'calendar-day-off-and-on', facts: { day } }] : []),
  ]);
  for (const fixed of FIXED_HOLIDAYS) {
    const day = parseDay(`${year}-${fixed}`);
    if (day && !isWeekend(day) && !off.has(day)) faults.push({ code: 'calendar-holiday-missing', facts: { day }, law: HOLIDAYS });
  }
  const weekdaysOff = table.offDays.filter((day) => !isWeekend(day)).length;
  const [found, expected] = [weekdaysOff - makeUpDays.length, statutoryDays(year)];
  if (found !== expected && table.irregular === '')
    faults.push({ code: 'calendar-days-unbalanced', facts: { year, found, expected }, law: HOLIDAYS });
  return faults;
}

/** True where two versions say the same, whatever their numbers. */
export const saysTheSame = (a: CalendarYear, b: CalendarYear): boolean => said(a) === said(b);

const said = ({ source, offDays, makeUpDays, irregular, names }: CalendarYear): string =>
  JSON.stringify([source, offDays, makeUpDays, irregular, Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1))]);

function spellOut(entries: readonly string[], year: number): Result<readonly Day[]> {
  const days = new Set<Day>();
  for (const entry of entries) {
    const [from, to] = entry.split('/', 2).map(parseDay);
    const last = entry.includes('/') ? to : from;
    if (!from || !last) return refuse('invalid', 'calendar-day-impossible', { day: entry });
    if (last < from) return refuse('invalid', 'calendar-run-backwards', { day: entry });
    if (yearOf(from) !== year || yearOf(last) !== year)
      return refuse('invalid', 'calendar-day-outside-year', { day: entry, year });
    for (let step = 0; step <= daysBetween(from, last); step++) {
      const day = addDays(from, step);
      if (days.has(day)) return refuse('invalid', 'calendar-day-twice', { day });
      days.add(day);
    }
  }
  return ok([...days].sort());
}

/** Days on which people work: weekdays that are not off, and make-up days. */
export function workDaysOf(table: CalendarYear): readonly Day[] {
  const [off, makeUp] = [new Set(table.offDays), new Set(table.makeUpDays)];
  const days: Day[] = [];
  for (let day = firstDay(table.year); yearOf(day) === table.year; day = addDays(day, 1))
    if (isWeekend(day) ? makeUp.has(day) : !off.has(day)) days.push(day);
  return days;
}

/** Work days of each month, January first; what a person compares with a printed calendar before importing. */
export function workDaysByMonth(table: CalendarYear): readonly number[] {
  const counts = Array.from({ length: 12 }, () => 0);
  for (const day of workDaysOf(table)) counts[monthOf(day) - 1] = (counts[monthOf(day) - 1] ?? 0) + 1;
  return counts;
}

export function firstDay(year: number): Day {
  const day = dayOf(year, 1, 1);
  if (!day) throw new RangeError(`no year ${year}`);
  return day;
}
