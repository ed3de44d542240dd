// Words of the shell, and the roll call of words by which refusals of any capability are said.
import type { Words } from '#kernel';
import { peopleWords } from '#people';
import { pageWords, registerWords } from '#platform/web';

export const houseWords = {
  'house-menu': { zh: '主菜单', en: 'Main menu' },
  'house-more': { zh: '更多', en: 'More' },
  'place-inbox': { zh: '我的待办', en: 'My inbox' },
  'place-directives': { zh: '部署', en: 'Directives' },
  'place-registers': { zh: '台账', en: 'Registers' },
  'place-situation': { zh: '态势', en: 'Situation' },
  'place-organisation': { zh: '组织', en: 'Organisation' },
  'place-ledger': { zh: '账本', en: 'Ledger' },
  'not-built-yet': { zh: '此页正在建设。', en: 'This page is being built.' },
} as const satisfies Words;

/** Makes the refusals of every capability sayable. */
export const registerAllWords = (): void => registerWords(pageWords, houseWords, peopleWords);
