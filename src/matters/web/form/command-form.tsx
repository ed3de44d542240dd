// The form of one command, drawn from the fields that the server names. It goes out with the version that was on screen;
// a refusal stays beside the button with its article, and what was typed is kept.
import { Button, Checkbox, Form, type FormInstance } from 'antd';
import { Fragment, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { type CommandView, mattersApi } from '#matters';
import {
  type CallRefusal,
  type Pick as Picked,
  RefusalNotice,
  notify,
  pageWords,
  useKeys,
  usePhrase,
  useSend,
  useWords,
} from '#platform/web';
import { mattersWords } from '../words.ts';
import { AskedBefore } from './asked-before.tsx';
import { mattersNamed, unitsAsked } from './asked-units.ts';
import { type Beside, type DraftRoll, draftBeside } from './draft-beside.tsx';
import { FieldInput, type FormMatter, asksNothing, wholeOf } from './field-input.tsx';
import { type CommandBody, type FieldShape, type FormValues, bodyOf, fieldAt, isShown } from './form-values.ts';
import { freshPart } from './parts-field.tsx';

export interface CommandFormProps {
  readonly matter: mattersApi.MatterView;
  readonly command: CommandView;
  readonly drafts: DraftRoll;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The form of a command to a matter that is there. */
export function CommandForm({ matter, command, drafts, onDone, onCancel }: CommandFormProps) {
  const sending = useSend(mattersApi.commandRoute, [['matter', matter.id], ['timeline', matter.id], ['inbox'], ['matters']]);
  const give = async (body: CommandBody) => {
    const done = await sending.send({ params: { id: matter.id }, body, version: matter.version });
    if (done.ok) onDone();
    return done.ok ? null : done.refusal;
  };
  const { beside } = draftBeside(drafts, matter.register, matter);
  return <FormOf {...{ matter, command, give, onCancel, beside }} sending={sending.sending} refusal={sending.refusal} />;
}

export interface FormOfProps {
  readonly matter: FormMatter;
  readonly command: CommandView;
  /** Sends the command; gives the refusal, or null when it was carried out. */
  readonly give: (body: CommandBody) => Promise<CallRefusal | null>;
  readonly sending: boolean;
  readonly refusal: CallRefusal | null;
  readonly onCancel: () => void;
  /** What a page of its own puts below the fields; told what they hold. */
  readonly below?: (values: FormValues) => ReactNode;
  readonly start?: FormValues;
  /** What stands beside the fields where there is room, else below. */
  readonly beside?: Beside | undefined;
}

/** Any command as a form; what becomes of it is the caller's. */
export function FormOf({ matter, command, give, sending, refusal, onCancel, below, start, beside }: FormOfProps) {
  const w = useWords(mattersWords);
  const p = useWords(pageWords);
  const phrase = usePhrase();
  const label = phrase(command.label);
  const [form] = Form.useForm<FormValues>();
  const values: FormValues = Form.useWatch([], form) ?? {};
  const [busy, setBusy] = useState(false);
  const [sure, setSure] = useState(!command.grave);
  const submit = useSubmit(command, form, give);
  const box = useFirstFocus();
  const { people, note } = useNames(matter.people);
  const blocked = busy || sending || !sure;
  useKeys([
    { key: 'mod+Enter', label: w('form-send'), whileTyping: true, run: () => (blocked ? undefined : form.submit()) },
    // A page of its own isn't left by a slip of the hand.
    ...(below ? [] : [{ key: 'Escape', label: p('cancel'), run: onCancel }]),
  ]);
  const shown = command.fields.filter((field) => isShown(field, values) && !asksNothing(field, matter));
  const filledIn = (
    <section ref={box} className="command" aria-label={label}>
      {below ? null : <h2>{label}</h2>}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError
        initialValues={{ ...startOf(command, matter), ...start }}
        onFinish={submit}
      >
        {shown.map((field) => (
          <Fragment key={field.name}>
            <CommandField field={field} matter={matter} onBusy={setBusy} onPicked={note} />
            <AskedBefore units={unitsAsked(field, values)} about={mattersNamed(shown, values)} />
          </Fragment>
        ))}
        {below?.(values)}
        {command.grave ? <Sure label={label} sure={sure} onChange={setSure} /> : null}
        <RefusalNotice refusal={refusal && sorted(refusal, command).rest} />
        <p className="form-end">
          <Button type="primary" htmlType="submit" loading={sending} disabled={blocked}>
            {shown.length === 0 ? label : w('form-send')}
          </Button>
          <Button onClick={onCancel}>{p('cancel')}</Button>
        </p>
      </Form>
    </section>
  );
  return beside ? <Pair form={filledIn}>{beside(bodyOf(command.type, shown, values), people)}</Pair> : filledIn;
}

interface PairProps {
  readonly form: ReactNode;
  readonly children: ReactNode;
}

const Pair = ({ form, children }: PairProps) => (
  <div className="command-pair">
    <div className="command-columns">
      {form}
      {children}
    </div>
  </div>
);

/** Names of the people who are chosen in the form, beside those known before. */
function useNames(known: FormMatter['people']) {
  const [picked, setPicked] = useState<FormMatter['people']>({});
  const note = useCallback(
    (picks: readonly Picked[]) =>
      setPicked((former) => ({ ...former, ...Object.fromEntries(picks.map(({ id, name }) => [id, name])) })),
    [],
  );
  return { people: { ...known, ...picked }, note };
}

/** Sends what was filled in; errors of single fields go to their fields. */
function useSubmit(command: CommandView, form: FormInstance<FormValues>, give: FormOfProps['give']) {
  const w = useWords(mattersWords);
  const phrase = usePhrase();
  return async (filled: FormValues) => {
    const refusal = await give(bodyOf(command.type, command.fields, filled));
    if (!refusal) {
      notify({ text: w('matter-done', { command: phrase(command.label) }) });
      return;
    }
    const { here } = sorted(refusal, command);
    form.setFields(here.map(({ pointer, message }) => ({ name: [fieldAt(pointer)], errors: [message] })));
  };
}

interface SureProps {
  readonly label: string;
  readonly sure: boolean;
  readonly onChange: (sure: boolean) => void;
}

/** Asked a second time, where a press by mistake would weigh heavily. */
function Sure({ label, sure, onChange }: SureProps) {
  const w = useWords(mattersWords);
  return (
    <p className="grave">
      {w('form-sure')}
      <Checkbox checked={sure} onChange={(event) => onChange(event.target.checked)}>
        {w('form-confirm', { command: label })}
      </Checkbox>
    </p>
  );
}

/** Errors that stand at their fields, and the refusal with those that have none. */
function sorted(refusal: CallRefusal, command: CommandView) {
  const known = new Set(command.fields.map(({ name }) => name));
  const all = refusal.errors ?? [];
  const here = all.filter(({ pointer }) => known.has(fieldAt(pointer)));
  return { here, rest: { ...refusal, errors: all.filter((error) => !here.includes(error)) } };
}

const TEXTS: ReadonlySet<string> = new Set(['text', 'long-text']);

interface CommandFieldProps {
  readonly field: FieldShape;
  readonly matter: FormMatter;
  readonly onBusy: (busy: boolean) => void;
  readonly onPicked: (picks: readonly Picked[]) => void;
}

function CommandField({ field, matter, onBusy, onPicked }: CommandFieldProps) {
  const w = useWords(mattersWords);
  const phrase = usePhrase();
  const label = (
    <>
      {phrase(field.label)}
      {field.required ? null : <span className="muted optional">{w('form-optional')}</span>}
    </>
  );
  return (
    <Form.Item
      name={[field.name]}
      label={label}
      {...(field.hint ? { extra: phrase(field.hint) } : {})}
      rules={
        field.required
          ? // Blanks are nothing in a text; asked of anything else, the rule would take only texts.
            [{ required: true, message: w('form-required'), ...(TEXTS.has(field.kind) ? { whitespace: true } : {}) }]
          : []
      }
    >
      <FieldInput field={field} matter={matter} onBusy={onBusy} onPicked={onPicked} />
    </Form.Item>
  );
}

/** Parts that have to be there start with one, drawn from the whole. */
const startOf = (command: CommandView, matter: FormMatter): FormValues =>
  Object.fromEntries(
    command.fields.flatMap(({ name, kind, required }) =>
      kind === 'parts' && required ? [[name, [freshPart(wholeOf(matter))]]] : [],
    ),
  );

/** A form that has just opened takes the focus, at its first control. */
function useFirstFocus() {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('input:not([type=hidden]):not([hidden]), textarea, button');
    first?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return box;
}
