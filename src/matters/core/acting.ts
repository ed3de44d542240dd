// Who gives a command, and who may lead a matter, for rules that keep a name.
import { type PersonId, type Result, type UnitId, ok, refuse } from '#kernel';
import { type Role, isWithin } from '#people';
import type { Facts } from './register.ts';

/** The person who acts; refused where it is the system, which signs, decides and answers nothing. */
export const personIn = ({ actor }: Pick<Facts, 'actor'>): Result<PersonId> =>
  actor === 'system' ? refuse('forbidden', 'not-your-right') : ok(actor.person);

/** Roles that answer for work; nobody leads a matter as administrator or auditor. */
const LEADS: readonly Role[] = ['leader', 'supervisor', 'head', 'clerk'];

/** Refuses `official-not-of-unit` for an official without a post at the unit that leads, or above it. */
export function mayLead(official: PersonId, unit: UnitId, facts: Pick<Facts, 'unit' | 'person'>): Result<null> {
  const [lead, person] = [facts.unit(unit), facts.person(official)];
  const holds = lead && person?.posts.some(({ role, path }) => LEADS.includes(role) && isWithin(lead.path, path));
  return holds ? ok(null) : refuse('invalid', 'official-not-of-unit', { person: person?.name ?? '', unit: lead?.name ?? '' });
}
