// Sorting by heads, and rows in blocks.
import { expect, test } from 'vitest';
import { blocksOf, nextSort, parseSort, writeSort } from './column.ts';

test('pressing a head sorts upwards, again downwards, and another head starts upwards', () => {
  expect(nextSort({ by: 'due', down: false }, 'due')).toEqual({ by: 'due', down: true });
  expect(nextSort({ by: 'due', down: true }, 'due')).toEqual({ by: 'due', down: false });
  expect(nextSort({ by: 'due', down: true }, 'number')).toEqual({ by: 'number', down: false });
  expect(writeSort(parseSort('-due'))).toBe('-due');
});

test('blocks keep every row in its order, under its heading', () => {
  const rows = Array.from({ length: 120 }, (_, index) => index);
  const blocks = blocksOf(rows, (row) => (row < 3 ? 'overdue' : 'later'));
  expect(blocks.map(({ heading, count }) => [heading, count])).toEqual([
    ['overdue', 3],
    ['later', 117],
  ]);
  expect(blocks[1]?.pieces.map((piece) => piece.length)).toEqual([50, 50, 17]);
  expect(blocks.flatMap(({ pieces }) => pieces.flat())).toEqual(rows);
  expect(blocksOf([])).toEqual([]);
});
