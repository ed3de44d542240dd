// The register of supervision acts: each command with its words, its rights and its form.
import {
  type AnyRegister,
  type CommandDefinition,
  clockCommands,
  defineRegister,
  evidenceField as evidence,
  longText,
} from '#matters';
import type { Rule } from '#people';
import { type Act, hasEnded } from './act.ts';
import { available } from './available.ts';
import * as commands from './commands.ts';
import type { ActCommand, CommandOf } from './commands.ts';
import { decide } from './decide.ts';
import type { ActEvent } from './events.ts';
import { documentsOf } from './documents/documents.ts';
import { numbering } from './documents/numbering.ts';
import { evolve } from './evolve.ts';
import { minutesFields, outcome, servingFields } from './fields.ts';
import { howServed } from './how-served.ts';
import { LAW } from './law.ts';
import { project } from './project.ts';
import { OWN_UNIT } from './rules/answer.ts';
import { teamOf } from './rules/team.ts';
import { visitsNear } from './rules/visits.ts';
import { statuses, supervisionWords } from './words.ts';

type Definitions = { readonly [T in ActCommand['type']]: CommandDefinition<CommandOf<T>> };

// Which kind by whom and how far is the table in authority.ts; these are its outer bounds.
const issuer: Rule = { roles: ['leader', 'supervisor', 'head'], of: ['issuer'], reach: 'subtree' };
const served: Rule = { roles: OWN_UNIT, of: ['addressee'], reach: 'own' };
const servedHead: Rule = { roles: ['leader', 'head'], of: ['addressee'], reach: 'own' };
const bothSides: Rule = { roles: ['leader', 'supervisor', 'head'], of: ['issuer', 'addressee'], reach: 'subtree' };

const notice = {
  ServeNotice: {
    label: { zh: '发出督办', en: 'Issue an act' },
    schema: commands.ServeNotice,
    rule: issuer,
    opens: { series: '督办', parties: (command) => [{ unit: command.issuer, role: 'issuer' }] },
    units: (command) => [command.issuer, ...command.targets],
    people: teamOf,
    matters: ({ kind, commitments }) => (kind === 'check' ? (commitments ?? []).flatMap(({ id }) => id ?? []) : []),
    asksOf: visitsNear,
    fields: servingFields,
  },
  ConveneMeeting: {
    label: { zh: '召开调度', en: 'Call a dispatch meeting' },
    schema: commands.ConveneMeeting,
    rule: issuer,
    opens: {
      ...{ series: '督办', page: '/supervision/meetings/new' },
      parties: (command) => [{ unit: command.issuer, role: 'issuer' }],
    },
    units: (command) => [command.issuer, ...command.targets],
  },
  IssueBulletin: {
    label: { zh: '发出检查通报', en: 'Issue a bulletin' },
    schema: commands.IssueBulletin,
    rule: { ...issuer, roles: ['leader', 'supervisor'] },
    opens: {
      ...{ series: '督办', page: '/supervision/bulletins/new' },
      parties: (command) => [{ unit: command.issuer, role: 'issuer' }],
    },
    units: (command) => [command.issuer, ...command.targets],
  },
  ReadNotice: { label: { zh: '阅知', en: 'I have read it' }, schema: commands.ReadNotice, rule: served },
  AcknowledgeReceipt: { label: { zh: '签收', en: 'Acknowledge receipt' }, schema: commands.AcknowledgeReceipt, rule: served },
  Reply: {
    label: { zh: '反馈', en: 'Reply' },
    schema: commands.Reply,
    rule: served,
    fields: [longText('text', '反馈内容', 'Reply'), evidence],
  },
} satisfies Partial<Definitions>;

const visits = {
  RecordInterview: {
    label: { zh: '记录约谈', en: 'Record the interview' },
    schema: commands.RecordInterview,
    rule: issuer,
    units: (command) => (command.promises ?? []).map(({ unit }) => unit),
    fields: [
      { name: 'heldOn', label: { zh: '约谈日期', en: 'Held on' }, kind: 'day', required: true, past: true },
      { name: 'present', label: { zh: '参加人员', en: 'Who was there' }, kind: 'text', required: true },
      longText('points', '约谈要点', 'Points'),
      {
        ...{ name: 'promises', label: { zh: '承诺事项', en: 'Promises' }, kind: 'parts' },
        hint: { zh: '双方签字后各成为一项重点工作事项', en: 'Each becomes a commitment when both sides have signed' },
      },
    ],
  },
  RecordMinutes: {
    label: { zh: '记录纪要', en: 'Record the minutes' },
    schema: commands.RecordMinutes,
    rule: issuer,
    units: (command) => (command.promises ?? []).map(({ unit }) => unit),
    fields: minutesFields,
  },
  SignRecord: { label: { zh: '签字确认', en: 'Sign the record' }, schema: commands.SignRecord, rule: bothSides },
  RecordFinding: {
    label: { zh: '记录发现', en: 'Record a finding' },
    schema: commands.RecordFinding,
    rule: issuer,
    units: (command) => [command.unit],
    fields: [
      { name: 'unit', label: { zh: '被督导单位', en: 'Unit' }, kind: 'unit', required: true },
      longText('text', '发现情况', 'What was found'),
      { name: 'checked', label: { zh: '逐项检查', en: 'Item by item' }, kind: 'answers', lines: 'checklist' },
      { ...evidence, required: true },
    ],
  },
} satisfies Partial<Definitions>;

