// A hand-over 交接 as stored: who gives what to whom at which unit, line by line, with the signatures under it.
import type { Day, Instant, PersonId, UnitId } from '#kernel';
import type { Held } from '#matters';

/** 调动、退休、离岗、休假、其他. */
export const WHYS = ['transfer', 'retirement', 'leaving', 'leave', 'other'] as const;
export type Why = (typeof WHYS)[number];

export type HandOverStatus = 'drawn' | 'objected' | 'signed' | 'received' | 'confirmed' | 'withdrawn';

/** `moved`: it has its new official; `noted`: it waits at the unit and needs none; `left`: it had ended or gone elsewhere meanwhile. */
export type Outcome = 'moved' | 'noted' | 'left';

/** One matter on the list, as it stood when the list was drawn. */
export interface Line extends Held {
  /** By whoever gives: how it stands, where the evidence lies, what to watch. */
  readonly remark: string | null;
  /** By whoever receives, until it is signed anew. */
  readonly objection: string | null;
  readonly outcome: Outcome | null;
}

/** A signature: who and when; `inStead` says why it is not the giver's own. */
export interface Signature {
  readonly at: Instant;
  readonly by: PersonId;
  readonly inStead: string | null;
}

export interface HandOver {
  readonly number: string;
  readonly title: string;
  readonly status: HandOverStatus;
  readonly unit: UnitId;
  /** The unit above, or null at the top. */
  readonly above: UnitId | null;
  readonly from: PersonId;
  readonly to: PersonId;
  readonly why: Why;
  readonly effective: Day;
  readonly openedOn: Day;
  readonly openedBy: PersonId;
  readonly drawnAt: Instant;
  readonly lines: readonly Line[];
  readonly given: Signature | null;
  readonly received: Signature | null;
  readonly confirmed: Signature | null;
  /** Where the confirmation waits. */
  readonly confirmAt: UnitId;
  readonly endedOn: Day | null;
  readonly endReason: string | null;
}

export const hasEnded = (status: HandOverStatus): boolean => status === 'confirmed' || status === 'withdrawn';

export const asLine = (held: Held): Line => ({ ...held, remark: null, objection: null, outcome: null });
