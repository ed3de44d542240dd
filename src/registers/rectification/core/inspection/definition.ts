// The register of inspections: each command with its words, its rights and its form.
import { type AnyRegister, type CommandDefinition, type Field, defineRegister, longText, optionsOf } from '#matters';
import type { Rule } from '#people';
import { INSPECTION_KINDS } from '../kinds.ts';
import { PERIOD_CLOCKS } from '../periods.ts';
import { inspectionStatuses, rectificationWords } from '../words.ts';
import * as commands from './commands.ts';
import type { CommandOf, InspectionCommand } from './commands.ts';
import { available, decide } from './decide.ts';
import type { InspectionEvent } from './events.ts';
import { evolve, project } from './evolve.ts';
import type { Inspection } from './inspection.ts';

/** Who keeps an inspection: whoever answers for the unit that follows it up. */
export const inspectionRule: Rule = { roles: ['leader', 'supervisor', 'head'], of: ['issuer'], reach: 'subtree' };

const day = (name: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  ...{ name, label: { zh, en }, kind: 'day' },
  ...more,
});

const openingFields: readonly Field[] = [
  { name: 'title', label: { zh: '检查名称', en: 'Name' }, kind: 'text', required: true },
  {
    ...{ name: 'kind', label: { zh: '类型', en: 'Kind' }, kind: 'choice', required: true },
    options: optionsOf(rectificationWords, 'kind', INSPECTION_KINDS),
  },
  {
    ...{ name: 'inspectedBy', label: { zh: '检查机关', en: 'Inspected by' }, kind: 'text' },
    hint: { zh: '由本单位自行检查的不填', en: 'Left empty where the issuing unit itself inspects' },
  },
  { name: 'issuer', label: { zh: '督促整改单位', en: 'Unit that follows it up' }, kind: 'unit', required: true },
  {
    ...{ name: 'units', label: { zh: '被检查单位', en: 'Units inspected' }, kind: 'units', required: true },
    hint: { zh: '选多个单位时，为每个单位各建一项', en: 'Several make a campaign, with an inspection for each' },
  },
  day('feedbackOn', '反馈日期', 'Feedback given on', { required: true, past: true }),
  day('planBy', '整改措施期限', 'Measures by', {
    hint: { zh: '不填为反馈后一个月（本局设置）', en: 'A month after the feedback if left empty (a setting)' },
  }),
  day('doneBy', '整改完成期限', 'Mended by', {
    hint: { zh: '不填为反馈后六个月（本局设置）', en: 'Six months after the feedback if left empty (a setting)' },
  }),
];

const findingFields: readonly Field[] = [
  { name: 'unit', label: { zh: '责任单位', en: 'Unit responsible' }, kind: 'unit', required: true },
  { name: 'title', label: { zh: '问题', en: 'Finding' }, kind: 'text', required: true },
  longText('text', '问题描述', 'What was found'),
  { name: 'basis', label: { zh: '违反的规定', en: 'Offends against' }, kind: 'text' },
  day('due', '整改期限', 'Mended by', { hint: { zh: '不填为检查的完成期限', en: 'The inspection’s day if left empty' } }),
];

const definitions: { readonly [T in InspectionCommand['type']]: CommandDefinition<CommandOf<T>> } = {
  OpenInspection: {
    label: { zh: '登记检查', en: 'Register an inspection' },
    schema: commands.OpenInspection,
    rule: inspectionRule,
    opens: { series: '检查', parties: (command) => [{ unit: command.issuer, role: 'issuer' }] },
    units: (command) => [command.issuer, ...command.units],
    targets: (command) => command.units,
    fields: openingFields,
  },
  OpenPart: {
    label: { zh: '分单位检查', en: 'Part of a campaign' },
    schema: commands.OpenPart,
    rule: 'internal',
    opens: { series: '检查', parties: (command) => [{ unit: command.issuer, role: 'issuer' }] },
    units: (command) => [command.issuer, ...command.units],
  },
  AddFinding: {
    label: { zh: '登记问题', en: 'Add a finding' },
    schema: commands.AddFinding,
    rule: inspectionRule,
    units: ({ unit }) => [unit],
    fields: findingFields,
  },
  AddFindings: {
    label: { zh: '批量登记问题', en: 'Add findings' },
    schema: commands.AddFindings,
    rule: inspectionRule,
    units: ({ findings }) => findings.map(({ unit }) => unit),
  },
  CloseInspection: {
    label: { zh: '办结', en: 'Close' },
    schema: commands.CloseInspection,
    rule: inspectionRule,
    fields: [longText('note', '整改总体情况', 'How it ended')],
  },
  WithdrawInspection: {
    label: { zh: '撤回', en: 'Withdraw' },
    schema: commands.WithdrawInspection,
    rule: inspectionRule,
    fields: [longText('reason', '理由', 'Reason')],
    grave: true,
  },
  NoteFinding: { label: { zh: '问题进展', en: 'A finding moved' }, schema: commands.NoteFinding, rule: 'internal' },
  NotePart: { label: { zh: '单位进展', en: 'A part moved' }, schema: commands.NotePart, rule: 'internal' },
};

/** Inspections 检查 as the engine takes them. */
export const inspections: AnyRegister = defineRegister<Inspection, InspectionCommand, InspectionEvent>({
  name: 'inspections',
  label: { zh: '巡视巡察与检查', en: 'Inspections' },
  words: rectificationWords,
  statuses: inspectionStatuses,
  commands: definitions,
  decide,
  evolve,
  project,
  available,
  actions: { 'add-findings': 'AddFinding', 'close-inspection': 'CloseInspection' },
  clocks: PERIOD_CLOCKS,
  looksAtUnits: ({ units }) => units,
  excerpt: ({ feedback }, start, end) => ({
    before: feedback?.text.slice(Math.max(0, start - 60), start) ?? '',
    sentence: feedback?.text.slice(start, end) ?? '',
    after: feedback?.text.slice(end, end + 60) ?? '',
  }),
});
