// Credentials, sessions and counted attempts. better-auth reads and writes the same tables through its own pool;
// what it doesn't know about (lock-out, idle exit, posts at this moment) is kept here.
import { randomUUID } from 'node:crypto';
import type { Instant, PersonId } from '#kernel';
import type { SignInRules } from '#people';
import type { Reader, Tx } from '#platform/server';
import { type PersonRecord, postsWithin } from './person-store.ts';
import { latestRules, rulesFrom } from './sign-in-rules-store.ts';

/** What a session was opened by. */
export type SignInMethod = 'password' | 'single-sign-on';

/** What a session cookie leads to: the person with all posts of this moment, read in one statement. */
export interface SessionRecord extends PersonRecord {
  readonly mustChangePassword: boolean;
  readonly passwordSince: Instant;
  readonly givenUntil: Instant | null;
  readonly method: SignInMethod;
  readonly openedAt: Instant;
  readonly lastSeen: Instant;
  /** When a second factor was shown in this session. */
  readonly provedAt: Instant | null;
  /** Whether the person has a second factor at all. */
  readonly enrolled: boolean;
  readonly rules: SignInRules;
}

export async function findSession(sql: Reader, token: string): Promise<SessionRecord | null> {
  const [session] = await sql<(SessionRecord & { readonly rules: unknown })[]>`
    select p.id, p.account, p.name, p.staff_number as "staffNumber", p.active,
      p.must_change_password as "mustChangePassword", s.opened_at as "openedAt", s.last_seen as "lastSeen",
      p.password_since as "passwordSince", p.given_until as "givenUntil", s.method, s.proved_at as "provedAt",
      (exists (select 1 from sign_in_totp t where t.person_id = p.id and t.confirmed)
        or exists (select 1 from sign_in_passkey k where k.person_id = p.id)) as enrolled,
      ${latestRules(sql)} as rules,
      ${postsWithin(sql, { scopes: [], everybody: true })} as posts
    from sign_in_session s join person p on p.id = s.user_id
    where s.token = ${token}`;
  return session ? { ...session, rules: rulesFrom(session.rules) } : null;
}

/** Starts our own clocks of a session that better-auth has just made. */
export async function openSession(tx: Tx, token: string, method: SignInMethod, now: Instant, address: string): Promise<void> {
  await tx`
    update sign_in_session set opened_at = ${now}, last_seen = ${now}, ip_address = ${address}, method = ${method}
    where token = ${token}`;
}

export async function touchSession(tx: Tx, token: string, now: Instant): Promise<void> {
  await tx`update sign_in_session set last_seen = ${now} where token = ${token} and last_seen < ${now}`;
}

/** Ends all sessions of a person, or all but the one whose token is given. */
export async function endSessions(tx: Tx, person: PersonId, except: string | null = null): Promise<void> {
  await tx`delete from sign_in_session where user_id = ${person} and token is distinct from ${except}`;
}

export async function endSession(tx: Tx, token: string): Promise<void> {
  await tx`delete from sign_in_session where token = ${token}`;
}

/** Forgets sessions opened before a moment and attempts counted before it. */
export async function forgetBefore(tx: Tx, moment: Instant): Promise<void> {
  await tx`delete from sign_in_session where opened_at < ${moment}`;
  await tx`delete from sign_in_attempt where counted_since < ${moment} and (locked_until is null or locked_until < ${moment})`;
}

export interface Attempt {
  readonly failures: number;
  readonly lockedUntil: Instant | null;
}

export interface AttemptLimit {
  readonly subject: string;
  readonly most: number;
  /** Failures before this moment are forgotten. */
  readonly since: Instant;
  /** The end of a lock that starts now. */
  readonly until: Instant;
}

/**
 * Counts one more attempt before it is checked, so that attempts made at the same time all count. At the limit the subject
 * is locked until `until`; while a lock lasts, further attempts count but don't prolong it; after it the count starts anew.
 */
export async function countAttempt(tx: Tx, { subject, most, since, until }: AttemptLimit, now: Instant): Promise<Attempt> {
  const [attempt] = await tx<Attempt[]>`
    insert into sign_in_attempt as a (subject, failures, counted_since, locked_until)
    values (${subject}, 1, ${now}, ${most <= 1 ? until : null})
    on conflict (subject) do update set
      failures = case when a.locked_until <= ${now} or (a.locked_until is null and a.counted_since < ${since})
                      then 1 else a.failures + 1 end,
      counted_since = case when a.locked_until <= ${now} or (a.locked_until is null and a.counted_since < ${since})
                           then ${now}::timestamptz else a.counted_since end,
      locked_until = case when a.locked_until <= ${now} then null
                          when a.locked_until is not null then a.locked_until
                          when a.counted_since >= ${since} and a.failures + 1 >= ${most} then ${until}::timestamptz end
    returning failures, locked_until as "lockedUntil"`;
  if (!attempt) throw new Error('an upsert gave no row');
  return attempt;
}

/** Forgets the attempts counted under the subjects. */
export async function clearAttempts(tx: Tx, subjects: readonly string[]): Promise<void> {
  await tx`delete from sign_in_attempt where subject = any(${[...subjects]}::text[])`;
}

/** Forgets every attempt of an account, from all addresses. */
export async function clearAllAttempts(tx: Tx, account: string): Promise<void> {
  await tx`delete from sign_in_attempt where subject = ${account} or starts_with(subject, ${`${account} `})`;
}

/** The stored hash of a person's password, or null where none was ever given. */
export async function findPasswordHash(sql: Reader, person: PersonId): Promise<string | null> {
  const [row] = await sql<{ readonly password: string | null }[]>`
    select password from sign_in_account where user_id = ${person} and provider_id = 'credential'`;
  return row?.password ?? null;
}

/**
 * Gives people a password by its hash, the same for all of them; `mustChange` when somebody else chose it, with the moment until
 * which it opens anything. Their sessions stay; end them where the old password may be known to others.
 */
export async function updatePasswords(
  tx: Tx,
  people: readonly PersonId[],
  hash: string,
  mustChange: boolean,
  until: Instant | null = null,
): Promise<void> {
  const ids = [...people];
  await tx`
    insert into sign_in_user (id, name, email, username)
    select id, account, account || '@people.invalid', account from person where id = any(${ids}::uuid[])
    on conflict (id) do nothing`;
  await tx`
    insert into sign_in_account (id, account_id, provider_id, user_id, password)
    select row.key, row.person::text, 'credential', row.person, ${hash}
    from unnest(${ids.map(() => randomUUID())}::text[], ${ids}::uuid[]) as row(key, person)
    on conflict (user_id, provider_id) do update set password = excluded.password, updated_at = now()`;
  await tx`
    update person set must_change_password = ${mustChange}, given_until = ${until}, password_since = now()
    where id = any(${ids}::uuid[])`;
}
