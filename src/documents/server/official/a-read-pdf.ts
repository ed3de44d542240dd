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
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly strokes: readonly Stroke[];
  readonly links: readonly string[];
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
const Link = z.object({ subtype: z.literal('Link'), url: z.string() });
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
  const links = annotations.flatMap((one) => Link.safeParse(one).data?.url ?? []);
  return { width: width * MM, height: height * MM, pieces, strokes, links, fonts };
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

/** Horizontal lines and fonts, from the page's drawing operators. */
async function drawn(page: Page, height: number) {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const strokes: Stroke[] = [];
  const fontIds = new Set<string>();
  let state: { readonly matrix: Matrix; readonly width: number; readonly colour: string } = {
    matrix: [1, 0, 0, 1, 0, 0],
    width: 1,
    colour: '',
  };
  const kept: (typeof state)[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const values: unknown[] = argsArray[index] ?? [];
    if (operator === OPS.save) kept.push(state);
    else if (operator === OPS.restore) state = kept.pop() ?? state;
    else if (operator === OPS.transform) {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Numbers.parse(values);
      state = { ...state, matrix: multiply(state.matrix, [a, b, c, d, e, f]) };
    } else if (operator === OPS.setLineWidth) state = { ...state, width: z.number().parse(values[0]) };
    else if (operator === OPS.setStrokeRGBColor) state = { ...state, colour: z.string().parse(values[0]) };
    else if (operator === OPS.setFont) fontIds.add(z.string().parse(values[0]));
    else if (operator === OPS.constructPath && values[0] === OPS.stroke) {
      const box = z.record(z.string(), z.number()).parse({ ...Object(values[2]) });
      const { matrix, width, colour } = state;
      const [x0, y0] = [(box['0'] ?? 0) * matrix[0] + matrix[4], (box['1'] ?? 0) * matrix[3] + matrix[5]];
      const [x1, y1] = [(box['2'] ?? 0) * matrix[0] + matrix[4], (box['3'] ?? 0) * matrix[3] + matrix[5]];
      if (Math.abs(y1 - y0) < 0.01)
        strokes.push({
          left: Math.min(x0, x1) * MM,
          right: Math.max(x0, x1) * MM,
          y: (height - y0) * MM,
          width: width * MM,
          colour,
        });
    }
  }
  const fonts = [...fontIds].map((id) => {
    const { name, missingFile } = Font.parse(page.commonObjs.get(id));
    return { name, embedded: missingFile !== true };
  });
  return { strokes, fonts };
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
