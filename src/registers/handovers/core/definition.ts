// The register of hand-overs: each command with its words, its rights and its form.
import { type AnyRegister, type CommandDefinition, type Field, defineRegister, longText, optionsOf } from '#matters';
import type { Role, Rule } from '#people';
import * as commands from './commands.ts';
import type { CommandOf, HandOverCommand } from './commands.ts';
import { available, decide } from './decide.ts';
import type { HandOverEvent } from './events.ts';
import { evolve, project } from './evolve.ts';
import { type HandOver, WHYS } from './hand-over.ts';
import { SUPERIORS } from './rules/step.ts';
import { sheet } from './sheet.ts';
import { handOverWords, statuses } from './words.ts';

const OFFICIALS: readonly Role[] = [...SUPERIORS, 'clerk'];

// Who of them is the giver, the receiver or a third person is judged by the rules.
const side: Rule = { roles: OFFICIALS, of: ['lead'], reach: 'subtree' };
const superior: Rule = { roles: SUPERIORS, of: ['lead', 'verifier'], reach: 'subtree' };

const lines = (name: string, zh: string, en: string, hint: Field['hint'] & {}): Field => ({
  ...{ name, label: { zh, en }, kind: 'answers', lines: 'lines', hint },
});

const definitions: { readonly [T in HandOverCommand['type']]: CommandDefinition<CommandOf<T>> } = {
  OpenHandOver: {
    label: { zh: '发起交接', en: 'Open a hand-over' },
    schema: commands.OpenHandOver,
    rule: { roles: [...OFFICIALS, 'administrator'], of: ['lead'], reach: 'subtree' },
    opens: { series: '交接', parties: ({ unit }) => [{ unit, role: 'lead' }] },
    units: ({ unit }) => [unit],
    people: ({ to }) => [to],
    fields: [
      { name: 'unit', label: { zh: '单位', en: 'Unit' }, kind: 'unit', required: true },
      { name: 'from', label: { zh: '移交人', en: 'From' }, kind: 'person', required: true },
      {
        ...{ name: 'to', label: { zh: '接收人', en: 'To' }, kind: 'person', required: true },
        hint: { zh: '签收时须在该单位有岗位', en: 'Needs a post at the unit to receive' },
      },
      {
        ...{ name: 'why', label: { zh: '事由', en: 'Reason' }, kind: 'choice', required: true },
        options: optionsOf(handOverWords, 'why', WHYS),
      },
      { name: 'effective', label: { zh: '生效日期', en: 'Effective' }, kind: 'day', required: true },
    ],
  },
  SignList: {
    label: { zh: '签字移交', en: 'Sign' },
    schema: commands.SignList,
    rule: side,
    fields: [
      lines('remark', '逐项说明', 'Each line', {
        zh: '办到哪一步、材料在哪里、要注意什么；每项都要填写',
        en: 'How it stands, where the evidence lies, what to watch; every line needs it',
      }),
      {
        ...{ name: 'inStead', label: { zh: '代签理由', en: 'Why in the giver’s stead' }, kind: 'text' },
        hint: { zh: '仅在移交人已离岗、由负责人代签时填写', en: 'Only where the giver has gone and the head signs' },
      },
    ],
  },
  Receive: { label: { zh: '签收', en: 'Receive' }, schema: commands.Receive, rule: side },
  ObjectToLines: {
    label: { zh: '提出异议', en: 'Object' },
    schema: commands.ObjectToLines,
    rule: side,
    fields: [
      lines('objection', '有异议的事项', 'Lines objected to', {
        zh: '只填有异议的，写明理由',
        en: 'Only those objected to, with the reason',
      }),
    ],
  },
  RedrawList: { label: { zh: '重新生成清单', en: 'Draw the list anew' }, schema: commands.RedrawList, rule: side },
  Confirm: {
    label: { zh: '确认交接', en: 'Confirm' },
    schema: commands.Confirm,
    rule: superior,
    apartFrom: ['ListSigned', 'HandOverReceived'].map((event) => ({ event, refusal: 'confirmed-by-a-party' })),
  },
  Withdraw: {
    label: { zh: '撤回', en: 'Withdraw' },
    schema: commands.Withdraw,
    rule: superior,
    fields: [longText('reason', '理由', 'Reason')],
    grave: true,
  },
};

/** Steps that turn on what the giver has in hand. */
const TURNING: readonly HandOverCommand['type'][] = ['RedrawList', 'SignList', 'Receive', 'ObjectToLines'];

/** Hand-overs 交接 as the engine takes them. */
export const handOvers: AnyRegister = defineRegister<HandOver, HandOverCommand, HandOverEvent>({
  name: 'handovers',
  label: { zh: '交接', en: 'Hand-overs' },
  words: handOverWords,
  statuses,
  commands: definitions,
  decide,
  evolve,
  project,
  available,
  actions: { 'sign-list': 'SignList', receive: 'Receive', confirm: 'Confirm' },
  holdings: (state, command) => {
    if (command.type === 'OpenHandOver') return { person: command.from, unit: command.unit };
    return state && TURNING.includes(command.type) ? { person: state.from, unit: state.unit } : null;
  },
  sheet,
});
