// The fields that forms of this register are made of.
import { type Field, evidenceField, longText, optionsOf } from '#matters';
import { RESULTS } from './petition.ts';
import { petitionWords } from './words.ts';

export const text = (name: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  ...{ name, label: { zh, en }, kind: 'text' },
  ...more,
});
export const day = (name: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  ...{ name, label: { zh, en }, kind: 'day', past: true, required: true },
  ...more,
});
export const choice = (name: string, zh: string, en: string, group: string, values: readonly string[]): Field => ({
  ...{ name, label: { zh, en }, kind: 'choice', required: true, options: optionsOf(petitionWords, group, values) },
});
export const issuer: Field = { name: 'issuer', label: { zh: '登记单位', en: 'Received by' }, kind: 'unit', required: true };
export const handlers: Field = {
  ...{ name: 'handlers', label: { zh: '承办人', en: 'Handlers' }, kind: 'people', required: true },
  hint: { zh: '只有承办人能查看信访人身份', en: 'They alone are shown who petitions' },
};
export const told = text('told', '告知信访人的方式', 'How the person was told', { required: true });
export const reason = longText('reason', '理由', 'Reason');
export const accusedFields = (when?: Field['when']): readonly Field[] => [
  {
    ...{ name: 'accusedUnits', label: { zh: '被检举控告的单位', en: 'Units accused' }, kind: 'units' },
    ...{ hint: { zh: '不会让其看到或收到', en: 'They never see or receive it' }, ...(when ? { when } : {}) },
  },
  { name: 'accusedPeople', label: { zh: '被检举控告的人员', en: 'People accused' }, kind: 'people', ...(when ? { when } : {}) },
];
export const opinionFields: readonly Field[] = [
  choice('result', '结论', 'Result', 'result', RESULTS),
  longText('claim', '信访人投诉请求', 'What the person asked for'),
  longText('facts', '事实和理由', 'Facts and reasons'),
  longText('opinion', '意见', 'Opinion'),
  longText('basis', '法律法规依据', 'Legal basis'),
  evidenceField,
];
