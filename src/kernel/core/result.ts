/** What a pure step gives back: a value, or a refusal that says why not. Exceptions are left for bugs and broken machines. */
export type Result<Value, Reason = Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Reason };

/** The closed set of ways in which a request can be turned down; each has one HTTP status (see platform/server). */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'precondition-required'
  | 'too-many'
  | 'too-large'
  | 'unavailable';

/** The article that a refusal or a clock rests on. `rule` is the id in docs/law.md, `text` is the article in the language of the law. */
export interface LawReference {
  readonly rule: string;
  readonly law: string;
  readonly article: string;
}

/** A refusal as a value. `code` is a stable kebab-case name with words in both languages; `facts` fill the words. */
export interface Refusal {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly law?: LawReference;
  readonly facts?: Readonly<Record<string, string | number | readonly string[]>>;
}

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });

/** Builds the failed side of a Result. */
export function refuse(
  kind: RefusalKind,
  code: string,
  facts?: NonNullable<Refusal['facts']>,
  law?: LawReference,
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { kind, code, ...(facts ? { facts } : {}), ...(law ? { law } : {}) } };
}

/** Marks a switch as complete: the compiler rejects the call while a case is missing. */
export function never(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
