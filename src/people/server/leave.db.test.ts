// Leave over real HTTP: by whoever answers for the unit, never overlapping, never one's own, ended early or taken back.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseDay } from '#kernel';
import { testDatabase } from '#test';
import { leaveSince } from './leave-store.ts';
import { type Answer, type Browser, openDesk, people } from './sample-bureau.ts';

const database = await testDatabase();
const desk = await openDesk(database);
afterAll(() => desk.close());

const as: Record<string, Browser> = {};
beforeAll(async () => {
  for (const account of ['root-admin', 'local-admin', 'lina', 'zhangwei', 'shangq', 'wangfang']) {
    const browser = desk.browser();
    expect((await browser.signIn(account)).status).toBe(200);
    as[account] = browser;
  }
});
const by = (account: string): Browser => as[account] ?? expect.fail(account);
const gist = ({ status, body }: Answer) => [status, body['code'] ?? 'done'];
const enter = (account: string, person: string, from: string, to: string) =>
  by(account).send('POST', '/api/leave', { person, from, to });
const stored = async () =>
  (await leaveSince(database.sql, parseDay('2026-01-01') ?? expect.fail())).map(({ from, to }) => [from, to]);

// The desk's clock stands at 2 March 2026.
test('a clerk may neither see nor enter it; a head enters it below, not beside or for oneself', async () => {
  expect(gist(await by('shangq').get('/api/leave'))).toEqual([403, 'not-your-right']);
  expect(gist(await enter('shangq', people.clerk.id, '2026-03-02', '2026-03-03'))).toEqual([403, 'not-your-right']);
  expect(gist(await enter('lina', people.neighbour.id, '2026-03-02', '2026-03-03'))).toEqual([404, 'not-there']);
  expect(gist(await enter('lina', people.head.id, '2026-03-02', '2026-03-03'))).toEqual([403, 'own-leave']);
  expect(await stored()).toEqual([]);
  expect(gist(await enter('lina', people.clerk.id, '2026-03-02', '2026-03-06'))).toEqual([201, 'done']);
});

test('leave that shares a day with other leave, or has no days, is refused', async () => {
  expect(gist(await enter('zhangwei', people.clerk.id, '2026-03-06', '2026-03-09'))).toEqual([409, 'leave-overlaps']);
  expect(gist(await enter('zhangwei', people.clerk.id, '2026-03-10', '2026-03-09'))).toEqual([422, 'leave-days-wrong']);
  expect(gist(await enter('zhangwei', people.clerk.id, '2026-03-10', '2027-12-09'))).toEqual([422, 'leave-days-wrong']);
  expect(gist(await enter('root-admin', people.clerk.id, '2026-03-09', '2026-03-10'))).toEqual([201, 'done']);
  expect(await stored()).toEqual([
    ['2026-03-02', '2026-03-06'],
    ['2026-03-09', '2026-03-10'],
  ]);
});

test('two entries at the same moment do not overlap', async () => {
  const both = await Promise.all([1, 2].map(() => enter('zhangwei', people.head.id, '2026-04-01', '2026-04-03')));
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('each sees the leave of people within their posts', async () => {
  const seen = async (account: string) => {
    const leave: readonly { readonly person: { readonly name: string } }[] = (await by(account).get('/api/leave')).body[
      'leave'
    ] as never;
    return leave.map(({ person }) => person.name);
  };
  expect(await seen('zhangwei')).toEqual(['单国强', '单国强', '李娜']);
  expect(await seen('lina')).toContain('单国强');
});

test('leave that has begun ends with yesterday, leave to come is taken back, leave outside one’s posts is not there', async () => {
  const list = (await by('zhangwei').get('/api/leave')).body['leave'] as unknown as readonly { readonly id: string }[];
  const [first, second, third] = list.map(({ id }) => id);
  const end = (account: string, id: string | undefined) => by(account).send('POST', `/api/leave/${id}/end`, {});
  expect(gist(await end('shangq', first))).toEqual([403, 'not-your-right']);
  expect(gist(await end('lina', third))).toEqual([403, 'own-leave']);
  desk.clock.pass(60 * 24);
  for (const account of ['zhangwei']) await by(account).signIn(account);
  expect(gist(await end('zhangwei', first))).toEqual([200, 'done']);
  expect(gist(await end('zhangwei', second))).toEqual([200, 'done']);
  expect(gist(await end('zhangwei', second))).toEqual([404, 'not-there']);
  expect((await stored())[0]).toEqual(['2026-03-02', '2026-03-02']);
  expect(await stored()).toHaveLength(2);
});

test('the application cannot remove leave or move its first day', async () => {
  await expect(database.sql`delete from leave`).rejects.toThrow('permission denied');
  await expect(database.sql`update leave set first_day = '2026-01-01'`).rejects.toThrow('permission denied');
});
