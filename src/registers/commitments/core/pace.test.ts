// When a report has to explain itself: late, or further than a tenth behind the curve that was agreed.
import { expect, test } from 'vitest';
import type { Day } from '#kernel';
import type { Expected } from '#matters';
import type { Commitment } from './commitment.ts';
import { isBehind } from './pace.ts';

const day = (text: string) => text as Day; // days in their form
const done = (own: number, expected?: Expected) =>
  ({
    ...{ issuedOn: day('2026-01-01'), due: day('2026-12-31'), children: [] },
    measure: { kind: 'quantity', target: 100, unit: '处', own },
    ...(expected ? { expected } : {}),
  }) as unknown as Commitment; // what the pace of one is judged by, and no more

test('without a curve, and with a straight one, the same line is asked for, and nothing in the first quarter', () => {
  for (const expected of [undefined, { kind: 'linear' }] as const) {
    expect(isBehind(done(0, expected), day('2026-03-20'))).toBe(false);
    expect(isBehind(done(45, expected), day('2026-07-02'))).toBe(false);
    expect(isBehind(done(35, expected), day('2026-07-02'))).toBe(true);
    expect(isBehind(done(100, expected), day('2027-01-01'))).toBe(true);
  }
});

test('works that stop in winter are not behind in winter, but are when the season has gone', () => {
  const summer: Expected = { kind: 'seasonal', weights: [0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0] };
  expect(isBehind(done(0, summer), day('2026-03-31'))).toBe(false);
  expect(isBehind(done(45, summer), day('2026-06-30'))).toBe(false);
  expect(isBehind(done(85, summer), day('2026-10-15'))).toBe(true);
});

test('what has to be done early is behind at half-time, where a straight line would not be', () => {
  const early: Expected = { kind: 'front-loaded', half: 80 };
  expect(isBehind(done(60), day('2026-07-02'))).toBe(false);
  expect(isBehind(done(60, early), day('2026-07-02'))).toBe(true);
  expect(isBehind(done(75, early), day('2026-07-02'))).toBe(false);
});

test('steps ask for nothing before their day', () => {
  const quarters: Expected = {
    kind: 'stepped',
    steps: [
      { by: day('2026-06-30'), share: 50 },
      { by: day('2026-12-31'), share: 100 },
    ],
  };
  expect(isBehind(done(0, quarters), day('2026-06-29'))).toBe(false);
  expect(isBehind(done(35, quarters), day('2026-06-30'))).toBe(true);
  expect(isBehind(done(45, quarters), day('2026-12-30'))).toBe(false);
});
