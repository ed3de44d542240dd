// 复核决定: kind 决定, which is what changes or revokes (Regulation art. 8, DOC-31). The answer to a unit that asked for review of a
// conclusion, made without those who took part in it (政府督查工作条例 art. 17, SUP-11, SUP-12).
import { z } from 'zod';
import { Letterhead, Prose, heading, letterheadLabels, listed, paragraph, sentence, template } from './template.ts';
import { BLANK } from '../blank.ts';
import { dateText } from '../layout/texts.ts';

const ReviewDecision = z.object({
  ...Letterhead,
  /** As it reads in the title, between 关于 and 结论复核的决定. */
  subject: z.string().min(1).max(60, 'document-text-too-long'),
  power: z.enum(['督查', '督办', '检查', '巡察', '行政执法监督']),
  applicant: z.string().min(1).max(80),
  /** What the review is of: number or name of the conclusion. */
  conclusion: Prose,
  askedOn: z.iso.date(),
  reason: Prose,
  outcome: z.enum(['维持', '变更', '撤销', BLANK]),
  /** The decision in words. */
  findings: z.array(Prose).min(1),
});

export const reviewDecision = template({
  id: 'review-decision',
  name: { zh: '复核决定', en: 'Decision on a review' },
  kind: '决定',
  layouts: ['ordinary'],
  data: ReviewDecision,
  labels: {
    ...letterheadLabels,
    subject: { zh: '事项', en: 'Subject' },
    power: { zh: '监督权种类', en: 'Power' },
    applicant: { zh: '申请单位', en: 'Applicant' },
    conclusion: { zh: '原结论', en: 'Conclusion' },
    askedOn: { zh: '申请日期', en: 'Asked on' },
    reason: { zh: '申请理由', en: 'Reason' },
    outcome: { zh: '决定', en: 'Outcome' },
    findings: { zh: '决定内容', en: 'Decision in words' },
  },
  title: ({ issuer, subject, power }) => `${issuer}关于${subject}${power}结论复核的决定`,
  body: ({ subject, power, applicant, conclusion, askedOn, reason, outcome, findings }) => [
    paragraph(`${applicant}不服`, conclusion, `，于${dateText(askedOn)}申请复核。经复核，现作出如下决定。`),
    heading(1, '申请复核的理由'),
    paragraph(sentence(reason)),
    heading(1, '复核决定'),
    paragraph(`${outcome}${subject}${power}结论。`),
    ...listed(findings),
    paragraph(`参与作出原结论的工作人员没有参加本次复核。`),
  ],
});
