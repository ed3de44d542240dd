// The one rights function. A right is a role held over a unit: it reaches the matters that the unit, or one below it, is
// a party to, and nothing else. Rights of two posts never combine. None of the three administrators sees a matter by that role (SEC-08).
import { type PersonId, type Result, type UnitId, ok, refuse } from '#kernel';
import type { Actor, Post, Role } from './organisation.ts';
import { type UnitPath, isWithin, topmost } from './unit-path.ts';

/** What a unit is to a matter. Registers may add roles of their own. */
export type PartyRole = 'issuer' | 'lead' | 'assisting' | 'verifier' | (string & {});

/** A unit with a part in a matter. */
export interface Party {
  readonly role: PartyRole;
  readonly unit: UnitId;
  readonly path: UnitPath;
}

/** What rights are judged on: the units with a part in a matter and, where it is kept in a compartment, who alone may see it. */
export interface Concern {
  readonly parties: readonly Party[];
  /** Null where it is kept from nobody whose scope reaches it. A name here gives no right: it takes it from everybody else. */
  readonly compartment: readonly PersonId[] | null;
}

/**
 * Who may do one thing: a post with one of `roles` over a unit that holds (`subtree`) or is (`own`)
 * a party with one of the roles in `of`.
 */
export interface Rule {
  readonly roles: readonly Role[];
  readonly of: readonly PartyRole[];
  readonly reach: 'subtree' | 'own';
}

const READERS: readonly Role[] = ['leader', 'supervisor', 'head', 'clerk', 'auditor'];

const reaches = (post: Post, party: Party, reach: Rule['reach']): boolean =>
  reach === 'own' ? post.unit === party.unit : isWithin(party.path, post.path);

/** False where a compartment keeps it from the actor. */
export const isAdmitted = (actor: Actor, { compartment }: Pick<Concern, 'compartment'>): boolean =>
  compartment === null || compartment.includes(actor.person);

/** True when a single post of the actor satisfies the whole rule against a single party, and no compartment shuts the actor out. */
export const may = (actor: Actor, rule: Rule, concern: Concern): boolean =>
  isAdmitted(actor, concern) &&
  actor.posts.some(
    (post) =>
      rule.roles.includes(post.role) &&
      concern.parties.some((party) => rule.of.includes(party.role) && reaches(post, party, rule.reach)),
  );

/**
 * True when some post that reads (every role but administrator) stands over a unit with any part in the matter, and the matter is
 * in no compartment or in one that names the actor.
 */
export const maySee = (actor: Actor, concern: Concern): boolean =>
  isAdmitted(actor, concern) &&
  actor.posts.some((post) => READERS.includes(post.role) && concern.parties.some((party) => isWithin(party.path, post.path)));

/**
 * True when one post satisfies the whole rule and also stands over the unit at `target`, on which the step puts something. A right
 * that is held somewhere puts nothing on units elsewhere, whatever other posts the actor has there.
 */
export const mayReach = (actor: Actor, rule: Rule, concern: Concern, target: UnitPath): boolean =>
  may(
    withPosts(actor, (post) => isWithin(target, post.path)),
    rule,
    concern,
  );

const withPosts = (actor: Actor, kept: (post: Post) => boolean): Actor => ({ ...actor, posts: actor.posts.filter(kept) });

/**
 * `may` as a Result. Refuses `not-there` (404) where the actor can't even see the matter, so that its existence stays
 * unsaid, and `not-your-right` (403, with the roles that could) where it is seen but not for this actor to do.
 */
export function mayOrRefuse(actor: Actor, rule: Rule, concern: Concern): Result<null> {
  if (may(actor, rule, concern)) return ok(null);
  if (!maySee(actor, concern)) return refuse('not-found', 'not-there');
  return refuse('forbidden', 'not-your-right', { roles: [...rule.roles] });
}

/**
 * The subtrees whose matters the actor may see, for lists, counts, searches and exports in SQL: a matter is there when
 * one of its party units lies in one of them. Agrees with `maySee`; empty for someone who sees nothing.
 */
export const readScopes = (actor: Actor): readonly UnitPath[] =>
  topmost(actor.posts.filter((post) => READERS.includes(post.role)).map((post) => post.path));

/** The subtrees whose units and people the actor may look up and pick from: those of all posts. */
export const pickScopes = (actor: Actor): readonly UnitPath[] => topmost(actor.posts.map((post) => post.path));
