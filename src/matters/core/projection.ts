// What the engine stores of a matter beside its whole state: the columns that lists, inboxes, clocks and counts read.
import type { Clock } from '#deadlines';
import type { Day, MatterId, PersonId, UnitId } from '#kernel';

/** Which part a unit has in a matter; it decides who may see it and act on it. */
export type PartyRole = 'issuer' | 'lead' | 'assisting' | 'verifier' | 'addressee';

export interface Party {
  readonly unit: UnitId;
  readonly role: PartyRole;
}

/** A step that somebody is waited for: the inbox is made of these. `person` narrows it to one official of the unit. */
export interface Waiting {
  readonly unit: UnitId;
  readonly action: string;
  readonly due: Day | null;
}

/**
 * One count of one unit that this matter adds to; read models are sums over these. `day` places it in time.
 * The keys are kept with the matter as its marks, so that a figure opens the matters behind it.
 */
export interface Tally {
  readonly unit: UnitId;
  readonly key: string;
  readonly day: Day | null;
}

/** 现场检查, 会议, 报告, 填表, 拍照: what weighs on a unit, counted by kind. */
export const ASK_KINDS = ['visit', 'meeting', 'report', 'form', 'photo'] as const;
export type AskKind = (typeof ASK_KINDS)[number];

/**
 * What this matter asks of one unit. The unit is always a party, so that whoever may see the unit's matters may see what is
 * asked of it. Decisions of other matters read it (Facts.asked), and so does the burden meter.
 */
export interface Ask {
  readonly unit: UnitId;
  /** What is asked, by the register's word `ask.<name>`; once for each unit of a matter. */
  readonly name: string;
  readonly kind: AskKind;
  readonly askedOn: Day;
  /** The days on which it takes place, or from which and by which it is owed; null where no day was named. */
  readonly from: Day;
  readonly to: Day | null;
  /** What it is about: ids of matters, or words as `subjectOf` writes them. Two asks that share one are about the same. */
  readonly about: readonly string[];
  /** When it took place or was given; null while it is owed. */
  readonly metOn: Day | null;
}

/** A clock with what its ladder of escalation has come to; without `climb` nothing has been raised or held. */
export interface ClimbingClock extends Clock {
  readonly climb?: {
    readonly rung: number;
    readonly raisedOn: Day | null;
    /** Days that do not count, first and last included. */
    readonly held: readonly { readonly from: Day; readonly to: Day }[];
  };
}

export interface Origin {
  readonly matter: MatterId;
  readonly start: number;
  readonly end: number;
}

export interface Projection {
  readonly title: string;
  readonly status: string;
  readonly unit: UnitId;
  readonly leadPerson: PersonId | null;
  readonly parent: MatterId | null;
  /** Where it comes from: characters [start, end) of another matter's text (a directive's), if any. */
  readonly origin: Origin | null;
  readonly due: Day | null;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly parties: readonly Party[];
  /**
   * The people who alone may see it, whatever anybody's scope: a compartment. It gives them no right, and takes every one from the
   * others. Left out (never empty) where it is kept from nobody. What is in one counts nowhere: `tallies` of it are not kept.
   */
  readonly compartment?: readonly PersonId[];
  readonly waiting: readonly Waiting[];
  /** Clocks that still run; the sweep finds them by the next day on which they owe a warning. */
  readonly clocks: readonly ClimbingClock[];
  readonly tallies: readonly Tally[];
  /** What it asks of units; left out where it asks nothing. */
  readonly asks?: readonly Ask[];
}
