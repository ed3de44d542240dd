// A clock's life: started, paused, resumed, extended, stopped; what each refuses.
import { expect, test } from 'vitest';
import { type Day, type Instant, parseDay, parseInstant, type Result } from '#kernel';
import { openCalendar } from './calendar.ts';
import {
  type Clock,
  extendClock,
  extendClockTo,
  pauseClock,
  recountClock,
  resumeClock,
  startClock,
  startClockUntil,
  stopClock,
} from './clock.ts';
import { LAW_CLOCKS, SETTING_CLOCKS } from './general-clocks.ts';
import { OFFICIAL_YEARS } from './official-years.ts';
import type { ClockRule } from './rule.ts';

const calendar = openCalendar(OFFICIAL_YEARS);
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
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const codeOf = (result: Result<Clock>) => (result.ok ? 'ok' : result.refusal.code);
const reportInHours: ClockRule = { ...LAW_CLOCKS.askReview, number: 2, unit: 'hours', startPolicy: 'include-start' };

test('acknowledgement on the eve of a holiday is due two work days after it', () => {
  const clock = value(startClock(SETTING_CLOCKS.acknowledge, day('2026-09-30'), calendar));
  expect(clock).toMatchObject({ rule: 'acknowledge', startedOn: '2026-09-30', due: '2026-10-09', soonOn: '2026-10-08' });
});

test('a clock keeps the terms and the version of the law it was started under', () => {
  const clock = value(startClock(LAW_CLOCKS.askReview, day('2026-03-02'), calendar));
  expect(clock).toMatchObject({
    rule: 'SUP-10',
    versionDate: '2021-02-01',
    due: '2026-04-01',
    terms: { number: 30, unit: 'days' },
  });
});

test('a clock that starts late in the day starts on the bureau’s day, not on that of Greenwich', () => {
  const clock = value(startClock(SETTING_CLOCKS.acknowledge, instant('2026-11-23T16:30:00.000Z'), calendar));
  expect(clock).toMatchObject({ startedOn: '2026-11-24', due: '2026-11-26', startedAt: null });
});

test('CAL-09: an ordered day stands even when it is a rest day, and lies in a year that is not loaded', () => {
  expect(value(startClockUntil(SETTING_CLOCKS.complete, day('2026-03-02'), day('2026-10-03'), calendar)).due).toBe('2026-10-03');
  const far = value(startClockUntil(SETTING_CLOCKS.complete, day('2026-03-02'), day('2028-12-31'), calendar));
  expect(far).toMatchObject({ due: '2028-12-31', soonOn: '2028-12-26' });
  expect(codeOf(startClockUntil(SETTING_CLOCKS.complete, day('2026-03-02'), day('2026-03-01'), calendar))).toBe(
    'clock-ends-before-start',
  );
});

test('a clock ordered for the same day is near at once, never before it starts', () => {
  const clock = value(startClockUntil(SETTING_CLOCKS.complete, day('2026-03-02'), day('2026-03-02'), calendar));
  expect(clock).toMatchObject({ due: '2026-03-02', soonOn: '2026-03-02' });
});

test('a pause of four work days moves a limit in work days by four', () => {
  const started = value(startClock(SETTING_CLOCKS.verify, day('2026-11-02'), calendar));
  const paused = value(pauseClock(started, day('2026-11-03')));
  const resumed = value(resumeClock(paused, day('2026-11-09'), calendar));
  expect(started.due).toBe('2026-11-09');
  expect(paused.due).toBe('2026-11-09');
  expect(resumed).toMatchObject({ due: '2026-11-13', pausedTotal: 4, pausedOn: null });
});

test('a pause over a holiday costs a limit in work days only the work days in it', () => {
  const started = value(startClock(SETTING_CLOCKS.verify, day('2026-09-28'), calendar));
  const resumed = value(resumeClock(value(pauseClock(started, day('2026-09-30'))), day('2026-10-07'), calendar));
  expect(started.due).toBe('2026-10-10');
  expect(resumed).toMatchObject({ pausedTotal: 1, due: '2026-10-12' });
});

test('a clock paused on its last day and resumed on a rest day has the next work day left', () => {
  const started = value(startClock(SETTING_CLOCKS.noteUrgent, day('2026-11-17'), calendar));
  const resumed = value(resumeClock(value(pauseClock(started, day('2026-11-18'))), day('2026-11-21'), calendar));
  expect(started.due).toBe('2026-11-18');
  expect(resumed.due).toBe('2026-11-23');
});

