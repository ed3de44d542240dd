// Articles on which this register refuses (docs/law.md, PET-*). Those with another law are known from a copy of it.
import type { LawReference } from '#kernel';

const article = (rule: string, number: string): LawReference => ({ rule, law: '信访工作条例', article: `第${number}条` });

export const LAW = {
  objection: article('PET-05', '二十三'),
  extension: article('PET-08', '三十四'),
  reExamination: article('PET-09', '三十五'),
  review: article('PET-10', '三十六'),
  ended: article('PET-12', '三十六'),
  representatives: article('PET-13', '二十'),
  opinion: article('PET-15', '三十二'),
  secrecy: article('PET-16', '三十'),
  recusal: article('PET-18', '二十八'),
  discipline: { rule: 'PET-34', law: '纪检监察机关处理检举控告工作规则', article: '第十五条' },
} as const satisfies Readonly<Record<string, LawReference>>;
