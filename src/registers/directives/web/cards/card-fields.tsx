// The fields of the current item. Escape, and whatever completes a field, leads back to the card, where single keys act.
import { Checkbox, Input, Radio } from 'antd';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { directiveWords } from '#directives';
import { DayInput, ManyPicker, Picker, useWords } from '#platform/web';
import type { ItemChange } from '#registers/directives';
import { reviewWords } from '../words.ts';
import type { Item } from './card-props.ts';
import { ExpectedEditor } from './expected-editor.tsx';
import { MeasureEditor } from './measure-editor.tsx';
import { useNames } from './names.tsx';

/** Ids of the fields that keys lead to; only the current item has fields. */
export const FIELD = { title: 'item-title', lead: 'item-lead', official: 'item-official', due: 'item-due' } as const;
export const KINDS = ['measure', 'prohibition', 'target', 'problem'] as const;

export interface CardFieldsProps {
  readonly item: Item;
  readonly today: string;
  readonly issuer: string;
  readonly change: (change: ItemChange) => void;
  readonly back: () => void;
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
}

const Field = ({ id, label, children }: FieldProps) => (
  <div className="proposal-field">
    <label htmlFor={id}>{label}</label>
    {children}
  </div>
);

export function CardFields(props: CardFieldsProps) {
  const { item, today, change, back } = props;
  const w = useWords(reviewWords);
  const d = useWords(directiveWords);
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    back();
  };
  return (
    <>
      <Field id={FIELD.title} label={w('item-title')}>
        <Input.TextArea
          id={FIELD.title}
          className="proposal-title"
          rows={1}
          maxLength={200}
          value={item.title}
          onKeyDown={enter}
          onChange={(event) => change({ title: event.target.value.replace(/\n/g, ' ') })}
        />
      </Field>
      <fieldset className="proposal-field">
        <legend>{w('item-kind')}</legend>
        <Radio.Group
          value={item.kind}
          options={KINDS.map((kind) => ({ value: kind, label: d(`kind-${kind}`) }))}
          onChange={(event) => change({ kind: event.target.value })}
        />
      </fieldset>
      <Owners {...props} />
      <Field id={FIELD.due} label={w('item-due')}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter only repeats what Escape and Tab do */}
        <div onKeyDown={enter}>
          <DayInput id={FIELD.due} min={today} value={item.due} onChange={(due) => change({ due })} />
        </div>
      </Field>
      <MeasureEditor measure={item.measure} quantity={item.quantity} today={today} onChange={(measure) => change({ measure })} />
      <ExpectedEditor item={item} onChange={(expected) => change({ expected })} />
      <Verifier {...props} />
    </>
  );
}

function Owners({ item, change, back }: CardFieldsProps) {
  const w = useWords(reviewWords);
  const { known, search } = useNames();
  const assisting = useId();
  return (
    <>
      <Field id={FIELD.lead} label={w('item-lead')}>
        <Picker
          id={FIELD.lead}
          known={known}
          search={search('unit', null)}
          value={item.lead}
          onChange={(lead) => {
            change({ lead, ...(lead === item.lead ? {} : { leadOfficial: null }) });
            back();
          }}
        />
      </Field>
      <Field id={assisting} label={w('item-assisting')}>
        <ManyPicker
          id={assisting}
          known={known}
          search={search('unit', null)}
          value={item.assisting}
          onChange={(ids) => change({ assisting: [...ids] })}
        />
      </Field>
      <Field id={FIELD.official} label={w('item-official')}>
        <Picker
          id={FIELD.official}
          known={known}
          search={search('person', item.lead)}
          value={item.leadOfficial}
          onChange={(leadOfficial) => {
            change({ leadOfficial });
            back();
          }}
        />
      </Field>
    </>
  );
}

/** Drawn small: the issuer verifies unless something else is said. */
function Verifier({ item, issuer, change }: CardFieldsProps) {
  const w = useWords(reviewWords);
  const { known, search } = useNames();
  const id = useId();
  const itself = item.lead !== null && (item.verifier ?? issuer) === item.lead;
  return (
    <>
      <Field id={id} label={w('item-verifier')}>
        <Picker
          id={id}
          known={known}
          placeholder={w('item-verifier-hint')}
          search={search('unit', null)}
          value={item.verifier}
          onChange={(verifier) => change({ verifier })}
        />
      </Field>
      {itself || item.ownUnitMayVerify ? (
        <Checkbox checked={item.ownUnitMayVerify} onChange={(event) => change({ ownUnitMayVerify: event.target.checked })}>
          {w('item-own-verify')}
        </Checkbox>
      ) : null}
    </>
  );
}
