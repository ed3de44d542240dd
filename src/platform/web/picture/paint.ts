// Parts of the page painted on a canvas at twice their size, under a heading of their own. No part of it is asked of the
// server, and nothing is drawn that does not stand on the page.
import { type Box, type Piece, piecesOf } from './pieces.ts';
import { svgImage } from './svg-image.ts';

export interface Painting {
  /** Stands above: of whom, as of when. The parts say themselves what they are. */
  readonly heading: readonly string[];
  readonly parts: readonly Element[];
}

const SCALE = 2;
/** What browsers take at most, on one side and in all. */
const MOST_SIDE = 16_000;
const MOST_PIXELS = 200_000_000;
const MARGIN = 24;
const LINE = 24;

const around = (pieces: readonly Piece[]): Box => {
  const boxes = pieces.map(({ box }) => box);
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
};

/** Boxes that scroll are measured as if nobody had scrolled them, so that what sticks lies where it belongs. */
function unscrolled<Value>(parts: readonly Element[], measure: () => Value): Value {
  const boxes = parts.flatMap((part) => [...part.querySelectorAll('*')]).filter((box) => box.scrollLeft > 0);
  const before = boxes.map((box) => box.scrollLeft);
  for (const box of boxes) box.scrollLeft = 0;
  try {
    return measure();
  } finally {
    for (const [index, box] of boxes.entries()) box.scrollLeft = before[index] ?? 0;
  }
}

/** The picture as PNG; null where it would be larger than a browser can paint legibly. */
export async function paint({ heading, parts }: Painting): Promise<Blob | null> {
  const pieces = unscrolled(parts, () => parts.flatMap(piecesOf));
  if (pieces.length === 0) return null;
  const inner = around(pieces);
  const head = heading.length * LINE;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return null;
  const { fontFamily, color, backgroundColor } = getComputedStyle(document.body);
  const [title, font] = [`600 18px ${fontFamily}`, `14px ${fontFamily}`];
  context.font = title;
  const widest = Math.max(inner.width, ...heading.map((line) => context.measureText(line).width));
  const [width, height] = [widest + 2 * MARGIN, head + inner.height + 2 * MARGIN];
  const scale = Math.min(SCALE, MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_PIXELS / (width * height)));
  if (scale < 1) return null;
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  context.scale(scale, scale);
  context.fillStyle = backgroundColor === 'rgba(0, 0, 0, 0)' ? '#fff' : backgroundColor;
  context.fillRect(0, 0, width, height);
  for (const [index, line] of heading.entries()) {
    context.font = index === 0 ? title : font;
    context.fillStyle = color;
    context.fillText(line, MARGIN, MARGIN + index * LINE + 16);
  }
  context.translate(MARGIN - inner.x, head + 1.5 * MARGIN - inner.y);
  for (const piece of pieces) await draw(context, piece);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}

async function draw(context: CanvasRenderingContext2D, piece: Piece): Promise<void> {
  const { x, y, width, height } = piece.box;
  switch (piece.kind) {
    case 'ground':
      context.fillStyle = piece.colour;
      context.fillRect(x, y, width, height);
      return;
    case 'frame':
      context.strokeStyle = piece.colour;
      context.lineWidth = piece.width;
      context.strokeRect(x, y, width, height);
      return;
    case 'text': {
      context.font = piece.font;
      context.fillStyle = piece.colour;
      const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText(piece.text);
      context.fillText(piece.text, x, y + (height - up - down) / 2 + up);
      return;
    }
    case 'drawing':
      context.drawImage(await svgImage(piece.svg), x, y, width, height);
  }
}
