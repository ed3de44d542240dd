// The register of checks on site: each command with its words, its rights and its form.
import {
  type AnyRegister,
  type CommandDefinition,
  type Field,
  clockCommands,
  defineRegister,
  evidenceField,
  longText,
} from '#matters';
import { carrierWords } from '../carrier/words.ts';
import { CHECK_ITEMS } from '../kinds.ts';
import { LAW } from '../law.ts';
import { SAFETY_CLOCKS } from '../periods.ts';
import { answering, field, working } from '../step.ts';
import { sharedWords } from '../words.ts';
import type { Check } from './check.ts';
import * as commands from './commands.ts';
import type { CheckCommand, CommandOf } from './commands.ts';
import { available, decide } from './decide.ts';
import type { CheckEvent } from './events.ts';
import { evolve, project } from './evolve.ts';
import { checkStatuses, checkWords } from './words.ts';

export const sideFields: readonly Field[] = [
  field('text', 'signatory', '被检查单位签字人', 'Signed for the firm by', { required: false }),
  field('long-text', 'refusal', '拒绝签字的情况', 'How it was refused to sign', {
    required: false,
    hint: { zh: '签字人与拒签情况必填其一', en: 'One of the two has to be said' },
  }),
  evidenceField,
];

const definitions: { readonly [T in CheckCommand['type']]: CommandDefinition<CommandOf<T>> } = {
  OpenCheck: {
    label: checkWords['event.CheckOpened'],
    schema: commands.OpenCheck,
    rule: 'internal',
    opens: { series: '安检', parties: ({ issuer }) => [{ unit: issuer, role: 'issuer' }] },
    units: ({ issuer, unit }) => [issuer, unit],
  },
  JoinCheck: {
    label: { zh: '并入本次检查', en: 'Join this check' },
    schema: commands.JoinCheck,
    rule: working,
    units: ({ unit }) => [unit],
    targets: ({ unit }) => [unit],
    fields: [
      field('unit', 'unit', '并入的单位', 'Unit that joins'),
      field('items', 'items', '检查事项（每行一项，限已公布的）', 'Items, one a line, published ones only', {
        hint: { zh: CHECK_ITEMS.join('、'), en: CHECK_ITEMS.join(', ') },
      }),
    ],
  },
  ApproveCheck: {
    label: { zh: '批准', en: 'Approve' },
    schema: commands.ApproveCheck,
    rule: answering,
    apartFrom: ['CheckOpened', 'CheckJoined'].map((event) => ({ event, refusal: 'approved-by-planner', law: LAW.approved })),
    fields: [field('long-text', 'note', '意见', 'Note', { required: false })],
  },
  RefuseCheck: {
    label: { zh: '不予批准', en: 'Do not approve' },
    schema: commands.RefuseCheck,
    rule: answering,
    fields: [longText('reason', '理由', 'Reason')],
  },
  NotifyFirm: {
    label: { zh: '登记通知', en: 'Tell the firm' },
    schema: commands.NotifyFirm,
    rule: working,
    fields: [field('text', 'how', '通知方式', 'How'), field('text', 'to', '被通知人', 'Who was told')],
  },
  EnterSite: {
    label: { zh: '扫码入企', en: 'Enter by code' },
    schema: commands.EnterSite,
    rule: working,
    fields: [field('text', 'code', '检查码', 'Code of the check')],
  },
  FindDanger: {
    label: { zh: '登记隐患', en: 'Record a danger' },
    schema: commands.FindDanger,
    rule: working,
    fields: [
      field('text', 'title', '隐患', 'Danger'),
      longText('text', '隐患描述', 'What was found'),
      field('text', 'place', '部位', 'Where'),
      ...sideFields,
    ],
  },
  RecordCheck: {
    label: { zh: '制作检查记录', en: 'Write the record' },
    schema: commands.RecordCheck,
    rule: working,
    fields: [
      longText('content', '检查内容', 'What was checked'),
      longText('problems', '发现的问题', 'What was found'),
      longText('handling', '处理情况', 'What was done about it'),
      ...sideFields,
    ],
  },
  SignRecord: { label: checkWords['action.sign-record'], schema: commands.SignRecord, rule: working },
  CancelCheck: {
    label: { zh: '取消检查', en: 'Cancel' },
    schema: commands.CancelCheck,
    rule: answering,
    fields: [longText('reason', '理由', 'Reason')],
    grave: true,
  },
  ...clockCommands,
};

/** Checks on site 安全检查 as the engine takes them. */
export const safetyChecks: AnyRegister = defineRegister<Check, CheckCommand, CheckEvent>({
  name: 'safety-checks',
  label: { zh: '安全检查', en: 'Safety checks' },
  words: { ...sharedWords, ...carrierWords, ...checkWords },
  statuses: checkStatuses,
  commands: definitions,
  decide,
  evolve,
  project,
  available,
  actions: {
    'approve-check': 'ApproveCheck',
    'notify-firm': 'NotifyFirm',
    'enter-site': 'EnterSite',
    'record-check': 'RecordCheck',
    'sign-record': 'SignRecord',
  },
  sweep: 'WarnClocks',
  recount: 'RecountClocks',
  clocks: SAFETY_CLOCKS,
  evidence: (event) => ('evidence' in event ? event.evidence : []),
});
