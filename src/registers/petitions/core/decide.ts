// The one pure step of a petition: which rule answers which command, and in which state.
import { never, ok, refuse } from '#kernel';
import type { Facts } from '#matters';
import type { CommandOf, InsideCommand, PetitionCommand, SaidCommand } from './commands.ts';
import { LAW } from './law.ts';
import { type Petition, type PetitionStatus, PETITION_STATUSES, hasEnded, lastOpinion } from './petition.ts';
import { feedBackCause, markAccusation, passOn, recountClocks, warnClocks } from './rules/aside.ts';
import * as handling from './rules/handle.ts';
import { notePassedOn, register } from './rules/intake.ts';
import * as path from './rules/path.ts';
import * as routing from './rules/route.ts';
import { type Decision, actorApart } from './rules/step.ts';

const OPEN = PETITION_STATUSES.filter((status) => !hasEnded(status));
const WORKED: readonly PetitionStatus[] = ['handling', 're-examining', 'reviewing'];

/** In which state each is taken. */
const DURING: Readonly<Record<SaidCommand['type'], readonly PetitionStatus[]>> = {
  TellPetitioner: ['received', 'transferred', 'objected', 'handling'],
  Accept: ['received', 'transferred'],
  Decline: ['received'],
  RouteElsewhere: ['received'],
  Transfer: ['received'],
  RaiseObjection: ['received', 'transferred'],
  DecideObjection: ['objected'],
  Merge: ['received', 'transferred', 'handling'],
  NameHandlers: OPEN,
  StepAside: OPEN,
  SeeIdentity: PETITION_STATUSES.filter((status) => status !== 'passed-on'),
  NoteHandling: WORKED,
  OpenHearing: WORKED,
  CloseHearing: WORKED,
  Extend: ['handling'],
  Answer: ['handling'],
  NoteReceipt: ['answered', 're-examined', 'ended'],
  AskAgain: ['answered', 're-examined'],
  AnswerAgain: ['re-examining', 'reviewing'],
  NoteAnswer: ['re-examining', 'reviewing'],
  AskSolved: ['answered', 're-examined', 'ended', 'closed'],
  Close: ['answered', 're-examined'],
  EndByPetitioner: OPEN,
  MarkAccusation: ['received', 'transferred', 'objected', 'handling'],
  FeedBackCause: ['handling', 'answered', 're-examined', 'ended', 'closed'],
};

/** What more than the status says against a command. */
const FITS: Partial<Readonly<Record<SaidCommand['type'], (state: Petition) => boolean>>> = {
  TellPetitioner: ({ toldOn, petitionerName }) => toldOn === null && petitionerName !== null,
  RaiseObjection: ({ clocks, objection }) => !objection?.refused && clocks.some(({ rule }) => rule === 'PET-05'),
  Merge: ({ kind }) => kind !== 'accusation',
  SeeIdentity: ({ petitionerName, petitionerContact, petitionerAddress, representatives }) =>
    [petitionerName, petitionerContact, petitionerAddress, representatives].some((value) => value !== null),
  OpenHearing: ({ hearing }) => hearing === null,
  CloseHearing: ({ hearing }) => hearing !== null,
  Extend: ({ extension, clocks }) => extension === null && clocks.some(({ rule }) => rule === 'PET-07'),
  Answer: ({ hearing }) => hearing === null,
  NoteReceipt: (state) => lastOpinion(state)?.receivedOn === null,
  AnswerAgain: ({ asked, hearing }) => Boolean(asked?.unit) && hearing === null,
  NoteAnswer: ({ asked }) => Boolean(asked?.body),
  FeedBackCause: ({ kind }) => kind !== 'accusation',
};

/** Which commands make sense in a state, before rights are asked. */
export const available = (state: Petition): readonly PetitionCommand['type'][] =>
  (Object.keys(DURING) as SaidCommand['type'][]) // its own keys
    .filter((type) => DURING[type].includes(state.status) && (FITS[type]?.(state) ?? true));

