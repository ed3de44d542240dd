// What takes two administrators, over real HTTP: recoveries and proposed posts (SEC-20).
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { organisationSheet } from '#people';
import { testDatabase } from '#test';
import { importOrganisation, readOrganisation } from './organisation-store.ts';
import { type Answer, type Browser, newId, openDesk, PASSWORD, people } from './sample-bureau.ts';

const database = await testDatabase();
const desk = await openDesk(database);
afterAll(() => desk.close());

const as: Record<string, Browser> = {};
const by = (account: string): Browser => as[account] ?? expect.fail(account);
beforeEach(async () => {
  await database.owner`delete from recovery`;
  await database.owner`delete from post_proposal`;
  for (const account of ['root-admin', 'local-admin', 'root-guard', 'local-guard', 'zhangwei']) {
    const browser = (as[account] = desk.browser());
    expect((await browser.signIn(account)).status).toBe(200);
  }
});
const gist = ({ status, body }: Answer) => [status, body['code'] ?? 'done'];
const ask = (account: string, person: string, kind = 'password') =>
  by(account).send('POST', `/api/people/${person}/recovery`, { kind });
// Read as the contract has it.
const open = async (account: string) =>
  (await by(account).get('/api/recoveries')).body['recoveries'] as { id: string; account: string; consented: boolean }[];
const consent = (account: string, id: string, yes = true) =>
  by(account).send('POST', `/api/recoveries/${id}/decide`, { consent: yes });
const carryOut = (account: string, id: string) => by(account).send('POST', `/api/recoveries/${id}/carry-out`);
const theOne = async (account = 'root-admin') => (await open(account))[0]?.id ?? expect.fail('none');

describe('SEC-20: a recovery', () => {
  test('changes nothing before the security administrator consents, then gives a password once, which has to be changed', async () => {
    const old = desk.browser();
    await old.signIn('wangfang');
    expect(gist(await ask('root-admin', people.neighbour.id))).toEqual([200, 'done']);
    expect(gist(await ask('root-admin', people.neighbour.id))).toEqual([409, 'recovery-asked']);
    const id = await theOne();
    expect(gist(await carryOut('root-admin', id))).toEqual([409, 'consent-missing']);
    expect((await old.get('/api/units')).status).toBe(200);
    expect(gist(await consent('root-guard', id))).toEqual([200, 'done']);
    expect(gist(await consent('root-guard', id))).toEqual([409, 'already-decided']);
    const done = await carryOut('root-admin', id);
    expect(done.status).toBe(200);
    expect(gist(await carryOut('root-admin', id))).toEqual([404, 'not-there']);
    expect((await old.get('/api/me')).status).toBe(401);
    expect((await desk.browser().signIn('wangfang')).status).toBe(401);
    const fresh = desk.browser();
    expect((await fresh.signIn('wangfang', String(done.body['password']))).body).toMatchObject({ mustChangePassword: true });
    expect(gist(await fresh.get('/api/units'))).toEqual([403, 'password-change-required']);
    const changed = await fresh.send('POST', '/api/password', { current: done.body['password'], next: PASSWORD });
    expect(changed.status).toBe(200);
    expect((await fresh.get('/api/units')).status).toBe(200);
  });

  test('a password given so opens nothing after a week', async () => {
    await ask('root-admin', people.neighbour.id);
    const id = await theOne();
    await consent('root-guard', id);
    const { body } = await carryOut('root-admin', id);
    desk.clock.pass(7 * 24 * 60 + 1);
    expect((await desk.browser().signIn('wangfang', String(body['password']))).status).toBe(401);
    const hash = await desk.signIn.hash(PASSWORD);
    await database.owner`update sign_in_account set password = ${hash} where user_id = ${people.neighbour.id}`;
    await database.owner`update person set must_change_password = false where id = ${people.neighbour.id}`;
  });

  test('is over a day after the consent, and a week after it was asked', async () => {
    await ask('root-admin', people.neighbour.id);
    const id = await theOne();
    await consent('root-guard', id);
    desk.clock.pass(24 * 60 + 1);
    await by('root-admin').signIn('root-admin');
    expect(gist(await carryOut('root-admin', id))).toEqual([404, 'not-there']);
    await ask('root-admin', people.neighbour.id);
    desk.clock.pass(7 * 24 * 60 + 1);
    await by('root-guard').signIn('root-guard');
    expect(await open('root-guard')).toEqual([]);
  });

  test('declined, it is over', async () => {
    await ask('root-admin', people.neighbour.id);
    const id = await theOne();
    expect(gist(await consent('root-guard', id, false))).toEqual([200, 'done']);
    expect(gist(await carryOut('root-admin', id))).toEqual([404, 'not-there']);
  });

  test('is asked for by system administrators in reach alone, and consented to by security administrators in reach alone', async () => {
    for (const account of ['root-guard', 'zhangwei'])
      expect(gist(await ask(account, people.head.id))).toEqual([403, 'not-your-right']);
    expect(gist(await ask('local-admin', people.neighbour.id))).toEqual([404, 'not-there']);
    expect(gist(await ask('root-admin', people.administrator.id))).toEqual([403, 'own-posts']);
    await ask('root-admin', people.neighbour.id);
    const id = await theOne();
    for (const account of ['root-admin', 'local-admin', 'zhangwei'])
      expect(gist(await consent(account, id))).toEqual([403, 'not-your-right']);
    expect(await open('local-guard')).toEqual([]);
    expect(gist(await consent('local-guard', id))).toEqual([404, 'not-there']);
  });

  test('nobody consents to their own', async () => {
    await ask('root-admin', people.guard.id);
    expect(gist(await consent('root-guard', await theOne()))).toEqual([403, 'two-people']);
  });

  test('is carried out by whoever asked, and by nobody else', async () => {
    await ask('local-admin', people.head.id);
    const id = await theOne('local-admin');
    await consent('local-guard', id);
    expect(gist(await carryOut('root-admin', id))).toEqual([403, 'two-people']);
    expect(gist(await carryOut('root-guard', id))).toEqual([403, 'not-your-right']);
  });

  test('of the second factor takes every factor away and ends the sessions, and the password stays', async () => {
    await database.owner`insert into sign_in_totp (person_id, secret, since, confirmed) values (${people.head.id}, 'x', now(), true)`;
    const browser = desk.browser();
    expect((await browser.signIn('lina')).body).toMatchObject({ secondFactor: 'owed' });
    await ask('root-admin', people.head.id, 'second-factor');
    const id = await theOne();
    await consent('root-guard', id);
    expect((await carryOut('root-admin', id)).body).toEqual({ password: null });
    expect((await browser.get('/api/me')).status).toBe(401);
    expect((await desk.browser().signIn('lina')).body).toMatchObject({ secondFactor: 'optional' });
  });
});

