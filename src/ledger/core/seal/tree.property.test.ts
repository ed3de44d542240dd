// The tree gives the roots that others have published, and each proof proves what it says and nothing else.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type HashBytes, KEPT_LEVELS, growTree, leafHash, nodeHash, splitOf } from './merkle.ts';
import { type TreeReader, isConsistent, readTree, rootByInclusion } from './proof.ts';

const sha256: HashBytes = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The leaves of the tests of Certificate Transparency's own implementation, and the roots of the trees over the first n. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test('roots over 0 to 8 leaves are those of Certificate Transparency', () => {
  const tree = growTree(sha256);
  const roots = [hex(tree.root())];
  for (const leaf of LEAVES) {
    tree.add(leafHash(sha256, Buffer.from(leaf, 'hex')));
    roots.push(hex(tree.root()));
  }
  expect(roots).toEqual(ROOTS);
});

/** The definition, word for word (2.1.1): slow, and hard to get wrong. */
const plainRoot = (leaves: readonly Uint8Array[]): Uint8Array => {
  const [only] = leaves;
  if (!only) return sha256();
  if (leaves.length === 1) return only;
  const split = splitOf(leaves.length);
  return nodeHash(sha256, plainRoot(leaves.slice(0, split)), plainRoot(leaves.slice(split)));
};

const MOST = 700;
const leaves = Array.from({ length: MOST }, (_, n) => leafHash(sha256, Buffer.from(`leaf ${n}`)));
const roots: Uint8Array[] = [sha256()];
const nodes = new Map<string, Uint8Array>();
const whole = growTree(sha256);
for (const leaf of leaves) {
  for (const { level, place, hash } of whole.add(leaf)) nodes.set(`${level}/${place}`, hash);
  roots.push(whole.root());
}
const rootAt = (size: number): Uint8Array => roots[size] ?? sha256();

const reader = (): TreeReader =>
  readTree(sha256, async (level, from, to) => {
    const found: Uint8Array[] = [];
    for (let place = from; place < to; place += 1) {
      const node = nodes.get(`${level}/${place}`);
      if (!node) break;
      found.push(node);
    }
    return found;
  });

test('a tree that grows has the root of the definition at every size, and keeps each eighth level', () => {
  for (const size of [1, 2, 3, 5, 64, 255, 256, 257, 511, 512, 699, 700])
    expect(hex(rootAt(size))).toBe(hex(plainRoot(leaves.slice(0, size))));
  expect([...nodes.keys()].filter((key) => !key.startsWith('0/'))).toEqual([`${KEPT_LEVELS}/0`, `${KEPT_LEVELS}/1`]);
});

test('a tree goes on from its peaks as if it had never stopped', async () => {
  for (const size of [0, 1, 7, 255, 256, 300]) {
    const tree = growTree(sha256, size, await reader().peaks(size));
    expect(hex(tree.root())).toBe(hex(rootAt(size)));
    for (const leaf of leaves.slice(size)) tree.add(leaf);
    expect(hex(tree.root())).toBe(hex(rootAt(MOST)));
  }
});

const sizes = fc.integer({ min: 1, max: MOST });

test('every leaf is proved to be in every tree that holds it, at its own place and at no other', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, fc.nat(), fc.nat(), async (size, n, m) => {
      const [place, other] = [n % size, m % size];
      const path = await reader().inclusion(place, size);
      const claim = { leaf: leaves[place] ?? sha256(), place, size, path };
      expect(hex(rootByInclusion(sha256, claim) ?? sha256())).toBe(hex(rootAt(size)));
      const elsewhere = rootByInclusion(sha256, { ...claim, place: other });
      if (other !== place) expect(elsewhere && hex(elsewhere)).not.toBe(hex(rootAt(size)));
      expect(rootByInclusion(sha256, { ...claim, path: [...path, sha256()] })).toBeNull();
      if (path.length > 0) expect(rootByInclusion(sha256, { ...claim, path: path.slice(1) })).toBeNull();
    }),
  );
});

test('a later tree is proved to begin with an earlier one; any changed, missing or further hash is refused', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, sizes, fc.nat(), async (a, b, n) => {
      const [earlier, later] = [Math.min(a, b), Math.max(a, b)];
      const path = await reader().consistency(earlier, later);
      const claim = { earlier: { size: earlier, root: rootAt(earlier) }, later: { size: later, root: rootAt(later) }, path };
      expect(isConsistent(sha256, claim)).toBe(true);
      expect(isConsistent(sha256, { ...claim, path: [...path, sha256()] })).toBe(false);
      expect(isConsistent(sha256, { ...claim, earlier: { size: earlier, root: sha256() } })).toBe(false);
      if (path.length > 0) {
        const bent = path.with(n % path.length, sha256());
        expect(isConsistent(sha256, { ...claim, path: bent })).toBe(false);
        expect(isConsistent(sha256, { ...claim, path: path.slice(1) })).toBe(false);
      }
    }),
  );
});

test('no proof is made of a tree that lost a node', async () => {
  const poor = readTree(sha256, async () => []);
  await expect(poor.inclusion(0, 2)).rejects.toThrow(/lacks node/);
});
