// The agenda of a dispatch meeting 调度: what is late at the units called, as it stood when they were called.
import type { Day, MatterId, UnitId } from '#kernel';
import { dayShape, matterShape, textShape, unitShape } from '#matters';
import { z } from 'zod';

/** Why a commitment is proposed: past its day, behind its pace, an extension is asked, a clock has been breached. */
export const LATE_REASONS = ['overdue', 'behind', 'extension-asked', 'clock-breached'] as const;
export type LateReason = (typeof LATE_REASONS)[number];

export const CAUSES = ['understanding', 'attitude', 'method'] as const;

/** One item: a commitment with how it stands, or something else that the convener wants spoken of. */
export const AgendaItem = z.strictObject({
  commitment: matterShape.nullable(),
  number: z.string().max(100),
  title: textShape(200),
  unit: unitShape.nullable(),
  due: dayShape.nullable(),
  /** Days after the day on which it was due; 0 while that has not passed. */
  late: z.int().min(0),
  /** The cause on record of its last delay. */
  cause: z.enum(CAUSES).nullable(),
  reasons: z.array(z.enum(LATE_REASONS)).max(LATE_REASONS.length),
});
export interface AgendaItem {
  readonly commitment: MatterId | null;
  readonly number: string;
  readonly title: string;
  readonly unit: UnitId | null;
  readonly due: Day | null;
  readonly late: number;
  readonly cause: (typeof CAUSES)[number] | null;
  readonly reasons: readonly LateReason[];
}

/** What was decided on one item; `item` is its place in the agenda, from 0. */
export interface Decided {
  readonly item: number;
  readonly text: string;
}

/** Orders what is late by how much it presses: the longest overdue first, then what is due soonest. */
export const byPressure = (a: AgendaItem, b: AgendaItem): number =>
  b.late - a.late || (a.due ?? '9999-12-31').localeCompare(b.due ?? '9999-12-31') || a.number.localeCompare(b.number);
