import { expect, test } from 'vitest';
import { parseViews, withView } from './saved-views.ts';

test('a view of the same name replaces the former one', () => {
  const views = withView([{ name: '逾期', search: 'a=1' }], { name: '逾期', search: 'a=2' });
  expect(views).toEqual([{ name: '逾期', search: 'a=2' }]);
});

test('stored text of any other form holds no views', () => {
  expect(parseViews(null)).toEqual([]);
  expect(parseViews('{')).toEqual([]);
  expect(parseViews('{"name":"x"}')).toEqual([]);
  expect(parseViews('[{"name":"x","search":"a=1"},{"name":1},null]')).toEqual([{ name: 'x', search: 'a=1' }]);
});
