// The rows beside a matter that lists, inboxes, clocks and counts read; only what changed is written, and the statements
// of one step travel together on the transaction's connection.
import type { MatterId, UnitId } from '#kernel';
import { type Clock, nextWarning } from '#deadlines';
import type { Changes, Difference, Party, Tally, UnitFacts, Waiting } from '#matters';
import type { Reader, Tx } from '#platform/server';
import type { UnitPath } from '#people';
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

function writeClocks(tx: Tx, id: MatterId, { gone, come }: Difference<Clock>): Promise<unknown>[] {
  const kept = new Set(come.map((clock) => clock.rule));
  return [
    ...gone.filter((c) => !kept.has(c.rule)).map((c) => tx`delete from clock where matter_id = ${id} and rule = ${c.rule}`),
    ...come.map(
      (c) => tx`
        insert into clock (matter_id, rule, started_on, due, next_on, warned)
        values (${id}, ${c.rule}, ${c.startedOn}, ${c.due}, ${nextWarning(c)?.on ?? null}, ${c.warned})
        on conflict (matter_id, rule) do update
        set started_on = excluded.started_on, due = excluded.due, next_on = excluded.next_on, warned = excluded.warned`,
    ),
  ];
}

/** Net change of each count, in one fixed order, so that two transactions never wait for each other in a ring. */
function netTallies({ gone, come }: Difference<Tally>): readonly (readonly [Tally, number])[] {
  const net = new Map<string, [Tally, number]>();
  const add = (tally: Tally, by: number) => {
    const key = `${tally.unit} ${tally.key} ${tally.day ?? ''}`;
    const held = net.get(key);
    net.set(key, [tally, (held?.[1] ?? 0) + by]);
  };
  for (const tally of gone) add(tally, -1);
  for (const tally of come) add(tally, 1);
  return [...net.entries()]
    .filter(([, [, by]]) => by !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, pair]) => pair);
}

/** One statement for all counts of a step: rows are touched in the order given. */
function writeTallies(tx: Tx, register: string, difference: Difference<Tally>): Promise<unknown>[] {
  const net = netTallies(difference);
  if (net.length === 0) return [];
  return [
    tx`
      insert into tally (register, unit_id, key, day, count)
      select ${register}, t.unit_id, t.key, t.day, t.by
      from unnest(${net.map(([t]) => t.unit)}::uuid[], ${net.map(([t]) => t.key)}::text[],
                  ${net.map(([t]) => t.day ?? FOREVER)}::date[], ${net.map(([, by]) => by)}::int[]) as t (unit_id, key, day, by)
      on conflict (register, unit_id, key, day) do update set count = tally.count + excluded.count`,
  ];
}

/** Writes what changed of one matter. Counts go last, so that their rows are held as briefly as can be. */
export async function writeChanges(tx: Tx, id: MatterId, register: string, changes: Changes): Promise<void> {
  await Promise.all([
    ...writeParties(tx, id, changes.parties),
    ...writeWaiting(tx, id, changes.waiting),
    ...writeClocks(tx, id, changes.clocks),
    ...writeAsks(tx, id, changes.asks),
    ...writeTallies(tx, register, changes.tallies),
  ]);
}

/** Paths and names of the units asked for; those that do not exist are absent. */
export async function unitsById(reader: Reader, ids: readonly UnitId[]): Promise<ReadonlyMap<UnitId, UnitFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await reader<
    { id: UnitId; path: UnitPath; name: string }[]
  >`select id, path, name from unit where id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, path, name }) => [id, { path, name }]));
}

/** Draws the next number of a series in a year; gapless, since the row stays locked until the transaction ends. */
export async function drawNumber(tx: Tx, series: string, year: number): Promise<number> {
  const [row] = await tx<{ last: number }[]>`
    insert into number_series (series, year, last) values (${series}, ${year}, 1)
    on conflict (series, year) do update set last = number_series.last + 1 returning last`;
  if (!row) throw new Error(`no number came from series ${series}`);
  return row.last;
}
