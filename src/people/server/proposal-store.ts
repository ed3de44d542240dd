// Posts that stand as proposed: by whom, and what became of them.
import { randomBytes } from 'node:crypto';
import { type Instant, type PersonId, type UnitId, millisecondsOf, uuidV7 } from '#kernel';
import { type OpenPost, type Role, type UnitPath, MOST_PROPOSALS } from '#people';
import type { Reader, Tx } from '#platform/server';
import { withinScopes } from './scope-store.ts';

export interface Proposal {
  readonly id: string;
  readonly personId: PersonId;
  readonly person: string;
  readonly account: string;
  readonly unit: UnitId;
  readonly path: UnitPath;
  readonly unitName: string;
  readonly role: Role;
  readonly title: string;
  readonly change: 'open' | 'end';
  readonly proposerId: PersonId;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
}

export interface ProposedPosts {
  readonly opened: readonly OpenPost[];
  readonly ended: readonly OpenPost[];
}

/** Proposes posts; what stood as proposed for the same people before is replaced. */
export async function insertProposals(tx: Tx, { opened, ended }: ProposedPosts, by: PersonId, at: Instant): Promise<void> {
  const rows = [...ended.map((post) => ({ ...post, change: 'end' })), ...opened.map((post) => ({ ...post, change: 'open' }))].map(
    (post) => ({ ...post, id: uuidV7(millisecondsOf(at), randomBytes(10)) }),
  );
  if (rows.length === 0) return;
  await tx`
    update post_proposal set decision = 'replaced', decided_by = ${by}, decided_at = ${at}
    where decided_at is null and person_id = any(${rows.map(({ person }) => person)}::uuid[])`;
  await tx`
    insert into post_proposal (id, person_id, unit_id, role, title, change, proposed_by, proposed_at)
    select id, person, unit, role, title, change, ${by}, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as row(
      id uuid, person uuid, unit uuid, role text, title text, change text)`;
}

const columns = (sql: Reader) => sql`
  select o.id, p.id as "personId", p.name as person, p.account, u.id as unit, u.path, u.short_name as "unitName", o.role, o.title,
    o.change, o.proposed_by as "proposerId", b.name as "proposedBy", o.proposed_at as "proposedAt"
  from post_proposal o join person p on p.id = o.person_id join unit u on u.id = o.unit_id join person b on b.id = o.proposed_by
  where o.decided_at is null`;

/** One more than may be shown, so that it is known whether there are more. */
export async function listProposals(sql: Reader, scopes: readonly UnitPath[]): Promise<readonly Proposal[]> {
  return sql<Proposal[]>`
    ${columns(sql)} and ${withinScopes(sql, 'u.path', scopes)} order by o.proposed_at, p.account, o.change limit ${MOST_PROPOSALS + 1}`;
}

/** Those that are still to be decided, locked, ends before openings. */
export async function lockProposals(tx: Tx, ids: readonly string[]): Promise<readonly Proposal[]> {
  return tx<Proposal[]>`
    ${columns(tx)} and o.id = any(${[...ids]}::uuid[]) order by o.change, o.proposed_at, o.id for update of o`;
}

export async function decideProposal(
  tx: Tx,
  id: string,
  decision: 'confirmed' | 'declined',
  by: PersonId,
  at: Instant,
): Promise<void> {
  await tx`update post_proposal set decision = ${decision}, decided_by = ${by}, decided_at = ${at} where id = ${id}`;
}
