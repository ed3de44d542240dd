// The wire of the review page: intake by file or paste, the draft of a review, issuing, and what else is asked about it.
import { Expected } from '#matters';
import { DayText, IdText as Id, route } from '#platform';
import { z } from 'zod';
import { ISSUE_LIMIT, ItemToIssue, TEXT_LIMIT } from './commands.ts';

const Received = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  characters: z.number().int(),
  proposals: z.number().int(),
});

/** multipart/form-data: `file`, and optionally `title`, `docDate`, `issuer` (one of my units that may issue). */
export const receiveFileRoute = route({
  id: 'receive-directive-file',
  method: 'POST',
  path: '/api/directives/files',
  summary: 'Receive a directive as txt, md, docx or pdf, up to 20 MB',
  access: 'signed-in',
  right: 'by-rule',
  reply: Received,
  upload: true,
});

export const receiveTextRoute = route({
  id: 'receive-directive-text',
  method: 'POST',
  path: '/api/directives',
  summary: 'Receive a directive as pasted text',
  access: 'signed-in',
  right: 'by-rule',
  body: z.object({
    title: z.string().max(200).optional(),
    text: z.string().max(2 * TEXT_LIMIT),
    docDate: DayText.nullish(),
    issuer: Id.nullish(),
  }),
  reply: Received,
});

/** A measure while it is being filled in: what is issued has to be whole (see commands.ts), a draft does not. */
const MeasureInReview = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('quantity'), target: z.number().int().min(1).max(100_000_000), unit: z.string().max(20) }),
  z.object({
    kind: z.literal('milestones'),
    milestones: z.array(z.object({ name: z.string().max(100), due: DayText.nullable() })).max(30),
  }),
  z.object({ kind: z.literal('items'), unit: z.string().max(20), items: z.array(z.string().max(100)).max(2000) }),
]);

/** One proposal in review. Only `decision: accepted` ones are issued; `linkTo` ties it to an open commitment instead. */
export const ReviewItem = z.object({
  id: z.string().max(40),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  title: z.string().max(400),
  kind: z.enum(['measure', 'prohibition', 'target', 'problem']),
  decision: z.enum(['open', 'accepted', 'rejected', 'issued']),
  from: z.enum(['extracted', 'person', 'second-opinion']),
  lead: Id.nullable(),
  assisting: z.array(Id).max(50),
  leadOfficial: Id.nullable(),
  due: DayText.nullable(),
  measure: MeasureInReview,
  /** How much is expected by when; a straight line where it is left out. */
  expected: Expected.nullish(),
  verifier: Id.nullable(),
  ownUnitMayVerify: z.boolean(),
  linkTo: Id.nullable(),
  /** As printed, for the reviewer: units and day that the text names. */
  printedUnits: z.array(z.string()),
  printedDeadline: z.string().nullable(),
  quantity: z.string().nullable(),
  path: z.array(z.string()),
  confidence: z.number(),
  reasons: z.array(z.string()),
  commitment: Id.nullable(),
});
export type ReviewItem = z.infer<typeof ReviewItem>;

export const Clause = z.object({
  start: z.number().int(),
  end: z.number().int(),
  level: z.number().int(),
  form: z.enum(['title', 'heading', 'paragraph', 'table-row', 'list-item']),
  marker: z.string().nullable(),
  title: z.string().nullable(),
});
export type Clause = z.infer<typeof Clause>;

/** `names` gives the names of all units and people that the items mention. */
export const Review = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  status: z.enum(['in-review', 'issued', 'discarded']),
  matterVersion: z.number().int(),
  version: z.number().int(),
  text: z.string(),
  docDate: DayText.nullable(),
  today: DayText,
  issuer: z.object({ id: Id, name: z.string() }),
  clauses: z.array(Clause),
  items: z.array(ReviewItem),
  names: z.record(z.string(), z.string()),
  mayIssue: z.boolean(),
  secondOpinion: z.boolean().describe('an outside model is configured and may be asked'),
});
export type Review = z.infer<typeof Review>;

const One = z.object({ id: Id });

/** ETag is the draft's version; 0 is the untouched proposal. */
export const reviewRoute = route({
  id: 'review',
  method: 'GET',
  path: '/api/directives/:id/review',
  summary: 'The text with its proposals as they stand in review',
  access: 'signed-in',
  right: 'one-in-scope',
  params: One,
  reply: Review,
});

export const saveReviewRoute = route({
  id: 'save-review',
  method: 'PUT',
  path: '/api/directives/:id/review',
  summary: 'Save the draft of the review',
  access: 'signed-in',
  right: 'by-rule',
  params: One,
  body: z.object({ items: z.array(ReviewItem).max(3000) }),
  reply: z.object({ version: z.number().int() }),
  precondition: true,
});

/** If-Match is the directive's matter version. Units have the commitments when this returns. */
export const issueRoute = route({
  id: 'issue-directive',
  method: 'POST',
  path: '/api/directives/:id/issue',
  summary: 'Issue accepted proposals as commitments, in one transaction',
  access: 'signed-in',
  right: 'by-rule',
  params: One,
  body: z.object({
    items: z.array(ItemToIssue.extend({ id: z.string().max(40) })).max(ISSUE_LIMIT),
    links: z
      .array(z.object({ id: z.string().max(40), start: z.number().int(), end: z.number().int(), commitment: Id }))
      .max(ISSUE_LIMIT),
  }),
  reply: z.object({
    version: z.number().int(),
    issued: z.array(z.object({ item: z.string(), commitment: Id })),
    linked: z.number().int(),
  }),
  precondition: true,
  idempotent: true,
});

export const similarRoute = route({
  id: 'similar-commitments',
  method: 'GET',
  path: '/api/directives/:id/similar',
  summary: 'Open commitments from other directives that ask for the same',
  access: 'signed-in',
  right: 'by-rule',
  params: One,
  reply: z.object({
    pairs: z.array(
      z.object({
        start: z.number().int(),
        commitment: Id,
        number: z.string(),
        title: z.string(),
        sentence: z.string(),
        unit: z.string(),
        likeness: z.number(),
      }),
    ),
  }),
});

/** What the outside model says of one item, in its own words; `kind`, `start`, `end` where it would change them. */
const Remark = z.object({
  item: z.string(),
  advice: z.enum(['add', 'drop', 'change']),
  reason: z.string(),
  kind: ReviewItem.shape.kind.nullable(),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
});
export type Remark = z.infer<typeof Remark>;

export const secondOpinionRoute = route({
  id: 'second-opinion',
  method: 'POST',
  path: '/api/directives/:id/second-opinion',
  summary: 'Ask the configured outside model for proposals; each is shown as such',
  access: 'signed-in',
  right: 'by-rule',
  params: One,
  reply: z.object({ items: z.array(ReviewItem), remarks: z.array(Remark), dropped: z.number().int() }),
});

/** Names in one column of a spreadsheet, for a per-item roll-out. */
export const rolloutItemsRoute = route({
  id: 'rollout-items',
  method: 'POST',
  path: '/api/rollout-items',
  summary: 'Read the items of a roll-out from the first column of a spreadsheet; stores nothing',
  access: 'signed-in',
  right: 'same-for-all',
  reply: z.object({ items: z.array(z.string()), skipped: z.number().int() }),
  upload: true,
});
