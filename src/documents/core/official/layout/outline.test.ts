// Numbers of the outline, dates, document numbers, and where signature and date stand.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf } from './cells.ts';
import { chineseNumeral, outlineMarks } from './outline.ts';
import { signaturePlace } from './signature.ts';
import { dateText, numberText } from './texts.ts';

test('DOC-18: 一、 （一） 1. （1）, each level counted anew below the next higher one', () => {
  expect(outlineMarks([1, 2, 2, 3, 4, 4, 3, null, 2, 1, 2])).toEqual([
    '一、',
    '（一）',
    '（二）',
    '1.',
    '（1）',
    '（2）',
    '2.',
    null,
    '（三）',
    '二、',
    '（一）',
  ]);
});

test('DOC-18: a level may be left out, and text between does not disturb the count', () => {
  expect(outlineMarks([1, 3, null, 3, 1, 3])).toEqual(['一、', '1.', null, '2.', '二、', '1.']);
});

test('DOC-18: numerals are all different and as people write them', () => {
  expect([1, 10, 11, 20, 21, 99, 100, 101, 110, 111, 120, 1001].map(chineseNumeral)).toEqual([
    ...['一', '十', '十一', '二十', '二十一', '九十九', '一百', '一百零一', '一百一十', '一百一十一', '一百二十', '一千零一'],
  ]);
  expect(new Set(Array.from({ length: 3000 }, (_, index) => chineseNumeral(index + 1))).size).toBe(3000);
});

test('DOC-23: a date has its full year, Arabic digits and no padding zero', () => {
  expect([dateText('2026-01-05'), dateText('2026-11-30')]).toEqual(['2026年1月5日', '2026年11月30日']);
});

test('DOC-12: code, year in six-corner brackets, number without zero and without 第; empty before it is drawn', () => {
  expect(numberText({ code: '甲交督', year: 2026, serial: 1 })).toBe('甲交督〔2026〕1号');
  expect(numberText({ code: '甲交督', year: 2026, serial: null })).toBe('甲交督〔2026〕　号');
});

const aName = fc.integer({ min: 2, max: 28 }).map((length) => '局'.repeat(length));

test('DOC-20: sealed, the date stands four or more characters from the right and the signature is centred on it', () => {
  fc.assert(
    fc.property(aName, (name) => {
      const date = '2026年11月5日';
      const { signatureRight, dateRight, linesAbove } = signaturePlace(name, date, true);
      expect(dateRight).toBeGreaterThanOrEqual(4);
      expect(signatureRight).toBeGreaterThanOrEqual(0);
      expect(signatureRight + cellsOf(name)).toBeLessThanOrEqual(28);
      expect(signatureRight + cellsOf(name) / 2).toBeCloseTo(dateRight + cellsOf(date) / 2);
      expect(linesAbove).toBe(2);
    }),
  );
});

test('DOC-21: unsealed, two characters from the right, the date beginning two characters right of the signature', () => {
  fc.assert(
    fc.property(aName, (name) => {
      const date = '2026年11月5日';
      const { signatureRight, dateRight } = signaturePlace(name, date, false);
      expect(Math.min(signatureRight, dateRight)).toBe(2);
      expect(signatureRight + cellsOf(name) - (dateRight + cellsOf(date))).toBeCloseTo(2);
    }),
  );
});
