// Binds what takes two administrators: proposed posts and recoveries.
import { ok } from '#kernel';
import { parsePersonId, refuse } from '#kernel';
import {
  MOST_PROPOSALS,
  askRecovery,
  carryOutRecovery,
  decideProposals,
  decideRecovery,
  pickScopes,
  postProposals,
  recoveries,
} from '#people';
import { bindRoute, type RouteTable } from '#platform/server';
import { authenticateBy } from './access.ts';
import type { AdministerDeps } from './administer-routes.ts';
import { listProposals } from './proposal-store.ts';
import { decide } from './proposals.ts';
import { ask, carryOut, decideOn, listFor } from './recovery.ts';

const DONE = { done: true as const };

export function bindTwoPeopleRoutes(http: RouteTable, deps: AdministerDeps): void {
  const { database, signIn, clock } = deps;
  const authenticate = authenticateBy(signIn);
  bindRoute(http, postProposals, {
    authenticate,
    handler: async ({ actor }) => {
      const held = actor.posts.filter(({ role }) => role === 'security-administrator');
      const all = await listProposals(database.sql, pickScopes({ ...actor, posts: held }));
      return ok({ body: { proposals: [...all.slice(0, MOST_PROPOSALS)], more: all.length > MOST_PROPOSALS } });
    },
  });
  bindRoute(http, decideProposals, {
    authenticate,
    handler: async ({ actor, body }) => {
      const done = await decide(database, actor, body, clock());
      return done.ok ? ok({ body: { decided: done.value.decided, refused: [...done.value.refused] } }) : done;
    },
  });
  bindRecoveries(http, deps);
}

function bindRecoveries(http: RouteTable, { database, signIn, clock }: AdministerDeps): void {
  const authenticate = authenticateBy(signIn);
  bindRoute(http, askRecovery, {
    authenticate,
    handler: async ({ actor, params, body: { kind } }) => {
      const person = parsePersonId(params.person);
      const done = person ? await ask(database, actor, person, kind, clock()) : refuse('not-found', 'not-there');
      return done.ok ? ok({ body: DONE }) : done;
    },
  });
  bindRoute(http, recoveries, {
    authenticate,
    handler: async ({ actor }) => {
      const all = await listFor(database, actor, clock());
      return ok({ body: { recoveries: all.map((one) => ({ ...one, mine: one.askerId === actor.person })) } });
    },
  });
  bindRoute(http, decideRecovery, {
    authenticate,
    handler: async ({ actor, params, body: { consent } }) => {
      const done = await decideOn(database, actor, params.recovery, consent, clock());
      return done.ok ? ok({ body: DONE }) : done;
    },
  });
  bindRoute(http, carryOutRecovery, {
    authenticate,
    handler: async ({ actor, params }) => {
      const done = await carryOut({ database, signIn }, actor, params.recovery, clock());
      return done.ok ? ok({ body: { password: done.value } }) : done;
    },
  });
}
