// What a title is about, however much of it somebody typed.
import { expect, test } from 'vitest';
import { inspectionOf } from './bulletin-document.ts';
import { matterOf } from './letter.ts';

test.each([
  ['加快消防通道整治', '加快消防通道整治'],
  ['关于加快消防通道整治的督办通知', '加快消防通道整治'],
  ['关于报送台账的函', '报送台账'],
  ['落实《关于加强执法监督的通知》', '落实《关于加强执法监督的通知》'],
  ['落实上级关于安全的通知', '落实上级关于安全的通知'],
  ['关于的通知', '关于的通知'],
])('%s is about %s', (typed, matter) => expect(matterOf(typed)).toBe(matter));

test.each([
  ['年度重点工作', '年度重点工作检查'],
  ['年度重点工作检查', '年度重点工作检查'],
  ['关于年度重点工作情况的通报', '年度重点工作检查'],
])('a bulletin on %s tells of %s', (typed, named) => expect(inspectionOf(typed, 'inspection')).toBe(named));
