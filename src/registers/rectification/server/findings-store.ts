// Findings to compare one with, and the units that those of an inspection may be given to; read as whoever asks.
import type { Day, MatterId, UnitId } from '#kernel';
import type { UnitPath } from '#people';
import { withinScopes } from '#people/server';
import type { Reader } from '#platform/server';
import type { FindingStatus, PossibleUnit } from '#registers/rectification';

export interface KnownFinding {
  readonly id: MatterId;
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly status: FindingStatus;
  readonly unit: UnitId;
  readonly unitName: string;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
}

const MOST = 3000;

/** The latest 3,000 findings that the scopes reach, without one and without those taken back. */
export async function listKnownFindings(
  reader: Reader,
  scopes: readonly UnitPath[],
  except: MatterId,
): Promise<readonly KnownFinding[]> {
  return await reader<KnownFinding[]>`
    select m.id, m.number, m.title, m.fields->>'text' as text, m.status, m.unit_id as unit, u.short_name as "unitName",
      m.opened_on as "openedOn", m.closed_on as "closedOn"
    from matter m join unit u on u.id = m.unit_id
    where m.register = 'findings' and m.id <> ${except} and m.status <> 'withdrawn'
      and exists (select 1 from matter_party p join unit pu on pu.id = p.unit_id
                  where p.matter_id = m.id and ${withinScopes(reader, 'pu.path', scopes)})
    order by m.opened_on desc, m.id desc limit ${MOST}`;
}

/** The units inspected and all below them, in the order of the organisation. */
export async function listPossibleUnits(reader: Reader, units: readonly UnitId[]): Promise<readonly PossibleUnit[]> {
  return await reader<PossibleUnit[]>`
    select distinct u.id, u.name, u.short_name as "shortName", u.code, u.path
    from unit u join unit top on top.id = any(${[...units]}::uuid[]) and starts_with(u.path, top.path)
    order by u.path`;
}
