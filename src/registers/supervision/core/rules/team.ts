// Staff recused by rule: nobody checks the own unit, nor a commitment that he or she leads. The law has recusal for reviews only
// (art. 17); this is the bureau's rule, and its refusals name no article.
import { type MatterId, type PersonId, type Result, type UnitId, ok, refuse } from '#kernel';
import { type Facts, personIn } from '#matters';
import { type UnitPath, isWithin } from '#people';
import { type Act, leadOf } from '../act.ts';
import type { CommandOf } from '../commands.ts';
import { type Decision, stamp } from './step.ts';

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
export const teamAllowed = (command: Serve, facts: Facts): Result<null> =>
  mayCheck(teamOf(command), { targets: command.targets, commitments: command.commitments ?? [] }, facts);

interface Checked {
  readonly targets: readonly UnitId[];
  readonly commitments: readonly { readonly id?: MatterId | null | undefined; readonly number: string }[];
}

function mayCheck(people: readonly PersonId[], { targets, commitments }: Checked, facts: Facts): Result<null> {
  for (const id of people) {
    const person = facts.person(id);
    const own = ownUnit(person?.posts ?? [], targets, facts);
    if (own) return refuse('forbidden', 'team-of-the-unit', { person: person?.name ?? id, unit: own });
    const led = commitments.find((one) => one.id && facts.other(one.id)?.lead === id);
    if (led) return refuse('forbidden', 'team-leads-it', { person: person?.name ?? id, number: led.number });
  }
  return ok(null);
}

/** Another team lead or chair: the rules of recusal are asked of the new one, too. */
export function changeLead(act: Act, { official, reason }: CommandOf<'ChangeLead'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const from = leadOf(act);
  if (!from || act.conclusion) return refuse('conflict', 'no-lead-to-change');
  if (from === official) return refuse('invalid', 'same-lead');
  const allowed = leadAllowed(act, official, facts);
  if (!allowed.ok) return allowed;
  return ok({
    events: [{ type: 'LeadChanged', ...stamp(facts, by.value), from, official, reason, handOver: null, clocks: act.clocks }],
  });
}

/** What is led by somebody else by now is left as it is. Refuses, with its number, an act that the new lead must keep away from. */
export function passOn(act: Act, { from, official, handOver }: CommandOf<'PassOn'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (leadOf(act) !== from) return ok({ events: [] });
  const allowed = leadAllowed(act, official, facts);
  if (!allowed.ok)
    return refuse('conflict', 'next-lead-recused', { number: act.number, person: facts.person(official)?.name ?? official });
  return ok({
    events: [{ type: 'LeadChanged', ...stamp(facts, by.value), from, official, reason: null, handOver, clocks: act.clocks }],
  });
}

/** Over what is concluded nobody finds anything any more. */
const leadAllowed = (act: Act, official: PersonId, facts: Facts): Result<null> =>
  act.plan && !act.conclusion
    ? mayCheck([official], { targets: act.targets.map(({ unit }) => unit), commitments: act.commitments }, facts)
    : ok(null);
