// The tree over all entries (RFC 9162 section 2.1): leaves are hashed behind 0x00, nodes behind 0x01, and a tree whose size is no
// power of two splits at the largest one below it. Sizes and places are whole numbers below 2^53, so nothing here shifts bits.

/** The hash of some bytes, given in parts; handed in, so that this file runs anywhere and under any algorithm. */
export type HashBytes = (...parts: readonly Uint8Array[]) => Uint8Array;

const LEAF = new Uint8Array([0]);
const NODE = new Uint8Array([1]);

export const leafHash = (hash: HashBytes, leaf: Uint8Array): Uint8Array => hash(LEAF, leaf);
export const nodeHash = (hash: HashBytes, left: Uint8Array, right: Uint8Array): Uint8Array => hash(NODE, left, right);

/** Nodes are kept of each eighth level: one in 256 beside the leaves, and no proof needs more than 256 hashes of a level. */
export const KEPT_LEVELS = 8;

/** A node worth keeping: the root of the perfect tree over the leaves [place · 2^level, (place + 1) · 2^level). */
export interface KeptNode {
  readonly level: number;
  readonly place: number;
  readonly hash: Uint8Array;
}

/** The largest power of two below n, for n > 1. */
export function splitOf(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

/** The perfect trees that a tree of this size consists of, from the left: their levels and places. */
export function peaksOf(size: number): readonly { readonly level: number; readonly place: number }[] {
  const peaks: { level: number; place: number }[] = [];
  let begun = 0;
  for (let level = 52; level >= 0; level -= 1) {
    const width = 2 ** level;
    if (begun + width > size) continue;
    peaks.push({ level, place: begun / width });
    begun += width;
  }
  return peaks;
}

/** The root over peaks from the left; of an empty tree the hash of nothing. */
export function rootOf(hash: HashBytes, peaks: readonly Uint8Array[]): Uint8Array {
  const root = peaks.reduceRight<Uint8Array | null>((right, left) => (right ? nodeHash(hash, left, right) : left), null);
  return root ?? hash();
}

/** A tree that grows by one leaf at a time and holds no more than its peaks. */
export interface GrowingTree {
  /** Adds the hash of a leaf; gives the nodes worth keeping that it completes, the leaf itself first. */
  readonly add: (leaf: Uint8Array) => readonly KeptNode[];
  readonly size: () => number;
  readonly root: () => Uint8Array;
}

/** Goes on from a tree of `size` leaves with these peaks. */
export function growTree(hash: HashBytes, size = 0, peaks: readonly Uint8Array[] = []): GrowingTree {
  let count = size;
  const held = [...peaks];
  const add = (leaf: Uint8Array): readonly KeptNode[] => {
    const kept: KeptNode[] = [{ level: 0, place: count, hash: leaf }];
    let node = leaf;
    let place = count;
    for (let level = 1; place % 2 === 1; level += 1) {
      place = (place - 1) / 2;
      const left = held.pop();
      if (!left) throw new Error('a tree has fewer peaks than its size');
      node = nodeHash(hash, left, node);
      if (level % KEPT_LEVELS === 0) kept.push({ level, place, hash: node });
    }
    held.push(node);
    count += 1;
    return kept;
  };
  return { add, size: () => count, root: () => rootOf(hash, held) };
}
