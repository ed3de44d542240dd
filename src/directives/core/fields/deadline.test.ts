// Wordings of time limits against the table of the annotation guidelines; the reference day is 2 March 2026, a Monday.
import { expect, test } from 'vitest';
import { parseDay } from '#kernel';
import { deadlineIn } from './deadline.ts';

const day = (text: string): string | null | undefined => deadlineIn(text, 0, text.length, parseDay('2026-03-02'))?.date;

test.each([
  ['4月底前完成整改', '2026-04-30'],
  ['2027年2月底完成', '2027-02-28'],
  ['于5月15日前报送', '2026-05-15'],
  ['2026年9月1日以前办结', '2026-09-01'],
  ['上半年建成', '2026-06-30'],
  ['确保时间过半、任务过半', '2026-06-30'],
  ['下半年启动', '2026-12-31'],
  ['二季度全面开工', '2026-06-30'],
  ['2027年一季度末', '2027-03-31'],
  ['3月至8月开展排查', '2026-08-31'],
  ['7月1日至9月20日集中整治', '2026-09-20'],
  ['年底前清偿', '2026-12-31'],
  ['年内建成', '2026-12-31'],
  ['今年要完成', '2026-12-31'],
  ['明年6月底前', '2027-06-30'],
  ['到2028年，建成30个', '2028-12-31'],
  ['今明两年', '2027-12-31'],
  ['两年内取消', '2028-03-02'],
  ['三个月内拿出方案', '2026-06-02'],
  ['10日内报送', '2026-03-12'],
  ['5个工作日内答复', '2026-03-09'],
  ['本通知印发之日起15日内', '2026-03-17'],
  ['本月底前', '2026-03-31'],
  ['下月底前', '2026-04-30'],
  ['本周五前报送', '2026-03-06'],
  ['本季度末前', '2026-03-31'],
  ['半年内建成', '2026-09-02'],
  ['即日起至9月30日', '2026-09-30'],
  ['到“十五五”末', '2030-12-31'],
  ['“十四五”期间', '2025-12-31'],
])('%s falls on %s', (text, expected) => {
  expect(day(text)).toBe(expected);
});

test.each([
  '自执法决定作出之日起7个工作日内公开',
  '每年1月31日前公布',
  '次月10日前报送',
  '限期整改',
  '如期完成',
  '每季度末前拨付',
  '春运前储备',
  '入汛前检测',
  '对实名举报的，10个工作日内答复',
  '重要节点期间',
])('%s has a wording and no day', (text) => {
  expect(day(text)).toBeNull();
});

test.each(['尽快完成', '抓紧办理', '加快建设', '持续开展', '建立台账', '纳入年底绩效考核', '第三季度'.slice(0, 2)])(
  '%s is no limit',
  (text) => {
    expect(day(text)).toBeUndefined();
  },
);

test('without a reference day a named month has no day', () => {
  const text = '4月底前';
  expect(deadlineIn(text, 0, text.length, null)).toMatchObject({ text: '4月底前', date: null });
});

test('a day that does not exist is no day', () => {
  expect(day('2月30日前完成')).toBeNull();
});
