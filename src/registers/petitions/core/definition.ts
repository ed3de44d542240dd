// The register of petitions 信访: each command with its words, its rights and its form.
import {
  type AnyRegister,
  type CommandDefinition,
  type DocumentSeries,
  clockCommands,
  defineRegister,
  evidenceField as evidence,
  longText,
} from '#matters';
import type { Rule } from '#people';
import { PETITION_CLOCK_RULES } from './clocks.ts';
import * as commands from './commands.ts';
import type { CommandOf, PetitionCommand } from './commands.ts';
import { available, decide } from './decide.ts';
import { documentsOf } from './documents/documents.ts';
import type { PetitionEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { CHANNELS, DECLINE_GROUNDS, PETITION_KINDS, type Petition, SATISFACTION, WAYS, isSensitive } from './petition.ts';
import { accusedFields, choice, day, handlers, issuer, opinionFields, reason, text, told } from './forms.ts';
import { project } from './project.ts';
import { petitionStatuses, petitionWords } from './words.ts';

type Definitions = { readonly [T in PetitionCommand['type']]: CommandDefinition<CommandOf<T>> };

const WORKS = ['leader', 'supervisor', 'head', 'clerk'] as const;
const receiving: Rule = { roles: WORKS, of: ['issuer'], reach: 'own' };
const deciding: Rule = { roles: ['leader', 'supervisor', 'head'], of: ['issuer'], reach: 'own' };
const handlingUnit: Rule = { roles: WORKS, of: ['lead'], reach: 'own' };
const handlingHead: Rule = { roles: ['leader', 'head'], of: ['lead'], reach: 'own' };
const above: Rule = { roles: ['leader', 'supervisor', 'head'], of: ['verifier'], reach: 'own' };
const either: Rule = { roles: WORKS, of: ['issuer', 'lead', 'verifier'], reach: 'own' };

const opening = {
  RegisterPetition: {
    label: { zh: '登记信访事项', en: 'Register a petition' },
    schema: commands.RegisterPetition,
    rule: receiving,
    opens: { series: '信访', parties: (command) => [{ unit: command.issuer, role: 'issuer' }] },
    units: (command) => [command.issuer, ...(command.accusedUnits ?? [])],
    people: (command) => [...(command.handlers ?? []), ...(command.accusedPeople ?? [])],
    fields: [
      issuer,
      choice('channel', '来信来访来电', 'How it came', 'channel', CHANNELS),
      choice('kind', '类别', 'Kind', 'kind', PETITION_KINDS),
      text('title', '事由（不写信访人姓名）', 'About what (without the name)', { required: true }),
      longText('text', '反映的情况（不写信访人姓名）', 'What is said (without the name)'),
      day('receivedOn', '收到日期', 'Received on'),
      text('handedOverBy', '转送、交办机关', 'Handed over by', {
        hint: { zh: '上级转送、交办的填写', en: 'Where another organ handed it over' },
      }),
      text('petitionerName', '信访人姓名（加密保存）', 'Name (kept sealed)'),
      text('petitionerContact', '联系方式（加密保存）', 'Contact (kept sealed)'),
      text('petitionerAddress', '住址（加密保存）', 'Address (kept sealed)'),
      { name: 'people', label: { zh: '共同信访人数', en: 'How many together' }, kind: 'number' },
      {
        ...{
          name: 'representatives',
          label: { zh: '代表姓名（加密保存）', en: 'Representatives (kept sealed)' },
          kind: 'long-text',
        },
        hint: { zh: '一行一人，不超过五人', en: 'One a line, five at most' },
      },
      { ...handlers, required: false },
      ...accusedFields({ field: 'kind', is: ['accusation'] }),
      {
        ...{
          name: 'disciplinary',
          label: { zh: '属于纪检监察机关受理的检举控告', en: 'For discipline inspection' },
          kind: 'yes-no',
        },
        hint: { zh: '是：不得在此录入，改用“转送登记”', en: 'Then it is not entered here' },
        when: { field: 'kind', is: ['accusation'] },
      },
      evidence,
    ],
  },
  NotePassedOn: {
    label: { zh: '纪检监察检举控告件转送登记', en: 'Note an accusation passed on' },
    schema: commands.NotePassedOn,
    rule: receiving,
    opens: { series: '信访', parties: (command) => [{ unit: command.issuer, role: 'issuer' }] },
    units: (command) => [command.issuer],
    fields: [
      issuer,
      choice('channel', '来信来访来电', 'How it came', 'channel', CHANNELS),
      day('receivedOn', '收到日期', 'Received on'),
      day('passedOn', '转送日期', 'Passed on'),
      text('body', '转送的纪检监察机关', 'To which organ', {
        ...{ required: true, hint: { zh: '不得录入内容、检举人和被检举人', en: 'Nothing of what it says' } },
      }),
    ],
  },
} satisfies Partial<Definitions>;

const routing = {
  TellPetitioner: {
    ...{ label: { zh: '告知信访人', en: 'Tell the person' }, schema: commands.TellPetitioner, rule: either },
    fields: [text('how', '告知方式和内容', 'How, and what', { required: true }), evidence],
  },
  Accept: {
    ...{ label: { zh: '受理', en: 'Accept' }, schema: commands.Accept, rule: handlingUnit },
    fields: [day('acceptedOn', '受理日期（默认今天）', 'Accepted on (today)', { required: false }), reason],
  },
  Decline: {
    ...{ label: { zh: '不予受理', en: 'Decline' }, schema: commands.Decline, rule: deciding, grave: true },
    fields: [choice('ground', '情形', 'Ground', 'ground', DECLINE_GROUNDS), reason, told],
  },
  RouteElsewhere: {
    ...{ label: { zh: '导入其他途径', en: 'Lead to another way' }, schema: commands.RouteElsewhere, rule: deciding },
    fields: [choice('way', '途径', 'Way', 'way', WAYS), text('body', '有权处理机关', 'Organ', { required: true }), reason, told],
  },
  Transfer: {
    ...{ label: { zh: '转送、交办', en: 'Transfer' }, schema: commands.Transfer, rule: deciding },
    units: ({ unit }) => [unit],
    targets: ({ unit }) => [unit],
    people: (command) => command.handlers,
    fields: [{ name: 'unit', label: { zh: '承办单位', en: 'To' }, kind: 'unit', required: true }, handlers, reason],
  },
  RaiseObjection: {
    ...{ label: { zh: '提出异议', en: 'Object' }, schema: commands.RaiseObjection, rule: handlingHead },
    fields: [longText('reason', '异议的详细理由', 'Reasons in detail')],
  },
  DecideObjection: {
    ...{ label: { zh: '答复异议', en: 'Decide the objection' }, schema: commands.DecideObjection, rule: deciding },
    fields: [
      { name: 'consent', label: { zh: '同意退回', en: 'Agreed' }, kind: 'yes-no', required: true },
      longText('note', '意见', 'Note'),
    ],
  },
  Merge: {
    ...{ label: { zh: '并入同一事项', en: 'Merge' }, schema: commands.Merge, rule: deciding },
    matters: ({ into }) => [into],
    fields: [{ name: 'into', label: { zh: '并入', en: 'Into' }, kind: 'matter', register: 'petitions', required: true }, reason],
  },
  MarkAccusation: {
    ...{
      label: { zh: '认定为检举控告', en: 'It is an accusation' },
      schema: commands.MarkAccusation,
      rule: deciding,
      grave: true,
    },
    units: (command) => command.accusedUnits ?? [],
    people: (command) => [...command.handlers, ...(command.accusedPeople ?? [])],
    fields: [...accusedFields(), handlers, reason],
  },
} satisfies Partial<Definitions>;

const handling = {
  NameHandlers: {
    ...{ label: { zh: '指定承办人', en: 'Name handlers' }, schema: commands.NameHandlers },
    rule: { roles: ['leader', 'supervisor', 'head'], of: ['issuer', 'lead'], reach: 'own' },
    people: (command) => command.handlers,
    fields: [handlers],
  },
  StepAside: {
    ...{ label: { zh: '回避', en: 'Step aside' }, schema: commands.StepAside, rule: either },
    fields: [longText('reason', '回避的理由', 'Reason')],
  },
  SeeIdentity: {
    ...{ label: { zh: '查看信访人身份', en: 'See who petitions' }, schema: commands.SeeIdentity, rule: either },
    fields: [text('purpose', '查看的用途（当日有效，记入账本）', 'What for (for today; an entry)', { required: true })],
  },
  NoteHandling: {
    ...{ label: { zh: '记录办理情况', en: 'Note the handling' }, schema: commands.NoteHandling, rule: either },
    fields: [longText('text', '办理情况', 'What was done'), evidence],
  },
  OpenHearing: {
    ...{ label: { zh: '启动听证', en: 'Open a hearing' }, schema: commands.OpenHearing },
    rule: { roles: ['leader', 'supervisor', 'head'], of: ['lead', 'verifier'], reach: 'own' },
    fields: [longText('about', '听证事项', 'About')],
  },
  CloseHearing: {
    ...{ label: { zh: '听证结束', en: 'Close the hearing' }, schema: commands.CloseHearing },
    rule: { roles: ['leader', 'supervisor', 'head'], of: ['lead', 'verifier'], reach: 'own' },
    fields: [longText('record', '听证情况', 'Record'), evidence],
  },
  Extend: {
    ...{ label: { zh: '延长办理期限', en: 'Extend' }, schema: commands.Extend, rule: handlingHead },
    fields: [
      {
        ...{ name: 'days', label: { zh: '延长', en: 'By' }, kind: 'number', unit: { zh: '日', en: 'days' }, required: true },
        hint: { zh: '一次，不超过 30 日', en: 'Once, thirty days at most' },
      },
      reason,
      told,
    ],
  },
  Answer: {
    ...{ label: { zh: '出具处理意见', en: 'Give the opinion' }, schema: commands.Answer, rule: handlingHead },
    fields: opinionFields,
  },
  FeedBackCause: {
    ...{ label: { zh: '反馈源头问题', en: 'Feed the cause back' }, schema: commands.FeedBackCause },
    rule: { roles: ['leader', 'supervisor'], of: ['issuer'], reach: 'own' },
    units: ({ unit }) => [unit],
    targets: ({ unit }) => [unit],
    fields: [
      longText('cause', '产生信访的原因', 'What gave rise to it'),
      text('title', '要求整改的事项', 'What is asked', { required: true }),
      { name: 'unit', label: { zh: '责任单位', en: 'Unit' }, kind: 'unit', required: true, asks: true },
      { name: 'due', label: { zh: '完成期限', en: 'By' }, kind: 'day', required: true },
    ],
  },
} satisfies Partial<Definitions>;

const after = {
  NoteReceipt: {
    ...{ label: { zh: '登记送达', en: 'Note the receipt' }, schema: commands.NoteReceipt, rule: either },
    fields: [day('receivedOn', '信访人收到日期', 'Received on'), evidence],
  },
  AskAgain: {
    ...{ label: { zh: '登记复查、复核请求', en: 'Re-examination or review asked' }, schema: commands.AskAgain, rule: either },
    units: ({ unit }) => (unit ? [unit] : []),
    fields: [
      day('askedOn', '提出日期', 'Asked on'),
      { name: 'unit', label: { zh: '复查、复核单位（本系统）', en: 'By a unit of the house' }, kind: 'unit' },
      text('body', '复查、复核机关（系统外）', 'By an organ outside'),
      reason,
      evidence,
    ],
  },
  AnswerAgain: {
    ...{ label: { zh: '出具复查、复核意见', en: 'Answer' }, schema: commands.AnswerAgain, rule: above },
    fields: opinionFields,
  },
  NoteAnswer: {
    ...{
      label: { zh: '登记系统外复查、复核意见', en: 'Note the answer from outside' },
      schema: commands.NoteAnswer,
      rule: receiving,
    },
    fields: [day('answeredOn', '答复日期', 'Answered on'), ...opinionFields],
  },
  AskSolved: {
    ...{ label: { zh: '回访：是否解决', en: 'Ask whether it is solved' }, schema: commands.AskSolved, rule: either },
    fields: [
      { name: 'solved', label: { zh: '信访人认为已解决', en: 'Solved, the person says' }, kind: 'yes-no', required: true },
      { ...choice('satisfaction', '对本局办理的评价', 'With our handling', 'satisfaction', SATISFACTION), required: false },
      { name: 'note', label: { zh: '说明', en: 'Note' }, kind: 'long-text' },
    ],
  },
  Close: {
    ...{ label: { zh: '办结', en: 'Close' }, schema: commands.Close, rule: receiving },
    fields: [{ name: 'note', label: { zh: '说明', en: 'Note' }, kind: 'long-text' }],
  },
  EndByPetitioner: {
    ...{
      label: { zh: '信访人撤回', en: 'Taken back by the person' },
      schema: commands.EndByPetitioner,
      rule: receiving,
      grave: true,
    },
    fields: [reason],
  },
} satisfies Partial<Definitions>;

const inside = {
  NoteMerged: { label: { zh: '并入', en: 'Merged' }, schema: commands.NoteMerged, rule: 'internal' },
  PassOn: { label: { zh: '随交接更换承办人', en: 'Passed on' }, schema: commands.PassOn, rule: 'internal' },
  ...clockCommands,
} satisfies Partial<Definitions>;

/** One series for a unit's opinions of every level: 信. */
function numbering(state: Petition | null, { type }: PetitionCommand): DocumentSeries | null {
  if (!state) return null;
  if (type === 'Answer') return { issuer: state.lead, kind: '信' };
  return type === 'AnswerAgain' && state.asked?.unit ? { issuer: state.asked.unit, kind: '信' } : null;
}

/** Petitions 信访事项 as the engine takes them. */
export const petitions: AnyRegister = defineRegister<Petition, PetitionCommand, PetitionEvent>({
  name: 'petitions',
  label: { zh: '信访', en: 'Petitions' },
  words: petitionWords,
  statuses: petitionStatuses,
  commands: { ...opening, ...routing, ...handling, ...after, ...inside },
  decide,
  evolve,
  project,
  available,
  actions: {
    ...{ 'decide-intake': 'Accept', 'take-over': 'Accept', 'decide-objection': 'DecideObjection', tell: 'TellPetitioner' },
    ...{ answer: 'Answer', 'note-receipt': 'NoteReceipt', 'ask-solved': 'AskSolved', close: 'Close' },
    ...{ 'answer-again': 'AnswerAgain', 'note-answer': 'NoteAnswer' },
  },
  clocks: PETITION_CLOCK_RULES,
  looksAtUnits: ({ accused }) => accused?.units ?? [],
  sweep: 'WarnClocks',
  recount: 'RecountClocks',
  passOn: 'PassOn',
  personal: ['PetitionRegistered'],
  personalTo: ({ handlers: named, looks }, today) =>
    looks.flatMap(({ person, on }) => (on === today && named.includes(person) ? [person] : [])),
  sensitive: isSensitive,
  numbering,
  documents: documentsOf,
  evidence: (event) => ('evidence' in event ? event.evidence : []),
});
