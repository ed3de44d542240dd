// The one way to the server: addresses, headers, refusals, events.
import { route } from '#platform';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { fillPath, writeQuery } from './address.ts';
import { call, newKey, onSignedOut } from './call.ts';
import { topicOf } from './live.ts';
import { refusalFrom } from './refusal.ts';

const write = route({
  id: 'trial',
  method: 'POST',
  path: '/api/trials/:id',
  summary: '',
  access: 'signed-in',
  right: 'same-for-all',
  params: z.object({ id: z.string() }),
  query: z.object({ a: z.number().optional() }),
  body: z.object({ type: z.string() }),
  reply: z.object({ version: z.number() }),
  precondition: true,
  idempotent: true,
});

const answerWith = (respond: () => Promise<Response>) => {
  const fetched = vi.fn((_address: string, _init: RequestInit) => respond());
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
const input = { params: { id: 'x y' }, query: { a: 2 }, body: { type: 'Go' }, version: 7, idempotencyKey: 'key' } as const;

afterEach(() => {
  vi.unstubAllGlobals();
  onSignedOut(() => {});
});

describe('an address', () => {
  test('fills both ways of naming a part, escaped', () => {
    expect(fillPath('/api/a/:id/b/{name}', { id: '1/2', name: '督' })).toBe('/api/a/1%2F2/b/%E7%9D%A3');
    expect(() => fillPath('/api/a/:id', {})).toThrow('id');
  });

  test('leaves out absent values and repeats a list', () => {
    expect(writeQuery({ a: undefined, b: '', c: 0, d: ['x', 'y'], e: false })).toBe('?c=0&d=x&d=y&e=false');
    expect(writeQuery({ a: null })).toBe('');
  });
});

describe('a call', () => {
  test('sends version and key as headers and gives value and etag', async () => {
    const fetched = answerWith(async () => Response.json({ version: 8 }, { headers: { etag: '"8"' } }));
    const result = await call(write, input);
    expect(result).toEqual({ ok: true, value: { value: { version: 8 }, etag: '"8"' } });
    const [address, init] = fetched.mock.calls[0] ?? [];
    expect(address).toBe('/api/trials/x%20y?a=2');
    expect(init?.headers).toMatchObject({ 'if-match': '"7"', 'idempotency-key': 'key', 'content-type': 'application/json' });
    expect(init?.body).toBe('{"type":"Go"}');
  });

  test('gives the refusal of a problem document with its law', async () => {
    const law = { rule: 'PET-03', law: '信访工作条例', article: '第二十三条' };
    const problem = { type: 'about:blank', title: 'x', status: 409, code: 'already-closed', law, facts: { days: 3 } };
    answerWith(async () => Response.json(problem, { status: 409 }));
    const result = await call(write, input);
    expect(result).toEqual({
      ok: false,
      refusal: { kind: 'conflict', code: 'already-closed', status: 409, law, facts: { days: 3 } },
    });
  });

  test('gives unreachable when the network fails', async () => {
    answerWith(() => Promise.reject(new TypeError('failed')));
    const result = await call(write, input);
    expect(result).toMatchObject({ ok: false, refusal: { code: 'unreachable', status: 0 } });
  });

  test('says so when the reply is not what the contract promises', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    answerWith(async () => Response.json({ version: 'eight' }));
    expect(await call(write, input)).toMatchObject({ ok: false, refusal: { code: 'unexpected-reply' } });
  });

  test('tells the shell when nobody is signed in, but not on a public route', async () => {
    const told = vi.fn();
    onSignedOut(told);
    answerWith(async () => new Response('', { status: 401 }));
    expect(await call({ ...write, access: 'public' }, input)).toMatchObject({ ok: false, refusal: { kind: 'unauthenticated' } });
    expect(told).not.toHaveBeenCalled();
    await call(write, input);
    expect(told).toHaveBeenCalledOnce();
  });

  test('rethrows an abort that was asked for', async () => {
    const stop = new AbortController();
    answerWith(() => Promise.reject(new DOMException('stop', 'AbortError')));
    stop.abort();
    await expect(call(write, { ...input, signal: stop.signal })).rejects.toThrow('stop');
  });
});

test('an answer that is no problem document is a server fault', () => {
  expect(refusalFrom(502, '<html>')).toEqual({ kind: 'unavailable', code: 'server-fault', status: 502 });
});

test('keys are UUIDs of version 7 and differ', () => {
  expect(newKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/);
  expect(newKey()).not.toBe(newKey());
});

test('an event names its topic or is ignored', () => {
  expect(topicOf('{"topic":"matter:1"}')).toBe('matter:1');
  expect(topicOf('{"topic":1}')).toBeNull();
  expect(topicOf('ping')).toBeNull();
});
