// Binds the rules of sign-in: for the security administrator of the whole bureau.
import { ok } from '#kernel';
import { changeSignInRules, mayActOrRefuse, signInRules } from '#people';
import { bindRoute, type RouteTable } from '#platform/server';
import { authenticateBy } from './access.ts';
import type { AdministerDeps } from './administer-routes.ts';
import { findRules, insertRules } from './sign-in-rules-store.ts';

export function bindSignInRulesRoutes(http: RouteTable, { database, signIn, clock }: AdministerDeps): void {
  const authenticate = authenticateBy(signIn);
  bindRoute(http, signInRules, {
    authenticate,
    handler: async () => ok({ body: await findRules(database.sql) }),
  });
  bindRoute(http, changeSignInRules, {
    authenticate,
    handler: async ({ actor, body }) => {
      const allowed = mayActOrRefuse(actor, 'set-sign-in-rules');
      if (!allowed.ok) return allowed;
      const now = clock();
      await database.transaction<null>('nobody', async (tx) => {
        await insertRules(tx, body, actor.person, now);
        return ok(null);
      });
      return ok({ body: { done: true as const } });
    },
  });
}
