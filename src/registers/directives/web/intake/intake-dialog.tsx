// The way in: a file or pasted text, never both; with what the reading needs to know and the notice on secrecy (DOC-40).
import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Progress } from 'antd';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { intakeWords } from '#directives';
import { documentWords } from '#documents';
import { Dialog, DayInput, RefusalNotice, notify, useWords } from '#platform/web';
import { directiveRegisterWords } from '#registers/directives';
import { reviewWords } from '../words.ts';
import { FileDrop } from './file-drop.tsx';
import { IssuerChoice, useIssuers } from './issuer-choice.tsx';
import { useReceiving } from './use-receiving.ts';
import './intake.css';

export function IntakeDialog({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(reviewWords);
  // Asking for them makes every reason for turning a file down sayable.
  useWords(intakeWords);
  useWords(documentWords);
  useWords(directiveRegisterWords);
  const navigate = useNavigate();
  const issuers = useIssuers();
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [docDate, setDocDate] = useState<string | null>(null);
  const [issuer, setIssuer] = useState(issuers[0]?.unit ?? '');
  const { receive, stop, refusal, share, clear } = useReceiving();
  const form = useRef<HTMLFormElement>(null);
  // The dialog itself would begin at its ×.
  useEffect(() => form.current?.querySelector('button')?.focus(), []);
  const busy = share !== null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const received = await receive({ file, text, title: title.trim(), docDate, issuer });
    if (!received) return;
    notify({ text: w('receive-done', { count: received.proposals }) });
    void navigate({ to: '/directives/$id', params: { id: received.id } });
  };
  const close = () => {
    stop();
    onClose();
  };
  return (
    <Dialog open title={w('receive-open')} width="wide" onClose={close}>
      <form className="intake" ref={form} onSubmit={submit}>
        <p className="intake-secrets" role="note">
          {w('receive-secrets')}
        </p>
        <FileDrop
          file={file}
          disabled={busy || text !== ''}
          onFile={(chosen) => {
            clear();
            setFile(chosen);
          }}
        />
        {file === null ? <Pasted text={text} disabled={busy} onText={setText} /> : null}
        <Details {...{ title, setTitle, docDate, setDocDate, busy }} />
        <IssuerChoice issuers={issuers} value={issuer} onChange={setIssuer} />
        <RefusalNotice refusal={refusal} />
        {busy ? <Sending share={share} /> : null}
        <p className="form-end">
          <Button type="primary" htmlType="submit" loading={busy} disabled={file === null && text.trim() === ''}>
            {w('receive-send')}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}

interface PastedProps {
  readonly text: string;
  readonly disabled: boolean;
  readonly onText: (text: string) => void;
}

function Pasted({ text, disabled, onText }: PastedProps) {
  const w = useWords(reviewWords);
  const id = useId();
  return (
    <div className="intake-field">
      <label htmlFor={id}>{w('receive-paste')}</label>
      <Input.TextArea
        id={id}
        className="growing"
        rows={5}
        disabled={disabled}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
    </div>
  );
}

interface DetailsProps {
  readonly title: string;
  readonly setTitle: (title: string) => void;
  readonly docDate: string | null;
  readonly setDocDate: (day: string | null) => void;
  readonly busy: boolean;
}

function Details({ title, setTitle, docDate, setDocDate, busy }: DetailsProps) {
  const w = useWords(reviewWords);
  const [name, day] = [useId(), useId()];
  return (
    <>
      <div className="intake-field">
        <label htmlFor={name}>{w('receive-name')}</label>
        <Input
          id={name}
          maxLength={200}
          disabled={busy}
          value={title}
          placeholder={w('receive-name-hint')}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      <div className="intake-field">
        <label htmlFor={day}>{w('receive-day')}</label>
        <DayInput id={day} value={docDate} onChange={setDocDate} />
        <p className="muted">{w('receive-day-hint')}</p>
      </div>
    </>
  );
}

/** While the file leaves there is a share to tell; then the server reads, and there is none. */
function Sending({ share }: { readonly share: number }) {
  const w = useWords(reviewWords);
  const percent = Math.round(share * 100);
  const words = share < 1 ? w('receive-sending', { share: percent }) : w('receive-reading');
  return (
    <div role="status">
      <Progress percent={percent} showInfo={false} aria-label={words} />
      <p className="muted">{words}</p>
    </div>
  );
}
