// A look-back 回头看 as stored: whether what was closed still holds, thirty, ninety and a hundred and eighty days after.
import type { Clock } from '#deadlines';
import type { Day, MatterId, PersonId, UnitId } from '#kernel';
import type { Risk } from './sampling.ts';

export type LookBackStatus = 'scheduled' | 'due' | 'held' | 'not-drawn' | 'never-done' | 'came-back';

/** What a check found: it holds, it had never been done (a false closing), or it was done and has come back (a relapse). */
export type Finding = 'held' | 'never-done' | 'came-back';

/** One of the three days. `chance` is the percentage with which it was drawn; one that was not drawn is not checked. */
export interface Stage {
  readonly days: 30 | 90 | 180;
  readonly due: Day;
  readonly chance: number;
  readonly drawn: boolean;
  readonly found: Finding | null;
  readonly foundOn: Day | null;
}

export interface LookBack {
  readonly number: string;
  readonly status: LookBackStatus;
  readonly commitment: MatterId;
  readonly commitmentNumber: string;
  readonly title: string;
  /** Class of what was closed, by which relapses are counted. */
  readonly itemKind: 'measure' | 'prohibition' | 'target' | 'problem';
  readonly issuer: UnitId;
  readonly lead: UnitId;
  readonly assisting: readonly UnitId[];
  readonly verifier: UnitId;
  /** Who did the work, and who passed it: none of them checks it again. */
  readonly involved: readonly PersonId[];
  readonly closedOn: Day;
  readonly risk: readonly Risk[];
  readonly stages: readonly Stage[];
  readonly endedOn: Day | null;
  readonly clocks: readonly Clock[];
}

/** The stage that is to be checked next, or none. */
export const nextStage = (stages: readonly Stage[]): Stage | undefined => stages.find((stage) => stage.drawn && !stage.found);

const ENDED: readonly LookBackStatus[] = ['held', 'not-drawn', 'never-done', 'came-back'];
export const hasEnded = (status: LookBackStatus): boolean => ENDED.includes(status);
