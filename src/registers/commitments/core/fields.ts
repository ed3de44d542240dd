// Fields that several commands share.
import { type Field, longText, optionsOf } from '#matters';
import { commitmentWords } from './words.ts';

export const reason = longText('reason', '理由', 'Reason');

export const openParts: Field = {
  name: 'openChildrenReason',
  label: { zh: '分解事项未销号的理由', en: 'Reason for going on over open parts' },
  kind: 'long-text',
  hint: { zh: '仅在仍有未销号的分解事项时填写', en: 'Only where parts are still open' },
};

/** Why it is late, and what will be done; asked for when it is late or behind pace. Names are paths into the command. */
export const delayFields: readonly Field[] = [
  {
    name: 'delay.cause',
    label: { zh: '滞后原因', en: 'Cause of the delay' },
    kind: 'choice',
    options: optionsOf(commitmentWords, 'cause', ['understanding', 'attitude', 'method']),
    hint: { zh: '逾期或进度落后时必填', en: 'Required when late or behind pace' },
  },
  {
    name: 'delay.nature',
    label: { zh: '原因性质', en: 'Whose cause' },
    kind: 'choice',
    options: optionsOf(commitmentWords, 'nature', ['objective', 'subjective']),
  },
  { name: 'delay.explanation', label: { zh: '原因说明', en: 'Explanation' }, kind: 'long-text' },
  { name: 'delay.recovery', label: { zh: '补救措施', en: 'Recovery step' }, kind: 'long-text' },
];
