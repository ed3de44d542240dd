// Breaking a matter down: for each unit below, what it shall do, by when, and how it will be known to be done.
import { Button, Input, Select } from 'antd';
import { UnitPicker } from '#people/web';
import { DayInput, useWords } from '#platform/web';
import { mattersWords } from '../words.ts';
import { type PartMeasure, PartMeasureField } from './part-measure.tsx';

export interface Part {
  readonly unit: string | null;
  readonly title: string;
  readonly due: string | null;
  readonly measure: PartMeasure;
  /** The line of the matter that it belongs to, from 0. */
  readonly item?: number | null;
}

export interface PartsFieldProps {
  readonly value?: readonly Part[];
  readonly onChange?: (value: readonly Part[]) => void;
  /** What a fresh part starts from: the whole's title and due day, and what it counts. */
  readonly whole: { readonly title: string; readonly due: string | null; readonly unit: string; readonly counts: string };
  /** There may be none. */
  readonly optional?: boolean;
  /** The only units that may be given one; left out, any below the whole's. */
  readonly among?: readonly { readonly id: string; readonly name: string }[];
  /** Lines of the matter that a part may belong to. */
  readonly lines?: readonly string[];
}

export const freshPart = ({ title, due, counts }: PartsFieldProps['whole']): Part => ({
  unit: null,
  title,
  due,
  measure: counts === '' ? { kind: 'done' } : { kind: 'quantity', target: null, unit: counts },
});

export function PartsField({ value, onChange, whole, optional = false, among, lines }: PartsFieldProps) {
  const w = useWords(mattersWords);
  const parts = value ?? (optional ? [] : [freshPart(whole)]);
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
          <PartLine {...{ part, among, lines }} within={whole.unit} onChange={(what) => change(index, what)} />
          {parts.length > 1 || optional ? (
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
  readonly among: PartsFieldProps['among'] | undefined;
  readonly lines: PartsFieldProps['lines'] | undefined;
  readonly onChange: (what: Partial<Part>) => void;
}

function PartLine({ part, within, among, lines = [], onChange }: PartLineProps) {
  const w = useWords(mattersWords);
  return (
    <div className="part-fields">
      {lines.length > 0 ? (
        <Select
          allowClear
          className="part-line"
          aria-label={w('parts-line')}
          placeholder={w('parts-line')}
          value={part.item ?? null}
          options={lines.map((label, item) => ({ value: item, label: `${item + 1}. ${label}` }))}
          onChange={(item: number | undefined) => onChange({ item: item ?? null })}
        />
      ) : null}
      {among ? (
        <Select
          aria-label={w('parts-unit')}
          placeholder={w('parts-unit')}
          value={part.unit}
          options={among.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(unit: string) => onChange({ unit })}
        />
      ) : (
        <UnitPicker
          label={w('parts-unit')}
          placeholder={w('parts-unit')}
          within={within}
          value={part.unit}
          onChange={(unit) => onChange({ unit })}
        />
      )}
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
