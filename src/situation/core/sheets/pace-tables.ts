// Pace as tables: the year month by month, and each unit's figures with its forecast.
import type { z } from 'zod';
import type { paceRoute, PaceSide } from '../api.ts';
import { SHARE, type Table, type TableColumn, tableOf } from './table.ts';
import { countColumn, unitTables } from './unit-columns.ts';

type Reply = z.infer<typeof paceRoute.reply>;
type Column = TableColumn<PaceSide>;

const FIGURES: readonly Column[] = [
  countColumn({ zh: '全年计划', en: 'Planned' }, { zh: '本年到期', en: 'Due in the year' }, ({ planned }) => planned),
  countColumn({ zh: '已完成', en: 'Done' }, { zh: '本年到期中已办结', en: 'Due in the year and closed' }, ({ done }) => done),
  {
    title: { zh: '完成率', en: 'Share done' },
    means: { zh: '已完成 ÷ 全年计划', en: 'Done ÷ planned' },
    kind: 'number',
    format: SHARE,
    value: ({ share }) => share,
  },
  countColumn(
    { zh: '应完成', en: 'Expected by now' },
    { zh: '本年到期日已到', en: 'Due in the year up to the day of the count' },
    ({ expected }) => expected,
  ),
  countColumn(
    { zh: '应完成中已完成', en: 'Of these, done' },
    { zh: '应完成中已办结', en: 'Expected by now and closed' },
    ({ expectedDone }) => expectedDone,
  ),
  countColumn(
    { zh: '欠账', en: 'Debt' },
    { zh: '本年及往年到期日已到、未办结', en: 'Due up to the day of the count, in this year or before, and not closed' },
    ({ debt }) => debt,
  ),
  countColumn(
    { zh: '上半年未完', en: 'First half, open' },
    { zh: '上半年到期、未办结', en: 'Due in the first half of the year and not closed' },
    ({ carried }) => carried,
  ),
  countColumn(
    { zh: '未到期', en: 'Still ahead' },
    { zh: '本年以后到期、未办结', en: 'Due later in the year and not closed' },
    ({ ahead }) => ahead,
  ),
  countColumn(
    { zh: '本年办结', en: 'Closed' },
    { zh: '本年各周办结，不论何时到期', en: 'Closed in the weeks of the year, whatever they were due' },
    ({ closed }) => closed,
  ),
  countColumn(
    { zh: '近八周办结', en: 'Closed in eight weeks' },
    { zh: '本周以前的八个整周内办结', en: 'Closed in the eight whole weeks before this one' },
    ({ recent }) => recent,
  ),
  {
    title: { zh: '每周需完成', en: 'Needed a week' },
    means: { zh: '（欠账＋未到期）÷ 年内剩余周数', en: '(Debt + still ahead) ÷ weeks left in the year' },
    kind: 'number',
    format: '0.00',
    value: ({ neededRate }) => neededRate,
  },
];

const VERDICTS = {
  ahead: { zh: '快于时间', en: 'Ahead' },
  near: { zh: '略慢', en: 'A little behind' },
  behind: { zh: '落后', en: 'Behind' },
  'not-enough': { zh: '不足5件，不评', en: 'Under 5: not judged' },
} as const;

const forecast =
  (bound: 'low' | 'median' | 'high') =>
  ({ forecast: said }: PaceSide) =>
    said.answer === 'forecast' ? said.closed[bound] : null;

const band = { zh: '八成把握的范围；数据不足时为空', en: 'The band of eight in ten; empty where there is too little data' };

const OUTLOOK: readonly Column[] = [
  {
    title: { zh: '年底前预计办结', en: 'Forecast' },
    means: {
      zh: '照近13周的办结情况，到年底还能办结的件数',
      en: 'As the last 13 weeks went, how many more are closed by the end of the year',
    },
    kind: 'number',
    value: forecast('median'),
  },
  { title: { zh: '预计下限', en: 'Forecast, low' }, means: band, kind: 'number', value: forecast('low') },
  { title: { zh: '预计上限', en: 'Forecast, high' }, means: band, kind: 'number', value: forecast('high') },
  {
    title: { zh: '与时间相比', en: 'Against the calendar' },
    means: {
      zh: '完成率与年内已过时间之比；慢一成以上为落后',
      en: 'Share done against the share of the year gone; behind by a tenth or more is behind',
    },
    kind: 'text',
    width: 18,
    value: ({ verdict }) => VERDICTS[verdict],
  },
];

/** Planned at each month's end beside what was closed by then; months to come have no closings. */
function byMonth({ curve: { planned, closed }, asOf }: Reply): Table {
  const [, ...months] = planned;
  const closedBy = (day: string): number | null =>
    day.slice(0, 7) > asOf.slice(0, 7) ? null : (closed.findLast((point) => point.day <= day)?.count ?? 0);
  return tableOf<(typeof months)[number]>(
    { zh: '累计计划与办结', en: 'Planned and closed' },
    [
      { title: { zh: '月末', en: 'End of month' }, kind: 'day', width: 14, value: ({ day }) => day },
      countColumn(
        { zh: '累计计划', en: 'Planned' },
        { zh: '年初至该日到期', en: 'Due from the start of the year to this day' },
        ({ count }) => count,
      ),
      {
        title: { zh: '累计办结', en: 'Closed' },
        means: { zh: '年初至该日办结，按整周计', en: 'Closed from the start of the year to this day, by whole weeks' },
        kind: 'number',
        format: '#,##0',
        value: ({ day }) => closedBy(day),
      },
    ],
    months,
  );
}

/** The year by month, then the units. */
export const paceTables = (reply: Reply): readonly Table[] => [
  byMonth(reply),
  ...unitTables({ zh: '各单位进度', en: 'Pace by unit' }, [...FIGURES, ...OUTLOOK], reply.rows),
];
