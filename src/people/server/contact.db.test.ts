// Mail addresses over real HTTP: each has the say over the own one, administrators enter addresses in their reach, nobody else.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ok } from '#kernel';
import { testDatabase } from '#test';
import { forgetContacts } from './contact-store.ts';
import { type Answer, type Browser, openDesk, people } from './sample-bureau.ts';

const database = await testDatabase();
const desk = await openDesk(database);
afterAll(() => desk.close());

const as: Record<string, Browser> = {};
beforeAll(async () => {
  for (const account of ['root-admin', 'local-admin', 'lina', 'wangfang']) {
    const browser = desk.browser();
    expect((await browser.signIn(account)).status).toBe(200);
    as[account] = browser;
  }
});
const by = (account: string): Browser => as[account] ?? expect.fail(account);
const gist = ({ status, body }: Answer) => [status, body['code'] ?? 'done'];
const own = '/api/me/contact';
const of = (person: { readonly id: string }) => `/api/people/${person.id}/contact`;

test('nobody has an address by default; one’s own is given, changed, turned off and taken back', async () => {
  expect((await by('lina').get(own)).body).toEqual({ address: null, wanted: true, served: false });
  const said = { address: 'lina@first.example', wanted: false };
  expect(gist(await by('lina').send('PUT', own, said))).toEqual([200, 'done']);
  expect((await by('lina').get(own)).body).toEqual({ ...said, served: false });
  expect((await by('wangfang').get(own)).body).toMatchObject({ address: null });
  await by('lina').send('PUT', own, { address: null, wanted: true });
  expect((await by('lina').get(own)).body).toMatchObject({ address: null, wanted: true });
});

test('what is not one plain address is refused and not kept', async () => {
  for (const address of ['lina', 'a@b', 'a@b.example, c@d.example', 'a@b.example\r\nBcc: x@y.example', '李娜 <a@b.example>'])
    expect([address, (await by('lina').send('PUT', own, { address, wanted: true })).status]).toEqual([address, 422]);
  expect((await by('lina').get(own)).body).toMatchObject({ address: null });
});

test('an administrator enters an address; the person’s own word stays', async () => {
  await by('lina').send('PUT', own, { address: 'old@first.example', wanted: false });
  expect(gist(await by('local-admin').send('PUT', of(people.head), { address: 'new@first.example' }))).toEqual([200, 'done']);
  expect((await by('local-admin').get(of(people.head))).body).toMatchObject({ address: 'new@first.example', wanted: false });
  expect((await by('lina').get(own)).body).toMatchObject({ address: 'new@first.example', wanted: false });
});

test('SEC-08: nobody else reads or writes it, and an administrator only in reach', async () => {
  const body = { address: 'spy@evil.example' };
  expect(gist(await by('wangfang').get(of(people.head)))).toEqual([403, 'not-your-right']);
  expect(gist(await by('wangfang').send('PUT', of(people.head), body))).toEqual([403, 'not-your-right']);
  expect(gist(await by('local-admin').get(of(people.neighbour)))).toEqual([404, 'not-there']);
  expect(gist(await by('local-admin').send('PUT', of(people.neighbour), body))).toEqual([404, 'not-there']);
  expect(gist(await by('local-admin').get(of(people.clerk)))).toEqual([403, 'not-your-right']);
  expect((await desk.browser().get(own)).status).toBe(401);
});

test('it goes when the person is put out of use, and when the person is erased', async () => {
  const kept = async (person: { readonly id: string }) =>
    (await database.sql`select 1 from person_contact where person_id = ${person.id}`).length;
  await by('wangfang').send('PUT', own, { address: 'wang@second.example', wanted: true });
  expect(await kept(people.neighbour)).toBe(1);
  await by('root-admin').send('PUT', `/api/people/${people.neighbour.id}/active`, { active: false });
  expect(await kept(people.neighbour)).toBe(0);
  expect(await kept(people.head)).toBe(1);
  await database.transaction('nobody', async (tx) => ok(await forgetContacts(tx, [people.head.id])));
  expect(await kept(people.head)).toBe(0);
});
