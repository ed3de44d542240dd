// Folding a supervision act: each event in, the state out.
import type { Delivery } from '#matters';
import type { Act, Issued, Mark, Target } from './act.ts';
import { statusOf } from './act.ts';
import type { ActEvent, ActServed } from './events.ts';

function served({ type: _, on, at, by, targets, ...notice }: ActServed): Act {
  return {
    ...notice,
    status: 'served',
    issued: { at, by },
    servedOn: on,
    targets: targets.map((unit) => ({
      ...{ unit, delivered: { at, channel: 'in-app' }, read: null, receipt: null, reply: null },
      ...{ signed: null, heard: null, review: null },
    })),
    ...{ record: null, opened: [], findings: [], conclusion: null, endedOn: null, endReason: null },
  };
}

/** A document only where there is one: what was stored before documents were made folds to what it was. */
const issued = ({ document }: Issued): Issued => (document ? { document } : {});

const atUnit = (act: Act, unit: Target['unit'], change: (target: Target) => Target): Act => ({
  ...act,
  targets: act.targets.map((target) => (target.unit === unit ? change(target) : target)),
});

/** Applies one event; the first must be ActServed. */
export function evolve(state: Act | null, event: ActEvent): Act {
  if (event.type === 'ActServed') return served(event);
  if (!state) throw new Error(`${event.type} before ActServed`);
  const next = { ...apply(state, event), clocks: event.clocks };
  return { ...next, status: statusOf(next) };
}

function findingOf({
  at,
  by,
  on,
  unit,
  text,
  checked,
}: Extract<ActEvent, { type: 'CheckFindingRecorded' }>): Act['findings'][number] {
  return { at, by, on, unit, text, ...(checked ? { checked } : {}) };
}

function apply(state: Act, event: Exclude<ActEvent, ActServed>): Act {
  switch (event.type) {
    case 'NoticeRead':
    case 'ReceiptAcknowledged':
    case 'ReplyGiven':
    case 'ConclusionReceived':
    case 'ReviewAsked':
      return atUnit(state, event.unit, (target) => moved(target, event, { at: event.at, by: event.by }));
    case 'ReviewDecided':
      return reviewed(state, event);
    case 'InterviewRecorded': {
      const { at, by, heldOn, present, points, promises } = event;
      const targets = state.targets.map((target) => ({ ...target, signed: null }));
      return { ...state, targets, record: { at, by, heldOn, present, points, promises, signed: null } };
    }
    case 'MinutesRecorded': {
      const { at, by, chair, heldOn, present, points, decisions, promises } = event;
      return { ...state, record: { at, by, chair, heldOn, present, points, decisions, promises, signed: null } };
    }
    case 'RecordSigned':
      return signed(state, event);
    case 'CheckFindingRecorded':
      return { ...state, findings: [...state.findings, findingOf(event)] };
    case 'ActConcluded': {
      const { at, by, on, note, signedBy, openReason } = event;
      return { ...state, conclusion: { at, by, on, findings: note, signedBy, openReason, ...issued(event) } };
    }
    case 'ActWithdrawn':
      return { ...state, endedOn: event.on, endReason: event.reason };
    case 'LeadChanged':
      return ledBy(state, event.official);
    case 'ActEnded':
      return { ...state, endedOn: event.on };
    case 'DeliveryNoted':
      return noted(state, event.deliveries);
    case 'ClockWarned':
    case 'ClockRecounted':
      return state;
  }
}

/** Whoever leads a team is not in it besides. */
function ledBy(act: Act, lead: Act['issued']['by']): Act {
  const { plan, meeting } = act;
  if (!plan) return { ...act, meeting: meeting && { ...meeting, chair: lead } };
  const { team, ...rest } = plan;
  const others = team?.filter((person) => person !== lead) ?? [];
  return { ...act, plan: { ...rest, lead, ...(others.length > 0 ? { team: others } : {}) } };
}

const noted = (act: Act, deliveries: readonly Delivery[]): Act => ({
  ...act,
  targets: act.targets.map((target) => {
    const own = deliveries.filter(({ unit }) => unit === target.unit);
    return own.length > 0 ? { ...target, sent: [...(target.sent ?? []), ...own] } : target;
  }),
});

type AtTarget = Extract<
  ActEvent,
  { type: 'NoticeRead' | 'ReceiptAcknowledged' | 'ReplyGiven' | 'ConclusionReceived' | 'ReviewAsked' }
>;

function moved(target: Target, event: AtTarget, mark: Mark): Target {
  switch (event.type) {
    case 'NoticeRead':
      return { ...target, read: mark };
    case 'ReceiptAcknowledged':
      return { ...target, receipt: mark };
    case 'ReplyGiven':
      return { ...target, reply: { ...mark, text: event.text } };
    case 'ConclusionReceived':
      return { ...target, heard: { ...mark, askUntil: event.askUntil } };
    case 'ReviewAsked': {
      const { on, reason, decideBy } = event;
      return { ...target, review: { asked: mark, askedOn: on, reason, decideBy, decided: null } };
    }
  }
}

function reviewed(state: Act, event: Extract<ActEvent, { type: 'ReviewDecided' }>): Act {
  const { unit, at, by, outcome, note, late } = event;
  const decided = { at, by, outcome, note, late, ...issued(event) };
  return atUnit(state, unit, (target) => (target.review ? { ...target, review: { ...target.review, decided } } : target));
}

function signed(state: Act, { side, unit, at, by, opened }: Extract<ActEvent, { type: 'RecordSigned' }>): Act {
  const all = { ...state, opened: [...state.opened, ...opened] };
  if (side === 'interviewed') return atUnit(all, unit, (target) => ({ ...target, signed: { at, by } }));
  return { ...all, record: state.record && { ...state.record, signed: { at, by } } };
}
