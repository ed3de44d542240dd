// The routes of the situation, bound to what they read: counts within the units that the actor may see.
import { type Instant, type UnitId, dayAt, ok } from '#kernel';
import { type Actor, UNIT_KINDS, type UnitKind, depthOf } from '#people';
import { type Authenticate, type Database, type Reader, type RouteTable, bindRoute } from '#platform/server';
import {
  type Level,
  NO_PACE,
  NO_TRANSMISSION,
  type PaceCounts,
  type TransmissionCounts,
  NO_LOOK_BACKS,
  addLookBacks,
  addWeeks,
  forecastOf,
  forecastWeeks,
  weeklyOf,
  addPace,
  addTransmission,
  curveOf,
  largestDrop,
  paceOf,
  rollUp,
  situationApi as api,
} from '#situation';
import { type Frame, frameBody, frameOf, placeOf } from './frame.ts';
import { closedByWeek, firstClosing, sumLookBacks, sumPace, sumTransmission } from './tally-store.ts';

export interface SituationDeps {
  readonly database: Database;
  readonly authenticate: Authenticate<Actor>;
  readonly now: () => Instant;
}

/** Adds the routes. Someone without a post that reads matters is refused; a unit out of sight is not there. */
export function bindSituationRoutes(table: RouteTable, deps: SituationDeps): void {
  bindPace(table, deps);
  bindTransmission(table, deps);
  bindLasting(table, deps);
}

/** The year's work against the calendar, and its forecast. */
function bindPace(table: RouteTable, { database: { sql }, authenticate, now }: SituationDeps): void {
  bindRoute(table, api.paceRoute, {
    authenticate,
    handler: async ({ actor, query }) => {
      const frame = await frameOf(sql, actor, query, dayAt(now()));
      if (!frame.ok) return frame;
      const { period, units, divisible } = frame.value;
      const sums = await sumPace(sql, idsOf(frame.value), period);
      const weeks = await weeksOf(sql, frame.value);
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
      return ok({ body: { ...frameBody(frame.value), rows, curve: { planned: [...planned], closed: [...closed] } } });
    },
  });
}

/** How far what was issued has come. */
function bindTransmission(table: RouteTable, { database: { sql }, authenticate, now }: SituationDeps): void {
  bindRoute(table, api.transmissionRoute, {
    authenticate,
    handler: async ({ actor, query }) => {
      const frame = await frameOf(sql, actor, query, dayAt(now()));
      if (!frame.ok) return frame;
      const { period, divisible } = frame.value;
      const passed = await sumTransmission(sql, idsOf(frame.value), period);
      const own = new Map(
        [...passed].map(([unit, counts]): [UnitId, TransmissionCounts] => [
          unit,
          { ...counts, divisible: divisible.has(unit) ? counts.issued : 0 },
        ]),
      );
      const rows = rowsOf(frame.value, own, NO_TRANSMISSION, addTransmission);
      const levels = levelsOf(frame.value, own);
      return ok({ body: { ...frameBody(frame.value), rows, levels: [...levels], cooling: largestDrop(levels) } });
    },
  });
}

/** What lasted of what was closed. */
function bindLasting(table: RouteTable, { database: { sql }, authenticate, now }: SituationDeps): void {
  bindRoute(table, api.lastingRoute, {
    authenticate,
    handler: async ({ actor, query }) => {
      const frame = await frameOf(sql, actor, query, dayAt(now()));
      if (!frame.ok) return frame;
      const own = await sumLookBacks(sql, idsOf(frame.value), frame.value.period);
      const rows = rowsOf(frame.value, own, NO_LOOK_BACKS, addLookBacks);
      return ok({ body: { ...frameBody(frame.value), rows } });
    },
  });
}

/** Each unit with its own counts and those of all below it. */
function rowsOf<Counts>(
  { units, divisible }: Frame,
  own: ReadonlyMap<UnitId, Counts>,
  none: Counts,
  add: (a: Counts, b: Counts) => Counts,
) {
  const all = rollUp(units, own, none, add);
  return units.map((unit) => ({
    ...placeOf(unit, divisible),
    own: own.get(unit.id) ?? none,
    all: all.get(unit.id) ?? none,
  }));
}

/** The weeks that a forecast is made from, of each unit and with all below it. */
async function weeksOf(reader: Reader, frame: Frame) {
  const weeks = forecastWeeks(frame.period);
  const [from, to] = [weeks[0] ?? frame.period.recentTo, frame.period.recentTo];
  const [closed, since] = await Promise.all([closedByWeek(reader, idsOf(frame), from, to), firstClosing(reader, from, to)]);
  const own = weeklyOf(closed, frame.period, since);
  return { own, all: rollUp<readonly number[]>(frame.units, own, [], addWeeks) };
}

const idsOf = ({ units }: Frame): readonly UnitId[] => units.map(({ id }) => id);

/** Units of one kind at one depth, from the top down. */
function levelsOf({ units }: Frame, own: ReadonlyMap<UnitId, TransmissionCounts>): readonly Level<UnitKind>[] {
  const levels = new Map<string, Level<UnitKind>>();
  for (const { id, path, kind } of units) {
    const depth = depthOf(path);
    const held = levels.get(`${depth} ${kind}`) ?? { depth, kind, units: 0, counts: NO_TRANSMISSION };
    const counts = addTransmission(held.counts, own.get(id) ?? NO_TRANSMISSION);
    levels.set(`${depth} ${kind}`, { ...held, units: held.units + 1, counts });
  }
  return [...levels.values()].sort((a, b) => a.depth - b.depth || UNIT_KINDS.indexOf(a.kind) - UNIT_KINDS.indexOf(b.kind));
}
