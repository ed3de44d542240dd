// The register of findings: each command with its words, its rights and its form.
import {
  type AnyRegister,
  type CommandDefinition,
  type Field,
  clockCommands,
  defineRegister,
  evidenceField as evidence,
  longText,
  optionsOf,
} from '#matters';
import type { Rule } from '#people';
import { CAUSES } from '../kinds.ts';
import { PERIOD_CLOCKS } from '../periods.ts';
import { findingStatuses, rectificationWords } from '../words.ts';
import * as commands from './commands.ts';
import type { CommandOf, FindingCommand } from './commands.ts';
import { available, decide } from './decide.ts';
import type { FindingEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { Finding } from './finding.ts';
import { project } from './project.ts';

type Definitions = { readonly [T in FindingCommand['type']]: CommandDefinition<CommandOf<T>> };

/** INS-03: the head of the unit is first responsible, so that what binds the unit is the head's to say. */
const head: Rule = { roles: ['leader', 'head'], of: ['lead'], reach: 'own' };
const unit: Rule = { roles: ['leader', 'head', 'supervisor', 'clerk'], of: ['lead'], reach: 'own' };
const inspecting: Rule = { roles: ['leader', 'supervisor', 'head'], of: ['issuer'], reach: 'subtree' };
/** Who says that two findings are the same. */
export const sameRule: Rule = inspecting;
const approver: Rule = { roles: ['leader'], of: ['issuer'], reach: 'subtree' };
const either: Rule = { roles: ['leader', 'supervisor', 'head', 'clerk'], of: ['issuer', 'lead'], reach: 'own' };

const day = (name: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  ...{ name, label: { zh, en }, kind: 'day', required: true },
  ...more,
});

const mending = {
  Accept: {
    label: { zh: '认领', en: 'Take on' },
    schema: commands.Accept,
    rule: head,
    people: ({ official }) => (official ? [official] : []),
    fields: [
      {
        ...{ name: 'official', label: { zh: '牵头人', en: 'Lead official' }, kind: 'person' },
        hint: { zh: '单位负责人为整改第一责任人', en: 'The head is first responsible whoever leads it' },
      },
    ],
  },
  SetMeasures: {
    label: { zh: '制定整改措施', en: 'Set measures' },
    schema: commands.SetMeasures,
    rule: head,
    people: ({ official }) => [official],
    fields: [
      {
        ...{ name: 'causeClass', label: { zh: '原因类别', en: 'Class of cause' }, kind: 'choice', required: true },
        options: optionsOf(rectificationWords, 'cause', CAUSES),
      },
      longText('cause', '根源剖析', 'Root cause'),
      longText('measures', '整改措施', 'Measures'),
      { name: 'official', label: { zh: '牵头人', en: 'Lead official' }, kind: 'person', required: true },
      day('due', '完成期限', 'Done by', { required: false, hint: { zh: '不晚于整改期限', en: 'Not after its day' } }),
    ],
  },
  AddProof: {
    label: { zh: '补充整改佐证', en: 'Add proof' },
    schema: commands.AddProof,
    rule: unit,
    fields: [longText('text', '整改进展', 'What was done'), evidence],
  },
  SelfCheck: {
    label: { zh: '自查并申请验收', en: 'Self-check' },
    schema: commands.SelfCheck,
    rule: head,
    fields: [longText('text', '自查结论', 'What the unit has checked'), evidence],
  },
  AskException: {
    label: { zh: '申请暂缓整改', en: 'Ask for an exception' },
    schema: commands.AskException,
    rule: head,
    fields: [
      longText('reason', '暂不能整改的理由', 'Why it cannot be mended for now'),
      longText('meanwhile', '期间的防控措施', 'What is done meanwhile'),
      day('until', '暂缓至', 'Until'),
    ],
  },
  TakeUpAgain: {
    label: { zh: '恢复整改', en: 'Take up again' },
    schema: commands.TakeUpAgain,
    rule: head,
    fields: [day('due', '完成期限', 'Done by')],
  },
  Publish: {
    label: { zh: '登记公开情况', en: 'Publication' },
    schema: commands.Publish,
    rule: either,
    fields: [
      {
        ...{ name: 'side', label: { zh: '公开范围', en: 'To whom' }, kind: 'choice', required: true },
        options: optionsOf(rectificationWords, 'side', ['inside', 'outside']),
      },
      { name: 'where', label: { zh: '公开载体', en: 'Where' }, kind: 'text', required: true },
      day('publishedOn', '公开日期', 'On', { past: true }),
      evidence,
    ],
  },
} satisfies Partial<Definitions>;

