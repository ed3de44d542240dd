// How a unit was told and how far it has come, with names, as a page shows it.
import { z } from 'zod';

const Named = z.object({ id: z.string(), name: z.string() });

export const ServedView = z.object({
  unit: Named.extend({ fullName: z.string() }),
  /** When it had it in the app. */
  at: z.string(),
  sent: z.array(
    z.object({
      channel: z.string(),
      action: z.string(),
      person: Named,
      at: z.string(),
      outcome: z.enum(['taken', 'refused', 'given-up']),
      code: z.string().nullable(),
    }),
  ),
  steps: z.array(z.object({ step: z.string(), done: z.object({ at: z.string(), by: Named }).nullable() })),
});
