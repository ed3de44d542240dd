// The running text of a Word document as a reader sees it: tracked deletions and hidden runs are out, insertions are in,
// a table row is one line with tabs between its cells, automatic numbers stand in the text.
import type { Numbering } from './numbering.ts';
import { type XmlElement, attribute, childrenNamed, elementsOf, find, isOn } from './xml.ts';

export interface DocumentText {
  readonly lines: readonly string[];
  /** Text boxes: they stand in `lines` after the paragraph that holds them, and here again as asides. */
  readonly boxes: readonly string[];
  /** Whether there are pictures: a document of nothing else is a scan. */
  readonly pictures: boolean;
}

interface Walk {
  readonly numbering: Numbering;
  readonly boxes: string[];
  pictures: boolean;
}

/** What a run's child stands for, where it is one character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** Removed or moved away under tracked changes, phonetic guides above characters, and properties. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:rt',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:tblPr',
  'w:trPr',
  'w:tcPr',
]);

/** Wingdings boxes and ticks of handling sheets; other symbol fonts have no text. */
const SYMBOLS: Readonly<Record<string, string>> = { F0A8: '□', F06F: '□', F0FE: '☑', F052: '☑', F0FC: '✓', F0D8: '➢', F06C: '●' };

export function documentText(body: XmlElement, numbering: Numbering): DocumentText {
  const walk: Walk = { numbering, boxes: [], pictures: false };
  const lines = blockLines(body, walk);
  return { lines, boxes: walk.boxes, pictures: walk.pictures };
}

function blockLines(container: XmlElement, walk: Walk): string[] {
  return elementsOf(container).flatMap((block) => {
    if (block.name === 'w:p') return paragraphLines(block, walk);
    if (block.name === 'w:tbl') return tableLines(block, walk);
    if (block.name === 'mc:AlternateContent') return blockLines(alternative(block), walk);
    return SKIPPED.has(block.name) || block.name === 'w:sectPr' ? [] : blockLines(block, walk);
  });
}

function paragraphLines(paragraph: XmlElement, walk: Walk): string[] {
  const before = walk.boxes.length;
  const label = walk.numbering.labelOf(paragraph);
  const text = inlineText(paragraph, walk).replace(/[ \t\n]+$/, '');
  const boxes = walk.boxes.slice(before);
  const own = text.trim() === '' ? '' : label + text;
  return own === '' && boxes.length > 0 ? boxes : [...own.split('\n'), ...boxes];
}

function inlineText(container: XmlElement, walk: Walk): string {
  let text = '';
  for (const node of container.children) {
    if (typeof node === 'string' || SKIPPED.has(node.name)) continue;
    text += pieceText(node, walk);
  }
  return text;
}

function pieceText(node: XmlElement, walk: Walk): string {
  const character = CHARACTERS[node.name];
  if (character !== undefined) return character;
  if (node.name === 'w:t' || node.name === 'm:t') return node.children.filter((child) => typeof child === 'string').join('');
  if (node.name === 'w:sym') return SYMBOLS[attribute(node, 'char')?.toUpperCase() ?? ''] ?? '';
  if (node.name === 'w:r' && isOn(find(node, 'w:rPr', 'w:vanish'))) return '';
  if (node.name === 'mc:AlternateContent') return inlineText(alternative(node), walk);
  if (node.name === 'w:drawing' || node.name === 'w:pict' || node.name === 'w:object') {
    collectBoxes(node, walk);
    return '';
  }
  return inlineText(node, walk);
}

/** The same content is written twice, for new and for old readers; one of them is read. */
function alternative(node: XmlElement): XmlElement {
  return find(node, 'mc:Choice') ?? find(node, 'mc:Fallback') ?? { name: '', attributes: {}, children: [] };
}

function collectBoxes(drawing: XmlElement, walk: Walk): void {
  for (const child of elementsOf(drawing)) {
    if (child.name === 'w:txbxContent') walk.boxes.push(...blockLines(child, walk).filter((line) => line.trim() !== ''));
    else if (child.name === 'mc:AlternateContent') collectBoxes(alternative(child), walk);
    else {
      if (/(^|:)(blip|imagedata)$/.test(child.name)) walk.pictures = true;
      collectBoxes(child, walk);
    }
  }
}

function tableLines(table: XmlElement, walk: Walk): string[] {
  return rowsOf(table).map((row) =>
    cellsOf(row)
      .map((cell) => cellText(cell, walk))
      .join('\t'),
  );
}

/** Rows and cells may stand inside content controls. */
function rowsOf(container: XmlElement): readonly XmlElement[] {
  return elementsOf(container).flatMap((child) => {
    if (child.name !== 'w:tr') return SKIPPED.has(child.name) ? [] : rowsOf(child);
    return find(child, 'w:trPr', 'w:del') ? [] : [child];
  });
}

function cellsOf(container: XmlElement): readonly XmlElement[] {
  return elementsOf(container).flatMap((child) =>
    child.name === 'w:tc' ? [child] : SKIPPED.has(child.name) ? [] : cellsOf(child),
  );
}

/** A cell is one stretch of its row: its paragraphs, and the rows of a table inside it, follow one another after a space. */
function cellText(cell: XmlElement, walk: Walk): string {
  return blockLines(cell, walk)
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '')
    .join(' ');
}

/** Lines of a header or footer part, for the mark that they may bear. */
export function partLines(root: XmlElement): readonly string[] {
  const walk: Walk = { numbering: { labelOf: () => '' }, boxes: [], pictures: false };
  return [...blockLines(root, walk), ...walk.boxes].filter((line) => line.trim() !== '');
}

/** The body of the main part; absent in a damaged file. */
export const bodyOf = (document: XmlElement): XmlElement | undefined => childrenNamed(document, 'w:body')[0];
