// Transmission: steps, levels, and what is too little to speak of.
import { expect, test } from 'vitest';
import { NO_TRANSMISSION, cellsOf, coldestStep, largestDrop, warmth } from './transmission.ts';

const detachment = {
  ...NO_TRANSMISSION,
  ...{ issued: 40, acknowledged: 38, divisible: 40, brokenDown: 30, reported: 34, finished: 20, due: 25, dueDone: 20 },
};
const station = { ...NO_TRANSMISSION, issued: 50, acknowledged: 45, reported: 20, finished: 15, due: 30, dueDone: 15 };

test('a unit without units below it has no share of breaking down', () => {
  const [, breakDown] = cellsOf(station);
  expect(breakDown).toMatchObject({ of: 0, share: null, enough: false });
});

test('the coldest step is where most of those who came so far are lost', () => {
  expect(coldestStep(station)).toMatchObject({ stage: 'reported', count: 25, of: 45 });
  expect(coldestStep(detachment)).toMatchObject({ stage: 'result', count: 5, of: 25 });
  expect(coldestStep({ ...NO_TRANSMISSION, issued: 4 })).toBeNull();
  expect(coldestStep({ ...NO_TRANSMISSION, issued: 9, acknowledged: 9, reported: 9 })).toBeNull();
});

test('the largest drop is named between neighbouring levels only', () => {
  const level = (depth: number, kind: string, counts: typeof station) => ({ depth, kind, units: 3, counts });
  expect(largestDrop([level(2, 'detachment', detachment), level(4, 'station', station)])).toBeNull();
  expect(largestDrop([level(2, 'detachment', detachment), level(3, 'brigade', station)])).toMatchObject({
    stage: 'reported',
    fromShare: 0.85,
    toShare: 0.4,
  });
});

test('a cell is coloured by its share from five on', () => {
  const [acknowledged] = cellsOf(station);
  expect(acknowledged && warmth(acknowledged)).toBe(3);
  expect(cellsOf({ ...NO_TRANSMISSION, issued: 4, acknowledged: 4 }).map(warmth)).toEqual([null, null, null, null, null]);
});
