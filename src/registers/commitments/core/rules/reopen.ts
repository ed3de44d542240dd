// After closing: the look-back that it leaves behind, and opening again what does not hold (易反复).
import { SETTING_CLOCKS, startClock } from '#deadlines';
import { ok, refuse } from '#kernel';
import { type Dispatch, type Facts, allClocks } from '#matters';
import { completion } from '../clocks.ts';
import type { CommandOf } from '../commands.ts';
import type { Commitment } from '../commitment.ts';
import type { Decision } from './issue.ts';

/** What makes this closing worth a second look; the look-backs register knows what each weighs. */
function risks(state: Commitment, overOpenParts: boolean): readonly string[] {
  const known: readonly (readonly [risk: string, there: boolean])[] = [
    ['late', state.due !== null && (state.reportedOn ?? state.due) > state.due],
    ['returned', state.returns > 0],
    ['extended', state.extensions > 0],
    ['checked-by-own-unit', state.verifier === state.lead],
    ['over-open-parts', overOpenParts],
    ['came-back-before', (state.reopened ?? []).length > 0],
  ];
  return known.filter(([, there]) => there).map(([risk]) => risk);
}

/** Schedules the look-back, in the transaction that closes. */
export function lookBack(state: Commitment, overOpenParts: boolean, facts: Facts): Dispatch {
  const { number, title, itemKind, issuer, lead, assisting, verifier, doers, leadOfficial, verifiedBy } = state;
  const involved = [...new Set([...doers, ...(leadOfficial ? [leadOfficial] : []), ...(verifiedBy ? [verifiedBy] : [])])];
  return {
    register: 'look-backs',
    matter: facts.id(0),
    command: {
      type: 'ScheduleLookBack',
      ...{ commitment: facts.matter, commitmentNumber: number, title, itemKind, issuer, lead, assisting, verifier, involved },
      risk: risks(state, overOpenParts),
    },
  };
}

/** Opens a closed one again, to be mended by the day named; it counts as open from now on, and keeps its past. */
export function reopen(state: Commitment, command: CommandOf<'Reopen'>, facts: Facts): Decision {
  if (state.status !== 'closed' || !state.closedOn) return refuse('conflict', 'not-closed', { status: state.status });
  const { how, reason, due } = command;
  if (due < facts.today) return refuse('invalid', 'due-day-has-passed', { due });
  const clocks = allClocks(
    startClock(SETTING_CLOCKS.mend, facts.today, facts.calendar),
    completion(facts.today, due, facts.calendar),
  );
  if (!clocks.ok) return clocks;
  const lookBack = command.lookBack ?? null;
  const { closedOn } = state;
  return ok({
    events: [{ type: 'CommitmentReopened', on: facts.today, how, reason, due, closedOn, lookBack, clocks: clocks.value }],
  });
}
