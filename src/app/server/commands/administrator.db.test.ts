// A real bureau begins: an empty database, one command, and its administrator signs in and chooses a password.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createLog, readConfig, startEmbeddedDatabase } from '#platform/server';
import { runCommandLine } from '../cli.ts';
import { compose, migrateAll } from '../compose.ts';

// As `throwawayFolder` names them, so that a run that is killed leaves nothing for ever.
const folder = mkdtempSync(path.join(tmpdir(), `duxing-test-${process.pid}-`));
chmodSync(folder, 0o711);
process.env['DUXING_DATA'] = folder;
const server = await startEmbeddedDatabase({ folder, durable: false });
await migrateAll(server.address);
const house = await compose({ config: readConfig(), log: createLog('silent'), address: server.address, version: '' });
afterAll(async () => {
  delete process.env['DUXING_DATA'];
  await house.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function call(...words: readonly string[]) {
  let [out, complaints] = ['', ''];
  const code = await runCommandLine(['administrator', ...words], {
    out: (text) => void (out += text),
    complain: (text) => void (complaints += text),
    input: async function* () {},
  });
  return { code, out, complaints };
}

test.each([[[]], [['--bureau', '某局']], [['--bureau', '某局', '--name', '张三', '--account', '张三']]])(
  '%j is wrong usage, and nobody is made',
  async (words) => {
    expect((await call(...words)).code).toBe(2);
    expect(await house.database.sql`select from person`).toHaveLength(0);
  },
);

test('the first administrator signs in with the password shown, and has to choose another; a second is refused', async () => {
  const first = await call('--bureau', '某市交通运输综合行政执法局', '--name', '张三', '--account', 'zhangsan');
  const password = /密码 (\S+?)（/.exec(first.out)?.[1];
  expect([first.code, password?.length]).toEqual([0, 20]);
  const signedIn = await house.http.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { account: 'zhangsan', password },
  });
  expect(signedIn.statusCode).toBe(200);
  const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const me = await house.http.inject({ url: '/api/me', headers: { cookie } });
  expect(me.json()).toMatchObject({ account: 'zhangsan', roles: ['administrator'], mustChangePassword: true });
  const again = await call('--bureau', '另一局', '--name', '李四', '--account', 'lisi');
  expect([again.code, again.out]).toEqual([1, '']);
  expect(await house.database.sql`select from person`).toHaveLength(1);
});

test('SEC-20: then a security and an audit administrator, each once, and never a second system administrator', async () => {
  for (const [role, account] of [
    ['security-administrator', 'lisi'],
    ['audit-administrator', 'wangwu'],
  ] as const) {
    const made = await call('--role', role, '--name', '李四', '--account', account);
    const password = /密码 (\S+?)（/.exec(made.out)?.[1];
    const signedIn = await house.http.inject({ method: 'POST', url: '/api/sign-in', payload: { account, password } });
    expect(signedIn.json()).toMatchObject({ roles: [role], mustChangePassword: true, secondFactor: 'missing' });
    expect((await call('--role', role, '--name', '赵六', '--account', 'zhaoliu')).code).toBe(1);
  }
  expect((await call('--role', 'administrator', '--name', '赵六', '--account', 'zhaoliu')).code).toBe(2);
  expect((await call('--role', 'leader', '--name', '赵六', '--account', 'zhaoliu')).code).toBe(2);
  expect(await house.database.sql`select from person`).toHaveLength(3);
});
