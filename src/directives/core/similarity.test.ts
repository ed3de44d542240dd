// The same demand in two directives is found, a different one with the same verb is not.
import { expect, test } from 'vitest';
import { findSimilar, similarity } from './similarity.ts';

const asked = { text: '6月底前完成执法车辆标识喷涂' };

test('punctuation and words of manner make no difference', () => {
  expect(similarity('切实建立健全隐患排查台账。', '建立健全隐患排查台账')).toBe(1);
});

test('the same demand in other words is alike, another demand is not', () => {
  expect(similarity('各支队要在6月底前完成执法车辆标识喷涂工作', asked.text)).toBeGreaterThan(0.6);
  expect(similarity('6月底前完成执法人员年度培训', asked.text)).toBeLessThan(0.6);
});

test('an empty text is like nothing', () => {
  expect(similarity('', asked.text)).toBe(0);
  expect(similarity('，。', '，。！')).toBe(0);
});

test('pairs come most alike first and only above the threshold', () => {
  const others = [
    { text: '组织应急演练' },
    { text: '7月底前完成执法车辆标识喷涂' },
    { text: '完成执法车辆标识喷涂并逐车验收拍照上传' },
    asked,
  ];
  const found = findSimilar([asked], others);
  expect(found[0]).toEqual({ item: 0, other: 3, similarity: 1 });
  expect(found.map((pair) => pair.other)).toContain(1);
  expect(found.map((pair) => pair.other)).not.toContain(0);
  expect(findSimilar([asked], others, 0.999)).toHaveLength(1);
});
