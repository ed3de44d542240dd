// What one person has in hand at a unit and below it: matters led, steps that nobody else there may take, their clocks.
import type { Day, MatterId, PersonId, UnitId } from '#kernel';
import type { Role } from '#people';
import type { Reader, Tx } from '#platform/server';
import type { Held, HoldingsOf } from '#matters';
import type { Takers } from './takers.ts';

export type HeldMatter = Pick<Held, 'matter' | 'register' | 'number' | 'title' | 'unit' | 'due' | 'lead'>;

/** The person's name, who works at the unit, and the unit above it. */
export async function surroundingsOf(
  reader: Reader,
  { person, unit }: HoldingsOf,
): Promise<{ name: string; above: UnitId | null; staff: readonly { person: PersonId; role: Role }[] } | null> {
  const [row] = await reader<{ name: string; above: UnitId | null; staff: { person: PersonId; role: Role }[] }[]>`
    select p.name, u.parent as above,
      (select coalesce(jsonb_agg(jsonb_build_object('person', o.person_id, 'role', o.role) order by o.since, o.person_id, o.role), '[]')
       from post o join person w on w.id = o.person_id and w.active where o.unit_id = u.id and o.until is null) as staff
    from person p, unit u where p.id = ${person} and u.id = ${unit}`;
  return row ?? null;
}

/** What a compartment keeps from whoever draws the list is not on it. */
const admitted = (reader: Reader, by: PersonId | null) =>
  by === null ? reader`true` : reader`(m.compartment is null or ${by} = any (m.compartment))`;

/** Open matters that the person leads within the unit, by day; each is held until the transaction ends. */
export async function ledBy(
  tx: Tx,
  { person, unit }: HoldingsOf,
  but: string,
  by: PersonId | null,
): Promise<readonly HeldMatter[]> {
  return await tx<HeldMatter[]>`
    select m.id as matter, m.register, m.number, m.title, u.short_name as unit, m.due, true as lead
    from matter m
    join unit u on u.id = coalesce(
      (select p.unit_id from matter_party p where p.matter_id = m.id and p.role = 'lead' order by p.unit_id limit 1),
      (select p.unit_id from matter_party p where p.matter_id = m.id and p.role = 'issuer' order by p.unit_id limit 1), m.unit_id)
    join unit top on top.id = ${unit} and starts_with(u.path, top.path)
    where m.lead_person = ${person} and m.closed_on is null and m.register <> ${but} and ${admitted(tx, by)}
    order by m.due nulls last, m.id for update of m`;
}

/** Steps waiting at the unit that nobody else there may take, whether the person is still there or not. */
export async function stepsOf(
  reader: Reader,
  { person, unit }: HoldingsOf,
  { registers, actions, roles }: Takers,
  but: string,
  by: PersonId | null,
): Promise<readonly (HeldMatter & { readonly action: string; readonly stepDue: Day | null })[]> {
  return await reader<(HeldMatter & { action: string; stepDue: Day | null })[]>`
    select m.id as matter, m.register, m.number, m.title, u.short_name as unit, m.due, false as lead,
           w.action, nullif(w.due, 'infinity') as "stepDue"
    from waiting w join matter m on m.id = w.matter_id and m.closed_on is null join unit u on u.id = m.unit_id
    where w.unit_id = ${unit} and m.register <> ${but} and ${admitted(reader, by)} and not exists (
      select 1 from post o join person p on p.id = o.person_id and p.active
      join unnest(${[...registers]}::text[], ${[...actions]}::text[], ${[...roles]}::text[]) t (register, action, role)
        on t.register = m.register and t.action = w.action and t.role = o.role
      where o.unit_id = w.unit_id and o.until is null and o.person_id <> ${person})
    order by w.due, m.id, w.action`;
}

export async function clocksOf(
  reader: Reader,
  matters: readonly MatterId[],
): Promise<readonly { matter: MatterId; rule: string; due: Day }[]> {
  if (matters.length === 0) return [];
  return await reader<{ matter: MatterId; rule: string; due: Day }[]>`
    select matter_id as matter, rule, due from clock where matter_id = any(${[...matters]}::uuid[]) order by due, rule`;
}
