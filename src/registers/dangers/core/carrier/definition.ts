// The register of carriers, stations and sites: each command with its words, its rights and its form.
import {
  type AnyRegister,
  type CommandDefinition,
  type Field,
  clockCommands,
  defineRegister,
  evidenceField,
  longText,
  optionsOf,
} from '#matters';
import { SOURCES } from '../danger/danger.ts';
import { CARRIER_KINDS, CAUSES, CHECK_ITEMS, RISK_GRADES } from '../kinds.ts';
import { SAFETY_CLOCKS } from '../periods.ts';
import { answering, field, upper, working } from '../step.ts';
import { sharedWords } from '../words.ts';
import type { Carrier } from './carrier.ts';
import * as commands from './commands.ts';
import type { CarrierCommand, CommandOf } from './commands.ts';
import { available, decide } from './decide.ts';
import type { CarrierEvent } from './events.ts';
import { evolve, project } from './evolve.ts';
import { carrierStatuses, carrierWords } from './words.ts';

const optional = { required: false } as const;
const choice = (
  name: string,
  zh: string,
  en: string,
  group: string,
  values: readonly string[],
  more: Partial<Field> = {},
): Field => field('choice', name, zh, en, { options: optionsOf(carrierWords, group, values), ...more });
const grade = field('choice', 'grade', '风险等级', 'Risk', {
  options: RISK_GRADES.map((value) => ({ value, label: carrierStatuses[value] })),
});

const facts: readonly Field[] = [
  field('text', 'licence', '许可证号', 'Licence', optional),
  field('day', 'licenceUntil', '许可有效期至', 'Licence valid until', { ...optional, past: true }),
  field('number', 'exposure', '车辆数（场站、工地为作业点数）', 'Vehicles (places of work of a station or site)', {
    ...optional,
    hint: { zh: '事故率、隐患率的分母', en: 'What rates are divided by' },
  }),
  field('text', 'place', '地址', 'Place', optional),
];

const officerFields: readonly Field[] = [
  field('person', 'officer', '检查人员（一）', 'First officer'),
  field('text', 'certificate', '执法证号（一）', 'Certificate'),
  field('person', 'second', '检查人员（二）', 'Second officer'),
  field('text', 'secondCertificate', '执法证号（二）', 'Certificate of the second'),
];

const definitions: { readonly [T in CarrierCommand['type']]: CommandDefinition<CommandOf<T>> } = {
  OpenCarrier: {
    label: { zh: '登记监管对象', en: 'Register a carrier, station or site' },
    schema: commands.OpenCarrier,
    rule: upper,
    opens: {
      series: '监管对象',
      parties: ({ issuer, lead }) => [
        { unit: issuer, role: 'issuer' },
        { unit: lead, role: 'lead' },
      ],
    },
    units: ({ issuer, lead }) => [issuer, lead],
    targets: ({ lead }) => [lead],
    fields: [
      field('text', 'name', '名称', 'Name'),
      choice('kind', '类别', 'Kind', 'kind', CARRIER_KINDS),
      ...facts,
      field('unit', 'issuer', '主管单位', 'Unit in charge'),
      field('unit', 'lead', '日常监管单位', 'Unit that watches it'),
      grade,
      longText('reason', '定级依据', 'Why this grade'),
    ],
  },
  ChangeFacts: {
    label: { zh: '更新基本情况', en: 'Change facts' },
    schema: commands.ChangeFacts,
    rule: working,
    fields: facts,
  },
  GradeRisk: {
    label: { zh: '调整风险等级', en: 'Grade the risk' },
    schema: commands.GradeRisk,
    rule: answering,
    fields: [grade, longText('reason', '定级依据', 'Why this grade')],
  },
  PlanCheck: {
    label: { zh: '安排检查', en: 'Plan a check' },
    schema: commands.PlanCheck,
    rule: working,
    units: ({ unit }) => [unit],
    targets: ({ unit }) => [unit],
    people: ({ officer, second }) => [officer, second],
    fields: [
      choice('cause', '检查事由', 'Why', 'cause', CAUSES),
      field('long-text', 'reason', '理由', 'Reason', { when: { field: 'cause', is: ['clue', 'accident', 'recheck'] } }),
      field('unit', 'unit', '检查单位', 'Unit that checks'),
      field('day', 'from', '检查起', 'From'),
      field('day', 'to', '检查止', 'To'),
      field('items', 'items', '检查事项（每行一项，限已公布的）', 'Items, one a line, published ones only', {
        hint: { zh: CHECK_ITEMS.join('、'), en: CHECK_ITEMS.join(', ') },
      }),
      ...officerFields,
    ],
  },
  RecordDanger: {
    label: { zh: '登记隐患（非检查发现）', en: 'Record a danger found otherwise' },
    schema: commands.RecordDanger,
    rule: working,
    fields: [
      choice('source', '来源', 'Source', 'source', SOURCES.slice(1)),
      field('text', 'title', '隐患', 'Danger'),
      longText('text', '隐患描述', 'What was found'),
      field('text', 'place', '部位', 'Where'),
      evidenceField,
    ],
  },
  CloseCarrier: {
    label: { zh: '不再监管', en: 'No longer watched' },
    schema: commands.CloseCarrier,
    rule: upper,
    fields: [longText('reason', '理由', 'Reason')],
    grave: true,
  },
  NoteCheck: { label: carrierWords['event.CheckMoved'], schema: commands.NoteCheck, rule: 'internal' },
  NoteDanger: { label: carrierWords['event.DangerMoved'], schema: commands.NoteDanger, rule: 'internal' },
  NoteAccident: { label: carrierWords['event.AccidentNoted'], schema: commands.NoteAccident, rule: 'internal' },
  ...clockCommands,
};

/** Carriers, stations and sites 监管对象 as the engine takes them. */
export const carriers: AnyRegister = defineRegister<Carrier, CarrierCommand, CarrierEvent>({
  name: 'carriers',
  label: { zh: '安全监管对象', en: 'Carriers, stations and sites' },
  words: { ...sharedWords, ...carrierWords },
  statuses: carrierStatuses,
  commands: definitions,
  decide,
  evolve,
  project,
  available,
  actions: { 'plan-check': 'PlanCheck' },
  sweep: 'WarnClocks',
  recount: 'RecountClocks',
  clocks: SAFETY_CLOCKS,
});
