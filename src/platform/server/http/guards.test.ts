// What holds when too many ask, when clients are slow or send too much, and who may look at the figures.
import { connect } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { ok } from '#kernel';
import { route } from '#platform';
import { type TrialHttp, trialHttp } from '#test';
import { bindHealth } from '../health.ts';
import { bindRoute } from './bind-route.ts';
import { openEventStream } from './event-stream.ts';

const opened: TrialHttp[] = [];
const trial = async (options: Parameters<typeof trialHttp>[0]): Promise<TrialHttp> => {
  const http = await trialHttp(options);
  opened.push(http);
  return http;
};
afterAll(() => Promise.all(opened.map((http) => http.close())));

const authenticate = async () => ok(null);
const waiting = route({
  id: 'waiting',
  method: 'POST',
  path: '/api/waiting',
  summary: 'Wait',
  access: 'public',
  right: 'open',
  body: z.object({ text: z.string() }),
  reply: z.object({ done: z.boolean() }),
});
const body = { text: 'x' };

test('past what it can carry the server sheds with 503 and Retry-After, and is itself again when the crowd has gone', async () => {
  const http = await trial({ mostUnderWay: 2 });
  bindHealth(http, async () => true);
  let release = (): void => {};
  const gate = new Promise<void>((open) => (release = open));
  bindRoute(http, waiting, { authenticate, handler: async () => gate.then(() => ok({ body: { done: true } })) });
  const ask = async () => http.inject({ method: 'POST', url: '/api/waiting', payload: body });
  const held = [ask(), ask()];
  const shed = await ask();
  expect([shed.statusCode, shed.headers['retry-after'], shed.json<{ code: string }>().code]).toEqual([503, '10', 'overloaded']);
  expect((await http.inject({ url: '/api/health' })).statusCode).toBe(200);
  release();
  expect((await Promise.all(held)).map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  expect((await ask()).statusCode).toBe(200);
});

/** Opens a connection, sends what is given and gives what comes back before the server or the test closes it. */
function wire(port: number, text: string): { readonly got: () => string; readonly end: () => void } {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (part) => (heard += part.toString()));
  socket.on('error', () => {});
  socket.write(text);
  return { got: () => heard, end: () => socket.destroy() };
}

test('headers and bodies that never end hold nobody else', async () => {
  const http = await trial({ mostUnderWay: 50 });
  bindRoute(http, waiting, { authenticate, handler: async () => ok({ body: { done: true } }) });
  const port = await http.listen(0, '127.0.0.1');
  const slow = Array.from({ length: 40 }, (_, at) =>
    wire(
      port,
      at % 2 === 0
        ? 'GET /api/health HTTP/1.1\r\nHost: x\r\nX-Slow: '
        : 'POST /api/waiting HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"text":"',
    ),
  );
  const answer = await fetch(`http://127.0.0.1:${port}/api/waiting`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
  for (const one of slow) one.end();
});

test('a giant body is refused by its length, before it is read', async () => {
  const http = await trial({});
  bindRoute(http, waiting, { authenticate, handler: async () => ok({ body: { done: true } }) });
  const port = await http.listen(0, '127.0.0.1');
  const head = 'POST /api/waiting HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n{';
  const sent = wire(port, head);
  await expect.poll(sent.got).toContain('413');
  sent.end();
});

test('a reader of the event stream who reads nothing is let go instead of being remembered', () => {
  let gone = 0;
  const stream = openEventStream(() => (gone += 1));
  for (let at = 0; at < 5_000; at += 1) stream.send({ topic: 'inbox', at });
  return expect.poll(() => gone).toBe(1);
});

test('figures are for this machine itself, not for what a proxy passes on; with a token, for whoever brings it', async () => {
  const open = await trial({});
  bindHealth(open, async () => true);
  await open.inject({ url: '/api/health' });
  const text = (await open.inject({ url: '/metrics' })).body;
  expect(text).toContain('duxing_requests_total{method="GET",route="/api/health",status="200"} 1');
  expect(text).toMatch(/^duxing_request_seconds_bucket\{route="\/api\/health",le="\+Inf"\} 1$/m);
  expect(text).toMatch(/^duxing_event_loop_delay_p99_seconds [\d.e-]+$/m);
  expect((await open.inject({ url: '/metrics', headers: { 'x-forwarded-for': '192.0.2.1' } })).statusCode).toBe(404);
  expect((await open.inject({ url: '/metrics', remoteAddress: '192.0.2.1' })).statusCode).toBe(404);

  const kept = await trial({ metricsToken: 'a-token-of-the-watcher' });
  const asked = async (authorization?: string) =>
    (await kept.inject({ url: '/metrics', remoteAddress: '192.0.2.1', ...(authorization ? { headers: { authorization } } : {}) }))
      .statusCode;
  expect([await asked(), await asked('Bearer wrong'), await asked('Bearer a-token-of-the-watcher')]).toEqual([404, 404, 200]);
});
