// Sums over the counts that the engine keeps with each step. A year is read by month and by week, only the present month by
// day, so that what is read grows with the number of units and not with the number of matters.
import type { Day, UnitId } from '#kernel';
import type { Reader } from '#platform/server';
import {
  COUNTED_REGISTER,
  type CountsByDay,
  LOOK_BACKS,
  type LookBackCounts,
  type PaceCounts,
  type Period,
  type TransmissionCounts,
} from '#situation';

export interface PaceSums {
  readonly own: ReadonlyMap<UnitId, PaceCounts>;
  /** Of all units together. */
  readonly dueByMonth: CountsByDay;
  readonly closedByWeek: CountsByDay;
}

interface PaceRow extends Omit<PaceCounts, 'debt' | 'carried'> {
  readonly unit: UnitId | null;
  readonly key: string | null;
  readonly day: Day | null;
  readonly count: number;
  readonly ever: number;
  readonly everDone: number;
  readonly half: number;
  readonly halfDone: number;
}

/** The counts as they are, or as they were at the end of a past day: what has been added since is taken off again. */
export const countsAsOf = (reader: Reader, past: Day | null) =>
  past === null
    ? reader`tally`
    : reader`(select register, unit_id, key, day, count from tally
        union all select register, unit_id, key, day, -by from tally_change where on_day > ${past})`;

/** Days that are counted singly: those of the present month, as far as they lie in the past. */
const singly = (reader: Reader, p: Period) => reader`t.day between ${p.monthOfAsOf} and ${p.asOf}`;

/** What is due under a key: whole months before the present one, single days in it. */
const dueBy = (reader: Reader, p: Period, key: string, from: Day | '-infinity') => reader`
  coalesce(sum(t.count) filter (where t.day >= ${from} and
    (t.key = ${`${key}-month`} and t.day < ${p.monthOfAsOf} or t.key = ${key})), 0)::int`;

const sumOf = (reader: Reader, key: string, from: Day, to: Day) => reader`
  coalesce(sum(t.count) filter (where t.key = ${key} and t.day between ${from} and ${to}), 0)::int`;

/** The counts of each unit, and the lines of the curve, in one statement. Units without any count are absent. */
export async function sumPace(reader: Reader, units: readonly UnitId[], p: Period, past: Day | null = null): Promise<PaceSums> {
  const rows = await reader<PaceRow[]>`
    select t.unit_id as unit, t.key, t.day, sum(t.count)::int as count,
      ${sumOf(reader, 'due-month', p.first, p.last)} as planned, ${sumOf(reader, 'due-done-month', p.first, p.last)} as done,
      ${sumOf(reader, 'due-month', p.first, p.half)} as half, ${sumOf(reader, 'due-done-month', p.first, p.half)} as "halfDone",
      ${dueBy(reader, p, 'due', p.first)} as expected, ${dueBy(reader, p, 'due-done', p.first)} as "expectedDone",
      ${dueBy(reader, p, 'due', '-infinity')} as ever, ${dueBy(reader, p, 'due-done', '-infinity')} as "everDone",
      ${sumOf(reader, 'done', p.firstWeek, p.lastWeek)} as closed, ${sumOf(reader, 'done', p.recentFrom, p.recentTo)} as recent
    from ${countsAsOf(reader, past)} t
    where t.register = ${COUNTED_REGISTER} and t.unit_id = any(${[...units]}::uuid[]) and (
      t.key in ('due-month', 'due-done-month') and t.day <= ${p.last}
      or t.key in ('due', 'due-done') and ${singly(reader, p)}
      or t.key = 'done' and t.day between least(${p.firstWeek}::date, ${p.recentFrom}::date) and ${p.lastWeek})
    group by grouping sets ((t.unit_id), (t.key, t.day))`;
  const own = new Map<UnitId, PaceCounts>();
  const lines = { 'due-month': new Map<Day, number>(), done: new Map<Day, number>() };
  for (const { unit, key, day, count, ever, everDone, half, halfDone, ...sums } of rows) {
    if (unit) own.set(unit, { ...sums, debt: ever - everDone, carried: half - halfDone });
    else if (day && (key === 'due-month' || key === 'done')) lines[key].set(day, count);
  }
  return { own, dueByMonth: lines['due-month'], closedByWeek: lines.done };
}

