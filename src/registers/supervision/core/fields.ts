// Fields that the forms of supervision acts are made of.
import { type Field, longText, optionsOf } from '#matters';
import { KINDS, POWERS } from './act.ts';
import { supervisionWords } from './words.ts';

const forKind = (is: readonly string[]): Pick<Field, 'when'> => ({ when: { field: 'kind', is } });
const day = (name: string, zh: string, en: string, kinds: readonly string[], required = true): Field => ({
  ...{ name, label: { zh, en }, kind: 'day', required },
  ...forKind(kinds),
});

const underAssignment: Pick<Field, 'when'> = { when: { field: 'power', is: ['government-supervision'] } };

export const servingFields: readonly Field[] = [
  {
    name: 'kind',
    label: { zh: '方式', en: 'Kind' },
    kind: 'choice',
    required: true,
    options: optionsOf(supervisionWords, 'kind', KINDS),
  },
  {
    name: 'power',
    label: { zh: '所用职权', en: 'Power used' },
    kind: 'choice',
    required: true,
    options: optionsOf(supervisionWords, 'power', POWERS),
  },
  {
    ...{ name: 'assignment.document', label: { zh: '政府指定文件文号', en: 'Assignment: document number' }, kind: 'text' },
    ...underAssignment,
  },
  {
    ...{ name: 'assignment.on', label: { zh: '政府指定文件日期', en: 'Assignment: date' }, kind: 'day', past: true },
    ...underAssignment,
  },
  { name: 'title', label: { zh: '标题', en: 'Title' }, kind: 'text', required: true },
  longText('issue', '事由和要求', 'What it is about, and what is asked'),
  { name: 'issuer', label: { zh: '发出单位', en: 'Issuing unit' }, kind: 'unit', required: true },
  { name: 'targets', label: { zh: '送达单位', en: 'Units served' }, kind: 'units', required: true },
  {
    ...{ name: 'commitments', label: { zh: '相关重点工作事项', en: 'Commitments that it is about' }, kind: 'matters' },
    register: 'commitments',
  },
  {
    ...day('replyBy', '反馈期限', 'Reply by', ['urging', 'notice'], false),
    hint: { zh: '不填则按本局规定', en: 'Left empty, the bureau’s own time applies' },
  },
  day('meeting.on', '约谈日期', 'Day of the interview', ['interview']),
  { name: 'meeting.place', label: { zh: '约谈地点', en: 'Place' }, kind: 'text', required: true, ...forKind(['interview']) },
  { ...longText('plan.scope', '督导范围', 'Scope of the check'), ...forKind(['check']) },
  day('plan.from', '开始日期', 'From', ['check']),
  day('plan.to', '结束日期', 'To', ['check']),
  { name: 'plan.lead', label: { zh: '组长', en: 'Team lead' }, kind: 'person', required: true, ...forKind(['check']) },
  {
    ...{ name: 'plan.team', label: { zh: '组员', en: 'Team members' }, kind: 'people' },
    hint: {
      zh: '被督导单位及其下级的人员、所督导事项的负责人应当回避',
      en: 'Nobody of the unit checked or below it, nor who leads a commitment under check',
    },
    ...forKind(['check']),
  },
];

export const outcome: Field = {
  ...{ name: 'outcome', label: { zh: '复核决定', en: 'Decision' }, kind: 'choice', required: true },
  options: optionsOf(supervisionWords, 'outcome', ['upheld', 'changed', 'revoked']),
};
