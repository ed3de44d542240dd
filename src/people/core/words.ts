// The words of people, units and rights, in both languages: role and kind names, and what each refusal says.
import type { Phrase, Words } from '#kernel';
import type { Role, UnitKind } from './organisation.ts';

export const roleWords: Readonly<Record<Role, Phrase>> = {
  leader: { zh: '局领导', en: 'Bureau leader' },
  supervisor: { zh: '督办', en: 'Supervisor' },
  head: { zh: '单位负责人', en: 'Unit head' },
  clerk: { zh: '经办人', en: 'Clerk' },
  administrator: { zh: '系统管理员', en: 'Administrator' },
  auditor: { zh: '审计', en: 'Auditor' },
};

export const unitKindWords: Readonly<Record<UnitKind, Phrase>> = {
  bureau: { zh: '局', en: 'Bureau' },
  division: { zh: '处室', en: 'Division' },
  detachment: { zh: '支队', en: 'Detachment' },
  brigade: { zh: '大队', en: 'Brigade' },
  station: { zh: '站所', en: 'Station' },
};

/** Refusals by code. */
export const peopleWords = {
  'not-there': { zh: '没有找到', en: 'Not found' },
  'not-your-right': { zh: '您的岗位没有这项权限', en: 'Your posts do not give this right' },
  'not-signed-in': { zh: '请先登录', en: 'Please sign in' },
  'session-ended': { zh: '登录已失效，请重新登录', en: 'Your session has ended; please sign in again' },
  'wrong-account-or-password': { zh: '账号或密码不正确', en: 'Account or password is wrong' },
  'sign-in-locked': { zh: '失败次数过多，已锁定至 {{until}}', en: 'Too many failures: locked until {{until}}' },
  'wrong-password': { zh: '当前密码不正确', en: 'The current password is wrong' },
  'weak-password': {
    zh: '密码须为 8 至 128 位，含大写字母、小写字母、数字、符号中至少三种，且不含账号',
    en: 'A password takes 8 to 128 characters of at least three kinds (capitals, small letters, digits, signs) and does not hold the account',
  },
  'same-password': { zh: '新密码不能与当前密码相同', en: 'The new password is the current one' },
  'password-change-required': { zh: '请先修改初始密码', en: 'Change the password that you were given first' },
  'own-posts': { zh: '不能自己变更自己的岗位或停用自己', en: 'Nobody changes their own posts or state' },
  'post-held': { zh: '此人已有该岗位', en: 'The person already holds this post' },
  'no-organisation-sheet': {
    zh: '文件中没有“单位”或“人员”工作表。',
    en: 'The file has neither a sheet “Units” nor “People”.',
  },
  'leave-days-wrong': {
    zh: '请填写起止日期：止日不早于起日，一次不超过一年。',
    en: 'Give the first and the last day: the last not before the first, and no more than a year.',
  },
  'own-leave': { zh: '不能登记自己的请假，请由上级登记。', en: 'Nobody enters their own leave; somebody above does.' },
  'leave-overlaps': {
    zh: '此人 {{from}} 至 {{to}} 已登记请假，不能重叠。',
    en: 'Leave from {{from}} to {{to}} is entered for this person already; leave cannot overlap.',
  },
  'leave-is-over': { zh: '请假已于 {{to}} 结束。', en: 'The leave ended on {{to}}.' },
  'import-has-errors': { zh: '导入表有错误，未写入任何内容', en: 'The sheets have errors; nothing was written' },
} as const satisfies Words;
