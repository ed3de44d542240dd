// Relapse: how long what was closed stays closed, a curve for each class of what was closed.
import type { z } from 'zod';
import { dayIn } from '#matters/web';
import { Empty, useWords } from '#platform/web';
import { ENOUGH_LOOK_BACKS, RELAPSE_WEEKS, periodOf, type situationApi } from '#situation';
import { situationWords } from '../words.ts';
import { RelapseCurve } from './relapse-curve.tsx';

export interface RelapseViewProps {
  readonly reply: z.infer<typeof situationApi.relapseRoute.reply>;
}

export function RelapseView({ reply: { classes, unit, year, today } }: RelapseViewProps) {
  const w = useWords(situationWords);
  const drawn = classes.filter(({ closings }) => closings > 0);
  if (drawn.length === 0) return <Empty>{w('relapse-none')}</Empty>;
  return (
    <>
      <p className="muted">{w('relapse-note', { weeks: RELAPSE_WEEKS, enough: ENOUGH_LOOK_BACKS })}</p>
      {drawn.map((each) => (
        <RelapseCurve key={each.kind} of={each} unit={unit} period={periodOf(year, dayIn(today))} />
      ))}
    </>
  );
}
