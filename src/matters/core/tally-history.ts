// How the counts of one matter came about, day by day, out of what happened to it.
import type { Day, JsonObject } from '#kernel';
import { type Difference, tallyChanges } from './changes.ts';
import type { Tally } from './projection.ts';
import type { AnyRegister } from './register.ts';

/** A count and how much was added to it on a day. */
export interface Added extends Tally {
  readonly by: number;
  readonly on: Day;
}

export interface Happening {
  readonly on: Day;
  readonly event: { readonly type: string } & JsonObject;
}

/** A difference of counts as what is added. */
export const addedOn = (on: Day, { gone, come }: Difference<Tally>): readonly Added[] => [
  ...gone.map(({ unit, key, day }) => ({ unit, key, day, by: -1, on })),
  ...come.map(({ unit, key, day }) => ({ unit, key, day, by: 1, on })),
];

/**
 * What a matter added to counts on each of its days, as its register projects now; the sums are the counts of `state`, the
 * matter as it stands. Throws what folding throws.
 */
export function tallyHistory(register: AnyRegister, happened: readonly Happening[], state: JsonObject): readonly Added[] {
  const added: Added[] = [];
  let held: JsonObject | null = null;
  let before: readonly Tally[] = [];
  for (const [place, { on, event }] of happened.entries()) {
    held = register.evolve(held, event);
    const next = happened[place + 1];
    if (next?.on === on) continue;
    const after = register.project(next ? held : state).tallies;
    added.push(...addedOn(on, tallyChanges(before, after)));
    before = after;
  }
  return added;
}
