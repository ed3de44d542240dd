// 督办通知: kind 通知. The law fixes no form for it; it carries matter, basis, duty unit, measures, deadline, form of report and
// contact (SUP-19).
import { z } from 'zod';
import type { Block } from '../document.ts';
import { dateText } from '../layout/texts.ts';
import { Letterhead, Prose, heading, letterheadLabels, listed, paragraph, sentence, template } from './template.ts';

const Item = z.object({ text: Prose, unit: z.string().min(1), due: z.iso.date() });

const SupervisionNotice = z.object({
  ...Letterhead,
  /** As it reads in the title, between 关于 and 的督办通知. */
  matter: z.string().min(1).max(60, 'document-text-too-long'),
  basis: Prose,
  /** What is wrong, one finding each. */
  problems: z.array(Prose).default([]),
  dutyUnits: z.array(z.string().min(1)).min(1),
  measures: z.array(Prose).min(1),
  deadline: z.iso.date(),
  /** In which form, through which channel and to whom the unit reports. */
  reportBack: Prose,
  /** A list of single items with their own units and days, set as a table. */
  items: z.array(Item).default([]),
});
type SupervisionNotice = z.output<typeof SupervisionNotice>;

const table = (items: SupervisionNotice['items']): Block => ({
  kind: 'table',
  columns: [
    { title: '序号', width: 1 },
    { title: '督办事项', width: 5 },
    { title: '责任单位', width: 3 },
    { title: '办结时限', width: 3 },
  ],
  rows: items.map(({ text, unit, due }, index) => [
    [{ text: String(index + 1) }],
    [...text],
    [{ text: unit }],
    [{ text: dateText(due) }],
  ]),
});

export const supervisionNotice = template({
  id: 'supervision-notice',
  name: { zh: '督办通知', en: 'Supervision notice' },
  kind: '通知',
  layouts: ['ordinary', 'letter'],
  data: SupervisionNotice,
  labels: {
    ...letterheadLabels,
    matter: { zh: '督办事项', en: 'Matter' },
    basis: { zh: '督办依据', en: 'Basis' },
    problems: { zh: '存在问题', en: 'Problems' },
    dutyUnits: { zh: '责任单位', en: 'Duty units' },
    measures: { zh: '办理要求', en: 'Measures' },
    deadline: { zh: '办结时限', en: 'Deadline' },
    reportBack: { zh: '反馈方式', en: 'Report back' },
    items: { zh: '事项清单', en: 'Items' },
  },
  title: ({ issuer, matter }) => `${issuer}关于${matter}的督办通知`,
  body: ({ basis, matter, problems, dutyUnits, measures, deadline, reportBack, items }) => [
    paragraph('根据', basis, `，决定对${matter}予以督办。现就有关事项通知如下：`),
    ...(problems.length > 0 ? [heading(1, '存在的主要问题'), ...listed(problems)] : []),
    heading(1, '责任单位'),
    paragraph(`${dutyUnits.join('、')}。`),
    heading(1, '办理要求'),
    ...listed(measures),
    heading(1, '办结时限'),
    paragraph(`请于${dateText(deadline)}前办结。`),
    heading(1, '反馈方式'),
    paragraph(sentence(reportBack)),
    ...(items.length > 0 ? [heading(1, '督办事项清单'), table(items)] : []),
    paragraph('特此通知。'),
  ],
});
