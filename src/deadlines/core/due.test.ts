// CAL-01 … CAL-11 and CAL-18: last days and moments.
import { expect, test } from 'vitest';
import { type Day, type Instant, parseDay, parseInstant } from '#kernel';
import { openCalendar } from './calendar.ts';
import { dueDay, dueInstant, soonDay } from './due.ts';
import { OFFICIAL_YEARS } from './official-years.ts';
import type { ClockTerms } from './rule.ts';

const calendar = openCalendar(OFFICIAL_YEARS);
const none = openCalendar([]);
const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(text);
  return parsed;
};
const instant = (text: string): Instant => {
  const parsed = parseInstant(text);
  if (!parsed) throw new Error(text);
  return parsed;
};
const terms = (change: Partial<ClockTerms>): ClockTerms => ({
  number: 1,
  unit: 'days',
  startPolicy: 'exclude-start',
  endPolicy: 'as-is',
  warnBefore: null,
  ...change,
});

test.each([
  ['2026-09-17', 15, '2026-10-02', '2026-10-08'],
  ['2026-08-03', 60, '2026-10-02', '2026-10-08'],
  ['2026-07-05', 90, '2026-10-03', '2026-10-08'],
])('CAL-18: %s plus %i days is %s, rolled to %s', (from, number, raw, rolled) => {
  expect(dueDay(terms({ number }), day(from), calendar)).toEqual({ ok: true, value: raw });
  expect(dueDay(terms({ number, endPolicy: 'roll-to-work-day' }), day(from), calendar)).toEqual({ ok: true, value: rolled });
});

test('CAL-17: a limit in work days is the same by its rule', () => {
  expect(dueDay(terms({ number: 7, unit: 'work-days' }), day('2026-09-21'), calendar)).toEqual({ ok: true, value: '2026-10-08' });
});

test('CAL-08: a rule that counts the start day ends one day earlier', () => {
  const startPolicy = 'include-start';
  expect(dueDay(terms({ number: 5, startPolicy }), day('2026-11-02'), calendar)).toEqual({ ok: true, value: '2026-11-06' });
  expect(dueDay(terms({ number: 5, unit: 'work-days', startPolicy }), day('2026-11-02'), calendar)).toEqual({
    ok: true,
    value: '2026-11-06',
  });
});

test('CAL-07: months go by date, not by thirty days, and end on the last day of a shorter month', () => {
  const month = terms({ number: 1, unit: 'months' });
  expect(dueDay(month, day('2026-01-31'), none)).toEqual({ ok: true, value: '2026-02-28' });
  expect(dueDay({ ...month, number: 6 }, day('2026-03-15'), none)).toEqual({ ok: true, value: '2026-09-15' });
});

test('CAL-16: calendar days and months without a roll need no calendar, a roll does', () => {
  const far = terms({ number: 400 });
  expect(dueDay(far, day('2026-06-01'), none)).toEqual({ ok: true, value: '2027-07-06' });
  const rolled = dueDay({ ...far, endPolicy: 'roll-to-work-day' }, day('2026-06-01'), calendar);
  expect(rolled).toMatchObject({
    ok: false,
    refusal: { code: 'calendar-not-loaded', facts: { day: '2027-07-06', year: '2027' } },
  });
});

test('CAL-16: a last day on New Year of an unloaded year cannot be rolled, and neither can the end of the last loaded one', () => {
  const trimmed = openCalendar(OFFICIAL_YEARS.filter(({ year }) => year <= 2025));
  const rolling = terms({ number: 1, endPolicy: 'roll-to-work-day' });
  expect(dueDay(rolling, day('2025-12-30'), trimmed)).toEqual({ ok: true, value: '2025-12-31' });
  expect(dueDay(rolling, day('2025-12-31'), trimmed).ok).toBe(false);
});

test('CAL-10: hours run on through the night and over a holiday', () => {
  const hours = terms({ number: 24, unit: 'hours', startPolicy: 'include-start' });
  expect(dueInstant(hours, instant('2026-09-30T10:20:00.000Z'))).toEqual({ ok: true, value: '2026-10-01T10:20:00.000Z' });
});

test('CAL-08: where the hour of the event is not counted, hours run from the next full hour', () => {
  const hours = terms({ number: 2, unit: 'hours' });
  expect(dueInstant(hours, instant('2026-09-30T10:20:00.000Z'))).toEqual({ ok: true, value: '2026-09-30T13:00:00.000Z' });
  expect(dueInstant(hours, instant('2026-09-30T10:00:00.000Z'))).toEqual({ ok: true, value: '2026-09-30T12:00:00.000Z' });
});

test('a limit asked for in the wrong measure, or with an absurd number, is refused', () => {
  expect(dueDay(terms({ unit: 'hours' }), day('2026-01-05'), calendar)).toMatchObject({
    refusal: { code: 'clock-counts-hours' },
  });
  expect(dueInstant(terms({}), instant('2026-01-05T00:00:00.000Z'))).toMatchObject({ refusal: { code: 'clock-counts-days' } });
  for (const number of [-1, 1.5, Number.NaN, 1e9])
    expect(dueDay(terms({ number }), day('2026-01-05'), calendar)).toMatchObject({
      refusal: { code: 'clock-number-out-of-range' },
    });
});

test('a clock is near some work days before its last day, and by plain days where no calendar reaches', () => {
  const warned = terms({ warnBefore: { number: 3, unit: 'work-days' } });
  expect(soonDay(warned, day('2026-10-09'), calendar)).toBe('2026-09-29');
  expect(soonDay(warned, day('2028-06-30'), calendar)).toBe('2028-06-25');
  expect(soonDay(terms({ warnBefore: { number: 3, unit: 'days' } }), day('2026-10-09'), calendar)).toBe('2026-10-06');
  expect(soonDay(terms({}), day('2026-10-09'), calendar)).toBeNull();
});
