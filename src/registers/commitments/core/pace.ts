// Pace of one commitment: late after its day, behind when less is done than its expected curve asks for.
import type { Day } from '#kernel';
import { elapsedOf, expectedShare } from '#matters';
import { type Commitment, share } from './commitment.ts';

/** A report may lag this far behind its curve before it has to explain itself; a setting of the bureau, not law. */
const SLACK = 0.1;
/** The first quarter of the time is for preparation: the straight line asks for nothing in it. Other curves say so themselves. */
const PREPARATION = 0.25;

/** Late, or less done than the expected curve from issue to due day allows, or a milestone missed. */
export function isBehind(commitment: Commitment, today: Day): boolean {
  if (commitment.due && today > commitment.due) return true;
  const { measure } = commitment;
  if (
    measure.kind === 'milestones' &&
    measure.milestones.some((line) => line.doneOn === null && line.due !== null && line.due < today)
  )
    return true;
  const done = share(commitment);
  const wanted = wantedBy(commitment, today);
  return wanted !== null && done !== null && done.of > 0 && done.done / done.of < wanted - SLACK;
}

/** The share that has to be there by the curve; null where none is asked for. */
function wantedBy({ issuedOn, due, expected = { kind: 'linear' } }: Commitment, today: Day): number | null {
  if (!due) return null;
  const run = { from: issuedOn, due };
  if (expected.kind === 'linear' && elapsedOf(run, today) < PREPARATION) return null;
  return expectedShare(expected, run, today);
}
