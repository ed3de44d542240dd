// Folding: the finding after an event. Total over every event, and knows nothing but the event.
import type { PersonId } from '#kernel';
import { clocksAfter } from '#matters';
import type { FindingEvent, FindingRecorded } from './events.ts';
import type { Finding } from './finding.ts';

const recorded = ({ type: _, on, clocks, stopped: __, ...known }: FindingRecorded): Finding => ({
  ...known,
  ...{ status: 'found', openedOn: on, firstResponsible: null, official: null, cause: null, measures: null },
  ...{ doers: [], proofs: 0, selfCheckedOn: null, returns: 0, exception: null, exceptions: 0, signOff: null },
  ...{ inside: null, outside: null, closedOn: null, endReason: null, sameAs: [], notSame: [], clocks: clocks ?? [] },
});

const withDoer = ({ doers }: Finding, by: PersonId): readonly PersonId[] => (doers.includes(by) ? doers : [...doers, by]);

/** Applies one event; the first must be FindingRecorded. */
export function evolve(state: Finding | null, event: FindingEvent): Finding {
  if (event.type === 'FindingRecorded') return recorded(event);
  if (!state) throw new Error(`${event.type} before FindingRecorded`);
  return { ...state, ...after(state, event), clocks: clocksAfter(state.clocks, event) };
}

function after(state: Finding, event: Exclude<FindingEvent, FindingRecorded>): Partial<Finding> {
  switch (event.type) {
    case 'FindingAccepted':
      return { status: 'accepted', firstResponsible: event.by, official: event.official ?? state.official };
    case 'MeasuresSet': {
      const { cause, measures, official, due, by } = event;
      return { status: 'mending', cause, measures, official, due, doers: withDoer(state, by) };
    }
    case 'ProofAdded':
      return { proofs: state.proofs + 1, doers: withDoer(state, event.by) };
    case 'SelfChecked':
      return { status: 'self-checked', selfCheckedOn: event.on, doers: withDoer(state, event.by) };
    case 'SentBack':
      return { status: 'returned', returns: state.returns + 1 };
    case 'SignedOff':
      return { status: 'signed-off', signOff: { on: event.on, by: event.by, signatory: event.signatory, note: event.text } };
    case 'FindingClosed':
      return { status: 'closed', closedOn: event.on, endReason: event.note };
    case 'FindingWithdrawn':
      return { status: 'withdrawn', closedOn: event.on, endReason: event.reason };
    case 'OfficialChanged':
      return { official: event.official };
    case 'ClockWarned':
    case 'ClockRecounted':
      return {};
    default:
      return aside(state, event);
  }
}

type Aside = Extract<
  FindingEvent,
  { type: 'ExceptionAsked' | 'ExceptionDecided' | 'ExceptionEnded' | 'Published' | 'FoundTheSame' | 'FoundDifferent' }
>;

/** What is not on the straight way from found to closed. */
function aside(state: Finding, event: Aside): Partial<Finding> {
  switch (event.type) {
    case 'ExceptionAsked': {
      const { on: askedOn, by: askedBy, reason, meanwhile, until } = event;
      const exception = { askedOn, askedBy, reason, meanwhile, until, decided: null };
      return { exception, doers: withDoer(state, askedBy) };
    }
    case 'ExceptionDecided': {
      if (!state.exception) throw new Error('an exception decided that was not asked');
      const { on, by, granted, note, until } = event;
      const exception = { ...state.exception, until, decided: { on, by, granted, note } };
      return granted ? { exception, status: 'excepted', exceptions: state.exceptions + 1 } : { exception };
    }
    case 'ExceptionEnded':
      return { status: 'mending', due: event.due };
    case 'Published': {
      const { publishedOn: on, by, where, withheld, side } = event;
      return side === 'inside' ? { inside: { on, by, where, withheld } } : { outside: { on, by, where, withheld } };
    }
    case 'FoundTheSame': {
      const same = { finding: event.finding, number: event.other, on: event.on, by: event.by };
      return {
        sameAs: [...state.sameAs.filter(({ finding }) => finding !== event.finding), same],
        notSame: state.notSame.filter((id) => id !== event.finding),
      };
    }
    case 'FoundDifferent':
      return {
        sameAs: state.sameAs.filter(({ finding }) => finding !== event.finding),
        notSame: [...state.notSame.filter((id) => id !== event.finding), event.finding],
      };
  }
}
