// The ledger as a file that anybody can check (docs/ledger-format.md): every sealed entry in its order, the seals, the public keys.
// What no seal covers yet is left out, since nothing would show that it is whole.
import { type Seal, type SealKey, endLine, entryLine, headLine, keyLine, sealLine } from '#ledger';
import type { Reader } from '#platform/server';
import { listKeys, listSeals, readSealed } from './seal-store.ts';

const BATCH = 1000;

/** What was never sealed is exported as a ledger without entries, under this id. */
const UNSEALED = '00000000-0000-0000-0000-000000000000';

/** Keys that a seal needs and that were not written before: up to its own, so that each is vouched for. */
function keysUpTo(keys: readonly SealKey[], seal: Seal, from: number): readonly SealKey[] {
  const own = keys.findIndex(({ id }) => id === seal.key);
  return keys.slice(from, own + 1);
}

/** The file, piece by piece; memory stays bounded at any size. The reader should see one snapshot and everything. */
export async function* exportLedger(reader: Reader): AsyncGenerator<string> {
  const [keys, seals] = [await listKeys(reader), (await listSeals(reader, 2 ** 31 - 1, null)).toReversed()];
  yield headLine(seals[0]?.ledger ?? UNSEALED, seals[0]?.hash ?? 'sha-256');
  let [written, entries] = [0, 0];
  for (const seal of seals) {
    const fresh = keysUpTo(keys, seal, written);
    for (const key of fresh) yield keyLine(key);
    written += fresh.length;
    for (; entries < seal.size; entries = Math.min(entries + BATCH, seal.size)) {
      const batch = await readSealed(reader, entries, Math.min(entries + BATCH, seal.size));
      yield batch.map(entryLine).join('');
    }
    yield sealLine(seal);
  }
  yield endLine({ entries, keys: written, seals: seals.length });
}
