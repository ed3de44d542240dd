// The order of units in the table of pace.
import { describe, expect, it } from 'vitest';
import { parseDay } from '#kernel';
import { NO_PACE, type situationApi, paceOf, periodOf } from '#situation';
import { inOrder, sortAfter } from './pace-order.ts';

const today = parseDay('2026-11-24');
if (!today) throw new Error('no day');
const PERIOD = periodOf(2026, today);

function row(name: string, planned: number, debt: number): situationApi.PaceRow {
  const counts = { ...NO_PACE, planned, expected: debt, debt };
  const numbers = { ...counts, ...paceOf(counts, PERIOD), forecast: { answer: 'not-enough' as const } };
  return { unit: { id: name, name }, parent: null, depth: 1, kind: 'brigade', divisible: false, own: numbers, all: numbers };
}
const ROWS = [row('a', 9, 2), row('b', 0, 0), row('c', 9, 7)];
const names = (sort: string) => inOrder(ROWS, sort, 'own').map(({ unit }) => unit.name);

describe('the order of the units', () => {
  it('ranks no unit by a share of fewer than five, however good or bad, either way', () => {
    const few = (name: string, done: number) => {
      const counts = { ...NO_PACE, planned: 4, done };
      const numbers = { ...counts, ...paceOf(counts, PERIOD), forecast: { answer: 'not-enough' as const } };
      return { ...row(name, 9, 0), own: numbers, all: numbers };
    };
    const rows = [few('all of four', 4), row('none of nine', 9, 2), few('none of four', 0)];
    for (const sort of ['share', '-share'])
      expect(inOrder(rows, sort, 'own').map(({ unit }) => unit.name)).toEqual(['none of nine', 'all of four', 'none of four']);
  });

  it('is that of the organisation unless a known figure is asked for', () => {
    expect([names(''), names('-nonsense')]).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ]);
  });

  it('follows a figure both ways', () => {
    expect([names('-debt'), names('debt')]).toEqual([
      ['c', 'a', 'b'],
      ['b', 'a', 'c'],
    ]);
  });

  it('puts a unit without a share last either way', () => {
    expect([names('share').at(-1), names('-share').at(-1)]).toEqual(['b', 'b']);
  });

  it('goes from the largest to the smallest to the order of the organisation', () => {
    expect([sortAfter('', 'debt'), sortAfter('-debt', 'debt'), sortAfter('debt', 'debt')]).toEqual(['-debt', 'debt', undefined]);
  });
});