describe('SEC-20: posts that an import proposes', () => {
  const sheets = async (change: (rows: string[][]) => string[][]) => {
    const [units, persons] = organisationSheet(await readOrganisation(database.sql), 'zh');
    const [head = [], ...rows] = (persons?.rows ?? []).map((row) => [...row]);
    return { units: units?.rows ?? [], people: [head, ...change(rows)] };
  };
  const propose = async (change: (rows: string[][]) => string[][]) => {
    const run = { importer: people.administrator.id, now: desk.clock.now(), newId, apply: true, proposes: true };
    const given = await sheets(change);
    const done = await database.transaction('nobody', (tx) => importOrganisation(tx, given, run));
    expect(done).toMatchObject({ ok: true, value: { errors: [] } });
  };
  const rolesOf = async (account: string) =>
    (
      await database.owner<{ role: string }[]>`
      select o.role from post o join person p on p.id = o.person_id where p.account = ${account} and o.until is null order by 1`
    ).map(({ role }) => role);
  const proposals = async (account = 'root-guard') =>
    (await by(account).get('/api/post-proposals')).body['proposals'] as { id: string; account: string; change: string }[];
  const decide = (account: string, ids: readonly string[], confirm = true) =>
    by(account).send('POST', '/api/post-proposals/decide', { ids, confirm });

  test('hold only once the security administrator has confirmed them; the person is there before', async () => {
    await propose((rows) => [...rows, ['newcomer', '新人', '', 'D1', '经办人', '内勤', '']]);
    expect(await database.owner`select 1 from person where account = 'newcomer'`).toHaveLength(1);
    expect(await rolesOf('newcomer')).toEqual([]);
    expect(gist(await by('root-admin').get('/api/post-proposals'))).toEqual([403, 'not-your-right']);
    const [one] = await proposals();
    expect(one).toMatchObject({ account: 'newcomer', change: 'open' });
    expect(gist(await decide('root-admin', [one?.id ?? '']))).toEqual([403, 'not-your-right']);
    expect((await decide('root-guard', [one?.id ?? ''])).body).toEqual({ decided: 1, refused: [] });
    expect(await rolesOf('newcomer')).toEqual(['clerk']);
    expect(await proposals()).toEqual([]);
  });

  test('declined, nothing changes; imported again, the earlier proposal is replaced', async () => {
    const change = (rows: string[][]) =>
      rows.map((row) => (row[0] === 'wangfang' ? row.map((cell) => (cell === '单位负责人' ? '经办人' : cell)) : row));
    await propose(change);
    await propose(change);
    const all = await proposals();
    expect(all.map((one) => one.change).sort()).toEqual(['end', 'open']);
    expect(await rolesOf('wangfang')).toEqual(['head']);
    expect(
      (
        await decide(
          'root-guard',
          all.map(({ id }) => id),
          false,
        )
      ).body,
    ).toMatchObject({ decided: 2 });
    expect(await rolesOf('wangfang')).toEqual(['head']);
  });

  test('a transfer is confirmed whole, and what one person may not hold together is refused and stands', async () => {
    await propose((rows) =>
      rows.flatMap((row) =>
        row[0] === 'wangfang' ? [row, row.map((cell) => (cell === '单位负责人' ? '安全管理员' : cell))] : [row],
      ),
    );
    const [one] = await proposals();
    expect((await decide('root-guard', [one?.id ?? ''])).body).toEqual({
      decided: 0,
      refused: [{ id: one?.id, code: 'administrator-alone' }],
    });
    expect(await rolesOf('wangfang')).toEqual(['head']);
    expect(await proposals()).toHaveLength(1);
    await propose((rows) =>
      rows.map((row) => (row[0] === 'wangfang' ? row.map((cell) => (cell === '单位负责人' ? '安全管理员' : cell)) : row)),
    );
    const both = (await proposals()).map(({ id }) => id);
    expect((await decide('root-guard', both)).body).toMatchObject({ decided: 2, refused: [] });
    expect(await rolesOf('wangfang')).toEqual(['security-administrator']);
  });

  test('out of the reach of a local security administrator they are not there', async () => {
    await propose((rows) => [...rows, ['far', '远人', '', 'Z2', '经办人', '内勤', '']]);
    const [one] = await proposals();
    expect(await proposals('local-guard')).toEqual([]);
    expect((await decide('local-guard', [one?.id ?? ''])).body).toMatchObject({ refused: [{ code: 'not-there' }] });
  });
});
