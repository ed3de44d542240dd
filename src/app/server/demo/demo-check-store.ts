// What tests of the demo and of its counts ask of the database: sums over everything, and the counts as the matters
// themselves give them.
import type { JsonObject, MatterId, UnitId } from '#kernel';
import type { AnyRegister } from '#matters';
import type { Actor } from '#people';
import type { Reader } from '#platform/server';

export interface DemoCounts {
  readonly units: number;
  readonly people: number;
  readonly passwords: number;
  readonly twoPosts: number;
  readonly statuses: readonly string[];
  /** One digest over the heads of all chains. */
  readonly heads: string;
}

export async function countsOf(reader: Reader): Promise<DemoCounts> {
  const [row] = await reader<DemoCounts[]>`
    select (select count(*)::int from unit) as units, (select count(*)::int from person) as people,
      (select count(*)::int from sign_in_account) as passwords,
      (select count(*)::int from (select from post group by person_id having count(*) > 1) p) as "twoPosts",
      (select array_agg(distinct register || ' ' || status) from matter) as statuses,
      (select md5(string_agg(id::text || encode(head, 'hex'), ',' order by id)) from matter) as heads`;
  if (!row) throw new Error('no counts came');
  return row;
}

export async function findActor(reader: Reader, account: string): Promise<Actor | null> {
  const [row] = await reader<Actor[]>`
    select p.id as person, p.name,
      (select jsonb_agg(jsonb_build_object('unit', u.id, 'path', u.path, 'role', o.role, 'title', o.title))
       from post o join unit u on u.id = o.unit_id where o.person_id = p.id and o.until is null) as posts
    from person p where p.account = ${account}`;
  return row ?? null;
}

/** The counts that differ from what folding the projections of all matters gives; empty when all is well. */
export async function differingTallies(reader: Reader, registers: ReadonlyMap<string, AnyRegister>): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  const add = (key: string, by: number): void => void counts.set(key, (counts.get(key) ?? 0) + by);
  const matters = await reader<{ id: MatterId; register: string; fields: JsonObject }[]>`select id, register, fields from matter`;
  for (const { register, fields } of matters)
    for (const { unit, key, day } of registers.get(register)?.project(fields).tallies ?? [])
      add(`${register} ${unit} ${key} ${day ?? 'infinity'}`, 1);
  const rows = await reader<{ register: string; unit_id: UnitId; key: string; day: string; count: number }[]>`
    select register, unit_id, key, day::text as day, count from tally`;
  for (const { register, unit_id, key, day, count } of rows) add(`${register} ${unit_id} ${key} ${day}`, -count);
  return [...counts].filter(([, left]) => left !== 0).map(([key, left]) => `${key}: ${left}`);
}
