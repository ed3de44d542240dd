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

/** Refusals of sign-in and rights, by code. */
export const peopleWords = {
  'not-there': { zh: '没有找到', en: 'Not found' },
  'not-your-right': { zh: '您的岗位没有这项权限', en: 'Your posts do not give this right' },
} as const satisfies Words;
