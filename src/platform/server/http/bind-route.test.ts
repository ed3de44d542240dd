// Binding a contract: what a handler sees, what is refused before it, and what leaves; asked without a socket.
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { ok, refuse } from '#kernel';
import { route } from '#platform';
import { trialHttp } from '#test';
import { type Authenticate, bindRoute } from './bind-route.ts';
import { REFUSAL_STATUS } from './refusal-status.ts';

const Id = z.object({ id: z.uuid() });
const id = '01900000-0000-7000-8000-000000000001';
const write = route({
  id: 'write',
  method: 'POST',
  path: '/api/things/:id',
  summary: 'Write a thing',
  access: 'signed-in',
  right: 'same-for-all',
  params: Id,
  query: z.object({ page: z.coerce.number().int().default(1) }),
  body: z.object({ day: z.iso.date(), 'a/b': z.string().optional() }),
  reply: z.object({ seen: z.unknown() }),
  precondition: true,
  idempotent: true,
});
const read = route({
  id: 'read',
  method: 'GET',
  path: '/api/things',
  summary: 'Read',
  access: 'public',
  right: 'open',
  reply: z.object({ a: z.number() }),
});
const file = route({
  id: 'file',
  method: 'GET',
  path: '/api/file',
  summary: 'A file',
  access: 'public',
  right: 'open',
  reply: z.unknown(),
});
const upload = route({
  id: 'upload',
  method: 'POST',
  path: '/api/upload',
  summary: 'Store',
  access: 'public',
  right: 'open',
  reply: z.object({ name: z.string(), size: z.number(), fields: z.record(z.string(), z.string()) }),
  upload: true,
});
const refuser = route({
  id: 'refuser',
  method: 'GET',
  path: '/api/refuse/:kind',
  summary: 'Refuse',
  access: 'public',
  right: 'open',
  params: z.object({
    kind: z.enum([
      'invalid',
      'unauthenticated',
      'forbidden',
      'not-found',
      'conflict',
      'stale',
      'precondition-required',
      'too-many',
      'too-large',
      'unavailable',
    ]),
  }),
  reply: z.object({}),
});
const broken = route({
  id: 'broken',
  method: 'GET',
  path: '/api/broken',
  summary: 'Break',
  access: 'public',
  right: 'open',
  reply: z.object({}),
});

const authenticate: Authenticate<string> = async ({ access, headers }) => {
  const { authorization } = headers;
  return access === 'public' || authorization === 'wang'
    ? ok(authorization ?? 'nobody')
    : refuse('unauthenticated', 'not-signed-in');
};

const http = await trialHttp({
  describe: (refusal, language) => (refusal.code === 'already-closed' ? { zh: '已办结', en: 'closed' }[language] : undefined),
});
afterAll(() => http.close());
bindRoute(http, write, {
  authenticate,
  handler: async ({ actor, params, query, body, version, idempotencyKey, language }) =>
    ok({ version: version + 1, body: { seen: { actor, params, query, body, version, idempotencyKey, language } } }),
});
const spilling = { a: 1, secret: 'x' };
bindRoute(http, read, { authenticate, handler: async () => ok({ body: spilling }) });
bindRoute(http, file, {
  authenticate,
  handler: async () => ok({ bytes: Buffer.from('a;b'), mediaType: 'text/csv', fileName: "督办 '一'.csv" }),
});
bindRoute(http, upload, {
  authenticate,
  handler: async ({ upload: sent }) =>
    sent ? ok({ body: { name: sent.name, size: sent.bytes.length, fields: sent.fields } }) : refuse('invalid', 'none'),
});
const law = { rule: 'PET-03', law: '信访工作条例', article: '第二十三条' };
bindRoute(http, refuser, {
  authenticate,
  handler: async ({ params }) => refuse(params.kind, 'already-closed', { days: 3, names: ['a'] }, law),
});
bindRoute(http, broken, {
  authenticate,
  handler: async () => {
    throw new Error('password of the database is x');
  },
});

const headers = { authorization: 'wang', 'if-match': '"7"', 'idempotency-key': 'key-12345678' };
const post = (more: object = {}) =>
  http.inject({ method: 'POST', url: `/api/things/${id}?page=2`, headers, payload: { day: '2026-06-30' }, ...more });

test('a handler sees parsed values, the version of If-Match, the key and the actor; the reply carries the new ETag', async () => {
  const reply = await post({ headers: { ...headers, 'accept-language': 'en-GB,zh;q=0.5' } });
  expect(reply.statusCode).toBe(200);
  expect(reply.headers['etag']).toBe('"8"');
  const seen = { actor: 'wang', params: { id }, query: { page: 2 }, body: { day: '2026-06-30' }, version: 7, language: 'en' };
  expect(reply.json()).toEqual({ seen: { ...seen, idempotencyKey: 'key-12345678' } });
});

test('If-Match: absent or * is 428, weak is taken, another form is 422', async () => {
  const status = async (match: string | undefined) =>
    (await post({ headers: { authorization: 'wang', ...(match === undefined ? {} : { 'if-match': match }) } })).statusCode;
  expect(await Promise.all(['W/"7"', undefined, '*', '7', '"7", "8"'].map(status))).toEqual([200, 428, 428, 422, 422]);
});

test('who may not is refused before the body is read', async () => {
  const reply = await post({ headers: {}, payload: { day: 'no' } });
  expect(reply.statusCode).toBe(401);
  expect(reply.json()).toMatchObject({ code: 'not-signed-in', status: 401 });
});

