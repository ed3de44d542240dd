// Every string that a person reads exists in both languages, side by side, so that neither can be forgotten.

export type Language = 'zh' | 'en';

/** One phrase in both languages. {{name}} marks a value that is filled in. */
export interface Phrase {
  readonly zh: string;
  readonly en: string;
}

/** The phrases of one folder, by key; keys are kebab-case and unique in the whole product by their folder's prefix. */
export type Words = Readonly<Record<string, Phrase>>;
