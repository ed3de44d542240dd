// What look-backs found as tables, each share with its interval; under ten there is none.
import type { Phrase } from '#kernel';
import type { z } from 'zod';
import type { lastingRoute } from '../api.ts';
import { type LookBackCounts, rateOf } from '../lasting.ts';
import { SHARE, type Table, type TableColumn } from './table.ts';
import { countColumn, unitTables } from './unit-columns.ts';

type Column = TableColumn<LookBackCounts>;

const rate = (title: Phrase, count: (counts: LookBackCounts) => number): readonly Column[] =>
  (
    [
      ['share', '', ''],
      ['low', '下限', ', low'],
      ['high', '上限', ', high'],
    ] as const
  ).map(
    ([part, zh, en]): Column => ({
      title: { zh: `${title.zh}${zh}`, en: `${title.en}${en}` },
      means: {
        zh: part === 'share' ? '占已回头看；不足10件为空' : '95%区间（Wilson）',
        en: part === 'share' ? 'Share of those looked back at; empty under 10' : 'Interval of 95 % (Wilson)',
      },
      kind: 'number',
      format: SHARE,
      value: (counts) => rateOf(count(counts), counts.lookedBack)?.[part] ?? null,
    }),
  );

const COLUMNS: readonly Column[] = [
  countColumn(
    { zh: '已回头看', en: 'Looked back at' },
    {
      zh: '本年销号、已完成回头看；抽查对象按风险加权',
      en: 'Closed in the year and looked back at; the sample leans to the riskier',
    },
    ({ lookedBack }) => lookedBack,
  ),
  countColumn(
    { zh: '虚假销号', en: 'Had not been done' },
    { zh: '销号时并未完成', en: 'Was closed without being done' },
    ({ neverDone }) => neverDone,
  ),
  ...rate({ zh: '虚假销号率', en: 'Had not been done, share' }, ({ neverDone }) => neverDone),
  countColumn(
    { zh: '问题反弹', en: 'Came back' },
    { zh: '完成后又反弹', en: 'Was done and has come back' },
    ({ cameBack }) => cameBack,
  ),
  ...rate({ zh: '反弹率', en: 'Came back, share' }, ({ cameBack }) => cameBack),
];

export const lastingTables = ({ rows }: z.infer<typeof lastingRoute.reply>): readonly Table[] =>
  unitTables({ zh: '回头看结果', en: 'Look-backs by unit' }, COLUMNS, rows);
