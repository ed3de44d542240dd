// Grades of accidents at each limit, and how far up each is passed (SAF-19 to SAF-23, SAF-26).
import { describe, expect, test } from 'vitest';
import { AUTHORITIES, END_LEVEL, gradeOf, isBelow, levelAbove } from './grade.ts';

const of = (dead: number, hurt: number, loss: number) => gradeOf({ dead, hurt, loss });

describe('a limit belongs to the grade above, and the gravest of the three decides (SAF-23)', () => {
  test.each([
    ['SAF-19', of(30, 0, 0), of(0, 100, 0), of(0, 0, 10_000), 'extreme'],
    ['SAF-20', of(10, 0, 0), of(0, 50, 0), of(0, 0, 5000), 'serious'],
    ['SAF-20', of(29, 0, 0), of(0, 99, 0), of(0, 0, 9999.99), 'serious'],
    ['SAF-21', of(3, 0, 0), of(0, 10, 0), of(0, 0, 1000), 'larger'],
    ['SAF-21', of(9, 0, 0), of(0, 49, 0), of(0, 0, 4999.99), 'larger'],
    ['SAF-22', of(2, 0, 0), of(0, 9, 0), of(0, 0, 999.99), 'general'],
  ])('%s', (_, byDead, byHurt, byLoss, grade) => {
    expect([byDead, byHurt, byLoss]).toEqual([grade, grade, grade]);
  });

  test('SAF-23: one dead and a hundred hurt is extremely serious', () => {
    expect(of(1, 100, 0)).toBe('extreme');
  });
});

test('SAF-26: passed up to the state, the province or the city, a level at a time', () => {
  expect(END_LEVEL).toEqual({ general: 'city', larger: 'province', serious: 'state', extreme: 'state' });
  expect(AUTHORITIES.map(levelAbove)).toEqual(['city', 'province', 'state', null]);
  expect(AUTHORITIES.map((level) => isBelow(level, 'province'))).toEqual([true, true, false, false]);
});
