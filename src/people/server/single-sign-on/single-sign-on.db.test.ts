// Single sign-on against a real OpenID Connect provider: the whole way of the code, and everything that is not let in.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '#kernel';
import type { SingleSignOnSettings } from '#platform/server';
import { type IdentityProvider, type TestDatabase, anIdentityProvider, testDatabase } from '#test';
import { type Answer, type Browser, type Desk, PASSWORD, openDesk, people } from '../sample-bureau.ts';
import { forgetSubjects } from './flow-store.ts';

const ORIGIN = 'https://duxing.example.cn';
const database = await testDatabase();
let provider: IdentityProvider;
let desk: Desk;

const settingsOf = ({ issuer, client }: IdentityProvider): SingleSignOnSettings => ({
  ...{ issuer, clientId: client.id, clientSecret: client.secret, name: '统一身份认证', scope: 'openid profile', origin: ORIGIN },
  ...{ claim: 'preferred_username', matches: 'account' },
});

beforeAll(async () => {
  provider = await anIdentityProvider(ORIGIN);
  desk = await openDesk(database, { demo: false, origin: ORIGIN, provider: settingsOf(provider) });
});
afterAll(async () => {
  await desk.close();
  await provider.close();
});
beforeEach(() => {
  provider.claims = (subject) => ({ preferred_username: subject });
  provider.answered = (_, body) => body;
});

const gist = ({ status, body }: Answer) => [status, body['code'] ?? 'done'];
const begin = async (browser: Browser): Promise<string> =>
  String((await browser.send('POST', '/api/sign-in/single-sign-on')).body['address']);
const finish = (browser: Browser, query: string) => browser.send('POST', '/api/sign-in/single-sign-on/back', { query });
/** The whole way: there, sign in as a subject, and back. */
const goThrough = async (browser: Browser, subject: string, changed: (query: string) => string = (query) => query) =>
  finish(browser, changed(await provider.pass(await begin(browser), subject)));

describe('the way in', () => {
  test('the sign-in page learns what the provider is called, and without settings there is no way', async () => {
    expect((await desk.browser().get('/api/sign-in/ways')).body).toEqual({ singleSignOn: '统一身份认证' });
  });

  test('the code comes back with PKCE, state and nonce asked for, and opens a session of the person with that account', async () => {
    const browser = desk.browser();
    const begun = await browser.send('POST', '/api/sign-in/single-sign-on');
    expect(begun.cookies[0]).toMatch(
      /^duxing\.single_sign_on=[\w-]{43}; Max-Age=600; Path=\/api\/sign-in; HttpOnly; SameSite=Strict; Secure$/,
    );
    const asked = new URL(String(begun.body['address'])).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
    const answer = await finish(browser, await provider.pass(String(begun.body['address']), 'lina'));
    expect(gist(answer)).toEqual([200, 'done']);
    expect(answer.body).toMatchObject({ name: '李娜', account: 'lina', roles: ['head'], mustChangePassword: false });
    expect((await browser.get('/api/me')).body).toEqual(answer.body);
    const [session] = await database.owner`select method from sign_in_session where user_id = ${people.head.id}`;
    expect(session?.['method']).toBe('single-sign-on');
  });

  test('nobody is made: the people are those who were there before', async () => {
    const count = async () => (await database.owner`select 1 from person`).count;
    const before = await count();
    expect(gist(await goThrough(desk.browser(), 'somebody-new'))).toEqual([401, 'single-sign-on-unknown']);
    expect(await count()).toBe(before);
  });

  test('a password that somebody else chose does not stand in the way, and still has to be changed by whoever uses it', async () => {
    await database.owner`update person set must_change_password = true, given_until = now() - interval '1 year' where account = 'shangq'`;
    expect((await goThrough(desk.browser(), 'shangq')).body).toMatchObject({ account: 'shangq', mustChangePassword: false });
    expect((await desk.browser().signIn('shangq', PASSWORD)).status).toBe(401);
  });

  test('SEC-05: an administrator who came by the provider still owes a second factor', async () => {
    const browser = desk.browser();
    expect((await goThrough(browser, 'root-admin')).body).toMatchObject({ secondFactor: 'missing' });
    expect(gist(await browser.get('/api/units'))).toEqual([403, 'second-factor-required']);
  });

  test('signing out ends the session here and names where to end it at the provider; after a password it names nothing', async () => {
    const browser = desk.browser();
    await goThrough(browser, 'lina');
    const left = await browser.send('POST', '/api/sign-out');
    const elsewhere = new URL(String(left.body['elsewhere']));
    expect(elsewhere.origin).toBe(provider.issuer);
    expect(elsewhere.searchParams.get('post_logout_redirect_uri')).toBe(`${ORIGIN}/sign-in`);
    expect((await fetch(elsewhere)).status).toBe(200);
    expect((await browser.get('/api/me')).status).toBe(401);
    const other = desk.browser();
    await other.signIn('lina');
    expect((await other.send('POST', '/api/sign-out')).body).toEqual({ done: true, elsewhere: null });
  });
});

