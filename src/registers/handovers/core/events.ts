// What can happen to a hand-over; each is one ledger entry. The list travels in the entry that draws it.
import type { Day, Instant, MatterId, PersonId, UnitId } from '#kernel';
import type { HandOver, Line, Outcome } from './hand-over.ts';

interface ByPerson {
  readonly on: Day;
  readonly at: Instant;
  readonly by: PersonId;
}

/** What is said to one line. */
export interface Said {
  readonly line: MatterId;
  readonly text: string;
}

export type HandOverOpened = { readonly type: 'HandOverOpened' } & Pick<
  HandOver,
  'number' | 'title' | 'unit' | 'above' | 'from' | 'to' | 'why' | 'effective' | 'lines'
> &
  ByPerson;

export type HandOverEvent =
  | HandOverOpened
  | ({ readonly type: 'ListRedrawn'; readonly lines: readonly Line[] } & ByPerson)
  | ({ readonly type: 'ListSigned'; readonly remarks: readonly Said[]; readonly inStead: string | null } & ByPerson)
  | ({ readonly type: 'LinesObjected'; readonly objections: readonly Said[] } & ByPerson)
  | ({
      readonly type: 'HandOverReceived';
      readonly outcomes: readonly { readonly line: MatterId; readonly outcome: Outcome }[];
      readonly confirmAt: UnitId;
    } & ByPerson)
  | ({ readonly type: 'HandOverConfirmed' } & ByPerson)
  | ({ readonly type: 'HandOverWithdrawn'; readonly reason: string } & ByPerson);
