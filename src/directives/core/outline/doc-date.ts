// The day that relative limits are counted from: the signature, else the date under the title, else the event reported.
import { type Day, dayOf } from '#kernel';
import { type Line, isDateLine } from './lines.ts';

const HAN_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  Ｏ: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** A number in digits or in Chinese: 12, 十二, 二十三, 二〇〇四 (read digit by digit). Null for anything else. */
export function numberOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '两') return 2;
  if (/^[〇零○Ｏ一二三四五六七八九]+$/.test(text))
    return [...text].reduce((sum, digit) => sum * 10 + (HAN_DIGITS[digit] ?? 0), 0);
  const match = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(text);
  if (!match) return null;
  return (match[1] ? (HAN_DIGITS[match[1]] ?? 0) : 1) * 10 + (match[2] ? (HAN_DIGITS[match[2]] ?? 0) : 0);
}

const NUMERAL = '[\\d〇零○Ｏ一二三四五六七八九十]';
const FULL = new RegExp(
  `(\\d{4}|[〇零○Ｏ一二三四五六七八九]{4})\\s*年\\s*(${NUMERAL}{1,3})\\s*月(?:\\s*(${NUMERAL}{1,3})\\s*日)?(?!\\s*(?:${NUMERAL}|[底末前初起至到止中上下份—－~～-]|之?前|以前))`,
);
const YEAR = /(20\d{2})年/;
const NEWS = /(\d{1,2})月(\d{1,2})日(?!前|之前|以前|起|至|—)/;

function dayIn(text: string): Day | null {
  const match = FULL.exec(text);
  if (!match) return null;
  const [year, month, date] = [numberOf(match[1] ?? ''), numberOf(match[2] ?? ''), match[3] ? numberOf(match[3]) : 1];
  return year && month && date ? dayOf(year, month, date) : null;
}

/** Finds the directive's date, or null when the text gives none. */
export function docDateOf(text: string, lines: readonly Line[]): Day | null {
  const signature = lines.findLast((line) => isDateLine(line.text));
  const signed = signature ? dayIn(signature.text) : null;
  if (signed) return signed;
  const head = lines.slice(0, 8).map((line) => line.text);
  // A date in brackets or after dashes under the title is the day of the speech; a date that opens the report is the event's.
  const under =
    head.find((line) => /^[（(—-]/.test(line) && FULL.test(line)) ?? head.find((line) => FULL.test(line) && line.length < 60);
  const dated = dayIn(under ?? '') ?? dayIn(head.join('\n').slice(0, 300));
  if (dated) return dated;
  const year = YEAR.exec(text)?.[1];
  const news = NEWS.exec(head.join('\n').slice(0, 200));
  return year && news ? dayOf(Number(year), Number(news[1]), Number(news[2])) : null;
}
