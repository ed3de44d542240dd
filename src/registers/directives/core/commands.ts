// What can be asked of a directive.
import { Expected, dayShape, evidenceShape, matterShape, personShape, textShape, unitShape } from '#matters';
import { z } from 'zod';

/** Longest text of a directive, in characters: about 60 pages. */
export const TEXT_LIMIT = 60_000;

export const ReceiveDirective = z.strictObject({
  type: z.literal('ReceiveDirective'),
  title: textShape(200),
  text: z.string().min(1).max(TEXT_LIMIT),
  docDate: dayShape.nullable(),
  issuer: unitShape,
  evidence: evidenceShape,
});

const position = z.number().int().min(0).max(TEXT_LIMIT);
const count = z.number().int().min(1).max(100_000_000);

/** How it will be known that it is done; the commitments register checks it again. */
export const MeasureDraft = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('quantity'), target: count, unit: textShape(20) }),
  z.strictObject({
    kind: z.literal('milestones'),
    milestones: z
      .array(z.strictObject({ name: textShape(100), due: dayShape.nullable() }))
      .min(1)
      .max(30),
  }),
  z.strictObject({ kind: z.literal('items'), unit: textShape(20), items: z.array(textShape(100)).min(1).max(2000) }),
]);
export type MeasureDraft = z.infer<typeof MeasureDraft>;

const span = { start: position, end: position };

/** One accepted proposal, complete enough to be issued. */
export const ItemToIssue = z.strictObject({
  ...span,
  title: textShape(200),
  kind: z.enum(['measure', 'prohibition', 'target', 'problem']),
  lead: unitShape,
  assisting: z.array(unitShape).max(50),
  leadOfficial: personShape.nullable(),
  due: dayShape.nullable(),
  measure: MeasureDraft,
  /** A straight line where it is left out. */
  expected: Expected.optional(),
  verifier: unitShape.nullable(),
  ownUnitMayVerify: z.boolean(),
});
export type ItemToIssue = z.infer<typeof ItemToIssue>;

/** A proposal that asks for what an open commitment asks for already. */
export const ItemToLink = z.strictObject({ ...span, commitment: matterShape });

/** How many commitments, and how many links, one request issues at most. */
export const ISSUE_LIMIT = 300;

export const IssueDirective = z.strictObject({
  type: z.literal('IssueDirective'),
  items: z.array(ItemToIssue).max(ISSUE_LIMIT),
  links: z.array(ItemToLink).max(ISSUE_LIMIT),
});

export const DiscardDirective = z.strictObject({ type: z.literal('DiscardDirective'), reason: textShape(2000) });

const Commands = z.discriminatedUnion('type', [ReceiveDirective, IssueDirective, DiscardDirective]);
export type DirectiveCommand = z.infer<typeof Commands>;
export type CommandOf<Type extends DirectiveCommand['type']> = Extract<DirectiveCommand, { type: Type }>;
