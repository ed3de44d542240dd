// What the situation counts of a commitment.
import { type Day, type UnitId, daysBetween, firstOfMonth, mondayOf } from '#kernel';
import type { Tally } from '#matters';
import type { Commitment } from './commitment.ts';

const byDue = (unit: UnitId, key: string, due: Day): readonly Tally[] => [
  { unit, key, day: due },
  { unit, key: `${key}-month`, day: firstOfMonth(due) },
];

/**
 * Counts for the situation. By the month of issue: issued, acknowledged, broken-down, reported, finished. By due day: due,
 * due-done, and both by month too, so that a year is a few rows. By the week of closing: done. Then causes of delay and what
 * came back. A commitment counts once, for its lead unit; one that was taken back, not at all.
 */
export function tallies(c: Commitment): readonly Tally[] {
  if (c.status === 'withdrawn' || c.status === 'superseded') return [];
  const unit = c.lead;
  const cohort = firstOfMonth(c.issuedOn);
  const reached: readonly [string, boolean][] = [
    ['issued', true],
    ['acknowledged', c.acknowledgedOn !== null],
    ['broken-down', c.brokenDownOn !== null],
    ['reported', c.firstReportOn !== null],
    ['finished', c.closedOn !== null],
  ];
  return [
    ...reached.filter(([, yes]) => yes).map(([key]): Tally => ({ unit, key, day: cohort })),
    ...(c.due ? byDue(unit, 'due', c.due) : []),
    ...(c.due && c.closedOn ? byDue(unit, 'due-done', c.due) : []),
    ...(c.closedOn ? [{ unit, key: 'done', day: mondayOf(c.closedOn) }] : [{ unit, key: 'open', day: null }]),
    ...delays(c),
    ...lasting(c),
  ];
}

/** By the month of the due day, a commitment whose delay is on record: that it is, and under its latest cause. */
function delays({ lead: unit, due, delay }: Commitment): readonly Tally[] {
  if (!due || !delay) return [];
  return ['delayed', `delay-${delay.cause}-${delay.nature}`].map((key) => ({ unit, key, day: firstOfMonth(due) }));
}

/** A closing that came back later than this is told of, but no week of the curve. */
const CURVE_WEEKS = 30;

/**
 * By the week of closing and the class of what was closed: each closing (watched), and those that came back, by whole weeks
 * from the closing. A closing of what had never been done is none. Once a commitment: that it came back at all.
 */
function lasting({ lead: unit, itemKind, reopened = [], closedOn }: Commitment): readonly Tally[] {
  const watched = [...reopened.filter(({ how }) => how === 'came-back').map((closing) => closing.closedOn)];
  const rows = [...watched, ...(closedOn ? [closedOn] : [])].map(
    (day): Tally => ({ unit, key: `watched-${itemKind}`, day: mondayOf(day) }),
  );
  const back = reopened
    .filter(({ how }) => how === 'came-back')
    .map(({ on, closedOn: from }) => ({ weeks: Math.floor(daysBetween(from, on) / 7), day: mondayOf(from) }));
  rows.push(
    ...back
      .filter(({ weeks }) => weeks <= CURVE_WEEKS)
      .map(({ weeks, day }): Tally => ({ unit, key: `relapsed-${itemKind}-${weeks}`, day })),
    ...(back.length > 0 ? [{ unit, key: `relapsed-${itemKind}`, day: null }] : []),
  );
  // Closed twice in one week, it counts once: a count knows a matter only once.
  return [...new Map(rows.map((tally) => [`${tally.key} ${tally.day ?? ''}`, tally])).values()];
}
