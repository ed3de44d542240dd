// What of a part of the page is to be seen in a picture: grounds, edges, lines of text, drawings, each where it stands. What is
// marked `data-off-picture` (buttons, choices) and what only screen readers get is left out.

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Piece =
  | { readonly kind: 'ground'; readonly box: Box; readonly colour: string }
  | { readonly kind: 'frame'; readonly box: Box; readonly colour: string; readonly width: number }
  | { readonly kind: 'text'; readonly box: Box; readonly text: string; readonly font: string; readonly colour: string }
  | { readonly kind: 'drawing'; readonly box: Box; readonly svg: SVGSVGElement };

const CLEAR = 'rgba(0, 0, 0, 0)';

const boxOf = ({ x, y, width, height }: DOMRect): Box => ({ x, y, width, height });

const isOff = (element: Element, style: CSSStyleDeclaration): boolean =>
  element.hasAttribute('data-off-picture') ||
  style.display === 'none' ||
  style.visibility === 'hidden' ||
  // Words for screen readers only are cut away like this.
  style.clipPath !== 'none' ||
  (element instanceof HTMLDetailsElement && !element.open);

/** Everything in and under an element, in the order of painting. */
export function piecesOf(element: Element): readonly Piece[] {
  const style = getComputedStyle(element);
  if (isOff(element, style)) return [];
  const box = boxOf(element.getBoundingClientRect());
  if (element instanceof SVGSVGElement) return [{ kind: 'drawing', box, svg: element }];
  const inner = [...element.childNodes].flatMap((node) =>
    node instanceof Element ? piecesOf(node) : node instanceof Text ? linesOf(node, style) : [],
  );
  return [...groundOf(box, style), ...inner, ...outlineOf(box, style)];
}

function groundOf(box: Box, style: CSSStyleDeclaration): readonly Piece[] {
  const ground: readonly Piece[] =
    style.backgroundColor === CLEAR ? [] : [{ kind: 'ground', box, colour: style.backgroundColor }];
  const [top, right, bottom, left] = (['top', 'right', 'bottom', 'left'] as const).map((side) => ({
    colour: style.getPropertyValue(`border-${side}-color`),
    width: Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0,
  }));
  if (!top || !right || !bottom || !left) return ground;
  const edges: readonly (readonly [typeof top, Box])[] = [
    [top, { ...box, height: top.width }],
    [bottom, { ...box, y: box.y + box.height - bottom.width, height: bottom.width }],
    [left, { ...box, width: left.width }],
    [right, { ...box, x: box.x + box.width - right.width, width: right.width }],
  ];
  const drawn = edges.filter(([{ width, colour }]) => width > 0 && colour !== CLEAR);
  return [...ground, ...drawn.map(([{ colour }, edge]): Piece => ({ kind: 'ground', box: edge, colour }))];
}

function outlineOf(box: Box, style: CSSStyleDeclaration): readonly Piece[] {
  const width = Number.parseFloat(style.outlineWidth) || 0;
  if (style.outlineStyle === 'none' || width === 0) return [];
  const away = (Number.parseFloat(style.outlineOffset) || 0) + width / 2;
  const outer = { x: box.x - away, y: box.y - away, width: box.width + 2 * away, height: box.height + 2 * away };
  return [{ kind: 'frame', box: outer, colour: style.outlineColor, width }];
}

/** A text as the lines into which the page has broken it. */
function linesOf(node: Text, style: CSSStyleDeclaration): readonly Piece[] {
  const range = document.createRange();
  const lines: { text: string; top: number; box: Box }[] = [];
  const words = node.data;
  for (let at = 0; at < words.length; ) {
    const sign = String.fromCodePoint(words.codePointAt(at) ?? 32);
    range.setStart(node, at);
    range.setEnd(node, at + sign.length);
    at += sign.length;
    const rect = range.getClientRects()[0];
    if (!rect || rect.width === 0) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.top - rect.top) < rect.height / 2) {
      line.text += sign;
      line.box = { ...line.box, width: rect.right - line.box.x };
    } else lines.push({ text: sign, top: rect.top, box: boxOf(rect) });
  }
  const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return lines.map(({ text, box }) => ({ kind: 'text', box, text: text.replaceAll(/\s/g, ' '), font, colour: style.color }));
}
