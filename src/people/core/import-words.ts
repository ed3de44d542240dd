// What an import says about a wrong row, in both languages. {{value}} is what was written in the cell.
import type { Phrase } from '#kernel';
import type { ImportErrorCode } from './organisation-plan.ts';

export const importWords: Readonly<Record<ImportErrorCode, Phrase>> = {
  'missing-column': { zh: '缺少“{{value}}”列', en: 'The column “{{value}}” is missing' },
  'missing-value': { zh: '此格不能为空', en: 'This cell may not be empty' },
  'too-long': { zh: '内容过长（最多 200 字）：{{value}}', en: 'Too long (200 characters at most): {{value}}' },
  'bad-code': {
    zh: '单位编码只能用字母、数字和 . _ -，最多 32 位：{{value}}',
    en: 'A unit code takes up to 32 letters, digits and . _ -: {{value}}',
  },
  'bad-account': {
    zh: '账号为 2 至 32 位字母、数字和 . _ -，以字母或数字开头：{{value}}',
    en: 'An account takes 2 to 32 letters, digits and . _ -, starting with a letter or digit: {{value}}',
  },
  'bad-kind': { zh: '没有这种单位类别：{{value}}', en: 'No such kind of unit: {{value}}' },
  'bad-order': { zh: '排序应为不超过六位的整数：{{value}}', en: 'The order is a whole number of up to six digits: {{value}}' },
  'bad-issuing-code': {
    zh: '发文代字只能用汉字，最多 10 个字：{{value}}',
    en: 'An issuing code takes up to ten Chinese characters: {{value}}',
  },
  'bad-role': { zh: '没有这种角色：{{value}}', en: 'No such role: {{value}}' },
  'bad-active': { zh: '应填“是”或“否”：{{value}}', en: 'Write “Yes” or “No”: {{value}}' },
  'duplicate-code': { zh: '单位编码在表中重复：{{value}}', en: 'This unit code stands in the sheet twice: {{value}}' },
  'issuing-code-taken': { zh: '发文代字已属另一单位：{{value}}', en: 'This issuing code belongs to another unit: {{value}}' },
  'unknown-parent': { zh: '上级单位不存在：{{value}}', en: 'No such parent unit: {{value}}' },
  'parent-cycle': { zh: '上级关系成环，经过：{{value}}', en: 'The parents run in a circle through {{value}}' },
  'second-top-unit': {
    zh: '只能有一个最上级单位，请填上级单位编码：{{value}}',
    en: 'There can be one top unit only; name a parent: {{value}}',
  },
  'top-unit-stays': {
    zh: '最上级单位不能移到其他单位之下：{{value}}',
    en: 'The top unit can’t be moved below another: {{value}}',
  },
  'unknown-unit': { zh: '单位不存在：{{value}}', en: 'No such unit: {{value}}' },
  'duplicate-account': {
    zh: '同一账号的姓名、执法证号或在用状态前后不一致：{{value}}',
    en: 'Name, staff number or state of this account differ between rows: {{value}}',
  },
  'duplicate-post': {
    zh: '同一人在同一单位的同一角色重复：{{value}}',
    en: 'The same role of the same person in the same unit stands twice: {{value}}',
  },
  'staff-number-taken': { zh: '执法证号已属他人：{{value}}', en: 'This staff number belongs to somebody else: {{value}}' },
  'own-posts': {
    zh: '不能自己变更自己的岗位或停用自己，请由另一名管理员办理：{{value}}',
    en: 'Nobody changes their own posts or state; ask another administrator: {{value}}',
  },
};
