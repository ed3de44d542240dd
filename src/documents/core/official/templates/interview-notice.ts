// 约谈通知: kind 通知, in the ordinary or the letter form (a 约谈函 is only the letter form of it, DOC-32).
import { z } from 'zod';
import { parseDay, weekday } from '#kernel';
import { BLANK, DayOrBlank } from '../blank.ts';
import { dateText } from '../layout/texts.ts';
import { Letterhead, Prose, heading, letterheadLabels, listed, paragraph, template } from './template.ts';

const WEEKDAYS = '一二三四五六日';

const InterviewNotice = z.object({
  ...Letterhead,
  /** Unit and function of those who are asked to come, such as 鄠邑区交通运输局主要负责人. */
  interviewees: z.string().min(1).max(60, 'document-text-too-long'),
  reason: Prose,
  basis: Prose,
  day: DayOrBlank,
  /** HH:MM of the bureau's time. */
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .or(z.literal(BLANK)),
  venue: z.string().min(1).max(100),
  topics: z.array(Prose).min(1),
  /** What to bring and to prepare. */
  demands: z.array(Prose).default([]),
});

/** 2026年12月20日（星期日）9时30分. */
function momentText(day: string, time: string): string {
  const parsed = parseDay(day);
  const name = parsed ? `（星期${WEEKDAYS[weekday(parsed) - 1] ?? ''}）` : '';
  if (time === BLANK) return `${dateText(day)}${name}${BLANK}`;
  const [hour, minute] = [Number(time.slice(0, 2)), time.slice(3)];
  return `${dateText(day)}${name}${hour}时${minute === '00' ? '' : `${minute}分`}`;
}

export const interviewNotice = template({
  id: 'interview-notice',
  name: { zh: '约谈通知', en: 'Interview notice' },
  kind: '通知',
  layouts: ['ordinary', 'letter'],
  data: InterviewNotice,
  labels: {
    ...letterheadLabels,
    interviewees: { zh: '约谈对象', en: 'Interviewees' },
    reason: { zh: '约谈事由', en: 'Reason' },
    basis: { zh: '约谈依据', en: 'Basis' },
    day: { zh: '约谈日期', en: 'Day' },
    time: { zh: '约谈时间', en: 'Time' },
    venue: { zh: '约谈地点', en: 'Place' },
    topics: { zh: '约谈内容', en: 'Topics' },
    demands: { zh: '有关要求', en: 'Demands' },
  },
  title: ({ issuer, interviewees }) => `${issuer}关于约谈${interviewees}的通知`,
  body: ({ interviewees, reason, basis, day, time, venue, topics, demands }) => [
    paragraph('因', reason, '，根据', basis, `，决定对${interviewees}进行约谈。现将有关事项通知如下：`),
    heading(1, '约谈时间'),
    paragraph(`${momentText(day, time)}。`),
    heading(1, '约谈地点'),
    paragraph(`${venue}。`),
    heading(1, '约谈内容'),
    ...listed(topics),
    ...(demands.length > 0 ? [heading(1, '有关要求'), ...listed(demands)] : []),
    paragraph('特此通知。'),
  ],
});
