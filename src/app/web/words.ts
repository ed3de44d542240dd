// Words of the shell, and the roll call of words by which refusals of any capability are said.
import { deadlineWords } from '#deadlines';
import { intakeWords, secondOpinionWords } from '#directives';
import { documentWords } from '#documents';
import type { Words } from '#kernel';
import { matterWords } from '#matters';
import { peopleWords } from '#people';
import { pageWords, registerWords } from '#platform/web';
import { situationRefusals } from '#situation';

export const houseWords = {
  'house-menu': { zh: '主菜单', en: 'Main menu' },
  'house-more': { zh: '更多', en: 'More' },
  'demo-name': { zh: '演示模式', en: 'Demo' },
  'demo-banner': {
    zh: '演示模式：数据都是虚构的，密码人人可见，请勿录入真实信息。',
    en: 'Demo: everything here is made up and the password is known to all. Enter nothing real.',
  },
  'place-two': { zh: '双人办理', en: 'What takes two' },
  'place-rules': { zh: '登录规则', en: 'Sign-in rules' },
  'place-inbox': { zh: '我的待办', en: 'My inbox' },
  'place-directives': { zh: '部署', en: 'Directives' },
  'place-registers': { zh: '台账', en: 'Registers' },
  'place-situation': { zh: '态势', en: 'Situation' },
  'place-organisation': { zh: '组织', en: 'Organisation' },
  'place-orphans': { zh: '无人负责', en: 'Without anybody' },
  'place-escalation': { zh: '逐级督促', en: 'Escalation' },
  'place-leave': { zh: '请假', en: 'Leave' },
  'place-calendar': { zh: '工作日历', en: 'Working calendar' },
  'place-ledger': { zh: '账本', en: 'Ledger' },
} as const satisfies Words;

/** Makes the refusals of every capability sayable. Those of the registers come with the registers themselves. */
export const registerAllWords = (): void =>
  registerWords(
    pageWords,
    houseWords,
    peopleWords,
    matterWords,
    deadlineWords,
    documentWords,
    intakeWords,
    secondOpinionWords,
    situationRefusals,
  );
