// From what was read to what a reviewer is offered.
import { expect, test } from 'vitest';
import type { Item } from '#directives';
import { parseDay } from '#kernel';
import { proposeItems } from './propose.ts';
import { measureOf } from './quantity.ts';
import { TITLE_LENGTH, titleOf } from './title.ts';

test('a title leaves out what leads in and the purpose that trails', () => {
  expect(titleOf('一是要全面完成180辆执法车辆标识喷涂，切实树立良好形象')).toBe('全面完成180辆执法车辆标识喷涂');
  expect(titleOf('各单位要建立问题清单，确保6月30日前整改到位')).toBe('建立问题清单，确保6月30日前整改到位');
  expect(titleOf('要求各站每日上报')).toBe('要求各站每日上报');
  expect(titleOf('确保全年无责任事故。')).toBe('确保全年无责任事故');
});

test('units that lead the sentence and its day have fields of their own, so the title leaves them out', () => {
  const known = { units: ['东城支队', '办公室'], deadline: '2026年6月30日前' };
  expect(titleOf('东城支队、办公室要在2026年6月30日前完成180辆执法车辆标识喷涂', known)).toBe('完成180辆执法车辆标识喷涂');
  expect(titleOf('2026年6月30日前完成', known)).toBe('2026年6月30日前完成');
});

test('a long title is cut at a pause and never beyond its length', () => {
  const long = `${'开展道路运输企业安全生产隐患排查治理专项行动，'.repeat(5)}完成整改`;
  expect(titleOf(long).length).toBeLessThanOrEqual(TITLE_LENGTH);
  expect(titleOf(long).endsWith('行动')).toBe(true);
  expect(titleOf('甲'.repeat(90))).toBe(`${'甲'.repeat(TITLE_LENGTH - 1)}…`);
});

test('a whole number with a unit becomes a quantity', () => {
  expect(measureOf('180辆')).toEqual({ kind: 'quantity', target: 180, unit: '辆' });
  expect(measureOf('不少于300名以上')).toEqual({ kind: 'quantity', target: 300, unit: '名' });
  expect(measureOf('三项')).toEqual({ kind: 'quantity', target: 3, unit: '项' });
  expect(measureOf('二十五件')).toEqual({ kind: 'quantity', target: 25, unit: '件' });
  expect(measureOf('1.2万辆')).toEqual({ kind: 'quantity', target: 12_000, unit: '辆' });
  expect(measureOf('100亿元以上')).toEqual({ kind: 'quantity', target: 100, unit: '亿元' });
  expect(measureOf('95％')).toEqual({ kind: 'quantity', target: 95, unit: '%' });
});

test('what is no single count stays done or not done', () => {
  for (const words of [null, '', '一半以上', '8000亿元；1.8万亿元', '1.5%', '每月1次', '3个月', '10以内', '*人', '任务过半'])
    expect(measureOf(words), words ?? 'null').toBeNull();
});

const bureau = [
  { id: 'u1', name: '临江市交通运输综合行政执法局东城支队', shortName: '东城支队' },
  { id: 'u2', name: '临江市交通运输综合行政执法局办公室', shortName: '办公室' },
  { id: 'u3', name: '西城支队办公室', shortName: '办公室' },
];

const read = (over: Partial<Item>): Item => ({
  start: 0,
  end: 10,
  text: '完成车辆标识喷涂工作',
  kind: 'measure',
  action: '完成',
  object: '喷涂',
  units: [],
  lead: null,
  assisting: [],
  deadline: null,
  quantity: null,
  path: [],
  confidence: 0.9,
  reasons: [],
  ...over,
});
const only = (item: Item) => proposeItems({ docDate: null, outline: { clauses: [] }, items: [item] }, bureau)[0];

test('units are taken by full or short name, and not where two bear the name or it means many', () => {
  const item = only(read({ lead: '东城支队', units: ['东城支队', '办公室', '各单位', '西城支队办公室'] }));
  expect(item?.lead).toBe('u1');
  expect(item?.assisting).toEqual(['u3']);
  expect(item?.printedUnits).toEqual(['东城支队', '办公室', '各单位', '西城支队办公室']);
});

test('the day and the count are proposed, but a prohibition is never counted', () => {
  const deadline = { text: '6月底前', date: parseDay('2026-06-30') };
  expect(only(read({ deadline, quantity: '180辆' }))).toMatchObject({
    due: '2026-06-30',
    printedDeadline: '6月底前',
    measure: { kind: 'quantity', target: 180, unit: '辆' },
  });
  expect(only(read({ kind: 'prohibition', quantity: '3次' }))?.measure).toEqual({ kind: 'done' });
});
