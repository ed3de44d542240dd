// People and the posts that they hold. Posts are never deleted: they end, and the past stays on record.
import type { Instant, PersonId, UnitId } from '#kernel';
import type { OpenPost, Person, PostView, Role, UnitPath } from '#people';
import type { Reader, Tx } from '#platform/server';
import { forgetContacts } from './contact-store.ts';
import { spellPerson } from './pinyin.ts';
import { withinScopes } from './scope-store.ts';

function rowOf({ id, account, name, staffNumber, active }: Person) {
  const { initials, pinyin } = spellPerson(name);
  return { id, account, name, staff_number: staffNumber, active, name_initials: initials, name_pinyin: pinyin };
}

/** Inserts people in one statement. They can't sign in before they are given a password. */
export async function insertPeople(tx: Tx, people: readonly Person[]): Promise<void> {
  if (people.length === 0) return;
  await tx`
    insert into person (id, account, name, staff_number, active, name_initials, name_pinyin)
    select id, account, name, staff_number, active, name_initials, name_pinyin
    from jsonb_to_recordset(${JSON.stringify(people.map(rowOf))}::text::jsonb) as row(
      id uuid, account text, name text, staff_number text, active boolean, name_initials text, name_pinyin text)`;
}

/**
 * Writes name, staff number and state over those of the people with the same ids. For those put out, sessions end and addresses
 * are forgotten.
 */
export async function updatePeople(tx: Tx, people: readonly Person[]): Promise<void> {
  if (people.length === 0) return;
  // Staff numbers may swap owners within one import, so they are given up first.
  await tx`update person set staff_number = null where id = any(${people.map(({ id }) => id)}::uuid[])`;
  await tx`
    update person set name = row.name, staff_number = row.staff_number, active = row.active,
                      name_initials = row.name_initials, name_pinyin = row.name_pinyin
    from jsonb_to_recordset(${JSON.stringify(people.map(rowOf))}::text::jsonb) as row(
      id uuid, name text, staff_number text, active boolean, name_initials text, name_pinyin text)
    where person.id = row.id`;
  await tx`
    delete from sign_in_session s using person p
    where p.id = s.user_id and not p.active and p.id = any(${people.map(({ id }) => id)}::uuid[])`;
  await forgetContacts(
    tx,
    people.filter(({ active }) => !active).map(({ id }) => id),
  );
}

/** Opens posts from `since` on. Throws where a person already holds the post. */
export async function insertPosts(tx: Tx, posts: readonly OpenPost[], since: Instant): Promise<void> {
  if (posts.length === 0) return;
  await tx`
    insert into post (person_id, unit_id, role, title, since)
    select person, unit, role, title, ${since}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(posts)}::text::jsonb) as row(person uuid, unit uuid, role text, title text)
    on conflict (person_id, unit_id, role, since) do update set until = null, title = excluded.title`;
}

/** The roles that a person holds now, anywhere; the person stays locked until the transaction ends, so that two posts given at once are judged one after the other. */
export async function rolesOf(tx: Tx, person: PersonId): Promise<readonly Role[]> {
  await tx`select 1 from person where id = ${person} for no key update`;
  const rows = await tx<{ role: Role }[]>`select distinct role from post where person_id = ${person} and until is null`;
  return rows.map(({ role }) => role);
}

/** People in use who hold the role anywhere. */
export async function whoHolds(sql: Reader, role: Role): Promise<readonly PersonId[]> {
  const rows = await sql<{ id: PersonId }[]>`
    select distinct p.id from person p join post o on o.person_id = p.id where o.role = ${role} and o.until is null and p.active`;
  return rows.map(({ id }) => id);
}

/** Ends posts at `until`; returns how many held. */
export async function endPosts(tx: Tx, posts: readonly Omit<OpenPost, 'title'>[], until: Instant): Promise<number> {
  if (posts.length === 0) return 0;
  const ended = await tx`
    update post set until = greatest(since, ${until}::timestamptz)
    from jsonb_to_recordset(${JSON.stringify(posts)}::text::jsonb) as row(person uuid, unit uuid, role text)
    where person_id = row.person and unit_id = row.unit and post.role = row.role and until is null`;
  return ended.count;
}

