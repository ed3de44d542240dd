// 检查通报: kind 通报, composed from data. Its figures come as runs with a link to the matters or the query behind each.
import { z } from 'zod';
import { Letterhead, Prose, heading, letterheadLabels, numbered, paragraph, sentence, template } from './template.ts';
import { type Block, Run } from '../document.ts';
import { dateText } from '../layout/texts.ts';

const Finding = z.object({ title: z.string().min(1).max(40), text: Prose });
const Figures = z.object({
  columns: z.array(z.object({ title: z.string().min(1).max(40), width: z.number().positive() })).min(1),
  rows: z.array(z.array(z.array(Run))).min(1),
});

const InspectionBulletin = z.object({
  ...Letterhead,
  /** As it reads in the title, between 关于 and 情况的通报. */
  subject: z.string().min(1).max(60),
  basis: Prose,
  overview: Prose,
  merits: z.array(Finding).default([]),
  problems: z.array(Finding).min(1),
  figures: Figures.nullable().default(null),
  demands: z.array(Prose).min(1),
  /** The ledger's root of a day, so that the figures can be checked against the record later. */
  ledgerRoot: z
    .object({ day: z.iso.date(), root: z.string().regex(/^[0-9a-f]{64}$/) })
    .nullable()
    .default(null),
});
type InspectionBulletin = z.output<typeof InspectionBulletin>;

const findings = (list: readonly z.output<typeof Finding>[]): readonly Block[] =>
  list.flatMap(({ title, text }) => [heading(2, title), paragraph(sentence(text))]);

const table = ({ columns, rows }: NonNullable<InspectionBulletin['figures']>): Block => ({ kind: 'table', columns, rows });

export const inspectionBulletin = template({
  id: 'inspection-bulletin',
  name: { zh: '检查通报', en: 'Inspection bulletin' },
  kind: '通报',
  layouts: ['ordinary'],
  data: InspectionBulletin,
  labels: {
    ...letterheadLabels,
    subject: { zh: '检查名称', en: 'Inspection' },
    basis: { zh: '检查依据', en: 'Basis' },
    overview: { zh: '总体情况', en: 'Overview' },
    merits: { zh: '主要成效', en: 'Merits' },
    problems: { zh: '存在问题', en: 'Problems' },
    figures: { zh: '数据表', en: 'Figures' },
    demands: { zh: '工作要求', en: 'Demands' },
    ledgerRoot: { zh: '账本当日根值', en: 'Root of the ledger' },
  },
  title: ({ issuer, subject }) => `${issuer}关于${subject}情况的通报`,
  body: ({ basis, subject, overview, merits, problems, figures, demands, ledgerRoot }) => [
    paragraph('根据', basis, `，组织开展了${subject}。现将有关情况通报如下：`),
    heading(1, '总体情况'),
    paragraph(sentence(overview)),
    ...(figures ? [table(figures)] : []),
    ...(merits.length > 0 ? [heading(1, '主要成效'), ...findings(merits)] : []),
    heading(1, '存在的主要问题'),
    ...findings(problems),
    heading(1, '工作要求'),
    ...demands.map((text) => numbered(sentence(text))),
    ...(ledgerRoot ? [paragraph(`本通报所列数据可凭${dateText(ledgerRoot.day)}账本根值核对：${ledgerRoot.root}。`)] : []),
  ],
});
