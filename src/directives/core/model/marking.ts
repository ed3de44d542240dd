// Marked texts for training and measuring: our own are written with marks in the text, annotated ones come as spans.
// [[…]] is an item ([[?…]] doubtful; [[p:…]] prohibition, [[t:…]] target, [[q:…]] problem), <<…>> is rhetoric.
import type { ItemKind, Span } from '../extraction.ts';
import { passageOf } from '../grammar/passages.ts';
import { linesOf } from '../outline/lines.ts';
import { sectionsOf } from '../outline/outline.ts';
import type { Label } from './chain.ts';
import type { Marked } from './training.ts';

export interface MarkedItem extends Span {
  readonly kind: ItemKind;
  /** A careful reader could defend either answer. */
  readonly borderline: boolean;
}

export interface MarkedText {
  readonly text: string;
  readonly items: readonly MarkedItem[];
  readonly rhetoric: readonly Span[];
}

const KINDS: Readonly<Record<string, ItemKind>> = { p: 'prohibition', t: 'target', q: 'problem' };
const MARKS = /\[\[(\?)?(?:([ptq]):)?|\]\]|<<|>>/g;

/** Takes the marks out of a marked text. Unpaired marks are dropped. */
export function parseMarkedText(source: string): MarkedText {
  let text = '';
  let at = 0;
  let item: { readonly start: number; readonly kind: ItemKind; readonly borderline: boolean } | null = null;
  let rhetoric: number | null = null;
  const items: MarkedItem[] = [];
  const spans: Span[] = [];
  for (const match of source.matchAll(MARKS)) {
    text += source.slice(at, match.index);
    at = match.index + match[0].length;
    if (match[0].startsWith('[['))
      item = { start: text.length, kind: KINDS[match[2] ?? ''] ?? 'measure', borderline: match[1] === '?' };
    else if (match[0] === '<<') rhetoric = text.length;
    else if (match[0] === ']]' && item) {
      items.push({ ...item, end: text.length });
      item = null;
    } else if (match[0] === '>>' && rhetoric !== null) {
      spans.push({ start: rhetoric, end: text.length });
      rhetoric = null;
    }
  }
  return { text: text + source.slice(at), items, rhetoric: spans };
}

/** The passages of a text with the labels that its items allow. Items that do not fall on limbs are left out. */
export function markedPassages(text: string, items: readonly (Span & { readonly borderline?: boolean })[]): readonly Marked[] {
  const sections = sectionsOf(linesOf(text));
  return sections.flatMap((_, index) => {
    const passage = passageOf(text, sections, index);
    if (!passage) return [];
    const allowed: (readonly Label[])[] = passage.limbs.map(() => [0]);
    for (const item of items) {
      const from = passage.limbs.findIndex((limb) => limb.start === item.start);
      const to = passage.limbs.findIndex((limb) => limb.end === item.end);
      for (let at = from; from >= 0 && at <= to; at++) {
        const label: Label = at === from ? 1 : 2;
        allowed[at] = item.borderline ? [0, label] : [label];
      }
    }
    return [{ passage, allowed }];
  });
}
