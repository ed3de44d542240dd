import { randomInt } from 'node:crypto';

const LETTERS = 'abcdefghijkmnpqrstuvwxyz';

/** Twenty characters that nobody mistakes for each other, of every kind that the rules of passwords can ask for. */
export function freshPassword(): string {
  const letters = Array.from({ length: 17 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${letters.slice(0, 6)}-${letters.slice(6, 12)}-${letters.slice(12).toUpperCase()}${randomInt(2, 10)}`;
}
