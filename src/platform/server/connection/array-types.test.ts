// Arrays as PostgreSQL writes and reads them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withArrays } from './array-types.ts';

const { array1009: texts, array1007: numbers, array3807: json } = withArrays({});

test('every list of texts comes back as it went, whatever is in it', () => {
  const members = fc.array(
    fc.option(fc.oneof(fc.string(), fc.constantFrom('NULL', 'null', '', '"', '\\', '{', '}', ',', ' a '))),
  );
  fc.assert(
    fc.property(members, (list) => {
      expect(texts?.parse(String(texts.serialize(list)))).toEqual(list);
    }),
  );
});

test('reads what PostgreSQL writes: bare and quoted, nested, empty, with bounds before it', () => {
  expect(texts?.parse('{a,"b ,\\"c\\\\",NULL,"NULL",张三}')).toEqual(['a', 'b ,"c\\', null, 'NULL', '张三']);
  expect(numbers?.parse('{{1,2},{3,4}}')).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(texts?.parse('{}')).toEqual([]);
  expect(numbers?.parse('[0:1]={7,8}')).toEqual([7, 8]);
  expect(json?.parse('{"{\\"a\\": [1]}"}')).toEqual([{ a: [1] }]);
});

test('what is not an array is refused rather than half read', () => {
  expect(() => texts?.parse('{"a')).toThrow(RangeError);
});
