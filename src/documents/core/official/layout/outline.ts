// Numbers of headings and numbered paragraphs: 一、 （一） 1. （1）, each level counted anew below the next higher one
// (clause 7.3.3, DOC-18).
import type { Level } from '../document.ts';

const DIGITS = '零一二三四五六七八九';

const PLACES = ['', '十', '百', '千'];

/** 1 to 9999 in Chinese numerals: 一, 十, 十一, 二十, 一百零一, 一百一十. */
export function chineseNumeral(value: number): string {
  const digits = Array.from(String(value), Number);
  const words = digits.map((digit, index) =>
    digit === 0 ? '零' : (DIGITS[digit] ?? '') + (PLACES[digits.length - 1 - index] ?? ''),
  );
  const text = words.join('').replace(/零+/g, '零').replace(/零$/, '');
  return value < 20 ? text.replace(/^一十/, '十') : text;
}

/** The mark of one number at its level, as it is printed. */
export function outlineMark(level: Level, count: number): string {
  switch (level) {
    case 1:
      return `${chineseNumeral(count)}、`;
    case 2:
      return `（${chineseNumeral(count)}）`;
    case 3:
      return `${count}.`;
    case 4:
      return `（${count}）`;
  }
}

/** For each level in order its mark; null stays null. A higher level starts the lower ones anew. */
export function outlineMarks(levels: readonly (Level | null)[]): readonly (string | null)[] {
  const counts = [0, 0, 0, 0];
  return levels.map((level) => {
    if (level === null) return null;
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    counts.fill(0, level);
    return outlineMark(level, counts[level - 1] ?? 1);
  });
}
