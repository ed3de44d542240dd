// How Word writes the number of a list in each of the formats that Chinese documents use (ECMA-376, ST_NumberFormat).

const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];
const CAPITALS = '零壹贰叁肆伍陆柒捌玖';
const CAPITAL_PLACES = ['', '拾', '佰', '仟'];
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** 十一, 二十, 一百零五; with the capital figures 壹拾壹. Beyond 9999 plain digits. */
function counted(value: number, digits: string, places: readonly string[]): string {
  if (value > 9999) return String(value);
  let text = '';
  let gap = false;
  const figures = [...String(value)].map(Number);
  figures.forEach((figure, index) => {
    if (figure === 0) {
      gap = true;
      return;
    }
    if (gap && text !== '') text += digits[0];
    gap = false;
    text += (digits[figure] ?? '') + (places[figures.length - 1 - index] ?? '');
  });
  return text === '' ? (digits[0] ?? '') : text;
}

const chinese = (value: number) => counted(value, DIGITS, PLACES).replace(/^一十/, '十');

/** a … z, aa, bb …: Word repeats the letter. */
const letters = (value: number) => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, figure] of ROMAN) for (; rest >= worth; rest -= worth) text += figure;
  return text;
}

/** A character of an enclosed series (①, ⑴, ⒈) while the series lasts, else plain digits. */
const enclosed = (first: number, last: number) => (value: number) =>
  value >= 1 && value <= last ? String.fromCodePoint(first + value - 1) : String(value);

const fullWidth = (value: number) => String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
const ofSeries = (series: string) => (value: number) => series[(value - 1) % series.length] ?? String(value);
const byDigit = (value: number) =>
  String(value).replace(/\d/g, (digit) => (digit === '0' ? '〇' : (DIGITS[Number(digit)] ?? digit)));

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: enclosed(0x2460, 20),
  decimalEnclosedCircleChinese: enclosed(0x2460, 20),
  decimalEnclosedParen: enclosed(0x2474, 20),
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: byDigit,
  japaneseDigitalTenThousand: byDigit,
  taiwaneseDigital: byDigit,
  chineseLegalSimplified: (value) => counted(value, CAPITALS, CAPITAL_PLACES),
  ideographLegalTraditional: (value) => counted(value, CAPITALS, CAPITAL_PLACES),
  ideographEnclosedCircle: enclosed(0x3280, 10),
  ideographTraditional: ofSeries(STEMS),
  ideographZodiac: ofSeries(BRANCHES),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  none: () => '',
};

/** The number in a format; one that is not known here comes out in plain digits, never as nothing. */
export function formatNumber(value: number, format: string): string {
  // A damaged file may start a list at minus a billion or at a billion.
  const bounded = Math.min(Math.max(Math.trunc(value), 0), 99_999);
  return bounded === 0 ? '0' : (FORMATS[format] ?? String)(bounded);
}
