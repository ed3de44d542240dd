// The door of people: units, posts, and the one rights function that every read and write goes through.
export { type Actor, type Person, type Post, type Role, type Unit, type UnitKind, ROLES, UNIT_KINDS } from './organisation.ts';
export { type Party, type PartyRole, type Rule, may, mayOrRefuse, maySee, pickScopes, readScopes } from './rights.ts';
export {
  type SystemAction,
  SYSTEM_ACTIONS,
  isSystemAction,
  mayAct,
  mayActOrRefuse,
  rolesAllowed,
  systemActionsOf,
} from './system-rights.ts';
export {
  type UnitPath,
  depthOf,
  isWithin,
  movedPath,
  parseUnitPath,
  pathBelow,
  pathRange,
  shortIdOf,
  topmost,
} from './unit-path.ts';
export { peopleWords, roleWords, unitKindWords } from './words.ts';
