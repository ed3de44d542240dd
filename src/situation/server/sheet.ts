// A view as a spreadsheet: first what it is of and what its columns mean, then each of its tables.
import { sheetOf, writeSheets } from '#documents/server';
import type { Language, Phrase } from '#kernel';
import { type Table, cellIn } from '#situation';
import type { Frame } from './frame.ts';

const ABOUT = { zh: '说明', en: 'About' } as const;
const COLUMN = { zh: '栏目', en: 'Column' } as const;
const MEANS = { zh: '含义', en: 'Meaning' } as const;
const SOURCE = {
  zh: '由台账中各事项逐日累计；撤回和被替代的事项不计。比例由合计数算出，不由比例相加。',
  en: 'Counted from the register step by step; what was withdrawn or superseded does not count. Shares are worked out from added counts.',
} as const;

type Line = readonly [column: string, meaning: string];

function about(title: Phrase, { unit, period }: Frame, tables: readonly Table[], language: Language) {
  const said = (phrase: Phrase): string => phrase[language];
  const columns = tables.flatMap((table) => table.columns);
  // The same columns stand in several tables; each is explained once.
  const meanings = new Map(columns.flatMap(({ title: column, means }) => (means ? [[said(column), said(means)] as const] : [])));
  const lines: readonly Line[] = [
    [said({ zh: '内容', en: 'What' }), said(title)],
    [said({ zh: '单位', en: 'Unit' }), unit.name],
    [said({ zh: '年度', en: 'Year' }), String(period.year)],
    [said({ zh: '截至', en: 'As of' }), period.asOf],
    [said({ zh: '来源', en: 'Source' }), said(SOURCE)],
    ...meanings,
  ];
  return sheetOf<Line>(
    [
      { title: COLUMN[language], kind: 'text', width: 26, value: ([column]) => column },
      { title: MEANS[language], kind: 'text', width: 80, value: ([, meaning]) => meaning },
    ],
    lines,
    { name: ABOUT[language] },
  );
}

/** The bytes of the xlsx. Cells that begin like a formula are written as text (`writeSheets`). */
export const sheetBytes = (title: Phrase, frame: Frame, tables: readonly Table[], language: Language): Promise<Buffer> =>
  writeSheets([
    about(title, frame, tables, language),
    ...tables.map(({ name, columns, cells }) =>
      sheetOf(
        columns.map(({ title: heading, kind, format, width }, index) => ({
          title: heading[language],
          kind,
          ...(format === undefined ? {} : { format }),
          ...(width === undefined ? {} : { width }),
          value: (row: Table['cells'][number]) => cellIn(row[index] ?? null, language),
        })),
        cells,
        { name: name[language] },
      ),
    ),
  ]);
