// What the likeness of findings holds to, whatever its weights: order, symmetry, and that words in common are not the same thing.
import { expect, test } from 'vitest';
import { findAlike } from './likeness.ts';

const said = (text: string) => ({ title: text.slice(0, 12), text });
const [calibration, videos, petitions] = [
  '地磅超过检定有效期仍在使用',
  '检查时未打开执法记录仪，没有录像',
  '群众来信超期没有答复',
].map(said) as [ReturnType<typeof said>, ReturnType<typeof said>, ReturnType<typeof said>];
const noise = ['公务接待没有公函', '固定资产账实不符', '合同未经法制审核', '值班空岗', '应急预案多年未修订'].map(said);

test('the same finding in other words comes first, and what is another one is not proposed', () => {
  const found = findAlike(said('称重设备没有按期送检，逾期使用'), [petitions, ...noise, videos, calibration]);
  expect(found[0]?.one).toBe(calibration);
  expect(found.map(({ one }) => one)).not.toContain(petitions);
});

test('the likeness of two findings is the same seen from either, between 0 and 1, and 1 for equal words', () => {
  const [there, back] = [findAlike(calibration, [videos], { least: 0 }), findAlike(videos, [calibration], { least: 0 })];
  expect(there[0]?.likeness).toBeCloseTo(back[0]?.likeness ?? -1, 12);
  expect(findAlike(calibration, [{ ...calibration }, videos])[0]?.likeness).toBeCloseTo(1, 12);
});

test('no more are proposed than were asked for, the most alike first; nothing is like nothing', () => {
  const all = [calibration, videos, petitions, ...noise];
  const found = findAlike(videos, all, { most: 4, least: 0 });
  expect(found).toHaveLength(4);
  expect(found.map(({ likeness }) => likeness)).toEqual(found.map(({ likeness }) => likeness).toSorted((a, b) => b - a));
  expect(findAlike({ title: '', text: '' }, all)).toEqual([]);
  expect(findAlike(videos, [])).toEqual([]);
});

test('a title that the text repeats changes nothing', () => {
  const twice = { title: calibration.text, text: calibration.text };
  expect(findAlike(twice, [calibration])[0]?.likeness).toBeCloseTo(1, 12);
});
