// What every step of a finding needs: that nobody signs off what he or she did.
import { type LawReference, type PersonId, type Result, ok, refuse } from '#kernel';
import type { Facts, Step } from '#matters';
import type { FindingEvent } from './events.ts';
import type { Finding } from './finding.ts';

export type Decision = Result<Step<FindingEvent>>;

/** The bureau's own rule for all its work; for hidden dangers it is that of the closed loop (SAF-38). */
const SEPARATION: LawReference = { rule: 'SAF-38', law: '本局核验规则', article: '办理与核验分离' };

/** The inspecting side: nobody who took part in the mending, and nobody of the unit that mended. */
export function independent(state: Finding, facts: Facts): Result<PersonId> {
  if (facts.actor === 'system') return refuse('forbidden', 'not-your-right');
  const { person, posts } = facts.actor;
  const { doers, official, firstResponsible, lead } = state;
  if (doers.includes(person) || person === official || person === firstResponsible)
    return refuse('forbidden', 'signed-off-by-doer', {}, SEPARATION);
  if (posts.some(({ unit }) => unit === lead)) return refuse('forbidden', 'signed-off-by-doers-unit', {}, SEPARATION);
  return ok(person);
}