test('a wrong body is 422 with a pointer for each field, in the language of the reader', async () => {
  const reply = await post({ payload: { day: '2026-02-30', 'a/b': 1 } });
  expect(reply.statusCode).toBe(422);
  expect(reply.headers['content-type']).toContain('application/problem+json');
  const { errors } = reply.json<{ errors: { pointer: string; message: string }[] }>();
  expect(errors.map(({ pointer }) => pointer)).toEqual(['#/day', '#/a~1b']);
  expect(errors[1]?.message).toMatch(/\p{Script=Han}/u);
});

test('an id of the wrong form in the path is 404, not a lesson about ids', async () => {
  expect((await post({ url: '/api/things/1' })).statusCode).toBe(404);
});

test('malformed JSON is 400 and another media type 415, as problems', async () => {
  const json = await post({ payload: '{', headers: { ...headers, 'content-type': 'application/json' } });
  expect([json.statusCode, json.json<{ code: string }>().code]).toEqual([400, 'malformed-request']);
  const text = await post({ payload: 'a', headers: { ...headers, 'content-type': 'text/plain' } });
  expect([text.statusCode, text.json<{ code: string }>().code]).toEqual([415, 'unsupported-media-type']);
});

test('what the contract does not name does not leave', async () => {
  expect((await http.inject({ url: '/api/things' })).json()).toEqual({ a: 1 });
});

test.each(Object.entries(REFUSAL_STATUS))(
  'a refusal of kind %s is a problem with status %i, law and facts',
  async (kind, status) => {
    const reply = await http.inject({ url: `/api/refuse/${kind}` });
    expect(reply.statusCode).toBe(status);
    expect(reply.json()).toMatchObject({
      status,
      code: 'already-closed',
      detail: '已办结',
      facts: { days: 3, names: ['a'] },
      law: { rule: 'PET-03', article: '第二十三条' },
      instance: `urn:uuid:${String(reply.headers['x-request-id'])}`,
    });
  },
);

test('a fault is a 500 with the request id and no message, neither in the answer nor lost in the log', async () => {
  const reply = await http.inject({ url: '/api/broken' });
  expect(reply.statusCode).toBe(500);
  expect(reply.json()).toEqual({
    type: 'urn:duxing:problem:server-fault',
    title: 'Internal Server Error',
    status: 500,
    code: 'server-fault',
    instance: `urn:uuid:${String(reply.headers['x-request-id'])}`,
  });
  expect(
    http.lines.some((line) => line.includes('password of the database') && line.includes(String(reply.headers['x-request-id']))),
  ).toBe(true);
});

test('a write from another site is refused; from our page or from a program it is taken', async () => {
  const status = async (more: Record<string, string>) =>
    (await post({ headers: { ...headers, host: 'bureau:8080', ...more } })).statusCode;
  expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await status({ 'sec-fetch-site': 'same-site' })).toBe(403);
  expect(await status({ origin: 'http://evil.example' })).toBe(403);
  expect(await status({ origin: 'null' })).toBe(403);
  expect(await status({ 'sec-fetch-site': 'same-origin', origin: 'http://bureau:8080' })).toBe(200);
  expect(await status({ origin: 'http://bureau:8080' })).toBe(200);
  expect(await status({})).toBe(200);
});

const form = (parts: readonly string[]) => ({
  method: 'POST' as const,
  url: '/api/upload',
  headers: { 'content-type': 'multipart/form-data; boundary=edge' },
  payload: `${parts.map((part) => `--edge\r\n${part}\r\n`).join('')}--edge--\r\n`,
});
const part = (name: string, content: string) =>
  `Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n${content}`;

test('an upload arrives with its Chinese name, without folders, with the fields beside it', async () => {
  const field = 'Content-Disposition: form-data; name="note"\r\n\r\n说明';
  const reply = await http.inject(form([part('..\\x/讲话 稿.txt', 'abc'), field]));
  expect(reply.json()).toEqual({ name: '讲话 稿.txt', size: 3, fields: { note: '说明' } });
});

test('an upload without a file, with two, over 20 MB or in no form is refused', async () => {
  const answers = [
    await http.inject(form(['Content-Disposition: form-data; name="note"\r\n\r\nx'])),
    await http.inject(form([part('a', 'a'), part('b', 'b')])),
    await http.inject(form([part('a', 'x'.repeat(20 * 1024 * 1024 + 1))])),
    await http.inject({ method: 'POST', url: '/api/upload', payload: {} }),
  ];
  expect(answers.map((reply) => reply.statusCode)).toEqual([422, 422, 413, 422]);
});

test('bytes are offered under their name and may not act', async () => {
  const reply = await http.inject({ url: '/api/file' });
  expect(reply.headers['content-disposition']).toBe("attachment; filename*=UTF-8''%E7%9D%A3%E5%8A%9E%20%27%E4%B8%80%27.csv");
  expect(reply.headers['content-security-policy']).toContain('sandbox');
  expect(reply.headers['x-content-type-options']).toBe('nosniff');
  expect(reply.body).toBe('a;b');
});

test('a form that ends too soon is no form, and a text that no database keeps is refused at the door', async () => {
  const cut = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc';
  const form = { 'content-type': 'multipart/form-data; boundary=x' };
  const sent = await http.inject({ method: 'POST', url: '/api/upload', headers: form, payload: cut });
  expect([sent.statusCode, sent.json<{ code: string }>().code]).toEqual([422, 'upload-not-a-form']);
  for (const text of ['a\\u0000b', '\\ud800']) {
    const reply = await post({
      payload: `{"day":"2026-06-30","a/b":"${text}"}`,
      headers: { ...headers, 'content-type': 'application/json' },
    });
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([422, 'unsound-text']);
  }
  const deep = `{"day":"2026-06-30","more":${'['.repeat(70)}${']'.repeat(70)}}`;
  const reply = await post({ payload: deep, headers: { ...headers, 'content-type': 'application/json' } });
  expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([422, 'too-deep']);
});
