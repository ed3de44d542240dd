// The periods of rectification. None of them is law: INS-01 is superseded and INS-02 unverified, so that both are settings of
// the bureau with their usual length, and an inspection may name other days (docs/law.md, INS-*).
import { type ClockRule, type WorkingCalendar, SETTING_CLOCKS, dueDay } from '#deadlines';
import { type Day, type Result, addMonths, ok, parseDay } from '#kernel';

const since = parseDay('2026-01-01');
if (!since) throw new Error('no day');

const setting = { ...SETTING_CLOCKS.complete, unit: 'days', warnBefore: { number: 7, unit: 'days' } } as const;

/** By rule id, with what SETTING_CLOCKS holds for the steps that every register has. */
export const PERIODS = {
  plan: {
    ...{ ...setting, rule: 'rectification-plan', number: 1, unit: 'months', startEvent: 'feedback' },
    name: { zh: '制定整改措施（默认自反馈起一个月）', en: 'Measures (by default a month from the feedback)' },
    basis: { kind: 'setting', since },
  },
  whole: {
    ...{ ...setting, rule: 'rectification-whole', number: 6, unit: 'months', startEvent: 'feedback' },
    name: { zh: '集中整改（默认自反馈起六个月）', en: 'Rectification (by default six months from the feedback)' },
    basis: { kind: 'setting', since },
  },
  exception: {
    ...{ ...setting, rule: 'rectification-exception', startEvent: 'exception-granted' },
    name: { zh: '暂缓整改到期', en: 'End of the exception' },
    basis: { kind: 'setting', since },
  },
  publish: {
    ...{ ...setting, rule: 'rectification-publish', number: 30, startEvent: 'signed-off' },
    name: { zh: '整改情况公开', en: 'Publication' },
    basis: { kind: 'setting', since },
  },
} as const satisfies Record<string, ClockRule>;

export const PERIOD_CLOCKS: ReadonlyMap<string, ClockRule> = new Map(Object.values(PERIODS).map((rule) => [rule.rule, rule]));

/** An exception is asked for anew after a year at the latest. */
export const longestException = (today: Day): Day => addMonths(today, 12);

/** The last day of a period from the day of the feedback, unless the inspection names one. */
export const lastDay = (named: Day | null, rule: ClockRule, from: Day, calendar: WorkingCalendar): Result<Day> =>
  named ? ok(named) : dueDay(rule, from, calendar);
