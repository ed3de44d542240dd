// The year as two lines, planned and closed, each added up; said in a sentence and as numbers too.
import type { z } from 'zod';
import { dayIn } from '#matters/web';
import { formatDay, formatNumber, formatShortDay, useLanguage, useNarrow, useWords } from '#platform/web';
import type { Period, situationApi } from '#situation';
import { Keep } from '../keep.tsx';
import { WideTable } from '../wide-table.tsx';
import { situationWords } from '../words.ts';
import { type Box, type Point, type Shape, countBy, monthEnds, shapeOf } from './curve-shape.ts';

type Wire = z.infer<typeof situationApi.paceRoute.reply>['curve'];

interface Lines {
  readonly planned: readonly Point[];
  readonly closed: readonly Point[];
}

interface DrawnProps {
  readonly lines: Lines;
  readonly period: Period;
}

const WIDE: Box = { width: 1080, height: 260, left: 48, right: 76, top: 14, bottom: 26 };
/** Drawn at about its own size on a phone, so that its words stay readable. */
const SMALL: Box = { width: 360, height: 220, left: 40, right: 12, top: 22, bottom: 24 };

const pointsOf = (points: Wire['planned']): readonly Point[] => points.map(({ day, count }) => ({ day: dayIn(day), count }));

export interface PaceCurveProps {
  readonly curve: Wire;
  /** Planned up to `asOf`; the curve itself only knows whole months. */
  readonly expected: number;
  readonly period: Period;
}

export function PaceCurve({ curve, expected, period }: PaceCurveProps) {
  const w = useWords(situationWords);
  const lines = { planned: pointsOf(curve.planned), closed: pointsOf(curve.closed) };
  return (
    <section className="part" aria-labelledby="pace-curve">
      <div className="part-head">
        <h2 id="pace-curve">{w('curve-title')}</h2>
        <p className="muted">{w('curve-note')}</p>
        <Keep of="pace" name={w('curve-title')} />
      </div>
      <Picture lines={lines} expected={expected} period={period} />
      <details>
        <summary>{w('curve-numbers')}</summary>
        <Numbers lines={lines} period={period} />
      </details>
    </section>
  );
}

function Picture({ lines, expected, period }: DrawnProps & Pick<PaceCurveProps, 'expected'>) {
  const w = useWords(situationWords);
  const language = useLanguage();
  const box = useNarrow() ? SMALL : WIDE;
  const shape = shapeOf([...lines.planned, ...lines.closed], period, box);
  const text = w('curve-text', {
    planned: formatNumber(lines.planned.at(-1)?.count ?? 0),
    expected: formatNumber(expected),
    closed: formatNumber(lines.closed.at(-1)?.count ?? 0),
    day: formatDay(period.asOf, language),
  });
  return (
    <svg className="curve" viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={text}>
      <Axes shape={shape} period={period} box={box} />
      <polyline className="curve-planned" points={shape.line(lines.planned)} />
      <polyline className="curve-closed" points={shape.line(lines.closed)} />
      <Names shape={shape} lines={lines} box={box} />
    </svg>
  );
}

interface AxesProps {
  readonly shape: Shape;
  readonly period: Period;
  readonly box: Box;
}

function Axes({ shape, period, box }: AxesProps) {
  const language = useLanguage();
  const end = box.width - box.right;
  const foot = box.height - box.bottom;
  const months = monthEnds(period);
  const every = box === SMALL ? 3 : 1;
  return (
    <>
      {[0, 1, 2, 3, 4].map((step) => (
        <g key={step}>
          <line
            className="curve-grid"
            x1={box.left}
            x2={end}
            y1={shape.y((shape.top * step) / 4)}
            y2={shape.y((shape.top * step) / 4)}
          />
          <text x={box.left - 6} y={shape.y((shape.top * step) / 4) + 4} textAnchor="end">
            {formatNumber((shape.top * step) / 4)}
          </text>
        </g>
      ))}
      {months.map((day, index) =>
        (index + 1) % every === 0 ? (
          <g key={day}>
            <line className="curve-tick" x1={shape.x(day)} x2={shape.x(day)} y1={foot} y2={foot + 4} />
            <text x={shape.x(day)} y={foot + 18} textAnchor="end">
              {formatShortDay(day, period.first, language)}
            </text>
          </g>
        ) : null,
      )}
      <line className="curve-as-of" x1={shape.x(period.asOf)} x2={shape.x(period.asOf)} y1={box.top} y2={foot} />
    </>
  );
}

/** Each line is named at its end; on a phone above the picture, where there is room. */
function Names({ shape, lines, box }: { readonly shape: Shape; readonly lines: Lines; readonly box: Box }) {
  const w = useWords(situationWords);
  const planned = lines.planned.at(-1);
  const closed = lines.closed.at(-1);
  if (box === SMALL)
    return (
      <>
        <line className="curve-planned" x1={box.left} x2={box.left + 24} y1="8" y2="8" />
        <text x={box.left + 30} y="12">
          {w('curve-planned')}
        </text>
        <line className="curve-closed" x1={box.left + 100} x2={box.left + 124} y1="8" y2="8" />
        <text x={box.left + 130} y="12">
          {w('curve-closed')}
        </text>
      </>
    );
  const apart = planned && closed && Math.abs(shape.y(planned.count) - shape.y(closed.count)) < 16 ? 16 : 0;
  return (
    <>
      {planned ? (
        <text x={shape.x(planned.day) + 6} y={shape.y(planned.count) + 4}>
          {`${w('curve-planned')} ${formatNumber(planned.count)}`}
        </text>
      ) : null}
      {closed ? (
        <text className="curve-closed-name" x={shape.x(closed.day) + 6} y={shape.y(closed.count) + 4 + apart}>
          {`${w('curve-closed')} ${formatNumber(closed.count)}`}
        </text>
      ) : null}
    </>
  );
}

function Numbers({ lines, period }: DrawnProps) {
  const w = useWords(situationWords);
  const language = useLanguage();
  return (
    <WideTable label={w('curve-numbers')} className="month-table">
      <thead>
        <tr>
          <th scope="col">{w('curve-month')}</th>
          <th scope="col">{w('curve-planned')}</th>
          <th scope="col">{w('curve-closed')}</th>
        </tr>
      </thead>
      <tbody>
        {monthEnds(period).map((day) => (
          <tr key={day}>
            <th scope="row">{formatShortDay(day, period.first, language)}</th>
            <td>{formatNumber(countBy(lines.planned, day))}</td>
            <td>{day.slice(0, 7) <= period.asOf.slice(0, 7) ? formatNumber(countBy(lines.closed, day)) : '—'}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
