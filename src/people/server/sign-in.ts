// The way in and out. An account that nobody has costs the same work and gets the same answer as a wrong password, and
// so does one that was put out of use (SEC-04). Every request looks up the session with person and posts anew, so that a
// right taken away is gone at the next request.
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isAPIError } from 'better-auth/api';
import { type Instant, type Result, addHours, ok, refuse } from '#kernel';
import { type Actor, type Post, type PostView, checkPassword, isOver, isStale, parseAccount } from '#people';
import type { Database } from '#platform/server';
import { type CountedAttempt, clearAfter, countBefore, lockedUntil } from './attempts.ts';
import { type Auth, type AuthOptions, makeAuth, openPool } from './auth.ts';
import {
  type SessionRecord,
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
  readonly token: string;
}

export interface SignInOptions extends AuthOptions {
  readonly database: Database;
  readonly clock: () => Instant;
}

export interface Attempted {
  readonly account: string;
  readonly password: string;
  readonly address: string;
  readonly headers: IncomingHttpHeaders;
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
  /** Ends the session, if there is one; gives the Set-Cookie lines that clear the cookie. */
  readonly dismiss: (headers: IncomingHttpHeaders) => Promise<readonly string[]>;
  /** Who asks, with the posts of this moment. Refuses `not-signed-in` and `session-ended` (401). */
  readonly recognize: (headers: IncomingHttpHeaders) => Promise<Result<SignedIn>>;
  /** Refuses `weak-password`, `same-password`, `wrong-password` (422) and `sign-in-locked`. Ends the person's other sessions. */
  readonly changePassword: (who: SignedIn, change: PasswordChange) => Promise<Result<null>>;
  /** The hash of a password, as `updatePasswords` takes it; slow on purpose, about 0.1 s. */
  readonly hash: (password: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

const KEPT_HOURS = 24;

interface Desk {
  readonly database: Database;
  readonly clock: () => Instant;
  readonly auth: Auth;
}

/** Opens sign-in; nothing is looked up before the first request. */
export function openSignIn({ database, clock, address, secret, secure }: SignInOptions): SignIn {
  const pool = openPool(address);
  const desk: Desk = { database, clock, auth: makeAuth({ secret, secure }, pool) };
  return {
    admit: (attempted) => admit(desk, attempted),
    dismiss: (headers) => dismiss(desk, headers),
    recognize: (headers) => recognize(desk, headers),
    changePassword: (who, change) => changeOwnPassword(desk, who, change),
    hash: async (password) => (await passwordsOf(desk)).hash(password),
    close: () => pool.end(),
  };
}

const passwordsOf = async ({ auth }: Desk) => (await auth.$context).password;

async function admit(desk: Desk, { account: typed, password, address, headers }: Attempted): Promise<Result<Admitted>> {
  const account = parseAccount(typed);
  const tried = { account: account ?? nobody(typed), address };
  const counted = await countBefore(desk.database, tried, desk.clock());
  if (!counted.ok) return counted;
  const agent = new Headers({ 'user-agent': headers['user-agent'] ?? '' });
  // A name that can't be an account costs a hash too, or its answer would come sooner.
  if (account === null) await (await passwordsOf(desk)).hash(password);
  const checked = account === null ? null : await checkedByLibrary(desk, account, password, agent);
  const signedIn = checked && (await begin(desk, checked.token, address));
  if (!checked || !signedIn) return failed(counted.value);
  await clearAfter(desk.database, tried);
  return ok({ signedIn, cookies: checked.cookies });
}

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

/** Starts our clocks of a new session and forgets old ones; null, and no session, for a person out of use. */
async function begin({ database, clock }: Desk, token: string, address: string): Promise<SignedIn | null> {
  const now = clock();
  await database.transaction('nobody', async (tx) => {
    await forgetBefore(tx, addHours(now, -KEPT_HOURS));
    return ok(await openSession(tx, token, now, address));
  });
  const session = await findSession(database.sql, token);
  if (session?.active) return signedInOf(session, token);
  await database.transaction('nobody', async (tx) => ok(await endSession(tx, token)));
  return null;
}

async function dismiss({ auth }: Desk, { cookie = '' }: IncomingHttpHeaders): Promise<readonly string[]> {
  const { headers: set } = await auth.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
  return set.getSetCookie();
}

async function recognize({ auth, database, clock }: Desk, { cookie }: IncomingHttpHeaders): Promise<Result<SignedIn>> {
  const { token } = cookie ? await auth.api.readSessionToken({ headers: new Headers({ cookie }) }) : { token: null };
  if (token === null) return refuse('unauthenticated', 'not-signed-in');
  const session = await findSession(database.sql, token);
  const now = clock();
  if (!session?.active || isOver(session, now)) return refuse('unauthenticated', 'session-ended');
  if (isStale(session, now)) await database.transaction('nobody', async (tx) => ok(await touchSession(tx, token, now)));
  return ok(signedInOf(session, token));
}

async function changeOwnPassword(desk: Desk, who: SignedIn, { current, next, address }: PasswordChange): Promise<Result<null>> {
  const good = checkPassword(next, who.account);
  if (!good.ok) return good;
  if (next === current) return refuse('invalid', 'same-password');
  const tried = { account: who.account, address };
  const counted = await countBefore(desk.database, tried, desk.clock());
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

const signedInOf = (session: SessionRecord, token: string): SignedIn => ({
  person: session.id,
  name: session.name,
  account: session.account,
  mustChangePassword: session.mustChangePassword,
  posts: session.posts,
  token,
});
