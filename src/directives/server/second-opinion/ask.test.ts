// Against a model of our own on the loopback: what is sent, what of its answers is taken, and how each failure ends.
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Item, extract, secondOpinionWords } from '#directives';
import { type Model, askSecondOpinion } from './ask.ts';

const TEXT = '各支队要在6月底前完成车辆检查。要高举旗帜。办公室负责每月通报一次，一支队牵头。严禁吃拿卡要。';
const anItem = (text: string): Item => ({
  start: TEXT.indexOf(text),
  end: TEXT.indexOf(text) + text.length,
  text,
  kind: 'measure',
  action: '',
  object: '',
  units: [],
  lead: null,
  assisting: [],
  deadline: null,
  quantity: null,
  path: [],
  confidence: 0.5,
  reasons: [],
});
const ITEMS = [anItem('完成车辆检查'), anItem('要高举旗帜'), anItem('严禁吃拿卡要')];

type Handler = (body: unknown, response: ServerResponse, request: IncomingMessage) => void;
let handler: Handler;
let model: Model;
let asked: { readonly path: string | undefined; readonly key: string | undefined; readonly body: unknown }[] = [];

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => void (body += chunk));
  request.on('end', () => {
    const parsed: unknown = body === '' ? null : JSON.parse(body);
    asked.push({ path: request.url, key: request.headers.authorization, body: parsed });
    handler(parsed, response, request);
  });
});
const saying =
  (content: string): Handler =>
  (_, response) =>
    void response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
const proposing = (...proposals: readonly unknown[]) => saying(JSON.stringify({ proposals }));

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  model = { url: `http://127.0.0.1:${port}/v1/`, name: 'a-model', key: 'a-key' };
});
afterAll(() => void server.close());
beforeEach(() => {
  asked = [];
});

const codeOf = async (...parts: Parameters<typeof askSecondOpinion>) => {
  const opinion = await askSecondOpinion(...parts);
  return opinion.ok ? 'answered' : opinion.refusal.code;
};

test('without a model nothing is sent', async () => {
  expect(await codeOf(null, TEXT, ITEMS)).toBe('second-opinion-off');
  expect(asked).toEqual([]);
});

test('the text and our items are sent to the one address that was set', async () => {
  handler = proposing();
  expect(await askSecondOpinion(model, TEXT, ITEMS)).toEqual({
    ok: true,
    value: { model: 'a-model', proposals: [], dropped: 0 },
  });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    path: '/v1/chat/completions',
    key: 'Bearer a-key',
    body: { model: 'a-model', temperature: 0 },
  });
  expect(JSON.stringify(asked[0]?.body)).toContain('完成车辆检查');
});

test('what quotes the text comes back as proposals from outside, with spans', async () => {
  handler = proposing(
    { type: 'add', quote: '办公室负责每月通报一次', kind: 'measure', units: ['办公室'], deadline: null, reason: '遗漏' },
    { type: 'drop', item: 2, reason: '口号' },
    { type: 'change', item: 1, quote: '各支队要在6月底前完成车辆检查', deadline: '6月底前', units: ['各支队'], reason: '缺时限' },
    { type: 'change', item: 3, kind: 'prohibition', reason: '禁止' },
  );
  const opinion = await askSecondOpinion(model, TEXT, ITEMS);
  const at = TEXT.indexOf('办公室');
  expect(opinion).toEqual({
    ok: true,
    value: {
      model: 'a-model',
      dropped: 0,
      proposals: [
        {
          source: 'second-opinion',
          type: 'add',
          start: at,
          end: at + 11,
          text: '办公室负责每月通报一次',
          kind: 'measure',
          units: ['办公室'],
          deadline: null,
          reason: '遗漏',
        },
        { source: 'second-opinion', type: 'drop', item: 1, reason: '口号' },
        {
          source: 'second-opinion',
          type: 'change',
          item: 0,
          span: { start: 0, end: 15, text: '各支队要在6月底前完成车辆检查' },
          deadline: '6月底前',
          units: ['各支队'],
          reason: '缺时限',
        },
        { source: 'second-opinion', type: 'change', item: 2, kind: 'prohibition', reason: '禁止' },
      ],
    },
  });
});

