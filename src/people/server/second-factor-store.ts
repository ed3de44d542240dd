// Second factors of people: secrets of one-time codes (encrypted before they come here), hashes of backup codes, passkeys, and the
// challenge that a session waits to see answered.
import type { Instant, PersonId } from '#kernel';
import type { Reader, Tx } from '#platform/server';

export interface Totp {
  readonly secret: string;
  readonly since: Instant;
  readonly confirmed: boolean;
  readonly lastStep: number;
}

export async function findTotp(sql: Reader, person: PersonId): Promise<Totp | null> {
  const [row] = await sql<Totp[]>`
    select secret, since, confirmed, last_step::float8 as "lastStep" from sign_in_totp where person_id = ${person}`;
  return row ?? null;
}

/** A secret that is not confirmed yet, over an earlier one that never was; false where one is in use. */
export async function beginTotpRow(tx: Tx, person: PersonId, secret: string, now: Instant): Promise<boolean> {
  const written = await tx`
    insert into sign_in_totp (person_id, secret, since) values (${person}, ${secret}, ${now})
    on conflict (person_id) do update set secret = excluded.secret, since = excluded.since, last_step = 0
    where not sign_in_totp.confirmed`;
  return written.count === 1;
}

/** Takes a code of a step of time, once: false where one of this step or a later one was taken already. */
export async function takeStep(tx: Tx, person: PersonId, step: number): Promise<boolean> {
  const taken = await tx`
    update sign_in_totp set last_step = ${step}, confirmed = true where person_id = ${person} and last_step < ${step}`;
  return taken.count === 1;
}

/** Takes a backup code by its hash, once. */
export async function takeBackupCode(tx: Tx, person: PersonId, hash: string, now: Instant): Promise<boolean> {
  const taken = await tx`
    update sign_in_backup_code set used_at = ${now} where person_id = ${person} and hash = ${hash} and used_at is null`;
  return taken.count === 1;
}

export async function replaceBackupCodes(tx: Tx, person: PersonId, hashes: readonly string[]): Promise<void> {
  await tx`delete from sign_in_backup_code where person_id = ${person}`;
  await tx`insert into sign_in_backup_code (person_id, hash) select ${person}, unnest(${[...hashes]}::text[])`;
}

export async function countBackupCodes(sql: Reader, person: PersonId): Promise<number> {
  const [row] = await sql<{ left: number }[]>`
    select count(*)::int as left from sign_in_backup_code where person_id = ${person} and used_at is null`;
  return row?.left ?? 0;
}

export async function removeTotp(tx: Tx, person: PersonId): Promise<void> {
  await tx`delete from sign_in_backup_code where person_id = ${person}`;
  await tx`delete from sign_in_totp where person_id = ${person}`;
}

export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly since: Instant;
  readonly lastUsed: Instant | null;
}

export async function listPasskeys(sql: Reader, person: PersonId): Promise<readonly Passkey[]> {
  return sql<Passkey[]>`
    select id, name, public_key as "publicKey", counter::float8 as counter, transports, since, last_used as "lastUsed"
    from sign_in_passkey where person_id = ${person} order by since, id`;
}

export async function insertPasskey(tx: Tx, person: PersonId, passkey: Omit<Passkey, 'lastUsed'>): Promise<boolean> {
  const { id, name, publicKey, counter, transports, since } = passkey;
  const written = await tx`
    insert into sign_in_passkey (id, person_id, name, public_key, counter, transports, since)
    values (${id}, ${person}, ${name}, ${Buffer.from(publicKey)}, ${counter}, ${[...transports]}::text[], ${since})
    on conflict (id) do nothing`;
  return written.count === 1;
}

export async function touchPasskey(tx: Tx, id: string, counter: number, now: Instant): Promise<void> {
  await tx`update sign_in_passkey set counter = ${counter}, last_used = ${now} where id = ${id}`;
}

export async function removePasskey(tx: Tx, person: PersonId, id: string): Promise<boolean> {
  return (await tx`delete from sign_in_passkey where person_id = ${person} and id = ${id}`).count === 1;
}

/** Marks the session as one in which the second factor was shown. */
export async function proveSession(tx: Tx, token: string, now: Instant): Promise<void> {
  await tx`update sign_in_session set proved_at = ${now} where token = ${token}`;
}

export async function setChallenge(tx: Tx, token: string, challenge: string, until: Instant): Promise<void> {
  await tx`update sign_in_session set challenge = ${challenge}, challenge_until = ${until} where token = ${token}`;
}

/** The challenge of the session, once: whatever comes of it, the next attempt needs a new one. */
export async function takeChallenge(tx: Tx, token: string, now: Instant): Promise<string | null> {
  const [row] = await tx<{ challenge: string | null }[]>`
    with held as (select token, challenge from sign_in_session where token = ${token} and challenge_until > ${now} for update)
    update sign_in_session s set challenge = null, challenge_until = null from held where s.token = held.token
    returning held.challenge`;
  return row?.challenge ?? null;
}
