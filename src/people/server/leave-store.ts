// Leave in its table: entered, listed, ended. Days are the bureau's; the first and the last are part of it.
import type { Day, Instant, PersonId } from '#kernel';
import type { UnitPath } from '#people';
import type { Reader, Tx } from '#platform/server';
import { withinScopes } from './scope-store.ts';

/** Somebody's days away. */
export interface Leave {
  readonly id: string;
  readonly person: PersonId;
  readonly from: Day;
  readonly to: Day;
}

export interface NamedLeave extends Leave {
  readonly name: string;
  readonly unitName: string;
}

/** Leave of everybody that touches the days from `since` on, for those who count work days. */
export const leaveSince = async (reader: Reader, since: Day): Promise<readonly Leave[]> =>
  await reader<Leave[]>`
    select id, person_id as person, first_day as "from", last_day as "to"
    from leave where not withdrawn and last_day >= ${since} order by first_day, id`;

/** The same with names, of people with a post in the scopes, or of everybody. */
export const namedLeaveSince = async (
  reader: Reader,
  since: Day,
  { scopes, everybody }: { readonly scopes: readonly UnitPath[]; readonly everybody: boolean },
): Promise<readonly NamedLeave[]> =>
  await reader<NamedLeave[]>`
    select l.id, l.person_id as person, l.first_day as "from", l.last_day as "to", p.name, coalesce(u.short_name, '') as "unitName"
    from leave l join person p on p.id = l.person_id
    left join lateral (select u.short_name, u.path from post o join unit u on u.id = o.unit_id
      where o.person_id = l.person_id and o.until is null and ${everybody ? reader`true` : withinScopes(reader, 'u.path', scopes)}
      order by u.path limit 1) u on true
    where not l.withdrawn and l.last_day >= ${since} and (${everybody} or u.path is not null)
    order by l.first_day, l.id limit 500`;

/** Leave of the person that shares a day with these, or null. Holds the person, so that two entries wait for each other. */
export async function overlappingLeave(tx: Tx, person: PersonId, from: Day, to: Day): Promise<Leave | null> {
  await tx`select 1 from person where id = ${person} for update`;
  const [row] = await tx<Leave[]>`
    select id, person_id as person, first_day as "from", last_day as "to" from leave
    where person_id = ${person} and not withdrawn and first_day <= ${to} and last_day >= ${from} limit 1`;
  return row ?? null;
}

export interface Entered {
  readonly by: PersonId;
  readonly at: Instant;
}

export async function insertLeave(tx: Tx, { id, person, from, to }: Leave, { by, at }: Entered): Promise<void> {
  await tx`
    insert into leave (id, person_id, first_day, last_day, entered_by, entered_at)
    values (${id}, ${person}, ${from}, ${to}, ${by}, ${at})`;
}

export async function findLeave(tx: Tx, id: string): Promise<Leave | null> {
  const [row] = await tx<Leave[]>`
    select id, person_id as person, first_day as "from", last_day as "to" from leave where id = ${id} and not withdrawn for update`;
  return row ?? null;
}

/** Ends it with the day given, or takes it back where that lies before its first. */
export async function closeLeave(tx: Tx, { id, from }: Leave, last: Day, { by, at }: Entered): Promise<void> {
  const withdrawn = last < from;
  await tx`
    update leave set last_day = ${withdrawn ? tx`last_day` : last}, withdrawn = ${withdrawn}, ended_by = ${by}, ended_at = ${at}
    where id = ${id}`;
}
