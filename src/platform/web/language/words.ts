// Words in the page: each capability's `Words` object feeds one i18next, and components ask by typed key.
import type { Language, Phrase, Words } from '#kernel';
import { useMemo } from 'react';
import { currentLanguage, speaker, useLanguage } from './language.ts';

/** Values for the {{names}} of a phrase. `count` also picks a plural form (key_one beside key, see i18next). */
export type Fill = Readonly<Record<string, string | number>>;
export type Speak<W extends Words> = (key: keyof W & string, fill?: Fill) => string;

const known = new WeakSet<Words>();

/** Adds a capability's words; keys are unique in the whole product. Adding twice does nothing. */
export function registerWords(...all: readonly Words[]): void {
  for (const words of all) {
    if (known.has(words)) continue;
    known.add(words);
    for (const language of ['zh', 'en'] as const) {
      const texts = Object.entries(words).map(([key, phrase]) => [key, phrase[language]]);
      speaker.addResources(language, 'translation', Object.fromEntries(texts));
    }
  }
}

const translate = (key: string, language: Language, fill: Fill): string => speaker.getFixedT(language)(key, fill);

/** Says words by key in the current language; only keys of `words` compile. Draws again when the language changes. */
export function useWords<W extends Words>(words: W): Speak<W> {
  const language = useLanguage();
  return useMemo(() => {
    registerWords(words);
    return (key, fill) => translate(key, language, fill ?? {});
  }, [words, language]);
}

/** Words for a code that came from the server (refusals), or null where no capability has registered any. */
export const wordsFor = (code: string, fill: Fill = {}, language: Language = currentLanguage()): string | null =>
  speaker.exists(code, { lng: language }) ? translate(code, language, fill) : null;

/** A phrase that carries both languages itself (labels sent by the server), with its {{names}} filled. */
export const sayPhrase = (phrase: Phrase, language: Language, fill: Fill = {}): string =>
  phrase[language].replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(fill[name] ?? whole));

/** `sayPhrase` bound to the language of the page. */
export function usePhrase(): (phrase: Phrase, fill?: Fill) => string {
  const language = useLanguage();
  return (phrase, fill) => sayPhrase(phrase, language, fill);
}
