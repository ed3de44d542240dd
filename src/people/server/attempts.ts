// Lock-out: a few failures of an account from one address lock it there, four times as many from anywhere lock it everywhere, each
// for a while (SEC-04); how many and how long are rules of sign-in. An attempt is counted before it is checked; a good one clears the count.
import { type Instant, type Result, addHours, ok, refuse } from '#kernel';
import { FAILURES_ANYWHERE, type SignInRules } from '#people';
import type { Database } from '#platform/server';
import { type Attempt, clearAttempts, countAttempt } from './sign-in-store.ts';

export interface Tried {
  /** An account, also one that nobody has; without spaces. */
  readonly account: string;
  readonly address: string;
}

const subjects = ({ account, address }: Tried): readonly [string, string] => [`${account} ${address}`, account];

/** The attempt as counted. `lockedBy` is the end of the lock that stands when this attempt fails too, if one does. */
export interface CountedAttempt {
  readonly left: number;
  readonly lockedBy: Instant | null;
}

/** Counts an attempt. Refuses `sign-in-locked` (429, with its end) while the account is locked; the password is then not looked at. */
export async function countBefore(
  database: Database,
  tried: Tried,
  now: Instant,
  { failuresHere, lockMinutes }: Pick<SignInRules, 'failuresHere' | 'lockMinutes'>,
): Promise<Result<CountedAttempt>> {
  const hours = lockMinutes / 60;
  const failuresAnywhere = failuresHere * FAILURES_ANYWHERE;
  const [since, until] = [addHours(now, -hours), addHours(now, hours)];
  const [here, anywhere] = subjects(tried);
  const counted = await database.transaction<{ readonly first: Attempt; readonly second: Attempt | null }>(
    'nobody',
    async (tx) => {
      const first = await countAttempt(tx, { subject: here, most: failuresHere, since, until }, now);
      // Attempts while locked here say nothing new about the account elsewhere.
      if (first.failures > failuresHere) return ok({ first, second: null });
      const second = await countAttempt(tx, { subject: anywhere, most: failuresAnywhere, since, until }, now);
      return ok({ first, second });
    },
  );
  if (!counted.ok) return counted;
  const { first, second } = counted.value;
  const over = (attempt: Attempt | null, most: number) => (attempt && attempt.failures > most ? attempt.lockedUntil : null);
  const locked = over(second, failuresAnywhere) ?? over(first, failuresHere);
  if (locked) return lockedUntil(locked);
  const left = Math.min(failuresHere - first.failures, failuresAnywhere - (second?.failures ?? 0));
  return ok({ left, lockedBy: second?.lockedUntil ?? first.lockedUntil });
}

export const lockedUntil = (until: Instant) => refuse('too-many', 'sign-in-locked', { until });

/** Forgets the failures after a good attempt. */
export async function clearAfter(database: Database, tried: Tried): Promise<void> {
  await database.transaction('nobody', async (tx) => ok(await clearAttempts(tx, subjects(tried))));
}
