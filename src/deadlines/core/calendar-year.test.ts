// CAL-12 … CAL-16: the seeded years as the notices print them, and what an imported year is refused for.
import { expect, test } from 'vitest';
import { type CalendarTable, type CalendarYear, parseCalendarYear, workDaysByMonth, workDaysOf } from './calendar-year.ts';
import { OFFICIAL_YEARS } from './official-years.ts';

const official = (year: number): CalendarYear => {
  const found = OFFICIAL_YEARS.find((table) => table.year === year);
  if (!found) throw new Error(`year ${year}`);
  return found;
};
const aTable = (change: Partial<CalendarTable> = {}): CalendarTable => ({ ...official(2026), ...change });
const codeOf = (change: Partial<CalendarTable>) => {
  const parsed = parseCalendarYear(aTable(change), 2);
  return parsed.ok ? 'ok' : parsed.refusal.code;
};

test('CAL-13: 2026 has the 33 days off of the notice', () => {
  const { offDays } = official(2026);
  expect(offDays).toHaveLength(33);
  expect(offDays.filter((day) => day.startsWith('2026-02'))).toEqual([
    '2026-02-15',
    '2026-02-16',
    '2026-02-17',
    '2026-02-18',
    '2026-02-19',
    '2026-02-20',
    '2026-02-21',
    '2026-02-22',
    '2026-02-23',
  ]);
});

test('CAL-14: 2026 has six weekend days that are worked', () => {
  const worked = new Set<string>(workDaysOf(official(2026)));
  for (const day of ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])
    expect(worked.has(day)).toBe(true);
  expect(official(2026).makeUpDays).toHaveLength(6);
});

test('CAL-15: 2026 has 248 work days, as has 2025; 2024 under the older law has 251', () => {
  expect(workDaysOf(official(2026))).toHaveLength(248);
  expect(workDaysOf(official(2025))).toHaveLength(248);
  expect(workDaysOf(official(2024))).toHaveLength(251);
});

test('CAL-15: the months of 2026, counted by hand from the notice', () => {
  expect(workDaysByMonth(official(2026))).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]);
});

test('CAL-16: a good table is taken, with runs spelled out and its own version', () => {
  const parsed = parseCalendarYear(aTable({ offDays: [...official(2026).offDays].reverse() }), 7);
  expect(parsed).toEqual({ ok: true, value: { ...official(2026), version: 7 } });
});

test.each<[string, Partial<CalendarTable>]>([
  ['calendar-year-impossible', { year: 26 }],
  ['calendar-year-impossible', { year: 2026.5 }],
  ['calendar-source-missing', { source: '  ' }],
  ['calendar-day-impossible', { offDays: ['2026-02-30'] }],
  ['calendar-day-impossible', { offDays: ['2026-02-15/'] }],
  ['calendar-day-impossible', { makeUpDays: ['5月9日'] }],
  ['calendar-run-backwards', { offDays: ['2026-10-07/2026-10-01'] }],
  ['calendar-day-outside-year', { offDays: ['2025-12-31/2026-01-03'] }],
  ['calendar-day-outside-year', { makeUpDays: ['2027-01-02'] }],
  ['calendar-day-twice', { offDays: ['2026-10-01/2026-10-07', '2026-10-07'] }],
  ['calendar-day-twice', { makeUpDays: ['2026-01-04', '2026-01-04'] }],
  ['calendar-make-up-not-weekend', { makeUpDays: ['2026-01-05'] }],
  ['calendar-day-off-and-on', { makeUpDays: ['2026-01-03'] }],
  ['calendar-holiday-missing', { offDays: official(2026).offDays.filter((day) => day !== '2026-05-01') }],
  ['calendar-days-unbalanced', { makeUpDays: official(2026).makeUpDays.slice(1) }],
  ['calendar-days-unbalanced', { offDays: official(2026).offDays.filter((day) => day !== '2026-02-20') }],
])('CAL-16: a bad table is refused: %s', (code, change) => {
  expect(codeOf(change)).toBe(code);
});

test('CAL-12: an extra day of rest is taken when the reason is given', () => {
  const offDays = [...official(2026).offDays, '2026-09-03'];
  expect(codeOf({ offDays })).toBe('calendar-days-unbalanced');
  expect(codeOf({ offDays, irregular: '纪念日增放一天' })).toBe('ok');
});