/** Closings by the Monday of their week, for each unit. Units without any are absent. */
export async function closedByWeek(
  reader: Reader,
  units: readonly UnitId[],
  from: Day,
  to: Day,
  past: Day | null = null,
): Promise<ReadonlyMap<UnitId, CountsByDay>> {
  const rows = await reader<{ readonly unit: UnitId; readonly day: Day; readonly count: number }[]>`
    select t.unit_id as unit, t.day, sum(t.count)::int as count from ${countsAsOf(reader, past)} t
    where t.register = ${COUNTED_REGISTER} and t.unit_id = any(${[...units]}::uuid[]) and t.key = 'done'
      and t.day between ${from} and ${to}
    group by t.unit_id, t.day having sum(t.count) > 0`;
  const byUnit = new Map<UnitId, Map<Day, number>>();
  for (const { unit, day, count } of rows) byUnit.set(unit, (byUnit.get(unit) ?? new Map<Day, number>()).set(day, count));
  return byUnit;
}

/** The first week of these in which anybody in the bureau closed anything; null where nobody did. */
export async function firstClosing(reader: Reader, from: Day, to: Day, past: Day | null = null): Promise<Day | null> {
  const [row] = await reader<{ readonly first: Day | null }[]>`
    select min(w.day) as first from (
      select t.day from unit u
      join ${countsAsOf(reader, past)} t
        on t.unit_id = u.id and t.register = ${COUNTED_REGISTER} and t.key = 'done' and t.day between ${from} and ${to}
      group by t.day having sum(t.count) > 0) w`;
  return row?.first ?? null;
}

type Passed = Omit<TransmissionCounts, 'divisible'>;

/** How far what each unit was issued in the year has come. Units without any count are absent. */
export async function sumTransmission(
  reader: Reader,
  units: readonly UnitId[],
  p: Period,
  past: Day | null = null,
): Promise<ReadonlyMap<UnitId, Passed>> {
  const reached = (key: string) => sumOf(reader, key, p.first, p.last);
  const rows = await reader<(Passed & { readonly unit: UnitId })[]>`
    select t.unit_id as unit, ${reached('issued')} as issued, ${reached('acknowledged')} as acknowledged,
      ${reached('broken-down')} as "brokenDown", ${reached('reported')} as reported, ${reached('finished')} as finished,
      ${dueBy(reader, p, 'due', p.first)} as due, ${dueBy(reader, p, 'due-done', p.first)} as "dueDone"
    from ${countsAsOf(reader, past)} t
    where t.register = ${COUNTED_REGISTER} and t.unit_id = any(${[...units]}::uuid[]) and (
      t.key in ('issued', 'acknowledged', 'broken-down', 'reported', 'finished', 'due-month', 'due-done-month')
        and t.day between ${p.first} and ${p.last}
      or t.key in ('due', 'due-done') and ${singly(reader, p)})
    group by t.unit_id`;
  return new Map(rows.map(({ unit, ...passed }) => [unit, passed]));
}

/** What was found at closings of the year, for each unit whose closings they were. Units without any count are absent. */
export async function sumLookBacks(
  reader: Reader,
  units: readonly UnitId[],
  p: Period,
  past: Day | null = null,
): Promise<ReadonlyMap<UnitId, LookBackCounts>> {
  const found = (key: string) => sumOf(reader, key, p.first, p.last);
  const rows = await reader<(LookBackCounts & { readonly unit: UnitId })[]>`
    select t.unit_id as unit, ${found('looked-back')} as "lookedBack", ${found('never-done')} as "neverDone",
      ${found('came-back')} as "cameBack"
    from ${countsAsOf(reader, past)} t
    where t.register = ${LOOK_BACKS} and t.unit_id = any(${[...units]}::uuid[]) and t.day between ${p.first} and ${p.last}
    group by t.unit_id`;
  return new Map(rows.map(({ unit, ...counts }) => [unit, counts]));
}
