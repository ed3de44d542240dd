// What can happen to a petition; each is one ledger entry. Clocks that an event starts or moves travel in it, those that it ends
// are named in `stopped`. Personal values stand at the top of an event, where the engine seals them.
import type { Day, MatterId, PersonId, UnitId } from '#kernel';
import type { ClockEvent, Clocked, EvidenceRef } from '#matters';
import type { Accused, Asked, DeclineGround, Opinion, Petition, Satisfaction, Way } from './petition.ts';

interface By extends Clocked {
  readonly by: PersonId;
}
interface Proved extends By {
  readonly evidence: readonly EvidenceRef[];
}

export type PetitionRegistered = { readonly type: 'PetitionRegistered' } & Pick<
  Petition,
  | ('number' | 'title' | 'text' | 'kind' | 'channel' | 'people' | 'speakers' | 'handedOverBy' | 'receivedOn' | 'issuer')
  | ('petitionerName' | 'petitionerContact' | 'petitionerAddress' | 'representatives' | 'handlers' | 'accused')
> &
  Proved;

/** Its envelope only (PET-34). */
export type PassedOnNoted = {
  readonly type: 'PassedOnNoted';
  readonly passedOn: Day;
  readonly body: string;
} & Pick<Petition, 'number' | 'channel' | 'receivedOn' | 'issuer' | 'handlers'> &
  By;

export type PetitionEvent =
  | PetitionRegistered
  | PassedOnNoted
  | ({ readonly type: 'PetitionerTold'; readonly how: string } & Proved)
  | ({ readonly type: 'PetitionAccepted'; readonly acceptedOn: Day; readonly reason: string } & By)
  | ({ readonly type: 'PetitionDeclined'; readonly ground: DeclineGround; readonly reason: string; readonly told: string } & By)
  | ({
      readonly type: 'PetitionRouted';
      readonly way: Way;
      readonly body: string;
      readonly reason: string;
      readonly told: string;
    } & By)
  | ({
      readonly type: 'PetitionTransferred';
      readonly unit: UnitId;
      readonly reason: string;
      readonly handlers: readonly PersonId[];
    } & By)
  | ({ readonly type: 'ObjectionRaised'; readonly reason: string } & By)
  | ({ readonly type: 'ObjectionDecided'; readonly consent: boolean; readonly note: string } & By)
  | ({ readonly type: 'HandlersNamed'; readonly handlers: readonly PersonId[] } & By)
  | ({ readonly type: 'SteppedAside'; readonly reason: string } & By)
  | ({ readonly type: 'IdentitySeen'; readonly purpose: string } & By)
  | ({ readonly type: 'HandlingNoted'; readonly text: string } & Proved)
  | ({ readonly type: 'HearingOpened'; readonly about: string } & By)
  | ({ readonly type: 'HearingClosed'; readonly record: string } & Proved)
  | ({ readonly type: 'PetitionExtended'; readonly days: number; readonly reason: string; readonly told: string } & By)
  | ({ readonly type: 'OpinionGiven'; readonly opinion: Opinion } & Proved)
  | ({ readonly type: 'OpinionReceived'; readonly receivedOn: Day; readonly askUntil: Day | null } & Proved)
  | ({ readonly type: 'AskedAgain'; readonly asked: Asked } & Proved)
  | ({
      readonly type: 'PetitionerAsked';
      readonly solved: boolean;
      readonly satisfaction: Satisfaction | null;
      readonly note: string | null;
      readonly reopened: boolean;
    } & By)
  | ({ readonly type: 'PetitionClosed'; readonly note: string | null } & By)
  | ({ readonly type: 'PetitionMerged'; readonly into: MatterId; readonly other: string; readonly reason: string } & By)
  | ({
      readonly type: 'DuplicateMerged';
      readonly petition: MatterId;
      readonly other: string;
      readonly by: PersonId | null;
    } & Clocked)
  | ({ readonly type: 'EndedByPetitioner'; readonly reason: string } & By)
  | ({
      readonly type: 'AccusationMarked';
      readonly accused: Accused;
      readonly handlers: readonly PersonId[];
      readonly reason: string;
    } & By)
  | ({
      readonly type: 'CauseFedBack';
      readonly cause: string;
      readonly commitment: MatterId;
      readonly title: string;
      readonly unit: UnitId;
    } & By)
  | ({
      readonly type: 'HandlerChanged';
      readonly from: PersonId;
      readonly official: PersonId;
      readonly handOver: MatterId;
    } & Clocked)
  | ClockEvent;
