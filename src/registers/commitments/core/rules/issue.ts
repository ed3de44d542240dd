// Issuing, taking on, objecting, and handing parts down.
import { SETTING_CLOCKS, startClock } from '#deadlines';
import { type Result, ok, refuse } from '#kernel';
import { type Expected, type Facts, type Step, NO_FINES, allClocks, finesAsTarget, personal } from '#matters';
import { isWithin } from '#people';
import { completion } from '../clocks.ts';
import type { CommandOf, MeasureAsked } from '../commands.ts';
import type { Commitment } from '../commitment.ts';
import type { CommitmentEvent } from '../events.ts';
import type { Measure } from '../measure.ts';

export type Decision = Result<Step<CommitmentEvent>>;

function nothingDoneYet(asked: MeasureAsked): Measure {
  switch (asked.kind) {
    case 'done':
      return asked;
    case 'quantity':
      return { ...asked, own: 0 };
    case 'milestones':
      return { ...asked, milestones: asked.milestones.map((line) => ({ ...line, doneOn: null })) };
    case 'items':
      return { ...asked, items: asked.items.map((name) => ({ name, doneOn: null })) };
  }
}

/**
 * The curve as it is kept. Steps left out are those of its own milestones. Refuses a curve without a due day or without anything
 * that is counted, steps that fall or lie after the due day, and a season in which no month counts.
 */
function curveFor(expected: Expected, { due, measure }: Pick<CommandOf<'IssueCommitment'>, 'due' | 'measure'>): Result<Expected> {
  const misfit = refuse('invalid', 'expected-does-not-fit');
  if (!due || measure.kind === 'done') return misfit;
  if (expected.kind === 'seasonal') return expected.weights.some((weight) => weight > 0) ? ok(expected) : misfit;
  if (expected.kind !== 'stepped') return ok(expected);
  const steps = expected.steps.length > 0 ? expected.steps : stepsOf(measure);
  const rising = steps.every(({ by, share }, index) => {
    const before = steps[index - 1];
    return by <= due && (!before || (before.by < by && before.share <= share));
  });
  return steps.length > 0 && rising ? ok({ kind: 'stepped', steps: [...steps] }) : misfit;
}

/** By the day of each milestone, the share of those that are due by then; none where one has no day. */
function stepsOf(measure: MeasureAsked): Extract<Expected, { kind: 'stepped' }>['steps'] {
  if (measure.kind !== 'milestones') return [];
  const days = measure.milestones.flatMap(({ due }) => due ?? []).toSorted();
  if (days.length < measure.milestones.length) return [];
  const share = (by: (typeof days)[number]) => Math.floor((100 * days.filter((day) => day <= by).length) / days.length);
  return [...new Set(days)].map((by) => ({ by, share: share(by) }));
}

/** The refusal of a measure that makes fines or cases a target (APR-12); null where it does not. */
function finesRefused(asked: { readonly title: string; readonly measure: MeasureAsked }): ReturnType<typeof refuse> | null {
  const counted = finesAsTarget(asked);
  return counted === null ? null : refuse('invalid', 'fines-as-target', { title: asked.title, counted }, NO_FINES);
}

/** Opens a commitment. Refuses fines and cases as a target, a due day that has passed, a unit that assists itself, and a doer that would verify itself. */
export function issue(command: CommandOf<'IssueCommitment'>, facts: Facts): Decision {
  const { type: _, measure, verifier: asked, assisting, expected, ...rest } = command;
  const verifier = asked ?? command.issuer;
  const fines = finesRefused(command);
  if (fines) return fines;
  if (command.due && command.due < facts.today) return refuse('invalid', 'due-day-has-passed', { due: command.due });
  if (verifier === command.lead && !command.ownUnitMayVerify) return refuse('invalid', 'doer-would-verify-itself');
  const curve = expected ? curveFor(expected, command) : null;
  if (curve && !curve.ok) return curve;
  const helpers = [...new Set(assisting)].filter((unit) => unit !== command.lead);
  const clocks = allClocks(
    startClock(SETTING_CLOCKS.acknowledge, facts.today, facts.calendar),
    command.due ? completion(facts.today, command.due, facts.calendar) : null,
  );
  if (!clocks.ok) return clocks;
  return ok({
    events: [
      {
        type: 'CommitmentIssued',
        on: facts.today,
        number: facts.number ?? '',
        ...rest,
        verifier,
        assisting: helpers,
        measure: nothingDoneYet(measure),
        ...(curve ? { expected: curve.value } : {}),
        clocks: clocks.value,
      },
    ],
  });
}

