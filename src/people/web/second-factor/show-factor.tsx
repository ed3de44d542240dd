// After the password: a code or a passkey, and nothing else until one was right.
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { showCode, showPasskey } from '#people';
import { type CallRefusal, RefusalNotice, useSend, useWords } from '#platform/web';
import { personalWords } from '../words.ts';
import type { Factors } from './factors.ts';
import { presentPasskey } from './passkey-calls.ts';
import { factorWords } from './words.ts';

export function ShowFactor({ factors, onShown }: { readonly factors: Factors; readonly onShown: () => void }) {
  const w = useWords(factorWords);
  return (
    <div className="narrow-form factors">
      {factors.totpSince ? <ShowCode onShown={onShown} /> : null}
      {factors.passkeys.length > 0 ? (
        <ShowPasskey first={!factors.totpSince} label={w('factor-passkey-show')} onShown={onShown} />
      ) : null}
    </div>
  );
}

function ShowCode({ onShown }: { readonly onShown: () => void }) {
  const w = useWords(factorWords);
  const o = useWords(personalWords);
  const { send, sending, refusal } = useSend(showCode);
  const [form] = Form.useForm<{ readonly code: string }>();
  const submit = async (body: { readonly code: string }) => {
    const result = await send({ body });
    if (result.ok) return onShown();
    form.resetFields();
    form.getFieldInstance('code')?.focus();
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={submit} disabled={sending}>
      <p>{w('factor-owed')}</p>
      <Form.Item name="code" label={w('factor-code')} rules={[{ required: true, message: o('field-required') }]}>
        <Input size="large" autoFocus autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} maxLength={20} />
      </Form.Item>
      <RefusalNotice refusal={refusal} />
      <Button type="primary" size="large" htmlType="submit" block loading={sending}>
        {w('factor-show')}
      </Button>
    </Form>
  );
}

interface ShowPasskeyProps {
  readonly first: boolean;
  readonly label: string;
  readonly onShown: () => void;
}

function ShowPasskey({ first, label, onShown }: ShowPasskeyProps) {
  const w = useWords(factorWords);
  const { send, sending, refusal } = useSend(showPasskey);
  const [failed, setFailed] = useState<CallRefusal | 'cancelled' | null>(null);
  const show = async () => {
    setFailed(null);
    const answered = await presentPasskey();
    if (answered === null) return setFailed('cancelled');
    if (!answered.ok) return setFailed(answered.refusal);
    if ((await send({ body: { response: answered.value } })).ok) onShown();
  };
  return (
    <div>
      <Button type={first ? 'primary' : 'default'} size="large" block loading={sending} onClick={show}>
        {label}
      </Button>
      {failed === 'cancelled' ? (
        <p role="alert">{w('factor-passkey-cancelled')}</p>
      ) : (
        <RefusalNotice refusal={failed ?? refusal} />
      )}
    </div>
  );
}