test.each([
  ['a quote that is not there', { type: 'add', quote: '办公室负责每周通报一次', kind: 'measure', reason: '遗漏' }],
  [
    'a unit that is not there',
    { type: 'add', quote: '办公室负责每月通报一次', kind: 'measure', units: ['法制处'], reason: '遗漏' },
  ],
  ['a deadline that is not there', { type: 'change', item: 1, deadline: '7月底前', reason: '时限' }],
  ['an addition of what we have', { type: 'add', quote: '严禁吃拿卡要', kind: 'prohibition', reason: '遗漏' }],
  ['an item that was not sent', { type: 'drop', item: 9, reason: '口号' }],
  ['a change of nothing', { type: 'change', item: 1, quote: '完成车辆检查', reason: '好' }],
  ['a span elsewhere in the text', { type: 'change', item: 1, quote: '一支队牵头', reason: '移走' }],
  ['a kind of its own', { type: 'add', quote: '一支队牵头', kind: 'idea', reason: '遗漏' }],
  ['a field of its own', { type: 'drop', item: 1, reason: '口号', issue: true }],
  ['no reason', { type: 'drop', item: 1 }],
  ['no object', 'drop everything'],
])('%s is left out, and counted', async (_, proposal) => {
  handler = proposing(proposal, { type: 'drop', item: 2, reason: '口号' });
  const opinion = await askSecondOpinion(model, TEXT, ITEMS);
  expect(opinion).toMatchObject({ ok: true, value: { dropped: 1, proposals: [{ type: 'drop', item: 1 }] } });
});

test('JSON in a fence, after thinking aloud, is read', async () => {
  handler = saying('<think>{"proposals":1} 想一想</think>```json\n{"proposals":[{"type":"drop","item":2,"reason":"口号"}]}\n```');
  expect(await askSecondOpinion(model, TEXT, ITEMS)).toMatchObject({ ok: true, value: { proposals: [{ type: 'drop' }] } });
});

test.each([
  ['prose', saying('我认为都很好。')],
  ['another shape', saying('{"items":[]}')],
  ['no choices', ((_, response) => void response.end('{"choices":[]}')) satisfies Handler],
  ['no JSON', ((_, response) => void response.end('<html>')) satisfies Handler],
])('an answer of %s is unusable', async (_, answer) => {
  handler = answer;
  expect(await codeOf(model, TEXT, ITEMS)).toBe('second-opinion-unusable');
});

test.each([
  ['an error', ((_, response) => void response.writeHead(500).end('{}')) satisfies Handler],
  [
    'a redirect, which is not followed',
    ((_, response) => void response.writeHead(307, { location: '/elsewhere' }).end()) satisfies Handler,
  ],
  ['a broken connection', ((_, response) => void response.destroy()) satisfies Handler],
])('%s counts as unreachable', async (_, answer) => {
  handler = answer;
  expect(await codeOf(model, TEXT, ITEMS)).toBe('second-opinion-unreachable');
  expect(asked).toHaveLength(1);
});

test('an answer that is too long or never ends is given up', async () => {
  handler = saying('长'.repeat(2000));
  expect(await codeOf(model, TEXT, ITEMS, { answerBytes: 1000 })).toBe('second-opinion-unreachable');
  handler = (_, response) => void response.write('{');
  expect(await codeOf(model, TEXT, ITEMS, { milliseconds: 100 })).toBe('second-opinion-unreachable');
});

test('a text that is too long is not sent', async () => {
  expect(await codeOf(model, '字'.repeat(60_001), [])).toBe('second-opinion-too-long');
  expect(asked).toEqual([]);
});

test('every refusal has words, and our own reading can be sent as it is', async () => {
  handler = proposing();
  expect(await codeOf(model, TEXT, extract(TEXT, { docDate: null }).items)).toBe('answered');
  for (const code of ['off', 'too-long', 'unreachable', 'unusable'])
    expect(Object.keys(secondOpinionWords)).toContain(`second-opinion-${code}`);
});
