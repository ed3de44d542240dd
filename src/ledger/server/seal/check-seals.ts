// The seals of a live database against its entries: positions without a gap, every root from the entries themselves, signatures,
// keys that vouch for each other, and the kept nodes that proofs are made of.
import {
  type HashBytes,
  type KeptNode,
  type Seal,
  type SealKey,
  entryText,
  growTree,
  keyText,
  leafHash,
  sealText,
} from '#ledger';
import type { Reader } from '#platform/server';
import { HASHES } from './algorithms.ts';
import { schemeOf } from './hold-key.ts';
import { countUnsealed, listKeys, listSeals, loadNodes, readSealed } from './seal-store.ts';

export interface SealsVerified {
  readonly seals: number;
  readonly entries: number;
  /** Entries that wait for the next seal. */
  readonly unsealed: number;
  /** What is wrong, the first of each seal; empty where everything holds. */
  readonly faults: readonly string[];
}

const BATCH = 2000;
const ZEROS = '0'.repeat(64);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Verifies what the reader sees, which should be one snapshot. Never throws for a broken seal. */
export async function verifySeals(reader: Reader): Promise<SealsVerified> {
  const [newest, keys, unsealed] = [
    await listSeals(reader, 2 ** 31 - 1, null),
    await listKeys(reader),
    await countUnsealed(reader),
  ];
  const seals = newest.toReversed();
  const hash = HASHES[seals[0]?.hash ?? 'sha-256'];
  const known = new Map(keys.map((key) => [key.id, key]));
  const faults = keys.flatMap((key) => faultOfKey(key, known, hash) ?? []);
  const tree = growTree(hash);
  let before: Seal | null = null;
  for (const seal of seals) {
    const fault: string | null =
      (await grown(reader, tree, hash, seal)) ?? faultOfSeal(seal, before, known, hash, hex(tree.root()));
    if (fault) faults.push(`seal ${seal.number}: ${fault}`);
    if (fault) break; // what follows rests on it
    before = seal;
  }
  return { seals: seals.length, entries: tree.size(), unsealed, faults };
}

function faultOfKey(key: SealKey, known: ReadonlyMap<string, SealKey>, hash: HashBytes): string | null {
  const signer = key.previous === null ? key : known.get(key.previous);
  const right = hex(hash(Buffer.from(key.key, 'hex'))) === key.id;
  const signed = signer && schemeOf(signer.algorithm)?.isSigned(signer.key, keyText(key), key.signature);
  return right && signed ? null : `key ${key.id}: not what was signed`;
}

function faultOfSeal(
  seal: Seal,
  before: Seal | null,
  known: ReadonlyMap<string, SealKey>,
  hash: HashBytes,
  root: string,
): string | null {
  const key = known.get(seal.key);
  if (seal.number !== (before?.number ?? 0) + 1) return 'number without the one before';
  if (seal.previous !== (before ? hex(hash(Buffer.from(sealText(before)))) : ZEROS)) return 'does not hold the seal before';
  if (seal.root !== root) return 'root is not that of the entries';
  if (!key || key.ledger !== seal.ledger) return 'signed by an unknown key';
  return schemeOf(key.algorithm)?.isSigned(key.key, sealText(seal), seal.signature) ? null : 'signature does not hold';
}

/** Lets the tree grow to the size of a seal; gives what is wrong with the entries or nodes that it covers. */
async function grown(reader: Reader, tree: ReturnType<typeof growTree>, hash: HashBytes, seal: Seal): Promise<string | null> {
  while (tree.size() < seal.size) {
    const from = tree.size();
    const to = Math.min(from + BATCH, seal.size);
    const kept: KeptNode[] = [];
    for (const entry of await readSealed(reader, from, to)) {
      if (entry.position !== tree.size()) return `entry ${tree.size()} is missing`;
      kept.push(...tree.add(leafHash(hash, Buffer.from(entryText(entry)))));
    }
    if (tree.size() !== to) return `entry ${tree.size()} is missing`;
    const wrong = await differingNode(reader, kept);
    if (wrong) return `${wrong.level === 0 ? 'entry' : `level ${wrong.level}, node`} ${wrong.place} is not what was sealed`;
  }
  return null;
}

/** Kept nodes come in order of place, level by level; the first that is not stored as it was computed. */
async function differingNode(reader: Reader, kept: readonly KeptNode[]): Promise<KeptNode | null> {
  const load = loadNodes(reader);
  for (const level of new Set(kept.map((node) => node.level))) {
    const ours = kept.filter((node) => node.level === level);
    const [first, last] = [ours[0], ours.at(-1)];
    if (!first || !last) continue;
    const stored = await load(level, first.place, last.place + 1);
    const wrong = ours.find((node, index) => hex(stored[index] ?? new Uint8Array()) !== hex(node.hash));
    if (wrong) return wrong;
  }
  return null;
}
