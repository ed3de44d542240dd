// From a sheet to typed rows: headings wherever they stand, every fault with its line and column, nothing half taken.
import { expect, test } from 'vitest';
import { choiceColumn, dayColumn, flagColumn, numberColumn, optional, textColumn } from './column.ts';
import { readRows } from './read-rows.ts';
import { type Cell, columnLetter, type Sheet } from './sheet.ts';
import { documentWords } from './words.ts';

const columns = {
  plate: textColumn({ title: '车牌号', aliases: ['号牌'], max: 8, unique: true }),
  seats: optional(numberColumn({ title: '座位数', whole: true, min: 1, max: 60 })),
  done: optional(flagColumn({ title: '是否完成' })),
  due: dayColumn({ title: '到期日' }),
};
const aSheet = (...rows: (readonly Cell[])[]): Sheet => ({ name: '车辆', rows });
const heading = ['车牌号', '座位数', '是否完成', '到期日'];
const read = (...rows: (readonly Cell[])[]) => readRows(aSheet(heading, ...rows), columns);
const places = (...rows: (readonly Cell[])[]) => read(...rows).faults.map(({ row, letter, code }) => `${letter}${row} ${code}`);

test('good rows come out typed, with their line numbers; empty lines are passed over', () => {
  const { rows, faults } = read(
    ['陕A12345', 42, '是', '2026-06-30'],
    [null, ' ', null],
    ['陕A54321', null, null, '2026年7月1日'],
  );
  expect(faults).toEqual([]);
  expect(rows).toEqual([
    { row: 2, values: { plate: '陕A12345', seats: 42, done: true, due: '2026-06-30' } },
    { row: 4, values: { plate: '陕A54321', seats: null, done: null, due: '2026-07-01' } },
  ]);
});

test('a title above, columns in another order, notes and stars in the headings do not matter', () => {
  const sheet = aSheet(['重点车辆清单'], [], ['序号', ' 到期日（必填）', '*号 牌', '备注'], [1, '2026-06-30', '陕A12345', '无']);
  const result = readRows(sheet, columns);
  expect(result.faults).toEqual([]);
  expect(result.rows).toEqual([{ row: 4, values: { plate: '陕A12345', seats: null, done: null, due: '2026-06-30' } }]);
  expect(result.ignored).toEqual(['序号', '备注']);
});

test('each fault is named by line and column with the value as it stands, and its row is left out', () => {
  const result = read(['陕A12345', 42, '是', '2026-06-30'], [null, 61.5, '也许', '2026-02-30']);
  expect(result.rows.map(({ row }) => row)).toEqual([2]);
  expect(result.faults).toMatchObject([
    { row: 3, column: '车牌号', letter: 'A', value: '', code: 'cell-missing' },
    { row: 3, column: '座位数', letter: 'B', value: '61.5', code: 'cell-not-whole' },
    { row: 3, column: '是否完成', letter: 'C', value: '也许', code: 'cell-not-among' },
    { row: 3, column: '到期日', letter: 'D', value: '2026-02-30', code: 'cell-not-day' },
  ]);
});

test('a value that must be unique is refused the second time, with the line of the first', () => {
  const row = ['陕A12345', 42, '是', '2026-06-30'];
  expect(read(row, row).faults).toMatchObject([{ row: 3, column: '车牌号', code: 'cell-twice', facts: { first: 2 } }]);
});

test('numbers come from number cells and from text with full-width digits or separators', () => {
  const { rows } = readRows(aSheet(['数'], ['１，２３４'], ['1,234.5'], [-0.5], ['1e3']), { n: numberColumn({ title: '数' }) });
  expect(rows.map(({ values }) => values.n)).toEqual([1234, 1234.5, -0.5, 1000]);
  expect(places(['a', 0, null, '2026-06-30'], ['b', '十', null, '2026-06-30'], ['c', true, null, '2026-06-30'])).toEqual([
    'B2 cell-out-of-range',
    'B3 cell-not-number',
    'B4 cell-not-number',
  ]);
});

