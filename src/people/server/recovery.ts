// Recovery takes two people: the system administrator asks, the security administrator consents, and only then the first carries it
// out, once and within a day. A password given so has to be changed, and opens nothing after a week.
import { type Instant, type PersonId, type Result, addHours, ok, refuse } from '#kernel';
import { type Actor, type RecoveryKind, mayAct } from '#people';
import type { Database, Reader } from '#platform/server';
import { GIVEN_HOURS, administered } from './administer.ts';
import { freshPassword } from './fresh-password.ts';
import { findPerson } from './person-store.ts';
import {
  type Recovery,
  closeRecovery,
  decideRecoveryRow,
  insertRecovery,
  listRecoveries,
  lockRecovery,
  removeFactors,
} from './recovery-store.ts';
import type { SignIn } from './sign-in.ts';
import { forgetSubjects } from './single-sign-on/flow-store.ts';
import { clearAllAttempts, endSessions, updatePasswords } from './sign-in-store.ts';

/** An asking waits a week for consent, a consent a day to be carried out. */
const HOURS = { asking: 7 * 24, consent: 24 } as const;
const NOT_THERE = refuse('not-found', 'not-there');

export const ask = (
  database: Database,
  actor: Actor,
  person: PersonId,
  kind: RecoveryKind,
  now: Instant,
): Promise<Result<null>> =>
  database.transaction<null>('nobody', async (tx) => {
    const known = await administered(tx, actor, person);
    if (!known.ok) return known;
    const open = (await listRecoveries(tx, now)).some((one) => one.personId === person && one.kind === kind);
    if (open) return refuse('conflict', 'recovery-asked');
    await insertRecovery(tx, { person, kind, by: actor.person }, now, addHours(now, HOURS.asking));
    return ok(null);
  });

/** True where every post of the person lies where the actor may consent; somebody without posts is for those at the top. */
async function reaches(sql: Reader, actor: Actor, person: PersonId): Promise<boolean> {
  if (mayAct(actor, 'see-recoveries')) return true;
  const whole = await findPerson(sql, person, { scopes: [], everybody: true });
  return whole !== null && whole.posts.length > 0 && whole.posts.every(({ path }) => mayAct(actor, 'see-recoveries', path));
}

export async function listFor({ sql }: Database, actor: Actor, now: Instant): Promise<readonly Recovery[]> {
  const all = await listRecoveries(sql, now);
  const reached = await Promise.all(all.map(({ personId }) => reaches(sql, actor, personId)));
  return all.filter((_, at) => reached[at]);
}

/** Refuses `not-there`, `two-people` (403, SEC-20) where the one who decides asked or is meant, `already-decided` (409). */
export const decideOn = (database: Database, actor: Actor, id: string, consent: boolean, now: Instant): Promise<Result<null>> =>
  database.transaction<null>('nobody', async (tx) => {
    const recovery = await lockRecovery(tx, id, now);
    if (!recovery || !(await reaches(tx, actor, recovery.personId))) return NOT_THERE;
    if (recovery.askerId === actor.person || recovery.personId === actor.person) return refuse('forbidden', 'two-people');
    if (recovery.consented) return refuse('conflict', 'already-decided');
    await decideRecoveryRow(tx, id, consent, actor.person, now, addHours(now, HOURS.consent));
    return ok(null);
  });

/** Carries out what another consented to. Refuses `not-there`, `two-people` for anybody but the asker, `consent-missing` (409). */
export async function carryOut(
  { database, signIn }: { readonly database: Database; readonly signIn: SignIn },
  actor: Actor,
  id: string,
  now: Instant,
): Promise<Result<string | null>> {
  const password = freshPassword();
  const hash = await signIn.hash(password);
  return database.transaction<string | null>('nobody', async (tx) => {
    const recovery = await lockRecovery(tx, id, now);
    if (!recovery) return NOT_THERE;
    const known = await administered(tx, actor, recovery.personId);
    if (!known.ok) return known;
    if (recovery.askerId !== actor.person) return refuse('forbidden', 'two-people');
    if (!recovery.consented) return refuse('conflict', 'consent-missing');
    const isPassword = recovery.kind === 'password';
    if (isPassword) {
      await updatePasswords(tx, [recovery.personId], hash, true, addHours(now, GIVEN_HOURS));
      await forgetSubjects(tx, recovery.personId);
    } else await removeFactors(tx, recovery.personId);
    await endSessions(tx, recovery.personId);
    await clearAllAttempts(tx, recovery.account);
    await closeRecovery(tx, id, now);
    return ok(isPassword ? password : null);
  });
}
