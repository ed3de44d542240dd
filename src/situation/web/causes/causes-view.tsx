// Causes of delay: what units gave as the reason, level by level, unit by unit and month by month, and what has changed.
import type { z } from 'zod';
import { addDays, addMonths } from '#kernel';
import { dayIn } from '#matters/web';
import { Empty, usePhrase, useWords } from '#platform/web';
import { CAUSE_STEPS, ENOUGH, causeNames, periodOf, type situationApi } from '#situation';
import { Choices, LevelLink } from '../choices.tsx';
import { HeatLegend } from '../heat-frame.tsx';
import { Keep } from '../keep.tsx';
import { formatShare } from '../numerals.ts';
import { UnitLink } from '../unit-link.tsx';
import { type View, levelKey, rowsShown } from '../view.ts';
import { situationWords } from '../words.ts';
import { CauseRow, CauseTable } from './cause-row.tsx';

type Reply = z.infer<typeof situationApi.causesRoute.reply>;

export interface CausesViewProps {
  readonly reply: Reply;
  readonly view: View;
}

export function CausesView({ reply, view }: CausesViewProps) {
  const w = useWords(situationWords);
  const [top] = reply.rows;
  if (!top || top.all.delayed === 0) return <Empty>{w('causes-none', { year: reply.year })}</Empty>;
  return (
    <>
      <Change change={reply.change} />
      <Units reply={reply} view={view} />
      <Levels reply={reply} />
      <Months reply={reply} />
    </>
  );
}

/** What moved most from one quarter of a year to the next, in a sentence. */
function Change({ change }: Pick<Reply, 'change'>) {
  const w = useWords(situationWords);
  const phrase = usePhrase();
  return (
    <section className="cooling" aria-labelledby="cause-change">
      <h2 id="cause-change">{w('causes-change')}</h2>
      <p>
        {change
          ? w(change.after > change.before ? 'causes-change-more' : 'causes-change-less', {
              cause: phrase(causeNames[change.name]),
              before: formatShare(change.before),
              after: formatShare(change.after),
            })
          : w('causes-change-none', { enough: ENOUGH })}
      </p>
    </section>
  );
}

function Units({ reply: { rows, year, today }, view }: CausesViewProps) {
  const w = useWords(situationWords);
  const shown = rowsShown(rows, view.rows);
  const top = Math.min(...shown.map(({ depth }) => depth));
  return (
    <section className="part" aria-labelledby="units">
      <div className="part-head">
        <h2 id="units" tabIndex={-1}>
          {w('causes-units')}
        </h2>
        <p className="muted">{w('causes-note', { enough: ENOUGH })}</p>
        <Choices rows={rows} view={view} />
        <Keep of="causes" name={w('causes-units')} />
      </div>
      <HeatLegend steps={CAUSE_STEPS} />
      <CauseTable label={w('causes-units')} first={w('situation-unit')}>
        {shown.map((row) => (
          <CauseRow
            key={row.unit.id}
            head={<UnitLink unit={row.unit} indent={row.depth - top} here={row === rows[0]} />}
            counts={view.reach === 'own' ? row.own : row.all}
            unit={row.unit}
            reach={view.reach}
            period={periodOf(year, dayIn(today))}
          />
        ))}
      </CauseTable>
    </section>
  );
}

/** One row a level: what its own units lead. The level opens those, and their figures open the matters. */
function Levels({ reply: { levels, rows, year, today } }: Pick<CausesViewProps, 'reply'>) {
  const w = useWords(situationWords);
  return (
    <section className="part" aria-labelledby="levels">
      <div className="part-head">
        <h2 id="levels">{w('causes-levels')}</h2>
        <Keep of="causes" name={w('causes-levels')} />
      </div>
      <CauseTable label={w('causes-levels')} first={w('transmission-level')}>
        {levels.map((level) => {
          const only = rows.filter((row) => levelKey(row) === levelKey(level));
          return (
            <CauseRow
              key={levelKey(level)}
              head={<LevelLink level={level} />}
              counts={level.counts}
              unit={only.length === 1 ? only[0]?.unit : undefined}
              reach="own"
              period={periodOf(year, dayIn(today))}
            />
          );
        })}
      </CauseTable>
    </section>
  );
}

/** One row a month of the due day, of the unit and all below it. */
function Months({ reply: { months, unit, year, today } }: Pick<CausesViewProps, 'reply'>) {
  const w = useWords(situationWords);
  const period = periodOf(year, dayIn(today));
  return (
    <section className="part" aria-labelledby="months">
      <div className="part-head">
        <h2 id="months">{w('causes-months')}</h2>
        <Keep of="causes" name={w('causes-months')} />
      </div>
      <CauseTable label={w('causes-months')} first={w('causes-month')}>
        {months.map(({ month, counts }) => {
          const first = dayIn(month);
          return (
            <CauseRow
              key={month}
              head={month.slice(0, 7)}
              counts={counts}
              unit={unit}
              reach="below"
              period={{ ...period, first, last: addDays(addMonths(first, 1), -1) }}
            />
          );
        })}
      </CauseTable>
    </section>
  );
}
