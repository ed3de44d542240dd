// What a person has in hand at a unit, as a decision about handing it over sees it.
import type { Day, MatterId, PersonId, UnitId } from '#kernel';
import type { Role } from '#people';

/** One open matter that a person leads, or that has a step waiting which nobody else at the unit may take. */
export interface Held {
  readonly matter: MatterId;
  readonly register: string;
  readonly number: string;
  readonly title: string;
  /** The unit that leads it, by its short name. */
  readonly unit: string;
  readonly due: Day | null;
  readonly lead: boolean;
  readonly steps: readonly { readonly action: string; readonly due: Day | null }[];
  readonly clocks: readonly { readonly rule: string; readonly due: Day }[];
  readonly promises: readonly { readonly title: string; readonly due: Day | null }[];
}

/** Of whom, and at which unit with all below it. */
export interface HoldingsOf {
  readonly person: PersonId;
  readonly unit: UnitId;
}

export interface Holdings {
  /** The person's name; held also of somebody who is kept out by now. */
  readonly name: string;
  /** By due day. Nothing of it changes until the step ends. */
  readonly held: readonly Held[];
  /** The internal command by which another official takes over, of each register that has one (Register.passOn). */
  readonly passOn: Readonly<Record<string, string>>;
  /** Who works at the unit itself now. */
  readonly staff: readonly { readonly person: PersonId; readonly role: Role }[];
  /** The unit above it, or null at the top. */
  readonly above: UnitId | null;
}
