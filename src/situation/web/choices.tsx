// Which units the tables show and whether their counts hold the units below them; both stand in the address.
import { Link } from '@tanstack/react-router';
import { Select } from 'antd';
import { type UnitKind, unitKindWords } from '#people';
import { changeState, useListState, usePhrase, useWords } from '#platform/web';
import { type InTree, type View, levelKey, levelsIn } from './view.ts';
import { situationWords } from './words.ts';

/** Levels are counted from the top of the bureau. */
export function useLevelName(): (level: InTree<UnitKind>) => string {
  const w = useWords(situationWords);
  const phrase = usePhrase();
  return ({ depth, kind }) => w('situation-level', { level: depth, kind: phrase(unitKindWords[kind]) });
}

/** A level as the way to its units, each with what it leads itself. */
export function LevelLink({ level }: { readonly level: InTree<UnitKind> }) {
  const w = useWords(situationWords);
  const name = useLevelName()(level);
  const { state } = useListState();
  return (
    <Link
      to="."
      search={changeState(state, { rows: levelKey(level), reach: 'own' })}
      hash="units"
      title={w('transmission-see-level', { level: name })}
    >
      {name}
    </Link>
  );
}

export interface ChoicesProps {
  readonly rows: readonly InTree<UnitKind>[];
  readonly view: View;
}

export function Choices({ rows, view }: ChoicesProps) {
  const w = useWords(situationWords);
  const name = useLevelName();
  const { change } = useListState();
  const options = [
    { value: 'next', label: w('situation-rows-next') },
    { value: 'all', label: w('situation-rows-all') },
    ...levelsIn(rows).map((level) => ({ value: levelKey(level), label: name(level) })),
  ];
  const known = options.some(({ value }) => value === view.rows);
  return (
    <div className="choices" data-off-picture="">
      <Select
        className="choice-rows"
        aria-label={w('situation-rows')}
        value={known ? view.rows : 'next'}
        options={options}
        onChange={(which: string) => change({ rows: which === 'next' ? undefined : which })}
      />
      <fieldset className="segments">
        <legend className="visually-hidden">{w('situation-reach')}</legend>
        {(['below', 'own'] as const).map((reach) => (
          <label key={reach}>
            <input
              type="radio"
              name="reach"
              checked={view.reach === reach}
              onChange={() => change({ reach: reach === 'own' ? 'own' : undefined })}
            />
            <span>{w(`situation-reach-${reach}`)}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
