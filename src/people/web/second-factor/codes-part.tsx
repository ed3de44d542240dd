// One-time codes of an app: set up by a picture and a first code, with backup codes that are shown once.
import { Button, Form, Input, QRCode } from 'antd';
import { useState } from 'react';
import type { Instant } from '#kernel';
import { beginTotp, confirmTotp, endTotp, renewBackupCodes } from '#people';
import { RefusalNotice, formatInstant, notify, useLanguage, useSend, useWords } from '#platform/web';
import { personalWords } from '../words.ts';
import { FACTORS, type Factors } from './factors.ts';
import { factorWords } from './words.ts';

export function CodesPart({ factors }: { readonly factors: Factors }) {
  const w = useWords(factorWords);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <section aria-labelledby="factor-codes">
      <h2 id="factor-codes">{w('factor-codes')}</h2>
      <p className="muted">{w('factor-codes-about')}</p>
      {codes ? <BackupCodes codes={codes} onKept={() => setCodes(null)} /> : null}
      {!codes && factors.totpSince ? <InUse factors={factors} since={factors.totpSince} onCodes={setCodes} /> : null}
      {!codes && !factors.totpSince ? <SetUp onCodes={setCodes} /> : null}
    </section>
  );
}

interface OnCodes {
  readonly onCodes: (codes: readonly string[]) => void;
}

function SetUp({ onCodes }: OnCodes) {
  const w = useWords(factorWords);
  const o = useWords(personalWords);
  const begin = useSend(beginTotp);
  const confirm = useSend(confirmTotp, FACTORS);
  const [made, setMade] = useState<{ readonly secret: string; readonly uri: string } | null>(null);
  const start = async () => {
    const result = await begin.send({});
    if (result.ok) setMade(result.value.value);
  };
  const submit = async (body: { readonly code: string }) => {
    const result = await confirm.send({ body });
    if (result.ok) onCodes(result.value.value.codes);
  };
  if (!made)
    return (
      <>
        <RefusalNotice refusal={begin.refusal} />
        <Button onClick={start} loading={begin.sending}>
          {w('factor-codes-begin')}
        </Button>
      </>
    );
  return (
    <Form layout="vertical" requiredMark={false} onFinish={submit} disabled={confirm.sending} className="narrow-form">
      <p>{w('factor-scan')}</p>
      <div role="img" aria-label={w('factor-qr')}>
        <QRCode value={made.uri} type="svg" size={176} />
      </div>
      <p>
        {w('factor-secret')} <code className="factor-secret">{made.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <Form.Item name="code" label={w('factor-code')} rules={[{ required: true, message: o('field-required') }]}>
        <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
      </Form.Item>
      <RefusalNotice refusal={confirm.refusal} />
      <Button type="primary" htmlType="submit" loading={confirm.sending}>
        {w('factor-confirm')}
      </Button>
    </Form>
  );
}

function BackupCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const w = useWords(factorWords);
  return (
    <div role="status">
      <h3>{w('factor-backup')}</h3>
      <p>{w('factor-backup-about')}</p>
      <ul className="factor-backup">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button type="primary" onClick={onKept}>
        {w('factor-backup-kept')}
      </Button>
    </div>
  );
}

function InUse({ factors, since, onCodes }: OnCodes & { readonly factors: Factors; readonly since: string }) {
  const w = useWords(factorWords);
  const language = useLanguage();
  const end = useSend(endTotp, FACTORS);
  const renew = useSend(renewBackupCodes, FACTORS);
  const take = async () => {
    if ((await end.send({})).ok) notify({ text: w('factor-done') });
  };
  const again = async () => {
    const result = await renew.send({});
    if (result.ok) onCodes(result.value.value.codes);
  };
  return (
    <>
      <ul className="sessions">
        <li>
          {/* The moment comes from the server in the form of an Instant. */}
          <span>{w('factor-codes-since', { since: formatInstant(since as Instant, language) })}</span>
          <Button size="small" onClick={take} loading={end.sending}>
            {w('factor-codes-end')}
          </Button>
        </li>
        <li>
          <span>
            {w('factor-backup')} <span className="muted">{w('factor-backup-left', { n: factors.backupCodesLeft })}</span>
          </span>
          <Button size="small" onClick={again} loading={renew.sending}>
            {w('factor-backup-renew')}
          </Button>
        </li>
      </ul>
      <RefusalNotice refusal={end.refusal ?? renew.refusal} />
    </>
  );
}
