// Binds the ways in besides account and password; where no identity provider is set they say so.
import { ok, refuse } from '#kernel';
import { beginSingleSignOn, finishSingleSignOn, waysIn } from '#people';
import { bindRoute, type RouteTable } from '#platform/server';
import { anyone } from '../access.ts';
import { meOf } from '../me.ts';
import type { SingleSignOn } from './single-sign-on.ts';

const OFF = refuse('not-found', 'single-sign-on-off');

export function bindSingleSignOnRoutes(http: RouteTable, singleSignOn: SingleSignOn | null): void {
  bindRoute(http, waysIn, {
    authenticate: anyone,
    handler: async () => ok({ body: { singleSignOn: singleSignOn?.name ?? null } }),
  });
  bindRoute(http, beginSingleSignOn, {
    authenticate: anyone,
    handler: async () => {
      const begun = singleSignOn ? await singleSignOn.begin() : OFF;
      if (!begun.ok) return begun;
      return ok({ body: { address: begun.value.address }, headers: { 'set-cookie': begun.value.cookie } });
    },
  });
  bindRoute(http, finishSingleSignOn, {
    authenticate: anyone,
    handler: async ({ body: { query }, ip, headers }) => {
      const admitted = singleSignOn ? await singleSignOn.finish({ query, address: ip, headers }) : OFF;
      if (!admitted.ok) return admitted;
      return ok({ body: meOf(admitted.value.signedIn), headers: { 'set-cookie': admitted.value.cookies } });
    },
  });
}
