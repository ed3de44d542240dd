// The words of people, units and rights, in both languages: role and kind names, and what each refusal says.
import type { Phrase, Words } from '#kernel';
import type { Role, UnitKind } from './organisation.ts';

export const roleWords: Readonly<Record<Role, Phrase>> = {
  leader: { zh: '局领导', en: 'Bureau leader' },
  supervisor: { zh: '督办', en: 'Supervisor' },
  head: { zh: '单位负责人', en: 'Unit head' },
  clerk: { zh: '经办人', en: 'Clerk' },
  administrator: { zh: '系统管理员', en: 'System administrator' },
  'security-administrator': { zh: '安全管理员', en: 'Security administrator' },
  'audit-administrator': { zh: '审计管理员', en: 'Audit administrator' },
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
    zh: '密码须为 {{least}} 至 128 位，含大写字母、小写字母、数字、符号中至少 {{kinds}} 种，不含账号，且不是常见密码',
    en: 'A password takes {{least}} to 128 characters of at least {{kinds}} of four kinds (capitals, small letters, digits, signs), does not hold the account and is not one that many use',
  },
  'same-password': { zh: '新密码不能与当前密码相同', en: 'The new password is the current one' },
  'password-change-required': { zh: '请先修改初始密码', en: 'Change the password that you were given first' },
  'own-posts': { zh: '不能自己变更自己的岗位或停用自己', en: 'Nobody changes their own posts or state' },
  'administrators-apart': {
    zh: '系统、安全、审计管理员须由三人分别担任，一人不得兼任',
    en: 'System, security and audit administrator are three people; nobody is two of them',
  },
  'administrator-alone': {
    zh: '管理员不得兼任业务岗位，业务人员不得兼任管理员',
    en: 'An administrator holds no post of the business, and nobody with such a post is an administrator',
  },
  'recovery-asked': { zh: '已有同样的申请在等待', en: 'The same was asked for already and waits' },
  'recovery-needed': {
    zh: '此人已有密码：重置须申请，并由安全管理员同意',
    en: 'This person has a password already: a reset is asked for, and the security administrator consents',
  },
  'two-people': {
    zh: '须由两人办理：申请人、同意人和本人不能是同一人，由申请人执行',
    en: 'This takes two people: who asks, who consents and who is meant differ, and whoever asked carries it out',
  },
  'already-decided': { zh: '已经处理过', en: 'This is decided already' },
  'consent-missing': { zh: '安全管理员尚未同意', en: 'The security administrator has not consented yet' },
  'second-factor-required': { zh: '请先完成第二重验证', en: 'Show your second factor first' },
  'totp-stands': { zh: '一次性验证码已启用，须先停用', en: 'One-time codes are in use already; take them back first' },
  'wrong-code': { zh: '验证码不正确或已用过', en: 'The code is wrong or was used already' },
  'wrong-passkey': { zh: '通行密钥未通过验证', en: 'The passkey was not accepted' },
  'passkeys-need-a-name': {
    zh: '通行密钥须用域名访问：请管理员设置 DUXING_ORIGIN',
    en: 'Passkeys need a host name: the administrator has to set DUXING_ORIGIN',
  },
  'challenge-over': { zh: '验证已过期，请重试', en: 'This took too long; try again' },
  'second-factor-needed': { zh: '您须保留至少一种第二重验证', en: 'You have to keep at least one second factor' },
  'sign-in-again': {
    zh: '登录已超过 15 分钟，请重新登录后再更改验证方式',
    en: 'You signed in more than 15 minutes ago: sign in again before changing how you prove who you are',
  },
  'single-sign-on-off': { zh: '本系统未设置统一身份认证', en: 'No single sign-on is set here' },
  'single-sign-on-away': {
    zh: '统一身份认证暂时无法连接，请稍后再试，或用账号密码登录',
    en: 'The identity provider cannot be reached now; try again later, or sign in with account and password',
  },
  'single-sign-on-over': {
    zh: '登录已过期或已用过，请重新登录',
    en: 'This sign-in took too long or was used already; sign in again',
  },
  'single-sign-on-refused': { zh: '统一身份认证未通过', en: 'The identity provider’s answer was not accepted' },
  'single-sign-on-unknown': {
    zh: '您在本系统没有可用的账号，请联系系统管理员',
    en: 'You have no account in use here; ask the system administrator',
  },
  'single-sign-on-other': {
    zh: '您在统一身份认证中的身份与此账号先前的不同，请联系系统管理员',
    en: 'This account belonged to another identity at the provider before; ask the system administrator',
  },
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
