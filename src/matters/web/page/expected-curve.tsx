// Against its expected curve: what should be done by today, what is, and how much or how many days that is short or ahead.
import { z } from 'zod';
import { type Day, parseDay } from '#kernel';
import { Expected, type Run, curveOfRun, elapsedOf, standingOf } from '#matters';
import { formatNumber, formatShortDay, useLanguage, useWords } from '#platform/web';
import { dayIn } from '../days.ts';
import { mattersWords } from '../words.ts';
import type { MatterPartProps } from './matter-page.tsx';

const State = z.object({ issuedOn: z.string(), due: z.string().nullable(), expected: Expected.optional() });

export interface Counted {
  readonly done: number;
  readonly of: number;
  readonly unit: string;
}

const WIDTH = 480;
const HEIGHT = 120;
const [LEFT, RIGHT, TOP, FOOT] = [8, 8, 8, 22];

/** Of an open matter with a due day that counts something; null for any other. */
export function ExpectedCurve({ matter, counted }: MatterPartProps & { readonly counted: Counted }) {
  const w = useWords(mattersWords);
  const read = State.safeParse(matter.state);
  const from = read.success ? parseDay(read.data.issuedOn) : null;
  const due = read.success && read.data.due ? parseDay(read.data.due) : null;
  if (!read.success || !from || !due || due <= from || matter.closedOn !== null) return null;
  const expected = read.data.expected ?? { kind: 'linear' as const };
  const run = { from, due };
  const today = dayIn(matter.today);
  const { expected: share, missing, days } = standingOf(expected, run, today, counted);
  const said = w(missing > 0 ? 'expected-debt' : missing < 0 ? 'expected-slack' : 'expected-even', {
    kind: w(`expected-${expected.kind}`),
    share: `${Math.floor(share * 100 + 1e-9)}%`,
    wanted: `${formatNumber(Math.floor(share * counted.of + 1e-9))} ${counted.unit}`.trim(),
    done: `${formatNumber(counted.done)} ${counted.unit}`.trim(),
    amount: `${formatNumber(Math.abs(missing))} ${counted.unit}`.trim(),
    days: formatNumber(Math.abs(days)),
  });
  return (
    <div className="expected">
      <p className={missing > 0 ? 'expected-short' : undefined}>{said}</p>
      <Drawing {...{ expected, run, today, counted, said }} />
    </div>
  );
}

interface DrawingProps {
  readonly expected: Expected;
  readonly run: Run;
  readonly today: Day;
  readonly counted: Counted;
  readonly said: string;
}

function Drawing({ expected, run, today, counted, said }: DrawingProps) {
  const language = useLanguage();
  const x = (day: Day) => LEFT + elapsedOf(run, day) * (WIDTH - LEFT - RIGHT);
  const y = (share: number) => HEIGHT - FOOT - share * (HEIGHT - TOP - FOOT);
  const line = curveOfRun(expected, run)
    .map(({ day, share }) => `${x(day).toFixed(1)},${y(share).toFixed(1)}`)
    .join(' ');
  return (
    <svg className="expected-curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={said}>
      <line className="expected-foot" x1={LEFT} x2={WIDTH - RIGHT} y1={y(0)} y2={y(0)} />
      <polyline className="expected-line" points={line} />
      <line className="expected-today" x1={x(today)} x2={x(today)} y1={TOP} y2={y(0)} />
      <circle className="expected-done" cx={x(today)} cy={y(Math.min(1, counted.done / counted.of))} r="4.5" />
      <text x={LEFT} y={HEIGHT - 6}>
        {formatShortDay(run.from, today, language)}
      </text>
      <text x={WIDTH - RIGHT} y={HEIGHT - 6} textAnchor="end">
        {formatShortDay(run.due, today, language)}
      </text>
    </svg>
  );
}
