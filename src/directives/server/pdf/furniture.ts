// What a page carries besides its text: page numbers, running headers and footers, scanner brands. They are taken out of the
// text but handed on, since a secrecy mark may stand there.
import type { Line } from './lines.ts';

export interface PageLines {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

export interface Furnished {
  readonly pages: readonly PageLines[];
  readonly removed: readonly string[];
}

/** The strips at the top and the bottom in which furniture stands, as a share of the height. */
const STRIP = 0.12;
/** How many lines from the edge may be furniture. */
const EDGE_LINES = 2;

const PAGE_NUMBER =
  /^[\s—–―\-－·•~〜_|/]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十百]{1,5}(?=\s*页))(?:\s*页)?(?:\s*[/／,，、共of\s]+\s*\d{1,4}\s*页?)?[\s—–―\-－·•~〜_|/]*$/i;
const SCANNER = /扫描全能王|CamScanner|Scanned (?:with|by)|夸克扫描|布丁扫描|Evaluation (?:Only|Warning)|Created with Aspose/i;

const masked = (text: string): string => text.replace(/\d+/g, '0').replace(/\s+/g, '');

export function withoutFurniture(pages: readonly PageLines[]): Furnished {
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edges(page).map((line) => masked(line.text)))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const often = Math.max(2, Math.ceil(pages.length * 0.4));
  const removed: string[] = [];
  const kept = pages.map((page) => {
    const edge = new Set(edges(page));
    const lines = page.lines.filter((line) => {
      const furniture =
        SCANNER.test(line.text) ||
        (edge.has(line) && (PAGE_NUMBER.test(line.text) || (seen.get(masked(line.text)) ?? 0) >= often));
      if (furniture) removed.push(line.text);
      return !furniture;
    });
    return { ...page, lines };
  });
  return { pages: kept, removed };
}

function edges({ lines, height }: PageLines): readonly Line[] {
  const top = lines.slice(0, EDGE_LINES).filter((line) => line.y < height * STRIP);
  const bottom = lines.slice(-EDGE_LINES).filter((line) => line.y > height * (1 - STRIP));
  return [...new Set([...top, ...bottom])];
}
