// The letters by which a Chinese name is found: the initials of its syllables and their full spelling, without tones.
import { pinyin } from 'pinyin-pro';

export interface Spelling {
  readonly initials: string;
  readonly pinyin: string;
}

const KEPT = /[a-z0-9]+/g;
const lettersOf = (text: string): string => (text.toLowerCase().match(KEPT) ?? []).join('');

const syllables = (text: string, person: boolean): readonly string[] =>
  pinyin(text.normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
    ...(person ? { surname: 'head' as const } : {}),
  });

/** Latin letters and digits inside a name stay whole: `G312治超站` is `g312zcz` and `g312zhichaozhan`. */
function spell(text: string, person: boolean): Spelling {
  const parts = syllables(text, person);
  const initials = parts.map((part) => (/^[a-zü]+$/.test(part) && !text.includes(part) ? part.slice(0, 1) : lettersOf(part)));
  return { initials: initials.join(''), pinyin: parts.map(lettersOf).join('') };
}

/** Spelling of a unit's name. */
export const spellUnit = (name: string): Spelling => spell(name, false);

/** Spelling of a person's name; the first characters are read as a surname (单 is shan, 曾 is zeng). */
export const spellPerson = (name: string): Spelling => spell(name, true);
