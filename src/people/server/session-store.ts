// Open sessions of one person: listed without their tokens, ended by their ids.
import type { Instant, PersonId } from '#kernel';
import type { SignInRules } from '#people';
import type { Reader, Tx } from '#platform/server';

export interface OpenSession {
  readonly id: string;
  readonly openedAt: Instant;
  readonly lastSeen: Instant;
  readonly address: string;
  readonly agent: string;
  readonly current: boolean;
}

/** Sessions that have not ended by themselves, the latest seen first; `token` marks the one that asks. */
export async function listSessions(
  sql: Reader,
  person: PersonId,
  now: Instant,
  token: string | null,
  rules: SignInRules,
): Promise<readonly OpenSession[]> {
  return sql<OpenSession[]>`
    select id, opened_at as "openedAt", last_seen as "lastSeen", coalesce(ip_address, '') as address,
      left(coalesce(user_agent, ''), 300) as agent, coalesce(token = ${token}, false) as current
    from sign_in_session
    where user_id = ${person}
      and last_seen > ${now}::timestamptz - make_interval(mins => ${rules.idleMinutes})
      and opened_at > ${now}::timestamptz - make_interval(mins => ${rules.longestMinutes})
    order by last_seen desc, id`;
}

/** Ends one session of the person, or all but the one whose token is spared; returns how many there were. */
export async function endSessionsOf(
  tx: Tx,
  person: PersonId,
  { session, spare }: { readonly session?: string | undefined; readonly spare: string | null },
): Promise<number> {
  const ended = await tx`
    delete from sign_in_session
    where user_id = ${person} and ${session === undefined ? tx`token is distinct from ${spare}` : tx`id = ${session}`}`;
  return ended.count;
}
