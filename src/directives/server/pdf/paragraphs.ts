// From lines to paragraphs by geometry: a line that runs to the right margin goes on in the next one, unless that one is
// indented, numbered, of another size or set apart. Works across pages.
import type { PageLines } from './furniture.ts';
import type { Line } from './lines.ts';

interface Margins {
  readonly left: number;
  readonly right: number;
}

interface Placed extends Line {
  readonly margins: Margins;
  /** Distance to the line above on the same page, in sizes; null for the first line of a page. */
  readonly leading: number | null;
}

/** In units of the size. A line is full when less than one character and a half would still fit. */
const ROOM_LEFT = 1.6;
const INDENT = 1.2;
const SAME_SIZE = 0.12;
/** A paragraph set apart stands this much farther off than lines usually do. */
const SET_APART = 1.35;
/** The right margin lies beyond this share of the width; where all lines are shorter, none of them is full. */
const NARROWEST = 0.7;
/** Lines of fewer characters say nothing about the margins. */
const LONG = 12;

const NUMBERED =
  /^(?:[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十百]{1,4}[）)]|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|第[一二三四五六七八九十百零\d]{1,5}[条章节款]|[①-⑳⑴-⒇⒈-⒛•●■◆]|附件?[:：\d一二三四五六七八九十])/;
/** Lists of enclosures and copies hang: their further lines stand under the first word, not at the margin. */
const HANGING = /^(?:附件[:：]|抄送[:：]|主送[:：]|注[:：]|\d{1,2}[.．、](?!\d))/;
const SENTENCE_END = /[。！？；：.!?;:”"』」）)]$/;
const LATIN = /[\p{Script=Latin}\d,;:]$/u;

/** The paragraphs of all pages in order; columns and tables come out a line a row. */
export function paragraphsOf(pages: readonly PageLines[]): readonly string[] {
  const narrowest = NARROWEST * Math.max(0, ...pages.map((page) => page.width));
  const whole = marginsOf(
    pages.flatMap((page) => page.lines),
    narrowest,
  );
  const lines = pages.flatMap((page) => placed(page, whole));
  const usual = usualLeading(lines);
  const indented = lines.filter((line) => isIndented(line)).length * 8 > lines.length;
  const paragraphs: string[] = [];
  let last: Placed | undefined;
  for (const line of lines) {
    const joined = paragraphs.at(-1);
    if (last && joined !== undefined && goesOn(last, line, usual, indented, HANGING.test(joined)))
      paragraphs[paragraphs.length - 1] = join(joined, line.text);
    else paragraphs.push(line.text);
    last = line;
  }
  return paragraphs;
}

function placed(page: PageLines, whole: Margins): readonly Placed[] {
  const own = marginsOf(page.lines, NARROWEST * page.width);
  // A page of one short paragraph has no margins of its own; odd and even pages may be set off from one another.
  const margins = page.lines.filter((line) => line.text.length >= LONG).length >= 6 ? own : whole;
  return page.lines.map((line, index) => {
    const above = page.lines[index - 1];
    return { ...line, margins, leading: above ? (line.y - above.y) / line.size : null };
  });
}

function marginsOf(lines: readonly Line[], narrowest: number): Margins {
  const long = lines.filter((line) => line.text.length >= LONG);
  const used = long.length > 0 ? long : lines;
  const right = quantile(
    used.map((line) => line.right),
    0.9,
  );
  return {
    left: quantile(
      used.map((line) => line.left),
      0.1,
    ),
    right: Math.max(right, narrowest),
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const usualLeading = (lines: readonly Placed[]): number =>
  quantile(
    lines.flatMap(({ leading }) => (leading === null ? [] : [leading])),
    0.4,
  );

const isIndented = (line: Placed): boolean => {
  const indent = (line.left - line.margins.left) / line.size;
  return indent >= INDENT && indent <= 3 && !isCentred(line);
};

/** Both sides leave room, and about as much: a title, or a line of it. */
function isCentred(line: Placed): boolean {
  const before = (line.left - line.margins.left) / line.size;
  const after = (line.margins.right - line.right) / line.size;
  return before >= 0.8 && after >= 0.8 && Math.abs(before - after) <= 1.5;
}

function goesOn(last: Placed, next: Placed, usual: number, indentedStyle: boolean, hanging: boolean): boolean {
  const room = (last.margins.right - last.right) / last.size;
  const isFull = room <= ROOM_LEFT + unbreakable(next.text);
  if (!isFull || last.text.includes('\t') || next.text.includes('\t')) return false;
  if (Math.abs(last.size - next.size) > SAME_SIZE * last.size) return false;
  if (hanging && !NUMBERED.test(next.text) && next.left - last.left > -0.5 * next.size) return !isApart(next, usual);
  if (isCentred(next)) return false;
  if ((next.left - next.margins.left) / next.size >= INDENT && next.left - last.left > -0.5 * next.size) return false;
  if (isApart(next, usual)) return false;
  if (indentedStyle) return true;
  return !NUMBERED.test(next.text) && !(SENTENCE_END.test(last.text) && last.text.length < LONG);
}

const isApart = (line: Placed, usual: number): boolean => line.leading !== null && line.leading > usual * SET_APART;

/** How much a line may end short because the next one begins with a figure or word that could not be cut, in sizes. */
const unbreakable = (text: string): number => (/^[\p{Script=Latin}\d.%]+/u.exec(text)?.[0].length ?? 0) * 0.6;

/** Chinese closes up; words of Latin letters keep their space, broken ones their hyphen. */
function join(before: string, after: string): string {
  const space =
    LATIN.test(before) && /^[\p{Script=Latin}\d]/u.test(after) && /[\p{Script=Latin}]/u.test(before.slice(-1) + after[0]);
  return before + (space ? ' ' : '') + after;
}
