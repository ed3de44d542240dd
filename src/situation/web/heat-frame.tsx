// What heat pictures have in common: a wide table whose heads stand in one row, and the legend of its colours.
import type { ReactNode } from 'react';
import { useWords } from '#platform/web';
import { formatShare } from './numerals.ts';
import { WideTable } from './wide-table.tsx';
import { situationWords } from './words.ts';

export interface HeatFrameProps {
  readonly label: string;
  readonly heads: readonly string[];
  readonly children: ReactNode;
}

export const HeatFrame = ({ label, heads, children }: HeatFrameProps) => (
  <WideTable label={label} className="heat">
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </WideTable>
);

/** Each colour with the share from which it begins; the first is for what lies under the second. */
export function HeatLegend({ steps }: { readonly steps: readonly [number, number, ...number[]] }) {
  const w = useWords(situationWords);
  return (
    <ul className="legend" aria-label={w('heat-scale')}>
      {steps.map((from, step) => (
        <li key={from} className={`heat-${step}`}>
          {step === 0 ? w('heat-under', { to: formatShare(steps[1]) }) : w('heat-from', { from: formatShare(from) })}
        </li>
      ))}
    </ul>
  );
}
