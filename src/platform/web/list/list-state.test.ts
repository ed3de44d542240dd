import { expect, test } from 'vitest';
import { changeState, stateFrom, stateOf } from './list-state.ts';

test('an empty value takes a filter away, and equal states read alike', () => {
  expect(Object.keys(changeState({ text: 'x', due: '1' }, { status: 'open', text: '' }))).toEqual(['due', 'status']);
  expect(changeState({ a: '1' }, { a: undefined })).toEqual({});
});

test('a state survives its way through the address', () => {
  expect(stateOf(new URLSearchParams({ text: '公交 & 出租', sort: '-due' }).toString())).toEqual({
    text: '公交 & 出租',
    sort: '-due',
  });
  expect(stateFrom({ text: 'x', n: 3, bad: { a: 1 }, none: '' })).toEqual({ text: 'x', n: '3' });
});
