// CAL-08, CAL-13, CAL-16: rungs over the National Day holiday of 2026 with its make-up days, and the hours in which one is asked.
import { describe, expect, test } from 'vitest';
import { type Day, type Instant, parseDay, parseInstant } from '#kernel';
import { openCalendar } from '../calendar.ts';
import { OFFICIAL_YEARS } from '../official-years.ts';
import { isWorkingMoment } from '../working-hours.ts';
import { type LateClock, type Stop, climb } from './climb.ts';
import { type EscalationRules, type Rung, SHIPPED_RULES, checkRules, ladderFor } from './rules.ts';

const calendar = openCalendar(OFFICIAL_YEARS);
const ladder = ladderFor(SHIPPED_RULES, 'commitments', 'complete');
if (!ladder) throw new Error('no ladder');
const day = (text: string): Day => parseDay(text) as Day;
const at = (text: string): Instant => parseInstant(text) as Instant;
const aClock = (over: Partial<LateClock> = {}): LateClock => ({
  ...{ due: day('2026-09-29'), climbed: 0, raisedOn: null, depth: 3, stops: [] },
  ...over,
});
const on = (clock: LateClock, text: string) => {
  const said = climb(ladder, clock, day(text), calendar);
  return said.ok ? said.value.kind : said.refusal.code;
};

describe('with a last day on Tuesday 29 September 2026', () => {
  test('the head is asked on the one work day before the holiday', () => {
    expect([on(aClock(), '2026-09-29'), on(aClock(), '2026-09-30')]).toEqual(['not-yet', 'raise']);
  });

  test('CAL-13: the unit above is asked on the fourth work day, which is the make-up Saturday', () => {
    const climbed = aClock({ climbed: 1, raisedOn: day('2026-09-30') });
    const days = ['2026-10-04', '2026-10-08', '2026-10-09', '2026-10-10', '2026-10-11'];
    expect(days.map((one) => on(climbed, one))).toEqual(['not-yet', 'not-yet', 'not-yet', 'raise', 'not-yet']);
  });

  test('leave holds it, and the work days of leave are given back', () => {
    const leave: Stop = { why: 'leave', from: day('2026-09-30'), to: day('2026-10-08') };
    const days = ['2026-09-30', '2026-10-08', '2026-10-09'];
    expect(days.map((one) => on(aClock({ stops: [leave] }), one))).toEqual(['held', 'held', 'raise']);
  });

  test('two stops on the same days count once', () => {
    const leave: Stop = { why: 'leave', from: day('2026-09-30'), to: day('2026-09-30') };
    const stops = [leave, { ...leave, why: 'extension' as const }];
    expect([on(aClock({ stops }), '2026-09-30'), on(aClock({ stops }), '2026-10-08')]).toEqual(['held', 'raise']);
  });
});

test('whoever was asked late has a day before the next is asked', () => {
  const late = aClock({ due: day('2026-06-01'), climbed: 1, raisedOn: day('2026-10-09') });
  expect([on(late, '2026-10-09'), on(late, '2026-10-10')]).toEqual(['not-yet', 'raise']);
});

test('a clock at the top of its ladder is left alone', () => {
  expect(on(aClock({ climbed: 3, raisedOn: day('2026-10-09') }), '2026-12-01')).toBe('not-yet');
});

test('CAL-16: beyond the loaded years nothing is guessed', () => {
  expect(on(aClock(), '2027-01-04')).toBe('calendar-not-loaded');
  const said = isWorkingMoment(calendar, at('2027-01-04T02:00:00.000Z'), SHIPPED_RULES.hours);
  expect(said.ok ? said.value : said.refusal.code).toBe('calendar-not-loaded');
});

test.each([
  ['before nine', '2026-10-10T00:59:59.000Z', false],
  ['at nine of a make-up Saturday', '2026-10-10T01:00:00.000Z', true],
  ['at half past five', '2026-10-10T09:30:00.000Z', false],
  ['at night', '2026-10-09T16:30:00.000Z', false],
  ['on a Sunday', '2026-10-11T02:00:00.000Z', false],
  ['on a weekday of the holiday', '2026-10-06T02:00:00.000Z', false],
])('%s', (_what, moment, expected) => {
  expect(isWorkingMoment(calendar, at(moment), SHIPPED_RULES.hours)).toEqual({ ok: true, value: expected });
});

describe('the check of rules', () => {
  const rules = (rungs: readonly Rung[], hours = SHIPPED_RULES.hours): EscalationRules => ({
    hours,
    ladders: [{ register: 'commitments', clocks: ['complete'], heldBy: [], rungs }],
  });
  const codeOf = (given: EscalationRules) => {
    const checked = checkRules(given);
    return checked.ok ? 'ok' : checked.refusal.code;
  };
  const head: Rung = { after: 2, to: 'head', grace: 1 };
  test.each([
    ['as many days as the rung below', { after: 2, to: 'above', grace: 1 } as const],
    ['less grace', { after: 5, to: 'above', grace: 0 } as const],
  ])('refuses a rung with %s', (_what, rung) => {
    expect(codeOf(rules([head, rung]))).toBe('escalation-rung-out-of-order');
  });
  test('refuses a rung that asks somebody nearer to the unit', () => {
    expect(codeOf(rules([{ after: 1, to: 'leader', grace: 0 }, head]))).toBe('escalation-rung-out-of-order');
  });
  test('refuses hours that end before they begin, and one clock in two ladders', () => {
    expect(codeOf(rules([head], { from: '17:30', to: '09:00' }))).toBe('escalation-hours-empty');
    const [one] = rules([head]).ladders;
    expect(codeOf({ ...rules([head]), ladders: one ? [one, one] : [] })).toBe('escalation-clock-twice');
  });
  test('lets what is shipped through', () => expect(codeOf(SHIPPED_RULES)).toBe('ok'));
});
