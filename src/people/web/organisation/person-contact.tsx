// An administrator enters or removes somebody's mail address; whether mails are wanted stays that person's own word.
import { Button, Form, Input } from 'antd';
import { type ContactView, type PersonView, changePersonContact, personContact } from '#people';
import { Loaded, RefusalNotice, notify, useCall, useSend, useWords } from '#platform/web';
import { mailRule } from '../mail-rule.ts';
import { personalWords } from '../words.ts';

interface OfPerson {
  readonly person: PersonView;
}

export function PersonContact({ person }: OfPerson) {
  const query = useCall(['person-contact', person.id], personContact, { params: { person: person.id } });
  return <Loaded query={query}>{(contact) => <Address key={contact.address} person={person} contact={contact} />}</Loaded>;
}

function Address({ person, contact }: OfPerson & { readonly contact: ContactView }) {
  const w = useWords(personalWords);
  const { send, sending, refusal } = useSend(changePersonContact, [['person-contact']]);
  const submit = async ({ address }: { readonly address?: string }) => {
    const result = await send({ params: { person: person.id }, body: { address: address?.trim() || null } });
    if (result.ok) notify({ text: w('contact-kept') });
  };
  const hint = contact.address !== null && !contact.wanted ? w('contact-unwanted') : w('person-contact-hint');
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      validateTrigger="onSubmit"
      initialValues={{ address: contact.address ?? '' }}
      onFinish={submit}
      disabled={sending}
    >
      <Form.Item name="address" label={w('contact-mail')} extra={hint} rules={[mailRule(w('contact-mail-wrong'))]}>
        <Input type="email" autoComplete="off" maxLength={254} />
      </Form.Item>
      <RefusalNotice refusal={refusal} />
      <Button htmlType="submit" loading={sending}>
        {w('contact-keep')}
      </Button>
    </Form>
  );
}
