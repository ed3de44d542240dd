// Between a review and what was issued of it: which items go out, and how those that went out look afterwards.
import { z } from 'zod';
import type { ReviewItem } from '../api.ts';
import { ItemToIssue, ItemToLink } from '../commands.ts';
import type { Directive } from '../directive.ts';
import { blankItem } from '../proposal/propose.ts';
import type { Items } from './review-draft.ts';
import { overlap } from './spans.ts';

const NamedItem = ItemToIssue.extend({ id: z.string() });
const NamedLink = ItemToLink.extend({ id: z.string() });

export interface ToIssue {
  readonly items: z.infer<typeof NamedItem>[];
  readonly links: z.infer<typeof NamedLink>[];
}

/** The accepted items as they are issued or linked; one with a gap that blocks (see gaps.ts) has no such form. */
export function toIssue(items: Items): ToIssue {
  const accepted = items.filter((item) => item.decision === 'accepted');
  return {
    items: accepted.filter((item) => item.linkTo === null).flatMap((item) => whole(NamedItem, picked(item))),
    links: accepted.flatMap(({ id, start, end, linkTo }) => whole(NamedLink, { id, start, end, commitment: linkTo })),
  };
}

function whole<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape>[] {
  const parsed = shape.safeParse(value);
  return parsed.success ? [parsed.data] : [];
}

function picked(item: ReviewItem): unknown {
  const { id, start, end, title, kind, lead, assisting, leadOfficial, due, measure, verifier, ownUnitMayVerify } = item;
  const picked = { id, start, end, title, kind, lead, assisting, leadOfficial, due, measure, verifier, ownUnitMayVerify };
  // A curve needs a day and something counted; without them what was chosen once is not asked for.
  const curved = item.expected && due !== null && measure.kind !== 'done';
  return curved ? { ...picked, expected: item.expected } : picked;
}

/**
 * The review as it stands after what the directive says was issued: that comes from the ledger, so it outranks the draft.
 * An issued sentence without an item gets one; an item across an issued sentence goes.
 */
export function withIssued(items: Items, directive: Pick<Directive, 'text' | 'issued' | 'linked'>): Items {
  const gone = [
    ...directive.issued.map((sentence) => ({ ...sentence, linkTo: null })),
    ...directive.linked.map((sentence) => ({ ...sentence, linkTo: sentence.commitment })),
  ];
  const left = items
    .filter((item) => !gone.some((sentence) => overlap(item, sentence)))
    .map((item): ReviewItem => (item.decision === 'issued' ? { ...item, decision: 'open', commitment: null } : item));
  const issued = gone.map(({ start, end, commitment, linkTo }): ReviewItem => {
    const known = items.find((item) => item.start === start && item.end === end);
    const item = known ?? blankItem(directive.text, start, end, `i${start}`);
    return { ...item, decision: 'issued', commitment, linkTo };
  });
  return [...left, ...issued].toSorted((a, b) => a.start - b.start);
}
