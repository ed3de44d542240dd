// The register engine's pure part: what a register is, what is stored of a matter, and the wire to the pages.
export * as mattersApi from './api.ts';
export { type Changes, type Difference, changes } from './changes.ts';
export { type Field, type FieldKind, evidenceField, longText, optionsOf } from './field.ts';
export { type Personal, isPersonal, personal } from './personal.ts';
export type { Origin, Party, PartyRole, Projection, Tally, Waiting } from './projection.ts';
export {
  type AnyRegister,
  type CommandDefinition,
  type Dispatch,
  type EvidenceRef,
  type Excerpt,
  type Facts,
  type Register,
  type Step,
  type UnitFacts,
  defineRegister,
} from './register.ts';
export { dayShape, evidenceShape, matterShape, personShape, textShape, unitShape } from './shapes.ts';
export { matterWords, statusWords } from './words.ts';
