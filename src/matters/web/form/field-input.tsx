// One field of a command as a control. Value and change come from the form around it.
import { Input, InputNumber, Radio, Select } from 'antd';
import type { mattersApi } from '#matters';
import { PeoplePicker, PersonPicker, UnitPicker, UnitsPicker } from '#people/web';
import { DayInput, type Pick as Picked, usePhrase, useWords } from '#platform/web';
import { mattersWords } from '../words.ts';
import { AnswersField, linesOfState } from './answers-field.tsx';
import { EvidenceField } from './evidence-field.tsx';
import type { FieldShape } from './form-values.ts';
import { ItemsField } from './items-field.tsx';
import { MatterPicker, MattersPicker } from './matter-picker.tsx';
import { linesIn, measureIn, shareOf } from './measure.ts';
import { MeasureField } from './measure-field.tsx';
import { MomentField } from './moment-field.tsx';
import { PartsField } from './parts-field.tsx';

const FEW = 5;

/** The matter that a command is given to, as far as its form asks; one that is being opened has no unit yet. */
export type FormMatter = Pick<mattersApi.MatterView, 'title' | 'due' | 'today' | 'state' | 'units' | 'people'> & {
  readonly unit: { readonly id: string } | null;
  readonly parties?: mattersApi.MatterView['parties'];
};

export interface FieldInputProps {
  readonly field: FieldShape;
  readonly matter: FormMatter;
  readonly onBusy: (busy: boolean) => void;
  /** Told the names of people who are chosen. */
  readonly onPicked: (picks: readonly Picked[]) => void;
}

/** What the form around gives to a control; each control takes what it knows. */
type Given = Readonly<Record<string, unknown>>;

export function FieldInput({ field, matter, onBusy, onPicked, ...given }: FieldInputProps & Given) {
  switch (field.kind) {
    case 'text':
      return <Input {...given} maxLength={200} />;
    case 'long-text':
      return <Input.TextArea {...given} className="growing" rows={3} maxLength={5000} />;
    case 'day':
    case 'moment':
      return <When field={field} matter={matter} given={given} />;
    case 'number':
      return <NumberInput field={field} given={given} />;
    case 'choice':
    case 'yes-no':
      return <Choice field={field} given={given} />;
    case 'unit':
      return <UnitPicker {...given} known={matter.units} />;
    case 'units':
      return <UnitsPicker {...given} known={matter.units} />;
    case 'person':
    case 'people':
      return <Officials field={field} matter={matter} given={given} onPicked={onPicked} />;
    case 'matter':
    case 'matters':
      return <MatterChoice field={field} given={given} />;
    default:
      return <Made {...{ field, matter, given, onBusy }} />;
  }
}

/** What is put together rather than typed or picked. */
function Made({ field, matter, given, onBusy }: ByLineProps & Pick<FieldInputProps, 'onBusy'>) {
  switch (field.kind) {
    case 'evidence':
      return <EvidenceField {...given} onBusy={onBusy} />;
    case 'measure':
      return <MeasureInput matter={matter} given={given} />;
    case 'parts':
    case 'answers':
      return <ByLine field={field} matter={matter} given={given} />;
    case 'items':
      return <ItemsField {...given} />;
    default:
      return null;
  }
}

const rangeOf = ({ past }: FieldShape, { today }: FormMatter) => (past ? { max: today } : { min: today });

const When = ({ field, matter, given }: ByLineProps) =>
  field.kind === 'day' ? <DayInput {...given} {...rangeOf(field, matter)} /> : <MomentField {...given} max={matter.today} />;

export const wholeOf = (matter: FormMatter) => {
  const measure = measureIn(matter.state);
  return { title: matter.title, due: matter.due, unit: matter.unit?.id ?? '', counts: (measure && shareOf(measure)?.unit) || '' };
};

const Officials = ({ field, matter, given, onPicked }: ByLineProps & Pick<FieldInputProps, 'onPicked'>) =>
  field.kind === 'person' ? (
    <PersonPicker {...given} {...withinOf(matter)} known={matter.people} onPicked={onPicked} />
  ) : (
    <PeoplePicker {...given} {...withinOf(matter)} known={matter.people} onPicked={onPicked} />
  );

interface ByLineProps {
  readonly field: FieldShape;
  readonly matter: FormMatter;
  readonly given: Given;
}

/** What belongs to lines of the matter: an answer to each, or parts. */
const ByLine = ({ field, matter, given }: ByLineProps) =>
  field.kind === 'parts' ? (
    <PartsField {...given} {...forPartsOf(field, matter)} whole={wholeOf(matter)} />
  ) : (
    <AnswersField {...given} lines={linesOfState(matter.state, field.lines)} />
  );

/** Officials are looked for in the unit that leads; in an act, whose unit is the one served, anywhere within one's own posts. */
const withinOf = ({ unit, parties = [] }: FormMatter) =>
  unit === null || parties.some(({ role }) => role === 'addressee') ? {} : { within: unit.id };

/** Parts of an act are of the units that it was served on, and may belong to a line of it; parts of a commitment lie below it. */
function forPartsOf({ required, lines }: FieldShape, { parties = [], state }: FormMatter) {
  const served = parties.filter(({ role }) => role === 'addressee').map(({ unit }) => ({ id: unit.id, name: unit.name }));
  return {
    ...(required ? {} : { optional: true }),
    ...(served.length > 0 ? { among: served } : {}),
    ...(lines === undefined ? {} : { lines: linesOfState(state, lines) }),
  };
}

function MeasureInput({ matter, given }: { readonly matter: FormMatter; readonly given: Given }) {
  const measure = measureIn(matter.state);
  return measure ? <MeasureField {...given} measure={measure} today={matter.today} /> : null;
}

/** A measure that is only done or not done, or is done already, asks for nothing; nor does a list that is not there. */
export const asksNothing = (field: FieldShape, matter: FormMatter): boolean => {
  if (field.kind === 'answers') return linesOfState(matter.state, field.lines).length === 0;
  if (field.kind !== 'measure') return false;
  const measure = measureIn(matter.state);
  if (!measure || measure.kind === 'done') return true;
  return measure.kind !== 'quantity' && linesIn(measure).every(({ doneOn }) => doneOn !== null);
};

function MatterChoice({ field: { kind, register }, given }: { readonly field: FieldShape; readonly given: Given }) {
  return kind === 'matter' ? (
    <MatterPicker {...given} register={register ?? 'directives'} />
  ) : (
    <MattersPicker {...given} register={register ?? 'commitments'} />
  );
}

function NumberInput({ field, given }: { readonly field: FieldShape; readonly given: Given }) {
  const phrase = usePhrase();
  return (
    <span className="quantity">
      <InputNumber {...given} />
      {field.unit ? <span>{phrase(field.unit)}</span> : null}
    </span>
  );
}

function Choice({ field, given }: { readonly field: FieldShape; readonly given: Given }) {
  const w = useWords(mattersWords);
  const phrase = usePhrase();
  if (field.kind === 'yes-no') {
    const options = [
      { value: true, label: w('form-yes') },
      { value: false, label: w('form-no') },
    ];
    return <Radio.Group {...given} options={options} />;
  }
  const options = (field.options ?? []).map(({ value, label }) => ({ value, label: phrase(label) }));
  return options.length <= FEW ? <Radio.Group {...given} options={options} /> : <Select {...given} options={options} />;
}
