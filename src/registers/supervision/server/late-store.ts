// Open commitments of some units with what an agenda needs of each, and whether a person could take the chair.
import { SETTING_CLOCKS } from '#deadlines';
import type { Day, JsonObject, MatterId, PersonId, UnitId } from '#kernel';
import type { UnitPath } from '#people';
import { withinScopes } from '#people/server';
import type { Reader } from '#platform/server';
import { COUNTED_REGISTER } from '#situation';

export interface OpenCommitment {
  readonly id: MatterId;
  readonly number: string;
  readonly title: string;
  readonly unit: UnitId;
  readonly unitName: string;
  readonly due: Day | null;
  readonly state: JsonObject;
  /** One of its clocks has run out, that of its due day aside. */
  readonly breached: boolean;
}

export interface Asked {
  readonly units: readonly UnitId[];
  readonly paths: readonly UnitPath[];
  readonly scopes: readonly UnitPath[];
}

const MOST = 1000;

/**
 * The thousand that are due soonest of those that the units lead themselves, or that were issued straight to a unit below one;
 * parts that were handed down there are left to whoever handed them down. Only what the scopes reach.
 */
export async function listOpen(reader: Reader, { units, paths, scopes }: Asked): Promise<readonly OpenCommitment[]> {
  return await reader<OpenCommitment[]>`
    select m.id, m.number, m.title, m.unit_id as unit, u.short_name as "unitName", m.due, m.fields as state,
      exists (select 1 from clock c where c.matter_id = m.id and c.warned = 'breached'
        and c.rule <> ${SETTING_CLOCKS.complete.rule}) as breached
    from matter m join unit u on u.id = m.unit_id
    where m.register = ${COUNTED_REGISTER} and m.closed_on is null
      and (m.unit_id = any(${[...units]}::uuid[])
        or m.fields->>'parent' is null and ${withinScopes(reader, 'u.path', paths)})
      and exists (select 1 from matter_party p join unit pu on pu.id = p.unit_id
                  where p.matter_id = m.id and ${withinScopes(reader, 'pu.path', scopes)})
    order by m.due, m.id limit ${MOST}`;
}

/** Has a post as leader, supervisor or head at the unit or above it. */
export async function mayChair(reader: Reader, person: PersonId, unit: UnitId): Promise<boolean> {
  const rows = await reader`
    select 1 from post o join unit u on u.id = o.unit_id join unit i on i.id = ${unit}
    where o.person_id = ${person} and o.until is null and o.role in ('leader', 'supervisor', 'head')
      and starts_with(i.path, u.path)`;
  return rows.length > 0;
}
