// The same demand from a second directive: items in review against open commitments that came from elsewhere.
import { findSimilar } from '#directives';
import { type Actor, readScopes } from '#people';
import type { directivesApi } from '#registers/directives';
import type { Reader } from '#platform/server';
import type { ReplyOf } from '#platform';
import { listOpenDemands } from './demand-store.ts';
import { draftOf } from './review.ts';
import type { SeenDirective } from './seen-directive.ts';

const PER_ITEM = 3;

type Pairs = ReplyOf<typeof directivesApi.similarRoute>['pairs'];

/** At most three a sentence, the likest first; only commitments that the actor may see and that are not tied here yet. */
export async function similarDemands(reader: Reader, actor: Actor, { matter, directive }: SeenDirective): Promise<Pairs> {
  const linked = new Set<string>(directive.linked.map((sentence) => sentence.commitment));
  const [draft, listed] = await Promise.all([
    draftOf(reader, actor, matter.id, directive),
    listOpenDemands(reader, readScopes(actor), matter.id),
  ]);
  const items = draft.items.filter((item) => item.decision !== 'issued');
  const demands = listed.filter((demand) => !linked.has(demand.id));
  const sentences = items.map(({ start, end }) => ({ text: directive.text.slice(start, end) }));
  const found = Map.groupBy(
    findSimilar(
      sentences,
      demands.map((demand) => ({ text: demand.sentence })),
    ),
    (pair) => pair.item,
  );
  return [...found.entries()].flatMap(([index, pairs]) =>
    pairs.slice(0, PER_ITEM).flatMap((pair) => {
      const [item, demand] = [items[index], demands[pair.other]];
      if (!item || !demand) return [];
      const { id, number, title, sentence, unit } = demand;
      return [{ start: item.start, commitment: id, number, title, sentence, unit, likeness: pair.similarity }];
    }),
  );
}
