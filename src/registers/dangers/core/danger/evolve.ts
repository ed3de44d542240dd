// Folding: the danger after an event. Total over every event, and knows nothing but the event.
import { clocksAfter } from '#matters';
import type { Danger } from './danger.ts';
import type { DangerEvent, DangerRecorded } from './events.ts';

/** Found on site, it wants the second officer's signature; told from elsewhere, there is nothing to sign. */
const recorded = ({ type: _, on, by, clocks, stopped: __, evidence, ...known }: DangerRecorded): Danger => ({
  ...known,
  ...{ foundBy: by, status: known.source === 'check' ? 'recorded' : 'signed', level: null, signs: [], levelReason: null },
  ...{ order: null, evacuated: false, plan: null, proofs: evidence.length > 0 ? 1 : 0, recheck: null, returns: 0 },
  ...{ reported: null, listed: null, followUps: 0, refusals: 0, openedOn: on, closedOn: null, endReason: null },
  clocks: clocks ?? [],
});

/** Applies one event; the first must be DangerRecorded. */
export function evolve(state: Danger | null, event: DangerEvent): Danger {
  if (event.type === 'DangerRecorded') return recorded(event);
  if (!state) throw new Error(`${event.type} before DangerRecorded`);
  return { ...state, ...after(state, event), clocks: clocksAfter(state.clocks, event) };
}

function after(state: Danger, event: Exclude<DangerEvent, DangerRecorded>): Partial<Danger> {
  switch (event.type) {
    case 'DangerSigned':
      return { status: 'signed' };
    case 'DangerGraded': {
      const { level, signs, reason: levelReason } = event;
      return { status: 'graded', level, signs, levelReason };
    }
    case 'FixingOrdered': {
      const { on, by, measure, due, evacuate, text } = event;
      return { status: 'ordered', order: { on, by, measure, due, text }, evacuated: evacuate };
    }
    case 'PlanFiled':
      return { status: 'planned', plan: event.plan };
    case 'FixingReported':
      return { status: 'fixing', proofs: state.proofs + (event.evidence.length > 0 ? 1 : 0) };
    case 'SelfChecked':
      return { status: 'self-checked' };
    case 'ReChecked': {
      const { on, by, passed, text } = event;
      const looked = { recheck: { on, by, passed, text } };
      return passed
        ? { ...looked, status: 'rechecked', evacuated: false }
        : { ...looked, status: 'returned', returns: state.returns + 1 };
    }
    case 'DangerClosed':
      return { status: 'closed', closedOn: event.on, endReason: event.note };
    case 'DangerWithdrawn':
      return { status: 'withdrawn', closedOn: event.on, endReason: event.reason };
    default:
      return aside(state, event);
  }
}

type Aside = Extract<
  DangerEvent,
  { type: 'MajorReported' | 'MajorListed' | 'FollowedUp' | 'RefusalNoted' | 'ClockWarned' | 'ClockRecounted' }
>;

/** What is not on the straight way from found to closed. */
function aside(state: Danger, event: Aside): Partial<Danger> {
  switch (event.type) {
    case 'MajorReported':
      return { reported: { on: event.reportedOn, to: event.to } };
    case 'MajorListed':
      return { listed: { on: event.on, body: event.body, until: event.until } };
    case 'FollowedUp':
      return { followUps: state.followUps + 1 };
    case 'RefusalNoted':
      return { refusals: state.refusals + 1 };
    case 'ClockWarned':
    case 'ClockRecounted':
      return {};
  }
}
