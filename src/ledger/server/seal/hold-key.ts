// The key that signs the next seal: the newest one, or a new one where there is none or a change is asked for.
import { type Instant, type Result, ok, refuse } from '#kernel';
import { type HashName, type SealKey, keyText } from '#ledger';
import type { Database, Tx } from '#platform/server';
import { HASHES, SCHEMES, type SignatureScheme } from './algorithms.ts';
import type { KeyFolder } from './key-folder.ts';
import { insertKey, listKeys } from './seal-store.ts';

export interface Sealing {
  readonly database: Database;
  readonly keys: KeyFolder;
  readonly now: Instant;
  /** Where the ledger begins to be sealed: the id that it has from then on. */
  readonly freshId: () => string;
}

export interface Holder {
  readonly key: SealKey;
  readonly sign: (text: string) => string;
}

export const schemeOf = (algorithm: string): SignatureScheme | null =>
  SCHEMES.find((scheme) => scheme.algorithm === algorithm) ?? null;

/** Refuses `seal-key-not-here` where the newest key is another server's. */
export async function holdKey(tx: Tx, sealing: Sealing, hash: HashName, renew: boolean): Promise<Result<Holder>> {
  const known = await listKeys(tx);
  const newest = known.at(-1);
  const held = newest ? await holderOf(sealing, newest) : null;
  if (newest && !renew) return held ? ok(held) : refuse('conflict', 'seal-key-not-here', { key: newest.id.slice(0, 16) });
  return ok(await makeKey(tx, sealing, { hash, held, number: known.length + 1, ledger: newest?.ledger ?? sealing.freshId() }));
}

async function holderOf({ keys }: Sealing, key: SealKey): Promise<Holder | null> {
  const scheme = schemeOf(key.algorithm);
  const privateKey = scheme && (await keys.find(key.id));
  return privateKey ? { key, sign: (text) => scheme.sign(privateKey, text) } : null;
}

interface Making {
  readonly hash: HashName;
  /** The key before, which vouches for the new one; null where it is not here or there is none: then the new one signs for itself. */
  readonly held: Holder | null;
  readonly number: number;
  readonly ledger: string;
}

async function makeKey(tx: Tx, { keys, now }: Sealing, { hash, held, number, ledger }: Making): Promise<Holder> {
  const [scheme] = SCHEMES;
  const { publicKey, privateKey } = scheme.make();
  const id = Buffer.from(HASHES[hash](Buffer.from(publicKey, 'hex'))).toString('hex');
  const statement = { algorithm: scheme.algorithm, at: now, id, key: publicKey, ledger, previous: held?.key.id ?? null };
  const text = keyText(statement);
  const sign = (signed: string): string => scheme.sign(privateKey, signed);
  const key = { ...statement, signature: (held?.sign ?? sign)(text) };
  await keys.keep(id, privateKey); // before the commit: a key that is known and not kept could sign nothing
  await insertKey(tx, number, key, text);
  return { key, sign };
}
