// Breaking a matter down: for each unit below, what it shall do, by when, and how it will be known to be done.
import { Button, Input } from 'antd';
import { UnitPicker } from '#people/web';
import { DayInput, useWords } from '#platform/web';
import { mattersWords } from '../words.ts';
import { type PartMeasure, PartMeasureField } from './part-measure.tsx';

export interface Part {
  readonly unit: string | null;
  readonly title: string;
  readonly due: string | null;
  readonly measure: PartMeasure;
}

export interface PartsFieldProps {
  readonly value?: readonly Part[];
  readonly onChange?: (value: readonly Part[]) => void;
  /** What a fresh part starts from: the whole's title and due day, and what it counts. */
  readonly whole: { readonly title: string; readonly due: string | null; readonly unit: string; readonly counts: string };
}

export const freshPart = ({ title, due, counts }: PartsFieldProps['whole']): Part => ({
  unit: null,
  title,
  due,
  measure: counts === '' ? { kind: 'done' } : { kind: 'quantity', target: null, unit: counts },
});

export function PartsField({ value, onChange, whole }: PartsFieldProps) {
  const w = useWords(mattersWords);
  const parts = value ?? [freshPart(whole)];
  const change = (index: number, what: Partial<Part>) =>
    onChange?.(parts.map((part, at) => (at === index ? { ...part, ...what } : part)));
  return (
    <div className="parts">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place only
        <div key={index} className="part" role="group" aria-label={w('parts-nth', { n: index + 1 })}>
          <span className="muted tabular" aria-hidden="true">
            {index + 1}
          </span>
          <PartLine part={part} within={whole.unit} onChange={(what) => change(index, what)} />
          {parts.length > 1 ? (
            <Button
              type="text"
              size="small"
              aria-label={w('parts-remove', { n: index + 1 })}
              onClick={() => onChange?.(parts.filter((_, at) => at !== index))}
            >
              ×
            </Button>
          ) : null}
        </div>
      ))}
      <Button onClick={() => onChange?.([...parts, freshPart(whole)])}>{w('parts-add')}</Button>
    </div>
  );
}

interface PartLineProps {
  readonly part: Part;
  readonly within: string;
  readonly onChange: (what: Partial<Part>) => void;
}

function PartLine({ part, within, onChange }: PartLineProps) {
  const w = useWords(mattersWords);
  return (
    <div className="part-fields">
      <UnitPicker
        label={w('parts-unit')}
        placeholder={w('parts-unit')}
        within={within}
        value={part.unit}
        onChange={(unit) => onChange({ unit })}
      />
      <Input
        aria-label={w('parts-title')}
        value={part.title}
        maxLength={200}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <DayInput label={w('parts-due')} value={part.due} onChange={(due) => onChange({ due })} />
      <PartMeasureField measure={part.measure} onChange={(measure) => onChange({ measure })} />
    </div>
  );
}
