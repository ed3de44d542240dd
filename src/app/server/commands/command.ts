// What a command of the command line is, what it is given, and the exit codes that a pipeline can rely on.
import type { Language, Phrase, Refusal, Words } from '#kernel';

/** 0 done, 1 a fault of ours or of the machine, 2 called wrongly, 3 the input was refused. */
export const EXIT = { ok: 0, internal: 1, usage: 2, refused: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The streams of one call, so that a command can be run and listened to without a process of its own. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly input: () => AsyncIterable<Uint8Array>;
}

export type RunCommand = (words: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** A row of the table of commands; its module is loaded when it is called, so that each starts quickly. */
export interface Command {
  readonly name: string;
  readonly summary: Phrase;
  readonly load: () => Promise<{ readonly run: RunCommand }>;
}

/** A call that cannot be carried out as it stands; ends with exit code 2. */
export class WrongUsage extends Error {
  readonly phrase: Phrase;
  constructor(phrase: Phrase) {
    super(phrase.en);
    this.phrase = phrase;
  }
}

/** A call that is right but cannot be carried out here, for a reason that is no fault of ours; ends with exit code 1. */
export class CannotStart extends Error {
  readonly phrase: Phrase;
  constructor(phrase: Phrase) {
    super(phrase.en);
    this.phrase = phrase;
  }
}

/** A phrase with its {{values}} filled in. */
export const say = (phrase: Phrase, language: Language, facts: NonNullable<Refusal['facts']> = {}): string =>
  phrase[language].replace(/\{\{(\w+)\}\}/g, (whole, key: string) => {
    const value = facts[key];
    return value === undefined ? whole : String(value);
  });

/** The line that a pipeline sees on standard error: the code first, then what to do. */
export function complaint(refusal: Refusal, phrases: Words, language: Language): string {
  const phrase = phrases[refusal.code];
  return `${refusal.code}: ${phrase ? say(phrase, language, refusal.facts) : refusal.code}\n`;
}

/** Chinese unless English is asked for. Read ahead of everything else, so that a wrong call is answered in it too. */
export const languageOf = (words: readonly string[]): Language => (wordAfterLang(words) === 'en' ? 'en' : 'zh');

/** What --lang asks for, if it is there at all; an empty string where its value is missing. */
export function wordAfterLang(words: readonly string[]): string | null {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at < 0) return null;
  return words[at] === '--lang' ? (words[at + 1] ?? '') : (words[at] ?? '').slice('--lang='.length);
}
