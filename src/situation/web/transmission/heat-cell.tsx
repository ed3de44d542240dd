// One cell of the heat picture: the share, the counts it is made of, and its colour, which says nothing that they don't.
import type { ReactNode } from 'react';
import { formatNumber, useWords } from '#platform/web';
import { type Cell, rateOf, warmth } from '#situation';
import { formatShare } from '../numerals.ts';
import { situationWords } from '../words.ts';

export interface HeatCellProps {
  readonly cell: Cell;
  /** The largest drop ends here. */
  readonly marked: boolean;
  /** Wraps the count in the way to its matters. */
  readonly open: (shown: ReactNode) => ReactNode;
  /** What the share is of. */
  readonly whole: ReactNode;
}

export function HeatCell({ cell, marked, open, whole }: HeatCellProps) {
  const w = useWords(situationWords);
  const step = warmth(cell);
  if (cell.of === 0) return <td className="heat-empty">{w('heat-none')}</td>;
  return (
    <td className={`${step === null ? 'heat-few' : `heat-${step}`}${marked ? ' heat-marked' : ''}`}>
      <span className="line heat-share">
        {cell.enough && cell.share !== null ? formatShare(cell.share) : w('heat-not-enough')}
      </span>
      <span className="line heat-counts">
        {open(formatNumber(cell.count))} / {whole}
      </span>
      {cell.stage === 'result' ? <Interval cell={cell} /> : null}
      {marked ? <span className="line heat-mark">{w('cooling-mark')}</span> : null}
    </td>
  );
}

/** From where to where the true share may lie: two units whose intervals meet are not told apart by it. */
function Interval({ cell: { count, of } }: { readonly cell: Cell }) {
  const w = useWords(situationWords);
  const rate = rateOf(count, of);
  if (!rate) return null;
  return (
    <span className="line heat-counts">
      {w('lasting-interval', { low: formatShare(rate.low), high: `${Math.ceil(rate.high * 100)}%` })}
    </span>
  );
}

/** Where the five colours begin; as `warmth` of the core sets them. */
export const WARMTH_STEPS = [0, 0.5, 0.7, 0.85, 0.95] as const;
