// Half the work by half the time (双过半): two bars on one scale with a mark at the half.
import { formatNumber, useWords } from '#platform/web';
import type { situationApi } from '#situation';
import { formatShare } from '../numerals.ts';
import { situationWords } from '../words.ts';

const WIDTH = 400;

export function HalfWay({ numbers: { share, elapsed, half } }: { readonly numbers: situationApi.PaceNumbers }) {
  const w = useWords(situationWords);
  const verdict =
    half.reached === null
      ? w('pace-half-none')
      : half.reached
        ? w('pace-half-reached')
        : w(half.passed ? 'pace-half-missed' : 'pace-half-missing', { count: formatNumber(half.missing) });
  return (
    <div className="half">
      <h3>{w('pace-half')}</h3>
      <div className="half-bars">
        <Bar label={w('pace-half-work')} share={share} kind="work" />
        <Bar label={w('pace-half-time')} share={elapsed} kind="time" />
      </div>
      <p>{verdict}</p>
    </div>
  );
}

interface BarProps {
  readonly label: string;
  readonly share: number | null;
  readonly kind: 'work' | 'time';
}

const Bar = ({ label, share, kind }: BarProps) => (
  <div className="half-bar">
    <span>{label}</span>
    <svg viewBox={`0 0 ${WIDTH} 12`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar-ground" width={WIDTH} height="12" />
      <rect className={`bar-${kind}`} width={WIDTH * (share ?? 0)} height="12" />
      <line className="bar-mark" x1={WIDTH / 2} x2={WIDTH / 2} y1="0" y2="12" />
    </svg>
    <span className="tabular">{share === null ? '—' : formatShare(share)}</span>
  </div>
);
