// The text layer of a PDF as runs with their places on the page, in reading direction, y growing downwards.
import { fileURLToPath } from 'node:url';
import { getDocumentProxy } from 'unpdf';
import { type Result, ok } from '#kernel';
import { type IntakeLimits, refuseFile } from '../directive-text.ts';

/** A stretch of characters on one baseline. Lengths are in points. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** Text that stands askew: watermarks and stamps. */
  readonly askew: readonly string[];
}

const CHARACTER_MAPS = fileURLToPath(new URL('./character-maps/', import.meta.url));
/** In quarter turns. Up to about 3° off is a badly fed original; beyond that it is a watermark or a vertical note. */
const ASKEW = 0.035;

/** A run before the page is turned; `turns` is its direction in quarter turns clockwise. */
interface Placed extends Run {
  readonly turns: number;
}

type Matrix = readonly [number, number, number, number, number, number];

/** Opens a PDF and reads every page. Refuses what needs a password, is damaged, or has too many pages or characters. */
export async function readPages(bytes: Uint8Array, limits: IntakeLimits): Promise<Result<readonly Page[]>> {
  // pdf.js takes the buffer over; the caller's bytes must stay whole.
  const opened = await open(new Uint8Array(bytes));
  if (!opened.ok) return opened;
  const document = opened.value;
  try {
    if (document.numPages > limits.pages) return refuseFile('intake-too-long', { limit: limits.characters });
    const pages: Page[] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await readPage(document, number);
      characters += page.runs.reduce((sum, run) => sum + run.text.length, 0);
      // Page numbers and headers are still in the count; the exact limit is applied to the text that is left.
      if (characters > limits.characters * 1.5) return refuseFile('intake-too-long', { limit: limits.characters });
      pages.push(page);
    }
    return ok(pages);
  } catch {
    return refuseFile('intake-broken-file');
  } finally {
    await document.cleanup().catch(() => undefined);
  }
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(data: Uint8Array): Promise<Result<PdfDocument>> {
  try {
    const document = await getDocumentProxy(data, {
      cMapUrl: CHARACTER_MAPS,
      cMapPacked: true,
      disableFontFace: true,
      useSystemFonts: false,
      isEvalSupported: false,
      enableXfa: false,
      maxImageSize: 1,
      verbosity: 0,
    });
    return ok(document);
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    return refuseFile(locked ? 'intake-encrypted' : 'intake-broken-file');
  }
}

async function readPage(document: PdfDocument, number: number): Promise<Page> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ disableNormalization: true });
  const placed: Placed[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    // pdf.js types both as arrays of any; they are the six numbers of a PDF matrix.
    const [a, b, c, d, x, y] = multiply(viewport.transform as unknown as Matrix, item.transform as unknown as Matrix);
    const run = { text: plainCharacters(item.str), x, y, width: item.width, size: Math.hypot(c, d) };
    placed.push({ ...run, turns: Math.atan2(b, a) / (Math.PI / 2) });
  }
  page.cleanup();
  return upright(placed, viewport.width, viewport.height);
}

/** Turns the page by quarters until most of its text reads from left to right: tables are often set sideways. */
function upright(placed: readonly Placed[], width: number, height: number): Page {
  const weights = [0, 0, 0, 0];
  for (const { text, turns } of placed) weights[quarterOf(turns)] = (weights[quarterOf(turns)] ?? 0) + text.length;
  const quarter = weights.indexOf(Math.max(...weights));
  const runs: Run[] = [];
  const askew: string[] = [];
  for (const { text, x, y, width: length, size, turns } of placed) {
    const stray = Math.abs(turns - quarter);
    if (Math.min(stray, 4 - stray) > ASKEW || size < 1) askew.push(text);
    else runs.push({ text, width: length, size, ...turned(quarter, x, y, width, height) });
  }
  const sideways = quarter % 2 === 1;
  return { width: sideways ? height : width, height: sideways ? width : height, runs, askew };
}

const quarterOf = (turns: number): number => (Math.round(turns) + 4) % 4;

function turned(
  quarter: number,
  x: number,
  y: number,
  width: number,
  height: number,
): { readonly x: number; readonly y: number } {
  if (quarter === 1) return { x: y, y: width - x };
  if (quarter === 2) return { x: width - x, y: height - y };
  return quarter === 3 ? { x: height - y, y: x } : { x, y };
}

const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

/** Radicals that Unicode gives no compatibility mapping for; browsers' PDFs are full of them. */
const RADICALS = new Map(
  [...'⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙'].flatMap(
    (one, index, all) => (index % 2 === 0 ? [[one, all[index + 1] ?? one] as const] : []),
  ),
);

/** Some PDF makers write the radical ⼀ where the text has the character 一; that is their artefact, not the author's word. */
export const plainCharacters = (text: string): string =>
  text.replace(/[\u2e80-\u2ef3\u2f00-\u2fd5]/g, (one) => RADICALS.get(one) ?? one.normalize('NFKC'));
