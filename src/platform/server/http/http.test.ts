// The server around the routes: page, documents, log, limits, ports; asked without a socket where none is needed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { ok } from '#kernel';
import { route } from '#platform';
import { trialHttp } from '#test';
import { bindHealth } from '../health.ts';
import { bindRoute } from './bind-route.ts';
import { openEventStream } from './event-stream.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'duxing-page-'));
mkdirSync(path.join(folder, 'assets'));
writeFileSync(path.join(folder, 'index.html'), '<meta name="csp-nonce" content="__NONCE__"><div id="root"></div>');
writeFileSync(path.join(folder, 'assets', 'app-1a2b.js'), 'export {}');
writeFileSync(path.join(folder, 'assets', 'app-1a2b.js.br'), 'squeezed');

const id = '01900000-0000-7000-8000-000000000001';
const write = route({
  id: 'write',
  method: 'POST',
  path: '/api/things/:id',
  summary: 'Write a thing',
  access: 'signed-in',
  right: 'same-for-all',
  params: z.object({ id: z.uuid() }),
  query: z.object({ page: z.coerce.number().int().default(1) }),
  body: z.object({ day: z.iso.date() }),
  reply: z.object({}),
  precondition: true,
  idempotent: true,
});
const upload = route({
  id: 'upload',
  method: 'POST',
  path: '/api/files',
  summary: 'Store',
  access: 'public',
  right: 'open',
  reply: z.object({}),
  upload: true,
});
const events = route({
  id: 'events',
  method: 'GET',
  path: '/api/events',
  summary: 'Follow',
  access: 'public',
  right: 'open',
  reply: z.unknown(),
});

const authenticate = async () => ok(null);
const nothing = async () => ok({ body: {} });
const http = await trialHttp({ dist: folder });
bindRoute(http, write, { authenticate, handler: nothing });
bindRoute(http, upload, { authenticate, handler: nothing });
bindHealth(http, async () => true);
afterAll(async () => {
  await http.close();
  rmSync(folder, { recursive: true });
});

test('a path that cannot be decoded is a problem 400', async () => {
  const reply = await http.inject({ url: '/api/%zz' });
  expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([400, 'malformed-request']);
});

test('an unknown route is a problem 404, whatever the browser accepts', async () => {
  const reply = await http.inject({ url: '/api/nothing', headers: { accept: 'text/html' } });
  expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([404, 'no-such-route']);
});

test('any path that is no file and no API is the page, with a nonce of its own and no inline script', async () => {
  const [first, second] = [await http.inject({ url: '/inbox/1' }), await http.inject({ url: '/index.html' })];
  const nonce = /content="([^"]+)"/.exec(first.body)?.[1] ?? '';
  expect(nonce.length).toBeGreaterThan(20);
  expect(first.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
  expect(first.headers['content-security-policy']).toContain("script-src 'self';");
  expect(first.headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  expect(first.headers['strict-transport-security']).toBeUndefined();
  expect(second.body).not.toBe(first.body);
  expect(second.body).not.toContain('__NONCE__');
});

test('hashed files are kept for ever and sent squeezed to who takes it; a missing one is 404', async () => {
  const plain = await http.inject({ url: '/assets/app-1a2b.js' });
  expect([plain.body, plain.headers['cache-control']]).toEqual(['export {}', 'public, max-age=31536000, immutable']);
  const small = await http.inject({ url: '/assets/app-1a2b.js', headers: { 'accept-encoding': 'gzip, br' } });
  expect([small.body, small.headers['content-encoding']]).toEqual(['squeezed', 'br']);
  expect((await http.inject({ url: '/assets/app-0000.js' })).statusCode).toBe(404);
  expect((await http.inject({ url: '/favicon.ico' })).statusCode).toBe(404);
  expect((await http.inject({ url: '/assets/..%2findex.html' })).statusCode).toBe(404);
});

