// Rungs of escalation that stand: raised over a clock that still runs past its last day. They fall away by themselves with the
// clock, or when it gets a later day; the ledger keeps them.
import type { Asked, Clock } from '#deadlines';
import type { Day, UnitId } from '#kernel';
import type { Commitment } from './commitment.ts';
import type { CommitmentEvent } from './events.ts';

export interface Raised {
  readonly clock: string;
  readonly rung: number;
  readonly whom: Asked;
  readonly to: UnitId;
  readonly on: Day;
  /** By when it is answered; without one, the day on which it was asked. */
  readonly answerBy?: Day;
  /** What is done about it has been noted, or an act of supervision was served. The climb goes on all the same. */
  readonly answered: boolean;
}

/** Names a rung of a commitment. */
export interface RungName {
  readonly clock: string;
  readonly rung: number;
}

export const raisedOver = (commitment: Commitment, clock: string): readonly Raised[] =>
  (commitment.rungs ?? []).filter((rung) => rung.clock === clock);

/** Rungs that wait for an answer, of those who are asked to press, or of the supervision office. */
export const unanswered = (commitment: Commitment, side: 'line' | 'supervision'): readonly Raised[] =>
  (commitment.rungs ?? []).filter(({ whom, answered }) => !answered && (whom === 'supervision') === (side === 'supervision'));

const runsLate = (clocks: readonly Clock[], rule: string, on: Day): boolean =>
  clocks.some((clock) => clock.rule === rule && clock.due < on);

/** The rungs after an event; undefined until the first is raised. `clocks` are those after it. */
export function rungsAfter(
  rungs: readonly Raised[] | undefined,
  event: CommitmentEvent,
  clocks: readonly Clock[],
): readonly Raised[] | undefined {
  if (event.type === 'EscalationRaised') {
    const { clock, rung, whom, to, on, answerBy } = event;
    return [...(rungs ?? []), { clock, rung, whom, to, on, ...(answerBy ? { answerBy } : {}), answered: false }];
  }
  if (!rungs) return undefined;
  if (event.type === 'CommitmentReassigned') return [];
  const given: readonly RungName[] = 'answered' in event ? event.answered : [];
  return rungs
    .filter(({ clock }) => runsLate(clocks, clock, event.on))
    .map((rung) =>
      given.some(({ clock, rung: n }) => clock === rung.clock && n === rung.rung) ? { ...rung, answered: true } : rung,
    );
}
