// The rows beside a matter that lists, inboxes, clocks and counts read; only what changed is written, and the statements
// of one step travel together on the transaction's connection.
import type { Day, MatterId, UnitId } from '#kernel';
import { nextWarning } from '#deadlines';
import {
  type Added,
  type Changes,
  type ClimbingClock,
  type Difference,
  type Party,
  type UnitFacts,
  type Waiting,
  addedOn,
} from '#matters';
import type { Reader, Tx } from '#platform/server';
import { writeAsks } from './ask-store.ts';

const FOREVER = 'infinity';

function writeParties(tx: Tx, id: MatterId, { gone, come }: Difference<Party>): Promise<unknown>[] {
  return [
    ...gone.map((p) => tx`delete from matter_party where matter_id = ${id} and unit_id = ${p.unit} and role = ${p.role}`),
    ...come.map((p) => tx`insert into matter_party (matter_id, unit_id, role) values (${id}, ${p.unit}, ${p.role})`),
  ];
}

function writeWaiting(tx: Tx, id: MatterId, { gone, come }: Difference<Waiting>): Promise<unknown>[] {
  const kept = new Set(come.map((w) => `${w.unit} ${w.action}`));
  return [
    ...gone
      .filter((w) => !kept.has(`${w.unit} ${w.action}`))
      .map((w) => tx`delete from waiting where matter_id = ${id} and unit_id = ${w.unit} and action = ${w.action}`),
    ...come.map(
      (w) => tx`
        insert into waiting (matter_id, unit_id, action, due) values (${id}, ${w.unit}, ${w.action}, ${w.due ?? FOREVER})
        on conflict (matter_id, unit_id, action) do update set due = excluded.due`,
    ),
  ];
}

function writeClocks(tx: Tx, id: MatterId, { gone, come }: Difference<ClimbingClock>): Promise<unknown>[] {
  const kept = new Set(come.map((clock) => clock.rule));
  return [
    ...gone.filter((c) => !kept.has(c.rule)).map((c) => tx`delete from clock where matter_id = ${id} and rule = ${c.rule}`),
    ...come.map(
      (c) => tx`
        insert into clock (matter_id, rule, started_on, due, next_on, warned, rung, raised_on, held)
        values (${id}, ${c.rule}, ${c.startedOn}, ${c.due}, ${nextWarning(c)?.on ?? null}, ${c.warned},
                ${c.climb?.rung ?? 0}, ${c.climb?.raisedOn ?? null}, ${c.climb?.held.length ? tx.json(c.climb.held) : null})
        on conflict (matter_id, rule) do update
        set started_on = excluded.started_on, due = excluded.due, next_on = excluded.next_on, warned = excluded.warned,
            rung = excluded.rung, raised_on = excluded.raised_on, held = excluded.held`,
    ),
  ];
}

/** Net change of each count on each day, in one fixed order, so that two transactions never wait for each other in a ring. */
function netOf(added: Iterable<Added>): readonly Added[] {
  const net = new Map<string, Added>();
  for (const { unit, key, day, by, on } of added) {
    const name = `${unit} ${key} ${day ?? ''} ${on}`;
    net.set(name, { unit, key, day, on, by: (net.get(name)?.by ?? 0) + by });
  }
  return [...net.entries()]
    .filter(([, { by }]) => by !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, each]) => each);
}

/**
 * Adds to the counts of a register, and to what they changed on each day, in one statement. Both only ever add, so it is the
 * same in which order transactions and their days come.
 */
export function addTallies(tx: Tx, register: string, added: Iterable<Added>): Promise<unknown>[] {
  const net = netOf(added);
  if (net.length === 0) return [];
  return [
    tx`
      with net as materialized (
        select t.* from unnest(${net.map(({ unit }) => unit)}::uuid[], ${net.map(({ key }) => key)}::text[],
          ${net.map(({ day }) => day ?? FOREVER)}::date[], ${net.map(({ on }) => on)}::date[],
          ${net.map(({ by }) => by)}::int[]) as t (unit_id, key, day, on_day, by)
      ), changed as (
        insert into tally_change (register, unit_id, key, day, on_day, by)
        select ${register}, unit_id, key, day, on_day, by from net
        on conflict (register, unit_id, key, day, on_day) do update set by = tally_change.by + excluded.by
      )
      insert into tally (register, unit_id, key, day, count)
      select ${register}, unit_id, key, day, sum(by) from net
      group by unit_id, key, day having sum(by) <> 0 order by unit_id, key, day
      on conflict (register, unit_id, key, day) do update set count = tally.count + excluded.count`,
  ];
}

/** The tables of rows beside a matter, all keyed by matter_id, each with what writes it. A table that is listed here is rebuilt too. */
const BESIDE: Readonly<Record<string, (tx: Tx, id: MatterId, changes: Changes) => Promise<unknown>[]>> = {
  matter_party: (tx, id, changes) => writeParties(tx, id, changes.parties),
  waiting: (tx, id, changes) => writeWaiting(tx, id, changes.waiting),
  clock: (tx, id, changes) => writeClocks(tx, id, changes.clocks),
  ask: (tx, id, changes) => writeAsks(tx, id, changes.asks),
};

/** Writes what changed of one matter. Counts go last, so that their rows are held as briefly as can be. */
export async function writeChanges(tx: Tx, id: MatterId, register: string, changes: Changes, today: Day): Promise<void> {
  await Promise.all([
    ...Object.values(BESIDE).flatMap((write) => write(tx, id, changes)),
    ...addTallies(tx, register, addedOn(today, changes.tallies)),
  ]);
}

/** Writes the rows beside many matters anew, whatever they were; their counts are not touched. */
export async function rewriteRows(tx: Tx, matters: readonly (readonly [MatterId, Changes])[]): Promise<void> {
  const ids = matters.map(([id]) => id);
  await Promise.all(
    Object.entries(BESIDE).flatMap(([table, write]) => [
      tx`delete from ${tx(table)} where matter_id = any(${ids}::uuid[])`,
      ...matters.flatMap(([id, changes]) => write(tx, id, changes)),
    ]),
  );
}

/** Paths and names of the units asked for; those that do not exist are absent. */
export async function unitsById(reader: Reader, ids: readonly UnitId[]): Promise<ReadonlyMap<UnitId, UnitFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await reader<
    (UnitFacts & { id: UnitId })[]
  >`select id, path, name, issuing_code as "issuingCode" from unit where id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, path, name, issuingCode }) => [id, { path, name, issuingCode: issuingCode ?? null }]));
}

/** Draws the next number of a series in a year; gapless, since the row stays locked until the transaction ends. */
export async function drawNumber(tx: Tx, series: string, year: number): Promise<number> {
  const [row] = await tx<{ last: number }[]>`
    insert into number_series (series, year, last) values (${series}, ${year}, 1)
    on conflict (series, year) do update set last = number_series.last + 1 returning last`;
  if (!row) throw new Error(`no number came from series ${series}`);
  return row.last;
}