export function decide(state: Petition | null, command: PetitionCommand, facts: Facts): Decision {
  if (command.type === 'RegisterPetition') return register(command, facts);
  if (command.type === 'NotePassedOn') return notePassedOn(command, facts);
  if (!state) return refuse('not-found', 'not-there');
  if (isInside(command)) return inside(state, command, facts);
  if (!DURING[command.type].includes(state.status)) return notNow(state);
  // Whoever has come to belong to the accused unit may still step aside.
  const apart = command.type === 'StepAside' ? ok(null) : actorApart(state, facts);
  return apart.ok ? intake(state, command, facts) : apart;
}

/** PET-12: what the review has ended is not taken up again on the same facts. */
const notNow = ({ status }: Petition): Decision =>
  status === 'ended' ? refuse('conflict', 'path-ended', {}, LAW.ended) : refuse('conflict', 'not-at-this-step', { status });

function intake(state: Petition, command: SaidCommand, facts: Facts): Decision {
  switch (command.type) {
    case 'TellPetitioner':
      return routing.tell(state, command, facts);
    case 'Accept':
      return routing.accept(state, command, facts);
    case 'Decline':
      return routing.decline(state, command, facts);
    case 'RouteElsewhere':
      return routing.routeElsewhere(state, command, facts);
    case 'Transfer':
      return routing.transfer(state, command, facts);
    case 'RaiseObjection':
      return routing.raiseObjection(state, command, facts);
    case 'DecideObjection':
      return routing.decideObjection(state, command, facts);
    case 'Merge':
      return routing.merge(state, command, facts);
    case 'MarkAccusation':
      return markAccusation(state, command, facts);
    default:
      return handle(state, command, facts);
  }
}

type Intake =
  | ('TellPetitioner' | 'Accept' | 'Decline' | 'RouteElsewhere' | 'Transfer')
  | ('RaiseObjection' | 'DecideObjection' | 'Merge' | 'MarkAccusation');

function handle(state: Petition, command: Exclude<SaidCommand, CommandOf<Intake>>, facts: Facts): Decision {
  switch (command.type) {
    case 'NameHandlers':
      return handling.nameHandlers(state, command, facts);
    case 'StepAside':
      return handling.stepAside(state, command, facts);
    case 'SeeIdentity':
      return handling.seeIdentity(state, command, facts);
    case 'NoteHandling':
      return handling.note(state, command, facts);
    case 'OpenHearing':
      return handling.openHearing(state, command, facts);
    case 'CloseHearing':
      return handling.closeHearing(state, command, facts);
    case 'Extend':
      return handling.extend(state, command, facts);
    case 'Answer':
      return handling.answer(state, command, facts);
    case 'FeedBackCause':
      return feedBackCause(state, command, facts);
    default:
      return after(state, command, facts);
  }
}

type After = 'NoteReceipt' | 'AskAgain' | 'AnswerAgain' | 'NoteAnswer' | 'AskSolved' | 'Close' | 'EndByPetitioner';

function after(state: Petition, command: CommandOf<After>, facts: Facts): Decision {
  switch (command.type) {
    case 'NoteReceipt':
      return path.noteReceipt(state, command, facts);
    case 'AskAgain':
      return path.askAgain(state, command, facts);
    case 'AnswerAgain':
      return path.answerAgain(state, command, facts);
    case 'NoteAnswer':
      return path.noteAnswer(state, command, facts);
    case 'AskSolved':
      return path.askSolved(state, command, facts);
    case 'Close':
      return path.close(state, command, facts);
    case 'EndByPetitioner':
      return path.endByPetitioner(state, command, facts);
    default:
      return never(command);
  }
}

const INSIDE: readonly string[] = ['NoteMerged', 'PassOn', 'WarnClocks', 'RecountClocks'];
const isInside = (command: SaidCommand | InsideCommand): command is InsideCommand => INSIDE.includes(command.type);

/** What only the engine says. */
function inside(state: Petition, command: InsideCommand, facts: Facts): Decision {
  switch (command.type) {
    case 'NoteMerged':
      return routing.noteMerged(state, command, facts);
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
