// The way in and out. An account that nobody has costs the same work and gets the same answer as a wrong password, and
// so does one that was put out of use (SEC-04). Every request looks up the session with person and posts anew, so that a
// right taken away is gone at the next request.
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isAPIError } from 'better-auth/api';
import { type Instant, type PersonId, type Result, addHours, ok, refuse } from '#kernel';
import {
  type Actor,
  type FactorState,
  type Post,
  type PostView,
  type SignInRules,
  checkPassword,
  factorStateOf,
  isOver,
  isStale,
  parseAccount,
} from '#people';
import type { Database } from '#platform/server';
import { type CountedAttempt, clearAfter, countBefore, lockedUntil } from './attempts.ts';
import { type Auth, type AuthOptions, makeAuth, openPool } from './auth.ts';
import { knownPasswords } from './known-passwords.ts';
import { findRules } from './sign-in-rules-store.ts';
import {
  type SessionRecord,
  type SignInMethod,
  endSession,
  endSessions,
  findPasswordHash,
  findSession,
  forgetBefore,
  openSession,
  touchSession,
  updatePasswords,
} from './sign-in-store.ts';

/** Whoever is signed in, with what only their own pages need. */
export interface SignedIn extends Actor {
  readonly posts: readonly (Post & PostView)[];
  readonly account: string;
  readonly mustChangePassword: boolean;
  readonly secondFactor: FactorState;
  readonly rules: SignInRules;
  readonly demo: boolean;
  readonly openedAt: Instant;
  readonly provedAt: Instant | null;
  readonly method: SignInMethod;
  readonly token: string;
}

export interface SignInOptions extends AuthOptions {
  readonly database: Database;
  readonly clock: () => Instant;
  /** How browsers reach the house, where a setting says so; passkeys are bound to it. */
  readonly origin: string | null;
  /** True while the demo bureau is loaded: then nobody has to enrol a second factor. */
  readonly demo: () => boolean;
}

export interface CameFrom {
  readonly address: string;
  readonly headers: IncomingHttpHeaders;
}

export interface Attempted extends CameFrom {
  readonly account: string;
  readonly password: string;
}

export interface Admitted {
  readonly signedIn: SignedIn;
  /** The Set-Cookie lines. */
  readonly cookies: readonly string[];
}

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
  readonly address: string;
}

/** Sign-in on one database. Close it before the database. */
export interface SignIn {
  /** Refuses `wrong-account-or-password` (401, with the attempts left) and `sign-in-locked` (429, with the end of the lock). */
  readonly admit: (attempted: Attempted) => Promise<Result<Admitted>>;
  /** Lets in somebody whom the identity provider has asserted; null for a person out of use. */
  readonly admitKnown: (person: PersonId, from: CameFrom) => Promise<Result<Admitted> | null>;
  /** Ends the session, if there is one; gives the Set-Cookie lines that clear the cookie. */
  readonly dismiss: (headers: IncomingHttpHeaders) => Promise<readonly string[]>;
  /** Who asks, with the posts of this moment. Refuses `not-signed-in` and `session-ended` (401). */
  readonly recognize: (headers: IncomingHttpHeaders) => Promise<Result<SignedIn>>;
  /** Refuses `weak-password`, `same-password`, `wrong-password` (422) and `sign-in-locked`. Ends the person's other sessions. */
  readonly changePassword: (who: SignedIn, change: PasswordChange) => Promise<Result<null>>;
  /** The hash of a password, as `updatePasswords` takes it; slow on purpose, about 0.1 s. */
  readonly hash: (password: string) => Promise<string>;
  readonly secret: string;
  readonly origin: string | null;
  readonly close: () => Promise<void>;
}

const KEPT_HOURS = 25;

interface Desk {
  readonly database: Database;
  readonly clock: () => Instant;
  readonly demo: () => boolean;
  readonly auth: Auth;
}

/** Opens sign-in; nothing is looked up before the first request. */
export function openSignIn({ database, clock, address, secret, secure, origin, demo }: SignInOptions): SignIn {
  const pool = openPool(address);
  const desk: Desk = { database, clock, demo, auth: makeAuth({ secret, secure }, pool) };
  return {
    admit: (attempted) => admit(desk, attempted),
    admitKnown: (person, from) => admitKnown(desk, person, from),
    dismiss: (headers) => dismiss(desk, headers),
    recognize: (headers) => recognize(desk, headers),
    changePassword: (who, change) => changeOwnPassword(desk, who, change),
    hash: async (password) => (await passwordsOf(desk)).hash(password),
    secret,
    origin,
    close: () => pool.end(),
  };
}

const passwordsOf = async ({ auth }: Desk) => (await auth.$context).password;

async function admit(desk: Desk, { account: typed, password, address, headers }: Attempted): Promise<Result<Admitted>> {
  const account = parseAccount(typed);
  const tried = { account: account ?? nobody(typed), address };
  const { rules } = await findRules(desk.database.sql);
  const counted = await countBefore(desk.database, tried, desk.clock(), rules);
  if (!counted.ok) return counted;
  const agent = agentOf(headers);
  // A name that can't be an account costs a hash too, or its answer would come sooner.
  if (account === null) await (await passwordsOf(desk)).hash(password);
  const checked = account === null ? null : await checkedByLibrary(desk, account, password, agent);
  const signedIn = checked && (await begin(desk, checked.token, 'password', address));
  if (!checked || !signedIn) return failed(counted.value);
  await clearAfter(desk.database, tried);
  return ok({ signedIn, cookies: checked.cookies });
}

