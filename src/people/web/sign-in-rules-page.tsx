// The rules of sign-in, for the security administrator: within the bounds that the contract holds them to.
import { Button, Form, InputNumber, Select } from 'antd';
import type { Instant } from '#kernel';
import { type SignInRules, changeSignInRules, signInRules } from '#people';
import { Loaded, Page, RefusalNotice, formatInstant, notify, useCall, useLanguage, useSend, useWords } from '#platform/web';
import { factorWords } from './second-factor/words.ts';
import { personalWords } from './words.ts';

export function SignInRulesPage() {
  const w = useWords(factorWords);
  const language = useLanguage();
  const query = useCall(['sign-in-rules'], signInRules, {});
  return (
    <Page title={w('rules-title')} width="text">
      <p>{w('rules-about')}</p>
      <Loaded query={query}>
        {({ rules, setBy, at }) => (
          <div className="narrow-form">
            {/* The moment comes from the server in the form of an Instant. */}
            <p className="muted">
              {setBy && at ? w('rules-set-by', { name: setBy, at: formatInstant(at as Instant, language) }) : w('rules-first')}
            </p>
            <RulesForm rules={rules} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

const NUMBERS = [
  ['passwordLeast', 'rules-least', 8, 64],
  ['passwordKinds', 'rules-kinds', 1, 4],
  ['idleMinutes', 'rules-idle', 5, 240],
  ['longestMinutes', 'rules-longest', 30, 1440],
  ['failuresHere', 'rules-failures', 3, 10],
  ['lockMinutes', 'rules-lock', 10, 120],
] as const;

function RulesForm({ rules }: { readonly rules: SignInRules }) {
  const w = useWords(factorWords);
  const o = useWords(personalWords);
  const { send, sending, refusal } = useSend(changeSignInRules, [['sign-in-rules'], ['me']]);
  const submit = async (filled: SignInRules) => {
    const result = await send({ body: { ...filled, passwordDays: filled.passwordDays ?? null } });
    if (result.ok) notify({ text: w('rules-saved') });
  };
  return (
    <Form<SignInRules> layout="vertical" requiredMark={false} initialValues={rules} onFinish={submit} disabled={sending}>
      <Form.Item name="secondFactor" label={w('rules-factor')}>
        <Select
          options={(['administrators', 'everyone'] as const).map((value) => ({ value, label: w(`rules-factor-${value}`) }))}
        />
      </Form.Item>
      {NUMBERS.map(([name, word, min, max]) => (
        <Form.Item key={name} name={name} label={w(word)} rules={[{ required: true, message: o('field-required') }]}>
          <InputNumber min={min} max={max} precision={0} />
        </Form.Item>
      ))}
      <Form.Item name="passwordDays" label={w('rules-days')} extra={w('rules-days-hint')}>
        <InputNumber min={30} max={730} precision={0} />
      </Form.Item>
      <RefusalNotice refusal={refusal} />
      <Button type="primary" htmlType="submit" loading={sending}>
        {w('rules-save')}
      </Button>
    </Form>
  );
}
