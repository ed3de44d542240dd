// What is signed (docs/ledger-format.md): a seal over the first `size` entries, and a key that makes seals, vouched for by the
// key before it. The text that a signature covers is the canonical JSON that stands in an export, without the signature.
import { z } from 'zod';
import { canonicalJson } from '../canonical-json.ts';
import type { Json } from '#kernel';

/** Hashes that a tree may be made with; a ledger keeps the one that it began with. */
export const HASH_NAMES = ['sha-256', 'sm3'] as const;
export type HashName = (typeof HASH_NAMES)[number];

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Hex = z.string().regex(/^(?:[0-9a-f]{2})+$/);
const Moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
const LedgerId = z.string().regex(/^[0-9a-f-]{36}$/);

/** `previous`: hash of the signed text of the seal before, zeros for the first. `key`: id of the key that signs. */
export const Seal = z.object({
  at: Moment,
  hash: z.enum(HASH_NAMES),
  key: Hash,
  ledger: LedgerId,
  number: z.number().int().min(1),
  previous: Hash,
  root: Hash,
  size: z.number().int().min(0),
  signature: Hex,
});
export type Seal = z.infer<typeof Seal>;

/** `id`: hash of the public key's bytes. `previous`: id of the key that vouches for this one; null where it signs for itself. */
export const SealKey = z.object({
  algorithm: z.string(),
  at: Moment,
  id: Hash,
  key: Hex,
  ledger: LedgerId,
  previous: Hash.nullable(),
  signature: Hex,
});
export type SealKey = z.infer<typeof SealKey>;

/** The text that a seal's signature covers. */
export const sealText = ({ at, hash, key, ledger, number, previous, root, size }: Omit<Seal, 'signature'>): string =>
  canonicalJson({ seal: { at, hash, key, ledger, number, previous, root, size } });

/** The text that a key's signature covers. */
export const keyText = ({ algorithm, at, id, key, ledger, previous }: Omit<SealKey, 'signature'>): string =>
  canonicalJson({ key: { algorithm, at, id, key, ledger, previous } as Json });
