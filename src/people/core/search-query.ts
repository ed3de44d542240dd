// What somebody typed to find a unit or a person: letters are pinyin (or a number), anything with a Han character is the name.

export type SearchQuery =
  | { readonly kind: 'everything' }
  | { readonly kind: 'letters'; readonly letters: string; readonly below: string }
  | { readonly kind: 'characters'; readonly characters: string };

const LONGEST = 64;

/**
 * Reads a query as typed: full-width letters narrowed, case and spaces dropped, ü written v as on a keyboard.
 * For letters, a stored spelling starts with them exactly when `letters <= spelling < below` under COLLATE "C".
 */
export function parseSearchQuery(typed: string): SearchQuery {
  const plain = typed.toWellFormed().normalize('NFKC').toLowerCase().replaceAll('ü', 'v');
  const text = plain.replace(/[\s\p{Cc}]+/gu, '').slice(0, LONGEST);
  const letters = text.replace(/['’._·-]/g, '');
  if (/^[a-z0-9]+$/.test(letters)) return { kind: 'letters', letters, below: `${letters}{` };
  return text === '' ? { kind: 'everything' } : { kind: 'characters', characters: text };
}
