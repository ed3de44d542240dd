// Passkeys: listed, added on this device or by a security key, removed.
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { Instant } from '#kernel';
import { endPasskey, keepPasskey } from '#people';
import { type CallRefusal, RefusalNotice, formatInstant, notify, useLanguage, useSend, useWords } from '#platform/web';
import { personalWords } from '../words.ts';
import { FACTORS, type Factors } from './factors.ts';
import { makePasskey } from './passkey-calls.ts';
import { factorWords } from './words.ts';

export function PasskeysPart({ factors }: { readonly factors: Factors }) {
  const w = useWords(factorWords);
  const language = useLanguage();
  const { send, sending, refusal } = useSend(endPasskey, FACTORS);
  const end = async (id: string) => {
    if ((await send({ body: { id } })).ok) notify({ text: w('factor-done') });
  };
  return (
    <section aria-labelledby="factor-passkeys">
      <h2 id="factor-passkeys">{w('factor-passkeys')}</h2>
      <p className="muted">{w('factor-passkeys-about')}</p>
      {factors.passkeys.length > 0 ? (
        <ul className="sessions">
          {factors.passkeys.map(({ id, name, since }) => (
            <li key={id}>
              <span>
                {/* The moment comes from the server in the form of an Instant. */}
                {name}{' '}
                <span className="muted">{w('factor-passkey-since', { since: formatInstant(since as Instant, language) })}</span>
              </span>
              <Button size="small" disabled={sending} aria-label={w('factor-passkey-end', { name })} onClick={() => end(id)}>
                {w('factor-passkey-end-short')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <RefusalNotice refusal={refusal} />
      <NewPasskey />
    </section>
  );
}

function NewPasskey() {
  const w = useWords(factorWords);
  const o = useWords(personalWords);
  const [form] = Form.useForm<{ readonly name: string }>();
  const { send, sending, refusal } = useSend(keepPasskey, FACTORS);
  const [failed, setFailed] = useState<CallRefusal | 'cancelled' | null>(null);
  const add = async ({ name }: { readonly name: string }) => {
    setFailed(null);
    const made = await makePasskey();
    if (made === null) return setFailed('cancelled');
    if (!made.ok) return setFailed(made.refusal);
    const result = await send({ body: { name: name.trim(), response: made.value } });
    if (!result.ok) return;
    notify({ text: w('factor-done') });
    form.resetFields();
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={add} disabled={sending} className="narrow-form">
      <Form.Item
        name="name"
        label={w('factor-passkey-name')}
        extra={w('factor-passkey-name-hint')}
        rules={[{ required: true, whitespace: true, message: o('field-required') }]}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      {failed === 'cancelled' ? (
        <p role="alert">{w('factor-passkey-cancelled')}</p>
      ) : (
        <RefusalNotice refusal={failed ?? refusal} />
      )}
      <Button htmlType="submit" loading={sending}>
        {w('factor-passkey-add')}
      </Button>
    </Form>
  );
}
