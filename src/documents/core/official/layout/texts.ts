// Dates and numbers as the standard writes them.
import { BLANK } from '../blank.ts';
import type { DocumentNumber } from '../document.ts';

/** 2026年1月5日: full year, Arabic, no padding zero (clause 7.3.5.4, DOC-23). Takes YYYY-MM-DD, or the place of a day not set yet. */
export const dateText = (day: string): string =>
  day === BLANK ? BLANK : `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** 甲交督〔2026〕1号: six-corner brackets, no zero, no 第 (clause 7.2.5, DOC-12). Before a number is drawn its place is empty. */
export const numberText = ({ code, year, serial }: DocumentNumber): string => `${code}〔${year}〕${serial ?? '　'}号`;