test('answers of the API are not kept', async () => {
  expect((await http.inject({ url: '/api/health' })).headers['cache-control']).toBe('no-store');
});

test('the OpenAPI document names every bound contract, its preconditions and problems', async () => {
  const document = (await http.inject({ url: '/api/openapi.json' })).json();
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths).sort()).toEqual(
    http
      .contracts()
      .map((c) => c.path.replace(/:(\w+)/, '{$1}'))
      .sort(),
  );
  const operation = document.paths['/api/things/{id}'].post;
  expect(operation.parameters.map((p: { name: string }) => p.name)).toEqual(['id', 'page', 'If-Match', 'Idempotency-Key']);
  expect(operation.requestBody.content['application/json'].schema.required).toEqual(['day']);
  expect(document.paths['/api/files'].post.requestBody.content['multipart/form-data']).toBeDefined();
});

test('the readable page of the API has every route and no script', async () => {
  const page = await http.inject({ url: '/api/docs' });
  expect(page.body).toContain('/api/things/:id');
  expect(page.body).not.toContain('<script');
  const nonce = /nonce="([^"]+)"/.exec(page.body)?.[1] ?? 'none';
  expect(page.headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
});

test('health and readiness answer', async () => {
  expect((await http.inject({ url: '/api/health' })).json()).toEqual({ status: 'ok' });
  expect((await http.inject({ url: '/api/ready' })).json()).toEqual({ status: 'ready' });
});

test('the log has request, route and status but neither the address nor what was sent', async () => {
  const payload = { day: '2026-06-30' };
  const reply = await http.inject({
    method: 'POST',
    url: `/api/things/${id}?page=77`,
    headers: { 'if-match': '"1"', cookie: 'wang' },
    payload,
  });
  const line = http.lines.find((text) => text.includes(String(reply.headers['x-request-id']))) ?? '';
  expect(JSON.parse(line)).toMatchObject({ route: '/api/things/:id', status: 200, method: 'POST' });
  expect(http.lines.join('')).not.toMatch(/page=|wang|2026-06-30/);
});

test('too many requests are a problem 429 that says when to come back', async () => {
  const small = await trialHttp({ requestsPerMinute: 1 });
  bindHealth(small, async () => false);
  expect((await small.inject({ url: '/api/ready' })).statusCode).toBe(503);
  const reply = await small.inject({ url: '/api/health' });
  expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([429, 'too-many-requests']);
  expect(reply.headers['retry-after']).toBeDefined();
  await small.close();
});

test('an overloaded server says 503 and when to come back', async () => {
  const busy = await trialHttp({ mostDelay: 1 });
  bindHealth(busy, async () => true);
  const answer = async () => {
    for (const until = performance.now() + 20; performance.now() < until; );
    const reply = await busy.inject({ url: '/api/health' });
    return [reply.statusCode, reply.headers['retry-after']];
  };
  await expect.poll(answer).toEqual([503, '10']);
  await busy.close();
});

test('a taken port gives the next free one, and closing ends open event streams', async () => {
  let gone = 0;
  const [first, second] = [await trialHttp(), await trialHttp()];
  bindRoute(second, events, {
    authenticate,
    handler: async () => {
      const stream = openEventStream(() => {
        gone += 1;
      });
      stream.send({ topic: 'inbox' });
      return ok(stream.reply);
    },
  });
  const taken = await first.listen(0, '127.0.0.1');
  const port = await second.listen(taken, '127.0.0.1');
  expect(port).toBeGreaterThan(taken);
  const reply = await fetch(`http://127.0.0.1:${port}/api/events`);
  expect(reply.headers.get('content-type')).toBe('text/event-stream');
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  while (!heard.includes('\n\ndata')) heard += (await reader?.read())?.value ?? '';
  expect(heard).toContain('data: {"topic":"inbox"}');
  await second.close();
  await expect.poll(() => gone).toBe(1);
  await first.close();
});
