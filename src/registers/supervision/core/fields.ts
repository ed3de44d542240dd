// Fields that the forms of supervision acts are made of.
import { type Field, longText, optionsOf } from '#matters';
import { KINDS, POWERS } from './act.ts';
import { SPANS } from './bulletin/bulletin.ts';
import { supervisionWords } from './words.ts';

const forKind = (is: readonly string[]): Pick<Field, 'when'> => ({ when: { field: 'kind', is } });
const day = (name: string, zh: string, en: string, kinds: readonly string[], required = true): Field => ({
  ...{ name, label: { zh, en }, kind: 'day', required },
  ...forKind(kinds),
});

const underAssignment: Pick<Field, 'when'> = { when: { field: 'power', is: ['government-supervision'] } };

/** Every act says its power (TRAP-10), and 督查 its assignment (SUP-01). */
export const powerFields: readonly Field[] = [
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
];

const issuerAndUnits: readonly Field[] = [
  { name: 'issuer', label: { zh: '发出单位', en: 'Issuing unit' }, kind: 'unit', required: true },
  { name: 'targets', label: { zh: '送达单位', en: 'Units served' }, kind: 'units', required: true, asks: true },
];

/** What the document says besides; left empty, it says the usual. */
const paperFields: readonly Field[] = [
  {
    ...{ name: 'measures', label: { zh: '办理要求', en: 'What is asked' }, kind: 'long-text' },
    hint: { zh: '每行一项；不填则用通用要求', en: 'One a line; left empty, the usual' },
  },
  {
    ...{ name: 'basis', label: { zh: '依据', en: 'Basis' }, kind: 'text' },
    hint: {
      zh: '接在“根据”之后；不填则为相关重点工作事项或政府指定文件',
      en: 'Follows 根据; left empty, the commitments that it is about or the assignment',
    },
  },
  {
    ...{ name: 'urgency', label: { zh: '紧急程度', en: 'Urgency' }, kind: 'choice' },
    options: ['特急', '加急'].map((value) => ({ value, label: { zh: value, en: value } })),
  },
  {
    ...{ name: 'contact.person', label: { zh: '联系人', en: 'Contact' }, kind: 'text' },
    hint: { zh: '不填则为发出人本人', en: 'Left empty, whoever issues it' },
  },
  { name: 'contact.phone', label: { zh: '联系电话', en: 'Telephone' }, kind: 'text' },
];

export const servingFields: readonly Field[] = [
  {
    name: 'kind',
    label: { zh: '方式', en: 'Kind' },
    kind: 'choice',
    required: true,
    options: optionsOf(supervisionWords, 'kind', KINDS),
  },
  ...powerFields,
  {
    ...{ name: 'title', label: { zh: '事项', en: 'Matter' }, kind: 'text', required: true },
    hint: {
      zh: '文书标题中“关于……的通知（函）”之间的文字，如“加快消防通道整治”，不超过 60 字',
      en: 'As it reads in the document’s title between 关于 and 的通知; 60 characters at most',
    },
  },
  {
    ...longText('issue', '事由和要求', 'What it is about, and what is asked'),
    hint: { zh: '每行一点；文书自动编号', en: 'One point a line; the document numbers them' },
  },
  ...issuerAndUnits,
  {
    ...{ name: 'commitments', label: { zh: '相关重点工作事项', en: 'Commitments that it is about' }, kind: 'matters' },
    register: 'commitments',
  },
  {
    ...day('replyBy', '反馈期限', 'Reply by', ['urging', 'notice'], false),
    hint: { zh: '不填则按本局规定', en: 'Left empty, the bureau’s own time applies' },
  },
  {
    ...{ name: 'wasDue', label: { zh: '原定时限', en: 'Was due' }, kind: 'day', past: true },
    ...forKind(['urging']),
  },
  day('meeting.on', '约谈日期', 'Day of the interview', ['interview']),
  {
    ...{ name: 'meeting.time', label: { zh: '约谈时间', en: 'Time' }, kind: 'text' },
    hint: { zh: '如 14:30；不填为 09:00', en: 'Such as 14:30; left empty, 09:00' },
    ...forKind(['interview']),
  },
  { name: 'meeting.place', label: { zh: '约谈地点', en: 'Place' }, kind: 'text', required: true, ...forKind(['interview']) },
  { ...longText('plan.scope', '督导范围', 'Scope of the check'), ...forKind(['check']) },
  {
    ...{ name: 'checklist', label: { zh: '检查清单', en: 'Checklist' }, kind: 'long-text' },
    hint: { zh: '每行一项，逐项记录；不填则不列清单', en: 'One item a line, each to be recorded; may be left empty' },
    ...forKind(['check']),
  },
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
  ...paperFields,
];

/** What is said when a meeting is called; its agenda has a part of the page to itself. */
export const meetingFields: readonly Field[] = [
  ...issuerAndUnits,
  ...powerFields,
  { name: 'title', label: { zh: '会议名称', en: 'Name of the meeting' }, kind: 'text', required: true },
  longText('issue', '会议要求', 'What is asked of those called'),
  { name: 'meeting.on', label: { zh: '召开日期', en: 'Day' }, kind: 'day', required: true },
  { name: 'meeting.place', label: { zh: '召开地点', en: 'Place' }, kind: 'text', required: true },
  { name: 'meeting.chair', label: { zh: '主持人', en: 'In the chair' }, kind: 'person', required: true },
];

/** What is said when a bulletin is drawn up; its text and figures have a part of the page to themselves. */
export const bulletinFields: readonly Field[] = [
  ...issuerAndUnits,
  ...powerFields,
  { name: 'subject', label: { zh: '通报事由', en: 'Subject' }, kind: 'text', required: true },
  { name: 'year', label: { zh: '年度', en: 'Year' }, kind: 'number', required: true },
  {
    ...{ name: 'span', label: { zh: '时段', en: 'Period' }, kind: 'choice', required: true },
    options: optionsOf(supervisionWords, 'span', SPANS),
  },
];

export const minutesFields: readonly Field[] = [
  { name: 'heldOn', label: { zh: '召开日期', en: 'Held on' }, kind: 'day', required: true, past: true },
  { name: 'present', label: { zh: '参加人员', en: 'Who was there' }, kind: 'text', required: true },
  {
    ...{ name: 'chair', label: { zh: '实际主持人', en: 'Who was in the chair' }, kind: 'person' },
    hint: { zh: '与通知一致的不填；纪要由主持人签字', en: 'Left empty, as the notice said; the chair signs the minutes' },
  },
  longText('points', '会议情况', 'What was said'),
  { name: 'decisions', label: { zh: '逐项议定', en: 'Decided, item by item' }, kind: 'answers', lines: 'agenda' },
  {
    ...{ name: 'promises', label: { zh: '议定任务', en: 'What is demanded' }, kind: 'parts', lines: 'agenda' },
    hint: { zh: '主持人签字后各成为一项重点工作事项', en: 'Each becomes a commitment when the chair has signed' },
  },
];

export const outcome: Field = {
  ...{ name: 'outcome', label: { zh: '复核决定', en: 'Decision' }, kind: 'choice', required: true },
  options: optionsOf(supervisionWords, 'outcome', ['upheld', 'changed', 'revoked']),
};
