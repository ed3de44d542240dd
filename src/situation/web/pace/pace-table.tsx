// Pace unit by unit. The first row is the whole; the others sort by any figure.
import { Empty, formatNumber, useListState, useWords } from '#platform/web';
import type { PaceFigure, Period, situationApi } from '#situation';
import { FigureLink } from '../figures.tsx';
import { formatNeed, formatShare } from '../numerals.ts';
import { UnitLink } from '../unit-link.tsx';
import type { View } from '../view.ts';
import { WideTable } from '../wide-table.tsx';
import { situationWords } from '../words.ts';
import { ForecastCell } from './forecast-note.tsx';
import { type Order, inOrder, numbersOf, sortAfter } from './pace-order.ts';

type PaceRow = situationApi.PaceRow;

interface Column {
  readonly order: Order;
  readonly label: keyof typeof situationWords;
  /** Counts that open matters; the rest are worked out. */
  readonly figure?: PaceFigure & Order;
}

const COLUMNS: readonly Column[] = [
  { order: 'planned', label: 'pace-planned', figure: 'planned' },
  { order: 'done', label: 'pace-done', figure: 'done' },
  { order: 'share', label: 'pace-share' },
  { order: 'expected', label: 'pace-expected', figure: 'expected' },
  { order: 'debt', label: 'pace-debt', figure: 'debt' },
  { order: 'carried', label: 'pace-carried', figure: 'carried' },
  { order: 'ahead', label: 'pace-ahead', figure: 'ahead' },
  { order: 'neededRate', label: 'pace-needed' },
  { order: 'recent', label: 'pace-recent-count', figure: 'recent' },
];

export interface PaceTableProps {
  readonly rows: readonly PaceRow[];
  readonly whole: PaceRow;
  readonly view: View;
  readonly period: Period;
}

export function PaceTable({ rows, whole, view, period }: PaceTableProps) {
  const w = useWords(situationWords);
  const others = rows.filter((row) => row !== whole);
  const first = rows.includes(whole) ? [whole] : [];
  const drawn = [...first, ...inOrder(others, view.sort, view.reach)];
  const top = Math.min(...rows.map(({ depth }) => depth));
  if (drawn.length === 0) return <Empty>{w('situation-no-units')}</Empty>;
  return (
    <WideTable label={w('pace-units')}>
      <thead>
        <tr>
          <th scope="col">{w('situation-unit')}</th>
          {COLUMNS.map((column) => (
            <Head key={column.order} column={column} sort={view.sort} firstHalfGone={whole.all.half.passed} />
          ))}
          <th scope="col">{w('forecast-column')}</th>
          <th scope="col" className="start">
            {w('pace-verdict')}
          </th>
        </tr>
      </thead>
      <tbody>
        {drawn.map((row) => (
          <Row
            key={row.unit.id}
            row={row}
            here={row === whole}
            indent={view.sort === '' ? row.depth - top : 0}
            view={view}
            period={period}
          />
        ))}
      </tbody>
    </WideTable>
  );
}

interface HeadProps {
  readonly column: Column;
  readonly sort: string;
  readonly firstHalfGone: boolean;
}

function Head({ column: { order, label }, sort, firstHalfGone }: HeadProps) {
  const w = useWords(situationWords);
  const { change } = useListState();
  const active = sort === order || sort === `-${order}`;
  const down = sort.startsWith('-');
  return (
    <th scope="col" aria-sort={active ? (down ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className="sort" onClick={() => change({ sort: sortAfter(sort, order) })}>
        {w(label === 'pace-carried' && !firstHalfGone ? 'pace-first-half' : label)}
        <span aria-hidden="true">{active ? (down ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

interface RowProps {
  readonly row: PaceRow;
  readonly here: boolean;
  readonly indent: number;
  readonly view: View;
  readonly period: Period;
}

function Row({ row, here, indent, view: { reach }, period }: RowProps) {
  const w = useWords(situationWords);
  const numbers = numbersOf(row, reach);
  return (
    <tr className={here ? 'row-whole' : undefined}>
      <th scope="row">
        <UnitLink unit={row.unit} indent={indent} here={here} />
      </th>
      {COLUMNS.map(({ order, label, figure }) => (
        <td key={order}>
          {figure ? (
            <FigureLink figure={figure} name={w(label)} count={numbers[figure]} unit={row.unit} reach={reach} period={period} />
          ) : (
            worked(order, numbers)
          )}
        </td>
      ))}
      <ForecastCell forecast={numbers.forecast} />
      <td className={`start verdict-${numbers.verdict}`}>{w(`verdict-${numbers.verdict}`)}</td>
    </tr>
  );
}

/** A share of fewer than five says nothing; the counts beside it do. */
function worked(order: Order, numbers: situationApi.PaceNumbers): string {
  if (order === 'share') return numbers.share === null || numbers.verdict === 'not-enough' ? '—' : formatShare(numbers.share);
  const value = numbers[order];
  if (value === null) return '—';
  return order === 'neededRate' ? formatNeed(value) : formatNumber(value);
}
