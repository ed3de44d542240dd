// The numbering of Chinese official documents: 一、（一）1.（1）in that order, articles (第一条), and signposts inside a paragraph (一是).

/** Kinds of numbering from the outermost in; which depth a kind has in one directive follows from how it is nested there. */
export type MarkerKind = 'part' | 'article' | 'han' | 'han-bracket' | 'digit' | 'digit-bracket' | 'circled' | 'han-demand';

export interface Marker {
  readonly kind: MarkerKind;
  readonly text: string;
}

const HAN = '[一二三四五六七八九十百零〇]{1,4}';
const FORMS: readonly (readonly [MarkerKind, RegExp])[] = [
  ['part', new RegExp(`^第${HAN}(?:部分|章|编|篇|节)[、，：:\\s]?`)],
  ['article', new RegExp(`^第(?:${HAN}|\\d{1,3})条[、，：:\\s]?`)],
  ['han', new RegExp(`^${HAN}(?:、|[．.](?!\\d))`)],
  ['han-bracket', new RegExp(`^[（(]${HAN}[）)][、．.]?`)],
  ['digit', /^\d{1,3}(?:[．、]|\.(?!\d))/],
  ['digit-bracket', /^(?:[（(]\d{1,3}[）)]|\d{1,3}[）)])[、．.]?/],
  ['circled', /^[①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽]/],
  ['han-demand', new RegExp(`^${HAN}(?=要[^\\d素件点务职])`)],
];

/** The numbering at the head of a line (its leading blanks already off), or null. */
export function markerOf(line: string): Marker | null {
  const head = line.slice(0, 12);
  for (const [kind, form] of FORMS) {
    const match = form.exec(head);
    if (match) return { kind, text: match[0].trimEnd() };
  }
  return null;
}

const SIGNPOST = new RegExp(
  `^(?:${HAN}是|${HAN}(?=要[^\\d素件点务职])|[一二三四五六七八九十]{1,2}、(?![一二三四五六七八九十])|(?:其|首)先[，、]?|其次[，、]?|再次[，、]?|最后[，、]|第${HAN}[，、：:是]|[（(](?:${HAN}|\\d{1,2})[）)]|[①②③④⑤⑥⑦⑧⑨⑩]|\\d{1,2}(?:[．、.](?!\\d)|[）)])|[-—·•●■◆▪*]\\s+)\\s*`,
);

/** Length of a signpost (一是, 第二，, （3）, ①) at the head of a limb, 0 when there is none. */
export const signpostLength = (limb: string): number => SIGNPOST.exec(limb.slice(0, 14))?.[0].length ?? 0;
