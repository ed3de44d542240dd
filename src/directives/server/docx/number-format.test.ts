// Word's numbering formats as official documents print them.
import { expect, test } from 'vitest';
import { formatNumber } from './number-format.ts';

test.each([
  ['chineseCounting', 1, '一'],
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 11, '十一'],
  ['chineseCounting', 20, '二十'],
  ['chineseCountingThousand', 105, '一百零五'],
  ['chineseCountingThousand', 110, '一百一十'],
  ['chineseCountingThousand', 1005, '一千零五'],
  ['ideographDigital', 105, '一〇五'],
  ['chineseLegalSimplified', 21, '贰拾壹'],
  ['decimalEnclosedCircleChinese', 3, '③'],
  ['decimalEnclosedCircle', 21, '21'],
  ['decimalEnclosedParen', 2, '⑵'],
  ['decimalFullWidth', 12, '１２'],
  ['decimalZero', 7, '07'],
  ['ideographTraditional', 3, '丙'],
  ['lowerLetter', 27, 'aa'],
  ['upperRoman', 14, 'XIV'],
  ['lowerRoman', 4, 'iv'],
  ['someFormatOfTheFuture', 5, '5'],
  ['chineseCounting', 0, '0'],
] as const)('%s writes %d as %s', (format, value, text) => {
  expect(formatNumber(value, format)).toBe(text);
});

test('a list that a damaged file starts at a billion costs nothing', () => {
  expect(formatNumber(1e9, 'lowerRoman').length).toBeLessThan(200);
  expect(formatNumber(-5, 'chineseCounting')).toBe('0');
});
