// The second opinion: what an outside model proposes, shown as such. It changes nothing: a person takes it or leaves it.
import type { Item } from '#directives';
import type { Proposal } from '#directives/server';
import { type Result, ok, parseDay, refuse } from '#kernel';
import type { ReplyOf } from '#platform';
import { type directivesApi, blankItem, overlap, tighten } from '#registers/directives';
import type { AskOpinion } from './deps.ts';
import type { ReviewDraft } from './review-store.ts';
import type { SeenDirective } from './seen-directive.ts';

type ReviewItem = directivesApi.ReviewItem;
type Opinion = ReplyOf<typeof directivesApi.secondOpinionRoute>;

/** Asks about what is not issued yet. New items lie in the text and over no other; remarks name the items that they are for. */
export async function secondOpinion(
  draft: ReviewDraft,
  { directive: { text } }: SeenDirective,
  asked: AskOpinion | null,
): Promise<Result<Opinion>> {
  if (!asked) return refuse('conflict', 'second-opinion-off');
  const sent = draft.items.filter((item) => item.decision !== 'issued');
  const given = await asked(
    text,
    sent.map((item) => asRead(text, item)),
  );
  if (!given.ok) return given;
  const items: ReviewItem[] = [];
  const remarks: Opinion['remarks'] = [];
  for (const proposal of given.value.proposals) {
    const added = proposal.type === 'add' ? addition(text, [...draft.items, ...items], proposal) : null;
    if (added) items.push(added);
    const remark = remarkOf(proposal, added ?? (proposal.type === 'add' ? undefined : sent[proposal.item]));
    if (remark) remarks.push(remark);
  }
  return ok({ items, remarks, dropped: given.value.dropped + given.value.proposals.length - remarks.length });
}

const asRead = (text: string, item: ReviewItem): Item => ({
  ...{ start: item.start, end: item.end, text: text.slice(item.start, item.end), kind: item.kind },
  ...{ action: '', object: '', units: item.printedUnits, lead: item.printedUnits[0] ?? null },
  assisting: item.printedUnits.slice(1),
  deadline: item.printedDeadline === null ? null : { text: item.printedDeadline, date: item.due ? parseDay(item.due) : null },
  ...{ quantity: item.quantity, path: item.path, confidence: item.confidence, reasons: item.reasons },
});

function addition(
  text: string,
  taken: readonly ReviewItem[],
  { start, end, kind, units, deadline, quantity }: Extract<Proposal, { type: 'add' }>,
): ReviewItem | null {
  const span = tighten(text, { start, end });
  if (!span || taken.some((one) => overlap(one, span))) return null;
  return {
    ...blankItem(text, span.start, span.end, `o${span.start}`),
    ...{ kind, from: 'second-opinion', confidence: 0 },
    ...{ printedUnits: [...(units ?? [])], printedDeadline: deadline ?? null, quantity: quantity ?? null },
  };
}

function remarkOf(proposal: Proposal, item: ReviewItem | undefined): Opinion['remarks'][number] | null {
  if (!item) return null;
  const span = proposal.type === 'change' ? proposal.span : undefined;
  return {
    item: item.id,
    advice: proposal.type,
    reason: proposal.reason,
    kind: proposal.type === 'change' ? (proposal.kind ?? null) : null,
    start: span?.start ?? null,
    end: span?.end ?? null,
  };
}
