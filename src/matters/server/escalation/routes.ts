// Binds the routes of escalation.
import { checkRules } from '#deadlines';
import { ok, parseDay, refuse } from '#kernel';
import { escalationApi as api } from '#matters';
import type { Actor } from '#people';
import { type Authenticate, type RouteTable, bindRoute } from '#platform/server';
import type { Engine } from '../engine.ts';
import { type Foresight, foresee } from './foresee.ts';
import type { ReadAbsences } from './ladders.ts';
import { insertRules, listRules } from './rules-store.ts';

export interface EscalationRoutes {
  readonly engine: Engine;
  /** Must hold the contract's `access` against the actor. */
  readonly authenticate: Authenticate<Actor>;
  readonly absent: ReadAbsences;
}

const VERSIONS_SHOWN = 50;

const viewOf = ({ raised, held, rows, ...rest }: Foresight) => ({
  ...rest,
  raised: [...raised],
  held: [...held],
  rows: rows.map((row) => ({ ...row })),
});

/** Rules are read by everybody who is signed in, set by administrators, and tried by leaders and supervisors of the bureau. */
export function bindEscalationRoutes(table: RouteTable, { engine, authenticate, absent }: EscalationRoutes): void {
  const { database } = engine;
  bindRoute(table, api.escalationRulesRoute, {
    authenticate,
    handler: async () => {
      const versions = await listRules(database.sql, VERSIONS_SHOWN);
      // Copies, since what travels is not readonly.
      const body = versions.map(({ version, rules, set }) => ({ version, set, rules: structuredClone(rules) as never }));
      return ok({ body: { versions: body } });
    },
  });
  bindRoute(table, api.setEscalationRoute, {
    authenticate,
    handler: async ({ actor, body }) => {
      const checked = checkRules(body.rules);
      if (!checked.ok) return checked;
      const unknown = body.rules.ladders.find(({ register }) => !engine.registers.get(register)?.escalate);
      if (unknown) return refuse('invalid', 'escalation-no-such-register', { register: unknown.register });
      const at = engine.now();
      const set = await database.transaction('nobody', (tx) =>
        insertRules(tx, body.seen, checked.value, { by: actor.person, at }),
      );
      return set.ok ? ok({ status: 201, body: { version: set.value } }) : set;
    },
  });
  bindRoute(table, api.foresightRoute, {
    authenticate,
    handler: async ({ actor, query }) => {
      const day = query.day === undefined ? null : parseDay(query.day);
      if (query.day !== undefined && !day) return refuse('invalid', 'escalation-day-not-worked', { day: query.day });
      const seen = await foresee(engine, actor, absent, day);
      return seen.ok ? ok({ body: viewOf(seen.value) }) : seen;
    },
  });
}
