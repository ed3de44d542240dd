// A figure as a link to the matters behind it.
import { Link } from '@tanstack/react-router';
import { type ReactNode, useContext } from 'react';
import { parseUnitId } from '#kernel';
import { formatNumber, useWords } from '#platform/web';
import { type Figure, type Period, mattersBehind } from '#situation';
import { PastView } from './past.tsx';
import type { Reach } from './view.ts';
import { situationWords } from './words.ts';

export interface FigureLinkProps {
  readonly figure: Figure;
  readonly name: string;
  readonly count: number;
  readonly unit: { readonly id: string; readonly name: string };
  readonly reach: Reach;
  readonly period: Period;
  /** What is read instead of the bare count. */
  readonly children?: ReactNode;
}

/** Zero is plain text: there is nothing behind it. So is a figure of the past: no list shows its matters as they were. */
export function FigureLink({ figure, name, count, unit, reach, period, children }: FigureLinkProps) {
  const w = useWords(situationWords);
  const past = useContext(PastView);
  const id = parseUnitId(unit.id);
  const shown = children ?? formatNumber(count);
  if (count === 0 || !id) return <span className="figure-none">{shown}</span>;
  if (past) return <span>{shown}</span>;
  const { register, ...search } = mattersBehind(figure, { unit: id, reach }, period);
  return (
    <Link
      className="figure"
      to="/registers/$register"
      params={{ register }}
      search={search}
      title={w('situation-open', { unit: unit.name, figure: name, count })}
    >
      {shown}
    </Link>
  );
}
