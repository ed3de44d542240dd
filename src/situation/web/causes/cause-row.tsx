// One row of the cause map: what is late on record, and how much of that each cause is, as colour under the numbers.
import type { ReactNode } from 'react';
import { formatNumber, usePhrase, useWords } from '#platform/web';
import {
  DELAYS,
  type DelayFigure,
  type DelayName,
  type Period,
  causeColour,
  causeNames,
  causeShare,
  type situationApi,
} from '#situation';
import { FigureLink } from '../figures.tsx';
import { formatShare } from '../numerals.ts';
import type { Reach } from '../view.ts';
import { HeatFrame } from '../heat-frame.tsx';
import { situationWords } from '../words.ts';

export interface CauseTableProps {
  readonly label: string;
  /** Head of the first column. */
  readonly first: string;
  readonly children: ReactNode;
}

export function CauseTable({ label, first, children }: CauseTableProps) {
  const w = useWords(situationWords);
  const phrase = usePhrase();
  const heads = [first, w('causes-due'), w('causes-delayed'), ...DELAYS.map((name) => phrase(causeNames[name]))];
  return <HeatFrame {...{ label, heads, children }} />;
}

export interface CauseRowProps {
  readonly head: ReactNode;
  readonly counts: situationApi.DelayNumbers;
  /** Whose matters the numbers open; none where they belong to several units. */
  readonly unit: { readonly id: string; readonly name: string } | undefined;
  readonly reach: Reach;
  /** Days from its first to its last are opened. */
  readonly period: Period;
}

export function CauseRow({ head, counts, unit, reach, period }: CauseRowProps) {
  const w = useWords(situationWords);
  const phrase = usePhrase();
  const figure = (name: DelayFigure, label: string, count: number) =>
    unit ? (
      <FigureLink figure={name} name={label} count={count} unit={unit} reach={reach} period={period} />
    ) : (
      formatNumber(count)
    );
  const cell = (name: DelayName) => {
    const share = causeShare(counts, name);
    if (counts.delayed === 0)
      return (
        <td key={name} className="heat-empty">
          {w('heat-none')}
        </td>
      );
    return (
      <td key={name} className={share === null ? 'heat-few' : `heat-${causeColour(share)}`}>
        <span className="line heat-share">{share === null ? w('heat-not-enough') : formatShare(share)}</span>
        <span className="line heat-counts">{figure(`delay-${name}`, phrase(causeNames[name]), counts.causes[name])}</span>
      </td>
    );
  };
  return (
    <tr>
      <th scope="row">{head}</th>
      <td>{formatNumber(counts.due)}</td>
      <td>{figure('delayed', w('causes-delayed'), counts.delayed)}</td>
      {DELAYS.map(cell)}
    </tr>
  );
}
