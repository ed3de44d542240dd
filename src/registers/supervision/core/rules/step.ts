// What every step of an act needs: for which unit that was served, and which clocks stop.
import type { Clock } from '#deadlines';
import type { PersonId, Result, UnitId } from '#kernel';
import type { Facts, Step } from '#matters';
import type { Role } from '#people';
import type { Act, Target } from '../act.ts';
import type { ActEvent } from '../events.ts';

export type Decision = Result<Step<ActEvent>>;

/** The units served that the actor has a post at, with one of these roles, in the order of the notice. */
export const ownTargets = (act: Act, facts: Facts, roles: readonly Role[]): readonly Target[] => {
  const { actor } = facts;
  if (actor === 'system') return [];
  return act.targets.filter(({ unit }) => actor.posts.some((post) => post.unit === unit && roles.includes(post.role)));
};

/** As refusals name it. */
export const nameOf = (unit: UnitId, facts: Facts): string => facts.unit(unit)?.name ?? unit;

export const without = (clocks: readonly Clock[], rule: string): readonly Clock[] =>
  clocks.filter((clock) => clock.rule !== rule);

/** When, at which moment and by whom, as every entry says it. */
export const stamp = (facts: Facts, by: PersonId) => ({ on: facts.today, at: facts.now, by });
