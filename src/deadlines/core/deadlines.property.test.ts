// What must hold for every period, day and pause, not only for the vectors of the law table.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, dayFromNumber, dayNumber, daysBetween, parseDay } from '#kernel';
import { addWorkDays, isWorkDay, openCalendar, rollToWorkDay, workDaysBetween } from './calendar.ts';
import { type Clock, extendClock, pauseClock, resumeClock, startClock } from './clock.ts';
import { dueDay } from './due.ts';
import { SETTING_CLOCKS } from './general-clocks.ts';
import { OFFICIAL_YEARS } from './official-years.ts';
import type { ClockTerms } from './rule.ts';
import { nextWarning, stateOn, warn } from './warning.ts';

const calendar = openCalendar(OFFICIAL_YEARS);
const start = dayNumber(parseDay('2024-01-01') ?? ('' as Day));
const anyDay = fc.integer({ min: start, max: start + 800 }).map(dayFromNumber);
const anyTerms: fc.Arbitrary<ClockTerms> = fc.record({
  number: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom('days', 'work-days', 'months'),
  startPolicy: fc.constantFrom('exclude-start', 'include-start'),
  endPolicy: fc.constantFrom('roll-to-work-day', 'as-is'),
  warnBefore: fc.constantFrom(null, { number: 3, unit: 'work-days' } as const, { number: 2, unit: 'days' } as const),
});
const shortTerms = anyTerms.map((terms) => (terms.unit === 'months' ? { ...terms, number: (terms.number % 4) + 1 } : terms));
const started = (terms: ClockTerms, on: Day): Clock => {
  const clock = startClock({ ...SETTING_CLOCKS.verify, ...terms }, on, calendar);
  if (!clock.ok) throw new Error(clock.refusal.code);
  return clock.value;
};
const pausedOver = (clock: Clock, on: Day, until: Day): Clock => {
  const paused = pauseClock(clock, on);
  const resumed = paused.ok ? resumeClock(paused.value, until, calendar) : paused;
  if (!resumed.ok) throw new Error(resumed.refusal.code);
  return resumed.value;
};
const worked = (day: Day): boolean => {
  const answer = isWorkDay(calendar, day);
  return answer.ok && answer.value;
};

test('adding work days agrees with walking the calendar day by day', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 80 }), (from, n) => {
      let [day, left] = [from, n];
      while (left > 0) {
        day = addDays(day, 1);
        if (worked(day)) left--;
      }
      expect(addWorkDays(calendar, from, n)).toEqual({ ok: true, value: day });
    }),
  );
});

test('counting and adding invert, forwards and backwards', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -80, max: 80 }), (from, n) => {
      const to = addWorkDays(calendar, from, n);
      fc.pre(to.ok);
      expect(workDaysBetween(calendar, from, to.value)).toEqual({ ok: true, value: n });
      if (worked(from)) expect(addWorkDays(calendar, to.value, -n)).toEqual({ ok: true, value: from });
    }),
  );
});

test('work days between add up along the way', () => {
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, (...days) => {
      const [a, b, c] = days.sort() as [Day, Day, Day];
      const [ab, bc, ac] = [workDaysBetween(calendar, a, b), workDaysBetween(calendar, b, c), workDaysBetween(calendar, a, c)];
      if (!ab.ok || !bc.ok || !ac.ok) throw new Error('all days are loaded');
      expect(ab.value + bc.value).toBe(ac.value);
    }),
  );
});

test('CAL-09: a roll never goes back, lands on a work day, and passes no work day', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const rolled = rollToWorkDay(calendar, day);
      if (!rolled.ok) throw new Error('loaded');
      expect(rolled.value >= day && worked(rolled.value)).toBe(true);
      for (let step = 0; step < daysBetween(day, rolled.value); step++) expect(worked(addDays(day, step))).toBe(false);
    }),
  );
});

