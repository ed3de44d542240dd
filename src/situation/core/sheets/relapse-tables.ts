// The relapse curve as a table: every class, week by week.
import type { z } from 'zod';
import type { relapseRoute } from '../api.ts';
import type { RelapseStep } from '../relapse.ts';
import { classNames } from './cause-names.ts';
import { SHARE, type Table, type TableColumn, tableOf } from './table.ts';
import { countColumn } from './unit-columns.ts';

type Reply = z.infer<typeof relapseRoute.reply>;
type Row = RelapseStep & { readonly kind: Reply['classes'][number]['kind'] };

const share = (zh: string, en: string, value: (row: Row) => number): TableColumn<Row> => ({
  title: { zh, en },
  means: {
    zh: 'Kaplan–Meier估计；区间为95%（Greenwood，双对数）',
    en: 'Kaplan–Meier; the interval is of 95 % (Greenwood, log-minus-log)',
  },
  kind: 'number',
  format: SHARE,
  value,
});

export const relapseTables = ({ classes }: Reply): readonly Table[] => [
  tableOf<Row>(
    { zh: '反弹曲线', en: 'Relapse curves' },
    [
      { title: { zh: '类别', en: 'Class' }, kind: 'text', width: 18, value: ({ kind }) => classNames[kind] },
      countColumn({ zh: '销号后第几周末', en: 'Week after closing' }, { zh: '整周', en: 'Whole weeks' }, ({ week }) => week),
      countColumn(
        { zh: '观察中', en: 'At risk' },
        { zh: '到该周仍在观察、此前没有反弹', en: 'Watched through the week and not come back before it' },
        ({ atRisk }) => atRisk,
      ),
      countColumn(
        { zh: '当周反弹', en: 'Came back' },
        { zh: '在该周内反弹', en: 'Came back in the week' },
        ({ cameBack }) => cameBack,
      ),
      share('累计反弹率', 'Share come back', (row) => row.share),
      share('下限', 'Low', ({ low }) => low),
      share('上限', 'High', ({ high }) => high),
    ],
    classes.flatMap(({ kind, steps }) => steps.map((step) => ({ ...step, kind }))),
  ),
];
