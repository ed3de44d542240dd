import { expect, test } from 'vitest';
import { filterFrom } from './matter-query.ts';

test('a filter that the server would refuse is left out, the others stay', () => {
  expect(filterFrom('commitments', { dueFrom: '2026-1-1', status: 'open', sort: 'colour', foreign: 'x' })).toEqual({
    register: 'commitments',
    status: 'open',
    sort: 'due',
  });
});

test('the register of the address outranks one among the filters', () => {
  expect(filterFrom('commitments', { register: 'directives', text: '公交' })).toEqual({
    register: 'commitments',
    text: '公交',
    sort: 'due',
  });
});
