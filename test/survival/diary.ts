// What callers were promised: every step, opening and file that the server has acknowledged, and what they sent without ever
// hearing an answer, which may be there whole or not at all.
export interface Order {
  readonly who: string;
  readonly path: string;
  readonly version: number | null;
  readonly key: string | null;
  /** Null only looks. */
  readonly body: Readonly<Record<string, unknown>> | FormData | null;
  /** What the step carries and no other does; null for an upload. */
  readonly mark: string | null;
  /** The hash of an upload. */
  readonly hash: string | null;
}

export interface Diary {
  /** Marks of steps that were acknowledged. */
  readonly done: Set<string>;
  readonly files: Set<string>;
  /** Sent, and never answered. */
  unsure: Order[];
  /** Openings have no key: those without an answer are not sent again. */
  readonly open: Set<string>;
  /** What should never be answered. */
  readonly wrong: string[];
  /** Answers 503, each with when to come again. */
  shed: number;
}

export const aDiary = (): Diary => ({
  ...{ done: new Set(), files: new Set(), unsure: [], open: new Set(), wrong: [], shed: 0 },
});
