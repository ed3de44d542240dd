// What was asked of whom in a week; it has a week where the other views have a year.
import { type Day, dayAt, ok, yearOf } from '#kernel';
import { type RouteTable, bindRoute } from '#platform/server';
import { NO_BURDEN, addBurden, situationApi as api, weekAround } from '#situation';
import { sumBurden } from '../burden-store.ts';
import { frameBody, frameOf } from '../frame.ts';
import { idsOf, rowsOf } from './rows.ts';
import type { SituationDeps } from './view.ts';

/** Adds its route, with the right of the other views. */
export function bindBurden(table: RouteTable, { database: { sql }, authenticate, now }: SituationDeps): void {
  bindRoute(table, api.burdenRoute, {
    authenticate,
    handler: async ({ actor, query }) => {
      const today = dayAt(now());
      const week = weekAround((query.week as Day | undefined) ?? today); // the contract has checked it
      const frame = await frameOf(sql, actor, { unit: query.unit, year: yearOf(week.from) }, today);
      if (!frame.ok) return frame;
      const rows = rowsOf(frame.value, await sumBurden(sql, idsOf(frame.value), week), NO_BURDEN, addBurden);
      return ok({ body: { ...frameBody(frame.value), week, rows } });
    },
  });
}