describe('nobody else', () => {
  test('an answer that was used already is worth nothing, in this browser or another', async () => {
    const browser = desk.browser();
    const query = await provider.pass(await begin(browser), 'lina');
    expect(gist(await finish(browser, query))).toEqual([200, 'done']);
    expect(gist(await finish(browser, query))).toEqual([409, 'single-sign-on-over']);
    expect(gist(await finish(desk.browser(), query))).toEqual([409, 'single-sign-on-over']);
  });

  test('an answer that was meant for another browser signs nobody in', async () => {
    const [mine, other] = [desk.browser(), desk.browser()];
    const query = await provider.pass(await begin(other), 'lina');
    await begin(mine);
    expect(gist(await finish(mine, query))).toEqual([409, 'single-sign-on-over']);
    expect(gist(await finish(other, query))).toEqual([200, 'done']);
  });

  test('an answer that comes after ten minutes is too late', async () => {
    const browser = desk.browser();
    const query = await provider.pass(await begin(browser), 'lina');
    desk.clock.pass(10);
    expect(gist(await finish(browser, query))).toEqual([409, 'single-sign-on-over']);
  });

  test('another state, another code, another issuer, an error of the provider: nobody comes in', async () => {
    const other = await provider.pass(await begin(desk.browser()), 'wangfang');
    const part = (query: string, name: string) => new URLSearchParams(query).get(name) ?? '';
    const changes: readonly (readonly [(query: string) => string, string])[] = [
      [(query) => query.replace(part(query, 'state'), 'x'.repeat(43)), 'single-sign-on-over'],
      [(query) => query.replace(part(query, 'code'), part(other, 'code')), 'single-sign-on-refused'],
      [(query) => query.replace(/iss=[^&]+/, `iss=${encodeURIComponent('https://elsewhere.example')}`), 'single-sign-on-refused'],
      [(query) => query.replace(/&?iss=[^&]+/, ''), 'single-sign-on-refused'],
      [(query) => `error=access_denied&${query.replace(/code=[^&]+&/, '')}`, 'single-sign-on-refused'],
      [() => '-', 'single-sign-on-over'],
    ];
    for (const [changed, code] of changes) {
      const answer = await goThrough(desk.browser(), 'lina', changed);
      expect([code, answer.body['code']]).toEqual([code, code]);
      expect(answer.cookies).toEqual([]);
    }
  });

  test('an ID token of another sign-in, of another client, or changed by a single character is not taken', async () => {
    const takenFrom =
      (told: string[]): IdentityProvider['answered'] =>
      (path, body) => {
        if (path === '/token') told.push(String(body['id_token']));
        return body;
      };
    const earlier: string[] = [];
    provider.answered = takenFrom(earlier);
    await goThrough(desk.browser(), 'lina');
    const [token = ''] = earlier;
    const [head = '', claims = '', signature = ''] = token.split('.');
    const said = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>;
    const coded = (changed: object) => Buffer.from(JSON.stringify(changed)).toString('base64url');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`;
    for (const other of [token, unsigned, `${head}.${coded({ ...said, aud: 'elsewhere' })}.${signature}`]) {
      provider.answered = (path, body) => (path === '/token' ? { ...body, id_token: other } : body);
      expect(gist(await goThrough(desk.browser(), 'lina'))).toEqual([401, 'single-sign-on-refused']);
    }
    provider.answered = (path, body) => {
      if (path !== '/token') return body;
      const [first = '', middle = '', last = ''] = String(body['id_token']).split('.');
      return { ...body, id_token: `${first}.${middle}.${last.startsWith('A') ? 'B' : 'A'}${last.slice(1)}` };
    };
    expect(gist(await goThrough(desk.browser(), 'lina'))).toEqual([401, 'single-sign-on-refused']);
  });

  test('whoever is out of use is nobody, and one put out of use later is out at the next request', async () => {
    const browser = desk.browser();
    expect(gist(await goThrough(browser, 'nopost'))).toEqual([200, 'done']);
    await database.owner`update person set active = false where account = 'nopost'`;
    expect(gist(await browser.get('/api/me'))).toEqual([401, 'session-ended']);
    expect(gist(await goThrough(desk.browser(), 'nopost'))).toEqual([401, 'single-sign-on-unknown']);
  });

  test('a claim that is not there, or has the form of no account, is nobody', async () => {
    for (const claims of [{}, { preferred_username: '' }, { preferred_username: "' or true --" }] as Record<string, string>[]) {
      provider.claims = () => claims;
      expect(gist(await goThrough(desk.browser(), 'lina'))).toEqual([401, 'single-sign-on-unknown']);
    }
  });

  test('a name that the provider gives to another subject opens nothing, until the person has been recovered', async () => {
    await goThrough(desk.browser(), 'lina');
    provider.claims = () => ({ preferred_username: 'lina' });
    expect(gist(await goThrough(desk.browser(), 'an-heir'))).toEqual([401, 'single-sign-on-other']);
    provider.claims = () => ({ preferred_username: 'wangfang' });
    expect(gist(await goThrough(desk.browser(), 'lina'))).toEqual([401, 'single-sign-on-other']);
    provider.claims = () => ({ preferred_username: 'lina' });
    await database.transaction('nobody', async (tx) => ok(await forgetSubjects(tx, people.head.id)));
    expect(gist(await goThrough(desk.browser(), 'an-heir'))).toEqual([200, 'done']);
    expect((await desk.browser().signIn('lina')).status).toBe(200);
  });
});

describe('a provider that is not what it was', () => {
  const opened: Desk[] = [];
  afterAll(() => Promise.all(opened.map((one) => one.close())));
  const deskOf = async (changed: Partial<SingleSignOnSettings>, other?: TestDatabase): Promise<Desk> => {
    other ??= await testDatabase();
    const one = await openDesk(other, { demo: false, origin: ORIGIN, provider: { ...settingsOf(provider), ...changed } });
    opened.push(one);
    return one;
  };

  test('one that calls itself by another issuer, or cannot be reached, is not gone to; the password still works', async () => {
    provider.answered = (path, body) =>
      path.startsWith('/.well-known/') ? { ...body, issuer: 'https://elsewhere.example' } : body;
    const lied = await deskOf({});
    expect(gist(await lied.browser().send('POST', '/api/sign-in/single-sign-on'))).toEqual([503, 'single-sign-on-away']);
    provider.answered = (_, body) => body;
    expect(gist(await lied.browser().send('POST', '/api/sign-in/single-sign-on'))).toEqual([200, 'done']);
    const away = await deskOf({ issuer: 'http://127.0.0.1:9' });
    expect(gist(await away.browser().send('POST', '/api/sign-in/single-sign-on'))).toEqual([503, 'single-sign-on-away']);
    expect((await away.browser().signIn('lina')).status).toBe(200);
  });

  test('a claim of staff numbers finds people by theirs', async () => {
    const other = await testDatabase();
    const at = await deskOf({ claim: 'staff', matches: 'staff-number' }, other);
    await other.owner`update person set staff_number = '0042' where account = 'lina'`;
    provider.claims = () => ({ staff: '0042', preferred_username: 'wangfang' });
    expect((await goThrough(at.browser(), 'x')).body).toMatchObject({ account: 'lina' });
    provider.claims = () => ({ staff: '42' });
    expect(gist(await goThrough(at.browser(), 'y'))).toEqual([401, 'single-sign-on-unknown']);
  });
});
