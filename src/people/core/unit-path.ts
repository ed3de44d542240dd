// Where a unit hangs in the tree, as text: the short ids from the top down, so that "inside that unit" is a prefix test
// in TypeScript and a range on one index in SQL.
import type { Brand } from '#kernel';

/** `/1/c/4f/`: short ids of [0-9a-z] from the top unit down, each closed by a slash. Compares under COLLATE "C". */
export type UnitPath = Brand<'UnitPath'>;

const FORM = /^\/(?:[0-9a-z]{1,12}\/)+$/;
const SHORT_ID = /^[0-9a-z]{1,12}$/;

/** The path, or null where the text isn't one. */
export const parseUnitPath = (text: string): UnitPath | null => (FORM.test(text) ? (text as UnitPath) : null);

/** The path of a unit below `parent` (null: a top unit), or null where the short id has another form. */
export const pathBelow = (parent: UnitPath | null, shortId: string): UnitPath | null =>
  SHORT_ID.test(shortId) ? (`${parent ?? '/'}${shortId}/` as UnitPath) : null;

/** True for the unit at `top` itself and for everything below it. */
export const isWithin = (path: UnitPath, top: UnitPath): boolean => path.startsWith(top);

/** 1 for a top unit, 2 for its children, and so on. */
export const depthOf = (path: UnitPath): number => path.split('/').length - 2;

/** The last short id: the unit's own. */
export const shortIdOf = (path: UnitPath): string => path.split('/').at(-2) ?? '';

/** Everything at or below `top` is `from <= path and path < below` under COLLATE "C" ('0' is the character after '/'). */
export const pathRange = (top: UnitPath): { readonly from: string; readonly below: string } => ({
  from: top,
  below: `${top.slice(0, -1)}0`,
});

/** The path that a unit has after `from`, which holds it, moved to `to`. */
export const movedPath = (path: UnitPath, from: UnitPath, to: UnitPath): UnitPath =>
  isWithin(path, from) ? (`${to}${path.slice(from.length)}` as UnitPath) : path;

/** The given paths without those that lie inside another: the same reach in the fewest tests. Sorted. */
export function topmost(paths: readonly UnitPath[]): readonly UnitPath[] {
  const kept: UnitPath[] = [];
  for (const path of [...new Set(paths)].sort((a, b) => (a < b ? -1 : 1))) {
    const last = kept.at(-1);
    if (last === undefined || !isWithin(path, last)) kept.push(path);
  }
  return kept;
}
