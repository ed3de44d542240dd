// Holds a model's proposals against the text: a quote must stand there to the letter, and a proposal must change something.
import type { Item, Span } from '#directives';
import { type Proposal, RawProposal } from './proposal.ts';

export interface Weighed {
  readonly proposals: readonly Proposal[];
  /** How many were left out, because they were malformed, quoted what is not there, or said nothing new. */
  readonly dropped: number;
}

type Raw<Type extends RawProposal['type']> = Extract<RawProposal, { readonly type: Type }>;

export function weigh(text: string, items: readonly Item[], raw: readonly unknown[]): Weighed {
  const seen = new Set<string>();
  const proposals = raw.flatMap((one) => {
    const parsed = RawProposal.safeParse(one);
    const proposal = parsed.success ? weighOne(text, items, parsed.data) : null;
    const key = JSON.stringify({ ...proposal, reason: '' });
    if (!proposal || seen.has(key)) return [];
    seen.add(key);
    return [proposal];
  });
  return { proposals, dropped: raw.length - proposals.length };
}

function weighOne(text: string, items: readonly Item[], raw: RawProposal): Proposal | null {
  switch (raw.type) {
    case 'add':
      return weighAddition(text, items, raw);
    case 'drop':
      return items[raw.item - 1] ? { source: 'second-opinion', type: 'drop', item: raw.item - 1, reason: raw.reason } : null;
    case 'change':
      return weighChange(text, items, raw);
  }
}

/** Taken where the quote stands in free text; what lies within an item already would be a change. */
function weighAddition(text: string, items: readonly Item[], raw: Raw<'add'>): Proposal | null {
  const span = places(text, raw.quote).find((place) => !items.some((item) => overlap(item, place) > 0));
  const details = detailsOf(text, raw);
  if (!span || !details) return null;
  return { source: 'second-opinion', type: 'add', ...details, ...span, text: raw.quote, kind: raw.kind, reason: raw.reason };
}

/** A new span must touch the item that it is for, and no other item. */
function weighChange(text: string, items: readonly Item[], raw: Raw<'change'>): Proposal | null {
  const index = raw.item - 1;
  const item = items[index];
  const details = detailsOf(text, raw);
  if (!item || !details) return null;
  const base = { source: 'second-opinion', type: 'change', item: index, ...details, reason: raw.reason } as const;
  if (raw.quote === undefined || raw.quote === item.text) return Object.keys(details).length > 0 ? base : null;
  const others = items.filter((other) => other !== item);
  const place = places(text, raw.quote).find((one) => overlap(item, one) > 0 && !others.some((other) => overlap(other, one) > 0));
  return place ? { ...base, span: { ...place, text: raw.quote } } : null;
}

/** The details that were given; null when one of them is not in the text. */
function detailsOf(text: string, raw: Raw<'add' | 'change'>) {
  const quoted = [...(raw.units ?? []), raw.deadline, raw.quantity].filter((one) => typeof one === 'string');
  if (!quoted.every((quote) => text.includes(quote))) return null;
  const { kind, units, deadline, quantity } = raw;
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(units === undefined ? {} : { units }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(quantity === undefined ? {} : { quantity }),
  };
}

function places(text: string, quote: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push({ start: at, end: at + quote.length });
  return found;
}

const overlap = (one: Span, other: Span): number => Math.min(one.end, other.end) - Math.max(one.start, other.start);
