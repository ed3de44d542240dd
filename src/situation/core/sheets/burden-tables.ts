// What was asked of each unit in a week, as tables.
import type { z } from 'zod';
import type { burdenRoute } from '../api.ts';
import { type BurdenCounts, totalBurden } from '../burden.ts';
import type { Table } from './table.ts';
import { countColumn, unitTables } from './unit-columns.ts';

const MEANS = { zh: '该周（周一至周日）内要求的，按提出要求的起止日计', en: 'Asked in the week, Monday to Sunday' } as const;

const COLUMNS = [
  countColumn<BurdenCounts>({ zh: '合计', en: 'All' }, MEANS, totalBurden),
  countColumn<BurdenCounts>({ zh: '现场检查', en: 'Visits' }, MEANS, ({ visit }) => visit),
  countColumn<BurdenCounts>({ zh: '会议', en: 'Meetings' }, MEANS, ({ meeting }) => meeting),
  countColumn<BurdenCounts>({ zh: '报告', en: 'Reports' }, MEANS, ({ report }) => report),
  countColumn<BurdenCounts>({ zh: '填表', en: 'Forms' }, MEANS, ({ form }) => form),
  countColumn<BurdenCounts>({ zh: '拍照', en: 'Photos' }, MEANS, ({ photo }) => photo),
];

export const burdenTables = ({ rows, week }: Pick<z.infer<typeof burdenRoute.reply>, 'rows' | 'week'>): readonly Table[] =>
  unitTables({ zh: `${week.from}起一周`, en: `Week from ${week.from}` }, COLUMNS, rows);
