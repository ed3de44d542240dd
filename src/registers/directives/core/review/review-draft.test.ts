// Editing a review: split, merge, add, undo.
import { expect, test } from 'vitest';
import { anItem } from './an-item.ts';
import { addItem, changeItem, decideItem, mergeWithNext, nextToDecide, respanItem, splitItem } from './review-draft.ts';

const TEXT = '一要完成车辆喷涂，建立台账。二要严禁酒后驾车。以上请抓好落实。';
const first = anItem(TEXT, 2, 13, { id: 'a', due: '2026-06-30' });
const second = anItem(TEXT, 16, 22, { id: 'b', kind: 'prohibition', lead: 'u2' });
const items = [first, second];
const quotes = (all: readonly { start: number; end: number }[] | null) => all?.map(({ start, end }) => TEXT.slice(start, end));

test('the fixtures quote the text', () => {
  expect(quotes(items)).toEqual(['完成车辆喷涂，建立台账', '严禁酒后驾车']);
});

test('a decision is taken, changed, and taken back by saying it again', () => {
  const accepted = decideItem(items, 'a', 'accepted');
  expect(accepted?.[0]?.decision).toBe('accepted');
  expect(decideItem(accepted ?? [], 'a', 'rejected')?.[0]?.decision).toBe('rejected');
  expect(decideItem(accepted ?? [], 'a', 'accepted')?.[0]?.decision).toBe('open');
});

test('what is issued can be neither decided on, changed, split, merged nor moved', () => {
  const issued = [{ ...first, decision: 'issued' as const }, second];
  expect(decideItem(issued, 'a', 'rejected')).toBeNull();
  expect(changeItem(issued, 'a', { title: '别的' })).toBeNull();
  expect(splitItem(issued, TEXT, 'a', 9, 'n')).toBeNull();
  expect(mergeWithNext(issued, TEXT, 'a')).toBeNull();
  expect(respanItem(issued, TEXT, 'a', { start: 2, end: 8 })).toBeNull();
});

test('a split gives two that quote their parts, without the comma between', () => {
  const split = splitItem(items, TEXT, 'a', 9, 'n');
  expect(quotes(split)).toEqual(['完成车辆喷涂', '建立台账', '严禁酒后驾车']);
  expect(split?.map((item) => item.id)).toEqual(['a', 'n', 'b']);
  expect(split?.map((item) => item.title)).toEqual(['完成车辆喷涂', '建立台账', '严禁酒后驾车']);
  expect(split?.[1]?.due).toBe('2026-06-30');
});

test('a split at an end, or with nothing but a comma on one side, is none', () => {
  expect(splitItem(items, TEXT, 'a', 2, 'n')).toBeNull();
  expect(splitItem(items, TEXT, 'a', 13, 'n')).toBeNull();
  expect(splitItem([anItem(TEXT, 2, 9, { id: 'a' })], TEXT, 'a', 8, 'n')).toBeNull();
});

test('a merge spans both and keeps what either knew', () => {
  const merged = mergeWithNext(items, TEXT, 'a');
  expect(quotes(merged)).toEqual(['完成车辆喷涂，建立台账。二要严禁酒后驾车']);
  expect(merged?.[0]).toMatchObject({ id: 'a', lead: 'u2', due: '2026-06-30', decision: 'open' });
  expect(mergeWithNext(items, TEXT, 'b')).toBeNull();
});

test('a marked span becomes an item in its place; it may not lie over another', () => {
  expect(quotes(addItem(items, TEXT, { start: 22, end: TEXT.length }, 'n'))?.[2]).toBe('以上请抓好落实');
  expect(addItem(items, TEXT, { start: 10, end: 18 }, 'n')).toBeNull();
  expect(addItem(items, TEXT, { start: 13, end: 14 }, 'n')).toBeNull();
});

test('a rejected item gives way to a marked span', () => {
  const rejected = [{ ...first, decision: 'rejected' as const }, second];
  expect(quotes(addItem(rejected, TEXT, { start: 9, end: 13 }, 'n'))).toEqual(['建立台账', '严禁酒后驾车']);
});

test('an item can be moved to other characters, but not over its neighbour', () => {
  expect(quotes(respanItem(items, TEXT, 'a', { start: 0, end: 8 }))?.[0]).toBe('一要完成车辆喷涂');
  expect(respanItem(items, TEXT, 'a', { start: 2, end: 18 })).toBeNull();
});

test('the lead unit does not assist as well', () => {
  const assisted = changeItem(items, 'a', { assisting: ['u1', 'u2'] });
  expect(changeItem(assisted ?? [], 'a', { lead: 'u1' })?.[0]?.assisting).toEqual(['u2']);
});

test('the next to decide is the next open one, going round, else the one after', () => {
  const done = { ...second, decision: 'accepted' as const };
  expect(nextToDecide(items, 'a')).toBe('b');
  expect(nextToDecide(items, 'b')).toBe('a');
  expect(nextToDecide([{ ...first, decision: 'rejected' }, done], 'a')).toBe('b');
  expect(nextToDecide([done], 'b')).toBe('b');
});