export function acknowledge(state: Commitment, command: CommandOf<'Acknowledge'>, facts: Facts): Decision {
  if (state.status !== 'issued') return refuse('conflict', 'already-answered', { status: state.status });
  const first = allClocks(startClock(SETTING_CLOCKS.firstReport, facts.today, facts.calendar));
  if (!first.ok) return first;
  const person = command.leadOfficial ?? (facts.actor === 'system' ? null : facts.actor.person);
  const contact = command.contact && person ? personal(person, 'contact', command.contact) : null;
  return ok({
    events: [
      {
        type: 'CommitmentAcknowledged',
        on: facts.today,
        leadOfficial: command.leadOfficial ?? null,
        contact,
        clocks: first.value,
        stopped: ['acknowledge'],
      },
    ],
  });
}

export function raiseObjection(state: Commitment, command: CommandOf<'RaiseObjection'>, facts: Facts): Decision {
  if (state.status !== 'issued') return refuse('conflict', 'already-answered', { status: state.status });
  const decide = allClocks(startClock(SETTING_CLOCKS.decideObjection, facts.today, facts.calendar));
  if (!decide.ok) return decide;
  return ok({
    events: [
      { type: 'ObjectionRaised', on: facts.today, reason: command.reason, clocks: decide.value, stopped: ['acknowledge'] },
    ],
  });
}

/** The issuer answers an objection: it stands, the commitment goes to another unit, or it is taken back. */
export function decideObjection(state: Commitment, command: CommandOf<'DecideObjection'>, facts: Facts): Decision {
  if (state.status !== 'objected') return refuse('conflict', 'no-objection');
  const { reason } = command;
  const stopped = ['decide-objection'];
  if (command.outcome === 'withdrawn') return ok({ events: [{ type: 'CommitmentWithdrawn', on: facts.today, reason, stopped }] });
  const again = allClocks(startClock(SETTING_CLOCKS.acknowledge, facts.today, facts.calendar));
  if (!again.ok) return again;
  const clocks = again.value;
  if (command.outcome === 'dismissed')
    return ok({ events: [{ type: 'ObjectionDismissed', on: facts.today, reason, clocks, stopped }] });
  if (!command.lead) return refuse('invalid', 'new-lead-missing');
  if (command.lead === state.lead) return refuse('invalid', 'same-lead');
  if (command.lead === state.verifier && !state.ownUnitMayVerify) return refuse('invalid', 'doer-would-verify-itself');
  return ok({ events: [{ type: 'CommitmentReassigned', on: facts.today, lead: command.lead, reason, clocks, stopped }] });
}

/** Hands parts down to units strictly below the lead; each part is a commitment of its own that rolls up into this one. */
export function breakDown(state: Commitment, command: CommandOf<'BreakDown'>, facts: Facts): Decision {
  if (state.status !== 'acknowledged' && state.status !== 'under-way')
    return refuse('conflict', 'not-in-hand', { status: state.status });
  const lead = facts.unit(state.lead);
  const stranger = command.parts.find((part) => {
    const unit = facts.unit(part.unit);
    return !lead || !unit || part.unit === state.lead || !isWithin(unit.path, lead.path);
  });
  if (stranger) return refuse('invalid', 'not-below-lead', { unit: facts.unit(stranger.unit)?.name ?? stranger.unit });
  const fines = command.parts.map(finesRefused).find((refused) => refused !== null);
  if (fines) return fines;
  const late = command.parts.find((part) => state.due && part.due && part.due > state.due);
  if (late && state.due) return refuse('invalid', 'part-ends-after-whole', { due: state.due });
  const parts = command.parts.map((part, index) => ({ id: facts.id(index), unit: part.unit }));
  return ok({
    events: [{ type: 'CommitmentBrokenDown', on: facts.today, parts, stopped: ['first-report'] }],
    then: command.parts.map((part, index) => ({
      register: 'commitments',
      matter: facts.id(index),
      command: {
        type: 'IssueCommitment',
        title: part.title,
        sentence: state.sentence,
        itemKind: state.itemKind,
        source: state.sources[0] ? { ...state.sources[0] } : null,
        parent: facts.matter,
        issuer: state.lead,
        lead: part.unit,
        assisting: [],
        verifier: null,
        ownUnitMayVerify: false,
        leadOfficial: null,
        due: part.due ?? state.due,
        measure: part.measure,
        ...(part.expected ? { expected: part.expected } : {}),
      },
    })),
  });
}
