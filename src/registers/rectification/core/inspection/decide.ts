// The one pure step of an inspection: opened for one unit or fanned out to many, its findings handed to their units, closed when
// none of them is open.
import { type Result, type UnitId, never, ok, refuse } from '#kernel';
import type { Dispatch, Facts, Step } from '#matters';
import { isWithin } from '#people';
import { PERIODS, lastDay } from '../periods.ts';
import type { CommandOf, Found, InspectionCommand } from './commands.ts';
import type { InspectionEvent, InspectionOpened } from './events.ts';
import { evolve, isCampaign, openBelow } from './evolve.ts';
import { type Feedback, type Inspection, isOver } from './inspection.ts';

type Decision = Result<Step<InspectionEvent>>;

/** Which commands make sense, before rights are asked; many findings at once come by a route of their own. */
export function available(state: Inspection): readonly InspectionCommand['type'][] {
  if (isOver(state.status)) return [];
  const close: readonly InspectionCommand['type'][] = openBelow(state) === 0 ? ['CloseInspection'] : [];
  return ['AddFinding', ...close, 'WithdrawInspection'];
}

export function decide(state: Inspection | null, command: InspectionCommand, facts: Facts): Decision {
  if (command.type === 'OpenInspection') return open(command, null, facts);
  if (command.type === 'OpenPart') return open(command, command.campaign, facts);
  if (!state) return refuse('not-found', 'not-there');
  const note = command.type === 'NoteFinding' || command.type === 'NotePart';
  if (isOver(state.status) && !note) return refuse('conflict', 'inspection-over', { status: state.status });
  const decided = inside(state, command, facts);
  return decided.ok ? ok(withNews(state, decided.value, facts)) : decided;
}

type Inside = Exclude<InspectionCommand, { type: 'OpenInspection' | 'OpenPart' }>;

function inside(state: Inspection, command: Inside, facts: Facts): Decision {
  switch (command.type) {
    case 'AddFinding': {
      const { type: _, ...found } = command;
      return add(state, [found], null, facts);
    }
    case 'AddFindings':
      return add(state, command.findings, command.feedback ?? null, facts);
    case 'CloseInspection':
      return close(state, command.note, facts);
    case 'WithdrawInspection':
      return withdraw(state, command.reason, facts);
    case 'NoteFinding': {
      const { type: _, ...now } = command;
      return ok({ events: [{ type: 'FindingMoved', on: facts.today, ...now }] });
    }
    case 'NotePart': {
      const { type: _, ...now } = command;
      return ok({ events: [{ type: 'PartMoved', on: facts.today, ...now }] });
    }
    default:
      return never(command);
  }
}

/** One unit, or a part for each of several. Refuses days out of order, and a unit that would inspect itself. */
function open(
  command: CommandOf<'OpenInspection'> | CommandOf<'OpenPart'>,
  campaign: InspectionOpened['campaign'],
  facts: Facts,
): Decision {
  const { title, kind, issuer, feedbackOn } = command;
  if (feedbackOn > facts.today) return refuse('invalid', 'feedback-in-future', { day: feedbackOn });
  const units = [...new Set(command.units)];
  if (units.includes(issuer)) return refuse('invalid', 'inspected-by-itself');
  const planBy = lastDay(command.planBy ?? null, PERIODS.plan, feedbackOn, facts.calendar);
  const doneBy = lastDay(command.doneBy ?? null, PERIODS.whole, feedbackOn, facts.calendar);
  if (!planBy.ok) return planBy;
  if (!doneBy.ok) return doneBy;
  if (planBy.value < feedbackOn || doneBy.value < planBy.value)
    return refuse('invalid', 'inspection-days-out-of-order', { planBy: planBy.value, doneBy: doneBy.value });
  const days = { feedbackOn, planBy: planBy.value, doneBy: doneBy.value };
  const said = { title, kind, inspectedBy: command.inspectedBy ?? null, issuer, ...days };
  const parts = units.length > 1 ? units.map((unit, n) => ({ id: facts.id(n), unit })) : [];
  const event: InspectionOpened = {
    ...{ type: 'InspectionOpened', on: facts.today, number: facts.number ?? '', ...said, units, campaign, parts },
  };
  const then = parts.map(({ id, unit }): Dispatch => {
    const part = { type: 'OpenPart', ...said, title: `${title}（${facts.unit(unit)?.name ?? ''}）`.slice(0, 200), units: [unit] };
    return { register: 'inspections', matter: id, command: { ...part, campaign: facts.matter } };
  });
  return ok({ events: [event], then });
}

