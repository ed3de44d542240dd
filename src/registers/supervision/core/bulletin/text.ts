// Text around figures: `{{name}}` stands where the figure goes, so that none is typed by hand. Other numbers than those of days
// and of documents are refused in it.
import type { Run } from '#documents';
import { type Result, ok, refuse } from '#kernel';

export interface DrawnFigure {
  readonly text: string;
  /** The list of the matters behind it, or the matter that it names. */
  readonly link: string;
}
export type Figures = Readonly<Record<string, DrawnFigure>>;

const PLACE = /\{\{([^{}]{1,80})\}\}/;
/** 2026年11月24日 and its parts, and 〔2026〕3号. */
const OF_DAYS_AND_DOCUMENTS = /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?|〔\d{4}〕\d{1,5}号/g;

/** The first number that stands there by hand; null where there is none. */
export function typedNumber(text: string): string | null {
  const rest = text.replaceAll(OF_DAYS_AND_DOCUMENTS, ' ');
  return /[\d\uff10-\uff19][\d\uff10-\uff19.,%％]*/.exec(rest)?.[0] ?? null;
}

/** The text as runs. Refuses a figure that was not drawn, and a number typed by hand. */
export function runsOf(text: string, figures: Figures): Result<Run[]> {
  const parts = text.trim().split(PLACE);
  const runs: Run[] = [];
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) {
      const drawn = Object.hasOwn(figures, part) ? figures[part] : undefined;
      if (!drawn) return refuse('invalid', 'figure-unknown', { name: part });
      runs.push({ ...drawn });
      continue;
    }
    const typed = typedNumber(part);
    if (typed) return refuse('invalid', 'figure-typed', { number: typed });
    if (part !== '') runs.push({ text: part });
  }
  return ok(runs);
}

/** The names that a text refers to. */
export const namesIn = (text: string): readonly string[] => text.split(PLACE).filter((_, index) => index % 2 === 1);
