// One class's curve: the share of closings that came back, week by week, as steps with the band in which it may lie.
import { formatNumber, useNarrow, usePhrase, useWords } from '#platform/web';
import { ENOUGH_LOOK_BACKS, RELAPSE_WEEKS, classNames, type situationApi } from '#situation';
import { FigureLink, type FigureLinkProps } from '../figures.tsx';
import { Keep } from '../keep.tsx';
import { formatShare } from '../numerals.ts';
import type { Box } from '../pace/curve-shape.ts';
import { WideTable } from '../wide-table.tsx';
import { situationWords } from '../words.ts';

type Class = situationApi.RelapseClass;
type Step = Class['steps'][number];

const WIDE: Box = { width: 1080, height: 220, left: 48, right: 76, top: 14, bottom: 26 };
const SMALL: Box = { width: 360, height: 200, left: 40, right: 12, top: 14, bottom: 24 };

/** Numbers at risk are told at these weeks: the look-backs after 30, 90 and 180 days lie behind them. */
const TOLD = [1, 5, 9, 13, 17, 22, 26, 30] as const;

export interface RelapseCurveProps extends Pick<FigureLinkProps, 'unit' | 'period'> {
  readonly of: Class;
}

export function RelapseCurve({ of, unit, period }: RelapseCurveProps) {
  const w = useWords(situationWords);
  const phrase = usePhrase();
  const { kind, closings, cameBack, steps } = of;
  const name = phrase(classNames[kind]);
  const figure = (
    <FigureLink figure={`relapsed-${kind}`} name={w('relapse-came-back')} count={cameBack} {...{ unit, period }} reach="below" />
  );
  return (
    <section className="part" aria-labelledby={`relapse-${kind}`}>
      <div className="part-head">
        <h2 id={`relapse-${kind}`}>{name}</h2>
        <p className="muted">
          {w('relapse-closings', { count: formatNumber(closings) })} {figure}
        </p>
        {steps.length > 0 ? <Keep of="relapse" name={name} /> : null}
      </div>
      {steps.length === 0 ? (
        <p className="muted">{w('relapse-not-enough', { enough: ENOUGH_LOOK_BACKS })}</p>
      ) : (
        <>
          <Picture steps={steps} name={name} />
          <Numbers steps={steps} name={name} />
        </>
      )}
    </section>
  );
}

interface DrawnProps {
  readonly steps: readonly Step[];
  readonly name: string;
}

/** The corners of a step line: level through each week, then up. */
const corners = (steps: readonly Step[], value: (step: Step) => number): readonly (readonly [week: number, share: number])[] =>
  steps.flatMap((step, place) => [
    [step.week, place === 0 ? 0 : value(steps[place - 1] ?? step)] as const,
    [step.week, value(step)] as const,
  ]);

function Picture({ steps, name }: DrawnProps) {
  const w = useWords(situationWords);
  const box = useNarrow() ? SMALL : WIDE;
  const top = [0.1, 0.2, 0.4, 0.6, 0.8, 1].find((one) => one >= Math.max(...steps.map(({ high }) => high))) ?? 1;
  const foot = box.height - box.bottom;
  const x = (week: number): number => box.left + (week / RELAPSE_WEEKS) * (box.width - box.left - box.right);
  const y = (share: number): number => foot - (share / top) * (foot - box.top);
  const line = (points: readonly (readonly [number, number])[]): string =>
    points.map(([week, share]) => `${x(week).toFixed(1)},${y(share).toFixed(1)}`).join(' ');
  const upper = corners(steps, ({ high }) => high);
  const lower = corners(steps, ({ low }) => low);
  const last = steps.at(-1);
  const text = w('relapse-text', {
    name,
    week: last?.week ?? 0,
    share: formatShare(last?.share ?? 0),
    low: formatShare(last?.low ?? 0),
    high: `${Math.ceil((last?.high ?? 0) * 100)}%`,
  });
  return (
    <svg className="curve" viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={text}>
      {[0, 0.5, 1].map((part) => (
        <g key={part}>
          <line className="curve-grid" x1={box.left} x2={box.width - box.right} y1={y(part * top)} y2={y(part * top)} />
          <text x={box.left - 6} y={y(part * top) + 4} textAnchor="end">
            {formatShare(part * top)}
          </text>
        </g>
      ))}
      {[0, 5, 10, 15, 20, 25, 30].map((week) => (
        <g key={week}>
          <line className="curve-tick" x1={x(week)} x2={x(week)} y1={foot} y2={foot + 4} />
          <text x={x(week)} y={foot + 18} textAnchor="middle">
            {week}
          </text>
        </g>
      ))}
      <polygon className="curve-band" points={line([...upper, ...lower.toReversed()])} />
      <polyline className="curve-closed" points={line([[0, 0], ...corners(steps, ({ share }) => share)])} />
      {last && box === WIDE ? (
        <text className="curve-closed-name" x={x(last.week) + 6} y={y(last.share) + 4}>
          {formatShare(last.share)}
        </text>
      ) : null}
    </svg>
  );
}

/** The curve as numbers: at some weeks, and wherever something came back. */
function Numbers({ steps, name }: DrawnProps) {
  const w = useWords(situationWords);
  const told = steps.filter(({ week, cameBack }) => cameBack > 0 || TOLD.some((each) => each === week));
  return (
    <WideTable label={w('relapse-numbers', { name })} className="relapse-table">
      <thead>
        <tr>
          <th scope="col">{w('relapse-week')}</th>
          <th scope="col">{w('relapse-at-risk')}</th>
          <th scope="col">{w('relapse-in-week')}</th>
          <th scope="col">{w('relapse-share')}</th>
          <th scope="col">{w('relapse-interval')}</th>
        </tr>
      </thead>
      <tbody>
        {told.map(({ week, atRisk, cameBack, share, low, high }) => (
          <tr key={week}>
            <th scope="row">{week}</th>
            <td>{formatNumber(atRisk)}</td>
            <td>{formatNumber(cameBack)}</td>
            <td>{formatShare(share)}</td>
            <td className="heat-counts">{`${formatShare(low)}–${Math.ceil(high * 100)}%`}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
