// The register of accidents: each command with its words, its rights and its form.
import {
  type AnyRegister,
  type CommandDefinition,
  type Field,
  clockCommands,
  defineRegister,
  longText,
  optionsOf,
} from '#matters';
import { carrierWords } from '../carrier/words.ts';
import { SAFETY_CLOCKS } from '../periods.ts';
import { field, upper, working } from '../step.ts';
import { sharedWords } from '../words.ts';
import type { Accident } from './accident.ts';
import * as commands from './commands.ts';
import type { AccidentCommand, CommandOf } from './commands.ts';
import { available, decide } from './decide.ts';
import type { AccidentEvent } from './events.ts';
import { evolve, project } from './evolve.ts';
import { AUTHORITIES } from './grade.ts';
import { accidentStatuses, accidentWords } from './words.ts';

const optional = { required: false } as const;
const casualties: readonly Field[] = [
  field('number', 'dead', '死亡（人）', 'Dead'),
  field('number', 'hurt', '重伤（人）', 'Badly hurt'),
  field('number', 'loss', '直接经济损失', 'Direct loss', { unit: { zh: '万元', en: '× 10,000 yuan' } }),
];

const definitions: { readonly [T in AccidentCommand['type']]: CommandDefinition<CommandOf<T>> } = {
  OpenAccident: {
    label: { zh: '接报事故', en: 'Write down an accident' },
    schema: commands.OpenAccident,
    rule: working,
    opens: {
      series: '事故',
      parties: ({ issuer, lead }) => [
        { unit: issuer, role: 'issuer' },
        { unit: lead, role: 'lead' },
      ],
    },
    units: ({ issuer, lead }) => [issuer, lead],
    targets: ({ lead }) => [lead],
    matters: ({ carrier }) => (carrier ? [carrier] : []),
    fields: [
      field('text', 'title', '事故', 'Accident'),
      field('matter', 'carrier', '事故单位（监管对象）', 'Carrier, station or site', { ...optional, register: 'carriers' }),
      field('yes-no', 'road', '道路交通或火灾事故', 'On a road, or by fire'),
      field('moment', 'happenedAt', '发生时间', 'Happened at'),
      field('text', 'place', '地点', 'Place'),
      longText('course', '简要经过和现场情况', 'Course and scene'),
      ...casualties,
      longText('measures', '已采取的措施', 'Measures taken'),
      field('long-text', 'other', '其他情况', 'Anything else', optional),
      field('moment', 'toldAt', '本单位接报时间', 'We were told at'),
      field('choice', 'level', '本单位层级', 'Our level', { options: optionsOf(accidentWords, 'level', AUTHORITIES) }),
      field('moment', 'firmToldAt', '事故单位负责人接报时间', 'The head of the firm was told at', optional),
      field('moment', 'firmReportedAt', '事故单位报告时间', 'The firm reported at', optional),
      field('unit', 'issuer', '主管单位', 'Unit in charge'),
      field('unit', 'lead', '接报单位', 'Unit that was told'),
    ],
  },
  NoteFirmReport: {
    label: accidentWords['action.note-firm-report'],
    schema: commands.NoteFirmReport,
    rule: working,
    fields: [field('moment', 'at', '报告时间', 'Reported at')],
  },
  PassUp: {
    label: accidentWords['action.pass-up'],
    schema: commands.PassUp,
    rule: working,
    fields: [
      field('text', 'to', '上报对象', 'Passed to'),
      field('moment', 'at', '上报时间', 'At'),
      field('yes-no', 'government', '已同时报告本级政府', 'The own government was told'),
    ],
  },
  Supplement: {
    label: { zh: '补报伤亡变化', en: 'Change of casualties' },
    schema: commands.Supplement,
    rule: working,
    fields: [...casualties, longText('text', '变化情况', 'What has changed')],
  },
  CloseAccident: {
    label: accidentWords['action.close-accident'],
    schema: commands.CloseAccident,
    rule: upper,
    fields: [longText('note', '办结说明', 'How it ended')],
  },
  ...clockCommands,
};

/** Accidents 生产安全事故 as the engine takes them. */
export const accidents: AnyRegister = defineRegister<Accident, AccidentCommand, AccidentEvent>({
  name: 'accidents',
  label: { zh: '事故报告', en: 'Accidents' },
  words: { ...sharedWords, ...carrierWords, ...accidentWords },
  statuses: accidentStatuses,
  commands: definitions,
  decide,
  evolve,
  project,
  available,
  actions: { 'pass-up': 'PassUp', 'note-firm-report': 'NoteFirmReport', 'close-accident': 'CloseAccident' },
  sweep: 'WarnClocks',
  recount: 'RecountClocks',
  clocks: SAFETY_CLOCKS,
});
