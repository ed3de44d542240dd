// Units of a frame as rows of a reply.
import type { UnitId } from '#kernel';
import { UNIT_KINDS, type UnitKind, depthOf } from '#people';
import { rollUp } from '#situation';
import { type Frame, placeOf } from '../frame.ts';

/** Each unit with its own counts and those of all below it. */
export function rowsOf<Counts>(
  { units, divisible }: Frame,
  own: ReadonlyMap<UnitId, Counts>,
  none: Counts,
  add: (a: Counts, b: Counts) => Counts,
) {
  const all = rollUp(units, own, none, add);
  return units.map((unit) => ({
    ...placeOf(unit, divisible),
    own: own.get(unit.id) ?? none,
    all: all.get(unit.id) ?? none,
  }));
}

/** Units of one kind at one depth with the sum of their own counts, from the top down. */
export function levelsOf<Counts>(
  { units }: Frame,
  own: ReadonlyMap<UnitId, Counts>,
  none: Counts,
  add: (a: Counts, b: Counts) => Counts,
) {
  const levels = new Map<
    string,
    { readonly depth: number; readonly kind: UnitKind; readonly units: number; readonly counts: Counts }
  >();
  for (const { id, path, kind } of units) {
    const depth = depthOf(path);
    const held = levels.get(`${depth} ${kind}`) ?? { depth, kind, units: 0, counts: none };
    levels.set(`${depth} ${kind}`, { ...held, units: held.units + 1, counts: add(held.counts, own.get(id) ?? none) });
  }
  return [...levels.values()].sort((a, b) => a.depth - b.depth || UNIT_KINDS.indexOf(a.kind) - UNIT_KINDS.indexOf(b.kind));
}

export const idsOf = ({ units }: Frame): readonly UnitId[] => units.map(({ id }) => id);
