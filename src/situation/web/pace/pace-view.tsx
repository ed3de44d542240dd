// Pace: the year in figures, as two lines, and unit by unit.
import type { z } from 'zod';
import { dayIn } from '#matters/web';
import { Empty, useWords } from '#platform/web';
import { periodOf, type situationApi } from '#situation';
import { Choices } from '../choices.tsx';
import { Keep } from '../keep.tsx';
import { type View, rowsShown } from '../view.ts';
import { situationWords } from '../words.ts';
import { ForecastNote } from './forecast-note.tsx';
import { PaceCurve } from './pace-curve.tsx';
import { PaceSummary } from './pace-summary.tsx';
import { PaceTable } from './pace-table.tsx';

export interface PaceViewProps {
  readonly reply: z.infer<typeof situationApi.paceRoute.reply>;
  readonly view: View;
}

export function PaceView({ reply, view }: PaceViewProps) {
  const w = useWords(situationWords);
  const [top] = reply.rows;
  const period = periodOf(reply.year, dayIn(reply.today));
  if (!top || (top.all.planned === 0 && top.all.debt === 0 && top.all.closed === 0))
    return <Empty>{w('situation-nothing-planned', { year: reply.year })}</Empty>;
  return (
    <>
      <PaceSummary row={top} period={period} />
      <ForecastNote forecast={top.all.forecast} period={period} />
      <PaceCurve curve={reply.curve} expected={top.all.expected} period={period} />
      <section className="part" aria-labelledby="pace-units">
        <div className="part-head">
          <h2 id="pace-units">{w('pace-units')}</h2>
          <Choices rows={reply.rows} view={view} />
          <Keep of="pace" name={w('pace-units')} />
        </div>
        <PaceTable rows={rowsShown(reply.rows, view.rows)} whole={top} view={view} period={period} />
      </section>
    </>
  );
}
