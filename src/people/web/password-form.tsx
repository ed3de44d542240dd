// Changing one's own password, in a dialog or, with a password that was given by an administrator, before anything else.
import { Button, Form, Input } from 'antd';
import { changePassword, checkPassword } from '#people';
import { RefusalNotice, notify, useRefusalWords, useSend, useWords } from '#platform/web';
import { useMe } from './session.ts';
import { personalWords } from './words.ts';

interface Filled {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

export function PasswordForm({ onDone }: { readonly onDone: () => void }) {
  const w = useWords(personalWords);
  const say = useRefusalWords();
  const { account, passwordRules } = useMe();
  const [form] = Form.useForm<Filled>();
  const { send, sending, refusal } = useSend(changePassword, [['me']]);
  const submit = async ({ current, next }: Filled) => {
    const result = await send({ body: { current, next } });
    if (!result.ok) return;
    notify({ text: w('password-changed') });
    form.resetFields();
    onDone();
  };
  const required = { required: true, message: w('field-required') };
  const strong = async (_: unknown, value: string | undefined) => {
    const checked = checkPassword(value ?? '', account, passwordRules);
    if (value && !checked.ok) throw new Error(say({ ...checked.refusal, status: 422 }));
  };
  const equal = async (_: unknown, value: string | undefined) => {
    if (value && value !== form.getFieldValue('next')) throw new Error(w('password-differs'));
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={submit} validateTrigger="onBlur" disabled={sending}>
      <Form.Item name="current" label={w('password-current')} rules={[required]}>
        <Input.Password autoFocus autoComplete="current-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="next"
        label={w('password-next')}
        extra={w('password-rule', { least: passwordRules.passwordLeast, kinds: passwordRules.passwordKinds })}
        rules={[required, { validator: strong }]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Form.Item name="again" label={w('password-again')} rules={[required, { validator: equal }]}>
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <RefusalNotice refusal={refusal} />
      <p className="form-end">
        <Button type="primary" htmlType="submit" loading={sending}>
          {w('password-change')}
        </Button>
      </p>
    </Form>
  );
}
