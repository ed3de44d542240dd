// 督导通知: kind 通知. A check by its plan: content, scope, units and days are fixed beforehand (政府督查工作条例 art. 15, SUP-07).
import { z } from 'zod';
import { Letterhead, Prose, heading, letterheadLabels, listed, paragraph, sentence, template } from './template.ts';
import { DayOrBlank } from '../blank.ts';
import { dateText } from '../layout/texts.ts';

const CheckNotice = z.object({
  ...Letterhead,
  /** As it reads in the title, between 关于开展 and 督导的通知. */
  subject: z.string().min(1).max(60, 'document-text-too-long'),
  basis: Prose,
  scope: Prose,
  units: z.array(z.string().min(1)).min(1),
  from: DayOrBlank,
  to: DayOrBlank,
  /** Who leads the team, with function. */
  lead: z.string().min(1).max(40),
  /** Who else is in the team. */
  team: z.array(z.string().min(1).max(40)).default([]),
  /** What is looked at. */
  topics: z.array(Prose).min(1),
  demands: z.array(Prose).default([]),
});

const days = (from: string, to: string): string => (from === to ? dateText(from) : `${dateText(from)}至${dateText(to)}`);

export const checkNotice = template({
  id: 'check-notice',
  name: { zh: '督导通知', en: 'Notice of a check' },
  kind: '通知',
  layouts: ['ordinary', 'letter'],
  data: CheckNotice,
  labels: {
    ...letterheadLabels,
    subject: { zh: '督导事项', en: 'Subject' },
    basis: { zh: '督导依据', en: 'Basis' },
    scope: { zh: '督导范围', en: 'Scope' },
    units: { zh: '督导对象', en: 'Units' },
    from: { zh: '开始日期', en: 'From' },
    to: { zh: '结束日期', en: 'To' },
    lead: { zh: '组长', en: 'Team lead' },
    team: { zh: '成员', en: 'Team' },
    topics: { zh: '督导内容', en: 'What is looked at' },
    demands: { zh: '有关要求', en: 'Demands' },
  },
  title: ({ issuer, subject }) => `${issuer}关于开展${subject}督导的通知`,
  body: ({ basis, subject, scope, units, from, to, lead, team, topics, demands }) => [
    paragraph('根据', basis, `，决定对${subject}开展督导。现将有关事项通知如下：`),
    heading(1, '督导对象和范围'),
    paragraph(`督导对象为${units.join('、')}。督导范围为`, sentence(scope)),
    heading(1, '督导时间'),
    paragraph(`${days(from, to)}。`),
    heading(1, '督导内容'),
    ...listed(topics),
    heading(1, '组织方式'),
    paragraph(
      `由${lead}任组长${team.length > 0 ? `，成员为${team.join('、')}` : ''}。督导组按照本通知确定的内容、对象和范围开展工作，不扩大范围，不变更对象。`,
    ),
    ...(demands.length > 0 ? [heading(1, '有关要求'), ...listed(demands)] : []),
    paragraph('特此通知。'),
  ],
});
