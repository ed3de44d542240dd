// The year's work against the calendar, and its forecast.
import { type Reader, asSystem } from '#platform/server';
import {
  NO_PACE,
  type PaceCounts,
  addPace,
  addWeeks,
  curveOf,
  forecastOf,
  forecastWeeks,
  paceOf,
  paceTables,
  rollUp,
  situationApi as api,
  weeklyOf,
} from '#situation';
import { type Frame, frameBody, placeOf } from '../frame.ts';
import { closedByWeek, firstClosing, sumPace } from '../tally-store.ts';
import { idsOf } from './rows.ts';
import { viewOf } from './view.ts';

async function readPace(reader: Reader, frame: Frame) {
  const { period, units, divisible } = frame;
  const sums = await sumPace(reader, idsOf(frame), period, frame.past);
  const weeks = await weeksOf(reader, frame);
  const all = rollUp(units, sums.own, NO_PACE, addPace);
  const numbers = (counts: PaceCounts = NO_PACE, weekly: readonly number[] = []) => {
    const pace = paceOf(counts, period);
    return { ...counts, ...pace, forecast: forecastOf({ ...pace, weekly, asOf: period.asOf }) };
  };
  const rows = units.map((unit) => ({
    ...placeOf(unit, divisible),
    own: numbers(sums.own.get(unit.id), weeks.own.get(unit.id)),
    all: numbers(all.get(unit.id), weeks.all.get(unit.id)),
  }));
  const { planned, closed } = curveOf(sums.dueByMonth, sums.closedByWeek, period);
  return { ...frameBody(frame), rows, curve: { planned: [...planned], closed: [...closed] } };
}

/** The weeks that a forecast is made from, of each unit and with all below it. */
async function weeksOf(reader: Reader, frame: Frame) {
  const { past } = frame;
  const weeks = forecastWeeks(frame.period);
  const [from, to] = [weeks[0] ?? frame.period.recentTo, frame.period.recentTo];
  const closed = await closedByWeek(reader, idsOf(frame), from, to, past);
  // When the bureau began to count is one day for everybody, and tells of no unit.
  const since = await asSystem(reader, () => firstClosing(reader, from, to, past));
  const own = weeklyOf(closed, frame.period, since);
  return { own, all: rollUp<readonly number[]>(frame.units, own, [], addWeeks) };
}

export const paceView = viewOf(api.paceRoute, readPace, paceTables);
