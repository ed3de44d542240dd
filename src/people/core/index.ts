// The door of people: units, posts, the one rights function that every read and write goes through, sign-in rules,
// route contracts, and the organisation import.
export {
  changePassword,
  endPost,
  Me,
  me,
  openPost,
  people,
  peopleRoutes,
  PersonView,
  pick,
  PickView,
  PostView,
  resetPassword,
  setActive,
  signIn,
  signOut,
  units,
  UnitView,
} from './api.ts';
export { type ImportFacts, type ImportTables, planImport } from './import-organisation.ts';
export { importWords } from './import-words.ts';
export { type LeaveView, endLeave, enterLeave, listLeave } from './leave-api.ts';
export { type Actor, type Person, type Post, type Role, type Unit, type UnitKind, ROLES, UNIT_KINDS } from './organisation.ts';
export {
  EMPTY_ORGANISATION,
  type ImportErrorCode,
  type ImportPlan,
  type ImportReport,
  type Move,
  type OpenPost,
  type Organisation,
  type RowError,
} from './organisation-plan.ts';
export {
  type OrganisationSheet,
  organisationSheet,
  personColumns,
  type SheetColumn,
  type SheetName,
  sheetNames,
  type SheetTable,
  unitColumns,
} from './organisation-sheet.ts';
export {
  type Concern,
  type Party,
  type PartyRole,
  type Rule,
  isAdmitted,
  may,
  mayOrRefuse,
  mayReach,
  maySee,
  pickScopes,
  readScopes,
} from './rights.ts';
export { parseSearchQuery, type SearchQuery } from './search-query.ts';
export { endMySessions, endPersonSessions, mySessions, personSessions, SessionView } from './session-api.ts';
export { isFresh, isOver, isStale, type SessionTimes } from './session.ts';
export { ADMINISTRATORS, isAdministrator, mayHoldTogether } from './administrators.ts';
export { SINGLE_SIGN_ON_BACK, beginSingleSignOn, finishSingleSignOn, waysIn } from './single-sign-on-api.ts';
export { FACTOR_STATES, type FactorState, factorStateOf, isWithheld } from './second-factor.ts';
export {
  beginPasskey,
  beginTotp,
  confirmTotp,
  endPasskey,
  endTotp,
  keepPasskey,
  myFactors,
  renewBackupCodes,
  showCode,
  showPasskey,
  askPasskey,
} from './second-factor-api.ts';
export { checkPassword, parseAccount, PASSWORD_LENGTH, type PasswordRules } from './sign-in.ts';
export { FAILURES_ANYWHERE, FIRST_RULES, LONGEST_MINUTES, SignInRules } from './sign-in-rules.ts';
export {
  MOST_PROPOSALS,
  PostProposalView,
  type RecoveryKind,
  RecoveryView,
  askRecovery,
  carryOutRecovery,
  decideProposals,
  decideRecovery,
  postProposals,
  recoveries,
} from './two-people-api.ts';
export { changeSignInRules, signInRules } from './sign-in-rules-api.ts';
export {
  type SystemAction,
  SYSTEM_ACTIONS,
  isSystemAction,
  mayAct,
  mayActOrRefuse,
  mayActSomewhere,
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
export { ContactView, changeMyContact, changePersonContact, myContact, personContact } from './contact-api.ts';
export { exportOrganisationRoute, hintsRoute, importOrganisationRoute, OrganisationReport } from './organisation-api.ts';
