// What the engine works with, made once by the composition root and handed down as an argument.
import type { WorkingCalendar } from '#deadlines';
import type { Press } from '#documents/server';
import type { Instant, MatterId, Result } from '#kernel';
import type { AnyRegister } from '#matters';
import type { Actor } from '#people';
import type { Database } from '#platform/server';

export interface Engine {
  readonly database: Database;
  readonly registers: ReadonlyMap<string, AnyRegister>;
  readonly now: () => Instant;
  readonly freshId: () => MatterId;
  /** The working calendar as loaded; newer versions take effect at the next step. */
  readonly calendar: () => Promise<WorkingCalendar>;
  /** Prints official documents; absent where nothing is printed, and then nothing is asked of it before a number is drawn. */
  readonly press?: Press;
  /** Told after each commit whose inboxes may look different, units and people by id; must not throw. */
  readonly announce: (concerned: ReadonlySet<string>) => void;
  /** Channels by which people are told beyond the app; without any, nothing is written to be sent. */
  readonly channels?: readonly string[];
}

/** One command on its way in, by one of the four doors: request, file intake, sweep, command line. */
export interface Order {
  readonly register: string;
  /** Null opens a new matter. */
  readonly matter: MatterId | null;
  readonly command: unknown;
  readonly actor: Actor | 'system';
  /** The version that the actor saw; a matter that has moved on refuses (412). Left out only by the system's own doors. */
  readonly version?: number;
  readonly key?: string;
}

export interface Receipt {
  readonly id: MatterId;
  readonly version: number;
  /** Matters that this step opened, itself included. */
  readonly opened: readonly MatterId[];
}

/** What a step has touched so far, gathered along its dispatches. */
export interface Trail {
  readonly opened: MatterId[];
  /** Units, and people where a compartment keeps a matter from the rest of their units. */
  readonly concerned: Set<string>;
}

export type Carried = Result<Receipt>;
