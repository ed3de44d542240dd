// What a clock says from day to day, and that a sweep gives each warning once.
import { expect, test } from 'vitest';
import { addDays, type Day, type Instant, parseDay, parseInstant } from '#kernel';
import { openCalendar } from './calendar.ts';
import { type Clock, pauseClock, startClock, stopClock } from './clock.ts';
import { LAW_CLOCKS, SETTING_CLOCKS } from './general-clocks.ts';
import { OFFICIAL_YEARS } from './official-years.ts';
import { nextWarning, owedWarning, stateAt, stateOn, warn } from './warning.ts';

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
const noon = (on: Day): Instant => instant(`${on}T04:00:00.000Z`);
/** Starts on Monday 2 November 2026, near from the 5th, due on the 9th. */
const aClock = (): Clock => {
  const started = startClock(SETTING_CLOCKS.verify, day('2026-11-02'), calendar);
  if (!started.ok) throw new Error(started.refusal.code);
  return started.value;
};

test('a clock runs, comes near, is due on its last day and breached the day after', () => {
  const clock = aClock();
  const states = Array.from({ length: 9 }, (_, step) => stateOn(clock, addDays(clock.startedOn, step)));
  expect(clock).toMatchObject({ soonOn: '2026-11-05', due: '2026-11-09' });
  expect(states).toEqual(['running', 'running', 'running', 'due-soon', 'due-soon', 'due-soon', 'due-soon', 'due', 'breached']);
});

test('paused and stopped win over every date', () => {
  const paused = pauseClock(aClock(), day('2026-11-03'));
  const stopped = stopClock(aClock(), day('2026-11-03'));
  if (!paused.ok || !stopped.ok) throw new Error('clock');
  expect(stateOn(paused.value, day('2026-12-24'))).toBe('paused');
  expect(stateOn(stopped.value, day('2026-12-24'))).toBe('stopped');
  for (const clock of [paused.value, stopped.value]) {
    expect(nextWarning(clock)).toBeNull();
    expect(owedWarning(clock, noon(day('2026-12-24')))).toBeNull();
  }
});

test('a daily sweep gives three warnings, each on its day and once, however often it runs', () => {
  let clock = aClock();
  const given: string[] = [];
  for (let today = clock.startedOn; today <= '2026-11-20'; today = addDays(today, 1))
    for (let run = 0; run < 2; run++) {
      const next = nextWarning(clock);
      const owed = owedWarning(clock, noon(today));
      expect(owed !== null).toBe(next !== null && next.on <= today);
      if (!owed) continue;
      given.push(`${today} ${owed.kind}`);
      clock = warn(clock, owed.kind);
    }
  expect(given).toEqual(['2026-11-05 due-soon', '2026-11-09 due', '2026-11-10 breached']);
  expect(nextWarning(clock)).toBeNull();
});

test('a sweep that comes late gives only the gravest warning that is true', () => {
  const clock = aClock();
  expect(owedWarning(clock, noon(day('2026-11-20')))).toMatchObject({ kind: 'breached', on: '2026-11-10' });
  expect(owedWarning(warn(clock, 'breached'), noon(day('2026-11-20')))).toBeNull();
  expect(warn(warn(clock, 'breached'), 'due-soon').warned).toBe('breached');
});

test('a clock without a threshold owes no early warning', () => {
  expect(nextWarning({ ...aClock(), soonOn: null })).toMatchObject({ kind: 'due', on: '2026-11-09' });
});

test('CAL-10: a clock in hours is breached within the day, just after its moment', () => {
  const rule = { ...LAW_CLOCKS.askReview, number: 2, unit: 'hours', startPolicy: 'include-start' } as const;
  const started = startClock(rule, instant('2026-11-02T04:00:00.000Z'), calendar);
  if (!started.ok) throw new Error(started.refusal.code);
  const clock = started.value;
  expect(stateAt(clock, instant('2026-11-02T06:00:00.000Z'))).toBe('due');
  expect(stateAt(clock, instant('2026-11-02T06:00:00.001Z'))).toBe('breached');
  expect(owedWarning(clock, instant('2026-11-02T06:00:00.000Z'))).toMatchObject({ kind: 'due' });
  expect(owedWarning(clock, instant('2026-11-02T06:00:00.001Z'))).toMatchObject({
    kind: 'breached',
    at: '2026-11-02T06:00:00.000Z',
  });
  expect(nextWarning(warn(clock, 'due'))).toMatchObject({ kind: 'breached', on: '2026-11-02' });
});
