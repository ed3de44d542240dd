// The second opinion: spans that an outside model proposes, shown as such. It may only add what a person then decides on.
import { type Result, ok, refuse } from '#kernel';
import type { Actor } from '#people';
import { type directivesApi, blankItem, overlap, tighten } from '#registers/directives';
import type { Reader } from '#platform/server';
import type { SecondOpinion } from './deps.ts';
import { draftOf } from './review.ts';
import type { SeenDirective } from './seen-directive.ts';

type ReviewItem = directivesApi.ReviewItem;

export interface SecondOpinionGiven {
  readonly items: ReviewItem[];
  readonly dropped: number;
}

/** Asks and keeps what lies in the text and over no item of the review; the rest is counted as dropped. */
export async function secondOpinion(
  reader: Reader,
  actor: Actor,
  { matter, directive }: SeenDirective,
  opinion: SecondOpinion | null,
): Promise<Result<SecondOpinionGiven>> {
  if (!opinion) return refuse('conflict', 'second-opinion-off');
  const asked = await opinion.ask(directive.text);
  if (!asked.ok) return asked;
  const taken: { start: number; end: number }[] = [...(await draftOf(reader, actor, matter.id, directive)).items];
  const items = asked.value.flatMap(({ start, end, kind }): ReviewItem[] => {
    const span = tighten(directive.text, { start, end });
    if (!span || taken.some((one) => overlap(one, span))) return [];
    taken.push(span);
    return [
      { ...blankItem(directive.text, span.start, span.end, `o${span.start}`), kind, from: 'second-opinion', confidence: 0 },
    ];
  });
  return ok({ items, dropped: asked.value.length - items.length });
}
