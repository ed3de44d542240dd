// Reads a PDF back as a ruler would: where each piece of text stands, which lines are drawn, which links lead where, whether each
// font is inside. Millimetres from the top left corner of the page.
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { z } from 'zod';

const MM = 25.4 / 72;

export interface Piece {
  readonly text: string;
  /** Size in points. */
  readonly size: number;
  readonly left: number;
  readonly right: number;
  /** Top of the character's square, whose foot is 0.12 of its size below the baseline. */
  readonly top: number;
  readonly baseline: number;
}
export interface Stroke {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly width: number;
  readonly colour: string;
}
export interface LinkArea {
  readonly url: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly strokes: readonly Stroke[];
  readonly links: readonly string[];
  /** Where each link can be pressed. */
  readonly areas: readonly LinkArea[];
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
}
/** A row: pieces on one baseline, from left to right. */
export interface Row {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly baseline: number;
  readonly size: number;
}

const Item = z.object({ str: z.string(), transform: z.array(z.number()).length(6), width: z.number() });
const Link = z.object({ subtype: z.literal('Link'), url: z.string(), rect: z.array(z.number()).length(4) });
const Font = z.object({ name: z.string(), missingFile: z.boolean().optional() });

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Proxy['getPage']>>;

/** Every page of the file. */
export async function readPdf(bytes: Uint8Array): Promise<readonly PrintedPage[]> {
  const file = await getDocumentProxy(new Uint8Array(bytes));
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1) pages.push(await readPage(await file.getPage(number)));
  return pages;
}

async function readPage(page: Page): Promise<PrintedPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item) => {
    const parsed = Item.safeParse(item);
    return parsed.success && parsed.data.str.trim() !== '' ? [pieceOf(parsed.data, height)] : [];
  });
  const { fonts, strokes } = await drawn(page, height);
  const annotations: unknown[] = await page.getAnnotations();
  const areas = annotations.flatMap((one) => areaOf(Link.safeParse(one).data, height));
  const links = areas.map(({ url }) => url);
  return { width: width * MM, height: height * MM, pieces, strokes, links, areas, fonts };
}

function areaOf(link: z.infer<typeof Link> | undefined, height: number): readonly LinkArea[] {
  const [left = 0, foot = 0, right = 0, head = 0] = link?.rect ?? [];
  return link
    ? [{ url: link.url, left: left * MM, right: right * MM, top: (height - head) * MM, bottom: (height - foot) * MM }]
    : [];
}

function pieceOf({ str, transform, width }: z.infer<typeof Item>, height: number): Piece {
  const [, , , size = 0, x = 0, y = 0] = transform;
  return {
    text: str,
    size,
    left: x * MM,
    right: (x + width) * MM,
    top: (height - y - 0.88 * size) * MM,
    baseline: (height - y) * MM,
  };
}

type Matrix = readonly [number, number, number, number, number, number];
const multiply = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];
const Numbers = z.array(z.number());

interface Pen {
  readonly matrix: Matrix;
  readonly width: number;
  readonly colour: string;
}

/** Horizontal lines and fonts, from the page's drawing operators. */
async function drawn(page: Page, height: number) {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const strokes: Stroke[] = [];
  const fontIds = new Set<string>();
  const kept: Pen[] = [];
  let pen: Pen = { matrix: [1, 0, 0, 1, 0, 0], width: 1, colour: '' };
  for (const [index, operator] of fnArray.entries()) {
    const values: unknown[] = argsArray[index] ?? [];
    if (operator === OPS.save) kept.push(pen);
    else if (operator === OPS.restore) pen = kept.pop() ?? pen;
    else if (operator === OPS.transform) pen = { ...pen, matrix: multiply(pen.matrix, matrixOf(values)) };
    else if (operator === OPS.setLineWidth) pen = { ...pen, width: z.number().parse(values[0]) };
    else if (operator === OPS.setStrokeRGBColor) pen = { ...pen, colour: z.string().parse(values[0]) };
    else if (operator === OPS.setFont) fontIds.add(z.string().parse(values[0]));
    else if (operator === OPS.constructPath && values[0] === OPS.stroke) strokes.push(...strokeOf(values[2], pen, height));
  }
  const fonts = [...fontIds].map((id) => {
    const { name, missingFile } = Font.parse(page.commonObjs.get(id));
    return { name, embedded: missingFile !== true };
  });
  return { strokes, fonts };
}

function matrixOf(values: readonly unknown[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Numbers.parse(values);
  return [a, b, c, d, e, f];
}

/** A path's box as a line, where it is level; nothing else is drawn by ours. */
function strokeOf(box: unknown, { matrix, width, colour }: Pen, height: number): readonly Stroke[] {
  const [left = 0, top = 0, right = 0, foot = 0] = Numbers.parse(Array.from(z.instanceof(Float32Array).parse(box)));
  const [a, , , d, e, f] = matrix;
  if (Math.abs(foot - top) > 0.01) return [];
  const ends = [left * a + e, right * a + e].sort((one, other) => one - other);
  return [{ left: (ends[0] ?? 0) * MM, right: (ends[1] ?? 0) * MM, y: (height - top * d - f) * MM, width: width * MM, colour }];
}

/** The rows of a page from top to bottom. */
export function rowsOf({ pieces }: Pick<PrintedPage, 'pieces'>): readonly Row[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline)) {
    const last = rows.at(-1);
    if (last?.[0] && piece.baseline - last[0].baseline < 1.5) last.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    const sorted = [...row].sort((a, b) => a.left - b.left);
    return {
      text: sorted
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, ''),
      left: Math.min(...row.map(({ left }) => left)),
      right: Math.max(...row.map(({ right }) => right)),
      top: Math.min(...row.map(({ top }) => top)),
      baseline: sorted[0]?.baseline ?? 0,
      size: Math.max(...row.map(({ size }) => size)),
    };
  });
}
