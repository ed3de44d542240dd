// Binds the second factor: open to whoever has shown account and password, also while the factor itself is still owed.
import { type Result, ok, refuse } from '#kernel';
import {
  askPasskey,
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
} from '#people';
import { type Authenticate, bindRoute, type RouteTable } from '#platform/server';
import type { AdministerDeps } from './administer-routes.ts';
import { askKey, beginKey, endKey, keepKey, placeOf, showKey } from './passkeys.ts';
import { beginCodes, confirmCodes, endCodes, type FactorDesk, factorsOf, renewCodes, showOneCode } from './second-factor.ts';
import type { SignedIn, SignIn } from './sign-in.ts';

const done = (result: Result<null>) => (result.ok ? ok({ body: { done: true as const } }) : result);
const given = (result: Result<readonly string[]>) => (result.ok ? ok({ body: { codes: [...result.value] } }) : result);
const body = <Value>(result: Result<Value>) => (result.ok ? ok({ body: result.value }) : result);

/** Who asks, with the password behind them; one that somebody else chose has to be changed first. */
const withPassword =
  (signIn: SignIn): Authenticate<SignedIn> =>
  async ({ headers }) => {
    const who = await signIn.recognize(headers);
    if (!who.ok || who.value.secondFactor === 'owed') return who;
    return who.value.mustChangePassword ? refuse('forbidden', 'password-change-required') : who;
  };

export function bindSecondFactorRoutes(http: RouteTable, { database, signIn, clock }: AdministerDeps): void {
  const desk: FactorDesk = { database, clock, secret: signIn.secret };
  bindCodes(http, desk, withPassword(signIn));
  bindKeys(http, desk, withPassword(signIn), signIn.origin);
}

function bindCodes(http: RouteTable, desk: FactorDesk, authenticate: Authenticate<SignedIn>): void {
  bindRoute(http, myFactors, { authenticate, handler: async ({ actor }) => ok({ body: await factorsOf(desk, actor) }) });
  bindRoute(http, beginTotp, { authenticate, handler: async ({ actor }) => body(await beginCodes(desk, actor)) });
  bindRoute(http, confirmTotp, {
    authenticate,
    handler: async ({ actor, body: { code }, ip }) => given(await confirmCodes(desk, actor, code, ip)),
  });
  bindRoute(http, endTotp, { authenticate, handler: async ({ actor }) => done(await endCodes(desk, actor)) });
  bindRoute(http, renewBackupCodes, {
    authenticate,
    handler: async ({ actor }) => given(await renewCodes(desk, actor)),
  });
  bindRoute(http, showCode, {
    authenticate,
    handler: async ({ actor, body: { code }, ip }) => done(await showOneCode(desk, actor, code, ip)),
  });
}

function bindKeys(http: RouteTable, desk: FactorDesk, authenticate: Authenticate<SignedIn>, origin: string | null): void {
  bindRoute(http, beginPasskey, {
    authenticate,
    handler: async ({ actor, headers }) => {
      const place = placeOf(origin, headers.host);
      return place.ok ? body(await beginKey(desk, actor, place.value)) : place;
    },
  });
  bindRoute(http, keepPasskey, {
    authenticate,
    handler: async ({ actor, headers, body: made }) => {
      const place = placeOf(origin, headers.host);
      return place.ok ? done(await keepKey(desk, actor, place.value, made)) : place;
    },
  });
  bindRoute(http, endPasskey, {
    authenticate,
    handler: async ({ actor, body: named }) => done(await endKey(desk, actor, named.id)),
  });
  bindRoute(http, askPasskey, {
    authenticate,
    handler: async ({ actor, headers }) => {
      const place = placeOf(origin, headers.host);
      return place.ok ? body(await askKey(desk, actor, place.value)) : place;
    },
  });
  bindRoute(http, showPasskey, {
    authenticate,
    handler: async ({ actor, headers, body: { response } }) => {
      const place = placeOf(origin, headers.host);
      return place.ok ? done(await showKey(desk, actor, place.value, { response })) : place;
    },
  });
}
