// Passkeys as second factor (WebAuthn Level 3), checked by @simplewebauthn/server. A challenge belongs to one session, lives five
// minutes and is taken once; the place that a key is bound to is the host name of this house.
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { type JsonObject, type Result, addHours, ok, refuse } from '#kernel';
import { isWithheld } from '#people';
import { type FactorDesk, mayChangeFactors, mayEndPasskey } from './second-factor.ts';
import {
  insertPasskey,
  listPasskeys,
  proveSession,
  removePasskey,
  setChallenge,
  takeChallenge,
  touchPasskey,
} from './second-factor-store.ts';
import type { SignedIn } from './sign-in.ts';

const CHALLENGE_HOURS = 5 / 60;
const NAME = '督行';

/** The host name and origin that keys are bound to. */
export interface Place {
  readonly host: string;
  readonly origin: string;
}

/** Where the house is reached: by its setting, or at home by the name that was asked for. Refuses `passkeys-need-a-name`: an address of numbers cannot have keys. */
export function placeOf(origin: string | null, asked: string | undefined): Result<Place> {
  const url = URL.parse(origin ?? `http://${asked ?? ''}`);
  const named = url && !/^(\[|[\d.]+$)/.test(url.hostname) && (origin !== null || url.hostname === 'localhost');
  return named ? ok({ host: url.hostname, origin: url.origin }) : refuse('conflict', 'passkeys-need-a-name');
}

async function challenge({ database, clock }: FactorDesk, who: SignedIn, text: string): Promise<void> {
  const until = addHours(clock(), CHALLENGE_HOURS);
  await database.transaction('nobody', async (tx) => ok(await setChallenge(tx, who.token, text, until)));
}

async function challengeOf({ database, clock }: FactorDesk, who: SignedIn): Promise<Result<string>> {
  const taken = await database.transaction('nobody', async (tx) => ok(await takeChallenge(tx, who.token, clock())));
  return taken.ok && taken.value ? ok(taken.value) : refuse('conflict', 'challenge-over');
}

export async function beginKey(desk: FactorDesk, who: SignedIn, place: Place): Promise<Result<JsonObject>> {
  const may = mayChangeFactors(who, desk.clock());
  if (!may.ok) return may;
  const known = await listPasskeys(desk.database.sql, who.person);
  const options = await generateRegistrationOptions({
    rpName: NAME,
    rpID: place.host,
    userName: who.account,
    userDisplayName: who.name,
    userID: new TextEncoder().encode(who.person),
    attestationType: 'none',
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  });
  await challenge(desk, who, options.challenge);
  return ok(asJson(options));
}

interface MadeKey {
  readonly name: string;
  readonly response: Readonly<Record<string, unknown>>;
}

/** Refuses `challenge-over` (409), `wrong-passkey` (422). */
export async function keepKey(desk: FactorDesk, who: SignedIn, place: Place, made: MadeKey): Promise<Result<null>> {
  const now = desk.clock();
  const may = mayChangeFactors(who, now);
  if (!may.ok) return may;
  const expected = await challengeOf(desk, who);
  if (!expected.ok) return expected;
  const response = made.response as unknown as RegistrationResponseJSON; // its inside is checked by the library, which throws
  const checked = await orNull(() =>
    verifyRegistrationResponse({
      ...{ response, expectedChallenge: expected.value, expectedOrigin: place.origin, expectedRPID: place.host },
      requireUserVerification: false,
    }),
  );
  if (!checked?.verified) return refuse('invalid', 'wrong-passkey');
  const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential;
  return desk.database.transaction<null>('nobody', async (tx) => {
    if (!(await insertPasskey(tx, who.person, { id, name: made.name, publicKey, counter, transports, since: now })))
      return refuse('conflict', 'wrong-passkey');
    await proveSession(tx, who.token, now);
    return ok(null);
  });
}

export const endKey = (desk: FactorDesk, who: SignedIn, id: string) =>
  desk.database.transaction<null>('nobody', async (tx) => {
    const now = desk.clock();
    const may = mayChangeFactors(who, now);
    if (!may.ok) return may;
    const spare = await mayEndPasskey(tx, who);
    if (!spare.ok) return spare;
    if (!(await removePasskey(tx, who.person, id))) return refuse('not-found', 'not-there');
    return ok(null);
  });

export async function askKey(desk: FactorDesk, who: SignedIn, place: Place): Promise<Result<JsonObject>> {
  const known = await listPasskeys(desk.database.sql, who.person);
  if (known.length === 0) return refuse('not-found', 'not-there');
  const options = await generateAuthenticationOptions({
    rpID: place.host,
    allowCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
    userVerification: 'preferred',
  });
  await challenge(desk, who, options.challenge);
  return ok(asJson(options));
}

/** Refuses `challenge-over` (409), `wrong-passkey` (422). */
export async function showKey(
  desk: FactorDesk,
  who: SignedIn,
  place: Place,
  shown: { readonly response: Readonly<Record<string, unknown>> },
): Promise<Result<null>> {
  if (!isWithheld(who.secondFactor)) return ok(null);
  const now = desk.clock();
  const expected = await challengeOf(desk, who);
  if (!expected.ok) return expected;
  const response = shown.response as unknown as AuthenticationResponseJSON; // its inside is checked by the library, which throws
  const key = (await listPasskeys(desk.database.sql, who.person)).find(({ id }) => id === response.id);
  const checked = key && (await orNull(() => verify(key, response, expected.value, place)));
  if (!checked?.verified) return refuse('invalid', 'wrong-passkey');
  return desk.database.transaction('nobody', async (tx) => {
    await touchPasskey(tx, checked.authenticationInfo.credentialID, checked.authenticationInfo.newCounter, now);
    await proveSession(tx, who.token, now);
    return ok(null);
  });
}

const verify = (
  key: { readonly id: string; readonly publicKey: Uint8Array; readonly counter: number },
  response: AuthenticationResponseJSON,
  expectedChallenge: string,
  place: Place,
) =>
  verifyAuthenticationResponse({
    ...{ response, expectedChallenge, expectedOrigin: place.origin, expectedRPID: place.host, requireUserVerification: false },
    credential: { id: key.id, publicKey: new Uint8Array(key.publicKey), counter: key.counter },
  });

/** What the library throws at is a wrong answer of a browser, never a fault of ours. */
async function orNull<Value>(check: () => Promise<Value>): Promise<Value | null> {
  try {
    return await check();
  } catch {
    return null;
  }
}

const asJson = (options: object): JsonObject => JSON.parse(JSON.stringify(options)) as JsonObject; // options of the library are plain JSON
