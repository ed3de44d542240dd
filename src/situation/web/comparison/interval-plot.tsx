// Units as dots with their intervals: a ring for the own share, a dot for the shrunk estimate, a line where all together lie.
// Each line opens the matters that it is of.
import { Link } from '@tanstack/react-router';
import { useContext } from 'react';
import { parseUnitId } from '#kernel';
import { formatNumber, useNarrow, useWords } from '#platform/web';
import { mattersBehind } from '#situation';
import { formatShare } from '../numerals.ts';
import { PastView } from '../past.tsx';
import { situationWords } from '../words.ts';
import { type Compared, wholeOf } from './compared.ts';
import type { ComparedProps } from './comparison-table.tsx';

interface Box {
  readonly width: number;
  readonly left: number;
  readonly right: number;
}

const WIDE: Box = { width: 1080, left: 150, right: 30 };
const SMALL: Box = { width: 360, left: 104, right: 18 };
const ROW = 24;
const TOP = 28;
const NAME = 8;

const acrossIn = (box: Box) => (share: number) => box.left + share * (box.width - box.left - box.right);

export function IntervalPlot({ compared, title, period }: ComparedProps) {
  const w = useWords(situationWords);
  const box = useNarrow() ? SMALL : WIDE;
  const x = acrossIn(box);
  const { ranked, pooled } = compared;
  const foot = TOP + ranked.length * ROW;
  return (
    <svg
      className={`intervals ${box === SMALL ? 'intervals-small' : ''}`}
      viewBox={`0 0 ${box.width} ${foot + 22}`}
      // biome-ignore lint/a11y/useSemanticElements: a drawing that holds links is a group; no other element draws
      role="group"
      aria-label={w('comparison-plot', { title })}
    >
      <Legend box={box} />
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line className="curve-grid" x1={x(share)} x2={x(share)} y1={TOP} y2={foot} />
          <text x={x(share)} y={foot + 16} textAnchor="middle">
            {formatShare(share)}
          </text>
        </g>
      ))}
      {pooled === null ? null : <line className="intervals-all" x1={x(pooled)} x2={x(pooled)} y1={TOP} y2={foot} />}
      {ranked.map((row, index) => (
        <Line
          key={row.unit.id}
          {...{ compared, row, box, title, period }}
          top={TOP + index * ROW}
          opensBand={index > 0 && ranked[index - 1]?.band !== row.band}
        />
      ))}
    </svg>
  );
}

interface LineProps extends ComparedProps {
  readonly row: Compared['ranked'][number];
  readonly box: Box;
  readonly top: number;
  readonly opensBand: boolean;
}

function Line({ compared, row, box, title, period, top, opensBand }: LineProps) {
  const w = useWords(situationWords);
  const past = useContext(PastView);
  const x = acrossIn(box);
  const { unit, share, low, high, shrunk, of } = row;
  const middle = top + ROW / 2;
  const id = parseUnitId(unit.id);
  const said = w('comparison-line', {
    unit: unit.name,
    title,
    share: formatShare(share),
    low: formatShare(low),
    high: `${Math.ceil(high * 100)}%`,
    of: formatNumber(of),
  });
  const shown = [...unit.name].length > NAME && box === SMALL ? `${[...unit.name].slice(0, NAME - 1).join('')}…` : unit.name;
  const drawn = (
    <>
      <rect className="intervals-row" x="0" y={top} width={box.width} height={ROW} />
      <text className="intervals-name" x={box.left - 10} y={middle + 4} textAnchor="end">
        {shown}
      </text>
      <line className="intervals-span" x1={x(low)} x2={x(high)} y1={middle} y2={middle} />
      <circle className="intervals-own" cx={x(share)} cy={middle} r="4" />
      <circle className="intervals-shrunk" cx={x(shrunk)} cy={middle} r="4" />
    </>
  );
  const edge = opensBand ? <line className="intervals-edge" x1="0" x2={box.width} y1={top} y2={top} /> : null;
  if (!id || past)
    return (
      <>
        {edge}
        {drawn}
      </>
    );
  const { register, ...search } = mattersBehind(wholeOf(compared), { unit: id, reach: 'below' }, period);
  return (
    <>
      {edge}
      <Link to="/registers/$register" params={{ register }} search={search} aria-label={said}>
        {drawn}
      </Link>
    </>
  );
}

function Legend({ box }: { readonly box: Box }) {
  const w = useWords(situationWords);
  const narrow = box === SMALL;
  const [first, second, third] = narrow ? [8, 118, 236] : [box.left, box.left + 150, box.left + 300];
  return (
    <>
      <circle className="intervals-own" cx={first} cy="10" r="4" />
      <text x={(first ?? 0) + 10} y="14">
        {w('comparison-key-own')}
      </text>
      <circle className="intervals-shrunk" cx={second} cy="10" r="4" />
      <text x={(second ?? 0) + 10} y="14">
        {w('comparison-shrunk')}
      </text>
      <line className="intervals-all" x1={third} x2={third} y1="3" y2="17" />
      <text x={(third ?? 0) + 8} y="14">
        {w('comparison-key-all')}
      </text>
    </>
  );
}
