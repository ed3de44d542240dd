// The bulletin of the demo bureau in print: every number of its PDF that is not of a day, of a document or of the layout can be
// pressed, and the list behind it holds exactly so many.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { OFFICIAL_YEARS, openCalendar } from '#deadlines';
import { numberText } from '#documents';
import { listDocumentNumbers, openFileStore, openPress } from '#documents/server';
import { type Instant, type JsonObject, type UnitId, parseDay, parseInstant } from '#kernel';
import { type Engine } from '#matters/server';
import { readConfig } from '#platform/server';
import { type Act, supervisionApi } from '#registers/supervision';
import { bindSupervisionRoutes } from '#registers/supervision/server';
import { matterRoutes, stateIn, testDatabase, trialHttp } from '#test';
import { systemId } from '../src/app/server/compose.ts';
import { findActor } from '../src/app/server/demo/demo-check-store.ts';
import { loadDemo } from '../src/app/server/demo/load-demo.ts';
import { REGISTERS } from '../src/app/server/registers.ts';
import { standingOf } from '../src/app/server/standing.ts';
import { type Piece, type PrintedPage, readPdf } from '../src/documents/server/official/a-read-pdf.ts';
import { unzipped } from '../src/documents/server/official/a-zip.ts';

const ORIGIN = 'https://duxing.test';
const press = openPress({ fonts: readConfig().fontsFolder, origin: () => ORIGIN });
const ready = await press.ready();
afterAll(() => press.close());

