// From runs to lines: what stands on one baseline is one line, read from left to right; wide gaps become a space or a tab.
import type { Page, Run } from './pages.ts';

export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline, from the top of the page. */
  readonly y: number;
  readonly size: number;
}

/** Baselines nearer than this share of the size are one line (figures and brackets from another font sit a little off). */
const SAME_BASELINE = 0.35;
/** Gaps in units of the size. Justified Chinese opens up to a quarter; Latin words stand a fifth apart; columns stand wide. */
const LATIN_GAP = 0.15;
const HAN_GAP = 0.45;
const COLUMN_GAP = 2.2;

const LATIN_EDGE = /[\p{Script=Latin}\p{N}]/u;

/** The lines of a page from top to bottom. */
export function linesOf(page: Page): readonly Line[] {
  const sorted = [...page.runs].sort((one, other) => one.y - other.y || one.x - other.x);
  const rows: Run[][] = [];
  for (const run of sorted) {
    const row = rows.at(-1);
    const base = row?.[0];
    if (row && base && run.y - base.y <= SAME_BASELINE * Math.max(base.size, run.size)) row.push(run);
    else rows.push([run]);
  }
  return rows.map(toLine);
}

function toLine(runs: readonly Run[]): Line {
  const ordered = [...runs].sort((one, other) => one.x - other.x);
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  let last: Run | undefined;
  for (const run of ordered) {
    // Bold is sometimes made by printing the same run twice, a hair apart.
    if (last && last.text === run.text && Math.abs(run.x - last.x) < 0.2 * run.size) continue;
    if (last) text += between(text, run, (run.x - right) / Math.max(last.size, run.size));
    text += run.text;
    right = Math.max(right, run.x + run.width);
    last = run;
  }
  const size = Math.max(...ordered.map((run) => run.size));
  const y = ordered.reduce((sum, run) => sum + run.y, 0) / ordered.length;
  return { text: closeUp(text).trim(), left: ordered[0]?.x ?? 0, right, y, size };
}

function between(before: string, run: Run, gap: number): string {
  if (gap >= COLUMN_GAP) return '\t';
  if (/\s$/.test(before) || /^\s/.test(run.text)) return '';
  const latin = LATIN_EDGE.test(before.at(-1) ?? '') && LATIN_EDGE.test(run.text[0] ?? '');
  return gap >= (latin ? LATIN_GAP : HAN_GAP) ? ' ' : '';
}

const HAN_PAIR = /(?<=\p{Script=Han}) ?(?=\p{Script=Han})/gu;
const HAN_SPACE = /(?<=[\p{Script=Han}，。、；：）]) (?=[\p{Script=Han}（])/gu;

/** pdf.js takes wide letter-spacing for spaces: where most characters of a line stand apart, the spaces are not the author's. */
function closeUp(text: string): string {
  const pairs = text.match(HAN_PAIR)?.length ?? 0;
  const spaces = text.match(HAN_SPACE)?.length ?? 0;
  return pairs >= 6 && spaces > pairs / 2 ? text.replace(HAN_SPACE, '') : text;
}
