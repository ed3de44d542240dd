// In by the identity provider: whoever it asserts has to be a person of this house already and in use. What the browser took along
// is taken once, by that browser only. The provider's word replaces the password, never the second factor (SEC-05).
import { createHash, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type Instant, type Result, addHours, ok, refuse } from '#kernel';
import { parseAccount } from '#people';
import type { Database, SingleSignOnSettings } from '#platform/server';
import type { Admitted, SignIn } from '../sign-in.ts';
import { bindSubject, findKnown, insertFlow, takeFlow } from './flow-store.ts';
import { type Asserted, openProvider } from './provider.ts';

export interface SingleSignOnDeps {
  readonly database: Database;
  readonly signIn: SignIn;
  readonly clock: () => Instant;
  readonly settings: SingleSignOnSettings;
  /** Hears why the provider could not be asked, or why its answer was not taken. */
  readonly failed: (error: unknown) => void;
}

export interface Begun {
  readonly address: string;
  /** The Set-Cookie line. */
  readonly cookie: string;
}

export interface Returned {
  readonly query: string;
  readonly address: string;
  readonly headers: IncomingHttpHeaders;
}

export interface SingleSignOn {
  readonly name: string;
  /** Refuses `single-sign-on-away` (503). */
  readonly begin: () => Promise<Result<Begun>>;
  /**
   * Refuses `single-sign-on-over` (409) where this browser has not gone that way in the last ten minutes or has come back already,
   * `single-sign-on-refused` (401), `single-sign-on-unknown` (401) for whoever is nobody here or out of use,
   * `single-sign-on-other` (401) for another subject under the same name, and `single-sign-on-away` (503).
   */
  readonly finish: (returned: Returned) => Promise<Result<Admitted>>;
  /** Where the session at the provider is ended, if it says so. */
  readonly farewell: () => Promise<string | null>;
}

const COOKIE = 'duxing.single_sign_on';
const MINUTES = 10;
const UNKNOWN = refuse('unauthenticated', 'single-sign-on-unknown');

const fresh = (): string => randomBytes(32).toString('base64url');
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
const cookieIn = ({ cookie = '' }: IncomingHttpHeaders): string =>
  cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1) ?? '';

/** Opens single sign-on; nothing is asked of the provider before somebody wants in. */
export function openSingleSignOn({ database, signIn, clock, settings, failed }: SingleSignOnDeps): SingleSignOn {
  const provider = openProvider(settings, failed);
  const secure = settings.origin.startsWith('https:') ? '; Secure' : '';
  /** Who is meant, with the subject held to them. */
  const personOf = ({ subject, claim }: Asserted) =>
    database.transaction('nobody', async (tx) => {
      const value = settings.matches === 'account' ? parseAccount(claim ?? '') : claim;
      const person = value ? await findKnown(tx, settings.matches, value) : null;
      if (!person) return UNKNOWN;
      const held = await bindSubject(tx, person, settings.issuer, subject);
      return held ? ok(person) : refuse('unauthenticated', 'single-sign-on-other');
    });
  return {
    name: settings.name,
    begin: async () => {
      const carried = { state: fresh(), nonce: fresh(), verifier: fresh() };
      const browser = fresh();
      const address = await provider.addressOf(carried);
      if (!address.ok) return address;
      const kept = { ...carried, state: digest(carried.state), browser: digest(browser) };
      const now = clock();
      await database.transaction('nobody', async (tx) => ok(await insertFlow(tx, kept, now, addHours(now, MINUTES / 60))));
      const cookie = `${COOKIE}=${browser}; Max-Age=${MINUTES * 60}; Path=/api/sign-in; HttpOnly; SameSite=Strict${secure}`;
      return ok({ address: address.value, cookie });
    },
    finish: async ({ query, address, headers }) => {
      const state = new URLSearchParams(query).get('state') ?? '';
      const taken = await database.transaction('nobody', async (tx) =>
        ok(await takeFlow(tx, digest(state), digest(cookieIn(headers)), clock())),
      );
      const flow = taken.ok ? taken.value : null;
      if (!flow) return refuse('conflict', 'single-sign-on-over');
      const asserted = await provider.redeem(query, { ...flow, state });
      if (!asserted.ok) return asserted;
      const person = await personOf(asserted.value);
      return person.ok ? ((await signIn.admitKnown(person.value, { address, headers })) ?? UNKNOWN) : person;
    },
    farewell: provider.farewell,
  };
}
