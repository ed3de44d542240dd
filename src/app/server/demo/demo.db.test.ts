// The demo bureau on a real database: it verifies, shows every state, and is the same each time; and the figures of the
// situation are exactly the matters behind them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { OFFICIAL_YEARS, openCalendar } from '#deadlines';
import { openFileStore, readSheets } from '#documents/server';
import { type Instant, type MatterId, type PersonId, type UnitId, parseDay, parseInstant } from '#kernel';
import { type Engine, verifyLedger } from '#matters/server';
import type { Actor } from '#people';
import type { Database } from '#platform/server';
import { type Figure, type FigureFilter, mattersBehind, periodOf, situationApi } from '#situation';
import { bindSituationRoutes } from '#situation/server';
import { matterRoutes, testDatabase, trialHttp } from '#test';
import { REGISTERS } from '../registers.ts';
import { DEMO_ACCOUNTS } from './bureau/accounts.ts';
import { type DemoSize, loadDemo } from './load-demo.ts';
import { countsOf, differingTallies, findActor } from './demo-check-store.ts';

const database = await testDatabase();
const other = await testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'duxing-demo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const today = parseDay('2026-11-24');
if (!today) throw new Error('no day');
const size: DemoSize = { people: 655, months: 4, demands: 10 };
const now = () => parseInstant('2026-11-24T02:00:00.000Z') as Instant;
const calendar = openCalendar(OFFICIAL_YEARS);
const engineOn = (on: Database): Engine => ({
  ...{ database: on, registers: REGISTERS, now, calendar: async () => calendar, announce: () => {} },
  freshId: (): MatterId => {
    throw new Error('the demo makes its own ids');
  },
});
const files = await openFileStore(folder);
const load = (on: Database) => loadDemo(engineOn(on), { files, passwordHash: 'a hash', today, size });
const loaded = await load(database);

test('the bureau is there, with its people, posts and accounts', async () => {
  const counts = await countsOf(database.owner);
  expect(counts).toMatchObject({ units: loaded.units, people: loaded.people, passwords: loaded.people });
  expect(counts.units).toBe(1 + 14 + 40 + 120);
  expect(counts.twoPosts).toBeGreaterThan(0);
  for (const { account, role } of DEMO_ACCOUNTS) {
    const actor = await findActor(database.owner, account);
    expect(actor?.posts.map((post) => post.role)).toEqual([role]);
  }
});

test('the ledger of the demo verifies, and its counts are those of its matters', async () => {
  const verified = await verifyLedger(database, REGISTERS);
  expect(verified.differences).toEqual([]);
  expect(verified.matters).toBeGreaterThan(100);
  expect(await differingTallies(database.owner, REGISTERS)).toEqual([]);
});

/** Registers that the demo does not play yet: the list may only shrink. */
const UNPLAYED = ['petitions'];

test('every state of every register that the demo plays occurs', async () => {
  const { statuses } = await countsOf(database.owner);
  // Look-backs come into their states over half a year, an act ends a month after its conclusion; this demo is shorter.
  const all = [...REGISTERS]
    .filter(([name]) => name !== 'look-backs' && !UNPLAYED.includes(name))
    .flatMap(([name, { statuses: known }]) => Object.keys(known).map((status) => `${name} ${status}`));
  expect(all.filter((status) => !statuses.includes(status) && status !== 'supervision ended')).toEqual([]);
});

test('a second load gives the same ledger, entry for entry', async () => {
  await load(other);
  expect((await countsOf(other.owner)).heads).toBe((await countsOf(database.owner)).heads);
});

async function serverFor(actor: Actor) {
  const http = await trialHttp();
  const authenticate = async () => ({ ok: true, value: actor }) as const;
  matterRoutes(http, { engine: engineOn(database), authenticate });
  bindSituationRoutes(http, { database, now, authenticate });
  const get = async (url: string) => {
    const answer = await http.inject({ method: 'GET', url });
    const body: unknown = answer.json();
    return { status: answer.statusCode, body };
  };
  const sheets = async (url: string) => {
    const answer = await http.inject({ method: 'GET', url });
    const read = await readSheets(answer.rawPayload);
    if (!read.ok) throw new Error(read.refusal.code);
    return { sheets: read.value, name: decodeURIComponent(String(answer.headers['content-disposition'])) };
  };
  return { get, sheets, close: http.close };
}

async function actorOf(account: string): Promise<Actor> {
  const actor = await findActor(database.owner, account);
  if (!actor) throw new Error(`no account ${account}`);
  return actor;
}

const writeQuery = (filter: FigureFilter): URLSearchParams =>
  new URLSearchParams(
    Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))),
  );

