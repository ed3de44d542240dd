// What administrators may do to people, over real HTTP: inside their subtree, never to themselves, gone at the next request.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADMINISTRATORS, readScopes } from '#people';
import { testDatabase } from '#test';
import { type Answer, type Browser, openDesk, PASSWORD, people, units } from './sample-bureau.ts';

const database = await testDatabase();
const desk = await openDesk(database);
afterAll(() => desk.close());

const as: Record<string, Browser> = {};
beforeAll(async () => {
  for (const account of ['root-admin', 'local-admin', 'root-guard', 'local-guard', 'lina', 'zhangwei']) {
    const browser = desk.browser();
    expect((await browser.signIn(account)).status).toBe(200);
    as[account] = browser;
  }
});
const by = (account: string): Browser => as[account] ?? expect.fail(account);
const gist = ({ status, body }: Answer) => [status, body['code'] ?? 'done'];
const openPost = (account: string, person: string, unit: string, role = 'clerk') =>
  by(account).send('POST', `/api/people/${person}/posts`, { unit, role, title: '内勤' });
const endPost = (account: string, person: string, unit: string, role = 'clerk') =>
  by(account).send('POST', `/api/people/${person}/posts/end`, { unit, role });
const reset = (account: string, person: string, password = 'Given-horse-9') =>
  by(account).send('POST', `/api/people/${person}/password`, { password });

describe('only administrators', () => {
  test.each(['lina', 'zhangwei'])('%s, who is none, is refused whoever it is about', async (account) => {
    const person = people.clerk.id;
    const refused = [403, 'not-your-right'];
    expect(gist(await reset(account, person))).toEqual(refused);
    expect(gist(await openPost(account, person, units.east.id))).toEqual(refused);
    expect(gist(await endPost(account, person, units.east.id))).toEqual(refused);
    expect(gist(await by(account).send('PUT', `/api/people/${person}/active`, { active: false }))).toEqual(refused);
  });
});

describe('SEC-08: an administrator reaches as far as the post does', () => {
  test('a local one does not see people and units outside', async () => {
    expect(gist(await openPost('local-guard', people.clerk.id, units.second.id))).toEqual([404, 'not-there']);
    expect(gist(await openPost('local-guard', people.neighbour.id, units.first.id))).toEqual([404, 'not-there']);
    expect(gist(await reset('local-admin', people.neighbour.id))).toEqual([404, 'not-there']);
    expect(gist(await reset('local-admin', people.idle.id))).toEqual([404, 'not-there']);
  });

  test('a role editor widening beyond his own scope: no post above or beside it, for others or for oneself', async () => {
    for (const role of ['leader', 'administrator', 'auditor', 'clerk'])
      for (const wide of [units.top, units.second])
        expect([role, gist(await openPost('local-guard', people.clerk.id, wide.id, role))]).toEqual([role, [404, 'not-there']]);
    expect(gist(await openPost('local-guard', people.localGuard.id, units.east.id, 'leader'))[0]).toBe(403);
  });

  test('a local one can’t take over an account that also reaches elsewhere', async () => {
    expect(gist(await reset('local-admin', people.clerk.id))).toEqual([403, 'not-your-right']);
    expect(gist(await by('local-admin').send('PUT', `/api/people/${people.clerk.id}/active`, { active: false }))).toEqual([
      403,
      'not-your-right',
    ]);
    expect(gist(await reset('local-admin', people.head.id))).toEqual([409, 'recovery-needed']);
  });

  test('nobody does it to themselves', async () => {
    const own = people.administrator.id;
    const guard = people.guard.id;
    expect(gist(await openPost('root-guard', guard, units.top.id, 'leader'))).toEqual([403, 'own-posts']);
    expect(gist(await endPost('root-guard', guard, units.top.id, 'security-administrator'))).toEqual([403, 'own-posts']);
    expect(gist(await by('root-admin').send('PUT', `/api/people/${own}/active`, { active: false }))).toEqual([403, 'own-posts']);
    expect(gist(await reset('root-admin', own))).toEqual([403, 'own-posts']);
  });

  test('an administrator’s list holds everybody, a leader’s only people in use with a post', async () => {
    const names = async (account: string) => JSON.stringify((await by(account).get('/api/people?query=')).body['people']);
    expect(await names('root-admin')).toContain('无岗');
    expect(await names('zhangwei')).not.toContain('无岗');
    expect(await names('local-admin')).not.toContain('王芳');
  });
});