const conclusion = {
  ConcludeAct: {
    label: { zh: '作出结论', en: 'Conclude' },
    schema: commands.ConcludeAct,
    rule: issuer,
    fields: [
      longText('findings', '结论', 'Conclusion'),
      { name: 'signedBy', label: { zh: '签发人', en: 'Signed by' }, kind: 'person' },
      {
        ...{ name: 'openReason', label: { zh: '先行作结论的理由', en: 'Reason to conclude early' }, kind: 'long-text' },
        hint: { zh: '仅在有单位未反馈、未签字或未检查时填写', en: 'Only where a unit has not replied, signed or been looked at' },
      },
      evidence,
    ],
  },
  ReceiveConclusion: {
    label: { zh: '签收结论', en: 'Receive the conclusion' },
    schema: commands.ReceiveConclusion,
    rule: served,
  },
  AskReview: {
    label: { zh: '申请复核', en: 'Ask for review' },
    schema: commands.AskReview,
    rule: servedHead,
    fields: [longText('reason', '申请理由', 'Reason'), evidence],
  },
  DecideReview: {
    label: { zh: '作出复核决定', en: 'Decide the review' },
    schema: commands.DecideReview,
    rule: issuer,
    apartFrom: [{ event: 'ActConcluded', refusal: 'review-by-its-makers', law: LAW.recusal }],
    fields: [outcome, longText('note', '决定内容', 'Decision in words')],
  },
  Withdraw: {
    label: { zh: '撤回', en: 'Withdraw' },
    schema: commands.Withdraw,
    rule: issuer,
    fields: [longText('reason', '理由', 'Reason')],
    grave: true,
  },
} satisfies Partial<Definitions>;

const lead = {
  ChangeLead: {
    label: { zh: '更换组长或主持人', en: 'Another team lead or chair' },
    schema: commands.ChangeLead,
    rule: issuer,
    people: ({ official }) => [official],
    fields: [
      { name: 'official', label: { zh: '新的组长或主持人', en: 'Who leads' }, kind: 'person', required: true },
      longText('reason', '理由', 'Reason'),
    ],
  },
} satisfies Partial<Definitions>;

const inside = {
  PassOn: {
    ...{ label: { zh: '随交接更换', en: 'Passed on' }, schema: commands.PassOn, rule: 'internal' },
    people: ({ official }) => [official],
  },
  WarnClocks: clockCommands.WarnClocks,
  NoteDelivery: { label: { zh: '记录送达', en: 'Delivery noted' }, schema: commands.NoteDelivery, rule: 'internal' },
  RecountClocks: clockCommands.RecountClocks,
} satisfies Partial<Definitions>;

/** Supervision acts 督办 as the engine takes them. */
export const supervision: AnyRegister = defineRegister<Act, ActCommand, ActEvent>({
  name: 'supervision',
  label: { zh: '督办', en: 'Supervision' },
  words: supervisionWords,
  statuses,
  commands: { ...notice, ...visits, ...conclusion, ...lead, ...inside },
  decide,
  evolve,
  project,
  projection: 2,
  available,
  actions: {
    read: 'ReadNotice',
    receive: 'AcknowledgeReceipt',
    reply: 'Reply',
    sign: 'SignRecord',
    record: 'RecordInterview',
    minutes: 'RecordMinutes',
    inspect: 'RecordFinding',
    conclude: 'ConcludeAct',
    'receive-conclusion': 'ReceiveConclusion',
    'decide-review': 'DecideReview',
  },
  numbering,
  documents: documentsOf,
  sweep: 'WarnClocks',
  recount: 'RecountClocks',
  passOn: 'PassOn',
  looksAt: ({ commitments }, { type }) =>
    type === 'ChangeLead' || type === 'PassOn' ? commitments.flatMap(({ id }) => id ?? []) : [],
  promises: (act) => (act.conclusion || hasEnded(act) || act.opened.length > 0 ? [] : (act.record?.promises ?? [])),
  announces: ['read', 'sign', 'receive-conclusion', 'decide-review'],
  delivery: 'NoteDelivery',
  served: howServed,
  evidence: (event) => ('evidence' in event ? event.evidence : []),
});
