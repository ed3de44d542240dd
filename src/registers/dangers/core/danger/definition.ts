// The register of hidden dangers: each command with its words, its rights and its form.
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
import { carrierWords } from '../carrier/words.ts';
import { LEVELS, SIGN_NAMES } from '../kinds.ts';
import { SAFETY_CLOCKS } from '../periods.ts';
import { answering, apartFromMending, field, upper, working } from '../step.ts';
import { sharedWords } from '../words.ts';
import * as commands from './commands.ts';
import type { CommandOf, DangerCommand } from './commands.ts';
import { type Danger, MEASURES } from './danger.ts';
import { available, decide } from './decide.ts';
import type { DangerEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { project } from './project.ts';
import { dangerStatuses, dangerWords } from './words.ts';

type Definitions = { readonly [T in DangerCommand['type']]: CommandDefinition<CommandOf<T>> };

const signFields: readonly Field[] = SIGN_NAMES.map((name) => ({
  ...{ name: `signs.${name}`, label: dangerWords[`sign.${name}`], kind: 'yes-no' as const },
}));

const finding = {
  SignDanger: {
    label: dangerWords['action.sign-danger'],
    schema: commands.SignDanger,
    rule: working,
  },
  GradeDanger: {
    label: { zh: '评级', en: 'Grade' },
    schema: commands.GradeDanger,
    rule: answering,
    fields: [
      ...signFields,
      field('choice', 'level', '等级', 'Grade', { options: optionsOf(dangerWords, 'level', LEVELS) }),
      longText('reason', '评级理由', 'Why'),
    ],
  },
  OrderFixing: {
    label: { zh: '责令整改', en: 'Order' },
    schema: commands.OrderFixing,
    rule: answering,
    fields: [
      field('choice', 'measure', '措施', 'Measure', { options: optionsOf(dangerWords, 'measure', MEASURES) }),
      field('day', 'due', '整改期限', 'By', { when: { field: 'measure', is: ['by-day', 'stop'] } }),
      field('yes-no', 'evacuate', '撤出人员', 'People have to leave'),
      longText('text', '整改要求', 'What has to be done'),
    ],
  },
  NoteRefusal: {
    label: { zh: '登记拒不整改', en: 'Note a refusal' },
    schema: commands.NoteRefusal,
    rule: working,
    fields: [longText('text', '拒绝情况', 'How it was refused'), field('text', 'to', '报告给', 'Reported to'), evidence],
  },
} satisfies Partial<Definitions>;

const mending = {
  FilePlan: {
    label: { zh: '报治理方案', en: 'File the plan' },
    schema: commands.FilePlan,
    rule: working,
    fields: [
      longText('goal', '治理目标和任务', 'Goal'),
      longText('method', '方法和措施', 'Method'),
      longText('means', '经费和物资', 'Money and material'),
      longText('people', '负责机构和人员', 'Body and people'),
      longText('time', '时限和要求', 'Time'),
      longText('safety', '安全措施和应急预案', 'Safety measures and emergency plan'),
      evidence,
    ],
  },
  ReportFixing: {
    label: { zh: '登记整改进展', en: 'Report the work' },
    schema: commands.ReportFixing,
    rule: working,
    fields: [longText('text', '整改进展', 'What was done'), evidence],
  },
  SelfCheck: {
    label: { zh: '登记自查并申请复查', en: 'Self-check' },
    schema: commands.SelfCheck,
    rule: working,
    fields: [longText('text', '自查结论', 'What was checked'), evidence],
  },
  ReCheck: {
    label: { zh: '复查', en: 'Re-check' },
    schema: commands.ReCheck,
    rule: working,
    apartFrom: apartFromMending,
    fields: [
      field('yes-no', 'passed', '复查通过', 'Put right'),
      longText('text', '复查意见', 'What was seen'),
      { ...evidence, required: true },
    ],
  },
  CloseDanger: {
    label: { zh: '销号', en: 'Close out' },
    schema: commands.CloseDanger,
    rule: upper,
    apartFrom: apartFromMending,
    fields: [field('long-text', 'note', '说明', 'Note', { required: false })],
  },
  WithdrawDanger: {
    label: { zh: '撤销登记', en: 'Take back' },
    schema: commands.WithdrawDanger,
    rule: upper,
    apartFrom: apartFromMending,
    fields: [longText('reason', '理由', 'Reason')],
    grave: true,
  },
} satisfies Partial<Definitions>;

const major = {
  ReportMajor: {
    label: dangerWords['action.report-major'],
    schema: commands.ReportMajor,
    rule: answering,
    fields: [
      field('text', 'to', '上报对象', 'Reported to'),
      field('day', 'reportedOn', '上报日期', 'On', { past: true }),
      evidence,
    ],
  },
  ListMajor: {
    label: dangerWords['action.list-major'],
    schema: commands.ListMajor,
    rule: upper,
    fields: [
      field('text', 'body', '挂牌督办单位', 'Listed by'),
      field('day', 'until', '督办期限（依督办通知）', 'Until, as the notice says'),
      evidence,
    ],
  },
  FollowUp: {
    label: dangerWords['action.follow-up'],
    schema: commands.FollowUp,
    rule: upper,
    fields: [longText('text', '跟踪情况', 'How it stands'), evidence],
  },
} satisfies Partial<Definitions>;

const inside = {
  OpenDanger: {
    label: dangerWords['event.DangerRecorded'],
    schema: commands.OpenDanger,
    rule: 'internal',
    opens: { series: '隐患', parties: ({ issuer }) => [{ unit: issuer, role: 'issuer' }] },
    units: ({ issuer, lead }) => [issuer, lead],
  },
  ...clockCommands,
} satisfies Partial<Definitions>;

/** Hidden dangers 安全隐患 as the engine takes them. */
export const dangers: AnyRegister = defineRegister<Danger, DangerCommand, DangerEvent>({
  name: 'dangers',
  label: { zh: '安全隐患', en: 'Hidden dangers' },
  words: { ...sharedWords, ...carrierWords, ...dangerWords },
  statuses: dangerStatuses,
  commands: { ...finding, ...mending, ...major, ...inside },
  decide,
  evolve,
  project,
  available,
  actions: {
    'sign-danger': 'SignDanger',
    'grade-danger': 'GradeDanger',
    'order-fixing': 'OrderFixing',
    'file-plan': 'FilePlan',
    'self-check': 'SelfCheck',
    recheck: 'ReCheck',
    'close-danger': 'CloseDanger',
    'report-major': 'ReportMajor',
    'list-major': 'ListMajor',
    'follow-up': 'FollowUp',
  },
  sweep: 'WarnClocks',
  recount: 'RecountClocks',
  clocks: SAFETY_CLOCKS,
  evidence: (event) => ('evidence' in event ? event.evidence : []),
});
