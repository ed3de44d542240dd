// What is said where nothing can be started: by the server and by the commands, as processes, in both languages, with an exit
// code, and without a stack or a password.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { startFault } from './start-fault.ts';

const at = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const folder = path.join(mkdtempSync(path.join(tmpdir(), 'duxing-start-')), 'data');
afterAll(() => rmSync(path.dirname(folder), { recursive: true }));

const run = (file: string, words: readonly string[], environment: Readonly<Record<string, string>>) =>
  new Promise<{ code: number; out: string; complaints: string }>((resolve) => {
    const env = { PATH: process.env['PATH'] ?? '', DUXING_DATA: folder, ...environment };
    execFile(process.execPath, [at(file), ...words], { env }, (error, out, complaints) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, complaints }),
    );
  });

/** A port on which nothing listens: one that was free a moment ago. */
async function silentPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address ? address.port : 1;
}

describe.each([
  ['the server', 'main.ts', []],
  ['verify', 'cli.ts', ['verify']],
  ['demo', 'cli.ts', ['demo', '--scale', '5']],
] as const)('%s', (_, file, words) => {
  test('wrong settings: each is named, exit code 2, and nothing is made', async () => {
    const { code, out, complaints } = await run(file, words, { PORT: 'eight', DATABASE_URL: 'mysql://user:secret@host/x' });
    expect([code, out]).toEqual([2, '']);
    expect(complaints).toMatch(/设置有误[^]*PORT[^]*DATABASE_URL/);
    expect(complaints).not.toMatch(/secret|\n\s+at /);
    expect(existsSync(folder)).toBe(false);
  });

  test('a database that does not answer: said with what to check, exit code 1', async () => {
    const url = `postgres://user:secret@127.0.0.1:${await silentPort()}/duxing`;
    const { code, out, complaints } = await run(file, words, { DATABASE_URL: url });
    expect([code, out]).toEqual([1, '']);
    expect(complaints).toMatch(/连不上数据库（ECONNREFUSED）/);
    expect(complaints).not.toMatch(/secret|\n\s+at /);
    expect(existsSync(folder)).toBe(false);
  });
});

test('the commands say it in English where that is asked for, and the server in both languages', async () => {
  const wrong = { PORT: 'eight' };
  expect((await run('cli.ts', ['verify', '--lang', 'en'], wrong)).complaints).toMatch(/^Wrong settings:\n {2}PORT: /);
  expect((await run('main.ts', [], wrong)).complaints).toMatch(/设置有误：\n {2}PORT: .+\nWrong settings:\n {2}PORT: /);
});

test('taken ports, and one that may not be opened, are told apart from a database', () => {
  const taken = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE', syscall: 'listen' });
  const closed = Object.assign(new Error('listen EACCES'), { code: 'EACCES', syscall: 'listen' });
  for (const error of [taken, closed])
    expect(startFault(error)).toMatchObject({ code: 1, phrase: { en: expect.stringContaining('PORT') } });
  const refused = Object.assign(new Error('password authentication failed'), { code: '28P01' });
  expect(startFault(refused)).toMatchObject({ code: 1, phrase: { zh: expect.stringContaining('DATABASE_URL') } });
});

test('a fault of ours is not dressed up', () => {
  expect(startFault(new TypeError('x is not a function'))).toBeNull();
  expect(startFault('a string')).toBeNull();
});
