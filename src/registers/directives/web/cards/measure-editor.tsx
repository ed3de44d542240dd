// How it will be known that it is done: done or not, a quantity, milestones, or a list item by item.
import { Input, InputNumber, Radio } from 'antd';
import { MilestoneLines } from '#matters/web';
import { useWords } from '#platform/web';
import { measureOf } from '#registers/directives';
import { reviewWords } from '../words.ts';
import type { Measure } from './card-props.ts';
import { RolloutEditor } from './rollout-editor.tsx';

export interface MeasureEditorProps {
  readonly measure: Measure;
  /** The quantity as printed: the first guess when a count is chosen. */
  readonly quantity: string | null;
  readonly today: string;
  readonly onChange: (measure: Measure) => void;
}

const KINDS = ['done', 'quantity', 'milestones', 'items'] as const;

/** The measure of a kind with nothing filled in, but for what the text says. */
function fresh(kind: Measure['kind'], quantity: string | null): Measure {
  switch (kind) {
    case 'done':
      return { kind };
    case 'quantity':
      return measureOf(quantity) ?? { kind, target: 1, unit: '' };
    case 'milestones':
      return { kind, milestones: [{ name: '', due: null }] };
    case 'items': {
      const counted = measureOf(quantity);
      return { kind, unit: counted?.kind === 'quantity' ? counted.unit : '', items: [] };
    }
  }
}

export function MeasureEditor({ measure, quantity, today, onChange }: MeasureEditorProps) {
  const w = useWords(reviewWords);
  return (
    <fieldset className="proposal-measure">
      <legend>{w('item-measure')}</legend>
      <Radio.Group
        value={measure.kind}
        options={KINDS.map((kind) => ({ value: kind, label: w(`measure-${kind}`) }))}
        onChange={(event) => onChange(fresh(event.target.value, quantity))}
      />
      {measure.kind === 'quantity' ? (
        <div className="proposal-measure-row">
          <InputNumber
            aria-label={w('measure-target')}
            min={1}
            max={100_000_000}
            precision={0}
            value={measure.target}
            onChange={(target) => onChange({ ...measure, target: target ?? 1 })}
          />
          <UnitInput unit={measure.unit} onChange={(unit) => onChange({ ...measure, unit })} />
        </div>
      ) : null}
      {measure.kind === 'milestones' ? (
        <MilestoneLines
          lines={measure.milestones}
          min={today}
          say={(what, n) => w(`milestone-${what}`, { n })}
          onChange={(milestones) => onChange({ kind: 'milestones', milestones })}
        />
      ) : null}
      {measure.kind === 'items' ? (
        <>
          <UnitInput unit={measure.unit} onChange={(unit) => onChange({ ...measure, unit })} />
          <RolloutEditor items={measure.items} onChange={(items) => onChange({ ...measure, items: [...items] })} />
        </>
      ) : null}
    </fieldset>
  );
}

function UnitInput({ unit, onChange }: { readonly unit: string; readonly onChange: (unit: string) => void }) {
  const w = useWords(reviewWords);
  return (
    <Input
      className="proposal-measure-unit"
      aria-label={w('measure-unit')}
      placeholder={w('measure-unit-hint')}
      maxLength={20}
      value={unit}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
