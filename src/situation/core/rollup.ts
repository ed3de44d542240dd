// From each unit's own counts to those of a unit with all below it. Units come parents first, as the people store lists them.
import type { UnitId } from '#kernel';

export interface TreeUnit {
  readonly id: UnitId;
  readonly parent: UnitId | null;
}

/** Sums for each unit, itself and all below it. A unit whose parent is not listed is a top. */
export function rollUp<Counts>(
  units: readonly TreeUnit[],
  own: ReadonlyMap<UnitId, Counts>,
  zero: Counts,
  add: (a: Counts, b: Counts) => Counts,
): ReadonlyMap<UnitId, Counts> {
  const sums = new Map<UnitId, Counts>(units.map(({ id }) => [id, own.get(id) ?? zero]));
  for (const { id, parent } of units.toReversed()) {
    const above = parent === null ? undefined : sums.get(parent);
    const below = sums.get(id);
    if (parent !== null && above !== undefined && below !== undefined) sums.set(parent, add(above, below));
  }
  return sums;
}

/** The units that have a unit below them. */
export const withUnitsBelow = (units: readonly TreeUnit[]): ReadonlySet<UnitId> =>
  new Set(units.flatMap(({ parent }) => (parent === null ? [] : [parent])));
