// Sign-in over real HTTP and a real database: the way in, lock-out, what a session's end looks like, and revoked rights.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '#kernel';
import { testDatabase } from '#test';
import { endPosts } from './person-store.ts';
import { openDesk, PASSWORD, people, units } from './sample-bureau.ts';

const database = await testDatabase();
const desk = await openDesk(database);
afterAll(() => desk.close());
beforeEach(async () => {
  await database.owner`delete from sign_in_attempt`;
});

const WRONG = { status: 401, code: 'wrong-account-or-password' };
const gist = ({ status, body }: { status: number; body: Record<string, unknown> }) => ({ status, code: body['code'] });

describe('the way in', () => {
  test('a good password opens a session; who I am comes with posts, roles and actions', async () => {
    const browser = desk.browser();
    const answer = await browser.signIn(' ZhangWei');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      name: '张伟',
      account: 'zhangwei',
      roles: ['leader'],
      actions: ['verify-ledger', 'record-leave', 'foresee-escalation'],
    });
    expect(answer.body['posts']).toEqual([{ unit: units.top.id, path: '/1/', unitName: '市局', role: 'leader', title: '局长' }]);
    expect((await browser.get('/api/me')).body).toEqual(answer.body);
  });

  test('the cookie is out of reach of scripts and other sites, and lives as long as any session may', async () => {
    const { cookies } = await desk.browser().signIn('lina');
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^duxing\.session_token=[^;]+; Max-Age=86400; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('without a cookie, or with one of somebody else’s making, there is nobody', async () => {
    expect(gist(await desk.browser().get('/api/me'))).toEqual({ status: 401, code: 'not-signed-in' });
    const { cookies } = await desk.browser().signIn('lina');
    const good = cookies[0]?.split(';')[0] ?? '';
    const forged = good.replace(/session_token=[^.]+/, (part) => part.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')));
    const other = good.replace(/session_token=[^.]+\..*/, (part) => part.replace(/\..{20}/, '.AAAAAAAAAAAAAAAAAAAA'));
    expect(new Set([good, forged, other]).size).toBe(3);
    expect((await desk.browser('10.0.0.1', good).get('/api/units')).status).toBe(200);
    for (const cookie of [forged, other, 'duxing.session_token=', 'duxing.session_token=%00.x', '\u0001'])
      expect(gist(await desk.browser('10.0.0.1', cookie).get('/api/units'))).toEqual({ status: 401, code: 'not-signed-in' });
  });

  test('signing out ends the session on the server, not only in the browser', async () => {
    const browser = desk.browser();
    await browser.signIn('lina');
    const before = await database.owner`select from sign_in_session where user_id = ${people.head.id}`;
    const answer = await browser.send('POST', '/api/sign-out');
    expect(answer.cookies[0]).toMatch(/session_token=; Max-Age=0/);
    const after = await database.owner`select from sign_in_session where user_id = ${people.head.id}`;
    expect(after.count).toBe(before.count - 1);
    expect(gist(await browser.get('/api/me')).status).toBe(401);
    expect((await desk.browser().send('POST', '/api/sign-out')).status).toBe(200);
  });

  test('no other way in stands open', async () => {
    for (const url of [
      '/api/auth/sign-up/email',
      '/api/auth/sign-in/username',
      '/api/auth/sign-in/email',
      '/api/auth/get-session',
    ])
      expect((await desk.browser().send('POST', url, { username: 'lina', password: PASSWORD })).status).toBe(404);
  });
});

describe('SEC-04: failures', () => {
  test('an account that nobody has, one without a password and one out of use answer exactly as a wrong password does', async () => {
    await database.owner`update person set active = false where account = 'nopost'`;
    await database.owner`update sign_in_account set password = null where user_id = ${people.local.id}`;
    const wrong = await desk.browser().signIn('lina', 'Wrong-horse-7');
    const others = [
      await desk.browser().signIn('nobody-here', 'Wrong-horse-7'),
      await desk.browser().signIn('没有这个人', 'Wrong-horse-7'),
      await desk.browser().signIn('nopost', PASSWORD),
      await desk.browser().signIn('local-admin', PASSWORD),
    ];
    expect(gist(wrong)).toEqual(WRONG);
    const { instance: _, ...said } = wrong.body;
    for (const { status, body, cookies } of others) {
      const { instance: __, ...saidHere } = body;
      expect({ status, saidHere, cookies }).toEqual({ status: 401, saidHere: said, cookies: [] });
    }
    expect((await database.owner`select from sign_in_session where user_id = ${people.idle.id}`).count).toBe(0);
    await database.owner`update person set active = true where account = 'nopost'`;
    const hash = await desk.signIn.hash(PASSWORD);
    await database.owner`update sign_in_account set password = ${hash} where user_id = ${people.local.id}`;
  });

  test('the fifth failure locks the account at that address for fifteen minutes, says until when, and holds off the right password', async () => {
    const browser = desk.browser('10.0.0.5');
    for (const left of [4, 3, 2, 1]) {
      const answer = await browser.signIn('lina', 'Wrong-horse-7');
      expect([answer.status, answer.body['facts']]).toEqual([401, { left }]);
    }
    const until = new Date(Date.parse(desk.clock.now()) + 15 * 60_000).toISOString();
    const fifth = await browser.signIn('lina', 'Wrong-horse-7');
    expect([fifth.status, fifth.body['code'], fifth.body['facts']]).toEqual([429, 'sign-in-locked', { until }]);
    desk.clock.pass(14);
    const right = await browser.signIn('lina');
    expect([right.status, right.body['facts'], right.cookies]).toEqual([429, { until }, []]);
    expect((await desk.browser('10.0.0.6').signIn('lina')).status).toBe(200);
    expect((await browser.signIn('zhangwei')).status).toBe(200);
    desk.clock.pass(1);
    expect((await browser.signIn('lina')).status).toBe(200);
    expect(gist(await browser.signIn('lina', 'Wrong-horse-7'))).toEqual(WRONG);
  });

  test('a name that nobody has is locked in the same way', async () => {
    const browser = desk.browser();
    expect(gist(await browser.signIn('ghost', 'x'))).toEqual(WRONG);
    await desk.fail('ghost', 3);
    expect(gist(await browser.signIn('ghost', 'x'))).toEqual({ status: 429, code: 'sign-in-locked' });
  });

  test('attempts sent at the same moment all count: no more than five passwords are looked at', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => desk.browser().signIn('lina', 'Wrong-horse-7')));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(4).fill(401), ...Array(8).fill(429)]);
  });

  test('a good sign-in clears the count', async () => {
    const browser = desk.browser();
    await desk.fail('lina', 4);
    expect((await browser.signIn('lina')).status).toBe(200);
    expect((await browser.signIn('lina', 'no')).body['facts']).toEqual({ left: 4 });
  });

  test.each(['lina 10.0.0.5', "x' or 1=1 --", '%'])(
    'the name %j is a wrong name and touches no account’s count',
    async (name) => {
      expect(gist(await desk.browser().signIn(name, 'x'))).toEqual(WRONG);
      const counted = await database.owner<{ subject: string }[]>`select subject from sign_in_attempt`;
      expect(counted.every(({ subject }) => subject.startsWith('?'))).toBe(true);
    },
  );
});

