// Binds the lists of sessions and their ends: each for themselves, an administrator for people in reach.
import { ok, parsePersonId, refuse } from '#kernel';
import { endMySessions, endPersonSessions, mySessions, personSessions } from '#people';
import { bindRoute, type RouteTable } from '#platform/server';
import { authenticateBy } from './access.ts';
import { administered } from './administer.ts';
import type { AdministerDeps } from './administer-routes.ts';
import { endSessionsOf, listSessions } from './session-store.ts';

const NOT_THERE = refuse('not-found', 'not-there');

export function bindSessionRoutes(http: RouteTable, { database, signIn, clock }: AdministerDeps): void {
  const authenticate = authenticateBy(signIn);
  bindRoute(http, mySessions, {
    authenticate,
    handler: async ({ actor }) =>
      ok({ body: { sessions: [...(await listSessions(database.sql, actor.person, clock(), actor.token, actor.rules))] } }),
  });
  bindRoute(http, endMySessions, {
    authenticate,
    handler: async ({ actor, body: { session } }) => {
      const done = await database.transaction('nobody', async (tx) =>
        ok(await endSessionsOf(tx, actor.person, { session, spare: actor.token })),
      );
      return done.ok ? ok({ body: { ended: done.value } }) : done;
    },
  });
  bindRoute(http, personSessions, {
    authenticate,
    handler: async ({ actor, params }) => {
      const person = parsePersonId(params.person);
      const allowed = person ? await administered(database.sql, actor, person) : NOT_THERE;
      if (!allowed.ok) return allowed;
      return ok({ body: { sessions: [...(await listSessions(database.sql, allowed.value.id, clock(), null, actor.rules))] } });
    },
  });
  bindRoute(http, endPersonSessions, {
    authenticate,
    handler: async ({ actor, params, body: { session } }) => {
      const person = parsePersonId(params.person);
      const done = await database.transaction<number>('nobody', async (tx) => {
        const allowed = person ? await administered(tx, actor, person) : NOT_THERE;
        return allowed.ok ? ok(await endSessionsOf(tx, allowed.value.id, { session, spare: null })) : allowed;
      });
      return done.ok ? ok({ body: { ended: done.value } }) : done;
    },
  });
}
