// Causes of delay as tables: by month, and unit by unit.
import type { z } from 'zod';
import type { DelayNumbers, causesRoute } from '../api.ts';
import { DELAYS } from '../causes.ts';
import { causeNames } from './cause-names.ts';
import { type Table, type TableColumn, tableOf } from './table.ts';
import { countColumn, unitTables } from './unit-columns.ts';

type Reply = z.infer<typeof causesRoute.reply>;

const COLUMNS: readonly TableColumn<DelayNumbers>[] = [
  countColumn({ zh: '到期', en: 'Due' }, { zh: '在所看期间到期', en: 'Due in the time looked at' }, ({ due }) => due),
  countColumn(
    { zh: '有滞后原因', en: 'Delay on record' },
    {
      zh: '其中报告过滞后原因、至今有效的，每个事项按最近一次计一次',
      en: 'Of these, a delay is on record; each once, by its latest cause',
    },
    ({ delayed }) => delayed,
  ),
  ...DELAYS.map((name) =>
    countColumn<DelayNumbers>(
      causeNames[name],
      { zh: `最近一次原因为${causeNames[name].zh}`, en: `Latest cause: ${causeNames[name].en}` },
      ({ causes }) => causes[name],
    ),
  ),
];

const byMonth = ({ months }: Reply): Table =>
  tableOf<Reply['months'][number]>(
    { zh: '按月原因', en: 'Causes by month' },
    [
      { title: { zh: '月份', en: 'Month' }, kind: 'day', width: 14, value: ({ month }) => month },
      ...COLUMNS.map((column) => ({ ...column, value: ({ counts }: Reply['months'][number]) => column.value(counts) })),
    ],
    months,
  );

/** The months, then the units. */
export const causesTables = (reply: Reply): readonly Table[] => [
  byMonth(reply),
  ...unitTables({ zh: '各单位原因', en: 'Causes by unit' }, COLUMNS, reply.rows),
];
