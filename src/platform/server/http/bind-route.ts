// Binds a contract to its handler: who asks, what they sent, which version they saw; the handler sees only good values.
import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Language, type Result, ok, refuse } from '#kernel';
import type { RouteContract } from '#platform';
import { bytesPolicy } from './content-security.ts';
import { type Describe, type ProblemErrors, problemOf, sendProblem } from './problem-reply.ts';
import { etagOf, idempotencyKeyOf, languageOf, versionOf } from './request-headers.ts';
import { soundTexts } from './sound-text.ts';
import { type Upload, readUpload } from './upload.ts';

/** What a handler is given. Everything in it has passed the contract's schemas and the access check. */
export interface RouteRequest<Params, Query, Body, Actor> {
  /** The request's id, a UUID, as in the log and in problem details. */
  readonly id: string;
  readonly actor: Actor;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The version in If-Match; 0 where the contract asks for none. */
  readonly version: number;
  readonly idempotencyKey: string | null;
  readonly language: Language;
  /** The file of a contract with `upload`, else null. */
  readonly upload: Upload | null;
  readonly headers: IncomingHttpHeaders;
  readonly ip: string;
}

interface ReplyHead {
  /** 200 unless told otherwise. */
  readonly status?: 200 | 201 | 202;
  /** Sent as ETag, for the next If-Match. */
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
}

/** What a handler gives: a body by the contract's schema, or bytes (a download, an event stream). */
export type RouteReply<Body> =
  | (ReplyHead & { readonly body: Body })
  | (ReplyHead & {
      readonly bytes: Readable | Uint8Array;
      readonly mediaType: string;
      /** Offered as a download under this name; without it the browser may show the bytes in a sandbox. */
      readonly fileName?: string;
    });

/**
 * Who asks, and whether the contract's `access` is open to them. For `public` it must give an actor too. A refusal of somebody
 * who was recognized says who it was, for the audit log.
 */
export type Authenticate<Actor> = (request: {
  readonly access: RouteContract['access'];
  readonly headers: IncomingHttpHeaders;
  readonly ip: string;
}) => Promise<Result<Actor> & { readonly who?: unknown }>;

export interface Binding<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType, Actor> {
  readonly authenticate: Authenticate<Actor>;
  readonly handler: (
    request: RouteRequest<z.output<P>, z.output<Q>, z.output<B>, Actor>,
  ) => Promise<Result<RouteReply<z.input<R>>>>;
}

export type Contract = RouteContract<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;
export type Respond = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** What a route has answered, told before the answer leaves. `actor` is null where nobody was recognized. */
export interface Answered {
  readonly contract: Contract;
  /** The request's id. */
  readonly request: string;
  readonly ip: string;
  readonly actor: unknown;
  /** As they were sent, unchecked. */
  readonly params: unknown;
  readonly body: unknown;
  readonly result: Result<unknown>;
}

/** Where routes go: only with their contract. */
export interface RouteTable {
  readonly describe: Describe;
  /** Hears of each answer; what it throws takes the answer's place (see the audit log). */
  readonly heard: (answered: Answered) => Promise<void>;
  readonly add: (contract: Contract, respond: Respond) => void;
}

/**
 * Adds one route. `authenticate` is asked first, with the contract's `access`; then params, query, body, If-Match and
 * Idempotency-Key are checked; then `handler` decides. Its refusal becomes problem details, its version the ETag, and
 * anything that it throws a 500 that says nothing but the request's id.
 */
export function bindRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType, Actor>(
  table: RouteTable,
  contract: RouteContract<P, Q, B, R>,
  binding: Binding<P, Q, B, R, Actor>,
): void {
  table.add(contract, responder(contract, binding, table));
}

interface Refused {
  readonly ok: false;
  readonly refusal: Extract<Result<never>, { ok: false }>['refusal'];
  readonly errors?: ProblemErrors;
}
type Parsed<Value> = { readonly ok: true; readonly value: Value } | Refused;

