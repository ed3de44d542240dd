// The comparison as tables, one a measure: never a share without what it is of, its interval and its band.
import type { Phrase } from '#kernel';
import { unitKindWords } from '#people';
import type { z } from 'zod';
import { COMPARED, type ComparedLevel, type RankedUnit, type comparisonRoute } from '../api.ts';
import { SHARE, type Table, type TableColumn, tableOf } from './table.ts';
import { countColumn } from './unit-columns.ts';

interface Line {
  readonly level: ComparedLevel;
  readonly unit: string;
  readonly count: number;
  readonly of: number;
  readonly ranked: RankedUnit | null;
}

const NAMES: Readonly<Record<(typeof COMPARED)[number], readonly [name: Phrase, of: Phrase]>> = {
  result: [
    { zh: '到期办结率', en: 'Done when due' },
    { zh: '到期', en: 'Due' },
  ],
  'came-back': [
    { zh: '反弹率', en: 'Came back' },
    { zh: '已回头看', en: 'Looked back at' },
  ],
  'never-done': [
    { zh: '虚假销号率', en: 'Had not been done' },
    { zh: '已回头看', en: 'Looked back at' },
  ],
};

const share = (title: Phrase, means: Phrase, value: (ranked: RankedUnit) => number): TableColumn<Line> => ({
  ...{ title, means, kind: 'number', format: SHARE },
  value: ({ ranked }) => (ranked ? value(ranked) : null),
});

const columnsOf = (of: Phrase): readonly TableColumn<Line>[] => [
  { title: { zh: '层级', en: 'Level' }, kind: 'number', value: ({ level }) => level.depth },
  { title: { zh: '类别', en: 'Kind' }, kind: 'text', width: 14, value: ({ level }) => unitKindWords[level.kind] },
  {
    title: { zh: '组', en: 'Band' },
    means: {
      zh: '同组之内区间有重叠，不分先后；不同组之间区间不重叠。不足10件的不参加比较',
      en: 'Within a band intervals meet and there is no order; between bands they do not. Under 10 a unit is not compared',
    },
    kind: 'text',
    width: 18,
    value: ({ ranked }) => (ranked ? String(ranked.band) : { zh: '数据不足', en: 'Not enough data' }),
  },
  { title: { zh: '单位', en: 'Unit' }, kind: 'text', width: 28, value: ({ unit }) => unit },
  countColumn(of, { zh: '比例的基数', en: 'What the share is of' }, (line) => line.of),
  countColumn({ zh: '件数', en: 'Count' }, { zh: '基数中符合的件数', en: 'Those of them that fit' }, ({ count }) => count),
  share({ zh: '比例', en: 'Share' }, { zh: '件数 ÷ 基数', en: 'Count ÷ what it is of' }, (ranked) => ranked.share),
  share({ zh: '区间下限', en: 'Low' }, { zh: '95%区间（Wilson）', en: 'Interval of 95 % (Wilson)' }, ({ low }) => low),
  share({ zh: '区间上限', en: 'High' }, { zh: '95%区间（Wilson）', en: 'Interval of 95 % (Wilson)' }, ({ high }) => high),
  share(
    { zh: '收缩估计', en: 'Shrunk estimate' },
    {
      zh: '按同级单位的共同水平收缩，基数越小收缩越多（经验贝叶斯）',
      en: 'Drawn towards what the level has in common, the more the less there is behind it (empirical Bayes)',
    },
    ({ shrunk }) => shrunk,
  ),
];

export const comparisonTables = ({ levels }: z.infer<typeof comparisonRoute.reply>): readonly Table[] =>
  COMPARED.map((measure) => {
    const [name, of] = NAMES[measure];
    const lines = levels.flatMap((level) =>
      level.comparisons
        .filter((one) => one.measure === measure)
        .flatMap(({ ranked, few }): readonly Line[] => [
          ...ranked.map((one) => ({ level, unit: one.unit.name, count: one.count, of: one.of, ranked: one })),
          ...few.map((one) => ({ level, unit: one.unit.name, count: one.count, of: one.of, ranked: null })),
        ]),
    );
    return tableOf(name, columnsOf(of), lines);
  });
