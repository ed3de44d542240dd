// Seals and proofs over the wire. Proofs are files, exactly as docs/ledger-format.md has them; they are bound without a JSON reply.
import { z } from 'zod';
import { IdText, route } from '#platform';
import { Seal, SealKey } from './statement.ts';

const Count = z.coerce.number().int().min(1).max(2_147_483_647);

/** Keys by which seals are signed, for whoever checks an export: public on purpose. */
export const sealKeysRoute = route({
  id: 'seal-keys',
  method: 'GET',
  path: '/api/ledger/keys',
  summary: 'Public keys of the ledger’s seals, and the newest seal',
  access: 'public',
  right: 'open',
  reply: z.object({ keys: z.array(SealKey), newest: Seal.nullable() }),
});

export const sealsRoute = route({
  id: 'seals',
  method: 'GET',
  path: '/api/ledger/seals',
  summary: 'Seals of the ledger, newest first',
  access: 'verify-ledger',
  right: 'action',
  query: z.object({ below: Count.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
  reply: z.object({ seals: z.array(Seal), keys: z.array(SealKey) }),
});

/** A file: the proof that one entry of a matter is under a seal. */
export const inclusionProofRoute = route({
  id: 'inclusion-proof',
  method: 'GET',
  path: '/api/matters/:id/entries/:seq/proof.json',
  summary: 'Proof that a ledger entry is under a seal',
  access: 'signed-in',
  right: 'one-in-scope',
  params: z.object({ id: IdText, seq: Count }),
  reply: z.unknown(),
});

/** A file: the proof that a seal begins with an earlier one. */
export const consistencyProofRoute = route({
  id: 'consistency-proof',
  method: 'GET',
  path: '/api/ledger/consistency.json',
  summary: 'Proof that one seal begins with an earlier one',
  access: 'verify-ledger',
  right: 'action',
  query: z.object({ from: Count, to: Count }),
  reply: z.unknown(),
});