describe.skipIf(!ready.ok)(`a bulletin in print${ready.ok ? '' : ' (skipped: no fonts)'}`, async () => {
  const database = await testDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), 'duxing-bulletin-printed-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const today = parseDay('2026-11-24');
  if (!today) throw new Error('no day');
  const calendar = openCalendar(OFFICIAL_YEARS);
  const engine: Engine = {
    ...{ database, registers: REGISTERS, calendar: async () => calendar, announce: () => {}, freshId: systemId, press },
    now: () => parseInstant('2026-11-24T02:00:00.000Z') as Instant,
  };
  const size = { people: 640, months: 10, demands: 14 };
  const http = await trialHttp();
  afterAll(() => http.close());
  let about = { issuer: '' as UnitId, targets: [] as readonly string[], year: 2026, span: 'year' };
  let texts: object = {};
  let id = '';
  let pages: readonly PrintedPage[] = [];
  let docx = '';

  const ask = async (method: 'GET' | 'POST', url: string, payload?: object) => {
    const answer = await http.inject({ method, url, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, body: answer.json<JsonObject>() };
  };

  const issue = (over: object = {}) =>
    ask('POST', '/api/supervision/bulletins', { ...about, power: 'inspection', subject: '年度重点工作', ...texts, ...over });

  beforeAll(async () => {
    await loadDemo(engine, { files: await openFileStore(folder), passwordHash: 'a hash', today, size });
    const actor = await findActor(database.owner, 'duban');
    if (!actor) throw new Error('no duban');
    const authenticate = async () => ({ ok: true, value: actor }) as const;
    matterRoutes(http, { engine, authenticate });
    bindSupervisionRoutes(http, { engine, authenticate, standing: standingOf });
    const units = await database.owner<{ id: string }[]>`select id from unit where kind = 'detachment' order by ord`;
    const targets = units.map((unit) => unit.id);
    about = { issuer: actor.posts[0]?.unit as UnitId, targets, year: 2026, span: 'year' };
    const query = `issuer=${about.issuer}&units=${targets.join(',')}&year=${about.year}&span=${about.span}`;
    const drafted = await ask('GET', `/api/supervision/bulletin-draft?${query}`);
    const { figures, table: _, ...rest } = supervisionApi.draftBulletinRoute.reply.parse(drafted.body);
    texts = { ...rest, seen: Object.fromEntries(Object.entries(figures).map(([name, { text }]) => [name, text])) };
    const issued = await issue();
    expect(issued).toMatchObject({ status: 201 });
    id = z.string().parse(issued.body['id']);
    const pdf = await http.inject({ method: 'GET', url: `/api/matters/${id}/documents/notice.pdf` });
    const word = await http.inject({ method: 'GET', url: `/api/matters/${id}/documents/notice.docx` });
    expect([pdf.statusCode, word.statusCode]).toEqual([200, 200]);
    pages = await readPdf(pdf.rawPayload);
    docx = unzipped(word.rawPayload).get('word/_rels/document.xml.rels') ?? '';
  }, 240_000);

  interface Printed extends Piece {
    readonly url: string | null;
  }
  /** Every piece in the order of reading, with where it leads; without the marks of the pages. */
  const pieces = (): readonly Printed[] =>
    pages.flatMap(({ pieces: found, areas }) =>
      found
        .filter(({ text }) => !/^— \d+ —$/.test(text))
        .map((piece) => {
          const [x, y] = [(piece.left + piece.right) / 2, piece.baseline - 1];
          const area = areas.find(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom);
          return { ...piece, url: area ? area.url.slice(ORIGIN.length) : null };
        }),
    );

  test('DOC-32: it is a 通报 with the number that was drawn', async () => {
    const { document } = await stateIn<Act>(database, id);
    expect(document).toMatchObject({ kind: '通报', title: expect.stringMatching(/关于年度重点工作检查情况的通报$/) });
    if (!document) throw new Error('no document');
    const texts = pieces().map(({ text }) => text);
    expect(texts).toContain(numberText(document.number));
    const drawn = await listDocumentNumbers(database.owner, about.issuer, 2026);
    expect(drawn.some(({ code, serial }) => code === document.number.code && serial === document.number.serial)).toBe(true);
  });

  test('every number that is not of a day, of a document or of the layout can be pressed', () => {
    const bare = pieces().map(({ text, url }) => (url === null ? text : '□'));
    const rest = bare
      .join('')
      .replace(/\s/g, '')
      .replaceAll(/\d{4}年\d{1,2}月\d{1,2}日|〔\d{4}〕\d+号/g, '');
    expect(rest).not.toMatch(/\d/);
    expect(bare.filter((text) => text === '□').length).toBeGreaterThan(50);
  });

  test('the list behind each number holds exactly so many; a rate leads to what it counts; both forms have each link', async () => {
    const behind = new Map<string, number>();
    for (const { text, url } of pieces()) {
      if (url === null || !/^\d+$/.test(text)) continue;
      const [, register, query] = /^\/registers\/([a-z-]+)\?(.*)$/.exec(url) ?? [];
      const { status, body } = await ask('GET', `/api/matters?register=${register}&${query}&limit=1`);
      expect([url, status, body['total']]).toEqual([url, 200, Number(text)]);
      behind.set(url, Number(text));
    }
    expect(behind.size).toBeGreaterThan(30);
    expect([...behind.values()].filter((count) => count > 0).length).toBeGreaterThan(25);
    const rates = pieces().filter(({ text }) => text.includes('%'));
    expect(rates.length).toBeGreaterThan(3);
    for (const { text, url } of rates) expect([text, url !== null && behind.has(url)]).toEqual([text, true]);
    for (const url of behind.keys()) expect(docx).toContain(`${ORIGIN}${url}`.replaceAll('&', '&amp;'));
  }, 60_000);

  test('a matter that is named leads to its page', async () => {
    const named = pieces().filter(({ url }) => url?.startsWith('/matters/'));
    expect(named.length).toBeGreaterThan(3);
    for (const { text, url } of named) {
      const { status, body } = await ask('GET', `/api${url}`);
      expect([url, status, JSON.stringify(body).replace(/\s/g, '').includes(text.replace(/\s/g, ''))]).toEqual([url, 200, true]);
    }
  }, 60_000);

  test('DOC-12: what is refused has drawn no number', async () => {
    const before = await listDocumentNumbers(database.owner, about.issuer, 2026);
    const supervised = await issue({ power: 'government-supervision' });
    expect(supervised).toMatchObject({ status: 403, body: { code: 'assignment-missing' } });
    expect(await issue({ seen: {} })).toMatchObject({ status: 409, body: { code: 'figures-have-moved' } });
    expect(await listDocumentNumbers(database.owner, about.issuer, 2026)).toEqual(before);
  });
});
