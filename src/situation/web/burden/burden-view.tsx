// The burden of the grass roots 基层负担: what was asked of each unit in a week, by kind, and behind each figure who asked what.
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { z } from 'zod';
import { addDays } from '#kernel';
import { ASK_KINDS, asksApi } from '#matters';
import { AskLines, dayIn } from '#matters/web';
import {
  Empty,
  Loaded,
  changeState,
  formatNumber,
  formatShortDay,
  useCall,
  useLanguage,
  useListState,
  useWords,
} from '#platform/web';
import { type situationApi, totalBurden } from '#situation';
import { Choices } from '../choices.tsx';
import { Keep } from '../keep.tsx';
import { UnitLink } from '../unit-link.tsx';
import { type Behind, type View, behindOf, rowsShown } from '../view.ts';
import { WideTable } from '../wide-table.tsx';
import { situationWords } from '../words.ts';

type Reply = z.infer<typeof situationApi.burdenRoute.reply>;
type Row = situationApi.BurdenRow;
const COLUMNS = ['all', ...ASK_KINDS] as const;
type Column = (typeof COLUMNS)[number];

export interface BurdenViewProps {
  readonly reply: Reply;
  readonly view: View;
}

export function BurdenView({ reply: { rows, week, today }, view }: BurdenViewProps) {
  const w = useWords(situationWords);
  const { state } = useListState();
  const shown = rowsShown(rows, view.rows);
  const top = Math.min(...shown.map(({ depth }) => depth));
  const [whole] = rows;
  const behind = behindOf(state);
  const unit = rows.find((row) => row.unit.id === behind?.of)?.unit;
  return (
    <section className="part" aria-labelledby="units">
      <div className="part-head">
        <h2 id="units" tabIndex={-1}>
          {w('burden-units')}
        </h2>
        <p className="muted">{w('burden-note')}</p>
        <Choices rows={rows} view={view} />
        <Keep of="burden" name={w('burden-units')} day={dayIn(week.to < today ? week.to : today)} />
      </div>
      <Weeks week={week} today={today} />
      {!whole || totalBurden(whole.all) === 0 ? (
        <Empty>{w('burden-none')}</Empty>
      ) : (
        <WideTable label={w('burden-units')}>
          <thead>
            <tr>
              <th scope="col">{w('situation-unit')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {w(`burden-${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <UnitRow
                key={row.unit.id}
                row={row}
                view={view}
                head={<UnitLink unit={row.unit} indent={row.depth - top} here={row === whole} />}
              />
            ))}
          </tbody>
        </WideTable>
      )}
      {behind && unit ? <WhoAsked behind={behind} unit={unit} week={week.from} reach={view.reach} /> : null}
    </section>
  );
}

/** One week back, the week shown, and one forward as far as this week. */
function Weeks({ week, today }: Pick<Reply, 'week' | 'today'>) {
  const w = useWords(situationWords);
  const language = useLanguage();
  const { state } = useListState();
  const to = (days: number) => changeState(state, { week: addDays(dayIn(week.from), days), of: undefined, kind: undefined });
  return (
    <nav className="weeks" aria-label={w('burden-week')}>
      <Link to="." search={to(-7)}>
        {w('burden-week-before')}
      </Link>
      <strong>
        {w('burden-days', {
          from: formatShortDay(dayIn(week.from), dayIn(today), language),
          to: formatShortDay(dayIn(week.to), dayIn(today), language),
        })}
      </strong>
      {week.to < today ? (
        <Link to="." search={to(7)}>
          {w('burden-week-after')}
        </Link>
      ) : (
        <span className="muted">{w('burden-week-this')}</span>
      )}
    </nav>
  );
}

function UnitRow({ row, view, head }: { readonly row: Row; readonly view: View; readonly head: ReactNode }) {
  const w = useWords(situationWords);
  const { state } = useListState();
  const counts = view.reach === 'own' ? row.own : row.all;
  const figure = (column: Column) => {
    const count = column === 'all' ? totalBurden(counts) : counts[column];
    if (count === 0) return <span className="figure-none">{formatNumber(0)}</span>;
    return (
      <Link
        className="figure"
        to="."
        search={changeState(state, { of: row.unit.id, kind: column })}
        title={w('burden-open', { unit: row.unit.name, kind: w(`burden-${column}`), count })}
      >
        {formatNumber(count)}
      </Link>
    );
  };
  return (
    <tr>
      <th scope="row">{head}</th>
      {COLUMNS.map((column) => (
        <td key={column}>{figure(column)}</td>
      ))}
    </tr>
  );
}

interface WhoAskedProps {
  readonly behind: Behind;
  readonly unit: Row['unit'];
  readonly week: string;
  readonly reach: View['reach'];
}

/** The matters behind one figure; takes the focus, since it stands below the table. */
function WhoAsked({ behind: { of, kind }, unit, week, reach }: WhoAskedProps) {
  const w = useWords(situationWords);
  const head = useRef<HTMLHeadingElement>(null);
  const query = useCall(['asks', 'behind'], asksApi.asksRoute, {
    query: { units: of, reach, week, ...(kind === 'all' ? {} : { kind }) },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another figure is another list
  useEffect(() => head.current?.focus(), [of, kind]);
  return (
    <section className="part" aria-labelledby="who-asked">
      <h2 id="who-asked" ref={head} tabIndex={-1}>
        {w('burden-who', { unit: unit.name, kind: w(`burden-${kind}`) })}
      </h2>
      <Loaded query={query}>
        {({ rows, total }) => (
          <>
            <AskLines rows={rows} named={reach === 'below'} />
            {total > rows.length ? <p className="muted">{w('burden-first', { shown: rows.length, total })}</p> : null}
          </>
        )}
      </Loaded>
    </section>
  );
}
