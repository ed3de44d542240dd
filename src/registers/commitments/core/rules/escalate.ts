// Escalation at a commitment: a rung is raised by the system when the ladder says so, and answered by whoever was asked.
import { type Asked, addWorkDays } from '#deadlines';
import { type Result, ok, refuse } from '#kernel';
import type { Facts } from '#matters';
import { type Role, depthOf, isWithin } from '#people';
import type { CommandOf } from '../commands.ts';
import { type Commitment, hasEnded } from '../commitment.ts';
import { type Raised, raisedOver, unanswered } from '../rungs.ts';
import type { Decision } from './issue.ts';

/** Work days in which whoever is asked answers; the house's own habit, no law. The climb does not wait for it. */
const ANSWER_WITHIN = 3;

/** Raises the next rung of one clock; where the matter has moved on since that was found out, nothing happens. */
export function escalate(state: Commitment, command: CommandOf<'Escalate'>, { today, now, calendar }: Facts): Decision {
  const { type: _, ...raised } = command;
  const clock = state.clocks.find(({ rule }) => rule === raised.clock);
  const isNext = raisedOver(state, raised.clock).length === raised.rung - 1;
  const isLate = clock?.due === raised.due && clock.due < today;
  if (hasEnded(state.status) || state.extensionAsked || !isLate || !isNext) return ok({ events: [] });
  // Where the calendar gives out, the day on which it was asked stands for it: no day is guessed (CAL-16).
  const answerBy = addWorkDays(calendar, today, ANSWER_WITHIN);
  return ok({
    events: [{ type: 'EscalationRaised', on: today, at: now, ...raised, answerBy: answerBy.ok ? answerBy.value : today }],
  });
}

const LINE: readonly Role[] = ['leader', 'head'];
const OFFICE: readonly Role[] = ['supervisor'];

/** How far up the reporting line somebody is asked: 1 at the top. */
const depthAsked = (whom: Asked, depth: number): number =>
  whom === 'head' ? depth : whom === 'above' ? Math.max(1, depth - 1) : 1;

/** The rungs among these that were asked of the actor or of somebody below: whoever stands higher in the line may answer. */
function asked(state: Commitment, rungs: readonly Raised[], roles: readonly Role[], facts: Facts): readonly Raised[] {
  const lead = facts.unit(state.lead);
  if (facts.actor === 'system' || !lead) return [];
  const { posts } = facts.actor;
  const reaches = ({ whom }: Raised): boolean =>
    posts.some(
      ({ role, path }) =>
        roles.includes(role) && isWithin(lead.path, path) && depthOf(path) <= depthAsked(whom, depthOf(lead.path)),
    );
  return rungs.filter(reaches);
}

const named = (rungs: readonly Raised[]) => rungs.map(({ clock, rung }) => ({ clock, rung }));

function mine(state: Commitment, side: 'line' | 'supervision', facts: Facts): Result<readonly Raised[]> {
  const rungs = asked(state, unanswered(state, side), side === 'line' ? LINE : OFFICE, facts);
  return rungs.length > 0 ? ok(rungs) : refuse('conflict', 'nothing-asked-of-you');
}

/** What is done about the delay, by whoever was asked. It ends the step, not the climb: that ends with the clock. */
export function answerEscalation(state: Commitment, { text }: CommandOf<'AnswerEscalation'>, facts: Facts): Decision {
  const rungs = mine(state, 'line', facts);
  return rungs.ok ? ok({ events: [{ type: 'EscalationAnswered', on: facts.today, text, answered: named(rungs.value) }] }) : rungs;
}

/** The supervision office serves no notice for now, and says why. */
export function forgoNotice(state: Commitment, { reason }: CommandOf<'ForgoNotice'>, facts: Facts): Decision {
  const rungs = mine(state, 'supervision', facts);
  return rungs.ok ? ok({ events: [{ type: 'NoticeForgone', on: facts.today, reason, answered: named(rungs.value) }] }) : rungs;
}

/** An act of supervision was served about it: that answers every rung within reach of whoever served it. */
export function noteAct(state: Commitment, { act, number, kind }: CommandOf<'NoteAct'>, facts: Facts): Decision {
  const open = [...unanswered(state, 'line'), ...unanswered(state, 'supervision')];
  const rungs = asked(state, open, [...LINE, ...OFFICE], facts);
  if (rungs.length === 0) return ok({ events: [] });
  return ok({ events: [{ type: 'ActServedUpon', on: facts.today, act, number, served: kind, answered: named(rungs) }] });
}
