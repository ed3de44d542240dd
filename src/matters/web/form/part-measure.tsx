// How it will be known that a part is done: done or not, a quantity, milestones, or a list item by item.
import { Input, InputNumber, Radio } from 'antd';
import { useWords } from '#platform/web';
import { mattersWords } from '../words.ts';
import { ItemsField } from './items-field.tsx';
import { type MilestoneLine, MilestoneLines } from './milestone-lines.tsx';

/** A measure as asked for, possibly not yet filled in; the server says what is missing. */
export type PartMeasure =
  | { readonly kind: 'done' }
  | { readonly kind: 'quantity'; readonly target: number | null; readonly unit: string }
  | { readonly kind: 'milestones'; readonly milestones: readonly MilestoneLine[] }
  | { readonly kind: 'items'; readonly unit: string; readonly items: readonly string[] };

type Kind = PartMeasure['kind'];
type Of<Which extends Kind> = Extract<PartMeasure, { readonly kind: Which }>;

const KINDS: readonly Kind[] = ['done', 'quantity', 'milestones', 'items'];

/** The measure of a kind with nothing filled in but what is counted. */
function fresh(kind: Kind, unit: string): PartMeasure {
  switch (kind) {
    case 'done':
      return { kind };
    case 'quantity':
      return { kind, target: null, unit };
    case 'milestones':
      return { kind, milestones: [{ name: '', due: null }] };
    case 'items':
      return { kind, unit, items: [] };
  }
}

export interface PartMeasureFieldProps {
  readonly measure: PartMeasure;
  readonly onChange: (measure: PartMeasure) => void;
}

export function PartMeasureField({ measure, onChange }: PartMeasureFieldProps) {
  const w = useWords(mattersWords);
  const counted = 'unit' in measure ? measure.unit : '';
  return (
    <div className="part-measure">
      <Radio.Group
        aria-label={w('parts-measure')}
        options={KINDS.map((kind) => ({ value: kind, label: w(`parts-measure-${kind}`) }))}
        value={measure.kind}
        onChange={(event) => onChange(fresh(KINDS.find((kind) => kind === event.target.value) ?? 'done', counted))}
      />
      {measure.kind === 'quantity' ? <Quantity measure={measure} onChange={onChange} /> : null}
      {measure.kind === 'milestones' ? <Milestones measure={measure} onChange={onChange} /> : null}
      {measure.kind === 'items' ? <Items measure={measure} onChange={onChange} /> : null}
    </div>
  );
}

interface OneKindProps<Which extends Kind> {
  readonly measure: Of<Which>;
  readonly onChange: (measure: Of<Which>) => void;
}

/** How many, and of what. */
function Quantity({ measure, onChange }: OneKindProps<'quantity'>) {
  const w = useWords(mattersWords);
  return (
    <span className="quantity">
      <InputNumber
        aria-label={w('parts-target')}
        placeholder={w('parts-target')}
        min={1}
        precision={0}
        value={measure.target}
        onChange={(target) => onChange({ ...measure, target })}
      />
      <Counts unit={measure.unit} onChange={(unit) => onChange({ ...measure, unit })} />
    </span>
  );
}

function Counts({ unit, onChange }: { readonly unit: string; readonly onChange: (unit: string) => void }) {
  const w = useWords(mattersWords);
  return (
    <Input
      aria-label={w('parts-counts')}
      placeholder={w('parts-counts')}
      className="counts"
      maxLength={20}
      value={unit}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** A column of names, pasted or typed. */
function Items({ measure, onChange }: OneKindProps<'items'>) {
  const w = useWords(mattersWords);
  return (
    <>
      <Counts unit={measure.unit} onChange={(unit) => onChange({ ...measure, unit })} />
      <ItemsField label={w('parts-items')} value={measure.items} onChange={(items) => onChange({ ...measure, items })} />
    </>
  );
}

function Milestones({ measure, onChange }: OneKindProps<'milestones'>) {
  const w = useWords(mattersWords);
  return (
    <MilestoneLines
      lines={measure.milestones}
      say={(what, n) => w(what === 'name' ? 'parts-milestone' : `parts-milestone-${what}`, { n })}
      onChange={(milestones) => onChange({ ...measure, milestones })}
    />
  );
}
