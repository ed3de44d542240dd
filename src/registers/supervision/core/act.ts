// A supervision act 督办行为 as stored: the notice with what became of it at each unit, what was found, and how it ended.
import type { Clock } from '#deadlines';
import type { OfficialDocument } from '#documents';
import type { Day, Instant, JsonObject, MatterId, PersonId, UnitId } from '#kernel';
import type { AgendaItem, Decided } from './agenda.ts';
import type { Delivery } from '#matters';
import type { Bulletin } from './bulletin/bulletin.ts';

/** Served by the plain form: 催办, 督办通知, 约谈, 督导. */
export const KINDS = ['urging', 'notice', 'interview', 'check'] as const;
/** With 调度 and 检查通报, each of which is drawn up on a page of its own. */
export const ALL_KINDS = [...KINDS, 'dispatch', 'bulletin'] as const;
export type Kind = (typeof ALL_KINDS)[number];

/** Five powers that are not each other (TRAP-10): 督查, 督办, 检查, 巡察, 行政执法监督. */
export const POWERS = [
  'government-supervision',
  'follow-up',
  'inspection',
  'party-inspection',
  'enforcement-supervision',
] as const;
export type Power = (typeof POWERS)[number];

export type ActStatus = 'served' | 'received' | 'recorded' | 'answered' | 'concluded' | 'in-review' | 'ended' | 'withdrawn';

/** Who did it and when. */
export interface Mark {
  readonly at: Instant;
  readonly by: PersonId;
}

/** The document that a step issued; absent where it was taken before documents were made. */
export interface Issued {
  readonly document?: OfficialDocument;
}

export type Outcome = 'upheld' | 'changed' | 'revoked';

export interface Review {
  readonly asked: Mark;
  readonly askedOn: Day;
  readonly reason: string;
  readonly decideBy: Day;
  readonly decided: (Mark & { readonly outcome: Outcome; readonly note: string; readonly late: boolean } & Issued) | null;
}

/** One unit that is served, and how far the notice has come there. */
export interface Target {
  readonly unit: UnitId;
  readonly delivered: { readonly at: Instant; readonly channel: 'in-app' };
  readonly read: Mark | null;
  readonly receipt: Mark | null;
  readonly reply: (Mark & { readonly text: string }) | null;
  readonly signed: Mark | null;
  /** The conclusion as received, and the last day on which its review may be asked. */
  readonly heard: (Mark & { readonly askUntil: Day }) | null;
  readonly review: Review | null;
  /** What was sent to its people beyond the app; absent where nothing was. */
  readonly sent?: readonly Delivery[];
}

/** What is demanded of a unit there, or promised by it; each becomes a commitment when the record is signed. */
export interface Promised {
  readonly unit: UnitId;
  readonly title: string;
  readonly due: Day | null;
  readonly measure: { readonly kind: string } & JsonObject;
  /** The place of what it was decided on in the agenda; only in minutes. */
  readonly item?: number | null;
}

/** The record of an interview 约谈记录, or the minutes of a dispatch meeting 调度纪要. */
export interface MeetingRecord extends Mark {
  readonly heldOn: Day;
  readonly present: string;
  readonly points: string;
  readonly promises: readonly Promised[];
  readonly signed: Mark | null;
  /** Only in minutes: who was in the chair and signs, and what was decided on items of the agenda. */
  readonly chair?: PersonId;
  readonly decisions?: readonly Decided[];
}

export interface Finding extends Mark {
  readonly unit: UnitId;
  readonly on: Day;
  readonly text: string;
  /** Only where there is a checklist. */
  readonly checked?: readonly Checked[];
}

export interface Conclusion extends Mark, Issued {
  readonly on: Day;
  readonly findings: string;
  /** Who signed it, where that is somebody else than who drew it. */
  readonly signedBy: PersonId | null;
  readonly openReason: string | null;
}

/** What was seen at one item of the checklist; its title stands with it, so that the entry can be read alone. */
export interface Checked {
  readonly item: number;
  readonly title: string;
  readonly text: string;
}

