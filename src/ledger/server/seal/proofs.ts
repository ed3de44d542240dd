// Proofs for outsiders: that an entry is under a seal, and that a later seal begins with an earlier one (RFC 9162). Each is a file
// of its own that duxing-verify checks.
import { type MatterId, type Result, ok, refuse } from '#kernel';
import { type SealKey, consistencyText, inclusionText, readTree } from '#ledger';
import type { Reader } from '#platform/server';
import { HASHES } from './algorithms.ts';
import { findPosition, findSeal, listKeys, loadNodes, readSealed, sealOver } from './seal-store.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The keys that vouch for the one that signed, itself included. */
async function keysFor(reader: Reader, id: string): Promise<readonly SealKey[]> {
  const keys = await listKeys(reader);
  return keys.slice(0, keys.findIndex((key) => key.id === id) + 1);
}

/**
 * The proof of one entry under the first seal that covers it. What the reader may not see is not there: the position is looked for
 * as whoever asks. Refuses `not-there` and `not-sealed-yet`.
 */
export async function proveInclusion(reader: Reader, matter: MatterId, seq: number): Promise<Result<string>> {
  const position = await findPosition(reader, matter, seq);
  if (position === null) return refuse('conflict', 'not-sealed-yet');
  const [entry] = await readSealed(reader, position, position + 1);
  const seal = await sealOver(reader, position);
  if (!entry || !seal) return refuse('not-found', 'not-there');
  const tree = readTree(HASHES[seal.hash], loadNodes(reader));
  const [path, keys] = [await tree.inclusion(position, seal.size), await keysFor(reader, seal.key)];
  return ok(inclusionText({ entry, position, seal, keys, path: path.map(hex) }));
}

/** The proof that seal `to` begins with seal `from`. Refuses `no-such-seal`, also where the first is not the earlier one. */
export async function proveConsistency(reader: Reader, from: number, to: number): Promise<Result<string>> {
  const [earlier, later] = [await findSeal(reader, from), await findSeal(reader, to)];
  if (!earlier || !later || earlier.number >= later.number) return refuse('not-found', 'no-such-seal');
  const tree = readTree(HASHES[later.hash], loadNodes(reader));
  const path = await tree.consistency(earlier.size, later.size);
  return ok(consistencyText({ earlier, later, keys: await keysFor(reader, later.key), path: path.map(hex) }));
}
