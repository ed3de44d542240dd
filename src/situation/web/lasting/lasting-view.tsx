// Lasting: what a look-back found at the closings of the year, unit by unit, each share with the interval in which it lies.
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { dayIn } from '#matters/web';
import { Empty, useWords } from '#platform/web';
import { ENOUGH_LOOK_BACKS, type LookBackFigure, type Period, periodOf, rateOf, type situationApi } from '#situation';
import { Choices } from '../choices.tsx';
import { FigureLink } from '../figures.tsx';
import { formatShare } from '../numerals.ts';
import { Keep } from '../keep.tsx';
import { UnitLink } from '../unit-link.tsx';
import { type View, rowsShown } from '../view.ts';
import { WideTable } from '../wide-table.tsx';
import { situationWords } from '../words.ts';

type Reply = z.infer<typeof situationApi.lastingRoute.reply>;
type Row = situationApi.LastingRow;

export interface LastingViewProps {
  readonly reply: Reply;
  readonly view: View;
}

export function LastingView({ reply: { rows, year, today }, view }: LastingViewProps) {
  const w = useWords(situationWords);
  const shown = rowsShown(rows, view.rows);
  const top = Math.min(...shown.map(({ depth }) => depth));
  const [whole] = rows;
  if (!whole || whole.all.lookedBack === 0) return <Empty>{w('lasting-none', { year })}</Empty>;
  return (
    <section className="part" aria-labelledby="units">
      <div className="part-head">
        <h2 id="units" tabIndex={-1}>
          {w('lasting-units')}
        </h2>
        <p className="muted">{w('lasting-note', { enough: ENOUGH_LOOK_BACKS })}</p>
        <Choices rows={rows} view={view} />
        <Keep of="lasting" name={w('lasting-units')} />
      </div>
      <WideTable label={w('lasting-units')}>
        <thead>
          <tr>
            <th scope="col">{w('situation-unit')}</th>
            <th scope="col">{w('lasting-looked-back')}</th>
            <th scope="col">{w('lasting-never-done')}</th>
            <th scope="col">{w('lasting-never-done-share')}</th>
            <th scope="col">{w('lasting-came-back')}</th>
            <th scope="col">{w('lasting-came-back-share')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <UnitRow
              key={row.unit.id}
              row={row}
              head={<UnitLink unit={row.unit} indent={row.depth - top} here={row === whole} />}
              view={view}
              period={periodOf(year, dayIn(today))}
            />
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}

interface UnitRowProps {
  readonly row: Row;
  readonly head: ReactNode;
  readonly view: View;
  readonly period: Period;
}

function UnitRow({ row, head, view, period }: UnitRowProps) {
  const w = useWords(situationWords);
  const { lookedBack, neverDone, cameBack } = view.reach === 'own' ? row.own : row.all;
  const figure = (name: LookBackFigure, count: number) => (
    <FigureLink figure={name} name={w(`lasting-${name}`)} count={count} unit={row.unit} reach={view.reach} period={period} />
  );
  return (
    <tr>
      <th scope="row">{head}</th>
      <td>{figure('looked-back', lookedBack)}</td>
      <td>{figure('never-done', neverDone)}</td>
      <td>
        <Interval count={neverDone} of={lookedBack} />
      </td>
      <td>{figure('came-back', cameBack)}</td>
      <td>
        <Interval count={cameBack} of={lookedBack} />
      </td>
    </tr>
  );
}

/** The share, and under it from where to where it may lie; or that there is too little to say. */
function Interval({ count, of }: { readonly count: number; readonly of: number }) {
  const w = useWords(situationWords);
  const rate = rateOf(count, of);
  if (!rate) return <span className="muted">{of === 0 ? w('heat-none') : w('heat-not-enough')}</span>;
  return (
    <>
      <span className="line">{formatShare(rate.share)}</span>
      <span className="line heat-counts muted">
        {w('lasting-interval', { low: formatShare(rate.low), high: `${Math.ceil(rate.high * 100)}%` })}
      </span>
    </>
  );
}