/** What is checked, when and by whom; `team` is left out where the lead goes alone. */
export interface Plan {
  readonly scope: string;
  readonly from: Day;
  readonly to: Day;
  readonly lead: PersonId;
  readonly team?: readonly PersonId[];
}

/** What is said when an act is served. */
export interface Notice {
  readonly kind: Kind;
  readonly power: Power;
  /** The government's assignment, without which there is no 督查. */
  readonly assignment: { readonly document: string; readonly on: Day } | null;
  readonly title: string;
  readonly issue: string;
  readonly issuer: UnitId;
  readonly commitments: readonly { readonly id: MatterId | null; readonly number: string }[];
  readonly replyBy: Day | null;
  readonly meeting: { readonly on: Day; readonly time?: string; readonly place: string; readonly chair?: PersonId } | null;
  readonly plan: Plan | null;
  /** Only of a check: what is looked at, item by item. */
  readonly checklist?: readonly { readonly title: string }[];
  /** Only of a dispatch meeting. */
  readonly agenda?: readonly AgendaItem[];
  /** Only of an inspection bulletin. */
  readonly bulletin?: Bulletin;
}

export interface Act extends Notice, Issued {
  readonly number: string;
  readonly status: ActStatus;
  readonly issued: Mark;
  readonly servedOn: Day;
  readonly targets: readonly Target[];
  readonly record: MeetingRecord | null;
  readonly opened: readonly MatterId[];
  readonly findings: readonly Finding[];
  readonly conclusion: Conclusion | null;
  readonly endedOn: Day | null;
  readonly endReason: string | null;
  readonly clocks: readonly Clock[];
}

/** Who leads the team of a check, or is in the chair of a meeting. */
export const leadOf = ({ plan, meeting }: Act): PersonId | null => plan?.lead ?? meeting?.chair ?? null;

export const hasEnded = (act: Act): boolean => act.endedOn !== null;

/** Ends in a conclusion, which may be reviewed. A meeting ends with its minutes, a bulletin when all have received it. */
export const isConcluded = (kind: Kind): boolean => kind !== 'dispatch' && kind !== 'bulletin';

export const wantsReply = (kind: Kind): boolean => kind === 'urging' || kind === 'notice';

/** Something was found at the unit, and with a checklist, at each item of it. */
function isLookedAt(act: Act, unit: UnitId): boolean {
  const found = act.findings.filter((finding) => finding.unit === unit);
  const seen = new Set(found.flatMap(({ checked }) => (checked ?? []).map(({ item }) => item)));
  return found.length > 0 && (act.checklist ?? []).every((_, item) => seen.has(item));
}

/** The notice has done its work at every unit: replied, signed by both sides, or looked at, as its kind asks. */
export function isAnswered(act: Act): boolean {
  if (wantsReply(act.kind)) return act.targets.every(({ reply }) => reply !== null);
  if (act.kind === 'check') return act.targets.every(({ unit }) => isLookedAt(act, unit));
  if (act.kind === 'bulletin') return act.targets.every(({ receipt }) => receipt !== null);
  if (act.kind === 'dispatch') return act.record !== null && act.record.signed !== null;
  return act.record !== null && act.record.signed !== null && act.targets.every(({ signed }) => signed !== null);
}

export const openReviews = (act: Act): readonly (Target & { readonly review: Review })[] =>
  act.targets.flatMap((target) => (target.review && !target.review.decided ? [{ ...target, review: target.review }] : []));

/** Nothing more can come of the conclusion: every unit has heard it, and has let its time to ask pass or had its review. */
export const isSettled = (act: Act, today: Day): boolean =>
  act.conclusion !== null &&
  act.targets.every(({ heard, review }) => (review ? review.decided !== null : heard !== null && heard.askUntil < today));

/** The state of the whole, from what it holds. */
export function statusOf(act: Act): ActStatus {
  if (act.endedOn) return act.endReason === null ? 'ended' : 'withdrawn';
  if (act.conclusion) return openReviews(act).length > 0 ? 'in-review' : 'concluded';
  if (isAnswered(act)) return 'answered';
  if (act.record) return 'recorded';
  return act.targets.every(({ receipt }) => receipt !== null) ? 'received' : 'served';
}
