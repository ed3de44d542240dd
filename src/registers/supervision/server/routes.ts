// The routes of acts that are drawn up on a page of their own.
import { type UnitId, dayAt, ok, refuse } from '#kernel';
import { handle } from '#matters/server';
import { type RouteTable, bindRoute } from '#platform/server';
import { supervisionApi as api, supervision } from '#registers/supervision';
import { fillIn, proposeAgenda } from './agenda.ts';
import type { SupervisionDeps } from './deps.ts';
import { mayChair } from './late-store.ts';

/** Adds the routes. Whoever may not issue such an act to these units is refused before anything is read. */
export function bindSupervisionRoutes(table: RouteTable, deps: SupervisionDeps): void {
  bindMeetings(table, deps);
}

function bindMeetings(table: RouteTable, deps: SupervisionDeps): void {
  const { authenticate, engine } = deps;
  const { sql } = engine.database;
  bindRoute(table, api.agendaRoute, {
    authenticate,
    handler: async ({ actor, query }) => {
      const units = query.units.split(',') as UnitId[]; // the contract has checked their form
      const calling = { actor, issuer: query.issuer as UnitId, units, today: dayAt(engine.now()) };
      const proposed = await proposeAgenda(sql, deps, calling);
      return proposed.ok ? ok({ body: proposed.value }) : proposed;
    },
  });
  bindRoute(table, api.conveneRoute, {
    authenticate,
    handler: async ({ actor, body }) => {
      const { issuer, targets, meeting, agenda: chosen } = body;
      const calling = { actor, issuer, units: targets, today: dayAt(engine.now()) };
      const agenda = await fillIn(sql, deps, calling, chosen);
      if (!agenda.ok) return agenda;
      if (!(await mayChair(sql, meeting.chair, issuer))) return refuse('invalid', 'cannot-chair');
      const command = { ...body, type: 'ConveneMeeting', agenda: agenda.value };
      const done = await handle(engine, { register: supervision.name, matter: null, command, actor });
      return done.ok ? ok({ status: 201, body: { id: done.value.id, version: done.value.version } }) : done;
    },
  });
}
