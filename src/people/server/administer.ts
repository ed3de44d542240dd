// What administrators do to one person: the system administrator to password and standing, the security administrator to posts. Only to people all of whose posts lie below the
// administrator's own, so that nobody takes over an account that reaches further, and never to oneself (SEC-08).
import { type Instant, addHours, type PersonId, type Result, type UnitId, ok, refuse } from '#kernel';
import { type Actor, type Role, checkPassword, mayAct, mayHoldTogether, pickScopes } from '#people';
import type { Database, Reader, Tx } from '#platform/server';
import { type PersonRecord, endPosts, findPerson, insertPosts, rolesOf, updatePeople } from './person-store.ts';
import { knownPasswords } from './known-passwords.ts';
import { findRules } from './sign-in-rules-store.ts';
import type { SignIn } from './sign-in.ts';
import { clearAllAttempts, findPasswordHash, updatePasswords } from './sign-in-store.ts';
import { findUnit } from './unit-store.ts';

/** How long a given password opens anything. */
export const GIVEN_HOURS = 7 * 24;
const NOT_THERE = refuse('not-found', 'not-there');

/** The person, when the actor may administer them. Refuses `not-there` outside the actor's reach, else `not-your-right`. */
export async function administered(sql: Reader, actor: Actor, id: PersonId): Promise<Result<PersonRecord>> {
  const everybody = mayAct(actor, 'administer-people');
  const seen = await findPerson(sql, id, { scopes: pickScopes(actor), everybody });
  if (!seen) return NOT_THERE;
  if (id === actor.person) return refuse('forbidden', 'own-posts');
  const whole = await findPerson(sql, id, { scopes: [], everybody: true });
  const inside = whole?.posts.every(({ path }) => mayAct(actor, 'administer-people', path)) ?? false;
  return everybody || inside ? ok(seen) : refuse('forbidden', 'not-your-right', { roles: ['administrator'] });
}

/**
 * Gives the first password of somebody who never had one; it has to be changed at the first sign-in, within a week. Refuses
 * `recovery-needed` (409) where there is one: a reset takes two people.
 */
export async function givePassword(
  { database, signIn }: { readonly database: Database; readonly signIn: SignIn },
  actor: Actor,
  id: PersonId,
  password: string,
  now: Instant,
): Promise<Result<null>> {
  const asked = await administered(database.sql, actor, id);
  if (!asked.ok) return asked;
  const { rules } = await findRules(database.sql);
  const good = checkPassword(password, asked.value.account, rules, await knownPasswords());
  if (!good.ok) return good;
  const hash = await signIn.hash(password);
  return database.transaction('nobody', async (tx) => {
    // Asked again, since the hash took its time and posts may have moved meanwhile.
    const person = await administered(tx, actor, id);
    if (!person.ok) return person;
    if ((await findPasswordHash(tx, id)) !== null) return refuse('conflict', 'recovery-needed');
    await updatePasswords(tx, [id], hash, true, addHours(now, GIVEN_HOURS));
    await clearAllAttempts(tx, person.value.account);
    return ok(null);
  });
}

/** Lets a person in, or keeps them out from the next request on. */
export const changeStanding = (database: Database, actor: Actor, id: PersonId, active: boolean): Promise<Result<null>> =>
  database.transaction('nobody', async (tx) => {
    const person = await administered(tx, actor, id);
    if (!person.ok) return person;
    await updatePeople(tx, [{ ...person.value, active }]);
    return ok(null);
  });

export interface PostChange {
  readonly person: PersonId;
  readonly unit: UnitId;
  readonly role: Role;
}

/**
 * Opens a post. Refuses `not-there` for a unit outside the actor's reach, `post-held`, and what one person may not hold together
 * (409, SEC-20).
 */
export const grantPost = (database: Database, actor: Actor, post: PostChange & { readonly title: string }, now: Instant) =>
  database.transaction<null>('nobody', async (tx) => {
    const allowed = await onUnit(tx, actor, post);
    if (!allowed.ok) return allowed;
    const { posts } = allowed.value;
    if (posts.some(({ unit, role }) => unit === post.unit && role === post.role)) return refuse('conflict', 'post-held');
    const together = mayHoldTogether([...(await rolesOf(tx, post.person)), post.role]);
    if (!together.ok) return together;
    await insertPosts(tx, [post], now);
    return ok(null);
  });

/** Ends a post from the next request on. Refuses `not-there` where the person doesn't hold it. */
export const withdrawPost = (database: Database, actor: Actor, post: PostChange, now: Instant) =>
  database.transaction<null>('nobody', async (tx) => {
    const allowed = await onUnit(tx, actor, post);
    if (!allowed.ok) return allowed;
    return (await endPosts(tx, [post], now)) === 1 ? ok(null) : NOT_THERE;
  });

/** The person, when the actor administers the unit; for posts it is the unit that counts, wherever else the person serves. */
async function onUnit(tx: Tx, actor: Actor, { person: id, unit: unitId }: PostChange): Promise<Result<PersonRecord>> {
  const everybody = mayAct(actor, 'give-posts');
  const person = await findPerson(tx, id, { scopes: pickScopes(actor), everybody });
  const unit = await findUnit(tx, unitId, pickScopes(actor));
  if (!person || !unit) return NOT_THERE;
  if (id === actor.person) return refuse('forbidden', 'own-posts');
  return mayAct(actor, 'give-posts', unit.path)
    ? ok(person)
    : refuse('forbidden', 'not-your-right', { roles: ['security-administrator'] });
}