test('days are read as people write them', () => {
  const days = ['2026-06-30', '2026/6/30', '2026.6.30', '2026 年 6 月 30 日', '20260630', 20260630, '2026-06-30 00:00:00'];
  const { rows, faults } = readRows(aSheet(['日'], ...days.map((day) => [day])), { day: dayColumn({ title: '日' }) });
  expect(faults).toEqual([]);
  expect(new Set(rows.map(({ values }) => values.day))).toEqual(new Set(['2026-06-30']));
  const wrong = ['2026-6', '6月30日', '30/6/2026', 46203, '2026-13-01', true];
  const result = readRows(aSheet(['日'], ...wrong.map((day) => [day])), { day: dayColumn({ title: '日' }) });
  expect(result.faults.map(({ code }) => code)).toEqual(wrong.map(() => 'cell-not-day'));
});

test('text keeps leading zeros, loses invisible characters, and refuses numbers that have lost digits', () => {
  const text = { t: textColumn({ title: '号', max: 20 }) };
  const { rows, faults } = readRows(aSheet(['号'], ['00123'], ['\u200b甲\ufeff '], [13800138000], [6.101e17], [true]), text);
  expect(rows.map(({ values }) => values.t)).toEqual(['00123', '甲', '13800138000']);
  expect(faults.map(({ code }) => code)).toEqual(['cell-lost-digits', 'cell-not-text']);
});

test('length counts characters, not code units', () => {
  expect(places(['𠮷'.repeat(8), 1, null, '2026-06-30'])).toEqual([]);
  expect(places(['一'.repeat(9), 1, null, '2026-06-30'])).toEqual(['A2 cell-too-long']);
});

test('a missing or doubled heading is a fault of the heading, and no row is read', () => {
  const missing = readRows(aSheet(['车牌号', '备注'], ['陕A12345', 'x']), columns);
  expect(missing.rows).toEqual([]);
  expect(missing.faults).toMatchObject([{ row: 1, column: '到期日', code: 'column-missing' }]);
  const twice = readRows(aSheet(['车牌号', '到期日', '号牌'], ['a', '2026-06-30', 'b']), columns);
  expect(twice.faults).toMatchObject([{ row: 1, column: '车牌号', letter: 'C', code: 'column-twice' }]);
  expect(readRows(aSheet(), columns).faults.map(({ code }) => code)).toEqual(['column-missing', 'column-missing']);
});

test('rows and faults stop at their limits and say so', () => {
  const bad = Array.from({ length: 5 }, () => [null, 1, null, '2026-06-30']);
  const result = readRows(aSheet(heading, ...bad), columns, { rows: 4, faults: 2 });
  expect(result.faults.map(({ code }) => code)).toEqual(['cell-missing', 'cell-missing', 'sheet-too-many-rows']);
  expect(result.moreFaults).toBe(2);
});

test('a choice gives the value behind the label', () => {
  const kind = choiceColumn({ title: '类别', labels: { 措施: 'measure', 禁止: 'prohibition' } as const });
  const { rows } = readRows(aSheet(['类别'], ['措施'], [' 禁 止 ']), { kind });
  expect(rows.map(({ values }) => values.kind)).toEqual(['measure', 'prohibition']);
});

test('every code that reading can give has words in both languages', () => {
  const codes = ['cell-missing', 'cell-not-text', 'cell-too-long', 'cell-lost-digits', 'cell-not-number', 'cell-not-whole'];
  const more = ['cell-out-of-range', 'cell-not-day', 'cell-not-among', 'cell-twice', 'column-missing', 'column-twice'];
  for (const code of [...codes, ...more, 'sheet-too-many-rows']) expect(Object.keys(documentWords)).toContain(code);
});

test('columns are lettered as spreadsheets letter them', () => {
  expect([0, 25, 26, 51, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA']);
});