/** The unit of the inspection under which a unit stands: itself or one above it. */
const unitOver = ({ units }: Inspection, unit: UnitId, facts: Facts): UnitId | undefined => {
  const path = facts.unit(unit)?.path;
  return path && units.find((one) => isWithin(path, facts.unit(one)?.path ?? path) && facts.unit(one));
};

/** Hands findings to their units, all or none. Refuses a unit that was not inspected, and a day that has passed. */
function add(state: Inspection, found: readonly Found[], feedback: Feedback | null, facts: Facts): Decision {
  const stranger = found.find(({ unit }) => unit === state.issuer || !unitOver(state, unit, facts));
  if (stranger)
    return refuse('invalid', 'unit-not-inspected', { unit: facts.unit(stranger.unit)?.name ?? '', title: stranger.title });
  const late = found.find(({ due }) => due && due < facts.today);
  if (late?.due) return refuse('invalid', 'due-day-has-passed', { due: late.due, title: late.title });
  const beyond = feedback ? found.find(({ span }) => span && span.end > feedback.text.length) : undefined;
  if (beyond) return refuse('invalid', 'span-outside-text', { title: beyond.title });
  const by = facts.actor === 'system' ? null : facts.actor.person;
  if (isCampaign(state)) return hand(state, found, feedback, facts);
  const placed = found.map((one, n) => ({ ...one, id: facts.id(n) }));
  return ok({
    events: [
      {
        ...{ type: 'FindingsAdded', on: facts.today, by, feedback },
        findings: placed.map(({ id, unit, title }) => ({ id, unit, title })),
      },
    ],
    then: placed.map(({ id, unit, title, text, basis, due, span }) => ({
      register: 'findings',
      matter: id,
      command: {
        ...{ type: 'RecordFound', unit, title, text, basis: basis ?? null, span: span ?? null },
        ...{ inspection: facts.matter, inspectionNumber: state.number, kind: state.kind, inspectedBy: state.inspectedBy },
        ...{ issuer: state.issuer, planBy: state.planBy, due: due ?? state.doneBy },
      },
    })),
  });
}

/** A campaign keeps the document and hands each finding to the part of its unit. */
function hand(state: Inspection, found: readonly Found[], feedback: Feedback | null, facts: Facts): Decision {
  const by = facts.actor === 'system' ? null : facts.actor.person;
  const events: readonly InspectionEvent[] = feedback
    ? [{ type: 'FindingsAdded', on: facts.today, by, findings: [], feedback }]
    : [];
  const then = state.parts.flatMap(({ id, unit }): readonly Dispatch[] => {
    const own = found
      .filter((one) => unitOver(state, one.unit, facts) === unit)
      .map(({ basis, due, span, ...one }) => ({ ...one, basis: basis ?? null, due: due ?? null, span: span ?? null }));
    return own.length === 0 ? [] : [{ register: 'inspections', matter: id, command: { type: 'AddFindings', findings: own } }];
  });
  return ok({ events, then });
}

function close(state: Inspection, note: string, facts: Facts): Decision {
  if (facts.actor === 'system') return refuse('forbidden', 'not-your-right');
  const open = openBelow(state);
  if (open > 0) return refuse('conflict', 'findings-open', { open });
  return ok({ events: [{ type: 'InspectionClosed', on: facts.today, by: facts.actor.person, note }] });
}

/** Takes it back, with all that is open below it. */
function withdraw(state: Inspection, reason: string, facts: Facts): Decision {
  const by = facts.actor === 'system' ? null : facts.actor.person;
  const parts = state.parts
    .filter(({ status }) => !isOver(status))
    .map(({ id }): Dispatch => ({ register: 'inspections', matter: id, command: { type: 'WithdrawInspection', reason } }));
  const findings = state.findings.map(
    ({ id }): Dispatch => ({ register: 'findings', matter: id, command: { type: 'EndWithInspection', reason } }),
  );
  return ok({ events: [{ type: 'InspectionWithdrawn', on: facts.today, by, reason }], then: [...parts, ...findings] });
}

/** Tells the campaign when a part has come on. */
function withNews(state: Inspection, step: Step<InspectionEvent>, facts: Facts): Step<InspectionEvent> {
  const { status, campaign, units } = step.events.reduce(evolve, state);
  if (!campaign || status === state.status) return step;
  const news: Dispatch = {
    ...{ register: 'inspections', matter: campaign },
    command: { type: 'NotePart', id: facts.matter, unit: units[0] ?? state.issuer, status },
  };
  return { ...step, then: [...(step.then ?? []), news] };
}
