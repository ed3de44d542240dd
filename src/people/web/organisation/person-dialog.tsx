// One person for an administrator: posts given and ended, password reset, let in or kept out.
import { Button, Form, Input, Select } from 'antd';
import {
  type PersonView,
  type PostView,
  ROLES,
  type Role,
  type SystemAction,
  checkPassword,
  endPost,
  openPost,
  resetPassword,
  roleWords,
  setActive,
} from '#people';
import { Dialog, RefusalNotice, notify, usePhrase, useRefusalWords, useSend, useWords } from '#platform/web';
import { UnitPicker } from '../pickers.tsx';
import { useMe } from '../session.ts';
import { personalWords } from '../words.ts';
import { PersonContact } from './person-contact.tsx';
import { PersonRecovery } from './person-recovery.tsx';
import { PersonSessions } from './person-sessions.tsx';

const REFRESH = [['organisation']] as const;

export function PersonDialog({ person, onClose }: { readonly person: PersonView | null; readonly onClose: () => void }) {
  const { actions, person: own } = useMe();
  const other = person?.id !== own;
  const may = (action: SystemAction) => other && actions.includes(action);
  return (
    <Dialog open={person !== null} onClose={onClose} title={person?.name ?? ''} width="wide">
      {person ? (
        <div className="person">
          <p className="muted">
            {person.account} {person.staffNumber ?? ''}
          </p>
          <Posts person={person} mayChange={may('give-posts')} />
          {may('give-posts') ? <NewPost person={person} /> : null}
          {may('administer-people') ? <PersonContact person={person} /> : null}
          {may('end-sessions') ? <PersonSessions person={person} /> : null}
          {may('administer-people') ? <PersonRecovery person={person} /> : null}
          {may('administer-people') ? <Reset person={person} /> : null}
          {may('administer-people') ? <Access person={person} /> : null}
        </div>
      ) : null}
    </Dialog>
  );
}

interface OfPerson {
  readonly person: PersonView;
}

function Posts({ person, mayChange }: OfPerson & { readonly mayChange: boolean }) {
  const w = useWords(personalWords);
  const phrase = usePhrase();
  const { send, sending, refusal } = useSend(endPost, REFRESH);
  const end = async ({ unit, role }: PostView) => {
    const result = await send({ params: { person: person.id }, body: { unit, role } });
    if (result.ok) notify({ text: w('post-ended') });
  };
  const said = (post: PostView) => `${post.unitName} ${phrase(roleWords[post.role])} ${post.title}`;
  return (
    <section>
      <h3>{w('people-posts')}</h3>
      <ul className="person-posts">
        {person.posts.map((post) => (
          <li key={`${post.unit}${post.role}`}>
            {said(post)}
            {mayChange ? (
              <Button
                size="small"
                type="text"
                disabled={sending}
                aria-label={w('post-end', { post: said(post) })}
                onClick={() => end(post)}
              >
                {w('post-end-short')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <RefusalNotice refusal={refusal} />
    </section>
  );
}

interface NewPostFilled {
  readonly unit: string;
  readonly role: Role;
  readonly title: string;
}

function NewPost({ person }: OfPerson) {
  const w = useWords(personalWords);
  const phrase = usePhrase();
  const [form] = Form.useForm<NewPostFilled>();
  const { send, sending, refusal } = useSend(openPost, REFRESH);
  const submit = async (body: NewPostFilled) => {
    const result = await send({ params: { person: person.id }, body });
    if (!result.ok) return;
    notify({ text: w('post-opened') });
    form.resetFields();
  };
  const rules = [{ required: true, message: w('field-required') }];
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={submit} disabled={sending} className="person-form">
      <Form.Item name="unit" label={w('post-unit')} rules={rules}>
        <UnitPicker />
      </Form.Item>
      <Form.Item name="role" label={w('post-role')} rules={rules}>
        <Select options={ROLES.map((role) => ({ value: role, label: phrase(roleWords[role]) }))} />
      </Form.Item>
      <Form.Item name="title" label={w('post-title')} rules={rules}>
        <Input maxLength={64} />
      </Form.Item>
      <Button htmlType="submit" loading={sending}>
        {w('post-open')}
      </Button>
      <RefusalNotice refusal={refusal} />
    </Form>
  );
}

function Reset({ person }: OfPerson) {
  const w = useWords(personalWords);
  const say = useRefusalWords();
  const { passwordRules } = useMe();
  const [form] = Form.useForm<{ readonly password: string }>();
  const { send, sending, refusal } = useSend(resetPassword);
  const submit = async (body: { readonly password: string }) => {
    const result = await send({ params: { person: person.id }, body });
    if (!result.ok) return;
    notify({ text: w('person-reset-done', { name: person.name }) });
    form.resetFields();
  };
  const strong = async (_: unknown, value: string | undefined) => {
    const checked = checkPassword(value ?? '', person.account, passwordRules);
    if (!checked.ok) throw new Error(say({ ...checked.refusal, status: 422 }));
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} validateTrigger="onSubmit" onFinish={submit} disabled={sending}>
      <Form.Item name="password" label={w('person-reset')} extra={w('person-reset-hint')} rules={[{ validator: strong }]}>
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <RefusalNotice refusal={refusal} />
      <Button htmlType="submit" loading={sending}>
        {w('person-reset')}
      </Button>
    </Form>
  );
}

function Access({ person }: OfPerson) {
  const w = useWords(personalWords);
  const { send, sending, refusal } = useSend(setActive, REFRESH);
  const set = async (active: boolean) => {
    const result = await send({ params: { person: person.id }, body: { active } });
    if (!result.ok) return;
    const undo = () => void set(!active);
    notify({ text: w(active ? 'person-started' : 'person-stopped', { name: person.name }), undo });
  };
  return (
    <section>
      <Button disabled={sending} onClick={() => set(!person.active)}>
        {w(person.active ? 'person-stop' : 'person-start')}
      </Button>
      <RefusalNotice refusal={refusal} />
    </section>
  );
}
