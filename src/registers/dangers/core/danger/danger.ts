// A hidden danger 安全隐患 as stored: what was found where, how grave, what was ordered, and who mended and who looked again (SAF-38).
import type { Clock } from '#deadlines';
import type { Day, MatterId, PersonId, UnitId } from '#kernel';
import type { Signed } from '../check/check.ts';
import type { CarrierKind, Level, SignName } from '../kinds.ts';

/** In the order of life. */
export const DANGER_STATUSES = [
  'recorded',
  'signed',
  'graded',
  'ordered',
  'planned',
  'fixing',
  'self-checked',
  'returned',
  'rechecked',
  'closed',
  'withdrawn',
] as const;
export type DangerStatus = (typeof DANGER_STATUSES)[number];
export const hasEnded = (status: DangerStatus): boolean => status === 'closed' || status === 'withdrawn';

/** How it came to be known (SAF-34): by a check, told by the public and proved, passed on by another authority, by the firm itself. */
export const SOURCES = ['check', 'report', 'passed-on', 'enterprise', 'other'] as const;
export type Source = (typeof SOURCES)[number];

/** 立即排除、限期整改、停产停业整顿. */
export const MEASURES = ['at-once', 'by-day', 'stop'] as const;
export type Measure = (typeof MEASURES)[number];

/** The six items of a plan (SAF-05). */
export const PLAN_ITEMS = ['goal', 'method', 'means', 'people', 'time', 'safety'] as const;
export type PlanItem = (typeof PLAN_ITEMS)[number];

export interface Danger extends Signed {
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly place: string;
  readonly source: Source;
  readonly carrier: MatterId;
  readonly carrierName: string;
  readonly kind: CarrierKind;
  readonly check: MatterId | null;
  readonly issuer: UnitId;
  readonly lead: UnitId;
  readonly foundBy: PersonId;
  readonly status: DangerStatus;
  readonly level: Level | null;
  readonly signs: readonly SignName[];
  readonly levelReason: string | null;
  readonly order: {
    readonly on: Day;
    readonly by: PersonId;
    readonly measure: Measure;
    readonly due: Day;
    readonly text: string;
  } | null;
  /** People had to leave until it was looked at again (SAF-08). */
  readonly evacuated: boolean;
  readonly plan: Readonly<Record<PlanItem, string>> | null;
  readonly proofs: number;
  readonly recheck: { readonly on: Day; readonly by: PersonId; readonly passed: boolean; readonly text: string } | null;
  readonly returns: number;
  readonly reported: { readonly on: Day; readonly to: string } | null;
  readonly listed: { readonly on: Day; readonly body: string; readonly until: Day } | null;
  readonly followUps: number;
  readonly refusals: number;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly endReason: string | null;
  readonly clocks: readonly Clock[];
}
