// Transmission as tables: level by level, and unit by unit. Shares of fewer than five are left empty, as on the page.
import type { Phrase } from '#kernel';
import { unitKindWords } from '#people';
import type { z } from 'zod';
import type { TransmissionNumbers, transmissionRoute } from '../api.ts';
import { rateOf } from '../lasting.ts';
import { type Stage, cellsOf } from '../transmission.ts';
import { SHARE, type Table, type TableColumn, tableOf } from './table.ts';
import { countColumn, unitTables } from './unit-columns.ts';

type Reply = z.infer<typeof transmissionRoute.reply>;
type Column = TableColumn<TransmissionNumbers>;

const issued = countColumn<TransmissionNumbers>(
  { zh: '下达', en: 'Issued' },
  { zh: '本年下达', en: 'Issued in the year' },
  (counts) => counts.issued,
);

const STEPS: readonly (readonly [stage: Stage, title: Phrase, of: Phrase])[] = [
  ['acknowledged', { zh: '签收', en: 'Acknowledged' }, { zh: '下达', en: 'issued' }],
  ['broken-down', { zh: '分解', en: 'Broken down' }, { zh: '下达给有下级的单位的', en: 'issued to units with units below' }],
  ['reported', { zh: '首次报告', en: 'First report' }, { zh: '下达', en: 'issued' }],
  ['finished', { zh: '办结', en: 'Finished' }, { zh: '下达', en: 'issued' }],
  [
    'result',
    { zh: '到期办结', en: 'Done when due' },
    { zh: '本年到期日已到的', en: 'due in the year up to the day of the count' },
  ],
];

const share = (stage: Stage) => (counts: TransmissionNumbers) => {
  const cell = cellsOf(counts).find((one) => one.stage === stage);
  return cell?.enough ? cell.share : null;
};

const count = (stage: Stage) => (counts: TransmissionNumbers) => cellsOf(counts).find((one) => one.stage === stage)?.count ?? 0;
const whole = (stage: Stage) => (counts: TransmissionNumbers) => cellsOf(counts).find((one) => one.stage === stage)?.of ?? 0;

const steps: readonly Column[] = STEPS.flatMap(([stage, title, of]): readonly Column[] => [
  countColumn(title, { zh: `${of.zh}事项中，${title.zh}的件数`, en: `Of those ${of.en}` }, count(stage)),
  ...(stage === 'broken-down' || stage === 'result'
    ? [
        countColumn(
          { zh: `${title.zh}的基数`, en: `${title.en}: of` },
          { zh: `${of.zh}事项件数`, en: `Those ${of.en}` },
          whole(stage),
        ),
      ]
    : []),
  {
    title: { zh: `${title.zh}率`, en: `${title.en}, share` },
    means: { zh: `占${of.zh}事项；不足5件为空`, en: `Share of those ${of.en}; empty under 5` },
    kind: 'number',
    format: SHARE,
    value: share(stage),
  },
]);

const bound = (end: 'low' | 'high', title: Phrase): Column => ({
  title,
  means: {
    zh: '到期办结率的95%区间（Wilson）；不足10件为空',
    en: 'Interval of 95 % of the share done when due (Wilson); empty under 10',
  },
  kind: 'number',
  format: SHARE,
  value: ({ dueDone, due }) => rateOf(dueDone, due)?.[end] ?? null,
});

const COLUMNS: readonly Column[] = [
  issued,
  ...steps,
  bound('low', { zh: '到期办结率下限', en: 'Done when due, low' }),
  bound('high', { zh: '到期办结率上限', en: 'Done when due, high' }),
];

const byLevel = ({ levels }: Reply): Table =>
  tableOf<Reply['levels'][number]>(
    { zh: '逐级传导', en: 'Level by level' },
    [
      {
        title: { zh: '层级', en: 'Level' },
        means: { zh: '每一级只计本级单位牵头的事项', en: 'Each level counts what its own units lead' },
        kind: 'number',
        value: ({ depth }) => depth,
      },
      { title: { zh: '类别', en: 'Kind' }, kind: 'text', width: 14, value: ({ kind }) => unitKindWords[kind] },
      { title: { zh: '单位数', en: 'Units' }, kind: 'number', value: ({ units }) => units },
      ...COLUMNS.map((column) => ({ ...column, value: ({ counts }: Reply['levels'][number]) => column.value(counts) })),
    ],
    levels,
  );

/** The levels, then the units. */
export const transmissionTables = (reply: Reply): readonly Table[] => [
  byLevel(reply),
  ...unitTables({ zh: '各单位传导', en: 'Transmission by unit' }, COLUMNS, reply.rows),
];
