// Doing the work: progress with its causes of delay, more time, and the report that it is done.
import { SETTING_CLOCKS, startClock } from '#deadlines';
import { ok, refuse } from '#kernel';
import { type Facts, allClocks } from '#matters';
import { completion } from '../clocks.ts';
import type { CommandOf } from '../commands.ts';
import { type Commitment, isInHand, openChildren, share } from '../commitment.ts';
import type { CommitmentEvent } from '../events.ts';
import { type MeasureReport, measured } from '../measure.ts';
import { isBehind } from '../pace.ts';
import type { Decision } from './issue.ts';

const REPORTED_BY: Readonly<Record<Commitment['measure']['kind'], keyof MeasureReport | null>> = {
  done: null,
  quantity: 'quantity',
  milestones: 'milestones',
  items: 'items',
};

function measureReport(command: CommandOf<'ReportProgress'>): MeasureReport {
  const { quantity, milestones, items } = command;
  return {
    ...(quantity === null || quantity === undefined ? {} : { quantity }),
    ...(milestones?.length ? { milestones } : {}),
    ...(items?.length ? { items } : {}),
  };
}

/** Refuses a count that falls, goes past its target, names a line that is not there, or belongs to another measure. */
function misfit(state: Commitment, report: MeasureReport): ReturnType<typeof refuse> | null {
  const { measure } = state;
  const wanted = REPORTED_BY[measure.kind];
  const other = Object.keys(report).find((name) => name !== wanted);
  if (other) return refuse('invalid', 'measure-does-not-fit', { measure: measure.kind, given: other });
  if (measure.kind === 'quantity' && report.quantity !== undefined) {
    if (report.quantity < measure.own) return refuse('invalid', 'quantity-falls', { before: measure.own, now: report.quantity });
    if (report.quantity > measure.target)
      return refuse('invalid', 'quantity-past-target', { target: measure.target, now: report.quantity });
  }
  const lines = measure.kind === 'milestones' ? measure.milestones.length : measure.kind === 'items' ? measure.items.length : 0;
  const beyond = [...(report.milestones ?? []), ...(report.items ?? [])].find((index) => index >= lines);
  return beyond === undefined ? null : refuse('invalid', 'no-such-line', { line: beyond + 1 });
}

/** A report of progress. One that is late or behind pace must say why and what will be done about it (认识/状态/办法). */
export function reportProgress(state: Commitment, command: CommandOf<'ReportProgress'>, facts: Facts): Decision {
  if (!isInHand(state.status)) return refuse('conflict', 'not-in-hand', { status: state.status });
  if (facts.actor === 'system') return refuse('forbidden', 'not-your-right');
  const measure = measureReport(command);
  const wrong = misfit(state, measure);
  if (wrong) return wrong;
  const after = { ...state, measure: measured(state.measure, measure, facts.today) };
  const behind = isBehind(after, facts.today);
  if (behind && !command.delay) return refuse('invalid', 'cause-required', { due: state.due ?? '' });
  const event: CommitmentEvent = {
    type: 'ProgressReported',
    on: facts.today,
    by: facts.actor.person,
    text: command.text,
    measure,
    delay: behind ? (command.delay ?? null) : null,
    evidence: command.evidence ?? [],
    stopped: ['first-report'],
  };
  return ok({ events: [event] });
}

/** The doer says that it is done. Refuses while the measure is not reached, or parts are open without a reason. */
export function reportCompletion(state: Commitment, command: CommandOf<'ReportCompletion'>, facts: Facts): Decision {
  if (!isInHand(state.status)) return refuse('conflict', 'not-in-hand', { status: state.status });
  if (facts.actor === 'system') return refuse('forbidden', 'not-your-right');
  const open = openChildren(state);
  const reason = command.openChildrenReason ?? null;
  if (open.length > 0 && !reason) return refuse('conflict', 'open-parts', { open: open.length });
  const reached = share(state);
  if (state.measure.kind !== 'done' && reached && reached.done < reached.of)
    return refuse('conflict', 'measure-not-reached', { done: reached.done, of: reached.of });
  const late = state.due !== null && facts.today > state.due;
  if (late && !command.delay && !state.delay) return refuse('invalid', 'cause-required', { due: state.due });
  const clocks = allClocks(startClock(SETTING_CLOCKS.verify, facts.today, facts.calendar));
  if (!clocks.ok) return clocks;
  return ok({
    events: [
      {
        type: 'CompletionReported',
        on: facts.today,
        by: facts.actor.person,
        text: command.text,
        evidence: command.evidence ?? [],
        openChildrenReason: open.length > 0 ? reason : null,
        delay: late ? (command.delay ?? null) : null,
        clocks: clocks.value,
        stopped: ['complete', 'first-report', 'mend', 'decide-extension'],
      },
    ],
  });
}

export function askExtension(state: Commitment, command: CommandOf<'AskExtension'>, facts: Facts): Decision {
  if (!isInHand(state.status)) return refuse('conflict', 'not-in-hand', { status: state.status });
  if (!state.due) return refuse('conflict', 'no-due-day');
  if (state.extensionAsked) return refuse('conflict', 'extension-already-asked', { until: state.extensionAsked.until });
  if (command.until <= state.due || command.until <= facts.today)
    return refuse('invalid', 'extension-not-later', { due: state.due });
  const clocks = allClocks(startClock(SETTING_CLOCKS.decideExtension, facts.today, facts.calendar));
  if (!clocks.ok) return clocks;
  return ok({
    events: [{ type: 'ExtensionAsked', on: facts.today, until: command.until, reason: command.reason, clocks: clocks.value }],
  });
}

/** Grants until the day that was asked or an earlier one that is still later than the present day; or refuses, with a reason. */
export function decideExtension(state: Commitment, command: CommandOf<'DecideExtension'>, facts: Facts): Decision {
  const asked = state.extensionAsked;
  if (!asked || !state.due) return refuse('conflict', 'no-extension-asked');
  const note = command.note || null;
  const stopped = ['decide-extension'];
  const decide = state.clocks.find(({ rule }) => rule === SETTING_CLOCKS.decideExtension.rule);
  const since = decide ? { askedOn: decide.startedOn } : {};
  if (!command.granted) {
    if (!note) return refuse('invalid', 'reason-missing');
    return ok({ events: [{ type: 'ExtensionRefused', on: facts.today, note, stopped, ...since }] });
  }
  const until = command.until ?? asked.until;
  if (until <= state.due || until > asked.until)
    return refuse('invalid', 'extension-not-as-asked', { due: state.due, asked: asked.until });
  const clocks = allClocks(completion(facts.today, until, facts.calendar));
  if (!clocks.ok) return clocks;
  return ok({ events: [{ type: 'ExtensionGranted', on: facts.today, until, note, clocks: clocks.value, stopped, ...since }] });
}
