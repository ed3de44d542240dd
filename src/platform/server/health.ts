import { type Result, ok, refuse } from '#kernel';
import { healthRoute, readinessRoute } from '#platform';
import { type RouteTable, bindRoute } from './http/bind-route.ts';

/** Binds /api/health and /api/ready; `isReady` says whether the database answers. */
export function bindHealth(table: RouteTable, isReady: () => Promise<boolean>): void {
  const authenticate = async (): Promise<Result<null>> => ok(null);
  bindRoute(table, healthRoute, { authenticate, handler: async () => ok({ body: { status: 'ok' as const } }) });
  bindRoute(table, readinessRoute, {
    authenticate,
    handler: async () =>
      (await isReady().catch(() => false)) ? ok({ body: { status: 'ready' as const } }) : refuse('unavailable', 'not-ready'),
  });
}
