// The routes of the situation: each view as its page reads it, and as a spreadsheet of the same rows.
import { dayAt, ok } from '#kernel';
import { whomOf } from '#people/server';
import { type RouteTable, bindRoute } from '#platform/server';
import { situationApi as api, viewNames } from '#situation';
import { frameOf } from './frame.ts';
import { sheetBytes } from './sheet.ts';
import { burdenView } from './views/burden.ts';
import { comparisonView } from './views/comparison.ts';
import { causesView } from './views/causes.ts';
import { lastingView } from './views/lasting.ts';
import { paceView } from './views/pace.ts';
import { relapseView } from './views/relapse.ts';
import { transmissionView } from './views/transmission.ts';
import type { SituationDeps, View } from './views/view.ts';

/** The roll call of views. */
const VIEWS: Readonly<Record<api.SheetView, View>> = {
  pace: paceView,
  transmission: transmissionView,
  causes: causesView,
  lasting: lastingView,
  comparison: comparisonView,
  relapse: relapseView,
  burden: burdenView,
};

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Adds the routes. Someone without a post that reads matters is refused; a unit out of sight is not there. */
export function bindSituationRoutes(table: RouteTable, deps: SituationDeps): void {
  for (const view of Object.values(VIEWS)) view.bind(table, deps);
  const { database, authenticate, now } = deps;
  bindRoute(table, api.sheetRoute, {
    authenticate,
    handler: async ({ actor, params: { view }, query, language }) => {
      const read = await database.reading(whomOf(actor), async (reader) => {
        const frame = await frameOf(reader, actor, query, dayAt(now()));
        return frame.ok ? ok({ frame: frame.value, tables: await VIEWS[view].tables(reader, frame.value) }) : frame;
      });
      if (!read.ok) return read;
      const { frame, tables } = read.value;
      const { unit, period } = frame;
      const title = viewNames[view];
      const fileName = `${title[language]}-${unit.shortName}-${period.year}-${period.asOf}.xlsx`;
      return ok({ bytes: await sheetBytes(title, frame, tables, language), mediaType: XLSX, fileName });
    },
  });
}
