// Folding: the petition after an event. Total over every event, and knows nothing but the event.
import { clocksAfter } from '#matters';
import type { PassedOnNoted, PetitionEvent, PetitionRegistered } from './events.ts';
import { type Level, type Opinion, type Petition, type PetitionStatus, lastOpinion } from './petition.ts';

const NEW = {
  ...{
    acceptedOn: null,
    toldOn: null,
    steppedAside: [],
    looks: [],
    objection: null,
    extension: null,
    hearing: null,
    hearings: 0,
  },
  ...{ opinions: [], asked: null, solved: null, reopened: 0, merged: [], mergedInto: null, causes: [] },
  ...{ closedOn: null, endReason: null },
} as const;

const registered = (event: PetitionRegistered): Petition => {
  const { type: _, on, by: __, evidence: ___, clocks, stopped: ____, ...known } = event;
  return { ...known, ...NEW, lead: known.issuer, status: 'received', openedOn: on, clocks: clocks ?? [] };
};

const PASSED_ON = '纪检监察检举控告件转送登记';
const passedOn = ({ number, channel, receivedOn, issuer, handlers, on, body }: PassedOnNoted): Petition => ({
  ...{ ...NEW, number, channel, receivedOn, issuer, lead: issuer, handlers, title: PASSED_ON, text: '', kind: 'accusation' },
  ...{ petitionerName: null, petitionerContact: null, petitionerAddress: null, representatives: null, people: 1, speakers: 0 },
  ...{ handedOverBy: null, status: 'passed-on', openedOn: on, accused: { units: [], people: [] }, closedOn: on, endReason: body },
  clocks: [],
});

/** Applies one event; the first must open the petition. */
export function evolve(state: Petition | null, event: PetitionEvent): Petition {
  if (event.type === 'PetitionRegistered') return registered(event);
  if (event.type === 'PassedOnNoted') return passedOn(event);
  if (!state) throw new Error(`${event.type} before PetitionRegistered`);
  return { ...state, ...after(state, event), clocks: clocksAfter(state.clocks, event) };
}

type Later = Exclude<PetitionEvent, PetitionRegistered | PassedOnNoted>;
const over = (status: PetitionStatus, on: Petition['openedOn'], endReason: string | null) => ({
  status,
  closedOn: on,
  endReason,
});

function after(state: Petition, event: Later): Partial<Petition> {
  switch (event.type) {
    case 'PetitionerTold':
      return { toldOn: event.on };
    case 'PetitionAccepted':
      return { status: 'handling', acceptedOn: event.acceptedOn };
    case 'PetitionDeclined':
    case 'PetitionRouted':
      return { ...over(event.type === 'PetitionDeclined' ? 'declined' : 'routed', event.on, event.reason), toldOn: event.on };
    case 'PetitionTransferred':
      return { status: 'transferred', lead: event.unit, handlers: event.handlers, objection: null };
    case 'ObjectionRaised':
      return { status: 'objected', objection: { from: state.status, reason: event.reason, refused: false } };
    case 'ObjectionDecided':
      return objectionDecided(state, event);
    case 'PetitionExtended': {
      const { days, reason, by, on } = event;
      return { extension: { days, reason, by, on } };
    }
    case 'HearingOpened':
      return { hearing: { on: event.on, about: event.about } };
    case 'HearingClosed':
      return { hearing: null, hearings: state.hearings + 1 };
    case 'OpinionGiven':
      return given(state, event.opinion, event.on);
    case 'OpinionReceived': {
      const { receivedOn, askUntil } = event;
      const [last, before] = [lastOpinion(state), state.opinions.slice(0, -1)];
      return last ? { opinions: [...before, { ...last, receivedOn, askUntil }] } : {};
    }
    case 'AskedAgain':
      return { asked: event.asked, status: event.asked.level === 'review' ? 'reviewing' : 're-examining' };
    case 'PetitionerAsked':
      return asked(state, event);
    default:
      return aside(state, event);
  }
}

function objectionDecided(state: Petition, event: Extract<Later, { type: 'ObjectionDecided' }>): Partial<Petition> {
  const { objection } = state;
  if (!objection) throw new Error('an objection decided that was not raised');
  const within = objection.from === 'transferred';
  if (!event.consent) return { status: objection.from, objection: { ...objection, refused: true } };
  return within ? { status: 'received', lead: state.issuer, objection: null } : over('routed', event.on, event.note);
}

const AFTER_OPINION: Readonly<Record<Level, PetitionStatus>> = {
  ...{ handling: 'answered', 're-examination': 're-examined', review: 'ended' },
};

/** PET-12: after the review nothing follows. */
const given = (state: Petition, opinion: Opinion, on: Petition['openedOn']): Partial<Petition> => ({
  ...{ status: AFTER_OPINION[opinion.level], opinions: [...state.opinions, opinion], asked: null },
  ...(opinion.level === 'review' ? { closedOn: on } : {}),
});

function asked(state: Petition, event: Extract<Later, { type: 'PetitionerAsked' }>): Partial<Petition> {
  const { on, solved, satisfaction, reopened } = event;
  const answer = { solved: { on, solved, satisfaction } };
  if (!reopened) return answer;
  return { ...answer, status: 'handling', closedOn: null, endReason: null, reopened: state.reopened + 1 };
}

type Aside = Extract<
  Later,
  | {
      type: 'HandlersNamed' | 'SteppedAside' | 'IdentitySeen' | 'HandlingNoted' | 'PetitionMerged' | 'DuplicateMerged';
    }
  | {
      type:
        | 'PetitionClosed'
        | 'EndedByPetitioner'
        | 'AccusationMarked'
        | 'CauseFedBack'
        | 'HandlerChanged'
        | 'ClockWarned'
        | 'ClockRecounted';
    }
>;

/** What is not on the way from receipt to the end. */
function aside(state: Petition, event: Aside): Partial<Petition> {
  switch (event.type) {
    case 'HandlersNamed':
      return { handlers: event.handlers };
    case 'SteppedAside':
      return {
        handlers: state.handlers.filter((one) => one !== event.by),
        steppedAside: [...state.steppedAside, event.by],
      };
    case 'IdentitySeen':
      return { looks: [...state.looks.filter(({ person }) => person !== event.by), { person: event.by, on: event.on }] };
    case 'PetitionMerged':
      return {
        ...over('merged', event.on, event.reason),
        mergedInto: { petition: event.into, number: event.other },
      };
    case 'DuplicateMerged':
      return { merged: [...state.merged, { petition: event.petition, number: event.other }] };
    case 'PetitionClosed':
      return over('closed', event.on, event.note);
    case 'EndedByPetitioner':
      return over('withdrawn', event.on, event.reason);
    case 'AccusationMarked': {
      const { accused, handlers } = event;
      const back = state.status === 'transferred' || state.status === 'objected';
      return {
        kind: 'accusation',
        accused,
        handlers,
        lead: state.issuer,
        status: back ? 'received' : state.status,
        objection: null,
      };
    }
    case 'CauseFedBack': {
      const { commitment, cause, unit, on } = event;
      return { causes: [...state.causes, { commitment, cause, unit, on }] };
    }
    case 'HandlerChanged':
      return { handlers: state.handlers.map((one) => (one === event.from ? event.official : one)) };
    case 'HandlingNoted':
    case 'ClockWarned':
    case 'ClockRecounted':
      return {};
  }
}
