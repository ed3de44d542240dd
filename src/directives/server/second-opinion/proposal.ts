// What a second opinion may propose, and the form in which a model must put it. Nothing here is applied: a person sees each
// proposal as coming from outside and takes it or leaves it.
import { z } from 'zod';
import type { ItemKind, Span } from '#directives';

const KINDS = ['measure', 'prohibition', 'target', 'problem'] as const satisfies readonly ItemKind[];

const Quote = z.string().min(2).max(2000);
const Reason = z.string().min(1).max(500);
const Details = {
  kind: z.enum(KINDS).optional(),
  units: z.array(Quote).max(20).optional(),
  deadline: Quote.nullable().optional(),
  quantity: z.string().min(1).max(200).nullable().optional(),
};

/** One proposal as a model writes it; `item` counts from 1 in the list that it was sent. */
export const RawProposal = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('add'), quote: Quote, ...Details, kind: z.enum(KINDS), reason: Reason }),
  z.strictObject({ type: z.literal('drop'), item: z.int().positive(), reason: Reason }),
  z.strictObject({ type: z.literal('change'), item: z.int().positive(), quote: Quote.optional(), ...Details, reason: Reason }),
]);
export type RawProposal = z.infer<typeof RawProposal>;

/** The list as a whole; its members are judged one by one, so that one bad proposal does not cost the others. */
export const RawAnswer = z.object({ proposals: z.array(z.unknown()).max(300) });

interface FromOutside {
  readonly source: 'second-opinion';
  /** The model's own words on why; to be shown as a quotation, never as ours. */
  readonly reason: string;
}

/** Absent means unchanged; null means that there is none. Units, deadline and quantity are quotes of the text too. */
interface ProposedDetails {
  readonly kind?: ItemKind;
  readonly units?: readonly string[];
  readonly deadline?: string | null;
  readonly quantity?: string | null;
}

/** `text` is exactly the directive's characters from `start` to `end`; `item` is the index in the items that were sent. */
export type Proposal = FromOutside &
  (
    | ({ readonly type: 'add'; readonly text: string; readonly kind: ItemKind } & Span & ProposedDetails)
    | { readonly type: 'drop'; readonly item: number }
    | ({ readonly type: 'change'; readonly item: number; readonly span?: Span & { readonly text: string } } & ProposedDetails)
  );
