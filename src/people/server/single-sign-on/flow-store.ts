// Ways to the identity provider that have not come back yet, and which subject there is which person here.
import type { Instant, PersonId } from '#kernel';
import type { Reader, Tx } from '#platform/server';

/** What is kept of one way; `state` and `browser` as digests. */
export interface Flow {
  readonly state: string;
  readonly browser: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Keeps a way until a moment, and forgets those whose moment is past. */
export async function insertFlow(tx: Tx, { state, browser, nonce, verifier }: Flow, now: Instant, until: Instant): Promise<void> {
  await tx`delete from single_sign_on_flow where until <= ${now}`;
  await tx`
    insert into single_sign_on_flow (state, browser, nonce, verifier, until)
    values (${state}, ${browser}, ${nonce}, ${verifier}, ${until})`;
}

/** Takes a way, once, for the browser that went it; null where there is none. */
export async function takeFlow(tx: Tx, state: string, browser: string, now: Instant): Promise<Flow | null> {
  const [flow] = await tx<Flow[]>`
    delete from single_sign_on_flow where state = ${state} and browser = ${browser} and until > ${now}
    returning state, browser, nonce, verifier`;
  return flow ?? null;
}

/** The person in use with the account or the staff number. */
export async function findKnown(sql: Reader, by: 'account' | 'staff-number', value: string): Promise<PersonId | null> {
  const found = await sql<{ readonly id: PersonId }[]>`
    select id from person where active and ${by === 'account' ? sql`account` : sql`staff_number`} = ${value} limit 2`;
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/**
 * Holds a subject of an issuer to a person at the first sight; true where they belong together. A subject that was another's, or
 * another subject of the same person, stays what it was.
 */
export async function bindSubject(tx: Tx, person: PersonId, issuer: string, subject: string): Promise<boolean> {
  await tx`
    insert into sign_in_user (id, name, email, username)
    select id, account, account || '@people.invalid', account from person where id = ${person} on conflict (id) do nothing`;
  await tx`
    insert into single_sign_on_subject (issuer, subject, person_id) values (${issuer}, ${subject}, ${person})
    on conflict do nothing`;
  const [held] = await tx`
    select 1 from single_sign_on_subject where issuer = ${issuer} and subject = ${subject} and person_id = ${person}`;
  return held !== undefined;
}

/** Forgets which subjects a person was; the next way in holds a new one. */
export async function forgetSubjects(tx: Tx, person: PersonId): Promise<void> {
  await tx`delete from single_sign_on_subject where person_id = ${person}`;
}