function responder<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType, Actor>(
  contract: RouteContract<P, Q, B, R>,
  binding: Binding<P, Q, B, R, Actor>,
  { describe, heard }: Pick<RouteTable, 'describe' | 'heard'>,
): Respond {
  return async (request, reply) => {
    const { headers, ip, id, params, body } = request;
    const actor = await binding.authenticate({ access: contract.access, headers, ip });
    const result: Parsed<RouteReply<z.input<R>>> = actor.ok
      ? await answer(contract, binding.handler, request, actor.value)
      : actor;
    await heard({ contract, request: id, ip, actor: actor.ok ? actor.value : (actor.who ?? null), params, body, result });
    if (result.ok) return send(contract, result.value, reply);
    const detail = describe(result.refusal, languageOf(request.headers['accept-language']));
    return sendProblem(reply, problemOf(result.refusal, request.id, detail, 'errors' in result ? result.errors : undefined));
  };
}

async function answer<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType, Actor>(
  contract: RouteContract<P, Q, B, R>,
  handler: Binding<P, Q, B, R, Actor>['handler'],
  request: FastifyRequest,
  actor: Actor,
): Promise<Parsed<RouteReply<z.input<R>>>> {
  const { headers, ip } = request;
  const language = languageOf(headers['accept-language']);
  const params = parse(contract.params, request.params, 'params', language);
  if (!params.ok) return params;
  const query = parse(contract.query, request.query, 'query', language);
  if (!query.ok) return query;
  const body = parse(contract.body, request.body, '#', language);
  if (!body.ok) return body;
  const version = contract.precondition ? versionOf(headers['if-match']) : ok(0);
  if (!version.ok) return version;
  const key = idempotencyKeyOf(headers['idempotency-key']);
  if (!key.ok) return key;
  const upload = contract.upload ? await readUpload(request) : ok(null);
  if (!upload.ok) return upload;
  return handler({
    id: request.id,
    actor,
    params: params.value,
    query: query.value,
    body: body.value,
    version: version.value,
    idempotencyKey: key.value,
    language,
    upload: upload.value,
    headers,
    ip,
  });
}

const MESSAGES = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError };

/** Checks one part of the request; a part without a schema is never handed on, whatever was sent. */
function parse<Schema extends z.ZodType>(
  schema: Schema | undefined,
  value: unknown,
  place: 'params' | 'query' | '#',
  language: Language,
): Parsed<z.output<Schema>> {
  // Without a schema the type is the schema's default, unknown.
  if (!schema) return ok(undefined as z.output<Schema>);
  const sound = soundTexts(value);
  if (!sound.ok) return place === 'params' ? refuse('not-found', 'no-such-thing') : sound;
  const parsed = schema.safeParse(value, { error: MESSAGES[language] });
  if (parsed.success) return ok(parsed.data);
  // An id of the wrong form in the path names nothing that exists.
  if (place === 'params') return refuse('not-found', 'no-such-thing');
  const errors = parsed.error.issues.map((issue) => ({ pointer: pointerOf(place, issue.path), message: issue.message }));
  return { ...refuse('invalid', 'invalid-input'), errors };
}

const pointerOf = (place: string, path: readonly PropertyKey[]): string =>
  [place, ...path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');

function send<R extends z.ZodType>(
  contract: RouteContract<z.ZodType, z.ZodType, z.ZodType, R>,
  answered: RouteReply<z.input<R>>,
  reply: FastifyReply,
): FastifyReply {
  reply.code(answered.status ?? 200);
  if (answered.version !== undefined) reply.header('etag', etagOf(answered.version));
  for (const [name, value] of Object.entries(answered.headers ?? {})) reply.header(name, value);
  // Parsing drops whatever the contract does not name, so that no field leaves by accident.
  if ('body' in answered)
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(contract.reply.parse(answered.body)));
  reply.type(answered.mediaType).header('content-disposition', dispositionOf(answered.fileName));
  reply.header('content-security-policy', bytesPolicy(answered.mediaType));
  return reply.send(answered.bytes);
}

function dispositionOf(fileName: string | undefined): string {
  if (fileName === undefined) return 'inline';
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename*=UTF-8''${encoded}`;
}