const PACE: readonly Figure[] = ['planned', 'done', 'expected', 'expectedDone', 'debt', 'carried', 'ahead', 'closed', 'recent'];

test('each figure opens exactly the matters that it counts', async () => {
  const { get, close } = await serverFor(await actorOf('zhidui'));
  const totalOf = async (filter: FigureFilter): Promise<number> => {
    const { body } = await get(`/api/matters?${writeQuery(filter)}&limit=1`);
    return (body as { total: number }).total; // as the list's contract says
  };
  const pace = situationApi.paceRoute.reply.parse((await get('/api/situation/pace')).body);
  const period = periodOf(pace.year, today);
  let counted = 0;
  for (const row of pace.rows.slice(0, 12)) {
    for (const reach of ['own', 'below'] as const) {
      const numbers: Readonly<Record<string, unknown>> = reach === 'own' ? row.own : row.all;
      for (const figure of PACE) {
        const total = await totalOf(mattersBehind(figure, { unit: row.unit.id as UnitId, reach }, period));
        expect([row.unit.name, reach, figure, total]).toEqual([row.unit.name, reach, figure, numbers[figure]]);
        counted += total;
      }
    }
  }
  expect(counted).toBeGreaterThan(50);
  const passed = situationApi.transmissionRoute.reply.parse((await get('/api/situation/transmission')).body);
  for (const row of passed.rows.slice(0, 12)) {
    const { issued, acknowledged, brokenDown, reported, finished, due, dueDone } = row.all;
    const figures = { issued, acknowledged, 'broken-down': brokenDown, reported, finished, due, result: dueDone };
    for (const [figure, number] of Object.entries(figures)) {
      const filter = mattersBehind(figure as Figure, { unit: row.unit.id as UnitId, reach: 'below' }, period); // keys above
      expect([row.unit.name, figure, await totalOf(filter)]).toEqual([row.unit.name, figure, number]);
    }
  }
  const causes = situationApi.causesRoute.reply.parse((await get('/api/situation/causes')).body);
  let delayed = 0;
  for (const row of causes.rows.slice(0, 12)) {
    const figures = Object.entries(row.all.causes).map(([name, count]): [string, number] => [`delay-${name}`, count]);
    for (const [figure, number] of [['delayed', row.all.delayed] as const, ...figures]) {
      const filter = mattersBehind(figure as Figure, { unit: row.unit.id as UnitId, reach: 'below' }, period); // keys above
      expect([row.unit.name, figure, await totalOf(filter)]).toEqual([row.unit.name, figure, number]);
      delayed += number;
    }
  }
  expect(delayed).toBeGreaterThan(0);
  const relapse = situationApi.relapseRoute.reply.parse((await get('/api/situation/relapse')).body);
  for (const { kind, cameBack } of relapse.classes)
    expect([
      kind,
      await totalOf(mattersBehind(`relapsed-${kind}`, { unit: relapse.unit.id as UnitId, reach: 'below' }, period)),
    ]).toEqual([kind, cameBack]);
  expect(relapse.classes.some(({ closings }) => closings > 0)).toBe(true);
  await close();
});

test('the past of the demo is there: a day before anything was issued is empty, and a day to come is refused', async () => {
  const { get, close } = await serverFor(await actorOf('zhidui'));
  const pace = async (asOf: string) => situationApi.paceRoute.reply.parse((await get(`/api/situation/pace?asOf=${asOf}`)).body);
  const [first, middle, now] = [await pace('2026-01-05'), await pace('2026-10-15'), await pace('2026-11-24')];
  expect([first.past, middle.past, now.past]).toEqual([true, true, false]);
  const planned = [first, middle, now].map((reply) => reply.rows[0]?.all.planned ?? -1);
  expect(planned[0]).toBe(0);
  expect(planned[1]).toBeGreaterThan(0);
  expect(planned[2]).toBeGreaterThan(planned[1] ?? 0);
  for (const view of ['pace', 'transmission', 'causes', 'lasting', 'relapse'])
    expect(await get(`/api/situation/${view}?asOf=2026-11-25`)).toMatchObject({
      status: 422,
      body: { code: 'as-of-in-the-future' },
    });
  const administrator = await serverFor(await actorOf('guanli'));
  for (const view of ['causes', 'relapse'])
    expect(await administrator.get(`/api/situation/${view}`)).toMatchObject({ status: 403, body: { code: 'not-your-right' } });
  await administrator.close();
  await close();
});

