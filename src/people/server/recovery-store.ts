// Recoveries: asked for, decided, carried out once, over after a while.
import { randomBytes } from 'node:crypto';
import { type Instant, type PersonId, millisecondsOf, uuidV7 } from '#kernel';
import type { RecoveryKind } from '#people';
import type { Reader, Tx } from '#platform/server';

export interface Recovery {
  readonly id: string;
  readonly personId: PersonId;
  readonly person: string;
  readonly account: string;
  readonly kind: RecoveryKind;
  readonly askerId: PersonId;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly consented: boolean;
  readonly expiresAt: Instant;
}

const columns = (sql: Reader, now: Instant) => sql`
  select r.id, p.id as "personId", p.name as person, p.account, r.kind, r.asked_by as "askerId", a.name as "askedBy",
    r.asked_at as "askedAt", r.decision is not null as consented, r.expires_at as "expiresAt"
  from recovery r join person p on p.id = r.person_id join person a on a.id = r.asked_by
  where r.done_at is null and r.expires_at > ${now} and r.decision is distinct from 'declined'`;

export async function insertRecovery(
  tx: Tx,
  { person, kind, by }: { readonly person: PersonId; readonly kind: RecoveryKind; readonly by: PersonId },
  now: Instant,
  until: Instant,
): Promise<void> {
  await tx`
    insert into recovery (id, person_id, kind, asked_by, asked_at, expires_at)
    values (${uuidV7(millisecondsOf(now), randomBytes(10))}, ${person}, ${kind}, ${by}, ${now}, ${until})`;
}

/** Those that are neither over, declined nor carried out. */
export const listRecoveries = async (sql: Reader, now: Instant): Promise<readonly Recovery[]> =>
  sql<Recovery[]>`${columns(sql, now)} order by r.asked_at, r.id limit 500`;

export async function lockRecovery(tx: Tx, id: string, now: Instant): Promise<Recovery | null> {
  const [row] = await tx<Recovery[]>`${columns(tx, now)} and r.id = ${id} for update of r`;
  return row ?? null;
}

export async function decideRecoveryRow(
  tx: Tx,
  id: string,
  consent: boolean,
  by: PersonId,
  at: Instant,
  until: Instant,
): Promise<void> {
  await tx`
    update recovery set decision = ${consent ? 'consented' : 'declined'}, decided_by = ${by}, decided_at = ${at}, expires_at = ${until}
    where id = ${id}`;
}

export async function closeRecovery(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx`update recovery set done_at = ${at} where id = ${id}`;
}

/** Takes every second factor from a person. */
export async function removeFactors(tx: Tx, person: PersonId): Promise<void> {
  await tx`delete from sign_in_backup_code where person_id = ${person}`;
  await tx`delete from sign_in_totp where person_id = ${person}`;
  await tx`delete from sign_in_passkey where person_id = ${person}`;
}
