// A title's lines: broken by sense, never inside a word or a name, in the shape of a trapezoid or a rhombus (clause 7.3.1,
// DOC-15). Pure: the same title always gives the same lines, in the PDF, in the DOCX and on screen.
import { cellsOf } from './cells.ts';
import { titlePieces } from './title-words.ts';

/** Characters of size 2 (22 pt) in the 156 mm of the type area. */
export const TITLE_CELLS = 20;

/** Where a break is welcome: after the issuer's name, before 关于. */
const WELCOME = /^关于/;
/** A last line such as 的通知 alone looks torn off. */
const LEAST_LAST = 4;

const COST = { line: 60, shape: 45, equal: 14, short: 60, ragged: 1.2, welcome: -35 };

interface Try {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** Lines from top to bottom; joined they give the title. `kept` are names that must not be broken. */
export function breakTitle(title: string, kept: readonly string[] = []): readonly string[] {
  if (cellsOf(title) <= TITLE_CELLS) return [title];
  const pieces = titlePieces(title, kept, TITLE_CELLS).flatMap(fitting);
  const least = Math.ceil(cellsOf(title) / TITLE_CELLS);
  const tries = [least, least + 1, least + 2].flatMap((lines) => cheapest(pieces, lines, kept) ?? []);
  const best = tries.reduce<Try | null>((held, tried) => (held === null || tried.cost < held.cost ? tried : held), null);
  return best?.lines ?? greedy(pieces);
}

/** A piece wider than a line has to be cut anyway. */
const fitting = (piece: string): readonly string[] => (cellsOf(piece) <= TITLE_CELLS ? [piece] : Array.from(piece));

/** Whether the widths still grow, shrink after growing, or have lost the shape. */
type Phase = 'growing' | 'shrinking' | 'lost';

/** The cheapest way of laying the pieces in exactly so many lines, or null; what is left is laid once for each way to get there. */
function cheapest(pieces: readonly string[], lines: number, kept: readonly string[]): Try | null {
  const mean = cellsOf(pieces.join('')) / lines;
  const known = new Map<string, Try | null>();
  const rest = (from: number, left: number, above: string, phase: Phase): Try | null => {
    if (left === 0) return from === pieces.length ? { lines: [], cost: 0 } : null;
    const key = `${from} ${left} ${cellsOf(above)} ${phase} ${kept.includes(above)}`;
    const held = known.get(key);
    if (held !== undefined) return held;
    const found = next(from, left, above, phase);
    known.set(key, found);
    return found;
  };
  const next = (from: number, left: number, above: string, phase: Phase): Try | null => {
    let best: Try | null = null;
    let line = '';
    for (let end = from; end < pieces.length - left + 1; end += 1) {
      line += pieces[end] ?? '';
      if (cellsOf(line) > TITLE_CELLS) break;
      const then = phaseAfter(phase, above, line);
      const below = rest(end + 1, left - 1, line, then);
      const lost = then === 'lost' && phase !== 'lost' ? COST.shape : 0;
      const cost = below === null ? Infinity : below.cost + lost + costOf(line, above, left === 1, mean, kept);
      if (below !== null && (best === null || cost < best.cost)) best = { lines: [line, ...below.lines], cost };
    }
    return best;
  };
  return rest(0, lines, '', 'growing');
}

function phaseAfter(phase: Phase, above: string, line: string): Phase {
  const grows = cellsOf(line) - cellsOf(above);
  if (phase === 'growing') return grows >= 0 ? 'growing' : 'shrinking';
  return phase === 'shrinking' && grows <= 0 ? 'shrinking' : 'lost';
}

function costOf(line: string, above: string, isLast: boolean, mean: number, kept: readonly string[]): number {
  const width = cellsOf(line);
  let cost = COST.line + COST.ragged * Math.abs(width - mean);
  if (above !== '' && Math.abs(width - cellsOf(above)) < 1) cost += COST.equal;
  if (above !== '' && (WELCOME.test(line) || kept.includes(above))) cost += COST.welcome;
  return isLast && width < LEAST_LAST ? cost + COST.short : cost;
}

/** Widths that only grow, only shrink, or grow and then shrink. */
export function isTrapezoidOrRhombus(widths: readonly number[]): boolean {
  const peak = widths.indexOf(Math.max(...widths));
  return widths.every((width, index) => {
    const next = widths[index + 1];
    return next === undefined || (index < peak ? next >= width : next <= width);
  });
}

function greedy(pieces: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && cellsOf(last + piece) <= TITLE_CELLS) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines;
}
