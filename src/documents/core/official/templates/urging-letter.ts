// 催办函: the letter form, for a matter that is near its day or past it. To one's own units it is a 通知, to others a 函 (DOC-32);
// as 函 it asks, it does not order.
import { z } from 'zod';
import { daysBetween, parseDay } from '#kernel';
import { Letterhead, Prose, letterheadLabels, listed, paragraph, sentence, template } from './template.ts';
import { dateText } from '../layout/texts.ts';

const UrgingLetter = z.object({
  ...Letterhead,
  layout: z.enum(['ordinary', 'letter']).default('letter'),
  /** Title of the matter, as it reads between 关于催办 and 的函. */
  matter: z.string().min(1).max(60, 'document-text-too-long'),
  /** Where the matter comes from, such as the number of the notice. */
  source: Prose,
  /** Null where no day was set. */
  due: z.iso.date().nullable().default(null),
  /** The day of the state that is told. */
  asOf: z.iso.date(),
  progress: Prose.nullable().default(null),
  requests: z.array(Prose).default([]),
  replyBy: z.iso.date(),
});

/** How the matter stands to its day, in words. */
function standing(due: string | null, asOf: string): string {
  if (due === null) return `，截至${dateText(asOf)}尚未办结`;
  const [from, to] = [parseDay(due), parseDay(asOf)];
  const days = from && to ? daysBetween(from, to) : 0;
  return days > 0
    ? `应于${dateText(due)}前办结，截至${dateText(asOf)}已逾期${days}日，仍未办结`
    : `应于${dateText(due)}前办结，截至${dateText(asOf)}尚未办结`;
}

export const urgingLetter = template({
  id: 'urging-letter',
  name: { zh: '催办函', en: 'Urging letter' },
  kind: '函',
  layouts: ['letter'],
  data: UrgingLetter,
  labels: {
    ...letterheadLabels,
    matter: { zh: '催办事项', en: 'Matter' },
    source: { zh: '事项来源', en: 'Source' },
    due: { zh: '原定时限', en: 'Due day' },
    asOf: { zh: '统计截止日', en: 'As of' },
    progress: { zh: '目前进展', en: 'Progress' },
    requests: { zh: '请予配合的事项', en: 'Requests' },
    replyBy: { zh: '回复时限', en: 'Reply by' },
  },
  title: ({ issuer, matter }) => `${issuer}关于催办${matter}的函`,
  body: ({ matter, source, due, asOf, progress, requests, replyBy }) => [
    paragraph('根据', source, `，${matter}${standing(due, asOf)}。`),
    ...(progress ? [paragraph('目前进展：', sentence(progress))] : []),
    ...(requests.length > 0 ? [paragraph('为按要求完成该项工作，请抓紧做好以下事项：'), ...listed(requests)] : []),
    paragraph(`请于${dateText(replyBy)}前将办理情况函复我单位。`),
    paragraph('特此函告。'),
  ],
});
