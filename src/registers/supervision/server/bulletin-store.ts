// What a bulletin names: the longest late at each unit, and what checks found.
import type { Day, MatterId, UnitId } from '#kernel';
import type { UnitPath } from '#people';
import { withinScopes } from '#people/server';
import type { Reader } from '#platform/server';
import type { FoundThere, LateMatter } from '#registers/supervision';
import { COUNTED_REGISTER, type Period } from '#situation';

const NAMED = 3;

/** The three longest late at the unit or below it. */
export async function listLate(reader: Reader, path: UnitPath, asOf: Day): Promise<readonly LateMatter[]> {
  return await reader<LateMatter[]>`
    select m.id, m.title, m.due from matter m join unit u on u.id = m.unit_id
    where m.register = ${COUNTED_REGISTER} and m.closed_on is null and m.due <= ${asOf} and m.marks @> array['due']
      and ${withinScopes(reader, 'u.path', [path])}
    order by m.due, m.id limit ${NAMED}`;
}

const FOUND = 10;

/** The ten latest findings of checks served in the period, at the units given. */
export async function listFound(
  reader: Reader,
  units: readonly UnitId[],
  { first, last }: Period,
): Promise<readonly FoundThere[]> {
  return await reader<(FoundThere & { readonly act: MatterId })[]>`
    select m.id as act, u.short_name as "unitName", left(f.found->>'text', 200) as text
    from matter m cross join lateral jsonb_array_elements(m.fields->'findings') as f(found)
    join unit u on u.id = (f.found->>'unit')::uuid
    where m.register = 'supervision' and m.opened_on between ${first} and ${last} and m.marks @> array['served-check']
      and u.id = any(${[...units]}::uuid[])
    order by f.found->>'on' desc, m.id limit ${FOUND}`;
}
