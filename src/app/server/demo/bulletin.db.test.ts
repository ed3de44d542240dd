// A bulletin on the demo bureau: every number in it is a link, a day or the number of a document, and behind each link the list
// holds exactly so many.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { OFFICIAL_YEARS, openCalendar } from '#deadlines';
import { openFileStore } from '#documents/server';
import { type Instant, type JsonObject, parseDay, parseInstant } from '#kernel';
import { type Engine } from '#matters/server';
import type { Actor } from '#people';
import { Bulletin, spanOf, supervisionApi } from '#registers/supervision';
import { bindSupervisionRoutes } from '#registers/supervision/server';
import { rateOf } from '#situation';
import { matterRoutes, stateIn, testDatabase, trialHttp } from '#test';
import { systemId } from '../compose.ts';
import { REGISTERS } from '../registers.ts';
import { standingOf } from '../standing.ts';
import { findActor } from './demo-check-store.ts';
import { loadDemo } from './load-demo.ts';

const database = await testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'duxing-bulletin-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const today = parseDay('2026-11-24');
if (!today) throw new Error('no day');
const calendar = openCalendar(OFFICIAL_YEARS);
const engine: Engine = {
  ...{ database, registers: REGISTERS, calendar: async () => calendar, announce: () => {}, freshId: systemId },
  now: () => parseInstant('2026-11-24T02:00:00.000Z') as Instant,
};
const size = { people: 640, months: 10, demands: 14 };
await loadDemo(engine, { files: await openFileStore(folder), passwordHash: 'a hash', today, size });

async function serverFor(account: string) {
  const actor = await findActor(database.owner, account);
  if (!actor) throw new Error(account);
  const authenticate = async () => ({ ok: true, value: actor satisfies Actor }) as const;
  const http = await trialHttp();
  matterRoutes(http, { engine, authenticate });
  bindSupervisionRoutes(http, { engine, authenticate, standing: standingOf });
  const ask = async (method: 'GET' | 'POST', url: string, payload?: object) => {
    const answer = await http.inject({ method, url, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, body: answer.json<JsonObject>() };
  };
  return { ask, issuer: actor.posts[0]?.unit ?? '', close: http.close };
}
const duban = await serverFor('duban');
const shenji = await serverFor('shenji');
afterAll(async () => {
  await duban.close();
  await shenji.close();
});

async function detachments(): Promise<readonly string[]> {
  const rows = await database.owner<{ id: string }[]>`select id from unit where kind = 'detachment' order by ord`;
  return rows.map(({ id }) => id);
}
const units = await detachments();
const about = `issuer=${duban.issuer}&units=${units.join(',')}&year=2026&span=year`;
const drafted = await duban.ask('GET', `/api/supervision/bulletin-draft?${about}`);
const draft = supervisionApi.draftBulletinRoute.reply.parse(drafted.body);
const { figures, table: _, ...texts } = draft;
const seen = Object.fromEntries(Object.entries(figures).map(([name, { text }]) => [name, text]));
const said = { power: 'inspection', issuer: duban.issuer, targets: units, subject: '年度重点工作', year: 2026, span: 'year' };
const issue = (over: object = {}) => duban.ask('POST', '/api/supervision/bulletins', { ...said, ...texts, seen, ...over });

const totalBehind = async (link: string): Promise<number> => {
  const [, register, query] = /^\/registers\/([a-z-]+)\?(.*)$/.exec(link) ?? [];
  const { status, body } = await duban.ask('GET', `/api/matters?register=${register}&${query}&limit=1`);
  expect([link, status]).toEqual([link, 200]);
  return Number(body['total']);
};

test('every number is a link, a day or of a document, and the list behind each link holds exactly so many', async () => {
  const issued = await issue();
  expect(issued).toMatchObject({ status: 201 });
  const { bulletin } = await stateIn<{ bulletin: unknown }>(database, z.string().parse(issued.body['id']));
  const { basis, overview, problems, demands, figures: drawn } = Bulletin.parse(bulletin);
  const cells = drawn.rows.flat(2);
  const runs = [...basis, ...overview, ...problems.flatMap(({ text }) => text), ...demands.flat(), ...cells];
  for (const { text, link } of runs)
    if (link === undefined) expect(text.replaceAll(/\d{4}年\d{1,2}月\d{1,2}日/g, '')).not.toMatch(/\d/);
  const numbers = runs.filter(({ text, link }) => link?.startsWith('/registers/') && /^\d+$/.test(text));
  expect(numbers.length).toBeGreaterThan(20);
  expect(numbers.filter(({ text }) => Number(text) > 0).length).toBeGreaterThan(15);
  for (const { text, link = '' } of numbers) expect([link, await totalBehind(link)]).toEqual([link, Number(text)]);
  const named = runs.filter(({ link }) => link?.startsWith('/matters/'));
  expect(named.length).toBeGreaterThan(3);
  for (const { text, link = '' } of named.slice(0, 5)) {
    const { status, body } = await duban.ask('GET', `/api${link}`);
    expect([status, JSON.stringify(body).includes(text)]).toEqual([200, true]);
  }
}, 120_000);

test('a rate with its interval is that of the two counts beside it', async () => {
  let rates = 0;
  for (const [, expected, done, , rate] of draft.table.rows) {
    const text = rate?.[0]?.text ?? '';
    const [of, count] = [Number(expected?.[0]?.text), Number(done?.[0]?.text)];
    const known = rateOf(count, of);
    expect(text === '数据不足').toBe(known === null);
    if (!known) continue;
    rates += 1;
    expect(text.startsWith(`${(known.share * 100).toFixed(1)}%（`)).toBe(true);
    expect(await totalBehind(rate?.[0]?.link ?? '')).toBe(count);
  }
  expect(rates).toBeGreaterThan(0);
});

test('a quarter counts as the list does, too', async () => {
  const period = spanOf(2026, 'q3', today);
  const quarter = await duban.ask('GET', `/api/supervision/bulletin-draft?${about.replace('span=year', 'span=q3')}`);
  const drawn = supervisionApi.draftBulletinRoute.reply.parse(quarter.body).figures;
  expect(drawn['到期应完成']?.link).toContain(`dueFrom=${period?.first}`);
  for (const { text, link } of Object.values(drawn))
    if (link.startsWith('/registers/')) expect([link, await totalBehind(link)]).toEqual([link, Number(text)]);
});

test('no figure is written by hand, none is issued other than it was seen, and only by whoever may', async () => {
  const count = async () => (await database.owner`select 1 from matter where register = 'supervision'`).length;
  const before = await count();
  expect(await issue({ overview: '完成率98%。' })).toMatchObject({ status: 422, body: { code: 'figure-typed' } });
  expect(await issue({ overview: '{{没有的数据}}' })).toMatchObject({ status: 422, body: { code: 'figure-unknown' } });
  const moved = { ...seen, 到期应完成: '1' };
  expect(await issue({ seen: moved })).toMatchObject({ status: 409, body: { code: 'figures-have-moved' } });
  expect(await issue({ power: 'government-supervision' })).toMatchObject({ status: 403, body: { code: 'assignment-missing' } });
  expect(await shenji.ask('GET', `/api/supervision/bulletin-draft?${about}`)).toMatchObject({
    ...{ status: 403, body: { code: 'bulletin-not-granted' } },
  });
  expect(await count()).toBe(before);
});
