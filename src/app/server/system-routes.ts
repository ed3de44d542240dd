// What concerns the installation rather than a matter: hints for the sign-in page, the proof of the ledger, the audit log.
import { ok } from '#kernel';
import { verifyLedgerRoute } from '#ledger';
import { type Engine, verifyLedger } from '#matters/server';
import { hintsRoute } from '#people';
import type { SignedIn } from '#people/server';
import { type Authenticate, type RouteTable, bindRoute } from '#platform/server';
import { bindAuditRoutes } from './audit-routes.ts';
import { findSetting } from './data-store.ts';

/** The setting that holds the demo's accounts while the demo bureau is loaded. */
export const DEMO_SETTING = 'demo';

/** What the demo keeps about itself, and what the sign-in page may show of it. */
export interface DemoHints {
  readonly password: string;
  readonly accounts: readonly { readonly account: string; readonly zh: string; readonly en: string }[];
}

const SHOWN = 100;

export function bindSystemRoutes(table: RouteTable, engine: Engine, authenticate: Authenticate<SignedIn>): void {
  bindAuditRoutes(table, engine.database, authenticate, engine.now);
  bindRoute(table, hintsRoute, {
    authenticate: async () => ok(null),
    handler: async () => {
      const kept = await findSetting(engine.database.sql, DEMO_SETTING);
      const demo = kept ? (JSON.parse(kept) as DemoHints) : null; // written by us when the demo was loaded
      return ok({ body: { demo: demo && { password: demo.password, accounts: demo.accounts.map((line) => ({ ...line })) } } });
    },
  });
  bindRoute(table, verifyLedgerRoute, {
    authenticate,
    handler: async () => {
      const from = performance.now();
      const { matters, entries, differences, seals } = await verifyLedger(engine.database, engine.registers);
      const shown = differences.slice(0, SHOWN).map((difference) => ({ ...difference }));
      return ok({
        body: {
          matters,
          entries,
          broken: differences.length,
          differences: shown,
          seals: { ...seals, faults: seals.faults.slice(0, SHOWN) },
          milliseconds: Math.round(performance.now() - from),
        },
      });
    },
  });
}
