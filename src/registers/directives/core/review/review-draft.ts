// Editing a review: every step takes the items and gives the next ones, or null where the step can't be taken. Items stay
// in the order of the text, never overlap, and what has been issued is never touched.
import type { ReviewItem } from '../api.ts';
import { blankItem } from '../proposal/propose.ts';
import { type Span, overlap, tighten } from './spans.ts';
import { titleOf } from '../proposal/title.ts';

export type Items = readonly ReviewItem[];

/** What a person may change on a card; spans and decisions have steps of their own. */
export type ItemChange = Partial<
  Pick<
    ReviewItem,
    | 'title'
    | 'kind'
    | 'lead'
    | 'assisting'
    | 'leadOfficial'
    | 'due'
    | 'measure'
    | 'expected'
    | 'verifier'
    | 'ownUnitMayVerify'
    | 'linkTo'
  >
>;

export const isOpenToChange = (item: ReviewItem): boolean => item.decision !== 'issued';

const find = (items: Items, id: string): ReviewItem | undefined => items.find((item) => item.id === id && isOpenToChange(item));

const replace = (items: Items, id: string, by: readonly ReviewItem[]): Items =>
  items.flatMap((item) => (item.id === id ? by : [item]));

const inTextOrder = (items: Items): Items => items.toSorted((a, b) => a.start - b.start);

/** Accepts or rejects; the same decision a second time takes it back. */
export function decideItem(items: Items, id: string, decision: 'accepted' | 'rejected'): Items | null {
  const item = find(items, id);
  if (!item) return null;
  return replace(items, id, [{ ...item, decision: item.decision === decision ? 'open' : decision }]);
}

/** Changes fields of one item; a lead unit does not also assist. */
export function changeItem(items: Items, id: string, change: ItemChange): Items | null {
  const item = find(items, id);
  if (!item) return null;
  const next = { ...item, ...change };
  return replace(items, id, [{ ...next, assisting: next.assisting.filter((unit) => unit !== next.lead) }]);
}

/** Splits at a character of the text. The first part keeps the id; both get titles of their own. */
export function splitItem(items: Items, text: string, id: string, at: number, newId: string): Items | null {
  const item = find(items, id);
  if (!item || at <= item.start || at >= item.end) return null;
  const left = tighten(text, { start: item.start, end: at });
  const right = tighten(text, { start: at, end: item.end });
  if (!left || !right) return null;
  return replace(items, id, [cut(item, text, left, item.id), cut(item, text, right, newId)]);
}

const cut = (item: ReviewItem, text: string, span: Span, id: string): ReviewItem => ({
  ...item,
  ...span,
  id,
  title: titleIn(text, span, item),
});

const titleIn = (text: string, { start, end }: Span, item: ReviewItem): string =>
  titleOf(text.slice(start, end), { units: item.printedUnits, deadline: item.printedDeadline });

/** Makes one of an item and the one after it, with what lies between them. */
export function mergeWithNext(items: Items, text: string, id: string): Items | null {
  const at = items.findIndex((item) => item.id === id);
  const [item, next] = [items[at], items[at + 1]];
  if (!item || !next || !isOpenToChange(item) || !isOpenToChange(next)) return null;
  const span = { start: item.start, end: next.end };
  return replace(
    items.filter((one) => one.id !== next.id),
    id,
    [cut(joined(item, next), text, span, item.id)],
  );
}

function joined(item: ReviewItem, next: ReviewItem): ReviewItem {
  const lead = item.lead ?? next.lead;
  return {
    ...item,
    decision: item.decision === next.decision ? item.decision : 'open',
    lead,
    assisting: both(item.assisting, next.lead ? [next.lead, ...next.assisting] : next.assisting).filter((unit) => unit !== lead),
    leadOfficial: item.leadOfficial ?? next.leadOfficial,
    due: item.due ?? next.due,
    measure: item.measure.kind === 'done' ? next.measure : item.measure,
    linkTo: item.linkTo ?? next.linkTo,
    printedUnits: both(item.printedUnits, next.printedUnits),
    printedDeadline: item.printedDeadline ?? next.printedDeadline,
    quantity: item.quantity && next.quantity ? `${item.quantity}；${next.quantity}` : (item.quantity ?? next.quantity),
    confidence: Math.min(item.confidence, next.confidence),
    reasons: both(item.reasons, next.reasons),
  };
}

const both = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

/** Adds what a person has marked in the text. Rejected items under it give way; any other overlap stops it. */
export function addItem(items: Items, text: string, marked: Span, newId: string): Items | null {
  const span = tighten(text, marked);
  if (!span) return null;
  const kept = items.filter((item) => item.decision !== 'rejected' || !overlap(item, span));
  if (kept.some((item) => overlap(item, span))) return null;
  const path = neighbour(items, span)?.path ?? [];
  return inTextOrder([...kept, { ...blankItem(text, span.start, span.end, newId), path }]);
}

/** The headings of the nearest item before the span, as a first guess. */
const neighbour = (items: Items, span: Span): ReviewItem | undefined => items.findLast((item) => item.start <= span.start);

/** Moves the ends of an item to what is marked, under the same rule as `addItem`. */
export function respanItem(items: Items, text: string, id: string, marked: Span): Items | null {
  const item = find(items, id);
  const span = tighten(text, marked);
  if (!item || !span) return null;
  const kept = items.filter((one) => one.id === id || one.decision !== 'rejected' || !overlap(one, span));
  if (kept.some((one) => one.id !== id && overlap(one, span))) return null;
  return inTextOrder(replace(kept, id, [cut(item, text, span, id)]));
}

/** The item after `id` that nobody has decided on, going round once; else the next item; else the same. */
export function nextToDecide(items: Items, id: string): string {
  const at = items.findIndex((item) => item.id === id);
  const after = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))];
  return after.find((item) => item.decision === 'open')?.id ?? items[at + 1]?.id ?? id;
}
