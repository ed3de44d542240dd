// The clocks that every register may start: the bureau's own settings for the steps of a commitment, local custom for leaders'
// notes (SUP-20), and the review of a supervision conclusion (SUP-10, SUP-11). Registers add tables of their own.
import { type Day, type Phrase, parseDay } from '#kernel';
import type { ClockRule } from './rule.ts';
import { dayUnitIn } from './statutes.ts';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`no day ${text}`);
  return parsed;
};

/** A step inside the bureau: work days, the day of the event left out; its last day is a work day, so nothing is moved. */
function setting(rule: string, number: number, warnBefore: number, startEvent: string, name: Phrase): ClockRule {
  return {
    rule,
    name,
    number,
    unit: 'work-days',
    startPolicy: 'exclude-start',
    endPolicy: 'as-is',
    warnBefore: { number: warnBefore, unit: 'work-days' },
    startEvent,
    basis: { kind: 'setting', since: day('2026-01-01') },
  };
}

/** Thirty days of the supervision regulation: calendar days (CAL-06), and not moved for the bureau's own benefit (CAL-09). */
function review(rule: string, startEvent: string, name: Phrase): ClockRule {
  return {
    ...setting(rule, 30, 3, startEvent, name),
    unit: dayUnitIn('政府督查工作条例', 30),
    basis: { kind: 'law', law: '政府督查工作条例', article: '第十七条', versionDate: day('2021-02-01'), verified: 'text' },
  };
}

/** The bureau's settings; an administrator may change the numbers, none of them is law. */
export const SETTING_CLOCKS = {
  complete: {
    ...setting('complete', 0, 3, 'issued', { zh: '完成时限', en: 'Completion' }),
    unit: 'days',
  },
  acknowledge: setting('acknowledge', 2, 1, 'issued', { zh: '签收时限', en: 'Acknowledgement' }),
  breakDown: setting('break-down', 5, 1, 'acknowledged', { zh: '分解落实时限', en: 'Breaking down' }),
  firstReport: setting('first-report', 10, 2, 'acknowledged', { zh: '首次报告时限', en: 'First report' }),
  decideObjection: setting('decide-objection', 2, 1, 'objected', { zh: '异议答复时限', en: 'Decision on an objection' }),
  decideExtension: setting('decide-extension', 3, 1, 'extension-asked', { zh: '延期审批时限', en: 'Decision on an extension' }),
  verify: setting('verify', 5, 2, 'reported', { zh: '核验时限', en: 'Verification' }),
  mend: setting('mend', 5, 2, 'returned', { zh: '退回整改时限', en: 'Mending what was returned' }),
  lookBack: {
    ...setting('look-back', 0, 7, 'closed', { zh: '回头看时限', en: 'Look-back' }),
    unit: 'days',
    warnBefore: { number: 7, unit: 'days' },
  },
  noticeReceipt: setting('notice-receipt', 1, 0, 'notice-served', { zh: '通知签收时限', en: 'Receipt of a notice' }),
  noticeReply: setting('notice-reply', 5, 2, 'notice-served', { zh: '反馈时限', en: 'Reply to a notice' }),
  noteUrgent: setting('note-urgent', 1, 0, 'note-received', { zh: '特急批示办理时限', en: 'Most urgent note' }),
  noteFast: setting('note-fast', 3, 1, 'note-received', { zh: '加急批示办理时限', en: 'Urgent note' }),
  noteNormal: setting('note-normal', 7, 2, 'note-received', { zh: '一般批示办理时限', en: 'Ordinary note' }),
  noteLong: setting('note-long', 15, 3, 'note-received', { zh: '专项批示办理时限', en: 'Ordinary note that needs inquiry' }),
} as const satisfies Record<string, ClockRule>;

/** Clocks set by law that do not belong to one register. */
export const LAW_CLOCKS = {
  askReview: review('SUP-10', 'conclusion-received', { zh: '申请复核期限', en: 'Asking for review of a conclusion' }),
  decideReview: review('SUP-11', 'review-asked', { zh: '复核决定期限', en: 'Deciding a review' }),
} as const satisfies Record<string, ClockRule>;

/** All of them, by rule id. */
export const GENERAL_CLOCKS: ReadonlyMap<string, ClockRule> = new Map(
  [...Object.values(SETTING_CLOCKS), ...Object.values(LAW_CLOCKS)].map((rule) => [rule.rule, rule]),
);
