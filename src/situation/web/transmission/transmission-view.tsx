// Transmission: how far what was issued has come, level by level and unit by unit, and where it cools most.
import type { z } from 'zod';
import { dayIn } from '#matters/web';
import { Empty, useWords } from '#platform/web';
import { periodOf, type situationApi } from '#situation';
import { Choices, LevelLink, useLevelName } from '../choices.tsx';
import { formatShare, hundredths } from '../numerals.ts';
import { Keep } from '../keep.tsx';
import { UnitLink } from '../unit-link.tsx';
import { type View, levelKey, rowsShown } from '../view.ts';
import { situationWords } from '../words.ts';
import { HeatLegend } from '../heat-frame.tsx';
import { WARMTH_STEPS } from './heat-cell.tsx';
import { HeatRow, HeatTable } from './heat-table.tsx';

type Reply = z.infer<typeof situationApi.transmissionRoute.reply>;

export interface TransmissionViewProps {
  readonly reply: Reply;
  readonly view: View;
}

export function TransmissionView({ reply, view }: TransmissionViewProps) {
  const w = useWords(situationWords);
  const [top] = reply.rows;
  if (!top || (top.all.issued === 0 && top.all.due === 0))
    return <Empty>{w('situation-nothing-issued', { year: reply.year })}</Empty>;
  return (
    <>
      <Cooling cooling={reply.cooling} />
      <Levels reply={reply} />
      <Units reply={reply} view={view} />
    </>
  );
}

/** The largest drop from one level to the next, in a sentence. */
function Cooling({ cooling }: Pick<Reply, 'cooling'>) {
  const w = useWords(situationWords);
  const name = useLevelName();
  return (
    <section className="cooling" aria-labelledby="cooling">
      <h2 id="cooling">{w('cooling-title')}</h2>
      <p>
        {cooling
          ? w('cooling-text', {
              stage: w(`stage-${cooling.stage}`),
              from: name(cooling.from),
              to: name(cooling.to),
              fromShare: formatShare(cooling.fromShare),
              toShare: formatShare(cooling.toShare),
              drop: hundredths(cooling.fromShare) - hundredths(cooling.toShare),
            })
          : w('cooling-none')}
      </p>
    </section>
  );
}

/** One row a level. Its figures belong to many units: the level opens those, and their figures open the matters. */
function Levels({ reply: { levels, rows, cooling, year, today } }: { readonly reply: Reply }) {
  const w = useWords(situationWords);
  const coldest = cooling ? levelKey(cooling.to) : null;
  return (
    <section className="part" aria-labelledby="levels">
      <div className="part-head">
        <h2 id="levels">{w('transmission-levels')}</h2>
        <p className="muted">{w('transmission-levels-note')}</p>
        <Keep of="transmission" name={w('transmission-levels')} />
      </div>
      <HeatLegend steps={WARMTH_STEPS} />
      <HeatTable label={w('transmission-levels')} first={w('transmission-level')}>
        {levels.map((level) => {
          const only = rows.filter((row) => levelKey(row) === levelKey(level));
          return (
            <HeatRow
              key={levelKey(level)}
              head={
                <>
                  <LevelLink level={level} />
                  <span className="line muted">{w('transmission-unit-count', { count: level.units })}</span>
                </>
              }
              counts={level.counts}
              unit={only.length === 1 ? only[0]?.unit : undefined}
              reach="own"
              period={periodOf(year, dayIn(today))}
              marked={coldest === levelKey(level) ? cooling?.stage : undefined}
            />
          );
        })}
      </HeatTable>
    </section>
  );
}

function Units({ reply: { rows, year, today }, view }: TransmissionViewProps) {
  const w = useWords(situationWords);
  const shown = rowsShown(rows, view.rows);
  const top = Math.min(...shown.map(({ depth }) => depth));
  return (
    <section className="part" aria-labelledby="units">
      <div className="part-head">
        <h2 id="units" tabIndex={-1}>
          {w('transmission-units')}
        </h2>
        <Choices rows={rows} view={view} />
        <Keep of="transmission" name={w('transmission-units')} />
      </div>
      <HeatTable label={w('transmission-units')} first={w('situation-unit')}>
        {shown.map((row) => (
          <HeatRow
            key={row.unit.id}
            head={<UnitLink unit={row.unit} indent={row.depth - top} here={row === rows[0]} />}
            counts={view.reach === 'own' ? row.own : row.all}
            unit={row.unit}
            reach={view.reach}
            period={periodOf(year, dayIn(today))}
          />
        ))}
      </HeatTable>
    </section>
  );
}
