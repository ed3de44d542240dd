// The register engine's pure part: what a register is, what is stored of a matter, and the wire to the pages.
export * as mattersApi from './api.ts';
export * as asksApi from './asks-api.ts';
export { type CommandView, commandView } from './command-view.ts';
export { type Announced, announced } from './announced.ts';
export * as escalationApi from './escalation-api.ts';
export {
  type ClockEvent,
  type Clocked,
  RecountClocks,
  WarnClocks,
  allClocks,
  clockCommands,
  clockUntil,
  clocksAfter,
  recounted,
  running,
  warned,
} from './clocked.ts';
export { type Changes, type Difference, changes } from './changes.ts';
export { type Delivery, type Served, deliveriesShape } from './delivery.ts';
export type { Draft, DraftFacts, DraftOf, Drafts, Said } from './draft.ts';
export { Expected, type Run, type Standing, curveOfRun, elapsedOf, expectedShare, standingOf } from './expected.ts';
export { type Field, type FieldKind, evidenceField, longText, optionsOf } from './field.ts';
export { NO_FINES, finesAsTarget } from './fines-as-target.ts';
export { type LetterParts, letterOf } from './letter.ts';
export type { DocumentSeries, MatterDocument, WithdrawnNumber } from './matter-document.ts';
export { moved } from './parts.ts';
export { mayLead, personIn } from './acting.ts';
export type { Held, Holdings, HoldingsOf } from './holdings.ts';
export { type Personal, isPersonal, personal } from './personal.ts';
export {
  type Ask,
  type AskKind,
  type ClimbingClock,
  type Origin,
  type Party,
  type PartyRole,
  type Projection,
  type Tally,
  type Waiting,
  ASK_KINDS,
} from './projection.ts';
export {
  type AnyRegister,
  type Apart,
  type AskSpan,
  type AskedElsewhere,
  type CommandDefinition,
  type Dispatch,
  type EvidenceRef,
  type Excerpt,
  type Facts,
  type Follow,
  type NamedMatter,
  type PersonFacts,
  type ListSheet,
  type Promised,
  type Register,
  type Step,
  type UnitFacts,
  defineRegister,
} from './register.ts';
export { type Added, type Happening, addedOn, tallyHistory } from './tally-history.ts';
export { dayShape, evidenceShape, instantShape, matterShape, personShape, textShape, unitShape } from './shapes.ts';
export { subjectOf } from './subject.ts';
export { leavesAt, nextAttempt } from './leaving.ts';
export { matterWords, statusWords } from './words.ts';
export { type Look, MATTER_READ } from './looks.ts';
