// The engine's routes: inbox, lists, one matter, its timeline, commands, files, live news.
import { type JsonObject, type MatterId, type Result, dayAt, ok, refuse } from '#kernel';
import { mattersApi as api, asksApi } from '#matters';
import type { Actor } from '#people';
import { whomOf } from '#people/server';
import { type Authenticate, type RouteTable, bindRoute } from '#platform/server';
import { asksFor } from './asks-view.ts';
import type { Engine } from './engine.ts';
import { orphansFor } from './holding/orphans.ts';
import { bindDocumentFiles } from './bind-documents.ts';
import { type FileShelf, bindFileRoutes } from './bind-files.ts';
import { handle } from './handle.ts';
import { inboxPage } from './inbox.ts';
import { filterOf } from './list-filter.ts';
import { COUNT_LIMIT, countMatters, listMatters } from './list-store.ts';
import type { Live } from './live.ts';
import { rowOf, seenMatter, viewMatter } from './matter-view.ts';
import { visibleUnits } from './names-store.ts';
import { noteLook } from './note-look.ts';
import { isOpening, openingsFor } from './openings.ts';
import { timelineOf } from './timeline.ts';

export interface MatterRoutes {
  readonly engine: Engine;
  readonly authenticate: Authenticate<Actor>;
  readonly live: Live;
  readonly files: FileShelf;
}

/** Not there, or not for these eyes: the answer is the same. */
const NOT_THERE = refuse('not-found', 'not-there');

/** Adds every route of the engine. Each read goes through the scope of the actor, each write through `handle`. */
export function bindMatterRoutes(table: RouteTable, deps: MatterRoutes): void {
  bindReads(table, deps);
  bindLooks(table, deps);
  bindCommand(table, deps);
  bindOpening(table, deps);
  bindFileRoutes(table, deps);
  bindDocumentFiles(table, deps);
}

function bindReads(table: RouteTable, { engine, authenticate, live }: MatterRoutes): void {
  const { database } = engine;
  bindRoute(table, api.inboxRoute, { authenticate, handler: async ({ actor, query }) => inboxPage(engine, actor, query) });
  bindRoute(table, api.listRoute, {
    authenticate,
    handler: async ({ actor, query }) => {
      const today = dayAt(engine.now());
      const [rows, total] = await database.reading(whomOf(actor), async (sql) => {
        const [filter, units] = await Promise.all([filterOf(sql, query), visibleUnits(sql, actor)]);
        return Promise.all([listMatters(sql, filter, units, today, query), countMatters(sql, filter, units, today)]);
      });
      const totalIsExact = total <= COUNT_LIMIT;
      return ok({
        body: { today, rows: rows.map((row) => rowOf(row, today)), total: Math.min(total, COUNT_LIMIT), totalIsExact },
      });
    },
  });
  bindRoute(table, api.registersRoute, {
    authenticate,
    handler: async ({ actor }) => ok({ body: { registers: registersView(engine, actor) } }),
  });
  bindRoute(table, api.orphansRoute, {
    authenticate,
    handler: async ({ actor }) => ok({ body: { today: dayAt(engine.now()), ...(await orphansFor(engine, actor)) } }),
  });
  bindRoute(table, asksApi.asksRoute, {
    authenticate,
    handler: async ({ actor, query }) => {
      const asked = await asksFor(engine, actor, query);
      return asked.ok ? ok({ body: asked.value }) : asked;
    },
  });
  bindRoute(table, api.liveRoute, { authenticate, handler: async ({ actor }) => ok(live.open(actor)) });
}

/** One matter and its entries; of a sensitive one each look is noted before it is shown. */
function bindLooks(table: RouteTable, { engine, authenticate }: MatterRoutes): void {
  const { database } = engine;
  bindRoute(table, api.matterRoute, {
    authenticate,
    handler: async ({ actor, params }) => {
      const seen = await database.reading(whomOf(actor), async (sql) => {
        const matter = await seenMatter(sql, actor, params.id as MatterId); // the contract has checked its form
        return matter && { matter, body: await viewMatter(engine, sql, actor, matter) };
      });
      if (!seen) return NOT_THERE;
      await noteLook(engine, actor, seen.matter, 'page');
      return ok({ body: seen.body, version: seen.matter.version });
    },
  });
  bindRoute(table, api.timelineRoute, {
    authenticate,
    handler: async ({ actor, params }) => {
      const seen = await database.reading(whomOf(actor), async (sql) => {
        const matter = await seenMatter(sql, actor, params.id as MatterId);
        return matter && { matter, body: await timelineOf(sql, matter.id) };
      });
      if (!seen) return NOT_THERE;
      await noteLook(engine, actor, seen.matter, 'entries');
      return ok({ body: seen.body });
    },
  });
}

const registersView = (engine: Engine, actor: Actor) =>
  [...engine.registers.values()].map((register) => ({
    name: register.name,
    label: register.label,
    statuses: { ...register.statuses },
    words: { ...register.words },
    openings: openingsFor(register, actor),
  }));

function bindOpening(table: RouteTable, { engine, authenticate }: MatterRoutes): void {
  bindRoute(table, api.openRoute, {
    authenticate,
    handler: async ({ actor, params, body }) => {
      const register = engine.registers.get(params.register);
      if (!register) return NOT_THERE;
      const opening = isOpening(register, body.type);
      if (!opening.ok) return opening;
      const command = body as JsonObject & { type: string }; // it came as JSON
      const done = await handle(engine, { register: register.name, matter: null, command, actor });
      return done.ok ? ok({ status: 201, body: { ...done.value, opened: [...done.value.opened] } }) : done;
    },
  });
}

function bindCommand(table: RouteTable, { engine, authenticate }: MatterRoutes): void {
  bindRoute(table, api.commandRoute, {
    authenticate,
    handler: async ({ actor, params, body, version, idempotencyKey }) => {
      const matter = await engine.database.reading(whomOf(actor), (sql) => seenMatter(sql, actor, params.id as MatterId));
      if (!matter) return NOT_THERE;
      const key = idempotencyKey ? { key: idempotencyKey } : {};
      const command = body as JsonObject; // it came as JSON
      const order = { register: matter.register, matter: matter.id, command, actor, version, ...key };
      const done: Result<{ id: string; version: number; opened: readonly string[] }> = await handle(engine, order);
      return done.ok ? ok({ body: { ...done.value, opened: [...done.value.opened] }, version: done.value.version }) : done;
    },
  });
}
