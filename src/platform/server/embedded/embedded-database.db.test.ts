// The embedded server as a whole: where it lives, who owns it, how it ends. The tests share one folder, one after another,
// since making a cluster is what takes time.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { type DatabaseAddress, type Sql, connect } from '../database.ts';
import { FolderInUse, startEmbeddedDatabase } from './embedded-database.ts';
import { findPostmaster, isAlive, waitFor } from './postmaster.ts';

const base = mkdtempSync(path.join(tmpdir(), '数据 库-'));
// A new temporary folder is closed to others; the server's user must be able to walk through it.
chmodSync(base, 0o711);
const isRoot = process.getuid?.() === 0;
const folder = path.join(base, '共 用');
const start = (folder: string, more: object = {}) => startEmbeddedDatabase({ folder, durable: false, ...more });

async function ask<Row>(address: DatabaseAddress, work: (sql: Sql) => Promise<Row>): Promise<Row> {
  const sql = connect({ address, poolSize: 1 });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** The server's process on a folder; there must be one. */
function serverOf(folder: string): number {
  const found = findPostmaster(path.join(folder, 'postgres'));
  if (!found) throw new Error(`no server on ${folder}`);
  return found.pid;
}

const children: ChildProcess[] = [];
/** Another process that starts the folder's server and says how it went. */
async function another(folder: string): Promise<{ readonly child: ChildProcess; readonly word: string }> {
  const script = fileURLToPath(new URL('../../../../test/support/database-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [chunk] = await once(child.stdout, 'data');
  return { child, word: String(chunk).trim() };
}

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(base, { recursive: true, force: true });
});

test('a path with spaces and Chinese works, sorts by code point in UTF-8, and keeps its data over a restart', async () => {
  const first = await start(folder);
  const [row] = await ask(first.address, async (sql) => {
    await sql`create table kept as select '一' as word`;
    return sql`select pg_encoding_to_char(encoding) as encoding, datcollate as locale from pg_database where datname = current_database()`;
  });
  expect(row).toEqual({ encoding: 'UTF8', locale: 'C.UTF-8' });
  await first.stop();
  await first.stop();
  expect(findPostmaster(path.join(folder, 'postgres'))).toBeNull();
  const second = await start(folder);
  expect(await ask(second.address, (sql) => sql`select word from kept`)).toEqual([{ word: '一' }]);
  await second.stop();
});

test('the socket is short, private and gone afterwards, and no port is open', async () => {
  const server = await start(folder);
  if (!('host' in server.address)) throw new Error('a socket was expected');
  const { host } = server.address;
  expect(Buffer.byteLength(`${host}/.s.PGSQL.5432`)).toBeLessThan(100);
  expect(statSync(host).mode & 0o777).toBe(0o700);
  expect(await ask(server.address, (sql) => sql`show listen_addresses`)).toEqual([{ listen_addresses: '' }]);
  await server.stop();
  expect(() => statSync(host)).toThrow(/ENOENT/);
});

test('without sockets the server listens on the loopback address and asks for a password', async () => {
  const server = await start(folder, { reach: 'loopback' });
  expect(server.address).toMatchObject({ host: '127.0.0.1' });
  expect(await ask(server.address, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
  const wrong = ask({ ...server.address, password: 'wrong' } as DatabaseAddress, (sql) => sql`select 1`);
  await expect(wrong).rejects.toThrow(/password authentication failed/);
  await server.stop();
});

test('a second process on the folder is refused by name, or works on the same server when it asks to', async () => {
  const { child, word } = await another(folder);
  expect(word).toBe('up');
  await expect(start(folder)).rejects.toThrow(new RegExp(`in use by another process \\(duxing process ${child.pid}\\)`));
  const attached = await start(folder, { whenRunning: 'attach' });
  expect(attached.attached).toBe(true);
  expect(await ask(attached.address, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
  await attached.stop();
  expect(findPostmaster(path.join(folder, 'postgres'))).not.toBeNull();
  child.kill('SIGKILL');
  const gone = await start(folder);
  await gone.stop();
});

test('of two processes that start at once exactly one owns the server', async () => {
  const fresh = path.join(base, '新 的');
  const both = await Promise.all([another(fresh), another(fresh)]);
  expect(both.map(({ word }) => word).sort()).toEqual([FolderInUse.name, 'up']);
  const owner = both.find(({ word }) => word === 'up');
  owner?.child.kill('SIGTERM');
  if (owner) await once(owner.child, 'exit');
});

test('after SIGKILL the server left behind is stopped, and what was committed is there', async () => {
  const { child } = await another(folder);
  const { address } = await start(folder, { whenRunning: 'attach' });
  await ask(address, (sql) => sql`create table left_behind as select 7 as seven`);
  const orphan = serverOf(folder);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isAlive(orphan)).toBe(true);
  const said: string[] = [];
  const server = await start(folder, { say: (line: string) => said.push(line) });
  expect(said).toEqual([`a database server left behind by an earlier run (process ${orphan}) is stopped first`]);
  expect(isAlive(orphan)).toBe(false);
  expect(await ask(server.address, (sql) => sql`select seven from left_behind`)).toEqual([{ seven: 7 }]);
  await server.stop();
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s stops the server cleanly', async (signal) => {
  const { child } = await another(folder);
  const pid = serverOf(folder);
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(isAlive(pid)).toBe(false);
  expect(readFileSync(path.join(folder, 'postgres.log'), 'utf8')).toMatch(/database system is shut down\n$/);
});

test('a pid file that names some other process by now does not keep the server from starting', async () => {
  writeFileSync(path.join(folder, 'postgres', 'postmaster.pid'), `${process.ppid}\n/x\n1\n5432\n/tmp/none\n\n0 0\nready\n`);
  const server = await start(folder);
  expect(await ask(server.address, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
  await server.stop();
});

test.each(['SIGQUIT', 'SIGKILL'] as const)('a server that ends by %s is started again at the same address', async (signal) => {
  const said: string[] = [];
  const server = await start(folder, { say: (line: string) => said.push(line) });
  const { address } = server;
  await ask(address, async (sql) => {
    await sql`create table if not exists again as select 8 as eight`;
    return sql`checkpoint`; // this folder is not durable otherwise
  });
  const pid = serverOf(folder);
  process.kill(pid, signal);
  expect(await waitFor(() => said.some((line) => line.includes('has been started again')), 60_000)).toBe(true);
  expect(serverOf(folder)).not.toBe(pid);
  expect(await ask(address, (sql) => sql`select eight from again`)).toEqual([{ eight: 8 }]);
  await expect(start(folder)).rejects.toThrow(FolderInUse);
  await server.stop();
  expect(findPostmaster(path.join(folder, 'postgres'))).toBeNull();
});

test('a cluster of another major version is refused rather than touched', async () => {
  const old = path.join(base, 'old');
  mkdirSync(path.join(old, 'postgres'), { recursive: true });
  writeFileSync(path.join(old, 'postgres', 'PG_VERSION'), '15\n');
  await expect(start(old)).rejects.toThrow(/made by PostgreSQL 15/);
});

test('a start that fails says what the server logged', async () => {
  const settings = path.join(folder, 'postgres', 'postgresql.auto.conf');
  writeFileSync(settings, 'no_such_setting = 1\n');
  await expect(start(folder)).rejects.toThrow(/did not start.+no_such_setting/);
  writeFileSync(settings, '');
});

test.runIf(isRoot)('started by root, the server runs as a user without rights', async () => {
  const server = await start(folder);
  const pid = serverOf(folder);
  expect(statSync(`/proc/${pid}`).uid).toBe(65_534);
  await server.stop();
});

test.runIf(isRoot)(
  'below a folder that only root can enter, data and programs move to an open place, and it is said',
  async () => {
    const closed = mkdtempSync(path.join(base, 'closed-'));
    const openPlace = mkdtempSync(path.join(tmpdir(), 'open-'));
    const said: string[] = [];
    rmSync(openPlace, { recursive: true });
    const more = { openPlace, say: (line: string) => said.push(line) };
    const server = await start(path.join(closed, 'data'), more);
    const [row] = await ask(server.address, (sql) => sql`show data_directory`);
    expect(String(row?.['data_directory']).startsWith(`${openPlace}/postgres-`)).toBe(true);
    expect(said.join()).toContain(openPlace);
    await server.stop();
    rmSync(openPlace, { recursive: true });
  },
);
