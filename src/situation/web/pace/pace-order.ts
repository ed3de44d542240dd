// The order of the units in the table of pace: that of the organisation, or by one figure.
import type { situationApi } from '#situation';
import type { Reach } from '../view.ts';

type PaceRow = situationApi.PaceRow;
type PaceSide = situationApi.PaceSide;

/** Figures by which the table sorts. */
export const ORDERS = ['planned', 'done', 'share', 'expected', 'debt', 'carried', 'ahead', 'neededRate', 'recent'] as const;
export type Order = (typeof ORDERS)[number];

export const numbersOf = (row: PaceRow, reach: Reach): PaceSide => (reach === 'own' ? row.own : row.all);

/** A share of too few is no place in an order: such units come last, as those do that have none. */
const valueOf = (numbers: PaceSide, by: Order): number | null =>
  by === 'share' && numbers.verdict === 'not-enough' ? null : numbers[by];

/** `-debt` is the largest debt first; anything unknown leaves the order of the organisation. Nothing comes last either way. */
export function inOrder(rows: readonly PaceRow[], sort: string, reach: Reach): readonly PaceRow[] {
  const by = ORDERS.find((order) => order === sort.replace(/^-/, ''));
  if (by === undefined) return rows;
  const sign = sort.startsWith('-') ? -1 : 1;
  return rows.toSorted((a, b) => {
    const left = valueOf(numbersOf(a, reach), by);
    const right = valueOf(numbersOf(b, reach), by);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return (left - right) * sign;
  });
}

/** What pressing a head does: the largest first, then the smallest, then the order of the organisation again. */
export const sortAfter = (sort: string, by: Order): string | undefined =>
  sort === `-${by}` ? by : sort === by ? undefined : `-${by}`;
