// What is missing before an item can be issued.
import { expect, test } from 'vitest';
import { anItem } from './an-item.ts';
import { gapsOf, gapsToIssue } from './gaps.ts';
import { rolloutLines } from './rollout-lines.ts';

const TEXT = '完成车辆喷涂，加强夜间巡查。';
const facts = { today: '2026-03-02', issuer: 'bureau' };
const whole = anItem(TEXT, 0, 6, { lead: 'u1', due: '2026-06-30' });
const names = (over: Parameters<typeof anItem>[3]) => gapsOf({ ...whole, ...over }, facts).map(({ gap }) => gap);

test('an owner, a day, and a thing that ends leave no gap', () => {
  expect(names({})).toEqual([]);
});

test('what is missing is named: owner and past day block, no day and no checkable end warn', () => {
  expect(names({ lead: null })).toEqual(['no-lead']);
  expect(names({ due: null })).toEqual(['no-due']);
  expect(names({ due: '2026-03-01' })).toEqual(['due-passed']);
  expect(names({ title: '加强夜间巡查' })).toEqual(['no-checkable-end']);
  expect(names({ kind: 'target' })).toEqual(['no-checkable-end']);
  expect(names({ title: ' ' })).toEqual(['no-title']);
  expect(gapsOf({ ...whole, lead: null, due: null }, facts).map(({ blocks }) => blocks)).toEqual([true, false]);
});

test('a vague verb with a number, and a prohibition, have a checkable end', () => {
  expect(names({ title: '加强夜间巡查', measure: { kind: 'quantity', target: 12, unit: '次' } })).toEqual([]);
  expect(names({ kind: 'prohibition', title: '严禁酒后驾车' })).toEqual([]);
});

test('a measure half filled in blocks', () => {
  expect(names({ measure: { kind: 'quantity', target: 5, unit: ' ' } })).toEqual(['measure-unfinished']);
  expect(names({ measure: { kind: 'items', unit: '辆', items: [] } })).toEqual(['measure-unfinished']);
  expect(names({ measure: { kind: 'milestones', milestones: [{ name: '', due: null }] } })).toEqual(['measure-unfinished']);
});

test('the doer may not verify itself unless the issuer says so', () => {
  expect(names({ lead: 'bureau' })).toEqual(['doer-verifies']);
  expect(names({ verifier: 'u1' })).toEqual(['doer-verifies']);
  expect(names({ lead: 'bureau', ownUnitMayVerify: true })).toEqual([]);
});

test('APR-12: fines and cases as a target block on the card; putting fines right does not', () => {
  expect(names({ title: '查处非法营运案件', measure: { kind: 'quantity', target: 200, unit: '起' } })).toEqual([
    'fines-as-target',
  ]);
  expect(names({ title: '清理违规罚款', measure: { kind: 'quantity', target: 30, unit: '件' } })).toEqual([]);
});

test('only accepted items count, and one that is linked needs nothing', () => {
  const bare = { ...whole, lead: null, due: null };
  expect(gapsToIssue([bare, { ...bare, decision: 'rejected' }], facts)).toEqual([]);
  expect(gapsToIssue([{ ...bare, decision: 'accepted', linkTo: 'c' }], facts)).toEqual([]);
});

test('lines of a roll-out: blanks fall out, doubles and monsters are counted as skipped', () => {
  expect(rolloutLines([' 甲A001 ', '', '甲A002', '甲A001', '长'.repeat(101)])).toEqual({
    items: ['甲A001', '甲A002'],
    skipped: 2,
  });
});
