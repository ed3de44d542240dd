// Fields of a form as data: the generic page draws a command from them, and each has its words.
import type { Phrase, Words } from '#kernel';

export type FieldKind =
  | 'text'
  | 'long-text'
  | 'day'
  | 'moment'
  | 'number'
  | 'choice'
  | 'yes-no'
  | 'unit'
  | 'units'
  | 'person'
  | 'people'
  | 'evidence'
  | 'measure'
  | 'parts'
  | 'answers'
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
  /** For answers, and for parts: the list of the state whose lines (each with a `title`) they belong to. */
  readonly lines?: string;
  /** For units: they are about to be asked for something, so the form shows what they were asked already. */
  readonly asks?: boolean;
  /** For days: one that lies behind may be given. */
  readonly past?: boolean;
  /** Shown only when another field has one of these values. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
}

/** A text of several lines that has to be there. */
export const longText = (name: string, zh: string, en: string): Field => ({
  name,
  label: { zh, en },
  kind: 'long-text',
  required: true,
});

/** Files that prove it. */
export const evidenceField: Field = { name: 'evidence', label: { zh: '佐证材料', en: 'Evidence' }, kind: 'evidence' };

/** Choices of a field, each in the register's word `group.value`. */
export const optionsOf = (words: Words, group: string, values: readonly string[]): NonNullable<Field['options']> =>
  values.map((value) => ({ value, label: words[`${group}.${value}`] ?? { zh: value, en: value } }));
