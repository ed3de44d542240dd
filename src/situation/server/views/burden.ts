// What was asked of whom in a week; it has a week where the other views have a year.
import { type Day, dayAt, ok, yearOf } from '#kernel';
import { whomOf } from '#people/server';
import { type Reader, bindRoute } from '#platform/server';
import { NO_BURDEN, addBurden, burdenTables, situationApi as api, weekAround } from '#situation';
import { sumBurden } from '../burden-store.ts';
import { type Frame, frameBody, frameOf } from '../frame.ts';
import { idsOf, rowsOf } from './rows.ts';
import type { View } from './view.ts';

const readBurden = async (reader: Reader, frame: Frame, day: Day) => {
  const week = weekAround(day);
  const rows = rowsOf(frame, await sumBurden(reader, idsOf(frame), week), NO_BURDEN, addBurden);
  return { ...frameBody(frame), week, rows };
};

/** With the right of the other views. Taken away as a spreadsheet, it is the week of the day as of which it is asked. */
export const burdenView: View = {
  bind: (table, { database, authenticate, now }) =>
    bindRoute(table, api.burdenRoute, {
      authenticate,
      handler: ({ actor, query }) =>
        database.reading(whomOf(actor), async (reader) => {
          const today = dayAt(now());
          const day = (query.week as Day | undefined) ?? today; // the contract has checked it
          const frame = await frameOf(reader, actor, { unit: query.unit, year: yearOf(weekAround(day).from) }, today);
          return frame.ok ? ok({ body: await readBurden(reader, frame.value, day) }) : frame;
        }),
    }),
  tables: async (reader, frame) => burdenTables(api.burdenRoute.reply.parse(await readBurden(reader, frame, frame.today))),
};
