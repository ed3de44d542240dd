// When a session has ended by itself (SEC-04): too long without a request, or too long altogether.
import { type Instant, millisecondsOf } from '#kernel';
import type { SignInRules } from './sign-in-rules.ts';

export interface SessionTimes {
  readonly openedAt: Instant;
  readonly lastSeen: Instant;
}

const minutes = (count: number): number => count * 60_000;

/** True once the idle time or the longest life is over. */
export function isOver(
  { openedAt, lastSeen }: SessionTimes,
  now: Instant,
  { idleMinutes, longestMinutes }: Pick<SignInRules, 'idleMinutes' | 'longestMinutes'>,
): boolean {
  const at = millisecondsOf(now);
  return at - millisecondsOf(lastSeen) >= minutes(idleMinutes) || at - millisecondsOf(openedAt) >= minutes(longestMinutes);
}

/** True when the last sight of a session is old enough to be written down again; once a minute is enough. */
export const isStale = ({ lastSeen }: SessionTimes, now: Instant): boolean =>
  millisecondsOf(now) - millisecondsOf(lastSeen) >= minutes(1);

const FRESH_MINUTES = 15;

/** True shortly after a sign-in or a second factor: what changes how somebody proves who they are asks for it. */
export const isFresh = (openedAt: Instant, provedAt: Instant | null, now: Instant): boolean =>
  millisecondsOf(now) - Math.max(millisecondsOf(openedAt), provedAt ? millisecondsOf(provedAt) : 0) < minutes(FRESH_MINUTES);
