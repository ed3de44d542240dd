// Gathers what a person has in hand, for a decision about handing it over.
import { type MatterId, type PersonId, type Result, ok, refuse } from '#kernel';
import type { AnyRegister, Held, Holdings, HoldingsOf } from '#matters';
import type { Tx } from '#platform/server';
import { type HeldMatter, clocksOf, ledBy, stepsOf, surroundingsOf } from './holdings-store.ts';
import { statesOf } from './orphans-store.ts';
import { takersOf } from './takers.ts';

/** Everything that the person has in hand at the unit and below it, matters of the register `but` left out, and what
 * a compartment keeps from `by`, who draws the list; null for the system. */
export async function holdingsOf(
  tx: Tx,
  registers: ReadonlyMap<string, AnyRegister>,
  of: HoldingsOf,
  but: string,
  by: PersonId | null,
): Promise<Result<Holdings>> {
  const around = await surroundingsOf(tx, of);
  if (!around) return refuse('invalid', 'no-such-person', { person: of.person });
  const known = [...registers.values()];
  const led = await ledBy(tx, of, but, by);
  const steps = await stepsOf(tx, of, takersOf(known), but, by);
  const matters = new Map<MatterId, HeldMatter>([...steps, ...led].map((one) => [one.matter, one]));
  const ids = [...matters.keys()];
  const promising = known.filter(({ promises }) => promises).map(({ name }) => name);
  const [clocks, states] = [await clocksOf(tx, ids), await statesOf(tx, ids, promising)];
  const promisesIn = ({ matter, register }: HeldMatter) => {
    const state = states.get(matter);
    return (state && registers.get(register)?.promises?.(state)) ?? [];
  };
  const held = [...matters.values()].map(
    (one): Held => ({
      ...{ matter: one.matter, register: one.register, number: one.number, title: one.title, unit: one.unit, due: one.due },
      lead: one.lead,
      steps: steps.filter(({ matter }) => matter === one.matter).map(({ action, stepDue }) => ({ action, due: stepDue })),
      clocks: clocks.filter(({ matter }) => matter === one.matter).map(({ rule, due }) => ({ rule, due })),
      promises: promisesIn(one).map(({ title, due }) => ({ title, due })),
    }),
  );
  const passOn = Object.fromEntries(known.flatMap((register) => (register.passOn ? [[register.name, register.passOn]] : [])));
  return ok({ ...around, passOn, held: held.toSorted(byDay) });
}

/** Registers whose lead official is somebody who leaves: they ask what that person has in hand. */
export const aboutLeaving = (registers: Iterable<AnyRegister>): readonly string[] =>
  [...registers].filter(({ holdings }) => holdings).map(({ name }) => name);

const LAST = '9999-12-31';

const byDay = (a: Held, b: Held): number => {
  const [before, after] = [`${a.due ?? LAST} ${a.matter}`, `${b.due ?? LAST} ${b.matter}`];
  return before < after ? -1 : 1;
};
