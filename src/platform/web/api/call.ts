// The one way from the page to the server: a contract and its values in, a Result out. Nothing here throws for what the
// server refuses; a network that fails is a refusal too.
import { type Result, ok, uuidV7 } from '#kernel';
import type { RouteContract } from '#platform';
import type { z } from 'zod';
import { type QueryValue, fillPath, writeQuery } from './address.ts';
import { type CallRefusal, refusalFrom, unreachable } from './refusal.ts';

/** What a call may carry. `version` goes out as If-Match. */
export interface CallInput<P, Q, B> {
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly version?: number;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** The reply, with the version that its ETag names (for the next If-Match). */
export interface Answer<Value> {
  readonly value: Value;
  readonly etag: string | null;
}

export type AnyContract = RouteContract<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

/** A key for one intent: the same form sent again uses the same key, and nothing happens twice. */
export const newKey = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

let whenSignedOut: () => void | Promise<void> = () => {};

/** What happens when the server no longer knows who asks (401). The shell sends the person to sign in and back. */
export function onSignedOut(react: () => void | Promise<void>): void {
  whenSignedOut = react;
}

const record = (value: unknown): Readonly<Record<string, QueryValue>> =>
  // Contracts describe params and query as objects of plain values; their schemas hold that, the compiler can't see it.
  (value ?? {}) as Readonly<Record<string, QueryValue>>;

const headersOf = (input: CallInput<unknown, unknown, unknown>): Record<string, string> => ({
  accept: 'application/json, application/problem+json',
  ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
  ...(input.version === undefined ? {} : { 'if-match': `"${input.version}"` }),
  ...(input.idempotencyKey === undefined ? {} : { 'idempotency-key': input.idempotencyKey }),
});

/** The address of a contract, for links that the browser itself follows (downloads, previews). */
export const addressOf = (contract: AnyContract, params?: unknown, query?: unknown): string =>
  fillPath(contract.path, record(params)) + writeQuery(record(query));

/** Reads an answer by the contract's schema. A reply that it does not describe is `unexpected-reply`: page and server differ. */
export async function readAnswer<R extends z.ZodType>(
  contract: RouteContract<z.ZodType, z.ZodType, z.ZodType, R>,
  response: Response,
): Promise<Result<Answer<z.output<R>>, CallRefusal>> {
  const text = await response.text();
  const body = parseJson(text);
  if (!response.ok) {
    if (response.status === 401 && contract.access !== 'public') void whenSignedOut();
    return { ok: false, refusal: refusalFrom(response.status, body) };
  }
  const reply = contract.reply.safeParse(body);
  if (!reply.success) {
    console.error(`${contract.id}: reply differs from its contract`, reply.error.issues);
    return { ok: false, refusal: { kind: 'unavailable', code: 'unexpected-reply', status: response.status } };
  }
  return ok({ value: reply.data, etag: response.headers.get('etag') });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Calls a route. Refuses with what the server said, with `unreachable` when no answer came, and with `unexpected-reply`.
 * Rethrows only the abort of `signal`.
 */
export async function call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  contract: RouteContract<P, Q, B, R>,
  input: CallInput<z.input<P>, z.input<Q>, z.input<B>> = {},
): Promise<Result<Answer<z.output<R>>, CallRefusal>> {
  const address = fillPath(contract.path, record(input.params)) + writeQuery(record(input.query));
  let response: Response;
  try {
    response = await fetch(address, {
      method: contract.method,
      credentials: 'same-origin',
      headers: headersOf(input),
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
      ...(input.signal ? { signal: input.signal } : {}),
    });
    return await readAnswer(contract, response);
  } catch (error) {
    if (input.signal?.aborted) throw error;
    return { ok: false, refusal: unreachable };
  }
}
