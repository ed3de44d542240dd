// A PDF with a text layer to text: runs, lines, page furniture out, paragraphs rejoined; refuses scans and garbled layers.
import { ok } from '#kernel';
import { type IntakeLimits, type Reading, refuseFile } from '../directive-text.ts';
import { withoutFurniture } from './furniture.ts';
import { linesOf } from './lines.ts';
import { readPages } from './pages.ts';
import { paragraphsOf } from './paragraphs.ts';

/** Fewer characters a page than this, over several pages, is what a scanner stamps on, not a text. */
const FEWEST_A_PAGE = 10;
/** Fonts without a map to Unicode give private-use characters and replacement marks. */
const MOST_GARBLED = 0.15;
// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const GARBLED = /[\ue000-\uf8ff\ufffd\u0000-\u0008\u000e-\u001f]/g;

export async function readPdf(bytes: Uint8Array, limits: IntakeLimits): Promise<Reading> {
  const pages = await readPages(bytes, limits);
  if (!pages.ok) return pages;
  const laid = pages.value.map((page) => ({ width: page.width, height: page.height, lines: linesOf(page) }));
  const { pages: furnished, removed } = withoutFurniture(laid);
  const text = paragraphsOf(furnished).join('\n');
  const characters = text.replace(/\s/g, '').length;
  const isScan = characters === 0 || (laid.length > 1 && characters < laid.length * FEWEST_A_PAGE);
  if (isScan) return refuseFile('intake-scan-without-text');
  if ((text.match(GARBLED)?.length ?? 0) > characters * MOST_GARBLED) return refuseFile('intake-garbled-text');
  return ok({ text, asides: [...removed, ...pages.value.flatMap((page) => page.askew)], pages: laid.length });
}
