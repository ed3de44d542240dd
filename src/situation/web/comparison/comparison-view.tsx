// Fair comparison: the units of one level by completion when due and by what did not last. Each with its interval; bands
// instead of ranks; what is too small is named and not ranked.
import { Select } from 'antd';
import type { z } from 'zod';
import { dayIn } from '#matters/web';
import { Empty, useListState, useWords } from '#platform/web';
import { ENOUGH_LOOK_BACKS, periodOf, type situationApi } from '#situation';
import { useLevelName } from '../choices.tsx';
import { formatRate, formatShare } from '../numerals.ts';
import { Keep } from '../keep.tsx';
import { type View, levelKey } from '../view.ts';
import { situationWords } from '../words.ts';
import type { Compared } from './compared.ts';
import { ComparisonTable, Few } from './comparison-table.tsx';
import { IntervalPlot } from './interval-plot.tsx';

type Reply = z.infer<typeof situationApi.comparisonRoute.reply>;

export interface ComparisonViewProps {
  readonly reply: Reply;
  readonly view: View;
}

export function ComparisonView({ reply: { levels, year, today }, view }: ComparisonViewProps) {
  const w = useWords(situationWords);
  const level = levels.find((one) => levelKey(one) === view.rows) ?? levels[0];
  if (!level) return <Empty>{w('comparison-alone')}</Empty>;
  const period = periodOf(year, dayIn(today));
  return (
    <>
      <div className="comparison-head">
        <p className="muted">{w('comparison-note', { enough: ENOUGH_LOOK_BACKS })}</p>
        <LevelChoice levels={levels} chosen={levelKey(level)} />
      </div>
      {level.comparisons.map((compared) => (
        <Part key={compared.measure} compared={compared} period={period} />
      ))}
    </>
  );
}

function LevelChoice({ levels, chosen }: { readonly levels: Reply['levels']; readonly chosen: string }) {
  const w = useWords(situationWords);
  const name = useLevelName();
  const { change } = useListState();
  return (
    <Select
      className="choice-rows"
      aria-label={w('comparison-level')}
      value={chosen}
      options={levels.map((level) => ({ value: levelKey(level), label: name(level) }))}
      onChange={(rows: string) => change({ rows })}
    />
  );
}

interface PartProps {
  readonly compared: Compared;
  readonly period: ReturnType<typeof periodOf>;
}

function Part({ compared, period }: PartProps) {
  const w = useWords(situationWords);
  const { measure, ranked, few, pooled, weight } = compared;
  const title = w(`comparison-${measure}`);
  const bands = ranked.at(-1)?.band ?? 0;
  return (
    <section className="part" aria-labelledby={`comparison-${measure}`}>
      <div className="part-head">
        <h2 id={`comparison-${measure}`}>{title}</h2>
        <p className="muted">{w(`comparison-${measure}-note`)}</p>
        <Keep of="comparison" name={title} />
      </div>
      <p>
        {bands === 0 ? w('comparison-nobody') : bands === 1 ? w('comparison-no-order') : w('comparison-bands', { bands })}{' '}
        {pooled === null || bands === 0
          ? null
          : weight === null
            ? w('comparison-by-chance', { share: formatShare(pooled) })
            : w('comparison-pooled', { share: formatShare(pooled), weight: formatRate(weight) })}
      </p>
      {few.length === 0 ? null : <p>{w('comparison-few', { count: few.length, enough: ENOUGH_LOOK_BACKS })}</p>}
      {bands === 0 ? null : (
        <>
          <IntervalPlot compared={compared} title={title} period={period} />
          <ComparisonTable compared={compared} title={title} period={period} />
        </>
      )}
      <Few compared={compared} title={title} period={period} />
    </section>
  );
}
