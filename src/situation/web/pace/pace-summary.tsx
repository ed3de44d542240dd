// The year of the unit and all below it in a few figures; each count opens its matters.
import type { ReactNode } from 'react';
import { dayIn } from '#matters/web';
import { formatDay, formatNumber, useLanguage, useWords } from '#platform/web';
import type { Period, situationApi } from '#situation';
import { FigureLink } from '../figures.tsx';
import { formatNeed, formatRate, formatShare } from '../numerals.ts';
import { situationWords } from '../words.ts';
import { HalfWay } from './half-way.tsx';

export interface PaceSummaryProps {
  readonly row: situationApi.PaceRow;
  readonly period: Period;
}

interface FactProps {
  readonly label: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

const Fact = ({ label, note, children }: FactProps) => (
  <div className="fact">
    <dt>{label}</dt>
    <dd className="fact-figure">{children}</dd>
    {note ? <dd className="fact-note">{note}</dd> : null}
  </div>
);

export function PaceSummary({ row: { unit, all }, period }: PaceSummaryProps) {
  const w = useWords(situationWords);
  const behind = { unit, reach: 'below', period } as const;
  const firstHalf = w(all.half.passed ? 'pace-carried' : 'pace-first-half');
  return (
    <section aria-labelledby="pace-summary">
      <h2 id="pace-summary" className="visually-hidden">
        {w('pace-summary')}
      </h2>
      <dl className="facts">
        <Fact label={w('pace-planned')}>
          <FigureLink {...behind} figure="planned" name={w('pace-planned')} count={all.planned} />
        </Fact>
        <Fact label={w('pace-done')} note={all.share === null ? null : w('pace-of-planned', { share: formatShare(all.share) })}>
          <FigureLink {...behind} figure="done" name={w('pace-done')} count={all.done} />
        </Fact>
        <Fact
          label={w('pace-expected')}
          note={
            <>
              {w('pace-expected-done')}{' '}
              <FigureLink {...behind} figure="expectedDone" name={w('pace-expected-done')} count={all.expectedDone} />
            </>
          }
        >
          <FigureLink {...behind} figure="expected" name={w('pace-expected')} count={all.expected} />
        </Fact>
        <Fact
          label={w('pace-debt')}
          note={
            <>
              {firstHalf} <FigureLink {...behind} figure="carried" name={firstHalf} count={all.carried} />
            </>
          }
        >
          <FigureLink {...behind} figure="debt" name={w('pace-debt')} count={all.debt} />
        </Fact>
        <Fact label={w('pace-needed')} note={<RateNote numbers={all} />}>
          {all.neededRate === null ? '—' : formatNeed(all.neededRate)}
        </Fact>
      </dl>
      <HalfWay numbers={all} />
    </section>
  );
}

/** What the rate is for, how quick the last weeks were, and when that would do. */
function RateNote({ numbers }: { readonly numbers: situationApi.PaceNumbers }) {
  const w = useWords(situationWords);
  const language = useLanguage();
  const { remaining, weeksLeft, neededRate, recentRate, clearsOn } = numbers;
  if (neededRate === null) return w('pace-year-over', { count: formatNumber(remaining) });
  const end =
    remaining === 0
      ? ''
      : clearsOn === null
        ? w('pace-clears-never')
        : w('pace-clears', { day: formatDay(dayIn(clearsOn), language) });
  return (
    <>
      <span className="line">{w('pace-needed-note', { weeks: formatRate(weeksLeft), count: formatNumber(remaining) })}</span>
      <span className="line">{`${w('pace-recent-note', { rate: formatRate(recentRate) })}${end}`}</span>
    </>
  );
}
