// Sign-in: account, password, and clear words when it fails or is locked (SEC-03, SEC-04).
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { type Me, hintsRoute, signIn } from '#people';
import { RefusalNotice, setLanguage, useCall, useLanguage, usePhrase, useSend, useWords } from '#platform/web';
import { enter } from './session.ts';
import { SingleSignOnWay } from './single-sign-on.tsx';
import { personalWords } from './words.ts';
import './sign-in.css';

export interface SignInPageProps {
  /** True when the person was sent here because a session ended. */
  readonly ended: boolean;
  /** The address of this house that was asked for, to come back to. */
  readonly from: string | null;
  readonly onEntered: (person: Me) => void;
}

interface Filled {
  readonly account: string;
  readonly password: string;
}

export function SignInPage({ ended, from, onEntered }: SignInPageProps) {
  const w = useWords(personalWords);
  const client = useQueryClient();
  const [form] = Form.useForm<Filled>();
  const { send, sending, refusal } = useSend(signIn);
  useEffect(() => {
    document.title = `${w('sign-in-title')} · 督行`;
  }, [w]);
  const submit = async (body: Filled) => {
    const result = await send({ body });
    if (!result.ok) return form.getFieldInstance('password')?.focus();
    enter(client, result.value.value);
    onEntered(result.value.value);
  };
  const required = [{ required: true, message: w('field-required') }];
  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <header>
          <p className="sign-in-name" lang="zh-CN">
            督行
          </p>
          <p className="muted">{w('product-line')}</p>
        </header>
        <h1 className="visually-hidden">{w('sign-in-title')}</h1>
        {ended && !refusal ? <p className="sign-in-ended">{w('sign-in-ended')}</p> : null}
        <Form form={form} layout="vertical" requiredMark={false} onFinish={submit} disabled={sending}>
          <Form.Item name="account" label={w('sign-in-account')} rules={required}>
            <Input size="large" autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={64} />
          </Form.Item>
          <Form.Item name="password" label={w('sign-in-password')} rules={required}>
            <Input.Password size="large" autoComplete="current-password" maxLength={128} />
          </Form.Item>
          <RefusalNotice refusal={refusal} />
          <Button type="primary" size="large" htmlType="submit" block loading={sending}>
            {w('sign-in-do')}
          </Button>
        </Form>
        <SingleSignOnWay from={from} />
        <DemoAccounts onChoose={(filled) => form.setFieldsValue(filled)} />
        <footer>
          <p className="muted">{w('sign-in-secrets')}</p>
          <LanguageLink />
        </footer>
      </div>
    </main>
  );
}

/** The demo bureau's accounts, where the server says that it is loaded; pressing one fills the form. */
function DemoAccounts({ onChoose }: { readonly onChoose: (filled: Filled) => void }) {
  const w = useWords(personalWords);
  const phrase = usePhrase();
  const { data } = useCall(['hints'], hintsRoute);
  const demo = data?.demo;
  if (!demo) return null;
  return (
    <section className="sign-in-demo" aria-labelledby="sign-in-demo">
      <h2 id="sign-in-demo">{w('sign-in-demo')}</h2>
      <p className="muted">{w('sign-in-demo-hint')}</p>
      <ul>
        {demo.accounts.map((line) => (
          <li key={line.account}>
            <Button type="link" size="small" onClick={() => onChoose({ account: line.account, password: demo.password })}>
              {line.account}
            </Button>
            <span className="muted">{phrase(line)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LanguageLink() {
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  return (
    <Button type="link" size="small" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => setLanguage(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
}
