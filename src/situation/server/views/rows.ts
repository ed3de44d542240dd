// Units of a frame as rows of a reply.
import type { UnitId } from '#kernel';
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

export const idsOf = ({ units }: Frame): readonly UnitId[] => units.map(({ id }) => id);
