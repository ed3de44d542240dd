// A route as a value: method, path and schemas in one plain object. The server binds it to a handler, the page calls it,
// and the OpenAPI document is drawn from it, so that the three can never disagree.
import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

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
}

/** Keeps the literal types of a contract while checking its shape. */
export const route = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  contract: RouteContract<P, Q, B, R>,
): RouteContract<P, Q, B, R> => contract;

export type ParamsOf<C> = C extends RouteContract<infer P, z.ZodType, z.ZodType, z.ZodType> ? z.output<P> : never;
export type QueryOf<C> = C extends RouteContract<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.output<Q> : never;
export type BodyOf<C> = C extends RouteContract<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.output<B> : never;
export type ReplyOf<C> = C extends RouteContract<z.ZodType, z.ZodType, z.ZodType, infer R> ? z.output<R> : never;