test('rights: a figure counts what its reader may see, and nothing else', async () => {
  const whole = await serverFor(await actorOf('juzhang'));
  const part = await serverFor(await actorOf('zhidui'));
  const all = situationApi.paceRoute.reply.parse((await whole.get('/api/situation/pace')).body);
  const own = situationApi.paceRoute.reply.parse((await part.get('/api/situation/pace')).body);
  expect(all.rows).toHaveLength(loaded.units);
  expect(own.rows.map((row) => row.unit.name)).toContain('石桥大队');
  expect(own.rows).toHaveLength(1 + 6 + 18);
  expect(own.rows[0]?.all).toEqual(all.rows.find((row) => row.unit.id === own.unit.id)?.all);
  const outside = all.rows.find((row) => row.unit.name === '白河支队')?.unit.id ?? '';
  expect(await part.get(`/api/situation/pace?unit=${outside}`)).toMatchObject({ status: 404, body: { code: 'not-there' } });
  expect(await part.get(`/api/situation/transmission?unit=${outside}`)).toMatchObject({ status: 404 });
  const administrator = await serverFor(await actorOf('guanli'));
  expect(await administrator.get('/api/situation/pace')).toMatchObject({ status: 403, body: { code: 'not-your-right' } });
  const nobody = await serverFor({ person: '00000000-0000-4000-8000-000000000001' as PersonId, name: '无岗', posts: [] });
  expect(await nobody.get('/api/situation/transmission')).toMatchObject({ status: 403 });
  for (const server of [whole, part, administrator, nobody]) await server.close();
});

test('the spreadsheet of a view holds the rows of its page, for the same eyes', async () => {
  const part = await serverFor(await actorOf('zhidui'));
  const pace = situationApi.paceRoute.reply.parse((await part.get('/api/situation/pace')).body);
  const { sheets, name } = await part.sheets('/api/situation/pace/sheet.xlsx');
  expect(name).toContain('进度-松陵支队-2026-2026-11-24.xlsx');
  const [about, months, below, own] = sheets;
  expect(about?.rows).toEqual(
    expect.arrayContaining([
      ['单位', expect.stringContaining('松陵支队')],
      ['截至', '2026-11-24'],
    ]),
  );
  expect(months?.rows.slice(1).map(([day, planned]) => ({ day, count: planned }))).toEqual(pace.curve.planned.slice(1));
  for (const [sheet, side] of [
    [below, 'all'],
    [own, 'own'],
  ] as const) {
    const [heading = [], ...rows] = sheet?.rows ?? [];
    const at = (title: string) => heading.indexOf(title);
    expect(rows.map((row) => [row[at('单位')], row[at('全年计划')], row[at('欠账')]])).toEqual(
      pace.rows.map((row) => [row.unit.name, row[side].planned, row[side].debt]),
    );
  }
  const whole = await serverFor(await actorOf('juzhang'));
  const all = situationApi.paceRoute.reply.parse((await whole.get('/api/situation/pace')).body);
  const outside = all.rows.find((row) => row.unit.name === '白河支队')?.unit.id ?? '';
  const administrator = await serverFor(await actorOf('guanli'));
  for (const view of situationApi.SHEET_VIEWS) {
    expect((await whole.sheets(`/api/situation/${view}/sheet.xlsx`)).sheets.length).toBeGreaterThan(1);
    expect(await part.get(`/api/situation/${view}/sheet.xlsx?unit=${outside}`)).toMatchObject({ status: 404 });
    expect(await administrator.get(`/api/situation/${view}/sheet.xlsx`)).toMatchObject({ status: 403 });
  }
  expect(await whole.get('/api/situation/league/sheet.xlsx')).toMatchObject({ status: 404 });
  const league = await whole.get('/api/situation/comparison?sort=share&intervals=false&enough=1');
  expect(league).toEqual(await whole.get('/api/situation/comparison'));
  const { levels } = situationApi.comparisonRoute.reply.parse(league.body);
  const compared = levels.flatMap(({ comparisons }) => comparisons);
  expect(compared.flatMap(({ ranked }) => ranked).length).toBeGreaterThan(0);
  expect(compared.flatMap(({ ranked }) => ranked).every(({ of }) => of >= 10)).toBe(true);
  expect(compared.flatMap(({ few }) => few).every(({ of }) => of < 10)).toBe(true);
  for (const server of [part, whole, administrator]) await server.close();
});

test('cold units are found: the transmission picture names a drop', async () => {
  const { get, close } = await serverFor(await actorOf('juzhang'));
  const { cooling, levels } = situationApi.transmissionRoute.reply.parse((await get('/api/situation/transmission')).body);
  expect(levels.map(({ kind }) => kind)).toEqual(['bureau', 'division', 'detachment', 'brigade', 'station']);
  expect(cooling).not.toBeNull();
  await close();
});
