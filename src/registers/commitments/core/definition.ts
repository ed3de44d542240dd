// The register of commitments: each command with its words, its rights and its form.
import {
  type AnyRegister,
  type Apart,
  type CommandDefinition,
  type Field,
  clockCommands,
  defineRegister,
  evidenceField as evidence,
  longText,
  optionsOf,
} from '#matters';
import type { UnitId } from '#kernel';
import type { Rule } from '#people';
import { available } from './available.ts';
import * as commands from './commands.ts';
import type { CommandOf, CommitmentCommand } from './commands.ts';
import type { Commitment } from './commitment.ts';
import { decide } from './decide.ts';
import type { CommitmentEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { delayFields, openParts, reason } from './fields.ts';
import { follows } from './follows.ts';
import { project } from './project.ts';
import { SEPARATION } from './rules/close.ts';
import { commitmentWords, statuses } from './words.ts';

type Definitions = { readonly [T in CommitmentCommand['type']]: CommandDefinition<CommandOf<T>> };

/** Units that a commitment gives something to do. */
const namedIn = ({ lead, assisting, verifier }: CommandOf<'IssueCommitment'>): readonly UnitId[] => [
  ...[lead, ...assisting],
  ...(verifier ? [verifier] : []),
];

const issuer: Rule = { roles: ['leader', 'supervisor', 'head'], of: ['issuer'], reach: 'subtree' };
const checker: Rule = { roles: ['leader', 'supervisor', 'head'], of: ['verifier', 'issuer'], reach: 'subtree' };
const leadHead: Rule = { roles: ['leader', 'head'], of: ['lead'], reach: 'own' };
const leadUnit: Rule = { roles: ['leader', 'head', 'clerk', 'supervisor'], of: ['lead'], reach: 'own' };
const doers: Rule = { roles: ['leader', 'head', 'clerk', 'supervisor'], of: ['lead', 'assisting'], reach: 'own' };

const day = (name: string, zh: string, en: string): Field => ({ name, label: { zh, en }, kind: 'day', required: true });

const takingOn = {
  IssueCommitment: {
    label: { zh: '下达', en: 'Issue' },
    schema: commands.IssueCommitment,
    rule: { roles: ['leader', 'supervisor'], of: ['issuer'], reach: 'subtree' },
    opens: { series: '重点', parties: (command) => [{ unit: command.issuer, role: 'issuer' }] },
    units: (command) => [command.issuer, ...namedIn(command)],
    targets: namedIn,
  },
  Acknowledge: {
    label: { zh: '签收', en: 'Acknowledge' },
    schema: commands.Acknowledge,
    rule: leadUnit,
    fields: [
      { name: 'leadOfficial', label: { zh: '牵头负责人', en: 'Lead official' }, kind: 'person' },
      {
        name: 'contact',
        label: { zh: '联系方式', en: 'Contact' },
        kind: 'text',
        hint: { zh: '仅本事项有关人员可见', en: 'Seen only by those concerned' },
      },
    ],
  },
  RaiseObjection: {
    label: { zh: '提出异议', en: 'Object' },
    schema: commands.RaiseObjection,
    rule: leadHead,
    fields: [reason],
  },
  DecideObjection: {
    label: { zh: '答复异议', en: 'Decide the objection' },
    schema: commands.DecideObjection,
    rule: issuer,
    units: (command) => (command.lead ? [command.lead] : []),
    targets: (command) => (command.lead ? [command.lead] : []),
    fields: [
      {
        name: 'outcome',
        label: { zh: '答复', en: 'Outcome' },
        kind: 'choice',
        required: true,
        options: optionsOf(commitmentWords, 'outcome', ['dismissed', 'reassigned', 'withdrawn']),
      },
      {
        name: 'lead',
        label: { zh: '新的牵头单位', en: 'New lead unit' },
        kind: 'unit',
        required: true,
        when: { field: 'outcome', is: ['reassigned'] },
      },
      reason,
    ],
  },
  BreakDown: {
    label: { zh: '分解落实', en: 'Break down' },
    schema: commands.BreakDown,
    rule: leadHead,
    units: (command) => command.parts.map((part) => part.unit),
    fields: [{ name: 'parts', label: { zh: '分解事项', en: 'Parts' }, kind: 'parts', required: true }],
  },
} satisfies Partial<Definitions>;

const working = {
  ReportProgress: {
    label: { zh: '报告进展', en: 'Report progress' },
    schema: commands.ReportProgress,
    rule: doers,
    fields: [
      longText('text', '进展情况', 'Progress'),
      { name: 'measure', label: { zh: '完成数', en: 'Measured' }, kind: 'measure' },
      ...delayFields,
      evidence,
    ],
  },
  ReportCompletion: {
    label: { zh: '报告完成', en: 'Report completion' },
    schema: commands.ReportCompletion,
    rule: leadUnit,
    fields: [longText('text', '完成情况', 'What was done'), openParts, ...delayFields, evidence],
  },
  AskExtension: {
    label: { zh: '申请延期', en: 'Ask for an extension' },
    schema: commands.AskExtension,
    rule: leadHead,
    fields: [day('until', '延至', 'Until'), reason],
  },
  DecideExtension: {
    label: { zh: '审批延期', en: 'Decide the extension' },
    schema: commands.DecideExtension,
    rule: issuer,
    fields: [
      { name: 'granted', label: { zh: '同意延期', en: 'Granted' }, kind: 'yes-no', required: true },
      { name: 'until', label: { zh: '同意延至', en: 'Granted until' }, kind: 'day', when: { field: 'granted', is: ['true'] } },
      { name: 'note', label: { zh: '意见', en: 'Note' }, kind: 'long-text' },
    ],
  },
} satisfies Partial<Definitions>;

/** Whoever has said how far it is keeps apart from saying that it is so. */
const reported = (refusal: string): readonly Apart[] =>
  ['ProgressReported', 'CompletionReported'].map((event) => ({ event, refusal, law: SEPARATION }));

const closing = {
  Verify: {
    label: { zh: '核验通过', en: 'Verify' },
    schema: commands.Verify,
    rule: checker,
    apartFrom: reported('verifier-did-the-work'),
    fields: [longText('note', '核验意见', 'What was checked'), evidence],
  },
  Return: {
    label: { zh: '退回整改', en: 'Return' },
    schema: commands.Return,
    rule: checker,
    apartFrom: reported('verifier-did-the-work'),
    fields: [longText('note', '退回意见', 'What is missing')],
  },
  Close: {
    label: { zh: '销号', en: 'Close out' },
    schema: commands.Close,
    rule: issuer,
    apartFrom: reported('closer-did-the-work'),
    fields: [{ name: 'note', label: { zh: '说明', en: 'Note' }, kind: 'long-text' }, openParts],
  },
  Reopen: {
    label: { zh: '重新打开', en: 'Reopen' },
    schema: commands.Reopen,
    rule: issuer,
    fields: [
      {
        name: 'how',
        label: { zh: '情形', en: 'What was found' },
        kind: 'choice',
        required: true,
        options: optionsOf(commitmentWords, 'how', ['never-done', 'came-back']),
      },
      reason,
      day('due', '整改期限', 'To be mended by'),
    ],
    grave: true,
  },
  ChangeOfficial: {
    label: { zh: '更换负责人', en: 'Change the official' },
    schema: commands.ChangeOfficial,
    rule: { roles: ['leader', 'supervisor', 'head'], of: ['issuer', 'lead'], reach: 'subtree' },
    people: (command) => [command.official],
    fields: [
      { name: 'official', label: { zh: '新的牵头负责人', en: 'New lead official' }, kind: 'person', required: true },
      reason,
    ],
  },
  Withdraw: { label: { zh: '撤回', en: 'Withdraw' }, schema: commands.Withdraw, rule: issuer, fields: [reason], grave: true },
  Supersede: {
    label: { zh: '由新部署替代', en: 'Supersede' },
    schema: commands.Supersede,
    rule: issuer,
    fields: [{ name: 'by', label: { zh: '新部署', en: 'Newer directive' }, kind: 'matter', required: true }, reason],
    grave: true,
  },
} satisfies Partial<Definitions>;

const pressing = {
  AnswerEscalation: {
    label: { zh: '填报督促情况', en: 'Note what is done about it' },
    schema: commands.AnswerEscalation,
    rule: { roles: ['leader', 'head'], of: ['lead'], reach: 'subtree' },
    fields: [longText('text', '督促情况和下一步安排', 'What is done about the delay')],
  },
  ForgoNotice: {
    label: { zh: '暂不发督办通知', en: 'Serve no notice for now' },
    schema: commands.ForgoNotice,
    rule: { roles: ['supervisor'], of: ['lead'], reach: 'subtree' },
    fields: [reason],
  },
} satisfies Partial<Definitions>;

const inside = {
  PassOn: { label: { zh: '随交接更换负责人', en: 'Passed on' }, schema: commands.PassOn, rule: 'internal' },
  LinkDemand: { label: { zh: '关联要求', en: 'Link a demand' }, schema: commands.LinkDemand, rule: 'internal' },
  NoteChild: { label: { zh: '下级进展', en: 'A part moved' }, schema: commands.NoteChild, rule: 'internal' },
  EndWithParent: { label: { zh: '随上级结束', en: 'End with the whole' }, schema: commands.EndWithParent, rule: 'internal' },
  ...clockCommands,
  Escalate: { label: { zh: '逐级督促', en: 'Escalate' }, schema: commands.Escalate, rule: 'internal' },
  NoteAct: { label: { zh: '已督办', en: 'An act was served' }, schema: commands.NoteAct, rule: 'internal' },
} satisfies Partial<Definitions>;

/** Commitments 重点工作事项 as the engine takes them. */
export const commitments: AnyRegister = defineRegister<Commitment, CommitmentCommand, CommitmentEvent>({
  name: 'commitments',
  label: { zh: '重点工作事项', en: 'Commitments' },
  words: commitmentWords,
  statuses,
  commands: { ...takingOn, ...working, ...closing, ...pressing, ...inside },
  decide,
  evolve,
  project,
  projection: 4,
  available,
  actions: {
    acknowledge: 'Acknowledge',
    'decide-objection': 'DecideObjection',
    report: 'ReportProgress',
    complete: 'ReportCompletion',
    mend: 'ReportCompletion',
    verify: 'Verify',
    close: 'Close',
    'decide-extension': 'DecideExtension',
    assist: 'ReportProgress',
    press: 'AnswerEscalation',
    'serve-notice': 'ForgoNotice',
  },
  announces: ['press', 'serve-notice'],
  sweep: 'WarnClocks',
  recount: 'RecountClocks',
  escalate: 'Escalate',
  follows,
  passOn: 'PassOn',
  personal: ['CommitmentAcknowledged'],
  evidence: (event) => ('evidence' in event ? event.evidence : []),
});
