// The spreadsheet of findings: its columns, and what is wrong with a row beyond its cells.
import { type RowFault, dayColumn, optional, textColumn } from '#documents';
import type { Day, UnitId } from '#kernel';

export const HEADINGS = {
  unit: { zh: '责任单位', en: 'Unit' },
  title: { zh: '问题', en: 'Finding' },
  text: { zh: '问题描述', en: 'What was found' },
  basis: { zh: '违反的规定', en: 'Offends against' },
  due: { zh: '整改期限', en: 'Mended by' },
} as const;

export const FINDING_COLUMNS = {
  unit: textColumn({ title: HEADINGS.unit.zh, aliases: [HEADINGS.unit.en, '单位'], max: 100 }),
  title: textColumn({ title: HEADINGS.title.zh, aliases: [HEADINGS.title.en, '问题名称', '存在问题'], max: 200 }),
  text: optional(textColumn({ title: HEADINGS.text.zh, aliases: [HEADINGS.text.en, '具体表现'], max: 5000 })),
  basis: optional(textColumn({ title: HEADINGS.basis.zh, aliases: [HEADINGS.basis.en, '依据'], max: 500 })),
  due: optional(dayColumn({ title: HEADINGS.due.zh, aliases: [HEADINGS.due.en, '完成时限'] })),
};

export interface SheetRow {
  readonly row: number;
  readonly values: {
    readonly unit: string;
    readonly title: string;
    readonly text: string | null;
    readonly basis: string | null;
    readonly due: Day | null;
  };
}

/** A unit that findings of the inspection may be given to. */
export interface PossibleUnit {
  readonly id: UnitId;
  readonly name: string;
  readonly shortName: string;
  readonly code: string;
}

type Fault = Pick<RowFault, 'row' | 'column' | 'code' | 'value'> & { readonly facts?: RowFault['facts'] | undefined };

export interface Placed {
  readonly row: number;
  readonly unit: PossibleUnit;
  readonly title: string;
  readonly text: string;
  readonly basis: string | null;
  readonly due: Day | null;
}

const same = (a: string, b: string): boolean => a.normalize('NFKC').trim() === b.normalize('NFKC').trim();

/** Rows with the units that they name; each fault with its line. A finding without a description is described by its name. */
export function placeRows(
  rows: readonly SheetRow[],
  units: readonly PossibleUnit[],
  today: Day,
): { readonly placed: readonly Placed[]; readonly faults: readonly Fault[] } {
  const [placed, faults]: [Placed[], Fault[]] = [[], []];
  const seen = new Map<string, number>();
  for (const { row, values } of rows) {
    const { title, text, basis, due } = values;
    const named = units.filter(({ name, shortName, code }) => [name, shortName, code].some((one) => same(one, values.unit)));
    const [unit] = named;
    const fault = (column: keyof typeof HEADINGS, code: string, facts: RowFault['facts'] = {}) =>
      faults.push({ row, column: HEADINGS[column].zh, code, value: values[column] ?? '', facts });
    if (!unit) fault('unit', 'row-unit-not-inspected', { unit: values.unit });
    if (unit && named.length > 1) fault('unit', 'row-unit-ambiguous', { unit: values.unit });
    if (due && due < today) fault('due', 'row-due-has-passed', { due });
    const key = `${values.unit} ${title} ${text ?? ''}`;
    const first = seen.get(key);
    if (first !== undefined) fault('title', 'row-twice', { first });
    seen.set(key, first ?? row);
    if (unit) placed.push({ row, unit, title, text: text ?? title, basis, due });
  }
  return { placed, faults };
}
