// Units as an outline that opens level by level; pressing a unit shows its people.
import { useState } from 'react';
import { type UnitView, unitKindWords } from '#people';
import { usePhrase, useWords } from '#platform/web';
import { personalWords } from '../words.ts';

export interface UnitTreeProps {
  readonly units: readonly UnitView[];
  readonly chosen: string | null;
  readonly onChoose: (unit: string | null) => void;
}

export function UnitTree({ units, chosen, onChoose }: UnitTreeProps) {
  const w = useWords(personalWords);
  const ids = new Set(units.map(({ id }) => id));
  const below = Map.groupBy(units, ({ parent }) => (parent !== null && ids.has(parent) ? parent : null));
  const path = units.find(({ id }) => id === chosen)?.path ?? '';
  return (
    <nav aria-label={w('organisation-units')} className="units">
      <button type="button" className="unit-name" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        {w('organisation-all')}
      </button>
      <Level units={below.get(null) ?? []} below={below} chosen={chosen} path={path} onChoose={onChoose} open />
    </nav>
  );
}

interface LevelProps {
  readonly units: readonly UnitView[];
  readonly below: ReadonlyMap<string | null, readonly UnitView[]>;
  readonly chosen: string | null;
  /** Path of the chosen unit: the levels above it open by themselves. */
  readonly path: string;
  readonly onChoose: (unit: string) => void;
  readonly open: boolean;
}

const Level = ({ units, open, ...rest }: LevelProps) => (
  <ul>
    {units.map((unit) => (
      <Unit key={unit.id} unit={unit} open={open} {...rest} />
    ))}
  </ul>
);

function Unit({ unit, below, chosen, path, onChoose, open }: Omit<LevelProps, 'units'> & { readonly unit: UnitView }) {
  const phrase = usePhrase();
  const inside = below.get(unit.id) ?? [];
  const [shown, setShown] = useState(open || path.startsWith(unit.path));
  return (
    <li>
      <div className="unit">
        {inside.length > 0 ? (
          <button
            type="button"
            className="twig-turn"
            aria-expanded={shown}
            aria-label={unit.shortName}
            onClick={() => setShown(!shown)}
          >
            {shown ? '−' : '+'}
          </button>
        ) : (
          <span className="twig-space" />
        )}
        <button type="button" className="unit-name" aria-pressed={chosen === unit.id} onClick={() => onChoose(unit.id)}>
          {unit.shortName} <span className="muted">{phrase(unitKindWords[unit.kind])}</span>
        </button>
      </div>
      {shown && inside.length > 0 ? (
        <Level units={inside} below={below} chosen={chosen} path={path} onChoose={onChoose} open={false} />
      ) : null}
    </li>
  );
}
