// The rules as a form: hours, and for each ladder its rungs. What it saves is a new version above the one on screen.
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { ASKED, type EscalationRules, GENERAL_CLOCKS, type Rung, deadlineWords, handOverDays } from '#deadlines';
import { escalationApi } from '#matters';
import { RefusalNotice, notify, usePhrase, useSend, useWords } from '#platform/web';
import { escalationPageWords } from './words.ts';

interface RulesFormProps {
  readonly present: escalationApi.RulesView;
  readonly onDone: () => void;
}

export function RulesForm({ present, onDone }: RulesFormProps) {
  const w = useWords(escalationPageWords);
  const phrase = usePhrase();
  const [rules, setRules] = useState<EscalationRules>(present.rules);
  const { send, sending, refusal } = useSend(escalationApi.setEscalationRoute, [['escalation']]);
  const save = async () => {
    // A copy, since what travels is not readonly.
    const done = await send({
      body: { seen: present.version, rules: structuredClone(rules) as escalationApi.RulesView['rules'] },
    });
    if (!done.ok) return;
    notify({ text: w('escalation-saved', { version: done.value.value.version }) });
    onDone();
  };
  const hours = (what: Partial<EscalationRules['hours']>) => setRules({ ...rules, hours: { ...rules.hours, ...what } });
  const rungs = (at: number, changed: readonly Rung[]) =>
    setRules({
      ...rules,
      ladders: rules.ladders.map((ladder, index) => (index === at ? { ...ladder, rungs: changed } : ladder)),
    });
  return (
    <form
      className="escalation-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset>
        <legend>{w('escalation-hours')}</legend>
        <Input
          type="time"
          aria-label={w('escalation-from')}
          value={rules.hours.from}
          onChange={(e) => hours({ from: e.target.value })}
        />
        <Input
          type="time"
          aria-label={w('escalation-until')}
          value={rules.hours.to}
          onChange={(e) => hours({ to: e.target.value })}
        />
        <label className="escalation-hand-over">
          <span>{w('escalation-hand-over')}</span>
          <InputNumber
            min={0}
            max={60}
            value={handOverDays(rules)}
            onChange={(value) => setRules({ ...rules, handOverDays: value ?? 0 })}
          />
        </label>
      </fieldset>
      {rules.ladders.map(({ register, clocks, rungs: held }, index) => (
        <fieldset key={`${register} ${clocks.join(' ')}`}>
          <legend>
            {clocks.map((clock) => phrase(GENERAL_CLOCKS.get(clock)?.name ?? { zh: clock, en: clock })).join(' · ')}
          </legend>
          <Rungs rungs={held} onChange={(changed) => rungs(index, changed)} />
        </fieldset>
      ))}
      <RefusalNotice refusal={refusal} />
      <p>
        <Button type="primary" htmlType="submit" loading={sending}>
          {w('escalation-save')}
        </Button>
      </p>
    </form>
  );
}

interface RungsProps {
  readonly rungs: readonly Rung[];
  readonly onChange: (rungs: readonly Rung[]) => void;
}

function Rungs({ rungs, onChange }: RungsProps) {
  const w = useWords(escalationPageWords);
  const d = useWords(deadlineWords);
  const change = (at: number, what: Partial<Rung>) =>
    onChange(rungs.map((rung, index) => (index === at ? { ...rung, ...what } : rung)));
  const last = rungs.at(-1);
  const label = (nth: number, what: string) => `${w('escalation-nth', { nth })}，${what}`;
  return (
    <>
      {rungs.map(({ after, to, grace }, index) => (
        // Rungs have no names; their order is what they are.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
        <div key={index} className="escalation-rung">
          <span className="muted">{w('escalation-nth', { nth: index + 1 })}</span>
          <label>
            <span>{w('escalation-to')}</span>
            <Select
              aria-label={label(index + 1, w('escalation-to'))}
              value={to}
              options={ASKED.map((value) => ({ value, label: d(`asked.${value}`) }))}
              onChange={(value) => change(index, { to: value })}
            />
          </label>
          <label>
            <span>{w('escalation-after')}</span>
            <InputNumber
              aria-label={label(index + 1, w('escalation-after'))}
              min={1}
              max={250}
              value={after}
              onChange={(value) => change(index, { after: value ?? 1 })}
            />
          </label>
          <label>
            <span>{w('escalation-grace')}</span>
            <InputNumber
              aria-label={label(index + 1, w('escalation-grace'))}
              min={0}
              max={20}
              value={grace}
              onChange={(value) => change(index, { grace: value ?? 0 })}
            />
          </label>
        </div>
      ))}
      <p>
        {rungs.length < 9 && last ? (
          <Button size="small" onClick={() => onChange([...rungs, { ...last, after: last.after + 2 }])}>
            {w('escalation-add')}
          </Button>
        ) : null}
        {rungs.length > 1 ? (
          <Button size="small" type="text" onClick={() => onChange(rungs.slice(0, -1))}>
            {w('escalation-remove')}
          </Button>
        ) : null}
      </p>
    </>
  );
}
