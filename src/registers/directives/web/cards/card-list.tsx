// The cards in the order of the text, with how many stand where.
import { useMemo } from 'react';
import { useWords } from '#platform/web';
import { type Gap, type Items, type directivesApi, gapsOf } from '#registers/directives';
import { reviewWords } from '../words.ts';
import { Card } from './card.tsx';
import type { CardActions, Pair } from './card-props.ts';
import './cards.css';

export interface CardListProps {
  readonly review: Pick<directivesApi.Review, 'today' | 'issuer' | 'mayIssue'>;
  readonly items: Items;
  readonly current: string | null;
  readonly pairs: ReadonlyMap<number, readonly Pair[]>;
  readonly remarks: ReadonlyMap<string, readonly directivesApi.Remark[]>;
  readonly actions: CardActions;
}

const NO_PAIRS: readonly Pair[] = [];
const NO_REMARKS: readonly directivesApi.Remark[] = [];

export function CardList({ review, items, current, pairs, remarks, actions }: CardListProps) {
  const w = useWords(reviewWords);
  const gaps = useGaps(review.today, review.issuer.id);
  return (
    <section className="card-pane" aria-label={w('review-cards')}>
      <p className="muted proposal-counts" role="status">
        <Counts items={items} editable={review.mayIssue} />
      </p>
      {items.length === 0 ? <p className="blank">{w('review-no-items')}</p> : null}
      <ol className="proposals">
        {items.map((item, index) => (
          <Card
            key={item.id}
            item={item}
            number={index + 1}
            current={item.id === current}
            editable={review.mayIssue}
            today={review.today}
            issuer={review.issuer.id}
            gaps={gaps(item)}
            pairs={pairs.get(item.start) ?? NO_PAIRS}
            remarks={remarks.get(item.id) ?? NO_REMARKS}
            actions={actions}
          />
        ))}
      </ol>
    </section>
  );
}

function Counts({ items, editable }: { readonly items: Items; readonly editable: boolean }) {
  const w = useWords(reviewWords);
  const of = (decision: Items[number]['decision']) => items.filter((item) => item.decision === decision).length;
  if (!editable) return w('review-counts-issued', { issued: of('issued') });
  return w('review-counts', {
    ...{ all: items.length, accepted: of('accepted'), open: of('open') },
    ...{ rejected: of('rejected'), issued: of('issued') },
  });
}

/** The gaps of an item, the same list as long as the item is the same, so that its card is not drawn again. */
function useGaps(today: string, issuer: string) {
  const kept = useMemo(() => new WeakMap<Items[number], readonly Gap[]>(), []);
  return (item: Items[number]): readonly Gap[] => {
    const known = kept.get(item) ?? gapsOf(item, { today, issuer });
    kept.set(item, known);
    return known;
  };
}
