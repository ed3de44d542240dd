// The one pure step of a finding: which rule answers which command, and in which state. The inspection hears of every move.
import { type Result, never, ok, refuse } from '#kernel';
import type { Dispatch, Facts, Step } from '#matters';
import { passOn, recountClocks, warnClocks } from './clockwork.ts';
import type { FindingCommand } from './commands.ts';
import { close, publish, sendBack, signOff, withdraw, withhold } from './ending.ts';
import type { FindingEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { askException, decideException, takeUpAgain } from './exception.ts';
import { type Finding, type FindingStatus, FINDING_STATUSES, asked, hasEnded } from './finding.ts';
import { accept, addProof, record, selfCheck, setMeasures } from './mending.ts';
import { confirmSame, denySame, noteSame } from './sameness.ts';
import type { Decision } from './step.ts';

type Inside = Extract<FindingCommand, { type: 'NoteSame' | 'EndWithInspection' | 'PassOn' | 'WarnClocks' | 'RecountClocks' }>;
type Said = Exclude<FindingCommand, Inside | { type: 'RecordFound' }>;

const OPEN = FINDING_STATUSES.filter((status) => !hasEnded(status));

/** In which state each is taken. */
const DURING: Readonly<Record<Said['type'], readonly FindingStatus[]>> = {
  Accept: ['found'],
  SetMeasures: ['accepted', 'mending', 'returned'],
  AddProof: ['mending', 'returned', 'excepted'],
  SelfCheck: ['mending', 'returned'],
  SignOff: ['self-checked'],
  SendBack: ['self-checked'],
  AskException: ['mending', 'returned'],
  DecideException: ['mending', 'returned'],
  TakeUpAgain: ['excepted'],
  Publish: ['signed-off'],
  WithholdPublication: ['signed-off'],
  Close: ['signed-off'],
  ConfirmSame: FINDING_STATUSES,
  DenySame: FINDING_STATUSES,
  Withdraw: OPEN,
};

/** Which commands make sense in a state, before rights are asked; sameness is said beside the likeness itself. */
export function available(state: Finding): readonly FindingCommand['type'][] {
  const pending = asked(state) !== null;
  return (Object.keys(DURING) as Said['type'][]) // its own keys
    .filter((type) => type !== 'ConfirmSame' && type !== 'DenySame' && DURING[type].includes(state.status))
    .filter((type) => type !== 'DecideException' || pending)
    .filter((type) => !pending || (type !== 'AskException' && type !== 'SelfCheck'))
    .filter((type) => type !== 'Close' || (state.inside !== null && state.outside !== null))
    .filter((type) => type !== 'Publish' || state.inside === null || state.outside === null)
    .filter((type) => type !== 'WithholdPublication' || state.outside === null);
}

export function decide(state: Finding | null, command: FindingCommand, facts: Facts): Decision {
  if (command.type === 'RecordFound') return record(command, facts);
  if (!state) return refuse('not-found', 'not-there');
  const decided = answer(state, command, facts);
  return decided.ok ? ok(withNews(state, decided.value, facts)) : decided;
}

function answer(state: Finding, command: Said | Inside, facts: Facts): Decision {
  if (isInside(command)) return inside(state, command, facts);
  if (!DURING[command.type].includes(state.status)) return refuse('conflict', 'not-at-this-step', { status: state.status });
  switch (command.type) {
    case 'Accept':
      return accept(state, command, facts);
    case 'SetMeasures':
      return setMeasures(state, command, facts);
    case 'AddProof':
      return addProof(state, command, facts);
    case 'SelfCheck':
      return selfCheck(state, command, facts);
    case 'AskException':
      return askException(state, command, facts);
    case 'TakeUpAgain':
      return takeUpAgain(state, command, facts);
    default:
      return checking(state, command, facts);
  }
}

type Checking = Exclude<Said, { type: 'Accept' | 'SetMeasures' | 'AddProof' | 'SelfCheck' | 'AskException' | 'TakeUpAgain' }>;

/** Mostly of the inspecting side. */
function checking(state: Finding, command: Checking, facts: Facts): Result<Step<FindingEvent>> {
  switch (command.type) {
    case 'SignOff':
      return signOff(state, command, facts);
    case 'SendBack':
      return sendBack(state, command, facts);
    case 'DecideException':
      return decideException(state, command, facts);
    case 'Publish':
      return publish(state, command, facts);
    case 'WithholdPublication':
      return withhold(state, command, facts);
    case 'Close':
      return close(state, command, facts);
    case 'Withdraw':
      return withdraw(state, command.reason, facts);
    case 'ConfirmSame':
      return confirmSame(state, command, facts);
    case 'DenySame':
      return denySame(state, command, facts);
    default:
      return never(command);
  }
}

const INSIDE: readonly string[] = ['NoteSame', 'EndWithInspection', 'PassOn', 'WarnClocks', 'RecountClocks'];
const isInside = (command: Said | Inside): command is Inside => INSIDE.includes(command.type);

/** What only the engine says. */
function inside(state: Finding, command: Inside, facts: Facts): Decision {
  switch (command.type) {
    case 'NoteSame':
      return noteSame(state, command, facts);
    case 'EndWithInspection':
      return withdraw(state, command.reason, facts);
    case 'PassOn':
      return passOn(state, command, facts);
    case 'WarnClocks':
      return warnClocks(state, facts);
    case 'RecountClocks':
      return recountClocks(state, command, facts);
    default:
      return never(command);
  }
}

function withNews(state: Finding, step: Step<FindingEvent>, facts: Facts): Step<FindingEvent> {
  const { status, lead: unit, inspection } = step.events.reduce(evolve, state);
  if (status === state.status) return step;
  const news: Dispatch = {
    ...{ register: 'inspections', matter: inspection },
    command: { type: 'NoteFinding', id: facts.matter, unit, status },
  };
  return { ...step, then: [...(step.then ?? []), news] };
}
