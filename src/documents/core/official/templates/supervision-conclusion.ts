// 督查结论: fed back by a 通知, since a conclusion is none of the fifteen kinds. It tells of the right of review: 30 days to ask,
// 30 to decide, those who took part in the conclusion step aside (政府督查工作条例 art. 16 and 17, SUP-09 to SUP-12).
import { z } from 'zod';
import { Letterhead, Prose, heading, letterheadLabels, listed, paragraph, sentence, template } from './template.ts';
import { dateText } from '../layout/texts.ts';

const SupervisionConclusion = z.object({
  ...Letterhead,
  /** As it reads in the title, between 关于反馈 and 结论的通知. */
  subject: z.string().min(1).max(60, 'document-text-too-long'),
  /** 督查 is the government's power and gives the right by its regulation; the bureau's own inspections follow it. */
  power: z.enum(['督查', '督办', '检查', '巡察', '行政执法监督']),
  facts: Prose,
  conclusions: z.array(Prose).min(1),
  demands: z.array(Prose).default([]),
  deadline: z.iso.date().nullable().default(null),
  /** Who decides on a review: the one that made the conclusion. */
  reviewer: z.string().min(1).max(60),
});

const RIGHT_OF_REVIEW = '《政府督查工作条例》第十七条';

export const supervisionConclusion = template({
  id: 'supervision-conclusion',
  name: { zh: '督查结论反馈通知', en: 'Conclusion, with the right of review' },
  kind: '通知',
  layouts: ['ordinary', 'letter'],
  data: SupervisionConclusion,
  labels: {
    ...letterheadLabels,
    subject: { zh: '督查事项', en: 'Subject' },
    power: { zh: '监督权种类', en: 'Power' },
    facts: { zh: '查明情况', en: 'Facts found' },
    conclusions: { zh: '结论', en: 'Conclusions' },
    demands: { zh: '整改要求', en: 'Demands' },
    deadline: { zh: '整改时限', en: 'Deadline' },
    reviewer: { zh: '复核机关', en: 'Reviewing organ' },
  },
  title: ({ issuer, subject, power }) => `${issuer}关于反馈${subject}${power}结论的通知`,
  body: ({ subject, power, facts, conclusions, demands, deadline, reviewer }) => [
    paragraph(`${subject}${power}工作已经结束。现将${power}结论反馈如下：`),
    heading(1, `${power}查明的情况`),
    paragraph(sentence(facts)),
    heading(1, `${power}结论`),
    ...listed(conclusions),
    ...(demands.length > 0 ? [heading(1, '整改要求'), ...listed(demands)] : []),
    ...(deadline ? [paragraph(`请于${dateText(deadline)}前完成整改并报送整改情况。`)] : []),
    heading(1, '申请复核的权利'),
    paragraph(
      `对本结论有异议的，可以${power === '督查' ? '根据' : '参照'}${RIGHT_OF_REVIEW}，自收到本通知之日起30日内向${reviewer}申请复核。`,
      `${reviewer}自收到复核申请之日起30日内作出复核决定，参与作出本结论的工作人员在复核中回避。`,
    ),
  ],
});
