// What a register says of the document that a command would issue, while its form is being filled in. Pure, so that the page can
// ask it at each stroke; what is said of a full form is what the step itself then issues, but for the number.
import type { WorkingCalendar } from '#deadlines';
import type { OfficialDocument } from '#documents';
import type { Day, JsonObject, MatterId, PersonId, Refusal, UnitId } from '#kernel';
import type { UnitFacts } from './register.ts';

/** A command as far as its form is filled in: whatever is empty is not there. */
export interface Said {
  readonly type: string;
  readonly [name: string]: unknown;
}

/** What the page knows of the world; see Facts. */
export interface DraftFacts {
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  readonly actor: { readonly name: string };
  /** Null for a matter that is only being opened. */
  readonly matter: MatterId | null;
  readonly unit: (id: UnitId) => Pick<UnitFacts, 'name' | 'issuingCode'> | undefined;
  readonly person: (id: PersonId) => { readonly name: string } | undefined;
}

export interface Draft {
  /** Without a serial; null where nothing can be shown. */
  readonly document: OfficialDocument | null;
  /** Why it could not be issued as it stands, where that can be told from the document. */
  readonly refusal: Refusal | null;
}

/** Null where the command, as things stand, issues no document. */
export type DraftOf = (state: JsonObject | null, said: Said, facts: DraftFacts) => Draft | null;

/** By type of command. */
export type Drafts = Readonly<Record<string, DraftOf>>;
