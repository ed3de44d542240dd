// The server's door of people: stores for the rest of the server and the demo, sign-in, and the routes.
export { authenticateBy } from './access.ts';
export { type Leave, leaveSince } from './leave-store.ts';
export { applyImport, type ImportRun, importOrganisation, readOrganisation } from './organisation-store.ts';
export { erasePerson, findErasable } from './erase-store.ts';
export { forgetContacts } from './contact-store.ts';
export { freshPassword } from './fresh-password.ts';
export {
  endPosts,
  holdersAmong,
  insertPeople,
  insertPosts,
  personNames,
  personOfAccount,
  postsOf,
  whoHolds,
} from './person-store.ts';
export { bindPeopleRoutes, type PeopleDeps } from './routes.ts';
export { withinScopes } from './scope-store.ts';
export { type SignedIn, type SignIn, type SignInOptions, openSignIn } from './sign-in.ts';
export { type SingleSignOn, openSingleSignOn } from './single-sign-on/single-sign-on.ts';
export { updatePasswords } from './sign-in-store.ts';
export { whomOf, whomOrSystem } from './whom.ts';
export { findUnit, insertUnits, listAllUnits, listUnits } from './unit-store.ts';
