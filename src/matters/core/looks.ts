// Reads of sensitive matters are entries of their own ledger: who looked, when, at what. A register declares which of its matters are
// sensitive (Register.sensitive); a look changes nothing in the matter, and steps go by what was there before it.
import type { Words } from '#kernel';

/** The event of a look. The engine writes it and folds it away; no register knows it. */
export const MATTER_READ = 'MatterRead';

/** What was looked at. Lists, inboxes and searches, which show a number and a title, are no looks. */
export type Look = 'page' | 'entries' | 'file' | 'document' | 'sheet' | 'proof';

export const lookWords: Words = {
  [`event.${MATTER_READ}`]: { zh: '查阅', en: 'Looked at' },
  'look.page': { zh: '事项页面', en: 'the page' },
  'look.entries': { zh: '办理记录', en: 'the entries' },
  'look.file': { zh: '佐证文件', en: 'a file' },
  'look.document': { zh: '文书', en: 'a document' },
  'look.sheet': { zh: '清单表格', en: 'the list as a spreadsheet' },
  'look.proof': { zh: '封存凭证', en: 'the proof of an entry' },
};
