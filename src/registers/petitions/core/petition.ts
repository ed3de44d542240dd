// A petition 信访事项 as stored (信访工作条例). Who petitions is sealed: the state holds digests, the values are shown to named
// handlers who have said why they look. Nothing here is about a petitioner beyond this one petition.
import type { Clock } from '#deadlines';
import type { OfficialDocument } from '#documents';
import type { Day, MatterId, PersonId, UnitId } from '#kernel';
import type { Sealed } from '#ledger';
import type { Personal } from '#matters';

/** In the order of life. */
export const PETITION_STATUSES = [
  'received',
  'transferred',
  'objected',
  'handling',
  'answered',
  're-examining',
  're-examined',
  'reviewing',
  'ended',
  'closed',
  'declined',
  'routed',
  'merged',
  'withdrawn',
  'passed-on',
] as const;
export type PetitionStatus = (typeof PETITION_STATUSES)[number];

/** 来信、来访、来电. */
export const CHANNELS = ['letter', 'visit', 'call'] as const;
/** 申诉求决、建议意见、检举控告 (art. 29 to 31). */
export const PETITION_KINDS = ['claim', 'suggestion', 'accusation'] as const;
/** The five ways of art. 31 that lead elsewhere (PET-14); the sixth is the opinion of this register. Accusations go to the organ in charge. */
export const WAYS = ['litigation', 'arbitration', 'party-appeal', 'administrative', 'duty', 'organ-in-charge'] as const;
/** 支持、说明解释、不予支持 (PET-15). */
export const RESULTS = ['support', 'explain', 'not-support'] as const;
export const DECLINE_GROUNDS = ['not-competent', 'in-other-procedure', 'path-ended', 'too-vague'] as const;
export const SATISFACTION = ['satisfied', 'mostly', 'dissatisfied'] as const;
export const LEVELS = ['handling', 're-examination', 'review'] as const;

export type Channel = (typeof CHANNELS)[number];
export type PetitionKind = (typeof PETITION_KINDS)[number];
export type Way = (typeof WAYS)[number];
export type OpinionResult = (typeof RESULTS)[number];
export type DeclineGround = (typeof DECLINE_GROUNDS)[number];
export type Satisfaction = (typeof SATISFACTION)[number];
export type Level = (typeof LEVELS)[number];

/** A personal value: marked on its way to the ledger, its digest afterwards. */
export type Identity = Personal | Sealed | null;

/** Who and what is accused; none of them hears of it (PET-16). */
export interface Accused {
  readonly units: readonly UnitId[];
  readonly people: readonly PersonId[];
}

/** 处理、复查、复核意见, with what PET-15 asks of it. */
export interface Opinion {
  readonly level: Level;
  /** Null where an organ outside answered. */
  readonly unit: UnitId | null;
  readonly body: string | null;
  readonly result: OpinionResult;
  readonly claim: string;
  readonly facts: string;
  readonly opinion: string;
  readonly basis: string;
  readonly on: Day;
  readonly by: PersonId;
  readonly document: OfficialDocument | null;
  /** When the person had it, and until when the next level may be asked (PET-09, PET-10). */
  readonly receivedOn: Day | null;
  readonly askUntil: Day | null;
}

/** A re-examination or a review that was asked: of a unit of the house, or of an organ outside. */
export interface Asked {
  readonly level: Exclude<Level, 'handling'>;
  readonly unit: UnitId | null;
  readonly body: string | null;
  readonly reason: string;
  readonly on: Day;
}

export interface Petition {
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly kind: PetitionKind;
  readonly channel: Channel;
  readonly petitionerName: Identity;
  readonly petitionerContact: Identity;
  readonly petitionerAddress: Identity;
  readonly representatives: Identity;
  /** How many came together, and how many speak for them (PET-13). */
  readonly people: number;
  readonly speakers: number;
  /** The organ that handed it over, where it did not come from the person. */
  readonly handedOverBy: string | null;
  readonly receivedOn: Day;
  /** The sixty days run from here, not from the receipt (TRAP-11). */
  readonly acceptedOn: Day | null;
  readonly toldOn: Day | null;
  readonly issuer: UnitId;
  readonly lead: UnitId;
  readonly status: PetitionStatus;
  readonly openedOn: Day;
  readonly handlers: readonly PersonId[];
  /** Handlers who stepped aside (PET-18): not named again. */
  readonly steppedAside: readonly PersonId[];
  readonly looks: readonly { readonly person: PersonId; readonly on: Day }[];
  readonly accused: Accused | null;
  readonly objection: { readonly from: PetitionStatus; readonly reason: string; readonly refused: boolean } | null;
  readonly extension: { readonly days: number; readonly reason: string; readonly by: PersonId; readonly on: Day } | null;
  readonly hearing: { readonly on: Day; readonly about: string } | null;
  readonly hearings: number;
  readonly opinions: readonly Opinion[];
  readonly asked: Asked | null;
  readonly solved: { readonly on: Day; readonly solved: boolean; readonly satisfaction: Satisfaction | null } | null;
  readonly reopened: number;
  readonly merged: readonly { readonly petition: MatterId; readonly number: string }[];
  readonly mergedInto: { readonly petition: MatterId; readonly number: string } | null;
  readonly causes: readonly { readonly commitment: MatterId; readonly cause: string; readonly unit: UnitId; readonly on: Day }[];
  readonly closedOn: Day | null;
  readonly endReason: string | null;
  readonly clocks: readonly Clock[];
}

const OVER: readonly PetitionStatus[] = ['ended', 'closed', 'declined', 'routed', 'merged', 'withdrawn', 'passed-on'];
export const hasEnded = (status: PetitionStatus): boolean => OVER.includes(status);

/** The unit that re-examines or reviews, while it does. */
export const upperUnit = ({ asked }: Petition): UnitId | null => asked?.unit ?? null;

/** Whether there is anybody to be told and asked. */
export const isKnown = (p: Pick<Petition, 'petitionerName' | 'petitionerContact' | 'petitionerAddress'>): boolean =>
  p.petitionerName !== null && (p.petitionerContact !== null || p.petitionerAddress !== null);

/** Whether it says who somebody is, or accuses: each look at it is an entry (see #matters, looks). */
export const isSensitive = (p: Petition): boolean =>
  p.kind === 'accusation' ||
  [p.petitionerName, p.petitionerContact, p.petitionerAddress, p.representatives].some((value) => value !== null);

export const lastOpinion = ({ opinions }: Petition): Opinion | undefined => opinions.at(-1);
