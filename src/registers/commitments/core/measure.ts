// The measure of completion: what has to be shown before a commitment can be called done.
import type { Day } from '#kernel';

export type Measure =
  | { readonly kind: 'done' }
  | { readonly kind: 'quantity'; readonly target: number; readonly unit: string; readonly own: number }
  | { readonly kind: 'milestones'; readonly milestones: readonly Milestone[] }
  | { readonly kind: 'items'; readonly unit: string; readonly items: readonly RolloutItem[] };

export interface Milestone {
  readonly name: string;
  readonly due: Day | null;
  readonly doneOn: Day | null;
}

/** One line of a per-item roll-out: one vehicle of 180. */
export interface RolloutItem {
  readonly name: string;
  readonly doneOn: Day | null;
}

/** What a report says of the measure. Quantities are totals so far, never increments; indexes count from 0. */
export interface MeasureReport {
  readonly quantity?: number | undefined;
  readonly milestones?: readonly number[] | undefined;
  readonly items?: readonly number[] | undefined;
}

export interface Share {
  readonly done: number;
  readonly of: number;
}

const markDone = <Line extends { readonly doneOn: Day | null }>(
  lines: readonly Line[],
  indexes: readonly number[],
  on: Day,
): readonly Line[] =>
  lines.map((line, index) => (indexes.includes(index) && line.doneOn === null ? { ...line, doneOn: on } : line));

/** The measure after a report; members that do not belong to its kind are ignored (refused earlier). */
export function measured(measure: Measure, report: MeasureReport, on: Day): Measure {
  switch (measure.kind) {
    case 'done':
      return measure;
    case 'quantity':
      return { ...measure, own: report.quantity ?? measure.own };
    case 'milestones':
      return { ...measure, milestones: markDone(measure.milestones, report.milestones ?? [], on) };
    case 'items':
      return { ...measure, items: markDone(measure.items, report.items ?? [], on) };
  }
}

/** How much of its own measure is done, the parts handed down left out; null where it is only done or not done. */
export function ownShare(measure: Measure): Share | null {
  switch (measure.kind) {
    case 'done':
      return null;
    case 'quantity':
      return { done: measure.own, of: measure.target };
    case 'milestones':
      return { done: measure.milestones.filter((line) => line.doneOn !== null).length, of: measure.milestones.length };
    case 'items':
      return { done: measure.items.filter((line) => line.doneOn !== null).length, of: measure.items.length };
  }
}

/** What one is called, where the measure counts something; children roll up when they count the same. */
export const countedUnit = (measure: Measure): string | null =>
  measure.kind === 'quantity' || measure.kind === 'items' ? measure.unit : null;
