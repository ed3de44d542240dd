// Checking by another, closing, and the ways in which a commitment ends without being done.
import { SETTING_CLOCKS, startClock } from '#deadlines';
import { type LawReference, type Refusal, type Result, ok, refuse } from '#kernel';
import { type Dispatch, type Facts, allClocks, running } from '#matters';
import { completion } from '../clocks.ts';
import { lookBack } from './reopen.ts';
import type { CommandOf } from '../commands.ts';
import { type Commitment, hasEnded, openChildren } from '../commitment.ts';
import type { Decision } from './issue.ts';

/** The bureau's own rule for all its work; for hidden dangers it is that of the closed loop (SAF-38). */
export const SEPARATION: LawReference = { rule: 'SAF-38', law: '本局核验规则', article: '办理与核验分离' };

/**
 * Verified by someone other than the doer: never one who has led it, and never from a doer's own unit unless the issuer said so when
 * it was issued. Those who reported on it are kept apart by the definition of the step.
 */
function independent(state: Commitment, facts: Facts): Result<{ readonly person: Commitment['doers'][number] }, Refusal> {
  if (facts.actor === 'system') return refuse('forbidden', 'not-your-right');
  const { person, posts } = facts.actor;
  if (state.doers.includes(person) || person === state.leadOfficial)
    return refuse('forbidden', 'verifier-did-the-work', {}, SEPARATION);
  const doerUnits = [state.lead, ...state.assisting];
  if (!state.ownUnitMayVerify && posts.some((post) => doerUnits.includes(post.unit)))
    return refuse('forbidden', 'verifier-of-doers-unit', {}, SEPARATION);
  return ok({ person });
}

export function verify(state: Commitment, command: CommandOf<'Verify'>, facts: Facts): Decision {
  if (state.status !== 'reported') return refuse('conflict', 'not-reported', { status: state.status });
  const checker = independent(state, facts);
  if (!checker.ok) return checker;
  const evidence = command.evidence ?? [];
  return ok({
    events: [
      {
        type: 'CompletionVerified',
        on: facts.today,
        by: checker.value.person,
        note: command.note,
        evidence,
        stopped: ['verify'],
      },
    ],
  });
}

/** Sends it back to be mended; the ordered day stands, so a late one is late again at once. */
export function sendBack(state: Commitment, command: CommandOf<'Return'>, facts: Facts): Decision {
  if (state.status !== 'reported') return refuse('conflict', 'not-reported', { status: state.status });
  const checker = independent(state, facts);
  if (!checker.ok) return checker;
  const clocks = allClocks(
    startClock(SETTING_CLOCKS.mend, facts.today, facts.calendar),
    state.due ? completion(state.issuedOn, state.due, facts.calendar) : null,
  );
  if (!clocks.ok) return clocks;
  const { note } = command;
  return ok({
    events: [
      { type: 'CompletionReturned', on: facts.today, by: checker.value.person, note, clocks: clocks.value, stopped: ['verify'] },
    ],
  });
}

export function close(state: Commitment, command: CommandOf<'Close'>, facts: Facts): Decision {
  if (state.status !== 'verified') return refuse('conflict', 'not-verified', { status: state.status });
  if (facts.actor !== 'system' && state.doers.includes(facts.actor.person))
    return refuse('forbidden', 'closer-did-the-work', {}, SEPARATION);
  const open = openChildren(state);
  const reason = command.openChildrenReason ?? state.openChildrenReason;
  if (open.length > 0 && !reason) return refuse('conflict', 'open-parts', { open: open.length });
  const openChildrenReason = open.length > 0 ? reason : null;
  return ok({
    events: [
      { type: 'CommitmentClosed', on: facts.today, note: command.note || null, openChildrenReason, stopped: running(state) },
    ],
    then: [lookBack(state, openChildrenReason !== null, facts)],
  });
}

const endParts = (
  state: Commitment,
  how: 'withdrawn' | 'superseded',
  by: CommandOf<'EndWithParent'>['by'],
  reason: string,
): readonly Dispatch[] =>
  openChildren(state).map((child) => ({
    register: 'commitments',
    matter: child.id,
    command: { type: 'EndWithParent', how, by, reason },
  }));

/** Takes a commitment back, and the open parts with it. */
export function withdraw(state: Commitment, reason: string, facts: Facts): Decision {
  return ok({
    events: [{ type: 'CommitmentWithdrawn', on: facts.today, reason, stopped: running(state) }],
    then: endParts(state, 'withdrawn', null, reason),
  });
}

/** A newer directive takes its place; the open parts go with it. */
export function supersede(state: Commitment, by: CommandOf<'Supersede'>['by'], reason: string, facts: Facts): Decision {
  if (state.sources.some((source) => source.directive === by)) return refuse('invalid', 'superseded-by-itself');
  return ok({
    events: [{ type: 'CommitmentSuperseded', on: facts.today, by, reason, stopped: running(state) }],
    then: endParts(state, 'superseded', by, reason),
  });
}

export function endWithParent(state: Commitment, command: CommandOf<'EndWithParent'>, facts: Facts): Decision {
  if (hasEnded(state.status)) return ok({ events: [] });
  return command.how === 'superseded' && command.by
    ? supersede(state, command.by, command.reason, facts)
    : withdraw(state, command.reason, facts);
}

export function linkDemand(state: Commitment, command: CommandOf<'LinkDemand'>, facts: Facts): Decision {
  const { source } = command;
  if (state.sources.some((known) => known.directive === source.directive && known.start === source.start))
    return ok({ events: [] });
  return ok({ events: [{ type: 'DemandLinked', on: facts.today, source }] });
}

/** A part has moved: the whole takes note, once. */
export function noteChild(state: Commitment, command: CommandOf<'NoteChild'>, facts: Facts): Decision {
  const known = state.children.find((child) => child.id === command.child.id);
  if (!known || JSON.stringify(known) === JSON.stringify(command.child)) return ok({ events: [] });
  return ok({ events: [{ type: 'ChildMoved', on: facts.today, child: command.child }] });
}
