// Seals the ledger: gives every entry that no seal covers its position, grows the tree, and signs its root. One seal at a time over
// all servers of a database; the day's seal is made by whoever comes first after midnight.
import { type Instant, type Result, dayAt, ok, refuse } from '#kernel';
import {
  type Entry,
  type GrowingTree,
  type HashBytes,
  type HashName,
  type KeptNode,
  type Seal,
  type SealKey,
  entryText,
  growTree,
  leafHash,
  readTree,
  sealText,
} from '#ledger';
import type { Tx } from '#platform/server';
import { sha256 } from '../sha256.ts';
import { HASHES } from './algorithms.ts';
import { type Holder, type Sealing, holdKey } from './hold-key.ts';
import { insertNodes, insertPositions, insertSeal, lastSeal, listUnsealed, loadNodes, lockSealing } from './seal-store.ts';

export interface SealOptions {
  /** Nothing is done where this day has its seal. */
  readonly daily?: boolean;
  /** A new key signs from now on; the one before vouches for it where its private half is here. */
  readonly newKey?: boolean;
  /** The hash of the tree, chosen with the first seal. */
  readonly hash?: HashName;
}

/** `seal` is null where there was nothing to seal. */
export interface Sealed {
  readonly seal: Seal | null;
  readonly added: number;
  readonly key: SealKey | null;
}

const NOTHING = { seal: null, added: 0, key: null };
const ZEROS = '0'.repeat(64);
const BATCH = 2000;

/**
 * Makes a seal. After it returns one, every entry that was committed before it began is covered. Refuses `seal-key-not-here`,
 * `hash-chosen`, and, with nothing written, `entry-broken` and `seals-broken` where what would be sealed does not verify.
 */
export const sealLedger = (sealing: Sealing, options: SealOptions = {}): Promise<Result<Sealed>> =>
  sealing.database.transaction<Sealed>('system', async (tx) => {
    await lockSealing(tx);
    const last = await lastSeal(tx);
    if (options.daily && last && dayAt(last.at as Instant) >= dayAt(sealing.now)) return ok(NOTHING); // an Instant by its schema
    if (last && options.hash && options.hash !== last.hash) return refuse('conflict', 'hash-chosen', { hash: last.hash });
    const name = last?.hash ?? options.hash ?? 'sha-256';
    const holder = await holdKey(tx, sealing, name, options.newKey ?? false);
    return holder.ok ? sealWith(tx, { sealing, last, name, holder: holder.value }) : holder;
  });

interface Begun {
  readonly sealing: Sealing;
  readonly last: Seal | null;
  readonly name: HashName;
  readonly holder: Holder;
}

async function sealWith(tx: Tx, { sealing, last, name, holder }: Begun): Promise<Result<Sealed>> {
  const hash = HASHES[name];
  const size = last?.size ?? 0;
  const tree = growTree(hash, size, await readTree(hash, loadNodes(tx)).peaks(size));
  if (last && hex(tree.root()) !== last.root) return refuse('conflict', 'seals-broken', { number: last.number });
  const broken = await grow(tx, tree, hash);
  if (broken) return refuse('conflict', 'entry-broken', { matter: broken.matter, seq: broken.seq });
  const added = tree.size() - size;
  const { key } = holder;
  if (added === 0) return ok({ seal: null, added, key });
  const statement = {
    at: last && last.at > sealing.now ? last.at : sealing.now, // a clock that went back does not take the order with it
    hash: name,
    key: key.id,
    ledger: key.ledger,
    number: (last?.number ?? 0) + 1,
    previous: last ? hex(hash(Buffer.from(sealText(last)))) : ZEROS,
    root: hex(tree.root()),
    size: tree.size(),
  };
  const text = sealText(statement);
  const seal = { ...statement, signature: holder.sign(text) };
  await insertSeal(tx, seal, text);
  return ok({ seal, added, key });
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Adds what no seal covers, batch by batch; gives the first entry that does not give its hash, or null. */
async function grow(tx: Tx, tree: GrowingTree, hash: HashBytes): Promise<Entry | null> {
  let after: Entry | null = null;
  for (;;) {
    const entries: readonly Entry[] = await listUnsealed(tx, after, BATCH);
    const from = tree.size();
    const nodes: KeptNode[] = [];
    for (const entry of entries) {
      const text = entryText(entry);
      if (sha256(text) !== entry.hash) return entry;
      nodes.push(...tree.add(leafHash(hash, Buffer.from(text))));
    }
    if (entries.length > 0) await Promise.all([insertPositions(tx, entries, from), insertNodes(tx, nodes)]);
    if (entries.length < BATCH) return null;
    after = entries.at(-1) ?? null;
  }
}
