// Where a caret in the text splits an item.
import { expect, test } from 'vitest';
import { likelySplit, moveCaret } from './caret.ts';
import { linesOf } from './lines.ts';
import { receivedTitle } from '../proposal/received-title.ts';

const TEXT = '完成喷涂，建立台账；定期检查。';
const all = { start: 0, end: TEXT.length };

test('pauses are stepped over one by one, in both directions', () => {
  expect(moveCaret(TEXT, 0, 'pause-right', all)).toBe(5);
  expect(moveCaret(TEXT, 5, 'pause-right', all)).toBe(10);
  expect(moveCaret(TEXT, 10, 'pause-left', all)).toBe(5);
  expect(moveCaret(TEXT, 5, 'pause-left', all)).toBe(0);
});

test('a character of two halves is one step', () => {
  expect(moveCaret('𠮷甲', 0, 'right', { start: 0, end: 3 })).toBe(2);
  expect(moveCaret('𠮷甲', 2, 'left', { start: 0, end: 3 })).toBe(0);
});

test('a semicolon weighs more than a comma nearer the middle', () => {
  expect(likelySplit(TEXT, { start: 0, end: 14 })).toBe(10);
  expect(likelySplit('完成喷涂，建立台账', { start: 0, end: 9 })).toBe(5);
});

test('a line knows the clause that begins on it', () => {
  const clause = { start: 3, end: 9, level: 0, form: 'heading' as const, marker: '一、', title: '总体' };
  expect(linesOf('标题\n一、总体\n正文', [clause])).toEqual([
    { start: 0, end: 2, form: null, level: 0 },
    { start: 3, end: 7, form: 'heading', level: 0 },
    { start: 8, end: 10, form: null, level: 0 },
  ]);
});

test('a directive is named by its title, else its file, else its first words', () => {
  const title = { start: 0, end: 5, level: 0, form: 'title' as const, marker: null, title: '通知', parent: null };
  const arrived = { asked: null, clauses: [title], text: '关于的通知\n正文', fileName: '讲话.docx' };
  expect(receivedTitle({ ...arrived, asked: ' 局长讲话 ' })).toBe('局长讲话');
  expect(receivedTitle(arrived)).toBe('关于的通知');
  expect(receivedTitle({ ...arrived, clauses: [] })).toBe('讲话');
  expect(receivedTitle({ ...arrived, clauses: [], fileName: null })).toBe('关于的通知');
});
