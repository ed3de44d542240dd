// Demands that stand already: open commitments with the sentence that each was issued for, within the actor's reach.
import type { MatterId, PersonId, UnitId } from '#kernel';
import type { UnitPath } from '#people';
import { withinScopes } from '#people/server';
import type { Reader } from '#platform/server';

export interface Demand {
  readonly id: MatterId;
  readonly number: string;
  readonly title: string;
  readonly sentence: string;
  readonly unit: string;
}

const MOST = 2000;

/** The latest 2,000 open commitments that were issued from elsewhere and handed down by nobody, newest first. */
export async function listOpenDemands(reader: Reader, scopes: readonly UnitPath[], except: MatterId): Promise<readonly Demand[]> {
  return reader<Demand[]>`
    select m.id, m.number, m.title, m.fields->>'sentence' as sentence, u.short_name as unit
    from matter m join unit u on u.id = m.unit_id
    where m.register = 'commitments' and m.closed_on is null and m.parent is null
      and m.origin is distinct from ${except} and m.fields->>'sentence' <> ''
      and exists (select 1 from matter_party p join unit pu on pu.id = p.unit_id
                  where p.matter_id = m.id and ${withinScopes(reader, 'pu.path', scopes)})
    order by m.opened_on desc, m.id desc limit ${MOST}`;
}

export interface IssuedCommitment {
  readonly id: MatterId;
  readonly title: string;
  readonly lead: UnitId;
  readonly leadOfficial: PersonId | null;
  readonly due: string | null;
}

/** Those of the given commitments that the scopes reach, as they stand now. */
export async function listSeenCommitments(
  reader: Reader,
  ids: readonly MatterId[],
  scopes: readonly UnitPath[],
): Promise<readonly IssuedCommitment[]> {
  if (ids.length === 0) return [];
  return reader<IssuedCommitment[]>`
    select m.id, m.title, m.unit_id as lead, m.lead_person as "leadOfficial", m.due
    from matter m
    where m.id = any(${[...ids]}::uuid[])
      and exists (select 1 from matter_party p join unit pu on pu.id = p.unit_id
                  where p.matter_id = m.id and ${withinScopes(reader, 'pu.path', scopes)})`;
}

/** Short names of the units among the ids; cards have little room, and two units rarely share one. */
export async function shortNames(reader: Reader, ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
  if (ids.length === 0) return {};
  const rows = await reader<{ id: string; name: string }[]>`
    select id, short_name as name from unit where id = any(${[...ids]}::uuid[])`;
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