async function admitKnown(desk: Desk, person: PersonId, { address, headers }: CameFrom): Promise<Result<Admitted> | null> {
  const opened = await desk.auth.api.openKnownSession({ body: { person }, headers: agentOf(headers), returnHeaders: true });
  const { token } = opened.response;
  const signedIn = token === null ? null : await begin(desk, token, 'single-sign-on', address);
  return signedIn && ok({ signedIn, cookies: opened.headers.getSetCookie() });
}

const agentOf = (headers: IncomingHttpHeaders): Headers => new Headers({ 'user-agent': headers['user-agent'] ?? '' });

/** The new session's token and cookies, or null where account and password don't fit. */
async function checkedByLibrary({ auth }: Desk, account: string, password: string, headers: Headers) {
  try {
    const body = { username: account, password };
    const { headers: set, response } = await auth.api.signInUsername({ body, headers, returnHeaders: true });
    return { token: response.token, cookies: set.getSetCookie() };
  } catch (error) {
    if (isAPIError(error) && error.statusCode === 401) return null;
    throw error;
  }
}

/** Starts our clocks of a new session and forgets old ones; null, and no session, for a person out of use or a given password that came too late. */
async function begin(desk: Desk, token: string, method: SignInMethod, address: string): Promise<SignedIn | null> {
  const { database } = desk;
  const now = desk.clock();
  await database.transaction('nobody', async (tx) => {
    await forgetBefore(tx, addHours(now, -KEPT_HOURS));
    return ok(await openSession(tx, token, method, now, address));
  });
  const session = await findSession(database.sql, token);
  const lapsed = method === 'password' && session?.mustChangePassword && session.givenUntil !== null && session.givenUntil <= now;
  if (session?.active && !lapsed) return signedInOf(desk, session, token);
  await database.transaction('nobody', async (tx) => ok(await endSession(tx, token)));
  return null;
}

async function dismiss({ auth }: Desk, { cookie = '' }: IncomingHttpHeaders): Promise<readonly string[]> {
  const { headers: set } = await auth.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
  return set.getSetCookie();
}

async function recognize(desk: Desk, { cookie }: IncomingHttpHeaders): Promise<Result<SignedIn>> {
  const { auth, database } = desk;
  const { token } = cookie ? await auth.api.readSessionToken({ headers: new Headers({ cookie }) }) : { token: null };
  if (token === null) return refuse('unauthenticated', 'not-signed-in');
  const session = await findSession(database.sql, token);
  const now = desk.clock();
  if (!session?.active || isOver(session, now, session.rules)) return refuse('unauthenticated', 'session-ended');
  if (isStale(session, now)) await database.transaction('nobody', async (tx) => ok(await touchSession(tx, token, now)));
  return ok(signedInOf(desk, session, token));
}

async function changeOwnPassword(desk: Desk, who: SignedIn, { current, next, address }: PasswordChange): Promise<Result<null>> {
  if (who.secondFactor === 'owed') return refuse('forbidden', 'second-factor-required');
  const good = checkPassword(next, who.account, who.rules, await knownPasswords());
  if (!good.ok) return good;
  if (next === current) return refuse('invalid', 'same-password');
  const tried = { account: who.account, address };
  const counted = await countBefore(desk.database, tried, desk.clock(), who.rules);
  if (!counted.ok) return counted;
  const { hash, verify } = await passwordsOf(desk);
  const stored = await findPasswordHash(desk.database.sql, who.person);
  if (!stored || !(await verify({ hash: stored, password: current }))) return failed(counted.value, 'wrong-password');
  await clearAfter(desk.database, tried);
  const fresh = await hash(next);
  return desk.database.transaction('nobody', async (tx) => {
    await updatePasswords(tx, [who.person], fresh, false);
    await endSessions(tx, who.person, who.token);
    return ok(null);
  });
}

/** How a name that no account can have is counted: never to be mistaken for an account, whatever was typed. */
const nobody = (typed: string): string => `?${createHash('sha256').update(typed).digest('hex')}`;

function failed({ left, lockedBy }: CountedAttempt, code = 'wrong-account-or-password'): Result<never> {
  if (lockedBy) return lockedUntil(lockedBy);
  return refuse(code === 'wrong-password' ? 'invalid' : 'unauthenticated', code, { left });
}

function signedInOf({ demo, clock }: Desk, session: SessionRecord, token: string): SignedIn {
  const { id: person, name, account, posts, rules, enrolled, openedAt, provedAt, method } = session;
  const shown = provedAt !== null;
  return {
    ...{ person, name, account, posts, rules, openedAt, provedAt, method, token, demo: demo() },
    mustChangePassword: mustChange(session, clock()),
    secondFactor: factorStateOf({ posts }, { enrolled, shown, rules, demo: demo() }),
  };
}

/** A password that somebody else chose, or one older than the rules allow. Whoever came by single sign-on showed none. */
function mustChange({ method, mustChangePassword, passwordSince, rules }: SessionRecord, now: Instant): boolean {
  if (method !== 'password') return false;
  return mustChangePassword || (rules.passwordDays !== null && passwordSince <= addHours(now, -24 * rules.passwordDays));
}
