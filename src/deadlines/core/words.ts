// What people read of deadlines: refusals by code, states, units. {{name}} is filled from a refusal's facts.
import type { Words } from '#kernel';
import { escalationWords } from './escalation/words.ts';

export const deadlineWords = {
  'calendar-not-loaded': {
    zh: '{{day}} 不在已载入的工作日历内（已载入：{{loaded}}）。请管理员导入 {{year}} 年日历后再计算，系统不作推算。',
    en: '{{day}} lies outside the working calendar (loaded: {{loaded}}). An administrator must import {{year}} first; nothing is guessed.',
  },
  'calendar-year-impossible': { zh: '年份 {{year}} 无效。', en: '{{year}} is not a year that can be imported.' },
  'calendar-source-missing': { zh: '请填写 {{year}} 年放假安排的文件名称和文号。', en: 'Name the notice that fixes {{year}}.' },
  'calendar-day-impossible': { zh: '“{{day}}”不是有效日期。', en: '“{{day}}” is not a day that exists.' },
  'calendar-run-backwards': { zh: '“{{day}}”的起止日期颠倒。', en: 'The run “{{day}}” ends before it starts.' },
  'calendar-day-outside-year': { zh: '“{{day}}”不在 {{year}} 年内。', en: '“{{day}}” is not in {{year}}.' },
  'calendar-day-twice': { zh: '{{day}} 重复。', en: '{{day}} is named twice.' },
  'calendar-make-up-not-weekend': {
    zh: '{{day}} 不是周末，不能作为调休上班日。',
    en: '{{day}} is not a weekend day, so it cannot be a make-up day.',
  },
  'calendar-day-off-and-on': { zh: '{{day}} 既放假又上班。', en: '{{day}} is both off and a make-up day.' },
  'calendar-holiday-missing': {
    zh: '{{day}} 是法定节假日，表中没有。',
    en: '{{day}} is a statutory holiday but is not in the table.',
  },
  'calendar-days-unbalanced': {
    zh: '{{year}} 年工作日净减少 {{found}} 天，法定应为 {{expected}} 天。请核对，或写明特殊情况。',
    en: '{{year}} loses {{found}} work days where the law grants {{expected}}. Check the table, or give the reason.',
  },
  'calendar-unchanged': { zh: '{{year}} 年日历与现行版本相同。', en: 'The calendar of {{year}} is the same as the one in use.' },
  'clock-counts-hours': { zh: '该时限按小时计算，没有到期日。', en: 'This limit counts hours, not days.' },
  'clock-counts-days': { zh: '该时限不按小时计算。', en: 'This limit does not count hours.' },
  'clock-number-out-of-range': { zh: '时限 {{number}} 超出范围。', en: 'A limit of {{number}} is out of range.' },
  'clock-needs-moment': { zh: '按小时计算的时限需要具体时间。', en: 'A limit in hours needs the time of day.' },
  'clock-ends-before-start': {
    zh: '到期日 {{due}} 早于开始日 {{start}}。',
    en: 'The last day {{due}} is before the start {{start}}.',
  },
  'clock-before-start': { zh: '时限从 {{start}} 才开始。', en: 'The clock starts only on {{start}}.' },
  'clock-paused': { zh: '时限自 {{since}} 起已暂停。', en: 'The clock has been paused since {{since}}.' },
  'clock-not-paused': { zh: '时限没有暂停。', en: 'The clock is not paused.' },
  'clock-resumes-before-pause': {
    zh: '恢复时间早于暂停时间 {{since}}。',
    en: 'It cannot resume before it was paused on {{since}}.',
  },
  'clock-ran-out': { zh: '时限已于 {{due}} 届满，不能暂停。', en: 'The clock ran out on {{due}} and cannot be paused.' },
  'clock-stopped': { zh: '时限已于 {{on}} 终止。', en: 'The clock was stopped on {{on}}.' },
  'clock-extension-not-positive': { zh: '延长期限必须是正整数。', en: 'An extension is a whole number above zero.' },
  'clock-extension-not-later': { zh: '新的到期日必须晚于 {{due}}。', en: 'The new last day must be after {{due}}.' },
  'clock-extends-by-number': { zh: '该时限只能按数量延长。', en: 'This clock is extended by a number, not to a day.' },
  'clock-extension-on-rest-day': {
    zh: '{{day}} 是休息日，不能作为到期日。',
    en: '{{day}} is a rest day and cannot be the last day.',
  },
  'clock-state-running': { zh: '进行中', en: 'Running' },
  'clock-state-due-soon': { zh: '临期', en: 'Due soon' },
  'clock-state-due': { zh: '今日到期', en: 'Due today' },
  'clock-state-breached': { zh: '超期', en: 'Overdue' },
  'clock-state-paused': { zh: '暂停', en: 'Paused' },
  'clock-state-stopped': { zh: '已办结', en: 'Stopped' },
  'clock-unit-hours': { zh: '小时', en: 'hours' },
  'clock-unit-days': { zh: '日', en: 'days' },
  'clock-unit-work-days': { zh: '个工作日', en: 'work days' },
  'clock-unit-months': { zh: '个月', en: 'months' },
  'clock-basis-law': { zh: '法定', en: 'by law' },
  'clock-basis-setting': { zh: '本局设定', en: "the bureau's setting" },
  ...escalationWords,
} as const satisfies Words;
