// A feedback document, read into proposed findings: each stands over the words that it was read from, and a person ticks, names and
// assigns before anything is stored.
import { Button, Checkbox, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import type { z } from 'zod';
import { mattersApi } from '#matters';
import type { MatterPartProps } from '#matters/web';
import { type CallRefusal, RefusalNotice, upload, useSend, useWords } from '#platform/web';
import { rectificationApi } from '#registers/rectification';
import { rectificationPageWords } from './words.ts';

type Read = z.infer<typeof rectificationApi.readFeedbackRoute.reply>;
type Proposal = Read['proposals'][number] & { readonly taken: boolean };

interface FeedbackPanelProps extends MatterPartProps {
  readonly onAdded: (n: number) => Promise<void>;
}

export function FeedbackPanel({ matter, onAdded }: FeedbackPanelProps) {
  const w = useWords(rectificationPageWords);
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<Read | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<CallRefusal | null>(null);
  const choose = async (file: File): Promise<void> => {
    setBusy(true);
    const done = await upload(rectificationApi.readFeedbackRoute, { file, fields: { inspection: matter.id } });
    setBusy(false);
    setRead(done.ok ? done.value.value : null);
    setRefusal(done.ok ? null : done.refusal);
  };
  return (
    <div className="feedback">
      <input
        ref={input}
        type="file"
        accept=".docx,.pdf,.txt,.md"
        className="file-input"
        tabIndex={-1}
        aria-label={w('feedback-choose')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void choose(file);
        }}
      />
      <p>
        <Button loading={busy} onClick={() => input.current?.click()}>
          {w('feedback-choose')}
        </Button>{' '}
        <span className="muted">{w('no-secrets')}</span>
      </p>
      <RefusalNotice refusal={refusal} />
      {read ? (
        <Proposals
          key={read.text}
          {...{ matter, read }}
          onAdded={async (n) => {
            setRead(null);
            await onAdded(n);
          }}
        />
      ) : null}
    </div>
  );
}

interface ProposalsProps extends FeedbackPanelProps {
  readonly read: Read;
}

function Proposals({ matter, read, onAdded }: ProposalsProps) {
  const w = useWords(rectificationPageWords);
  const [proposals, setProposals] = useState<readonly Proposal[]>(read.proposals.map((one) => ({ ...one, taken: true })));
  const { send, sending, refusal } = useSend(mattersApi.commandRoute);
  const { name, text, units } = read;
  const taken = proposals.filter((one) => one.taken);
  const whole = taken.every(({ unit, title }) => unit && title.trim() !== '');
  const change = (at: number, now: Partial<Proposal>) =>
    setProposals(proposals.map((one, index) => (index === at ? { ...one, ...now } : one)));
  const add = async (): Promise<void> => {
    const findings = taken.map(({ start, end, title, unit }) => ({
      ...{ unit, title, text: text.slice(start, end), span: { matter: matter.id, start, end } },
    }));
    const body = { type: 'AddFindings', findings, feedback: { name, text } };
    const done = await send({ params: { id: matter.id }, version: matter.version, body });
    if (done.ok) await onAdded(findings.length);
  };
  if (proposals.length === 0) return <p role="status">{w('feedback-none', { name })}</p>;
  return (
    <div role="status">
      <p>{w('feedback-found', { name, n: proposals.length })}</p>
      <ul>
        {proposals.map((one, at) => (
          <Line key={one.start} one={one} text={text} units={units} onChange={(now) => change(at, now)} />
        ))}
      </ul>
      <RefusalNotice refusal={refusal} />
      {whole ? null : <p className="muted">{w('feedback-unit-missing')}</p>}
      <Button type="primary" loading={sending} disabled={!whole || taken.length === 0} onClick={() => void add()}>
        {w('feedback-add', { n: taken.length })}
      </Button>
    </div>
  );
}

interface LineProps extends Pick<Read, 'text' | 'units'> {
  readonly one: Proposal;
  readonly onChange: (now: Partial<Proposal>) => void;
}

function Line({ one, text, units, onChange }: LineProps) {
  const w = useWords(rectificationPageWords);
  const { title, unit, taken, start, end } = one;
  return (
    <li className="feedback-line">
      <Checkbox
        checked={taken}
        aria-label={w('feedback-take', { title })}
        onChange={({ target }) => onChange({ taken: target.checked })}
      />
      <div>
        <span className="feedback-fields">
          <Input
            aria-label={w('feedback-title')}
            value={title}
            maxLength={200}
            disabled={!taken}
            onChange={({ target }) => onChange({ title: target.value })}
          />
          <Select
            aria-label={w('feedback-unit')}
            placeholder={w('feedback-unit')}
            value={unit}
            disabled={!taken}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(chosen) => onChange({ unit: chosen })}
          />
        </span>
        <blockquote>{text.slice(start, end)}</blockquote>
      </div>
    </li>
  );
}
