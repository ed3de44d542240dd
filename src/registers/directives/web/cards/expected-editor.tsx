// How much is expected by when: a straight line unless something else is chosen. Only where something is counted by a day.
import { InputNumber, Select } from 'antd';
import { useId } from 'react';
import { useWords } from '#platform/web';
import { reviewWords } from '../words.ts';
import type { Item } from './card-props.ts';

type Expected = NonNullable<Item['expected']>;

export interface ExpectedEditorProps {
  readonly item: Item;
  readonly onChange: (expected: Expected | null) => void;
}

/** Works of a cold winter: little in January, February and December. */
const SEASON = [0, 0, 8, 10, 12, 12, 12, 12, 12, 12, 10, 0] as const;
const HALF = 70;

function fresh(kind: string): Expected | null {
  switch (kind) {
    case 'front-loaded':
      return { kind, half: HALF };
    case 'seasonal':
      return { kind, weights: [...SEASON] };
    case 'stepped':
      return { kind, steps: [] };
    default:
      return null;
  }
}

export function ExpectedEditor({ item, onChange }: ExpectedEditorProps) {
  const w = useWords(reviewWords);
  const id = useId();
  const { measure, due } = item;
  const expected = item.expected ?? null;
  if (measure.kind === 'done' || due === null) return null;
  const byMilestones = measure.kind === 'milestones' && measure.milestones.every((line) => line.due !== null);
  const kinds = ['linear', 'front-loaded', 'seasonal', ...(byMilestones ? ['stepped' as const] : [])] as const;
  return (
    <div className="proposal-field">
      <label htmlFor={id}>{w('item-expected')}</label>
      <div className="proposal-expected">
        <Select
          id={id}
          value={expected?.kind ?? 'linear'}
          options={kinds.map((kind) => ({ value: kind, label: w(`expected-${kind}`) }))}
          onChange={(kind) => onChange(fresh(kind))}
        />
        {expected?.kind === 'front-loaded' ? (
          <InputNumber
            aria-label={w('expected-half')}
            addonAfter={w('expected-half-of')}
            min={50}
            max={95}
            precision={0}
            value={expected.half}
            onChange={(half) => onChange({ kind: 'front-loaded', half: half ?? HALF })}
          />
        ) : null}
        {expected?.kind === 'seasonal' ? <Months weights={expected.weights} onChange={onChange} /> : null}
      </div>
    </div>
  );
}

interface MonthsProps {
  readonly weights: readonly number[];
  readonly onChange: (expected: Expected) => void;
}

function Months({ weights, onChange }: MonthsProps) {
  const w = useWords(reviewWords);
  return (
    <fieldset className="proposal-months">
      <legend className="muted">{w('expected-months')}</legend>
      {weights.map((weight, month) => (
        <InputNumber
          // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place
          key={month}
          aria-label={w('expected-month', { month: month + 1 })}
          prefix={w('expected-month-short', { month: month + 1 })}
          min={0}
          max={100}
          precision={0}
          controls={false}
          value={weight}
          onChange={(value) =>
            onChange({ kind: 'seasonal', weights: weights.map((old, at) => (at === month ? (value ?? 0) : old)) })
          }
        />
      ))}
    </fieldset>
  );
}
