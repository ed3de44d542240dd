// CAL-08, CAL-16, CAL-17 over the seeded calendar.
import { expect, test } from 'vitest';
import { type Day, parseDay } from '#kernel';
import { addWorkDays, isWorkDay, openCalendar, rollToWorkDay, workDaysBetween } from './calendar.ts';
import { OFFICIAL_YEARS } from './official-years.ts';

const calendar = openCalendar(OFFICIAL_YEARS);
const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

test.each([
  ['2026-09-21', 5, '2026-09-29'],
  ['2026-09-21', 7, '2026-10-08'],
  ['2026-09-30', 7, '2026-10-15'],
  ['2026-02-13', 7, '2026-03-02'],
  ['2026-04-30', 5, '2026-05-11'],
])('CAL-17: %s plus %i work days is %s', (from, n, to) => {
  expect(addWorkDays(calendar, day(from), n)).toEqual({ ok: true, value: to });
  expect(workDaysBetween(calendar, day(from), day(to))).toEqual({ ok: true, value: n });
  expect(addWorkDays(calendar, day(to), -n)).toEqual({ ok: true, value: from });
  expect(workDaysBetween(calendar, day(to), day(from))).toEqual({ ok: true, value: -n });
});

test('CAL-08: the day of the event is not counted, worked or not', () => {
  expect(addWorkDays(calendar, day('2026-11-20'), 1)).toEqual({ ok: true, value: '2026-11-23' });
  expect(addWorkDays(calendar, day('2026-11-21'), 1)).toEqual({ ok: true, value: '2026-11-23' });
  expect(addWorkDays(calendar, day('2026-11-22'), 1)).toEqual({ ok: true, value: '2026-11-23' });
  expect(addWorkDays(calendar, day('2026-11-22'), 0)).toEqual({ ok: true, value: '2026-11-22' });
});

test('CAL-14: make-up days are worked, days off are not', () => {
  expect(isWorkDay(calendar, day('2026-02-14'))).toEqual({ ok: true, value: true });
  expect(isWorkDay(calendar, day('2026-02-15'))).toEqual({ ok: true, value: false });
  expect(isWorkDay(calendar, day('2026-02-23'))).toEqual({ ok: true, value: false });
  expect(isWorkDay(calendar, day('2026-02-24'))).toEqual({ ok: true, value: true });
});

test('CAL-09: a rest day rolls to the next work day, a work day stays', () => {
  expect(rollToWorkDay(calendar, day('2026-10-02'))).toEqual({ ok: true, value: '2026-10-08' });
  expect(rollToWorkDay(calendar, day('2026-10-10'))).toEqual({ ok: true, value: '2026-10-10' });
});

test('CAL-16: nothing is counted past the loaded years, and the refusal names the year and the reason', () => {
  const beyond = addWorkDays(calendar, day('2026-12-31'), 1);
  expect(beyond).toMatchObject({
    ok: false,
    refusal: { code: 'calendar-not-loaded', facts: { year: '2027', loaded: ['2024', '2025', '2026'] }, law: { rule: 'CAL-16' } },
  });
  expect(addWorkDays(calendar, day('2026-12-30'), 1)).toEqual({ ok: true, value: '2026-12-31' });
  expect(addWorkDays(calendar, day('2026-12-30'), 2).ok).toBe(false);
  expect(addWorkDays(calendar, day('2024-01-02'), -1).ok).toBe(false);
  expect(workDaysBetween(calendar, day('2026-12-30'), day('2027-01-01')).ok).toBe(false);
  expect(workDaysBetween(calendar, day('2023-12-30'), day('2024-01-05')).ok).toBe(false);
  expect(isWorkDay(calendar, day('2027-01-01')).ok).toBe(false);
});

test('CAL-16: an event on the day before the loaded years can be counted from, since it is not counted itself', () => {
  expect(addWorkDays(calendar, day('2023-12-31'), 1)).toEqual({ ok: true, value: '2024-01-02' });
  expect(addWorkDays(calendar, day('2027-01-01'), -1)).toEqual({ ok: true, value: '2026-12-31' });
});

test('CAL-16: counting does not step over a year that is missing in the middle', () => {
  const gap = openCalendar(OFFICIAL_YEARS.filter(({ year }) => year !== 2025));
  expect(addWorkDays(gap, day('2024-12-30'), 1)).toEqual({ ok: true, value: '2024-12-31' });
  expect(addWorkDays(gap, day('2024-12-30'), 2).ok).toBe(false);
  expect(workDaysBetween(gap, day('2024-12-30'), day('2026-01-05')).ok).toBe(false);
  expect(addWorkDays(gap, day('2026-01-04'), 1)).toEqual({ ok: true, value: '2026-01-05' });
});

test('CAL-16: the highest version of a year counts, in whatever order they come', () => {
  const [first] = OFFICIAL_YEARS.filter(({ year }) => year === 2026);
  if (!first) throw new Error('2026');
  const second = { ...first, version: 2, offDays: [...first.offDays, day('2026-11-24')] };
  for (const versions of [
    [first, second],
    [second, first],
  ])
    expect(isWorkDay(openCalendar(versions), day('2026-11-24'))).toEqual({ ok: true, value: false });
});
