// The clocks of work safety. The hours of accident reports are law and run through nights and rest days (CAL-10); all others are
// settings of the bureau: no national period for a danger was found (SAF-35).
import { type ClockRule, SETTING_CLOCKS } from '#deadlines';
import { type Phrase, parseDay } from '#kernel';

const day = (text: string) => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`no day ${text}`);
  return parsed;
};

const workDays = (rule: string, number: number, startEvent: string, name: Phrase): ClockRule => ({
  ...{ ...SETTING_CLOCKS.verify, rule, number, startEvent, name },
  ...{ warnBefore: { number: 1, unit: 'work-days' }, basis: { kind: 'setting', since: day('2026-01-01') } },
});

const calendarDays = (rule: string, number: number, startEvent: string, name: Phrase): ClockRule => ({
  ...workDays(rule, number, startEvent, name),
  ...{ unit: 'days', warnBefore: { number: 7, unit: 'days' } },
});

const accident = (
  rule: string,
  article: string,
  more: Partial<ClockRule> & Pick<ClockRule, 'number' | 'unit' | 'name'>,
): ClockRule => ({
  ...{ rule, startEvent: 'told', startPolicy: 'include-start', endPolicy: 'as-is', warnBefore: null },
  basis: {
    ...{ kind: 'law', law: '生产安全事故报告和调查处理条例', article, versionDate: day('2007-06-01'), verified: 'text' },
  },
  ...more,
});

/** By rule id, with what SETTING_CLOCKS holds for the steps that every register has. */
export const PERIODS = {
  nextCheck: calendarDays('safety-next-check', 0, 'checked', { zh: '下次检查', en: 'Next check' }),
  approveCheck: workDays('safety-approve-check', 2, 'planned', { zh: '检查审批', en: 'Approval of the check' }),
  grade: workDays('danger-grade', 1, 'signed', { zh: '隐患评级', en: 'Grading' }),
  order: workDays('danger-order', 1, 'graded', { zh: '下达整改', en: 'Order' }),
  plan: workDays('danger-plan', 5, 'ordered', { zh: '治理方案', en: 'Plan' }),
  reportMajor: workDays('danger-report-major', 1, 'graded', { zh: '重大隐患上报', en: 'Report of a major danger' }),
  follow: calendarDays('danger-follow', 30, 'listed', { zh: '挂牌督办跟踪', en: 'Follow-up of a listed danger' }),
  firmReports: accident('SAF-24', '第九条', {
    number: 1,
    unit: 'hours',
    name: { zh: '单位报告（1小时）', en: 'The firm reports (1 h)' },
  }),
  passUp: accident('SAF-25', '第十一条', {
    number: 2,
    unit: 'hours',
    name: { zh: '逐级上报（每级2小时）', en: 'Passing up (2 h a level)' },
  }),
  supplement: accident('SAF-27', '第十三条', {
    ...{ number: 30, unit: 'days', startPolicy: 'exclude-start', warnBefore: { number: 3, unit: 'days' } },
    name: { zh: '伤亡变化补报', en: 'Change of casualties' },
  }),
} as const satisfies Readonly<Record<string, ClockRule>>;

/** For accidents on roads and by fire (SAF-27). */
export const ROAD_SUPPLEMENT: ClockRule = { ...PERIODS.supplement, number: 7 };

export const SAFETY_CLOCKS: ReadonlyMap<string, ClockRule> = new Map(Object.values(PERIODS).map((rule) => [rule.rule, rule]));
