// For tests of the routes: a bureau, an engine and a server that listens nowhere, asked as one of its people.
import { randomUUID } from 'node:crypto';
import type { FileHash } from '#documents';
import { insertFile } from '#documents/server';
import { type JsonObject, ok, refuse } from '#kernel';
import type { Actor } from '#people';
import type { Authenticate } from '#platform/server';
import { commitments } from '#registers/commitments';
import { type directivesApi, directives } from '#registers/directives';
import { type TestDatabase, MARCH, aBureau, aTestEngine, trialHttp } from '#test';
import type { AskOpinion } from './deps.ts';
import { bindDirectiveRoutes } from './routes.ts';

export const TEXT = [
  '关于开展执法形象提升行动的通知',
  '一、规范执法标识',
  '东城支队要在2026年6月30日前完成180辆执法车辆标识喷涂。',
  '二、严肃执法纪律',
  '各单位必须严禁执法人员酒后驾车。',
].join('\n');

export type Review = directivesApi.Review;
export type Item = directivesApi.ReviewItem;

export interface Answer {
  readonly status: number;
  // Read as the contract has it; each test looks at what it needs.
  readonly body: JsonObject & { readonly [name: string]: never };
  readonly etag: string | undefined;
}

export interface Sent {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly payload?: Buffer;
}

export type Ask = (who: string | null, method: 'GET' | 'POST' | 'PUT', url: string, sent?: Sent) => Promise<Answer>;

const authenticateIn =
  (actor: (name: string) => Actor): Authenticate<Actor> =>
  async ({ headers: { authorization } }) =>
    authorization ? ok(actor(decodeURIComponent(authorization))) : refuse('unauthenticated', 'not-signed-in');

/** A multipart form with one file. */
export function form(name: string, bytes: Uint8Array | string, fields: Record<string, string> = {}): Sent {
  const boundary = 'x-trial-boundary';
  const part = (head: string) => Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}`);
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([
      ...Object.entries(fields).map(([field, value]) =>
        Buffer.concat([part(`name="${field}"\r\n\r\n`), Buffer.from(`${value}\r\n`)]),
      ),
      part(`name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`),
      Buffer.from(bytes),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  };
}

/** Everything that the tests of the routes share. `secondOpinion` null leaves it off. */
export async function aTrial(database: TestDatabase, secondOpinion: AskOpinion | null) {
  const bureau = await aBureau(database);
  const engine = aTestEngine(database, [commitments, directives]);
  const kept: string[] = [];
  const files = {
    put: async ({ name, bytes }: { name: string; bytes: Uint8Array }) => {
      const hash = randomUUID().replaceAll('-', '').repeat(2);
      const stored = { hash: hash as FileHash, size: bytes.length, mediaType: 'text/plain' };
      await database.transaction('nobody', async (tx) => ok(await insertFile(tx, stored, MARCH)));
      kept.push(name);
      return ok({ hash, mediaType: 'text/plain', size: bytes.length });
    },
  };
  const http = await trialHttp();
  bindDirectiveRoutes(http, { engine, authenticate: authenticateIn(bureau.actor), files, secondOpinion });
  const ask: Ask = async (who, method, url, { body, payload, headers } = {}) => {
    const response = await http.inject({
      method,
      url,
      headers: { ...(who ? { authorization: encodeURIComponent(who) } : {}), ...headers },
      ...(payload ? { payload } : body === undefined ? {} : { payload: body as object }),
    });
    return { status: response.statusCode, body: response.json(), etag: response.headers.etag?.toString() };
  };
  return { ...bureau, engine, kept, ask, ...acts(ask) };
}

function acts(ask: Ask) {
  const good = (answer: Answer, status: number): Answer['body'] => {
    if (answer.status !== status) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  return {
    paste: (who: string, over: object = {}) => ask(who, 'POST', '/api/directives', { body: { text: TEXT, ...over } }),
    /** Receives a directive and gives its id. */
    received: async (over: object = {}): Promise<string> =>
      String(good(await ask('督办员', 'POST', '/api/directives', { body: { text: TEXT, ...over } }), 201)['id']),
    review: async (id: string, who = '督办员'): Promise<Review> =>
      good(await ask(who, 'GET', `/api/directives/${id}/review`), 200) as unknown as Review,
    save: (id: string, version: number, items: unknown) =>
      ask('督办员', 'PUT', `/api/directives/${id}/review`, { body: { items }, headers: { 'if-match': `"${version}"` } }),
    issue: (who: string, id: string, version: number, items: object[], more: { links?: object[]; key?: string } = {}) =>
      ask(who, 'POST', `/api/directives/${id}/issue`, {
        body: { items, links: more.links ?? [] },
        headers: { 'if-match': `"${version}"`, ...(more.key ? { 'idempotency-key': more.key } : {}) },
      }),
  };
}

/** The item whose sentence holds the words. */
export function itemWith(review: Review, words: string): Item {
  const found = review.items.find(({ start, end }) => review.text.slice(start, end).includes(words));
  if (!found) throw new Error(`no item with ${words}`);
  return found;
}
