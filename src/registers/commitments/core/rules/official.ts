// Another lead official: by decision of the issuer or of the unit that leads, or by a hand-over.
import { ok, refuse } from '#kernel';
import { type Facts, mayLead } from '#matters';
import type { CommandOf } from '../commands.ts';
import { type Commitment, hasEnded } from '../commitment.ts';
import type { Decision } from './issue.ts';

/** Names another official. Refuses the same one, and one without a post at the unit that leads or above it. */
export function changeOfficial(state: Commitment, { official, reason }: CommandOf<'ChangeOfficial'>, facts: Facts): Decision {
  if (official === state.leadOfficial) return refuse('invalid', 'same-official');
  const fits = mayLead(official, state.lead, facts);
  if (!fits.ok) return fits;
  const from = state.leadOfficial;
  return ok({ events: [{ type: 'OfficialChanged', on: facts.today, from, official, reason, handOver: null }] });
}

/** What has ended, or is led by somebody else by now, is left as it is. */
export function passOn(state: Commitment, { from, official, handOver }: CommandOf<'PassOn'>, facts: Facts): Decision {
  if (hasEnded(state.status) || state.leadOfficial !== from) return ok({ events: [] });
  return ok({ events: [{ type: 'OfficialChanged', on: facts.today, from, official, reason: null, handOver }] });
}
