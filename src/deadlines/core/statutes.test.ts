// CAL-01 to CAL-06: what each law means by days, and where a limit of it ends in 2026.
import { expect, test } from 'vitest';
import { type Day, parseDay } from '#kernel';
import { openCalendar } from './calendar.ts';
import { dueDay } from './due.ts';
import { LAW_CLOCKS } from './general-clocks.ts';
import { OFFICIAL_YEARS } from './official-years.ts';
import { type Statute, dayUnitIn } from './statutes.ts';

const calendar = openCalendar(OFFICIAL_YEARS);

/** The last day of a limit in days of a law that began on a day, by its own way of counting. */
function lastDay(law: Statute, days: number, from: string): Day | null {
  const start = parseDay(from);
  if (!start) throw new Error(from);
  const terms = {
    number: days,
    unit: dayUnitIn(law, days),
    startPolicy: 'exclude-start',
    endPolicy: 'as-is',
    warnBefore: null,
  } as const;
  const due = dueDay(terms, start, calendar);
  return due.ok ? due.value : null;
}

test('CAL-01: two, three, five and seven days of the Penalty Law are work days, fifteen and ninety are not', () => {
  expect([2, 3, 5, 7].map((days) => dayUnitIn('行政处罚法', days))).toEqual(Array(4).fill('work-days'));
  expect([15, 90].map((days) => dayUnitIn('行政处罚法', days))).toEqual(['days', 'days']);
  expect(lastDay('行政处罚法', 5, '2026-04-30')).toBe('2026-05-11');
  expect(lastDay('行政处罚法', 15, '2026-09-17')).toBe('2026-10-02');
});

test('CAL-02: ten days and fewer of the Compulsion Law are work days, thirty are not', () => {
  expect([1, 3, 10].map((days) => dayUnitIn('行政强制法', days))).toEqual(Array(3).fill('work-days'));
  expect([11, 30].map((days) => dayUnitIn('行政强制法', days))).toEqual(['days', 'days']);
  expect(lastDay('行政强制法', 10, '2026-09-24')).toBe('2026-10-15');
});

test('CAL-03: three, five, seven and ten days of the Reconsideration Law are work days, thirty and sixty are not', () => {
  expect([3, 5, 7, 10].map((days) => dayUnitIn('行政复议法', days))).toEqual(Array(4).fill('work-days'));
  expect([30, 60].map((days) => dayUnitIn('行政复议法', days))).toEqual(['days', 'days']);
  expect(lastDay('行政复议法', 5, '2026-09-21')).toBe('2026-09-29');
});

test('CAL-04: every limit of the disclosure regulation is in work days', () => {
  expect([7, 15, 20].map((days) => dayUnitIn('政府信息公开条例', days))).toEqual(Array(3).fill('work-days'));
  expect(lastDay('政府信息公开条例', 20, '2026-09-21')).toBe('2026-10-26');
});

test('CAL-05: of the petition regulation only the five days of an objection are work days', () => {
  expect(dayUnitIn('信访工作条例', 5)).toBe('work-days');
  expect([15, 30, 60].map((days) => dayUnitIn('信访工作条例', days))).toEqual(Array(3).fill('days'));
  expect(lastDay('信访工作条例', 5, '2026-02-13')).toBe('2026-02-27');
  expect(lastDay('信访工作条例', 60, '2026-08-03')).toBe('2026-10-02');
});

test('CAL-06: the clocks of a supervision review run in calendar days, as their regulation counts', () => {
  for (const { unit, number } of Object.values(LAW_CLOCKS)) expect([number, unit]).toEqual([30, 'days']);
});
