// Pace of one commitment: late after its day, behind when less is done than the time that has passed allows.
import { type Day, daysBetween } from '#kernel';
import { type Commitment, share } from './commitment.ts';

/** A report may lag this far behind the straight line before it has to explain itself; a setting of the bureau, not law. */
const SLACK = 0.1;
/** The first quarter of the time is for preparation: no pace is asked for in it. */
const PREPARATION = 0.25;

/** How far the time has run: 0 on the day of issue, 1 on the due day and after; null without a day. */
export function elapsed(commitment: Commitment, today: Day): number | null {
  if (!commitment.due) return null;
  const whole = daysBetween(commitment.issuedOn, commitment.due);
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, daysBetween(commitment.issuedOn, today) / whole));
}

/** Late, or less done than the straight line from issue to due day allows, or a milestone missed. */
export function isBehind(commitment: Commitment, today: Day): boolean {
  if (commitment.due && today > commitment.due) return true;
  const { measure } = commitment;
  if (
    measure.kind === 'milestones' &&
    measure.milestones.some((line) => line.doneOn === null && line.due !== null && line.due < today)
  )
    return true;
  const [time, done] = [elapsed(commitment, today), share(commitment)];
  return time !== null && done !== null && done.of > 0 && time >= PREPARATION && done.done / done.of < time - SLACK;
}
