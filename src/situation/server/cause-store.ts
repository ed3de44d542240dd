// Sums of delays on record by cause, and of closings and their relapses by week.
import type { Day, UnitId } from '#kernel';
import type { Reader } from '#platform/server';
import {
  COUNTED_REGISTER,
  type ClosingWeek,
  DELAYS,
  type DelayCounts,
  ITEM_CLASSES,
  type ItemClass,
  type Period,
  RELAPSE_WEEKS,
  delaysOf,
} from '#situation';
import { countsAsOf } from './tally-store.ts';

const KEYS = ['due-month', 'delayed', ...DELAYS.map((name) => `delay-${name}`)];

export interface DelaySums {
  readonly own: ReadonlyMap<UnitId, DelayCounts>;
  /** Of all units together, by the first day of the month in which they are due. */
  readonly byMonth: ReadonlyMap<Day, DelayCounts>;
}

interface DelayRow {
  readonly unit: UnitId | null;
  readonly day: Day | null;
  readonly key: string;
  readonly count: number;
}

/** What is due in the year and whose delay is on record, by unit and by month. Those without any are absent. */
export async function sumDelays(reader: Reader, units: readonly UnitId[], p: Period, past: Day | null): Promise<DelaySums> {
  const rows = await reader<DelayRow[]>`
    select t.unit_id as unit, t.day, t.key, sum(t.count)::int as count from ${countsAsOf(reader, past)} t
    where t.register = ${COUNTED_REGISTER} and t.unit_id = any(${[...units]}::uuid[]) and t.key = any(${KEYS}::text[])
      and t.day between ${p.first} and ${p.last}
    group by grouping sets ((t.unit_id, t.key), (t.day, t.key))`;
  const counted = <Name>(nameOf: (row: DelayRow) => Name | null): ReadonlyMap<Name, DelayCounts> => {
    const groups = Map.groupBy(rows, nameOf);
    return new Map(
      [...groups].flatMap(([name, group]) =>
        name === null ? [] : [[name, delaysOf((key) => group.find((row) => row.key === key)?.count ?? 0)] as const],
      ),
    );
  };
  return { own: counted(({ unit }) => unit), byMonth: counted(({ day }) => day) };
}

export interface ClassClosings {
  readonly kind: ItemClass;
  readonly weeks: readonly ClosingWeek[];
  /** Commitments that came back at least once. */
  readonly cameBack: number;
}

const relapsed = (kind: ItemClass): readonly string[] =>
  Array.from({ length: RELAPSE_WEEKS + 1 }, (_, week) => `relapsed-${kind}-${week}`);
const CLOSING_KEYS = ITEM_CLASSES.flatMap((kind) => [`watched-${kind}`, `relapsed-${kind}`, ...relapsed(kind)]);

/** Every closing on record of these units, by class and week, with what came back of it. */
export async function sumClosings(reader: Reader, units: readonly UnitId[], past: Day | null): Promise<readonly ClassClosings[]> {
  const rows = await reader<{ readonly key: string; readonly day: Day; readonly count: number }[]>`
    select t.key, t.day, sum(t.count)::int as count from ${countsAsOf(reader, past)} t
    where t.register = ${COUNTED_REGISTER} and t.unit_id = any(${[...units]}::uuid[]) and t.key = any(${CLOSING_KEYS}::text[])
    group by t.key, t.day having sum(t.count) <> 0`;
  return ITEM_CLASSES.map((kind) => {
    const back = rows.flatMap(({ key, day, count }) => {
      const week = relapsed(kind).indexOf(key);
      return week < 0 ? [] : [{ week, day, count }];
    });
    return {
      kind,
      cameBack: rows.find(({ key }) => key === `relapsed-${kind}`)?.count ?? 0,
      weeks: rows
        .filter(({ key }) => key === `watched-${kind}`)
        .map(({ day, count }) => ({
          week: day,
          closed: count,
          cameBack: new Map(back.filter((each) => each.day === day).map((each) => [each.week, each.count])),
        })),
    };
  });
}
