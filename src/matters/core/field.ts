// Fields of a form as data: the generic page draws a command from them, and each has its words.
import type { Phrase } from '#kernel';

export type FieldKind =
  | 'text'
  | 'long-text'
  | 'day'
  | 'number'
  | 'choice'
  | 'yes-no'
  | 'unit'
  | 'units'
  | 'person'
  | 'evidence'
  | 'measure'
  | 'parts'
  | 'items'
  | 'matter'
  | 'matters';

export interface Field {
  readonly name: string;
  readonly label: Phrase;
  readonly kind: FieldKind;
  readonly required?: boolean;
  readonly hint?: Phrase;
  readonly options?: readonly { readonly value: string; readonly label: Phrase }[];
  /** For numbers: what one means. */
  readonly unit?: Phrase;
  /** For matters: those of which register. */
  readonly register?: string;
  /** For days: one that lies behind may be given. */
  readonly past?: boolean;
  /** Shown only when another field has one of these values. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
}
