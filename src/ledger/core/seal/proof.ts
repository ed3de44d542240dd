// Proofs over the tree (RFC 9162 sections 2.1.3 and 2.1.4): that an entry is in it, and that a later tree holds an earlier one
// unchanged. Made from kept nodes, checked from the proof alone.
import { type HashBytes, KEPT_LEVELS, nodeHash, peaksOf, splitOf } from './merkle.ts';

/** The kept nodes of a level, places [from, to); only complete ones are asked for, 256 at most. */
export type LoadNodes = (level: number, from: number, to: number) => Promise<readonly Uint8Array[]>;

export interface TreeReader {
  readonly peaks: (size: number) => Promise<readonly Uint8Array[]>;
  /** The hashes that lead from leaf `place` to the root of the first `size` leaves. */
  readonly inclusion: (place: number, size: number) => Promise<readonly Uint8Array[]>;
  /** The hashes that show the first `size` leaves to begin with the first `earlier`; both above 0. */
  readonly consistency: (earlier: number, size: number) => Promise<readonly Uint8Array[]>;
}

const BLOCK = 2 ** KEPT_LEVELS;

/** Reads a tree of which `load` gives the kept nodes; what was loaded is remembered. */
export function readTree(hash: HashBytes, load: LoadNodes): TreeReader {
  const blocks = new Map<string, Promise<readonly Uint8Array[]>>();
  const kept = async (level: number, place: number): Promise<Uint8Array> => {
    const from = place - (place % BLOCK);
    const key = `${level}/${from}`;
    const block = blocks.get(key) ?? load(level, from, from + BLOCK);
    blocks.set(key, block);
    const found = (await block)[place - from];
    if (!found) throw new Error(`the sealed tree lacks node ${place} of level ${level}`);
    return found;
  };
  const perfect = async (level: number, place: number): Promise<Uint8Array> =>
    level % KEPT_LEVELS === 0
      ? kept(level, place)
      : nodeHash(hash, await perfect(level - 1, 2 * place), await perfect(level - 1, 2 * place + 1));
  /** The root over the leaves [low, high), which begin where a tree of that size may begin. */
  const over = async (low: number, high: number): Promise<Uint8Array> => {
    const width = high - low;
    const level = Math.log2(width);
    if (Number.isInteger(level)) return perfect(level, low / width);
    const split = splitOf(width);
    return nodeHash(hash, await over(low, low + split), await over(low + split, high));
  };
  const inclusion = async (place: number, low: number, high: number): Promise<Uint8Array[]> => {
    if (high - low === 1) return [];
    const middle = low + splitOf(high - low);
    return place < middle
      ? [...(await inclusion(place, low, middle)), await over(middle, high)]
      : [...(await inclusion(place, middle, high)), await over(low, middle)];
  };
  const consistency = async (end: number, low: number, high: number, whole: boolean): Promise<Uint8Array[]> => {
    if (end === high) return whole ? [] : [await over(low, high)];
    const middle = low + splitOf(high - low);
    return end <= middle
      ? [...(await consistency(end, low, middle, whole)), await over(middle, high)]
      : [...(await consistency(end, middle, high, false)), await over(low, middle)];
  };
  return {
    peaks: (size) => Promise.all(peaksOf(size).map(({ level, place }) => perfect(level, place))),
    inclusion: (place, size) => inclusion(place, 0, size),
    consistency: (earlier, size) => consistency(earlier, 0, size, true),
  };
}

/** The root that an inclusion proof leads to, or null where it has too few or too many hashes for such a tree (2.1.3.2). */
export function rootByInclusion(
  hash: HashBytes,
  {
    leaf,
    place,
    size,
    path,
  }: { readonly leaf: Uint8Array; readonly place: number; readonly size: number; readonly path: readonly Uint8Array[] },
): Uint8Array | null {
  let [node, at, last] = [leaf, place, size - 1];
  if (place < 0 || at > last) return null;
  for (const beside of path) {
    if (last === 0) return null;
    if (at % 2 === 1 || at === last) {
      node = nodeHash(hash, beside, node);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else node = nodeHash(hash, node, beside);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? node : null;
}

export interface ConsistencyClaim {
  readonly earlier: { readonly size: number; readonly root: Uint8Array };
  readonly later: { readonly size: number; readonly root: Uint8Array };
  readonly path: readonly Uint8Array[];
}

const same = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

/** True when the proof shows the later tree to begin with the earlier one (2.1.4.2); an earlier tree without leaves is refused. */
export function isConsistent(hash: HashBytes, { earlier, later, path }: ConsistencyClaim): boolean {
  if (earlier.size === later.size) return path.length === 0 && same(earlier.root, later.root);
  if (earlier.size < 1 || earlier.size > later.size) return false;
  const isPower = Number.isInteger(Math.log2(earlier.size));
  const [first, ...rest] = isPower ? [earlier.root, ...path] : path;
  if (!first) return false;
  let [at, last] = [earlier.size - 1, later.size - 1];
  while (at % 2 === 1) [at, last] = [(at - 1) / 2, Math.floor(last / 2)];
  let [old, now] = [first, first];
  for (const beside of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [old, now] = [nodeHash(hash, beside, old), nodeHash(hash, beside, now)];
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else now = nodeHash(hash, now, beside);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && same(old, earlier.root) && same(now, later.root);
}
