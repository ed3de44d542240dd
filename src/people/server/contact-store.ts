// Addresses by which people are told beyond the app. Personal data: read for the person, for whoever administers them, and by
// whoever sends; never logged.
import type { PersonId } from '#kernel';
import type { Reader, Tx } from '#platform/server';

export interface Contact {
  readonly address: string;
  readonly wanted: boolean;
}

const MAIL = 'mail';

export async function findContact(sql: Reader, person: PersonId): Promise<Contact | null> {
  const [row] = await sql<Contact[]>`
    select address, wanted from person_contact where person_id = ${person} and channel = ${MAIL}`;
  return row ?? null;
}

/** Keeps what the person has said. */
export async function keepContact(tx: Tx, person: PersonId, { address, wanted }: Contact): Promise<void> {
  await tx`
    insert into person_contact (person_id, channel, address, wanted) values (${person}, ${MAIL}, ${address}, ${wanted})
    on conflict (person_id, channel) do update set address = excluded.address, wanted = excluded.wanted`;
}

/** Keeps an address that somebody else has entered; a choice that the person has made stays. */
export async function keepAddress(tx: Tx, person: PersonId, address: string): Promise<void> {
  await tx`
    insert into person_contact (person_id, channel, address) values (${person}, ${MAIL}, ${address})
    on conflict (person_id, channel) do update set address = excluded.address`;
}

/** Forgets every address of these people. Whoever erases a person calls it with the erasing of their sealed values. */
export async function forgetContacts(tx: Tx, people: readonly PersonId[]): Promise<void> {
  await tx`delete from person_contact where person_id = any(${[...people]}::uuid[])`;
}
