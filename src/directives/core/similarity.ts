// Finds the same demand arriving from a second directive: likeness by shared character pairs, blind to punctuation and numbering.

const NOISE = /[\s\p{P}\p{S}]+/gu;
const WEAK = /进一步|切实|认真|扎实|坚决|全面|深入|积极|各单位|要|的|和|及|与/g;

function pairs(text: string): ReadonlyMap<string, number> {
  const bare = text.normalize('NFKC').replace(WEAK, '').replace(NOISE, '').toLowerCase();
  const counts = new Map<string, number>();
  for (let at = 0; at + 2 <= bare.length; at++) {
    const pair = bare.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [sizeA, sizeB] = [total(a), total(b)];
  if (!sizeA || !sizeB) return 0;
  let both = 0;
  for (const [pair, count] of a) both += Math.min(count, b.get(pair) ?? 0);
  const dice = (2 * both) / (sizeA + sizeB);
  const contained = both / Math.min(sizeA, sizeB);
  // A short demand quoted inside a longer one counts, but less than an equal text, and not at all when it is a mere phrase.
  return Math.min(sizeA, sizeB) < 5 ? dice : Math.max(dice, contained * 0.85);
}

/** How alike two demands are, 0 to 1; symmetric, 1 for texts that differ only in punctuation. */
export const similarity = (a: string, b: string): number => (a === b && a !== '' ? 1 : likeness(pairs(a), pairs(b)));

/** A pair found by `findSimilar`: indexes into the two lists and the likeness. */
export interface SimilarPair {
  readonly item: number;
  readonly other: number;
  readonly similarity: number;
}

/** For each item the others at least as alike as `threshold` (0.6 unless told), most alike first. */
export function findSimilar(
  items: readonly { readonly text: string }[],
  others: readonly { readonly text: string }[],
  threshold = 0.6,
): readonly SimilarPair[] {
  const known = others.map((other) => pairs(other.text));
  const holders = new Map<string, number[]>();
  known.forEach((counts, other) => {
    for (const pair of counts.keys()) holders.set(pair, [...(holders.get(pair) ?? []), other]);
  });
  return items.flatMap((item, index) => {
    const mine = pairs(item.text);
    const candidates = new Set([...mine.keys()].flatMap((pair) => holders.get(pair) ?? []));
    return [...candidates]
      .map((other) => ({ item: index, other, similarity: likeness(mine, known[other] ?? new Map()) }))
      .filter((found) => found.similarity >= threshold)
      .sort((a, b) => b.similarity - a.similarity || a.other - b.other);
  });
}
