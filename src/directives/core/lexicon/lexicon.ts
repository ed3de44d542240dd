// One table of words for the whole reading: word to classes, with longest-match reading of a limb. Built once, when first imported.
import { LINKS, MANNER, MODALS, PAST, PREPOSITIONS, STANCE_TURNS, TRACE_TURNS } from './function-words.ts';
import { NOUNS, type NounClass } from './nouns.ts';
import { VERBS, type VerbClass } from './verbs.ts';

export type TurnClass = 'modal' | 'manner' | 'preposition' | 'link' | 'past' | 'stance-turn' | 'trace-turn';

/** What one word can be; a word may be verb and noun at once (管理, 检查). */
export interface Entry {
  readonly verb: VerbClass | null;
  readonly noun: NounClass | null;
  readonly turns: readonly TurnClass[];
}

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly entry: Entry;
}

const TURNS: Readonly<Record<TurnClass, string>> = {
  modal: MODALS,
  manner: MANNER,
  preposition: PREPOSITIONS,
  link: LINKS,
  past: PAST,
  'stance-turn': STANCE_TURNS,
  'trace-turn': TRACE_TURNS,
};

export const wordsOf = (list: string): readonly string[] => list.split(/\s+/).filter(Boolean);

function entriesOf(): ReadonlyMap<string, Entry> {
  const entries = new Map<string, { verb: VerbClass | null; noun: NounClass | null; turns: TurnClass[] }>();
  const entry = (word: string) => {
    const known = entries.get(word) ?? { verb: null, noun: null, turns: [] };
    entries.set(word, known);
    return known;
  };
  for (const name of Object.keys(VERBS) as VerbClass[]) for (const word of wordsOf(VERBS[name])) entry(word).verb ??= name;
  // 全面推行 is read as 全面 and 推行: the manner word says nothing about the verb.
  const manner = wordsOf(MANNER).filter((word) => word.length > 1);
  for (const [word, { verb }] of [...entries])
    if (
      verb &&
      manner.some(
        (prefix) => word.length > prefix.length + 1 && word.startsWith(prefix) && entries.get(word.slice(prefix.length))?.verb,
      )
    )
      entries.delete(word);
  for (const name of Object.keys(NOUNS) as NounClass[]) for (const word of wordsOf(NOUNS[name])) entry(word).noun ??= name;
  for (const name of Object.keys(TURNS) as TurnClass[])
    for (const word of wordsOf(TURNS[name])) if (!entry(word).turns.includes(name)) entry(word).turns.push(name);
  return entries;
}

const ENTRIES = entriesOf();
/** The lengths of the words that begin with these two characters, longest first, so that the reading tries no length in vain. */
const LENGTHS = (() => {
  const lengths = new Map<string, number[]>();
  for (const word of ENTRIES.keys()) {
    if (word.length < 2) continue;
    const head = word.slice(0, 2);
    const known = lengths.get(head) ?? [];
    if (!known.includes(word.length))
      lengths.set(
        head,
        [...known, word.length].sort((a, b) => b - a),
      );
  }
  return lengths;
})();

/** The longest known word that begins at `at`, or null. */
function wordAt(text: string, at: number, end: number): Token | null {
  for (const length of LENGTHS.get(text.slice(at, at + 2)) ?? []) {
    if (at + length > end) continue;
    const word = text.slice(at, at + length);
    const entry = ENTRIES.get(word);
    if (entry) return { start: at, end: at + length, word, entry };
  }
  const word = text[at] ?? '';
  const entry = ENTRIES.get(word);
  return entry ? { start: at, end: at + 1, word, entry } : null;
}

/** Known words of text[start, end), left to right, never overlapping; the rest is skipped. */
export function tokensOf(text: string, start: number, end: number): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = start; at < end; ) {
    const token = wordAt(text, at, end);
    if (token) tokens.push(token);
    at = token ? token.end : at + 1;
  }
  return tokens;
}

/** The longest known noun that text[start, end) ends in, or null. */
export function finalNoun(text: string, start: number, end: number): { readonly word: string; readonly noun: NounClass } | null {
  for (let length = Math.min(6, end - start); length > 0; length--) {
    const word = text.slice(end - length, end);
    const noun = ENTRIES.get(word)?.noun;
    if (noun) return { word, noun };
  }
  return null;
}
