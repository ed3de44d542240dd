// The text as the reading sees it: full-width digits as plain ones, and lines that were broken at the edge of a page joined again.
// Every position leads back to the directive's own characters, so spans always quote what was printed.

export interface PlainText {
  readonly text: string;
  /** Position in the directive of a position in `text`. */
  readonly at: (index: number) => number;
}

const FULL_DIGIT = /[０-９]/g;
const CLOSED = /[。！？；：!?;:]["”’）)】〕]?$/;
/** A line that begins anew: numbering, a bullet, a bracket, a label. */
const BEGINS =
  /^(?:[一二三四五六七八九十百]{1,4}[、．.是要]|第[一二三四五六七八九十百\d]{1,4}[条章节部编]|[（(【〔[][^）)]{0,8}[）)】〕\]]|\d{1,3}[．.、)）]|[①-⑳⑴-⒇•·●■◆▪*|—-]|(?:责任|牵头|配合|附件|抄送|联系)[^，。]{0,6}[：:])/;
const NARROWEST = 16;
const WIDEST = 80;
const SLACK = 2;
const FEWEST = 3;

interface RawLine {
  readonly start: number;
  readonly end: number;
  readonly body: string;
  readonly indented: boolean;
}

function rawLines(text: string): readonly RawLine[] {
  return [...text.matchAll(/[^\r\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    body: match[0].trim(),
    indented: /^[ \u3000]{2}/.test(match[0]),
  }));
}

/** Half-width signs take half a column. */
const widthOf = (body: string): number => [...body].reduce((sum, sign) => sum + (sign < '\u0100' ? 0.5 : 1), 0);

/** The lines after which the paragraph goes on; none unless the whole text is set to one narrow width. */
function wrappedLines(text: string): readonly (readonly [RawLine, RawLine])[] {
  const lines = rawLines(text).filter((line) => line.body);
  if (lines.length < FEWEST + 1 || lines.some((line) => line.body.length > WIDEST * 2)) return [];
  const widths = lines.map((line) => widthOf(line.body) + (line.indented ? 2 : 0));
  const widest = Math.max(...widths);
  if (widest < NARROWEST || widest > WIDEST) return [];
  const indents = lines.some((line) => line.indented);
  const pairs: (readonly [RawLine, RawLine])[] = [];
  let [open, full] = [0, 0];
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (!next || line.body.includes('\t') || next.body.includes('\t')) return;
    const apart = /\n\s*\n/.test(text.slice(line.end, next.start));
    if (apart || BEGINS.test(next.body) || (indents && next.indented)) return;
    const reaches = (widths[index] ?? 0) >= widest - SLACK;
    if (!CLOSED.test(line.body)) {
      open++;
      if (reaches) full++;
    }
    if (reaches && (indents || !CLOSED.test(line.body))) pairs.push([line, next]);
  });
  return full >= FEWEST && full * 2 >= open ? pairs : [];
}

function joined(text: string, pairs: readonly (readonly [RawLine, RawLine])[]): PlainText {
  const pieces: { readonly from: number; readonly at: number }[] = [{ from: 0, at: 0 }];
  let [plain, at] = ['', 0];
  for (const [line, next] of pairs) {
    plain += text.slice(at, line.end).trimEnd();
    at = next.start + text.slice(next.start, next.end).search(/\S/);
    pieces.push({ from: plain.length, at });
  }
  return {
    text: plain + text.slice(at),
    at: (index) => {
      const piece = pieces.findLast(({ from }) => from <= index) ?? { from: 0, at: 0 };
      return piece.at + index - piece.from;
    },
  };
}

/** The plain text of a directive; the same string where nothing had to be changed. */
export function plainTextOf(text: string): PlainText {
  const digits = text.replace(FULL_DIGIT, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const pairs = wrappedLines(digits);
  return pairs.length ? joined(digits, pairs) : { text: digits, at: (index) => index };
}
