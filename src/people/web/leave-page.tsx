// Leave 请假: who is away and until when, entered by those above for those below, since leave stops what escalation asks of them.
import { Button, Form } from 'antd';
import { parseDay } from '#kernel';
import { type LeaveView, endLeave, enterLeave, listLeave } from '#people';
import {
  DayInput,
  Empty,
  Loaded,
  Page,
  RefusalNotice,
  formatDay,
  notify,
  useCall,
  useLanguage,
  useSend,
  useWords,
} from '#platform/web';
import { PersonPicker } from './pickers.tsx';
import { personalWords } from './words.ts';
import './leave.css';

const REFRESH = [['leave']] as const;

export function LeavePage() {
  const w = useWords(personalWords);
  const query = useCall(['leave'], listLeave, {});
  return (
    <Page title={w('leave-title')}>
      <p className="muted leave-about">{w('leave-about')}</p>
      <EnterLeave />
      <Loaded query={query}>
        {({ today, leave }) => (leave.length > 0 ? <Away today={today} leave={leave} /> : <Empty>{w('leave-none')}</Empty>)}
      </Loaded>
    </Page>
  );
}

interface Filled {
  readonly person: string;
  readonly from: string;
  readonly to: string;
}

function EnterLeave() {
  const w = useWords(personalWords);
  const [form] = Form.useForm<Filled>();
  const { send, sending, refusal } = useSend(enterLeave, REFRESH);
  const submit = async (body: Filled) => {
    const result = await send({ body });
    if (!result.ok) return;
    notify({ text: w('leave-entered', { name: result.value.value.person.name }) });
    form.resetFields();
  };
  const rules = [{ required: true, message: w('field-required') }];
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={submit} disabled={sending} className="leave-form">
      <Form.Item name="person" label={w('leave-person')} rules={rules}>
        <PersonPicker />
      </Form.Item>
      <Form.Item name="from" label={w('leave-from')} rules={rules}>
        <DayInput />
      </Form.Item>
      <Form.Item name="to" label={w('leave-to')} rules={rules}>
        <DayInput />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={sending}>
        {w('leave-enter')}
      </Button>
      <RefusalNotice refusal={refusal} />
    </Form>
  );
}

function Away({ today, leave }: { readonly today: string; readonly leave: readonly LeaveView[] }) {
  const w = useWords(personalWords);
  const language = useLanguage();
  const { send, sending, refusal } = useSend(endLeave, REFRESH);
  const said = (text: string): string => {
    const day = parseDay(text);
    return day ? formatDay(day, language) : text;
  };
  const end = async ({ id, person }: LeaveView) => {
    const result = await send({ params: { leave: id } });
    if (result.ok) notify({ text: w('leave-ended', { name: person.name }) });
  };
  return (
    <>
      <RefusalNotice refusal={refusal} />
      <ul className="leave-list">
        {leave.map((one) => {
          const begun = one.from <= today;
          return (
            <li key={one.id}>
              <strong>{one.person.name}</strong>
              <span className="muted">{one.unitName}</span>
              <span>
                {said(one.from)} – {said(one.to)}
              </span>
              <span className="muted">{begun ? w('leave-lasts') : w('leave-to-come')}</span>
              <Button
                size="small"
                disabled={sending}
                aria-label={w(begun ? 'leave-end-of' : 'leave-take-back-of', { name: one.person.name })}
                onClick={() => end(one)}
              >
                {w(begun ? 'leave-end' : 'leave-take-back')}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
