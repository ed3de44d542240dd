// Staff recused by rule: nobody checks the own unit, nor a commitment that he or she leads. The law has recusal for reviews only
// (art. 17); this is the bureau's rule, and its refusals name no article.
import { type PersonId, type Result, type UnitId, ok, refuse } from '#kernel';
import type { Facts } from '#matters';
import { type UnitPath, isWithin } from '#people';
import type { CommandOf } from '../commands.ts';

type Serve = CommandOf<'ServeNotice'>;

/** Everybody who goes, the lead first. */
export const teamOf = ({ kind, plan }: Serve): readonly PersonId[] =>
  kind === 'check' && plan ? [...new Set([plan.lead, ...(plan.team ?? [])])] : [];

/** The unit among these where, or below which, somebody holds a post. */
const ownUnit = (posts: readonly { readonly path: UnitPath }[], units: readonly UnitId[], facts: Facts): string | null => {
  const own = units.find((unit) => {
    const target = facts.unit(unit);
    return target !== undefined && posts.some(({ path }) => isWithin(path, target.path));
  });
  return own ? (facts.unit(own)?.name ?? own) : null;
};

/** Whoever acts holds a post at the unit or below it: not for him or her to find what is wrong there. */
export function finderIsOf(unit: UnitId, facts: Facts): Result<null> {
  if (facts.actor === 'system') return ok(null);
  const own = ownUnit(facts.actor.posts, [unit], facts);
  return own ? refuse('forbidden', 'team-of-the-unit', { person: facts.actor.name, unit: own }) : ok(null);
}

/** Refuses a team with somebody of a unit that it checks, or who leads a commitment under check. */
export function teamAllowed(command: Serve, facts: Facts): Result<null> {
  for (const id of teamOf(command)) {
    const person = facts.person(id);
    const own = ownUnit(person?.posts ?? [], command.targets, facts);
    if (own) return refuse('forbidden', 'team-of-the-unit', { person: person?.name ?? id, unit: own });
    const led = (command.commitments ?? []).find((one) => one.id && facts.other(one.id)?.lead === id);
    if (led) return refuse('forbidden', 'team-leads-it', { person: person?.name ?? id, number: led.number });
  }
  return ok(null);
}
