// When something that is not urgent may be told.
import { expect, test } from 'vitest';
import type { Instant } from '#kernel';
import { openCalendar } from './calendar.ts';
import { OFFICIAL_YEARS } from './official-years.ts';
import { nextWorkingMoment } from './working-hours.ts';

const calendar = openCalendar(OFFICIAL_YEARS);
/** In the bureau's zone. */
const at = (text: string): Instant => new Date(`${text}:00.000+08:00`).toISOString() as Instant;

test.each([
  ['2026-03-02T09:00', '2026-03-02T09:00', 'inside, at once'],
  ['2026-03-02T08:30', '2026-03-02T08:30', 'as they begin'],
  ['2026-03-02T00:05', '2026-03-02T08:30', 'after midnight, the same morning'],
  ['2026-03-02T17:30', '2026-03-03T08:30', 'as they end, the next morning'],
  ['2026-03-06T20:00', '2026-03-09T08:30', 'on Friday evening, on Monday'],
  ['2026-03-07T10:00', '2026-03-09T08:30', 'on a Saturday, on Monday'],
  ['2026-10-01T10:00', '2026-10-08T08:30', 'on a holiday, after it'],
  ['2026-10-10T10:00', '2026-10-10T10:00', 'on a Saturday that makes up for one, at once'],
])('%s becomes %s: %s', (now, then) => expect(nextWorkingMoment(calendar, at(now))).toEqual({ ok: true, value: at(then) }));

test('CAL-16: beyond the loaded years it refuses', () => {
  expect(nextWorkingMoment(calendar, at('2040-03-02T09:00'))).toMatchObject({ refusal: { code: 'calendar-not-loaded' } });
  expect(nextWorkingMoment(calendar, at('2026-12-31T20:00'))).toMatchObject({ refusal: { code: 'calendar-not-loaded' } });
});
