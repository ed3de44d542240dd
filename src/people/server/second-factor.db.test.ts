// The second factor over real HTTP, outside the demo: administrators enrol one at the first sign-in, each code opens once.
import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '#test';
import { type Answer, type Browser, openDesk, PASSWORD, people } from './sample-bureau.ts';

const database = await testDatabase();
const desk = await openDesk(database, { demo: false });
afterAll(() => desk.close());
beforeEach(async () => {
  await database.owner`delete from sign_in_totp`;
  await database.owner`delete from sign_in_backup_code`;
  await database.owner`delete from sign_in_attempt`;
  await database.owner`truncate sign_in_rules`;
  desk.clock.pass(20);
});

const gist = ({ status, body }: Answer) => [status, body['code'] ?? 'done'];
/** What the owner's device shows at this moment. */
const codeFor = (secret: string, stepsAway = 0): Promise<string> =>
  createOTP(Buffer.from(base32.decode(secret))).hotp(Math.floor(Date.parse(desk.clock.now()) / 30_000) + stepsAway);
const show = (browser: Browser, code: string) => browser.send('POST', '/api/sign-in/code', { code });

async function signedIn(account: string): Promise<Browser> {
  const browser = desk.browser();
  expect((await browser.signIn(account)).status).toBe(200);
  return browser;
}

async function enrolled(account: string) {
  const browser = await signedIn(account);
  // Read as the contract has it.
  const { secret } = (await browser.send('POST', '/api/me/totp/begin')).body as { secret: string };
  const confirmed = await browser.send('POST', '/api/me/totp/confirm', { code: await codeFor(secret) });
  expect(confirmed.status).toBe(200);
  desk.clock.pass(1);
  return { browser, secret, codes: confirmed.body['codes'] as readonly string[] };
}

