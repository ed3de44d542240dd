// The conclusion, fed back to each unit, and the right to have it reviewed by others than those who made it (SUP-09 to SUP-12).
import { type Clock, LAW_CLOCKS, startClock } from '#deadlines';
import { type Refusal, type Result, type UnitId, ok, refuse } from '#kernel';
import { type Facts, personIn } from '#matters';
import type { Role } from '#people';
import { type Act, isAnswered, isConcluded, isSettled, openReviews } from '../act.ts';
import type { CommandOf } from '../commands.ts';
import type { ActEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { LAW } from '../law.ts';
import { OWN_UNIT } from './answer.ts';
import { issueConclusion, issueReview } from './issue.ts';
import { type Decision, ownTargets, stamp, without } from './step.ts';

const ANSWERS_FOR: readonly Role[] = ['leader', 'head'];

/** Over what is still open only with a reason, which stands in the conclusion. */
export function conclude(act: Act, command: CommandOf<'ConcludeAct'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (!isConcluded(act.kind)) return refuse('conflict', 'no-conclusion-of-this-kind');
  if (act.conclusion) return refuse('conflict', 'already-concluded');
  const open = !isAnswered(act);
  if (open && !command.openReason) return refuse('conflict', 'something-still-open', {}, LAW.conclusion);
  const openReason = open ? (command.openReason ?? null) : null;
  const { findings: note } = command;
  const signedBy = command.signedBy ?? null;
  const evidence = command.evidence ?? [];
  const paper = issueConclusion(act, { findings: note, openReason }, facts);
  if (!paper.ok) return paper;
  return ok({
    events: [
      { type: 'ActConcluded', ...stamp(facts, by.value), note, signedBy, openReason, evidence, clocks: [], ...paper.value },
    ],
  });
}

/** From here the unit has thirty days to ask for review. */
export function receiveConclusion(act: Act, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (!act.conclusion) return refuse('conflict', 'no-conclusion');
  const own = ownTargets(act, facts, OWN_UNIT);
  if (own.length === 0) return refuse('forbidden', 'not-of-a-unit-served');
  const target = own.find(({ heard }) => heard === null);
  if (!target) return refuse('conflict', 'conclusion-already-received');
  const clock = startClock(LAW_CLOCKS.askReview, facts.today, facts.calendar);
  if (!clock.ok) return clock;
  const { unit } = target;
  const askUntil = clock.value.due;
  const clocks = [...without(act.clocks, clock.value.rule), clock.value];
  return ok({ events: [{ type: 'ConclusionReceived', ...stamp(facts, by.value), unit, askUntil, clocks }] });
}

export function askReview(act: Act, command: CommandOf<'AskReview'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (!act.conclusion) return refuse('conflict', 'no-conclusion');
  const own = ownTargets(act, facts, ANSWERS_FOR);
  if (own.length === 0) return refuse('forbidden', 'not-of-a-unit-served');
  const target = own.find(({ review }) => review === null);
  if (!target) return refuse('conflict', 'review-already-asked');
  if (!target.heard) return refuse('conflict', 'conclusion-not-received');
  const { askUntil } = target.heard;
  if (facts.today > askUntil) return refuse('conflict', 'time-to-ask-has-passed', { day: askUntil }, LAW.askReview);
  const clock = startClock(LAW_CLOCKS.decideReview, facts.today, facts.calendar);
  if (!clock.ok) return clock;
  const running = act.clocks.some(({ rule }) => rule === clock.value.rule);
  const { reason } = command;
  const evidence = command.evidence ?? [];
  const decideBy = clock.value.due;
  const clocks = running ? act.clocks : [...act.clocks, clock.value];
  return ok({
    events: [{ type: 'ReviewAsked', ...stamp(facts, by.value), unit: target.unit, reason, decideBy, evidence, clocks }],
  });
}

/**
 * SUP-12: whoever signed the conclusion steps aside, and so does whoever belongs to the unit that asks; whoever drew it up is kept
 * apart by the definition of the step, too.
 */
function unbiased(act: Act, unit: string, facts: Facts): Result<null> {
  if (facts.actor === 'system') return refuse('forbidden', 'not-your-right');
  const { person, posts } = facts.actor;
  if (person === act.conclusion?.by || person === act.conclusion?.signedBy)
    return refuse('forbidden', 'review-by-its-makers', {}, LAW.recusal);
  return posts.some((post) => post.unit === unit) ? refuse('forbidden', 'review-by-the-asker', {}, LAW.recusal) : ok(null);
}

/** The one clock of reviews is that of the review asked first among those left. */
function clocksLeft(act: Act, unit: string, facts: Facts): Result<readonly Clock[], Refusal> {
  const rest = without(act.clocks, LAW_CLOCKS.decideReview.rule);
  const left = openReviews(act)
    .filter((other) => other.unit !== unit)
    .map(({ review }) => review.askedOn)
    .sort()[0];
  if (!left) return ok(rest);
  const clock = startClock(LAW_CLOCKS.decideReview, left, facts.calendar);
  return clock.ok ? ok([...rest, clock.value]) : clock;
}

/** Of the unit named, else the one asked first. */
export const reviewToDecide = (act: Act, of: UnitId | null) =>
  openReviews(act)
    .filter(({ unit }) => of === null || unit === of)
    .toSorted((a, b) => (a.review.decideBy < b.review.decideBy ? -1 : 1))[0];

/** Decides one review: of the unit named, else the one asked first. Late is late, and said; it must be decided all the same. */
export function decideReview(act: Act, command: CommandOf<'DecideReview'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const target = reviewToDecide(act, command.unit ?? null);
  if (!target) return refuse('conflict', 'no-review-asked');
  const free = unbiased(act, target.unit, facts);
  if (!free.ok) return free;
  const clocks = clocksLeft(act, target.unit, facts);
  if (!clocks.ok) return clocks;
  const { outcome, note } = command;
  const { askedOn, reason, decideBy } = target.review;
  const late = facts.today > decideBy;
  const paper = issueReview(act, target.unit, { outcome, note, askedOn, reason }, facts);
  if (!paper.ok) return paper;
  const decided: ActEvent = {
    ...{ type: 'ReviewDecided', ...stamp(facts, by.value), unit: target.unit },
    ...{ outcome, note, late, clocks: clocks.value, ...paper.value },
  };
  return ok({ events: [decided, ...endIfSettled(evolve(act, decided), facts)] });
}

/** The end comes by itself when nothing more can come of the conclusion. */
export const endIfSettled = (act: Act, { today: on, now: at }: Facts): readonly ActEvent[] =>
  act.endedOn === null && isSettled(act, on) ? [{ type: 'ActEnded', on, at, clocks: [] }] : [];
