// The words of the audit log, in both languages.
import type { Phrase, Words } from '#kernel';
import type { ActType } from './act.ts';

export const actWords: Readonly<Record<ActType, Phrase>> = {
  'sign-in': { zh: '登录', en: 'Sign-in' },
  'sign-out': { zh: '退出登录', en: 'Sign-out' },
  'session-end': { zh: '结束会话', en: 'Session ended' },
  'password-change': { zh: '修改密码', en: 'Password changed' },
  'second-factor': { zh: '第二重验证', en: 'Second factor' },
  recovery: { zh: '账号恢复', en: 'Account recovery' },
  'account-change': { zh: '账号变更', en: 'Account changed' },
  'rights-change': { zh: '权限变更', en: 'Rights changed' },
  'settings-change': { zh: '设置变更', en: 'Settings changed' },
  import: { zh: '导入', en: 'Import' },
  export: { zh: '导出', en: 'Export' },
  'sensitive-read': { zh: '查看敏感事项', en: 'Read of a sensitive matter' },
  erasure: { zh: '删除个人信息', en: 'Personal data erased' },
  refusal: { zh: '越权被拒', en: 'Refused for want of a right' },
  command: { zh: '管理命令', en: 'Administrative command' },
  'audit-read': { zh: '查看审计日志', en: 'Audit log read' },
  'audit-export': { zh: '导出审计日志', en: 'Audit log exported' },
  'audit-drop': { zh: '清理到期审计日志', en: 'Expired audit log dropped' },
};

/** Refusals by code. */
export const auditWords = {
  'too-many-acts': {
    zh: '超过 {{most}} 条，请缩小日期范围后再导出。',
    en: 'More than {{most}} acts: choose fewer days, then export.',
  },
} as const satisfies Words;
