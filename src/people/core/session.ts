// When a session has ended by itself (SEC-04): too long without a request, or too long altogether.
import { type Instant, millisecondsOf } from '#kernel';
import { SIGN_IN_POLICY } from './sign-in.ts';

export interface SessionTimes {
  readonly openedAt: Instant;
  readonly lastSeen: Instant;
}

const minutes = (count: number): number => count * 60_000;

/** True once the idle time or the longest life is over. */
export function isOver({ openedAt, lastSeen }: SessionTimes, now: Instant): boolean {
  const at = millisecondsOf(now);
  return (
    at - millisecondsOf(lastSeen) >= minutes(SIGN_IN_POLICY.idleMinutes) ||
    at - millisecondsOf(openedAt) >= minutes(SIGN_IN_POLICY.longestMinutes)
  );
}

/** True when the last sight of a session is old enough to be written down again; once a minute is enough. */
export const isStale = ({ lastSeen }: SessionTimes, now: Instant): boolean =>
  millisecondsOf(now) - millisecondsOf(lastSeen) >= minutes(1);
