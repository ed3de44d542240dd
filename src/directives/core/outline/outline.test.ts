// The outline: numbering as officials use it, headings, run-in headings, lists and tables, each with its characters.
import { expect, test } from 'vitest';
import { extract } from '../index.ts';

const TEXT = [
  '关于开展检查的通知',
  '各支队：',
  '为做好有关工作，现将事项通知如下：',
  '一、检查内容',
  '（一）证照管理。检查许可证件。',
  '1.核对证件编号。',
  '2.核对有效期限。',
  '（二）车辆管理',
  '检查车辆标识。',
  '二、工作要求',
  '第一条 各支队要按时报送结果。',
  '一要压实责任。各支队要明确专人。',
  '序号\t任务\t责任单位',
  '临江省交通运输综合行政执法局',
  '2026年3月2日',
].join('\n');

const clauses = extract(TEXT, { docDate: null }).outline.clauses;
const at = (start: string) => clauses.find((clause) => TEXT.startsWith(start, clause.start));

test('every line is a clause that quotes itself', () => {
  expect(clauses.map((clause) => TEXT.slice(clause.start, clause.end))).toEqual(TEXT.split('\n'));
});

test('depth follows nesting', () => {
  expect(['一、', '（一）', '1.', '（二）'].map((mark) => at(mark)?.level)).toEqual([0, 1, 2, 1]);
  expect(clauses[at('2.核对')?.parent ?? -1]?.marker).toBe('（一）');
  expect(clauses[at('检查车辆')?.parent ?? -1]?.title).toBe('车辆管理');
});

test('a run-in heading is cut at its first stop', () => {
  expect(at('（一）')).toMatchObject({ marker: '（一）', title: '证照管理', form: 'paragraph' });
  expect(at('一要')).toMatchObject({ marker: '一', title: '要压实责任' });
});

test('titles, headings, list items, articles and rows are told apart', () => {
  expect(at('关于')?.form).toBe('title');
  expect(at('一、')).toMatchObject({ form: 'heading', title: '检查内容' });
  expect(at('1.')).toMatchObject({ form: 'list-item', title: null });
  expect(at('第一条')?.marker).toBe('第一条');
  expect(at('序号')?.form).toBe('table-row');
});

test('a decimal figure at the head of a line is no numbering', () => {
  const [clause] = extract('1.2万亿元的目标要如期完成。', { docDate: null }).outline.clauses;
  expect(clause?.marker).toBeNull();
});
