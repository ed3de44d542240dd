// The one pure step: which rule answers which command, and that a part tells its whole when it has moved.
import { type Refusal, type Result, never, ok, refuse } from '#kernel';
import { type Facts, type Step, recounted, warned } from '#matters';
import type { CommitmentCommand } from './commands.ts';
import { type Commitment, hasEnded, share } from './commitment.ts';
import type { CommitmentEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { countedUnit } from './measure.ts';
import { close, endWithParent, linkDemand, noteChild, sendBack, supersede, verify, withdraw } from './rules/close.ts';
import { answerEscalation, escalate, forgoNotice, noteAct } from './rules/escalate.ts';
import { type Decision, acknowledge, breakDown, decideObjection, issue, raiseObjection } from './rules/issue.ts';
import { changeOfficial, passOn } from './rules/official.ts';
import { reopen } from './rules/reopen.ts';
import { askExtension, decideExtension, reportCompletion, reportProgress } from './rules/work.ts';

/** What the engine itself may still say to a commitment that has ended: it changes nothing of what was decided. */
const AFTER_THE_END: readonly CommitmentCommand['type'][] = [
  'PassOn',
  'NoteChild',
  'EndWithParent',
  'WarnClocks',
  'RecountClocks',
  'Escalate',
  'NoteAct',
];

export function decide(
  state: Commitment | null,
  command: CommitmentCommand,
  facts: Facts,
): Result<Step<CommitmentEvent>, Refusal> {
  if (command.type === 'IssueCommitment') return issue(command, facts);
  if (!state) return refuse('not-found', 'not-there');
  const again = command.type === 'Reopen' && state.status === 'closed';
  if (hasEnded(state.status) && !again && !AFTER_THE_END.includes(command.type))
    return refuse('conflict', 'already-ended', { status: state.status });
  const decided = answer(state, command, facts);
  return decided.ok ? ok(withNews(state, decided.value, facts)) : decided;
}

function answer(state: Commitment, command: Exclude<CommitmentCommand, { type: 'IssueCommitment' }>, facts: Facts): Decision {
  switch (command.type) {
    case 'Acknowledge':
      return acknowledge(state, command, facts);
    case 'RaiseObjection':
      return raiseObjection(state, command, facts);
    case 'DecideObjection':
      return decideObjection(state, command, facts);
    case 'BreakDown':
      return breakDown(state, command, facts);
    case 'ReportProgress':
      return reportProgress(state, command, facts);
    case 'ReportCompletion':
      return reportCompletion(state, command, facts);
    case 'AskExtension':
      return askExtension(state, command, facts);
    case 'DecideExtension':
      return decideExtension(state, command, facts);
    case 'Verify':
      return verify(state, command, facts);
    case 'Return':
      return sendBack(state, command, facts);
    case 'Close':
      return close(state, command, facts);
    case 'Withdraw':
      return withdraw(state, command.reason, facts);
    case 'Reopen':
      return reopen(state, command, facts);
    case 'ChangeOfficial':
      return changeOfficial(state, command, facts);
    case 'Supersede':
      return supersede(state, command.by, command.reason, facts);
    case 'AnswerEscalation':
      return answerEscalation(state, command, facts);
    case 'ForgoNotice':
      return forgoNotice(state, command, facts);
    default:
      return inside(state, command, facts);
  }
}

type Inside = Extract<
  CommitmentCommand,
  { type: 'PassOn' | 'LinkDemand' | 'NoteChild' | 'EndWithParent' | 'WarnClocks' | 'RecountClocks' | 'Escalate' | 'NoteAct' }
>;

/** What only the engine says: nobody gives these commands from outside. */
function inside(state: Commitment, command: Inside, facts: Facts): Decision {
  switch (command.type) {
    case 'PassOn':
      return passOn(state, command, facts);
    case 'LinkDemand':
      return linkDemand(state, command, facts);
    case 'NoteChild':
      return noteChild(state, command, facts);
    case 'EndWithParent':
      return endWithParent(state, command, facts);
    case 'WarnClocks':
      return ok({ events: hasEnded(state.status) ? [] : warned(state.clocks, facts) });
    case 'RecountClocks':
      return ok({ events: hasEnded(state.status) ? [] : recounted(state.clocks, command, facts) });
    case 'Escalate':
      return escalate(state, command, facts);
    case 'NoteAct':
      return hasEnded(state.status) ? ok({ events: [] }) : noteAct(state, command, facts);
    default:
      return never(command);
  }
}

/** Adds the news for the whole, when this part's status or count has changed. */
function withNews(state: Commitment, step: Step<CommitmentEvent>, facts: Facts): Step<CommitmentEvent> {
  if (!state.parent || step.events.length === 0) return step;
  const after = step.events.reduce(evolve, state);
  const [before, now] = [share(state), share(after)];
  const moved =
    state.status !== after.status || state.lead !== after.lead || before?.done !== now?.done || before?.of !== now?.of;
  if (!moved) return step;
  const child = {
    id: facts.matter,
    unit: after.lead,
    status: after.status,
    share: now ? { ...now } : null,
    counts: countedUnit(after.measure),
  };
  return {
    ...step,
    then: [...(step.then ?? []), { register: 'commitments', matter: state.parent, command: { type: 'NoteChild', child } }],
  };
}