const checking = {
  SignOff: {
    label: { zh: '验收通过', en: 'Sign off' },
    schema: commands.SignOff,
    rule: inspecting,
    fields: [
      longText('text', '验收意见', 'What was checked'),
      {
        ...{ name: 'signatory', label: { zh: '检查机关签认人', en: 'Signed for the inspecting body by' }, kind: 'text' },
        hint: { zh: '由其他机关检查的必填，并附其签认材料', en: 'Needed, with the paper, where another body inspected' },
      },
      evidence,
    ],
  },
  SendBack: {
    label: { zh: '退回整改', en: 'Send back' },
    schema: commands.SendBack,
    rule: inspecting,
    fields: [longText('note', '退回意见', 'What is missing')],
  },
  DecideException: {
    label: { zh: '审批暂缓整改', en: 'Decide the exception' },
    schema: commands.DecideException,
    rule: approver,
    fields: [
      { name: 'granted', label: { zh: '同意暂缓', en: 'Granted' }, kind: 'yes-no', required: true },
      day('until', '同意暂缓至', 'Granted until', { required: false, when: { field: 'granted', is: ['true'] } }),
      { name: 'note', label: { zh: '意见', en: 'Note' }, kind: 'long-text' },
    ],
  },
  WithholdPublication: {
    label: { zh: '不对社会公开', en: 'Keep from the public' },
    schema: commands.WithholdPublication,
    rule: inspecting,
    fields: [longText('reason', '不公开的理由', 'Reason')],
    grave: true,
  },
  Close: {
    label: { zh: '销号', en: 'Close out' },
    schema: commands.Close,
    rule: inspecting,
    fields: [{ name: 'note', label: { zh: '说明', en: 'Note' }, kind: 'long-text' }],
  },
  Withdraw: {
    label: { zh: '撤回', en: 'Withdraw' },
    schema: commands.Withdraw,
    rule: inspecting,
    fields: [longText('reason', '理由', 'Reason')],
    grave: true,
  },
  ConfirmSame: {
    label: { zh: '确认为同一问题', en: 'It is the same' },
    schema: commands.ConfirmSame,
    rule: inspecting,
    matters: ({ finding }) => [finding],
  },
  DenySame: {
    label: { zh: '不是同一问题', en: 'It is not the same' },
    schema: commands.DenySame,
    rule: inspecting,
    matters: ({ finding }) => [finding],
  },
} satisfies Partial<Definitions>;

const inside = {
  RecordFound: {
    label: { zh: '登记问题', en: 'Recorded' },
    schema: commands.RecordFound,
    rule: 'internal',
    opens: { series: '整改', parties: (command) => [{ unit: command.issuer, role: 'issuer' }] },
    units: (command) => [command.issuer, command.unit],
  },
  NoteSame: { label: { zh: '同一问题', en: 'The same' }, schema: commands.NoteSame, rule: 'internal' },
  EndWithInspection: { label: { zh: '随检查结束', en: 'Ended' }, schema: commands.EndWithInspection, rule: 'internal' },
  PassOn: { label: { zh: '随交接更换牵头人', en: 'Passed on' }, schema: commands.PassOn, rule: 'internal' },
  ...clockCommands,
} satisfies Partial<Definitions>;

/** Findings 整改问题 as the engine takes them. */
export const findings: AnyRegister = defineRegister<Finding, FindingCommand, FindingEvent>({
  name: 'findings',
  label: { zh: '整改', en: 'Rectification' },
  words: rectificationWords,
  statuses: findingStatuses,
  commands: { ...mending, ...checking, ...inside },
  decide,
  evolve,
  project,
  available,
  actions: {
    accept: 'Accept',
    'set-measures': 'SetMeasures',
    mend: 'SelfCheck',
    'sign-off': 'SignOff',
    'decide-exception': 'DecideException',
    'take-up-again': 'TakeUpAgain',
    publish: 'Publish',
    close: 'Close',
  },
  sweep: 'WarnClocks',
  recount: 'RecountClocks',
  passOn: 'PassOn',
  clocks: PERIOD_CLOCKS,
  evidence: (event) => ('evidence' in event ? event.evidence : []),
});
