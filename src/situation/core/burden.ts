// The burden of a unit 基层负担: how much was asked of it in a week, by kind. Counts only; a unit is not ranked by it.
import { type Day, addDays, mondayOf } from '#kernel';
import type { AskKind } from '#matters';

export type BurdenCounts = Readonly<Record<AskKind, number>>;

export const NO_BURDEN: BurdenCounts = { visit: 0, meeting: 0, report: 0, form: 0, photo: 0 };

export const addBurden = (a: BurdenCounts, b: BurdenCounts): BurdenCounts => ({
  visit: a.visit + b.visit,
  meeting: a.meeting + b.meeting,
  report: a.report + b.report,
  form: a.form + b.form,
  photo: a.photo + b.photo,
});

export const totalBurden = ({ visit, meeting, report, form, photo }: BurdenCounts): number =>
  visit + meeting + report + form + photo;

/** Monday to Sunday around a day; an ask counts in the week on a day of which it was asked. */
export function weekAround(day: Day): { readonly from: Day; readonly to: Day } {
  const from = mondayOf(day);
  return { from, to: addDays(from, 6) };
}
