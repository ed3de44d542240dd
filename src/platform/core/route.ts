// A route as a value: method, path and schemas in one plain object. The server binds it to a handler, the page calls it,
// and the OpenAPI document is drawn from it, so that the three can never disagree.
import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * On what the right of a route is judged, beyond who may call it at all. Every contract says it: what the rights table prints and
 * the matrix holds it to. `open`: nobody has to sign in. `own`: what is the caller's own. `same-for-all`: whoever is signed in gets
 * the same. `action`: the action that `access` names, over the unit that it concerns. `in-scope`: rows and counts of what the caller
 * may see, none where that is nothing. `readers`: the same, refused to whoever reads nothing at all. `one-in-scope`: one thing,
 * which is not there for whoever may not see it. `by-rule`: the rule of the step that is given or prepared.
 */
export const ROUTE_RIGHTS = ['open', 'own', 'same-for-all', 'action', 'in-scope', 'readers', 'one-in-scope', 'by-rule'] as const;
export type RouteRight = (typeof ROUTE_RIGHTS)[number];

/** What one route promises. `access` is `public`, `signed-in`, or the name of an action that the rights table knows. */
export interface RouteContract<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly id: string;
  readonly method: Method;
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly access: 'public' | 'signed-in' | (string & {});
  readonly right: RouteRight;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly reply: Reply;
  /** The write names the version that it was based on (If-Match); without it 428, with an old one 412. */
  readonly precondition?: boolean;
  /** The same Idempotency-Key gives the first answer again and does nothing twice. */
  readonly idempotent?: boolean;
  /** Body is a stream of this media type instead of JSON (file upload); `body` is then absent. */
  readonly upload?: boolean;
  /** The kind of act under which the audit log keeps each answer of this route, refused ones too. */
  readonly audited?: string;
}

/** Keeps the literal types of a contract while checking its shape. */
export const route = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  contract: RouteContract<P, Q, B, R>,
): RouteContract<P, Q, B, R> => contract;

export type ParamsOf<C> = C extends RouteContract<infer P, z.ZodType, z.ZodType, z.ZodType> ? z.output<P> : never;
export type QueryOf<C> = C extends RouteContract<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.output<Q> : never;
export type BodyOf<C> = C extends RouteContract<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.output<B> : never;
export type ReplyOf<C> = C extends RouteContract<z.ZodType, z.ZodType, z.ZodType, infer R> ? z.output<R> : never;
