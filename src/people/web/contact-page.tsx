// How I am told beyond the app: my own address, and my own word whether I want it used.
import { Button, Checkbox, Form, Input } from 'antd';
import { type ContactView, changeMyContact, myContact } from '#people';
import { Loaded, Page, RefusalNotice, notify, useCall, useSend, useWords } from '#platform/web';
import { mailRule } from './mail-rule.ts';
import { personalWords } from './words.ts';

interface Filled {
  readonly address?: string;
  readonly wanted: boolean;
}

const REFRESH = [['my-contact']] as const;

export function ContactPage() {
  const w = useWords(personalWords);
  const query = useCall(['my-contact'], myContact, {});
  return (
    <Page title={w('contact-title')} width="text">
      <div className="narrow-form">
        <p>{w('contact-about')}</p>
        <Loaded query={query}>{(contact) => <ContactForm contact={contact} />}</Loaded>
      </div>
    </Page>
  );
}

function ContactForm({ contact }: { readonly contact: ContactView }) {
  const w = useWords(personalWords);
  const { send, sending, refusal } = useSend(changeMyContact, REFRESH);
  const submit = async ({ address, wanted }: Filled) => {
    const result = await send({ body: { address: address?.trim() || null, wanted } });
    if (result.ok) notify({ text: w('contact-kept') });
  };
  return (
    <Form<Filled>
      layout="vertical"
      requiredMark={false}
      validateTrigger="onBlur"
      initialValues={{ address: contact.address ?? '', wanted: contact.wanted }}
      onFinish={submit}
      disabled={sending}
    >
      {contact.served ? null : <p className="muted">{w('contact-not-served')}</p>}
      <Form.Item
        name="address"
        label={w('contact-mail')}
        extra={w('contact-mail-hint')}
        rules={[mailRule(w('contact-mail-wrong'))]}
      >
        <Input type="email" autoComplete="email" maxLength={254} />
      </Form.Item>
      <Form.Item name="wanted" valuePropName="checked">
        <Checkbox>{w('contact-wanted')}</Checkbox>
      </Form.Item>
      <RefusalNotice refusal={refusal} />
      <p className="form-end">
        <Button type="primary" htmlType="submit" loading={sending}>
          {w('contact-keep')}
        </Button>
      </p>
    </Form>
  );
}
