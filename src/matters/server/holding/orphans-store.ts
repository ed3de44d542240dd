// Orphans 无人负责: what is open and has nobody any more. Each of the three questions is asked once of all that is open, not once
// of each matter.
import type { Day, JsonObject, MatterId, PersonId, UnitId } from '#kernel';
import type { Reader } from '#platform/server';
import type { VisibleUnits } from '../list-store.ts';
import type { Takers } from './takers.ts';

/** `lead`: its lead official has gone; `step`: nobody may take it; `clock`: nobody is left at the units that it concerns. */
export type OrphanKind = 'lead' | 'step' | 'clock';

export interface Orphan {
  readonly kind: OrphanKind;
  readonly matter: MatterId;
  readonly register: string;
  readonly number: string;
  readonly title: string;
  /** Where somebody is missing. */
  readonly unit: UnitId;
  readonly unitName: string;
  /** The lead official that it still names. */
  readonly person: PersonId | null;
  readonly personName: string | null;
  /** The action of a step, the rule of a clock. */
  readonly what: string | null;
  readonly due: Day | null;
  /** How many of this kind there are in all. */
  readonly total: number;
}

export interface OrphanQuestion {
  readonly takers: Takers;
  /** Registers whose lead official may be gone: a hand-over is about somebody who leaves. */
  readonly aboutLeaving: readonly string[];
  /** Units to whose matters it is narrowed. */
  readonly units: VisibleUnits;
  readonly limit: number;
  /** Whether what lies in a compartment, as far as the reader sees it, is among them. */
  readonly hidden: boolean;
}

/** Posts that work on matters; those who run or check the installation have none of them in hand. */
const WORKING = ['leader', 'supervisor', 'head', 'clerk'];

/**
 * A lead official has gone who is kept out; who held a post at the unit that leads and holds none there any more; or who, never
 * having held one there, has none above it either. The unit that leads is the party so called, else the one that issued it.
 */
const leads = (reader: Reader, aboutLeaving: readonly string[]) => reader`
  led as materialized (
    select distinct on (m.id) m.id, m.lead_person as person, coalesce(l.unit_id, i.unit_id, m.unit_id) as unit
    from matter m
    left join matter_party l on l.matter_id = m.id and l.role = 'lead'
    left join matter_party i on i.matter_id = m.id and i.role = 'issuer'
    where m.closed_on is null and m.lead_person is not null
      and m.register <> all(${[...aboutLeaving]}::text[])),
  gone as materialized (
    select q.person, q.unit from (select distinct person, unit from led) q
    join unit u on u.id = q.unit left join person p on p.id = q.person
    where p.active is not true or not exists (
        select 1 from held h where h.person_id = q.person and h.unit_id = q.unit)
      and (exists (select 1 from post o where o.person_id = q.person and o.unit_id = q.unit)
        or not exists (select 1 from held h where h.person_id = q.person and starts_with(u.path, h.path)))),
  without_lead as (
    select 'lead' as kind, l.id, l.unit, null as what, m.due from led l join gone g using (person, unit) join matter m on m.id = l.id)`;

/** A step is stuck where no active person at its unit holds a role that may answer it: nobody finds it in an inbox. */
const steps = (reader: Reader, { registers, actions, roles }: Takers) => reader`
  taker as (select * from unnest(${[...registers]}::text[], ${[...actions]}::text[], ${[...roles]}::text[]) t (register, action, role)),
  step as materialized (
    select w.matter_id, w.unit_id, w.action, w.due, m.register from waiting w join matter m on m.id = w.matter_id
    where m.closed_on is null),
  stuck as materialized (
    select k.register, k.action, k.unit_id from (select distinct register, action, unit_id from step) k
    where not exists (select 1 from taker t join held h on h.role = t.role and h.unit_id = k.unit_id
                      where t.register = k.register and t.action = k.action)),
  without_taker as (
    select 'step' as kind, s.matter_id as id, s.unit_id as unit, s.action as what, nullif(s.due, 'infinity') as due
    from step s join stuck k using (register, action, unit_id))`;

/** A clock runs unheard where nobody is left at any unit that issued or leads its matter, no official leads it and no step can be taken. */
const clocks = (reader: Reader) => reader`
  deserted as (select u.id from unit u where not exists (select 1 from held h where h.unit_id = u.id)),
  adrift as (
    select c.matter_id, c.rule, c.due, d.id as unit, p.role
    from deserted d join matter_party p on p.unit_id = d.id and p.role in ('lead', 'issuer')
    join clock c on c.matter_id = p.matter_id join matter m on m.id = c.matter_id and m.closed_on is null
    where not exists (select 1 from matter_party o where o.matter_id = p.matter_id and o.role in ('lead', 'issuer')
                      and not exists (select 1 from deserted x where x.id = o.unit_id))),
  without_anybody as (
    select distinct on (a.matter_id, a.rule) 'clock' as kind, a.matter_id as id, a.unit, a.rule as what, a.due from adrift a
    where not exists (select 1 from led l left join gone g using (person, unit) where l.id = a.matter_id and g.person is null)
      and not exists (select 1 from step s left join stuck k using (register, action, unit_id)
                      where s.matter_id = a.matter_id and k.action is null)
    order by a.matter_id, a.rule, a.role desc, a.unit)`; // the unit that leads before the one that issued it

const seen = (reader: Reader, units: VisibleUnits) =>
  units === 'all'
    ? reader`true`
    : reader`exists (select 1 from matter_party p where p.matter_id = o.id and p.unit_id = any(${[...units]}::uuid[]))`;

/** What has nobody, soonest first within its kind, up to `limit` of each. */
export async function listOrphans(reader: Reader, question: OrphanQuestion): Promise<readonly Orphan[]> {
  return await reader<Orphan[]>`
    with held as materialized (
      select o.person_id, o.unit_id, o.role, u.path from post o
      join person p on p.id = o.person_id and p.active join unit u on u.id = o.unit_id
      where o.until is null and o.role = any(${WORKING}::text[])),
    ${leads(reader, question.aboutLeaving)}, ${steps(reader, question.takers)}, ${clocks(reader)},
    ranked as (
      select o.*, count(*) over (partition by o.kind)::int as total,
             row_number() over (partition by o.kind order by o.due nulls last, o.id, o.what) as place
      from (select * from without_lead union all select * from without_taker union all select * from without_anybody) o
      where ${seen(reader, question.units)}
        ${question.hidden ? reader`` : reader`and not exists (select from matter h where h.id = o.id and h.compartment is not null)`})
    select r.kind, r.id as matter, m.register, m.number, m.title, r.unit, u.short_name as "unitName", m.lead_person as person,
           p.name as "personName", r.what, r.due, r.total
    from ranked r join matter m on m.id = r.id join unit u on u.id = r.unit left join person p on p.id = m.lead_person
    where r.place <= ${question.limit} order by array_position(array['lead', 'step', 'clock'], r.kind), r.place`;
}

/** The states of matters of these registers, by id. */
export async function statesOf(
  reader: Reader,
  matters: readonly MatterId[],
  registers: readonly string[],
): Promise<ReadonlyMap<MatterId, JsonObject>> {
  if (matters.length === 0 || registers.length === 0) return new Map();
  const rows = await reader<{ id: MatterId; fields: JsonObject }[]>`
    select id, fields from matter where id = any(${[...matters]}::uuid[]) and register = any(${[...registers]}::text[])`;
  return new Map(rows.map(({ id, fields }) => [id, fields]));
}
