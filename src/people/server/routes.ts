// The routes of people bound to their handlers: sign-in, one's own page and password, units, people, the picker.
import { ok, parseUnitId } from '#kernel';
import {
  type Actor,
  type UnitPath,
  changePassword,
  mayAct,
  me,
  parseSearchQuery,
  people,
  pick,
  pickScopes,
  signIn,
  signOut,
  units,
} from '#people';
import { bindRoute, type Reader, type RouteTable } from '#platform/server';
import { anyone, authenticateBy, recognizeBy } from './access.ts';
import { type ContactDeps, bindContactRoutes } from './contact-routes.ts';
import { type AdministerDeps, bindAdministerRoutes } from './administer-routes.ts';
import { bindLeaveRoutes } from './leave-routes.ts';
import { meOf } from './me.ts';
import { bindSecondFactorRoutes } from './second-factor-routes.ts';
import { bindSessionRoutes } from './session-routes.ts';
import { bindSignInRulesRoutes } from './sign-in-rules-routes.ts';
import type { PeopleReach } from './person-store.ts';
import { listPeople, pickPeople, pickUnits } from './search-store.ts';
import { bindTwoPeopleRoutes } from './two-people-routes.ts';
import { bindSingleSignOnRoutes } from './single-sign-on/routes.ts';
import type { SingleSignOn } from './single-sign-on/single-sign-on.ts';
import { findUnit, listUnits } from './unit-store.ts';

export interface PeopleDeps extends AdministerDeps, ContactDeps {
  /** The way in by the identity provider, where one is set. */
  readonly singleSignOn?: SingleSignOn | null;
}

const DONE = { done: true as const };

/** Binds every contract in `peopleRoutes`. */
export function bindPeopleRoutes(http: RouteTable, deps: PeopleDeps): void {
  bindOwnRoutes(http, deps);
  bindLookUpRoutes(http, deps);
  bindAdministerRoutes(http, deps);
  bindContactRoutes(http, deps);
  bindLeaveRoutes(http, deps);
  bindSessionRoutes(http, deps);
  bindSecondFactorRoutes(http, deps);
  bindSignInRulesRoutes(http, deps);
  bindTwoPeopleRoutes(http, deps);
  bindSingleSignOnRoutes(http, deps.singleSignOn ?? null);
}

function bindOwnRoutes(http: RouteTable, { signIn: desk, singleSignOn }: PeopleDeps): void {
  bindRoute(http, signIn, {
    authenticate: anyone,
    handler: async ({ body, ip, headers }) => {
      const admitted = await desk.admit({ ...body, address: ip, headers });
      if (!admitted.ok) return admitted;
      return ok({ body: meOf(admitted.value.signedIn), headers: { 'set-cookie': admitted.value.cookies } });
    },
  });
  bindRoute(http, signOut, {
    // Anybody may go; who it was is known as long as the session is.
    authenticate: async (request) => {
      const who = await recognizeBy(desk)(request);
      return ok(who.ok ? who.value : null);
    },
    handler: async ({ actor, headers }) => {
      const cookies = await desk.dismiss(headers);
      const elsewhere = actor?.method === 'single-sign-on' ? await singleSignOn?.farewell() : null;
      return ok({ body: { ...DONE, elsewhere: elsewhere ?? null }, headers: { 'set-cookie': cookies } });
    },
  });
  bindRoute(http, me, { authenticate: recognizeBy(desk), handler: async ({ actor }) => ok({ body: meOf(actor) }) });
  bindRoute(http, changePassword, {
    authenticate: recognizeBy(desk),
    handler: async ({ actor, body, ip }) => {
      const changed = await desk.changePassword(actor, { ...body, address: ip });
      return changed.ok ? ok({ body: DONE }) : changed;
    },
  });
}

function bindLookUpRoutes(http: RouteTable, { database, signIn: desk }: PeopleDeps): void {
  const authenticate = authenticateBy(desk);
  bindRoute(http, units, {
    authenticate,
    handler: async ({ actor }) => ok({ body: { units: [...(await listUnits(database.sql, pickScopes(actor)))] } }),
  });
  bindRoute(http, people, {
    authenticate,
    handler: async ({ actor, query: { query, unit, page } }) => {
      const reach = await reachOf(database.sql, actor, unit);
      const alsoInactive = actor.posts.some((post) => post.role === 'administrator' || post.role === 'security-administrator');
      const found = await listPeople(database.sql, parseSearchQuery(query), reach, { page, alsoInactive });
      return ok({ body: { people: found.people.map((person) => ({ ...person, posts: [...person.posts] })), more: found.more } });
    },
  });
  bindRoute(http, pick, {
    authenticate,
    handler: async ({ actor, query: { query, kind, within } }) => {
      const { scopes } = await reachOf(database.sql, actor, within);
      const find = kind === 'unit' ? pickUnits : pickPeople;
      return ok({ body: { picks: [...(await find(database.sql, parseSearchQuery(query), scopes))] } });
    },
  });
}

/** The actor's reach, or the part of it below one unit; a unit outside it holds nobody. */
async function reachOf(sql: Reader, actor: Actor, within: string | undefined): Promise<PeopleReach> {
  const scopes = pickScopes(actor);
  if (within === undefined) return { scopes, everybody: mayAct(actor, 'administer-people') };
  const id = parseUnitId(within);
  const unit = id && (await findUnit(sql, id, scopes));
  const inside: readonly UnitPath[] = unit ? [unit.path] : [];
  return { scopes: inside, everybody: false };
}
