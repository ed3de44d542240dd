// The heat picture as a table: a row a level or a unit, a column a step, colour under the numbers.
import type { ReactNode } from 'react';
import { formatNumber, useWords } from '#platform/web';
import { type Period, STAGES, type Stage, type TransmissionFigure, cellsOf, type situationApi } from '#situation';
import { FigureLink } from '../figures.tsx';
import type { Reach } from '../view.ts';
import { HeatFrame } from '../heat-frame.tsx';
import { situationWords } from '../words.ts';
import { HeatCell } from './heat-cell.tsx';

export interface HeatTableProps {
  readonly label: string;
  /** Head of the first column. */
  readonly first: string;
  readonly children: ReactNode;
}

export function HeatTable({ label, first, children }: HeatTableProps) {
  const w = useWords(situationWords);
  const heads = [first, w('transmission-issued'), ...STAGES.map((stage) => w(`stage-${stage}`))];
  return <HeatFrame {...{ label, heads, children }} />;
}

export interface HeatRowProps {
  readonly head: ReactNode;
  readonly counts: situationApi.TransmissionNumbers;
  /** Whose matters the numbers open; none where they belong to several units. */
  readonly unit: { readonly id: string; readonly name: string } | undefined;
  readonly reach: Reach;
  readonly period: Period;
  /** The step at which the largest drop ends. */
  readonly marked?: Stage | undefined;
}

export function HeatRow({ head, counts, unit, reach, period, marked }: HeatRowProps) {
  const w = useWords(situationWords);
  const figure = (name: TransmissionFigure, label: string, count: number, shown: ReactNode = formatNumber(count)) =>
    unit ? (
      <FigureLink figure={name} name={label} count={count} unit={unit} reach={reach} period={period}>
        {shown}
      </FigureLink>
    ) : (
      shown
    );
  return (
    <tr>
      <th scope="row">{head}</th>
      <td>{figure('issued', w('transmission-issued'), counts.issued)}</td>
      {cellsOf(counts).map((cell) => (
        <HeatCell
          key={cell.stage}
          cell={cell}
          marked={cell.stage === marked}
          open={(shown) => figure(cell.stage, w(`stage-${cell.stage}`), cell.count, shown)}
          whole={cell.stage === 'result' ? figure('due', w('transmission-due'), cell.of) : formatNumber(cell.of)}
        />
      ))}
    </tr>
  );
}
