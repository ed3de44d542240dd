// The preview over HTTP: who may ask, what is refused and with which article, what comes back.
import { afterAll, describe, expect, test } from 'vitest';
import { previewDocumentRoute } from '#documents';
import { ok, refuse } from '#kernel';
import { openPress } from './press.ts';
import { bindDocumentRoutes } from './routes.ts';
import { aNotice, examples } from './sample-documents.ts';
import { TEST_ORIGIN, testPress, withoutFonts } from './sample-press.ts';
import { trialHttp } from '#test';

const press = withoutFonts ? openPress({ fonts: '/nowhere', origin: () => TEST_ORIGIN }) : testPress();
const http = await trialHttp();
bindDocumentRoutes(http, {
  press,
  authenticate: async ({ headers }) => (headers['x-test'] === 'in' ? ok(null) : refuse('unauthenticated', 'not-signed-in')),
});
afterAll(async () => {
  await http.close();
  await press.close();
});
const ask = (document: unknown, signedIn = true) =>
  http.inject({
    method: 'POST',
    url: previewDocumentRoute.path,
    headers: signedIn ? { 'x-test': 'in' } : {},
    payload: { document },
  });

test('nobody who is not signed in gets a preview', async () => {
  expect((await ask(examples.notice, false)).statusCode).toBe(401);
});

test('SUP-21: a wrong urgency is refused with the article', async () => {
  const answer = await ask({ ...examples.notice, urgency: '特提' });
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({ code: 'document-urgency-unknown', law: { rule: 'SUP-21', article: '第九条' } });
});

test('something that is no document is refused as such', async () => {
  for (const value of [null, 'text', {}, [], { kind: '通知' }]) expect((await ask(value)).json()).toMatchObject({ status: 422 });
});

describe.skipIf(withoutFonts !== null)(`the picture${withoutFonts ? ` (skipped: ${withoutFonts})` : ''}`, () => {
  test('a document comes back as its pages, with the advice on it', async () => {
    const bulletin = {
      ...examples.bulletin,
      body: [...examples.bulletin.body, ...aNotice().body.filter(({ kind }) => kind === 'paragraph')],
    };
    const reply = previewDocumentRoute.reply.parse((await ask(bulletin)).json());
    expect(reply.pages).toBeGreaterThan(2);
    expect(reply.svg.startsWith('<svg')).toBe(true);
    expect(reply.advice.map(({ code }) => code)).toEqual(['document-advice-figure-without-link']);
  });
});
