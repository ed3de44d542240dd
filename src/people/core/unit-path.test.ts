// Paths of units: within, below, moved.
import { expect, test } from 'vitest';
import { depthOf, isWithin, movedPath, parseUnitPath, pathBelow, shortIdOf, type UnitPath } from './unit-path.ts';

const path = (text: string): UnitPath => parseUnitPath(text) ?? expect.fail(`not a path: ${text}`);

test('a path is closed on both sides, so that a1 never holds a12', () => {
  expect(isWithin(path('/a1/b2/'), path('/a1/'))).toBe(true);
  expect(isWithin(path('/a12/'), path('/a1/'))).toBe(false);
  expect(isWithin(path('/a1/'), path('/a1/b2/'))).toBe(false);
});

test.each(['', '/', '/a', 'a/', '/A/', '/a//b/', '/%/', '/a_/'])('“%s” is no path', (text) => {
  expect(parseUnitPath(text)).toBeNull();
});

test('a path grows downwards, knows its depth and its own short id, and moves with what holds it', () => {
  const brigade = pathBelow(path('/1/c/'), '4f') ?? expect.fail('no path');
  expect(brigade).toBe('/1/c/4f/');
  expect([depthOf(brigade), shortIdOf(brigade)]).toEqual([3, '4f']);
  expect(movedPath(brigade, path('/1/c/'), path('/1/2/c/'))).toBe('/1/2/c/4f/');
  expect(movedPath(brigade, path('/1/d/'), path('/1/2/'))).toBe(brigade);
  expect(pathBelow(null, 'A/')).toBeNull();
});
