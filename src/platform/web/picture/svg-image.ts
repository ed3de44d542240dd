// A drawing on the page as an image of its own: what style sheets say of it is written onto it as attributes of SVG, since an
// image sees no style sheet. A data address, so that the page's content security policy needs no exception.

/** Properties that are attributes of SVG too; an attribute is no inline style, so no policy forbids it. */
const WRITTEN = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'visibility',
] as const;

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** The SVG's own text with its looks written in, as large as it stands on the page. */
export function svgText(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error('the copy of a drawing is a drawing');
  const { width, height } = svg.getBoundingClientRect();
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [index, element] of [svg, ...svg.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(element);
    const target = copies[index];
    if (!target) continue;
    for (const name of WRITTEN) target.setAttribute(name, style.getPropertyValue(name));
    target.removeAttribute('class');
  }
  copy.setAttribute('xmlns', NAMESPACE);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}

/** The drawing as an image, ready to be drawn. */
export async function svgImage(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(svg))}`;
  await image.decode();
  return image;
}