describe('SEC-05: administrators need a second factor', () => {
  test.each(['root-admin', 'local-admin', 'root-guard'])(
    '%s gets nothing but its enrolment at the first sign-in',
    async (account) => {
      const browser = await signedIn(account);
      expect((await browser.get('/api/me')).body).toMatchObject({ secondFactor: 'missing' });
      for (const url of ['/api/units', '/api/people', '/api/me/sessions', `/api/people/${people.clerk.id}/sessions`])
        expect(gist(await browser.get(url))).toEqual([403, 'second-factor-required']);
      expect(gist(await browser.get('/api/me/factors'))).toEqual([200, 'done']);
    },
  );

  test('once enrolled, this session is open, the next one owes a code, and each code opens once', async () => {
    const { browser, secret } = await enrolled('root-admin');
    expect((await browser.get('/api/units')).status).toBe(200);
    const next = await signedIn('root-admin');
    expect((await next.get('/api/me')).body).toMatchObject({ secondFactor: 'owed' });
    expect(gist(await next.get('/api/units'))).toEqual([403, 'second-factor-required']);
    const code = await codeFor(secret);
    expect(gist(await show(next, code))).toEqual([200, 'done']);
    expect((await next.get('/api/me')).body).toMatchObject({ secondFactor: 'shown' });
    expect((await next.get('/api/units')).status).toBe(200);
    const third = await signedIn('root-admin');
    expect(gist(await show(third, code))).toEqual([422, 'wrong-code']);
    expect(gist(await third.get('/api/units'))).toEqual([403, 'second-factor-required']);
  });

  test('a code of the step before or after is taken, of two steps away it is not', async () => {
    const { secret } = await enrolled('root-admin');
    for (const [away, answer] of [
      [-2, [422, 'wrong-code']],
      [2, [422, 'wrong-code']],
      [1, [200, 'done']],
    ] as const)
      expect(gist(await show(await signedIn('root-admin'), await codeFor(secret, away)))).toEqual(answer);
    desk.clock.pass(2);
    expect(gist(await show(await signedIn('root-admin'), await codeFor(secret, -1)))).toEqual([200, 'done']);
  });

  test('the same code from two sessions at one moment opens one of them', async () => {
    const { secret } = await enrolled('root-admin');
    const both = [await signedIn('root-admin'), await signedIn('root-admin')];
    const code = await codeFor(secret);
    const answers = await Promise.all(both.map((browser) => show(browser, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  test('a backup code opens once, however it is written, and renewing takes the old ones away', async () => {
    const { browser, codes } = await enrolled('root-admin');
    expect(new Set(codes).size).toBe(10);
    const written = (codes[0] ?? '').toUpperCase().replaceAll('-', ' ');
    expect(gist(await show(await signedIn('root-admin'), written))).toEqual([200, 'done']);
    expect(gist(await show(await signedIn('root-admin'), codes[0] ?? ''))).toEqual([422, 'wrong-code']);
    expect((await browser.get('/api/me/factors')).body).toMatchObject({ backupCodesLeft: 9 });
    expect((await browser.send('POST', '/api/me/backup-codes')).status).toBe(200);
    expect(gist(await show(await signedIn('root-admin'), codes[1] ?? ''))).toEqual([422, 'wrong-code']);
  });
});

test('where the key of the secrets was lost, no code opens, but a backup code does', async () => {
  const { secret, codes } = await enrolled('root-admin');
  await database.owner`update sign_in_totp set secret = 'deadbeef' || secret`;
  expect(gist(await show(await signedIn('root-admin'), await codeFor(secret)))).toEqual([422, 'wrong-code']);
  expect(gist(await show(await signedIn('root-admin'), codes[0] ?? ''))).toEqual([200, 'done']);
});

describe('SEC-04: guessing a code', () => {
  test('is counted and locked, also across sessions, and the right code is then not looked at', async () => {
    const { secret } = await enrolled('root-admin');
    for (let time = 0; time < 4; time += 1)
      expect(gist(await show(await signedIn('root-admin'), '000000'))).toEqual([422, 'wrong-code']);
    const last = await signedIn('root-admin');
    expect(gist(await show(last, '000000'))).toEqual([429, 'sign-in-locked']);
    expect(gist(await show(last, await codeFor(secret)))).toEqual([429, 'sign-in-locked']);
    desk.clock.pass(16);
    expect(gist(await show(last, await codeFor(secret)))).toEqual([200, 'done']);
  });
});

describe('what changes how somebody proves who they are', () => {
  test('is refused while the factor is owed: a stolen password enrols nothing and changes no password', async () => {
    await enrolled('root-admin');
    const thief = await signedIn('root-admin');
    for (const url of ['/api/me/totp/begin', '/api/me/totp/end', '/api/me/backup-codes', '/api/me/passkeys/begin']) {
      const answer = await thief.send('POST', url);
      expect([url, ...gist(answer)]).toEqual([url, 403, 'second-factor-required']);
    }
    expect(gist(await thief.send('POST', '/api/password', { current: PASSWORD, next: 'Other-horse-8' }))).toEqual([
      403,
      'second-factor-required',
    ]);
  });

  test('asks for a recent sign-in', async () => {
    const { browser } = await enrolled('lina');
    desk.clock.pass(30);
    expect(gist(await browser.send('POST', '/api/me/totp/end'))).toEqual([403, 'sign-in-again']);
  });

  test('an administrator keeps the last one; somebody else may take it back and signs in without it', async () => {
    const { browser: admin } = await enrolled('root-admin');
    expect(gist(await admin.send('POST', '/api/me/totp/end'))).toEqual([409, 'second-factor-needed']);
    const { browser } = await enrolled('lina');
    expect((await (await signedIn('lina')).get('/api/me')).body).toMatchObject({ secondFactor: 'owed' });
    expect(gist(await browser.send('POST', '/api/me/totp/end'))).toEqual([200, 'done']);
    expect((await (await signedIn('lina')).get('/api/units')).status).toBe(200);
  });

  test('a secret lies in the database encrypted, and a second begin does not replace one in use', async () => {
    const { browser, secret } = await enrolled('root-admin');
    const [row] = await database.owner<{ secret: string }[]>`select secret from sign_in_totp`;
    expect(row?.secret.length).toBeGreaterThan(40);
    expect(row?.secret).not.toContain(secret);
    expect(gist(await browser.send('POST', '/api/me/totp/begin'))).toEqual([409, 'totp-stands']);
  });
});

describe('rules of sign-in', () => {
  const rules = { passwordLeast: 12, passwordKinds: 2, passwordDays: null, secondFactor: 'everyone' };
  const rest = { idleMinutes: 30, longestMinutes: 240, failuresHere: 3, lockMinutes: 20 };
  const set = (browser: Browser, changes: object = {}) =>
    browser.send('PUT', '/api/sign-in-rules', { ...rules, ...rest, ...changes });

  test('SEC-20: are the security administrator’s of the whole bureau, and nobody else’s', async () => {
    const { browser: guard } = await enrolled('root-guard');
    const { browser: admin } = await enrolled('root-admin');
    const { browser: local } = await enrolled('local-guard');
    for (const other of [admin, local]) {
      expect(gist(await other.get('/api/sign-in-rules'))).toEqual([403, 'not-your-right']);
      expect(gist(await set(other))).toEqual([403, 'not-your-right']);
    }
    expect((await guard.get('/api/sign-in-rules')).body).toMatchObject({ setBy: null, rules: { passwordLeast: 8 } });
    expect(gist(await set(guard))).toEqual([200, 'done']);
    expect((await guard.get('/api/sign-in-rules')).body).toMatchObject({ setBy: '孙安', rules: { passwordLeast: 12 } });
    expect((await set(guard, { passwordLeast: 7 })).status).toBe(422);
  });

  test('hold from the next request on: a factor for everyone, length, idle exit, lock-out', async () => {
    const clerk = await signedIn('shangq');
    expect((await clerk.get('/api/units')).status).toBe(200);
    const { browser: guard } = await enrolled('root-guard');
    await set(guard);
    expect(gist(await clerk.get('/api/units'))).toEqual([403, 'second-factor-required']);
    const weak = await clerk.send('POST', '/api/password', { current: PASSWORD, next: 'Xkwcp-1234' });
    expect([weak.status, weak.body['facts']]).toEqual([422, { faults: ['too-short'], least: 12, kinds: 2 }]);
    await desk.fail('zhangwei', 2, '10.0.0.1');
    desk.clock.pass(31);
    expect(gist(await clerk.get('/api/me'))).toEqual([401, 'session-ended']);
    for (const answer of [401, 401, 429]) expect((await desk.browser('10.1.1.1').signIn('zhangwei', 'no')).status).toBe(answer);
  });

  test('SEC-03: a password older than the rules allow has to be changed; by the first rules none ever has', async () => {
    await database.owner`update person set password_since = '2020-01-01' where id = ${people.head.id}`;
    expect((await (await signedIn('lina')).get('/api/me')).body).toMatchObject({ mustChangePassword: false });
    const { browser: guard } = await enrolled('root-guard');
    await set(guard, { passwordDays: 90, secondFactor: 'administrators' });
    expect(gist(await (await signedIn('lina')).get('/api/units'))).toEqual([403, 'password-change-required']);
    await database.owner`update person set password_since = now()`;
  });
});

test.each(['Password1', 'P@ssw0rd', 'Qwerty123!', 'Abc123456', 'Jiaotong2026', 'Trustno1!'])(
  'SEC-03: %s is one that many use, and is refused',
  async (next) => {
    const browser = await signedIn('lina');
    const answer = await browser.send('POST', '/api/password', { current: PASSWORD, next });
    expect([answer.status, answer.body['facts']]).toMatchObject([422, { faults: ['too-common'] }]);
  },
);
