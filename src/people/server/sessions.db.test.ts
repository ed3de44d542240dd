// Sessions over real HTTP: listed to their owner and to an administrator in reach, and ended at once.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '#test';
import { type Answer, type Browser, openDesk, people } from './sample-bureau.ts';

const database = await testDatabase();
const desk = await openDesk(database);
afterAll(() => desk.close());

const admin: { readonly root: Browser; readonly local: Browser } = { root: desk.browser(), local: desk.browser() };
beforeEach(async () => {
  await admin.root.signIn('root-admin');
  await admin.local.signIn('local-admin');
});
const gist = ({ status, body }: Answer) => [status, body['code'] ?? 'done'];
// Read as the contract has it.
const listed = ({ body }: Answer) => body['sessions'] as { id: string; address: string; current: boolean }[];
async function two(account: string): Promise<readonly [Browser, Browser]> {
  const browsers = [desk.browser('10.0.0.7'), desk.browser('10.0.0.8')] as const;
  for (const browser of browsers) {
    expect((await browser.signIn(account)).status).toBe(200);
    desk.clock.pass(1);
  }
  return browsers;
}

describe('one’s own sessions', () => {
  test('are listed with the one that asks marked, without tokens, and gone when idle too long', async () => {
    const [first, second] = await two('lina');
    const answer = await first.get('/api/me/sessions');
    expect(listed(answer)).toMatchObject([
      { address: '10.0.0.7', current: true },
      { address: '10.0.0.8', current: false },
    ]);
    const tokens = await database.owner<{ token: string }[]>`select token from sign_in_session`;
    for (const { token } of tokens) expect(JSON.stringify(answer.body)).not.toContain(token);
    desk.clock.pass(40);
    await second.get('/api/me');
    desk.clock.pass(30);
    expect(listed(await second.get('/api/me/sessions'))).toHaveLength(1);
  });

  test('end one by one or all but this one, at the next request', async () => {
    await database.owner`delete from sign_in_session where user_id = ${people.head.id}`;
    const [first, second] = await two('lina');
    const third = desk.browser('10.0.0.9');
    await third.signIn('lina');
    const other = listed(await first.get('/api/me/sessions')).find(({ address }) => address === '10.0.0.8');
    expect((await first.send('POST', '/api/me/sessions/end', { session: other?.id })).body).toEqual({ ended: 1 });
    expect(gist(await second.get('/api/me'))).toEqual([401, 'session-ended']);
    expect((await third.get('/api/me')).status).toBe(200);
    expect((await first.send('POST', '/api/me/sessions/end', {})).body).toEqual({ ended: 1 });
    expect(gist(await third.get('/api/me'))).toEqual([401, 'session-ended']);
    expect((await first.get('/api/me')).status).toBe(200);
  });

  test('nobody ends those of somebody else by their name', async () => {
    const [mine] = await two('zhangwei');
    const [theirs] = await two('lina');
    const id = listed(await theirs.get('/api/me/sessions')).find(({ current }) => current)?.id;
    expect((await mine.send('POST', '/api/me/sessions/end', { session: id })).body).toEqual({ ended: 0 });
    expect((await theirs.get('/api/me')).status).toBe(200);
  });
});

describe('SEC-08: sessions of somebody else', () => {
  const of = (person: string) => `/api/people/${person}/sessions`;

  test('are listed and ended by an administrator whose post reaches every post of the person', async () => {
    const [first, second] = await two('lina');
    expect(listed(await admin.local.get(of(people.head.id))).length).toBeGreaterThanOrEqual(2);
    const ended = await admin.local.send('POST', `${of(people.head.id)}/end`, {});
    expect(ended.status).toBe(200);
    for (const browser of [first, second]) expect(gist(await browser.get('/api/me'))).toEqual([401, 'session-ended']);
    expect(listed(await admin.root.get(of(people.head.id)))).toEqual([]);
  });

  test('are nobody else’s to see or end', async () => {
    const [clerk] = await two('shangq');
    for (const who of ['lina', 'zhangwei']) {
      const browser = desk.browser();
      await browser.signIn(who);
      expect(gist(await browser.get(of(people.clerk.id)))).toEqual([403, 'not-your-right']);
      expect(gist(await browser.send('POST', `${of(people.clerk.id)}/end`, {}))).toEqual([403, 'not-your-right']);
    }
    expect(gist(await admin.local.get(of(people.clerk.id)))).toEqual([403, 'not-your-right']);
    expect(gist(await admin.local.get(of(people.neighbour.id)))).toEqual([404, 'not-there']);
    expect(gist(await admin.root.send('POST', `${of(people.administrator.id)}/end`, {}))).toEqual([403, 'own-posts']);
    expect((await clerk.get('/api/me')).status).toBe(200);
  });
});

describe('SEC-04, SEC-07: whoever is put out of use', () => {
  test('has no session left at the next request, and none comes back with the person', async () => {
    const [first, second] = await two('wangfang');
    const put = (active: boolean) => admin.root.send('PUT', `/api/people/${people.neighbour.id}/active`, { active });
    expect((await put(false)).status).toBe(200);
    for (const browser of [first, second]) expect(gist(await browser.get('/api/me'))).toEqual([401, 'session-ended']);
    expect((await put(true)).status).toBe(200);
    for (const browser of [first, second]) expect(gist(await browser.get('/api/me'))).toEqual([401, 'session-ended']);
  });
});
