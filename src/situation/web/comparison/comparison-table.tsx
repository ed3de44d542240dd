// The comparison as numbers, band by band; and the units that have too little to be compared, by name.
import { useWords } from '#platform/web';
import type { Period } from '#situation';
import { FigureLink } from '../figures.tsx';
import { formatShare } from '../numerals.ts';
import { UnitLink } from '../unit-link.tsx';
import { WideTable } from '../wide-table.tsx';
import { situationWords } from '../words.ts';
import { type Compared, wholeOf } from './compared.ts';

export interface ComparedProps {
  readonly compared: Compared;
  readonly title: string;
  readonly period: Period;
}

type Row = Compared['few'][number];

export function ComparisonTable({ compared, title, period }: ComparedProps) {
  const w = useWords(situationWords);
  const { ranked } = compared;
  return (
    <WideTable label={title} className="comparison-table">
      <thead>
        <tr>
          <th scope="col">{w('situation-unit')}</th>
          <th scope="col">{w('comparison-of')}</th>
          <th scope="col">{w('comparison-count')}</th>
          <th scope="col">{w('comparison-share')}</th>
          <th scope="col">{w('comparison-interval')}</th>
          <th scope="col">{w('comparison-shrunk')}</th>
          <th scope="col" className="start">
            {w('comparison-band')}
          </th>
        </tr>
      </thead>
      <tbody>
        {ranked.map((row, index) => (
          <tr key={row.unit.id} className={ranked[index + 1]?.band === row.band ? undefined : 'band-end'}>
            <Figures row={row} {...{ compared, title, period }} />
            <td>{formatShare(row.share)}</td>
            <td>{`${formatShare(row.low)}–${Math.ceil(row.high * 100)}%`}</td>
            <td>{formatShare(row.shrunk)}</td>
            <td className="start">{w('comparison-band-n', { band: row.band })}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

/** A unit with the counts behind its share; each opens its matters. */
function Figures({ row: { unit, count, of }, compared, title, period }: ComparedProps & { readonly row: Row }) {
  const w = useWords(situationWords);
  const behind = { unit, reach: 'below', period } as const;
  return (
    <>
      <th scope="row">
        <UnitLink unit={unit} indent={0} here={false} />
      </th>
      <td>
        <FigureLink {...behind} figure={wholeOf(compared)} name={w('comparison-of')} count={of} />
      </td>
      <td>
        <FigureLink {...behind} figure={compared.measure} name={title} count={count} />
      </td>
    </>
  );
}

/** Never ranked, always named. */
export function Few({ compared, title, period }: ComparedProps) {
  const w = useWords(situationWords);
  const { few } = compared;
  if (few.length === 0) return null;
  return (
    <details>
      <summary>{w('comparison-few-which')}</summary>
      <WideTable label={`${title} · ${w('heat-not-enough')}`} className="comparison-table">
        <thead>
          <tr>
            <th scope="col">{w('situation-unit')}</th>
            <th scope="col">{w('comparison-of')}</th>
            <th scope="col">{w('comparison-count')}</th>
          </tr>
        </thead>
        <tbody>
          {few.map((row) => (
            <tr key={row.unit.id}>
              <Figures row={row} {...{ compared, title, period }} />
            </tr>
          ))}
        </tbody>
      </WideTable>
    </details>
  );
}
