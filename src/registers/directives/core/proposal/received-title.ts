// What a directive is called when nobody says: its own title, else the name of its file, else its first words.
import type { Clause } from '#directives';

export interface Arrived {
  readonly asked: string | null;
  readonly clauses: readonly Clause[];
  readonly text: string;
  readonly fileName: string | null;
}

const LONGEST = 200;
const FIRST_WORDS = 60;

/** 1 to 200 characters, for any text that is not blank. */
export function receivedTitle({ asked, clauses, text, fileName }: Arrived): string {
  const title = clauses.find((clause) => clause.form === 'title');
  const bare = fileName?.replace(/\.[A-Za-z0-9]{1,5}$/, '') ?? '';
  const candidates = [asked ?? '', title ? text.slice(title.start, title.end) : '', bare, firstWords(text)];
  return (candidates.map(oneLine).find((candidate) => candidate !== '') ?? '—').slice(0, LONGEST);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const firstWords = (text: string): string =>
  (text.split('\n').find((line) => line.trim() !== '') ?? '').trim().slice(0, FIRST_WORDS);
