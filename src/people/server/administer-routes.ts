// Binds what an administrator does to one person.
import { type Instant, type Result, ok, parsePersonId, parseUnitId, refuse } from '#kernel';
import { endPost, openPost, resetPassword, setActive } from '#people';
import { bindRoute, type Database, type RouteTable } from '#platform/server';
import { authenticateBy } from './access.ts';
import { changeStanding, givePassword, grantPost, withdrawPost } from './administer.ts';
import type { SignIn } from './sign-in.ts';

export interface AdministerDeps {
  readonly database: Database;
  readonly signIn: SignIn;
  readonly clock: () => Instant;
}

const NOT_THERE = refuse('not-found', 'not-there');
const done = (result: Result<null>) => (result.ok ? ok({ body: { done: true as const } }) : result);

export function bindAdministerRoutes(http: RouteTable, { database, signIn, clock }: AdministerDeps): void {
  const authenticate = authenticateBy(signIn);
  bindRoute(http, resetPassword, {
    authenticate,
    handler: async ({ actor, params, body }) => {
      const person = parsePersonId(params.person);
      return person ? done(await givePassword({ database, signIn }, actor, person, body.password, clock())) : NOT_THERE;
    },
  });
  bindRoute(http, setActive, {
    authenticate,
    handler: async ({ actor, params, body }) => {
      const person = parsePersonId(params.person);
      return person ? done(await changeStanding(database, actor, person, body.active)) : NOT_THERE;
    },
  });
  bindRoute(http, openPost, {
    authenticate,
    handler: async ({ actor, params, body: { unit: unitText, role, title } }) => {
      const [person, unit] = [parsePersonId(params.person), parseUnitId(unitText)];
      return person && unit ? done(await grantPost(database, actor, { person, unit, role, title }, clock())) : NOT_THERE;
    },
  });
  bindRoute(http, endPost, {
    authenticate,
    handler: async ({ actor, params, body: { unit: unitText, role } }) => {
      const [person, unit] = [parsePersonId(params.person), parseUnitId(unitText)];
      return person && unit ? done(await withdrawPost(database, actor, { person, unit, role }, clock())) : NOT_THERE;
    },
  });
}
