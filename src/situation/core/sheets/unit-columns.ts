// What stands in front of every table of units: which unit, which level, of what kind. The counts follow, once with the units
// below and once without.
import type { Phrase } from '#kernel';
import { type UnitKind, unitKindWords } from '#people';
import { type Table, type TableColumn, tableOf } from './table.ts';

interface Placed {
  readonly unit: { readonly name: string };
  readonly depth: number;
  readonly kind: UnitKind;
}

interface Counted<Counts> extends Placed {
  readonly own: Counts;
  readonly all: Counts;
}

const PLACE: readonly TableColumn<Placed>[] = [
  { title: { zh: '单位', en: 'Unit' }, kind: 'text', width: 28, value: ({ unit }) => unit.name },
  {
    title: { zh: '层级', en: 'Level' },
    means: { zh: '自最高单位数起', en: 'Counted from the top of the bureau' },
    kind: 'number',
    value: ({ depth }) => depth,
  },
  { title: { zh: '类别', en: 'Kind' }, kind: 'text', width: 14, value: ({ kind }) => unitKindWords[kind] },
];

/** Two tables of the same units: with all below each, and what each leads itself. */
export function unitTables<Counts>(
  name: Phrase,
  columns: readonly TableColumn<Counts>[],
  rows: readonly Counted<Counts>[],
): readonly Table[] {
  const table = (of: 'own' | 'all', side: Phrase): Table =>
    tableOf<Counted<Counts>>(
      { zh: `${name.zh}（${side.zh}）`, en: `${name.en} (${side.en})` },
      [...PLACE, ...columns.map((column) => ({ ...column, value: (row: Counted<Counts>) => column.value(row[of]) }))],
      rows,
    );
  return [table('all', { zh: '含下级', en: 'with below' }), table('own', { zh: '仅本级', en: 'own' })];
}

/** A column of one count. */
export const countColumn = <Counts>(title: Phrase, means: Phrase, value: (counts: Counts) => number): TableColumn<Counts> => ({
  title,
  means,
  kind: 'number',
  format: '#,##0',
  value,
});
