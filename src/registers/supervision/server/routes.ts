// The routes of acts that are drawn up on a page of their own.
import { type UnitId, dayAt, ok, refuse } from '#kernel';
import { handle } from '#matters/server';
import { whomOf } from '#people/server';
import { type RouteTable, bindRoute } from '#platform/server';
import { supervisionApi as api, inspectionOf, supervision } from '#registers/supervision';
import { fillIn, proposeAgenda } from './agenda.ts';
import { composeBulletin, draftBulletin } from './bulletin.ts';
import type { SupervisionDeps } from './deps.ts';
import { mayChair } from './late-store.ts';

/** Adds the routes. Whoever may not issue such an act to these units is refused before anything is read. */
export function bindSupervisionRoutes(table: RouteTable, deps: SupervisionDeps): void {
  bindMeetings(table, deps);
  bindBulletins(table, deps);
}

function bindBulletins(table: RouteTable, deps: SupervisionDeps): void {
  const { authenticate, engine } = deps;
  const { database } = engine;
  bindRoute(table, api.draftBulletinRoute, {
    authenticate,
    handler: async ({ actor, query: { units, issuer, year, span } }) => {
      const [ids, from] = [units.split(',') as UnitId[], issuer as UnitId]; // the contract has checked their form
      const composing = { actor, issuer: from, units: ids, year, span, today: dayAt(engine.now()) };
      const drawn = await database.reading(whomOf(actor), (reader) => draftBulletin(reader, composing));
      if (!drawn.ok) return drawn;
      const { problems, demands, figures, ...draft } = drawn.value.draft;
      return ok({ body: { ...draft, figures: { ...figures }, problems: [...problems], demands: [...demands] } });
    },
  });
  bindRoute(table, api.issueBulletinRoute, {
    authenticate,
    handler: async ({ actor, body }) => {
      const { issuer, targets, year, span, power, assignment, subject } = body;
      const composing = { actor, issuer, units: targets, year, span, today: dayAt(engine.now()) };
      const composed = await database.reading(whomOf(actor), (reader) => composeBulletin(reader, composing, body));
      if (!composed.ok) return composed;
      const said = {
        power,
        assignment: assignment ?? null,
        issuer,
        targets,
        title: `关于${inspectionOf(subject, power)}情况的通报`,
      };
      const command = { type: 'IssueBulletin', ...said, ...composed.value };
      const done = await handle(engine, { register: supervision.name, matter: null, command, actor });
      return done.ok ? ok({ status: 201, body: { id: done.value.id, version: done.value.version } }) : done;
    },
  });
}

function bindMeetings(table: RouteTable, deps: SupervisionDeps): void {
  const { authenticate, engine } = deps;
  const { database } = engine;
  bindRoute(table, api.agendaRoute, {
    authenticate,
    handler: async ({ actor, query }) => {
      const units = query.units.split(',') as UnitId[]; // the contract has checked their form
      const calling = { actor, issuer: query.issuer as UnitId, units, today: dayAt(engine.now()) };
      const proposed = await database.reading(whomOf(actor), (reader) => proposeAgenda(reader, deps, calling));
      return proposed.ok ? ok({ body: proposed.value }) : proposed;
    },
  });
  bindRoute(table, api.conveneRoute, {
    authenticate,
    handler: async ({ actor, body }) => {
      const { issuer, targets, meeting, agenda: chosen } = body;
      const calling = { actor, issuer, units: targets, today: dayAt(engine.now()) };
      const agenda = await database.reading(whomOf(actor), (reader) => fillIn(reader, deps, calling, chosen));
      if (!agenda.ok) return agenda;
      if (!(await mayChair(database.sql, meeting.chair, issuer))) return refuse('invalid', 'cannot-chair');
      const command = { ...body, type: 'ConveneMeeting', agenda: agenda.value };
      const done = await handle(engine, { register: supervision.name, matter: null, command, actor });
      return done.ok ? ok({ status: 201, body: { id: done.value.id, version: done.value.version } }) : done;
    },
  });
}
