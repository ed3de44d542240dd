// What every step of a petition needs: that nobody accused comes near (PET-16).
import { type PersonId, type Refusal, type Result, type UnitId, ok, refuse } from '#kernel';
import type { Facts, Step } from '#matters';
import { type Post, type Role, type UnitPath, isWithin } from '#people';
import type { PetitionEvent } from '../events.ts';
import { LAW } from '../law.ts';
import type { Accused, Petition } from '../petition.ts';

export type Decision = Result<Step<PetitionEvent>>;

export const one = (event: PetitionEvent): Decision => ok({ events: [event] });

const NOT_TO_THE_ACCUSED = refuse('forbidden', 'shown-to-the-accused', {}, LAW.secrecy);

interface Place {
  readonly unit: UnitId;
  readonly path: UnitPath | undefined;
}

const withinAccused = (accused: Accused, { unit, path }: Place, facts: Facts): boolean =>
  accused.units.some((id) => {
    const above = facts.unit(id)?.path;
    return id === unit || (path !== undefined && above !== undefined && isWithin(path, above));
  });

/** Refused where a unit is accused, or lies below one that is. */
export const unitApart = (accused: Accused | null, unit: UnitId, facts: Facts): Result<null, Refusal> =>
  accused && withinAccused(accused, { unit, path: facts.unit(unit)?.path }, facts) ? NOT_TO_THE_ACCUSED : ok(null);

type Held = Pick<Post, 'unit' | 'path' | 'role'>;

/** Refused where a person is accused, or belongs to a unit that is. */
export function personApart(
  accused: Accused | null,
  person: PersonId,
  posts: readonly Held[],
  facts: Facts,
): Result<null, Refusal> {
  if (!accused) return ok(null);
  const named = accused.people.includes(person) || posts.some((post) => withinAccused(accused, post, facts));
  return named ? NOT_TO_THE_ACCUSED : ok(null);
}

const WORKS: readonly Role[] = ['leader', 'supervisor', 'head', 'clerk'];

export interface Naming {
  readonly handlers: readonly PersonId[];
  /** Units over one of which a handler has to hold a post: else the name shows nothing. */
  readonly units: readonly UnitId[];
  readonly accused: Accused | null;
  readonly steppedAside: readonly PersonId[];
}

/** Handlers as they may be named; each once. Refuses the accused, whoever stepped aside, and whoever has no post there. */
export function namedHandlers({ handlers, units, accused, steppedAside }: Naming, facts: Facts): Result<readonly PersonId[]> {
  for (const id of handlers) {
    const known = facts.actor !== 'system' && facts.actor.person === id ? facts.actor : facts.person(id);
    const posts = known?.posts ?? [];
    const apart = personApart(accused, id, posts, facts);
    if (!apart.ok) return apart;
    if (steppedAside.includes(id)) return refuse('conflict', 'handler-stepped-aside', { person: known?.name ?? '' }, LAW.recusal);
    const paths = units.flatMap((unit) => facts.unit(unit)?.path ?? []);
    const holds = posts.some(({ role, path }) => WORKS.includes(role) && paths.some((below) => isWithin(below, path)));
    if (!holds) return refuse('invalid', 'handler-without-post', { person: known?.name ?? '' });
  }
  return ok([...new Set(handlers)]);
}

/** Whoever acts, unless accused in the meantime: a new post may have made it so. */
export function actorApart(state: Petition, facts: Facts): Result<null, Refusal> {
  const { actor } = facts;
  return actor === 'system' ? ok(null) : personApart(state.accused, actor.person, actor.posts, facts);
}