test('CAL-10: a clock in hours needs moments, and a pause moves its end to the millisecond', () => {
  expect(codeOf(startClock(reportInHours, day('2026-11-02'), calendar))).toBe('clock-needs-moment');
  const started = value(startClock(reportInHours, instant('2026-11-02T15:00:00.000Z'), calendar));
  expect(started).toMatchObject({ dueAt: '2026-11-02T17:00:00.000Z', due: '2026-11-03', startedOn: '2026-11-02' });
  expect(codeOf(pauseClock(started, day('2026-11-02')))).toBe('clock-needs-moment');
  const paused = value(pauseClock(started, instant('2026-11-02T16:00:00.000Z')));
  const resumed = value(resumeClock(paused, instant('2026-11-02T16:00:12.345Z'), calendar));
  expect(resumed.dueAt).toBe('2026-11-02T17:00:12.345Z');
  expect(codeOf(pauseClock(started, instant('2026-11-02T17:00:00.001Z')))).toBe('clock-ran-out');
});

test('an extension adds in the unit of the rule, is counted, and lets warnings begin anew', () => {
  const started = { ...value(startClock(SETTING_CLOCKS.verify, day('2026-11-02'), calendar)), warned: 'breached' as const };
  expect(value(extendClock(started, 3, calendar))).toMatchObject({
    due: '2026-11-12',
    extendedBy: 3,
    extensions: 1,
    warned: null,
  });
  expect(codeOf(extendClock(started, 0, calendar))).toBe('clock-extension-not-positive');
  expect(codeOf(extendClock(started, 1.5, calendar))).toBe('clock-extension-not-positive');
  expect(codeOf(extendClock(started, 100, calendar))).toBe('calendar-not-loaded');
});

test('an extension to a day lands on that day, or is refused', () => {
  const until = value(startClockUntil(SETTING_CLOCKS.complete, day('2026-03-02'), day('2026-06-30'), calendar));
  expect(value(extendClockTo(until, day('2026-09-27'), calendar))).toMatchObject({ due: '2026-09-27', extendedBy: 89 });
  expect(codeOf(extendClockTo(until, day('2026-06-30'), calendar))).toBe('clock-extension-not-later');
  const counted = value(startClock(SETTING_CLOCKS.verify, day('2026-09-21'), calendar));
  expect(value(extendClockTo(counted, day('2026-10-10'), calendar)).due).toBe('2026-10-10');
  expect(codeOf(extendClockTo(counted, day('2026-10-03'), calendar))).toBe('clock-extension-on-rest-day');
  const months = value(startClock({ ...LAW_CLOCKS.askReview, unit: 'months', number: 1 }, day('2026-03-02'), calendar));
  expect(codeOf(extendClockTo(months, day('2026-10-10'), calendar))).toBe('clock-extends-by-number');
});

test('what does not fit the state is refused, and the clock is unchanged', () => {
  const started = value(startClock(SETTING_CLOCKS.verify, day('2026-11-02'), calendar));
  const paused = value(pauseClock(started, day('2026-11-03')));
  const stopped = value(stopClock(started, day('2026-11-04')));
  expect(codeOf(pauseClock(paused, day('2026-11-04')))).toBe('clock-paused');
  expect(codeOf(resumeClock(started, day('2026-11-04'), calendar))).toBe('clock-not-paused');
  expect(codeOf(resumeClock(paused, day('2026-11-02'), calendar))).toBe('clock-resumes-before-pause');
  expect(codeOf(pauseClock(started, day('2026-11-01')))).toBe('clock-before-start');
  expect(codeOf(pauseClock(started, day('2026-11-10')))).toBe('clock-ran-out');
  for (const change of [
    pauseClock(stopped, day('2026-11-05')),
    extendClock(stopped, 1, calendar),
    stopClock(stopped, day('2026-11-05')),
  ])
    expect(codeOf(change)).toBe('clock-stopped');
  expect(codeOf(stopClock(paused, day('2026-11-05')))).toBe('ok');
});

test('CAL-16: after a new version of a year a running clock is counted anew, a stopped one is not', () => {
  const started = value(startClock(SETTING_CLOCKS.verify, day('2026-11-02'), calendar));
  const changed = openCalendar(
    OFFICIAL_YEARS.map((table) => (table.year === 2026 ? { ...table, offDays: [...table.offDays, day('2026-11-05')] } : table)),
  );
  expect(value(recountClock({ ...started, warned: 'due' }, changed))).toMatchObject({ due: '2026-11-10', warned: null });
  expect(value(recountClock({ ...started, warned: 'due' }, calendar))).toMatchObject({ due: '2026-11-09', warned: 'due' });
  const stopped = value(stopClock(started, day('2026-11-04')));
  expect(recountClock(stopped, changed)).toEqual({ ok: true, value: stopped });
});

test('a clock is plain JSON', () => {
  const clock = value(startClock(SETTING_CLOCKS.verify, day('2026-11-02'), calendar));
  expect(JSON.parse(JSON.stringify(clock))).toEqual(clock);
});