describe('SEC-04: a session ends', () => {
  test('after an hour without a request, and each request starts the hour anew', async () => {
    const browser = desk.browser();
    await browser.signIn('lina');
    for (let time = 0; time < 3; time += 1) {
      desk.clock.pass(59);
      expect((await browser.get('/api/units')).status).toBe(200);
    }
    desk.clock.pass(60);
    expect(gist(await browser.get('/api/units'))).toEqual({ status: 401, code: 'session-ended' });
  });

  test('after eight hours, however busy', async () => {
    const browser = desk.browser();
    await browser.signIn('lina');
    for (let time = 0; time < 9; time += 1) {
      desk.clock.pass(50);
      expect((await browser.get('/api/units')).status).toBe(200);
    }
    desk.clock.pass(30);
    expect(gist(await browser.get('/api/units'))).toEqual({ status: 401, code: 'session-ended' });
  });
});

describe('a right taken away', () => {
  test('is gone at the next request', async () => {
    const browser = desk.browser();
    await browser.signIn('wangfang');
    const unitsOf = async () => (await browser.get('/api/units')).body['units'];
    expect(await unitsOf()).toMatchObject([{ code: 'Z2' }]);
    await database.transaction('nobody', async (tx) =>
      ok(await endPosts(tx, [{ person: people.neighbour.id, unit: units.second.id, role: 'head' }], desk.clock.now())),
    );
    expect(await unitsOf()).toEqual([]);
    expect((await browser.get('/api/me')).body).toMatchObject({ posts: [], roles: [] });
  });

  test('and so is everything of a person put out of use', async () => {
    const browser = desk.browser();
    await browser.signIn('lina');
    await database.owner`update person set active = false where id = ${people.head.id}`;
    expect(gist(await browser.get('/api/units'))).toEqual({ status: 401, code: 'session-ended' });
    await database.owner`update person set active = true where id = ${people.head.id}`;
  });
});

describe('SEC-03: one’s own password', () => {
  const change = (browser: ReturnType<typeof desk.browser>, current: string, next: string) =>
    browser.send('POST', '/api/password', { current, next });

  test('changes with the current one, by the rules, and ends the other sessions but not this one', async () => {
    const [browser, elsewhere] = [desk.browser(), desk.browser()];
    await browser.signIn('zhangwei');
    await elsewhere.signIn('zhangwei');
    const weak = await change(browser, PASSWORD, 'short');
    expect([weak.status, weak.body['code'], weak.body['law']]).toMatchObject([422, 'weak-password', { rule: 'SEC-03' }]);
    expect(gist(await change(browser, PASSWORD, PASSWORD))).toEqual({ status: 422, code: 'same-password' });
    expect(gist(await change(browser, 'Wrong-horse-7', 'Other-horse-8'))).toEqual({ status: 422, code: 'wrong-password' });
    expect((await change(browser, PASSWORD, 'Other-horse-8')).status).toBe(200);
    expect((await browser.get('/api/units')).status).toBe(200);
    expect((await elsewhere.get('/api/units')).status).toBe(401);
    expect(gist(await desk.browser().signIn('zhangwei'))).toEqual(WRONG);
    expect((await desk.browser().signIn('zhangwei', 'Other-horse-8')).status).toBe(200);
    expect((await change(browser, 'Other-horse-8', PASSWORD)).status).toBe(200);
  });

  test('guessing the current one is counted as failures of sign-in are', async () => {
    const browser = desk.browser();
    await browser.signIn('zhangwei');
    await change(browser, 'Guess-1', 'Other-horse-8');
    await desk.fail('zhangwei', 3);
    expect(gist(await change(browser, 'Guess-5', 'Other-horse-8'))).toEqual({ status: 429, code: 'sign-in-locked' });
    expect(gist(await change(browser, PASSWORD, 'Other-horse-8'))).toEqual({ status: 429, code: 'sign-in-locked' });
  });
});
