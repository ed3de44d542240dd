// What the reading of a directive gives: an outline of clauses and proposed commitments, each bound to its characters.
import type { Day } from '#kernel';

/** Characters start (inclusive) to end (exclusive) of the directive's text, as JavaScript counts them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands at a clause: a title, a numbered heading, a paragraph of text, a row of a table, an item of a list. */
export type ClauseForm = 'title' | 'heading' | 'paragraph' | 'table-row' | 'list-item';

/** A numbered or unnumbered span of a directive with its place in the outline. */
export interface Clause extends Span {
  /** Depth in the outline; 0 is the outermost numbering that this directive uses, paragraphs stand one below their heading. */
  readonly level: number;
  readonly form: ClauseForm;
  /** The numbering as printed (一、, （一）, 1., 第三条, 一是), or null. */
  readonly marker: string | null;
  /** The heading without its marker, cut at its first full stop when it is a run-in heading; null where the clause has none. */
  readonly title: string | null;
  /** Index in `Outline.clauses` of the clause above, or null at the top. */
  readonly parent: number | null;
}

/** The clauses of a directive in the order of the text. */
export interface Outline {
  readonly clauses: readonly Clause[];
}

/** What an item is: something to do, something that must not happen, a state to reach, or a defect to put right. */
export type ItemKind = 'measure' | 'prohibition' | 'target' | 'problem';

/** A time limit as printed; `date` is null where the wording gives no calendar day (限期, 自决定作出之日起7个工作日). */
export interface Deadline {
  readonly text: string;
  readonly date: Day | null;
}

/** One proposed commitment. `text` is exactly the directive's characters from `start` to `end`. */
export interface Item extends Span {
  readonly text: string;
  readonly kind: ItemKind;
  /** The verb that carries the demand, as printed; empty where none was found. */
  readonly action: string;
  /** What the verb acts on, as printed, without time and condition; empty where none was found. */
  readonly object: string;
  /** Responsible units as printed, lead unit first. */
  readonly units: readonly string[];
  /** The unit that leads: the one marked 牵头, or the first that is named; null where no unit is named. */
  readonly lead: string | null;
  /** The other units. */
  readonly assisting: readonly string[];
  readonly deadline: Deadline | null;
  /** The numeric target or limit, verbatim; several joined with `；`. */
  readonly quantity: string | null;
  /** The headings above the item, outermost first, as printed. */
  readonly path: readonly string[];
  /** 0 to 1: how sure the reading is that this is a commitment and that it is cut rightly. */
  readonly confidence: number;
  /** Ids of the rules that fired, strongest first; each has words in `directiveWords` under `reason-<id>`. */
  readonly reasons: readonly string[];
}

/** The reading of one directive. Items are sorted and never overlap. */
export interface Extraction {
  /** The day that relative limits were counted from: the one given, else the one found in the text, else null. */
  readonly docDate: Day | null;
  readonly outline: Outline;
  readonly items: readonly Item[];
}

/** `docDate` null asks for the date to be found in the text (signature, or event). */
export interface ExtractionOptions {
  readonly docDate: Day | null;
}