describe('SEC-20: three administrators', () => {
  test.each(['root-admin', 'local-admin'])('%s, a system administrator, neither gives nor ends a post', async (account) => {
    expect(gist(await openPost(account, people.head.id, units.first.id, 'clerk'))).toEqual([403, 'not-your-right']);
    expect(gist(await endPost(account, people.head.id, units.first.id, 'head'))).toEqual([403, 'not-your-right']);
  });

  test('a security administrator neither gives a password nor puts anybody out of use', async () => {
    expect(gist(await reset('root-guard', people.clerk.id))).toEqual([403, 'not-your-right']);
    expect(gist(await by('root-guard').send('PUT', `/api/people/${people.clerk.id}/active`, { active: false }))).toEqual([
      403,
      'not-your-right',
    ]);
  });

  test.each(['security-administrator', 'audit-administrator'])(
    'a system administrator cannot be given %s, anywhere: one person is never two of the three',
    async (role) => {
      const answer = await openPost('root-guard', people.administrator.id, units.second.id, role);
      expect([answer.status, answer.body['code'], answer.body['law']]).toMatchObject([
        409,
        'administrators-apart',
        { rule: 'SEC-20' },
      ]);
    },
  );

  test('an administrator is given no post of the business, and nobody with one is made administrator', async () => {
    const answer = await openPost('root-guard', people.administrator.id, units.second.id, 'clerk');
    expect([answer.status, answer.body['code'], answer.body['law']]).toMatchObject([
      409,
      'administrator-alone',
      { rule: 'SEC-08' },
    ]);
    expect(gist(await openPost('root-guard', people.head.id, units.first.id, 'audit-administrator'))).toEqual([
      409,
      'administrator-alone',
    ]);
  });

  test('two of them given at the same moment: one is refused', async () => {
    const roles = ['administrator', 'security-administrator', 'audit-administrator'];
    const answers = await Promise.all(roles.map((role) => openPost('root-guard', people.idle.id, units.east.id, role)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    await database.owner`update post set until = since where person_id = ${people.idle.id}`;
  });

  test('none of the three sees matters', () => {
    for (const role of ADMINISTRATORS) {
      const post = { unit: units.top.id, path: units.top.path, role, title: '' };
      expect(readScopes({ person: people.idle.id, name: '', posts: [post] })).toEqual([]);
    }
  });
});

describe('posts', () => {
  test('a post opens and ends from the next request on, once each', async () => {
    const browser = desk.browser();
    await browser.signIn('wangfang');
    const codes = async () => JSON.stringify((await browser.get('/api/units')).body['units']).match(/"code":"\w+"/g);
    expect(await codes()).toEqual(['"code":"Z2"']);
    expect((await browser.get('/api/units')).body['units']).toMatchObject([{ code: 'Z2', issuingCode: null }]);
    expect(gist(await openPost('root-guard', people.neighbour.id, units.east.id))).toEqual([200, 'done']);
    expect(await codes()).toEqual(['"code":"D1"', '"code":"Z2"']);
    expect(gist(await openPost('root-guard', people.neighbour.id, units.east.id))).toEqual([409, 'post-held']);
    desk.clock.pass(1);
    expect(gist(await endPost('root-guard', people.neighbour.id, units.east.id))).toEqual([200, 'done']);
    expect(gist(await endPost('root-guard', people.neighbour.id, units.east.id))).toEqual([404, 'not-there']);
    expect(await codes()).toEqual(['"code":"Z2"']);
  });

  test('bad input is told from a missing thing', async () => {
    expect(gist(await openPost('root-guard', 'someone', units.east.id))).toEqual([404, 'no-such-thing']);
    expect((await openPost('root-guard', people.idle.id, units.east.id, 'emperor')).status).toBe(422);
    expect(
      (
        await by('root-guard').send('POST', `/api/people/${people.idle.id}/posts`, {
          unit: units.east.id,
          role: 'clerk',
          title: 'a\u0000',
        })
      ).status,
    ).toBe(422);
    expect(gist(await openPost('root-guard', '00000000-0000-7000-8000-000000000000', units.east.id))).toEqual([404, 'not-there']);
  });
});

describe('SEC-07: a password given by somebody else', () => {
  test('is only ever the first, and opens nothing but the change of the password', async () => {
    expect(gist(await reset('root-admin', people.neighbour.id))).toEqual([409, 'recovery-needed']);
    await database.owner`delete from sign_in_account where user_id = ${people.idle.id}`;
    expect(gist(await reset('root-admin', people.idle.id, 'nopost-12'))).toEqual([422, 'weak-password']);
    expect(gist(await reset('root-admin', people.idle.id))).toEqual([200, 'done']);
    const fresh = desk.browser();
    expect((await fresh.signIn('nopost', 'Given-horse-9')).body).toMatchObject({ mustChangePassword: true });
    for (const url of ['/api/units', '/api/people', '/api/pick?kind=unit'])
      expect(gist(await fresh.get(url))).toEqual([403, 'password-change-required']);
    expect(gist(await fresh.send('POST', '/api/password', { current: 'Given-horse-9', next: 'Own-horse-10' }))).toEqual([
      200,
      'done',
    ]);
    expect((await fresh.get('/api/units')).status).toBe(200);
  });

  test('a person put out of use is out at the next request and can’t come back before being let in', async () => {
    const browser = desk.browser();
    await browser.signIn('shangq');
    const stand = (active: boolean) => by('root-admin').send('PUT', `/api/people/${people.clerk.id}/active`, { active });
    expect(gist(await stand(false))).toEqual([200, 'done']);
    expect((await browser.get('/api/units')).status).toBe(401);
    expect((await desk.browser().signIn('shangq', PASSWORD)).status).toBe(401);
    expect(gist(await stand(true))).toEqual([200, 'done']);
    expect((await desk.browser().signIn('shangq', PASSWORD)).status).toBe(200);
  });
});