/** Gives posts that hold a new title. */
export async function updateTitles(tx: Tx, posts: readonly OpenPost[]): Promise<void> {
  if (posts.length === 0) return;
  await tx`
    update post set title = row.title
    from jsonb_to_recordset(${JSON.stringify(posts)}::text::jsonb) as row(person uuid, unit uuid, role text, title text)
    where person_id = row.person and unit_id = row.unit and post.role = row.role and until is null`;
}

/** A person with the posts that hold. */
export interface PersonRecord extends Person {
  readonly posts: readonly (PostView & { readonly unit: UnitId; readonly path: UnitPath; readonly role: Role })[];
}

/** Names of active people with the posts that hold; those who do not exist, or no longer serve, are absent. */
export async function postsOf(
  sql: Reader,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, { readonly name: string; readonly posts: PersonRecord['posts'] }>> {
  const rows = await sql<Pick<PersonRecord, 'id' | 'name' | 'posts'>[]>`
    select p.id, p.name, ${postsWithin(sql, { scopes: [], everybody: true })} as posts
    from person p where p.id = any(${[...people]}::uuid[]) and p.active`;
  return new Map(rows.map(({ id, name, posts }) => [id, { name, posts }]));
}

/** Whose people are meant: those with a post in the scopes, or everybody, also people without any post. */
export interface PeopleReach {
  readonly scopes: readonly UnitPath[];
  readonly everybody: boolean;
}

const within = (sql: Reader, { scopes, everybody }: PeopleReach) => (everybody ? sql`true` : withinScopes(sql, 'u.path', scopes));

/** The posts of person `p` inside the reach, as JSON; others of the same person stay unsaid. */
export const postsWithin = (sql: Reader, reach: PeopleReach) => sql`
  (select coalesce(jsonb_agg(jsonb_build_object(
     'unit', u.id, 'path', u.path, 'unitName', u.short_name, 'role', o.role, 'title', o.title) order by u.path, o.role), '[]')
   from post o join unit u on u.id = o.unit_id
   where o.person_id = p.id and o.until is null and ${within(sql, reach)})`;

/** The person with the posts inside the reach, or null where they are outside it. */
export async function findPerson(sql: Reader, id: PersonId, reach: PeopleReach): Promise<PersonRecord | null> {
  const [person] = await sql<PersonRecord[]>`
    select p.id, p.account, p.name, p.staff_number as "staffNumber", p.active, ${postsWithin(sql, reach)} as posts
    from person p where p.id = ${id}`;
  return person && (reach.everybody || person.posts.length > 0) ? person : null;
}

/**
 * Those of the people who are there and hold a post now at one of the units, or who are named themselves; all that hold any post
 * where nothing is named.
 */
export async function holdersAmong(
  reader: Reader,
  people: readonly PersonId[],
  named: readonly string[] | null,
): Promise<ReadonlySet<PersonId>> {
  if (people.length === 0) return new Set();
  const ids = named ? [...named] : null;
  const rows = await reader<{ id: PersonId }[]>`
    select distinct p.id from person p join post o on o.person_id = p.id and o.until is null
    where p.active and p.id = any(${[...people]}::uuid[])
      and (${ids}::uuid[] is null or o.unit_id = any(${ids}::uuid[]) or p.id = any(${ids}::uuid[]))`;
  return new Set(rows.map(({ id }) => id));
}

/** Names by id, also of people out of use. */
export async function personNames(reader: Reader, ids: readonly PersonId[]): Promise<ReadonlyMap<string, string>> {
  const rows = await reader<{ id: PersonId; name: string }[]>`select id, name from person where id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Whose account this is, or null. */
export async function personOfAccount(reader: Reader, account: string): Promise<PersonId | null> {
  const [row] = await reader<{ id: PersonId }[]>`select id from person where account = ${account}`;
  return row?.id ?? null;
}
