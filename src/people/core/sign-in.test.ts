// Account names, password rules and what a search box reads.
import { describe, expect, test } from 'vitest';
import { parseSearchQuery } from './search-query.ts';
import { checkPassword, parseAccount } from './sign-in.ts';
import { FIRST_RULES } from './sign-in-rules.ts';

const faults = (password: string) => {
  const checked = checkPassword(password, 'zhangwei', FIRST_RULES);
  return checked.ok ? [] : checked.refusal.facts?.['faults'];
};

describe('accounts', () => {
  test.each([
    ['ZhangWei ', 'zhangwei'],
    ['ｚｗ０１', 'zw01'],
    ['z', null],
    ['张伟', null],
    ['a b', null],
    ["x'--", null],
    ['a'.repeat(33), null],
  ])('%s reads as %s', (typed, account) => expect(parseAccount(typed)).toBe(account));
});

describe('SEC-03: passwords', () => {
  test.each([
    ['Duxing-2026', []],
    ['督行Abc-12', []],
    ['Ab1-', ['too-short']],
    ['abcdefgh1', ['too-few-kinds']],
    ['Zhangwei-1', ['holds-account']],
    [`${'Ab1-'.repeat(33)}`, ['too-long']],
  ])('%s has the faults %j', (password, expected) => expect(faults(password)).toEqual(expected));
});

describe('search', () => {
  test.each([
    ['', { kind: 'everything' }],
    ['  ', { kind: 'everything' }],
    ['ZW', { kind: 'letters', letters: 'zw', below: 'zw{' }],
    ['zhang wei', { kind: 'letters', letters: 'zhangwei', below: 'zhangwei{' }],
    ["xi'an", { kind: 'letters', letters: 'xian', below: 'xian{' }],
    ['lü', { kind: 'letters', letters: 'lv', below: 'lv{' }],
    ['ｎｚ', { kind: 'letters', letters: 'nz', below: 'nz{' }],
    ['张', { kind: 'characters', characters: '张' }],
    ['%', { kind: 'characters', characters: '%' }],
  ])('“%s” reads as %j', (typed, query) => expect(parseSearchQuery(typed)).toEqual(query));
});
