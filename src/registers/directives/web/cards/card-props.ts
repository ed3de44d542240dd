// What a card is given to show and to do.
import type { Gap, ItemChange, directivesApi } from '#registers/directives';

export type Item = directivesApi.ReviewItem;
export type Measure = Item['measure'];
export type Pair = { readonly commitment: string; readonly number: string; readonly title: string; readonly sentence: string } & {
  readonly unit: string;
  readonly likeness: number;
};

/** What can be done to the current item; the keys and the buttons of the card are the same. */
export interface CardActions {
  readonly choose: (id: string) => void;
  readonly decide: (id: string, decision: 'accepted' | 'rejected') => void;
  readonly change: (id: string, change: ItemChange) => void;
  readonly split: (id: string) => void;
  readonly merge: (id: string) => void;
  readonly respan: (id: string, span: { readonly start: number; readonly end: number }) => void;
  /** Shows the item's words in the text. */
  readonly show: (id: string) => void;
}

export interface CardProps {
  readonly item: Item;
  readonly number: number;
  readonly current: boolean;
  readonly editable: boolean;
  readonly today: string;
  readonly gaps: readonly Gap[];
  readonly pairs: readonly Pair[];
  readonly remarks: readonly directivesApi.Remark[];
  readonly actions: CardActions;
}
