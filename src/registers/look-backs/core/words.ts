// The words of the look-backs register, in both languages.
import type { Words } from '#kernel';
import { statusWords } from '#matters';

export const statuses = {
  scheduled: { zh: '待回头看', en: 'Scheduled' },
  due: { zh: '回头看中', en: 'Being looked back at' },
  held: { zh: '保持有效', en: 'Holds' },
  'not-drawn': { zh: '未抽中', en: 'Not drawn' },
  'never-done': { zh: '虚假销号', en: 'Had not been done' },
  'came-back': { zh: '问题反弹', en: 'Came back' },
} satisfies Words;

const rest = {
  'ask.look-back-30': { zh: '三十日回头看', en: 'Look-back after 30 days' },
  'ask.look-back-90': { zh: '九十日回头看', en: 'Look-back after 90 days' },
  'ask.look-back-180': { zh: '一百八十日回头看', en: 'Look-back after 180 days' },
  'action.look-back': { zh: '回头看', en: 'Look back' },
  'event.LookBackScheduled': { zh: '安排回头看', en: 'Look-back scheduled' },
  'event.StageCameDue': { zh: '到期复查', en: 'A check came due' },
  'event.ClockWarned': { zh: '时限提醒', en: 'Clock warning' },
  'event.FindingRecorded': { zh: '记录复查结果', en: 'Finding recorded' },
  'found.held': { zh: '保持有效', en: 'It holds' },
  'found.never-done': { zh: '当时并未完成（虚假销号）', en: 'It had never been done (false closing)' },
  'found.came-back': { zh: '完成后又反弹', en: 'It was done and has come back (relapse)' },
  'look-back-by-the-involved': {
    zh: '办理过或核验过该事项的人员不能回头看，请由另一组人员复查。',
    en: 'Whoever did the work or passed it cannot look back at it; another team must.',
  },
  'look-back-by-doers-unit': {
    zh: '办理单位的人员不能对本单位的事项回头看。',
    en: 'Someone of the doing unit cannot look back at its own work.',
  },
  'look-back-ended': { zh: '回头看已结束（{{status}}）。', en: 'The look-back has ended ({{status}}).' },
  'mend-by-missing': {
    zh: '请写明整改期限，事项将重新打开。',
    en: 'Name the day by which it is to be mended; it will be reopened.',
  },
  'mend-by-has-passed': {
    zh: '整改期限 {{mendBy}} 已过，请改为今天或以后。',
    en: 'The day {{mendBy}} has passed; choose today or later.',
  },
} satisfies Words;

/** All words of the register by key; statuses carry the prefix `status.`. */
export const lookBackWords: Words = {
  ...statusWords(statuses),
  ...rest,
};
