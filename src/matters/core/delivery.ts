// Proof of notice: what became of news that was sent beyond the app, and how far a unit has come since it was served.
import type { Instant, PersonId, UnitId } from '#kernel';
import { z } from 'zod';
import { instantShape, personShape, unitShape } from './shapes.ts';

/** One piece of news to one person. `taken`: the channel has it; `refused` and `given-up`: it does not, for the reason `code`. */
export interface Delivery {
  readonly id: string;
  readonly unit: UnitId;
  readonly person: PersonId;
  readonly channel: string;
  /** The step that it told of. */
  readonly action: string;
  readonly at: Instant;
  readonly outcome: 'taken' | 'refused' | 'given-up';
  readonly code: string | null;
}

export const deliveriesShape: z.ZodType<readonly Delivery[]> = z
  .array(
    z.strictObject({
      id: z.uuid(),
      unit: unitShape,
      person: personShape,
      channel: z.string().regex(/^[a-z-]{1,20}$/),
      action: z.string().regex(/^[a-z-]{1,40}$/),
      at: instantShape,
      outcome: z.enum(['taken', 'refused', 'given-up']),
      code: z.string().max(40).nullable(),
    }),
  )
  .min(1)
  .max(500);

/** One unit that was served: when it had it in the app, what was sent besides, and its steps in order (words `served.STEP`). */
export interface Served {
  readonly unit: UnitId;
  readonly at: Instant;
  readonly sent: readonly Delivery[];
  readonly steps: readonly { readonly step: string; readonly done: { readonly at: Instant; readonly by: PersonId } | null }[];
}