test('more days never give an earlier day, and a later start never gives an earlier one', () => {
  fc.assert(
    fc.property(
      shortTerms,
      anyDay,
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 20 }),
      (terms, from, more, later) => {
        const due = dueDay(terms, from, calendar);
        const longer = dueDay({ ...terms, number: terms.number + more }, from, calendar);
        const after = dueDay(terms, addDays(from, later), calendar);
        if (!due.ok || !longer.ok || !after.ok) throw new Error('loaded');
        expect(longer.value >= due.value && after.value >= due.value).toBe(true);
      },
    ),
  );
});

test('a pause moves the last day by as much as the clock stood still, in the unit of the rule, and leaves the day of resuming in time', () => {
  fc.assert(
    fc.property(shortTerms, anyDay, fc.nat(30), fc.nat(40), (shape, from, wait, length) => {
      const terms: ClockTerms = { ...shape, endPolicy: 'as-is' };
      const clock = started(terms, from);
      const [on, until] = [addDays(from, wait), addDays(from, wait + length)];
      fc.pre(on <= clock.due);
      const paused = pauseClock(clock, on);
      const resumed = paused.ok ? resumeClock(paused.value, until, calendar) : paused;
      if (!resumed.ok) throw new Error(resumed.refusal.code);
      const inWorkDays = terms.unit === 'work-days';
      const moved = inWorkDays
        ? workDaysBetween(calendar, clock.due, resumed.value.due)
        : daysBetween(clock.due, resumed.value.due);
      expect(moved).toEqual(inWorkDays ? workDaysBetween(calendar, addDays(on, -1), addDays(until, -1)) : length);
      expect(resumed.value.due >= until).toBe(true);
    }),
  );
});

test('with a roll at the end a pause still never brings the last day nearer, nor beyond the next work day after its length', () => {
  fc.assert(
    fc.property(shortTerms, anyDay, fc.nat(40), (shape, from, length) => {
      const clock = started({ ...shape, endPolicy: 'roll-to-work-day', unit: 'days' }, from);
      const paused = pauseClock(clock, from);
      const resumed = paused.ok ? resumeClock(paused.value, addDays(from, length), calendar) : paused;
      fc.pre(paused.ok);
      const latest = rollToWorkDay(calendar, addDays(clock.due, length));
      if (!resumed.ok || !latest.ok) throw new Error('loaded');
      expect(resumed.value.due >= clock.due && resumed.value.due <= latest.value).toBe(true);
    }),
  );
});

test('extensions add up in any order, and two pauses end to end are one pause', () => {
  fc.assert(
    fc.property(shortTerms, anyDay, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (terms, from, a, b) => {
      fc.pre(terms.unit !== 'months');
      const clock = started(terms, from);
      const grant = (first: number, second: number) => {
        const once = extendClock(clock, first, calendar);
        const twice = once.ok ? extendClock(once.value, second, calendar) : once;
        return twice.ok ? twice.value.due : twice.refusal.code;
      };
      const whole = extendClock(clock, a + b, calendar);
      if (!whole.ok) throw new Error(whole.refusal.code);
      expect(grant(a, b)).toBe(whole.value.due);
      expect(grant(b, a)).toBe(whole.value.due);
      fc.pre(from <= clock.due);
      const middle = addDays(from, a);
      const twice = pausedOver(pausedOver(clock, from, middle), middle, addDays(middle, b));
      expect(twice).toEqual(pausedOver(clock, from, addDays(middle, b)));
    }),
  );
});

test('warnings come in order, each on the first day of the state that it names', () => {
  fc.assert(
    fc.property(shortTerms, anyDay, (terms, from) => {
      let clock = started(terms, from);
      let last: Day | null = null;
      for (let next = nextWarning(clock); next; next = nextWarning(clock)) {
        expect(last === null || next.on >= last).toBe(true);
        if (next.on >= from) expect(stateOn(clock, next.on)).toBe(next.kind);
        last = next.on;
        clock = warn(clock, next.kind);
      }
      expect(clock.warned).toBe('breached');
    }),
  );
});
