// Verification of the whole ledger on request.
import { z } from 'zod';
import { route } from '#platform';

/** `differences` is cut at a hundred; `broken` counts all. */
export const verifyLedgerRoute = route({
  id: 'verify-ledger',
  method: 'POST',
  path: '/api/ledger/verify',
  summary: 'Recompute every hash, fold every matter, compare with the stored rows',
  access: 'verify-ledger',
  right: 'action',
  audited: 'command',
  reply: z.object({
    matters: z.number().int(),
    entries: z.number().int(),
    broken: z.number().int(),
    differences: z.array(z.object({ matter: z.string(), what: z.string() })),
    seals: z.object({
      seals: z.number().int(),
      entries: z.number().int().describe('entries that a seal covers'),
      unsealed: z.number().int(),
      faults: z.array(z.string()),
    }),
    milliseconds: z.number().int(),
  }),
});
