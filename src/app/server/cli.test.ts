// The command line as a pipeline sees it: what is printed where, and the exit codes.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runCommandLine } from './cli.ts';
import { COMMANDS } from './commands/table.ts';

const TEXT = '关于开展检查的通知\n一、重点工作\n各支队要在2026年6月底前完成执法车辆检查。\n';
const CLI = fileURLToPath(new URL('cli.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'duxing 命令 '));
afterAll(() => rmSync(folder, { recursive: true }));

async function call(words: readonly string[], input: string | Uint8Array = '') {
  let [out, complaints] = ['', ''];
  const code = await runCommandLine(words, {
    out: (text) => void (out += text),
    complain: (text) => void (complaints += text),
    input: async function* () {
      yield Buffer.from(input);
    },
  });
  return { code, out, complaints };
}

test('extract prints JSON of the open schema whose spans quote the text', async () => {
  const { code, out } = await call(['extract', '-', '--json', '--text', '--date', '2026-05-20'], TEXT);
  const document = JSON.parse(out);
  expect(code).toBe(0);
  expect(document).toMatchObject({ docDate: '2026-05-20', text: TEXT });
  expect(document.items.length).toBeGreaterThan(0);
  for (const item of document.items) {
    expect(item).toEqual(
      expect.objectContaining({
        units: expect.any(Array),
        path: expect.any(Array),
        reasons: expect.any(Array),
        confidence: expect.any(Number),
      }),
    );
    expect(TEXT.slice(item.start, item.end)).toBe(item.text);
  }
});

test('extract reads a file by its path, with blanks and Chinese in it, and names the document after it', async () => {
  const file = join(folder, '局长 讲话.txt');
  writeFileSync(file, TEXT);
  const { code, out } = await call(['extract', file, '--json']);
  expect([code, JSON.parse(out).doc]).toEqual([0, '局长 讲话']);
});

test('without --json a list is printed, in Chinese or in English', async () => {
  const chinese = await call(['extract', '-'], TEXT);
  expect(chinese.out).toContain('成文日期');
  expect(chinese.out).toContain('完成执法车辆检查');
  expect((await call(['extract', '-', '--lang', 'en'], TEXT)).out).toContain('document date');
  expect((await call(['--lang', 'en', 'extract', '-'], TEXT)).out).toContain('document date');
});

test.each([
  [[], 2],
  [['没有'], 2],
  [['extract'], 2],
  [['extract', 'a', 'b'], 2],
  [['extract', '-', '--text'], 2],
  [['extract', '-', '--nope'], 2],
  [['extract', '-', '--date', '2026-02-30'], 2],
  [['extract', '-', '--lang', 'fr'], 2],
  [['extract', '/没有这个文件'], 2],
  [['extract', '/'], 2],
] as const)('%j is wrong usage: a word on standard error, nothing on standard output', async (words, expected) => {
  const { code, out, complaints } = await call(words, TEXT);
  expect([code, out]).toEqual([expected, '']);
  expect(complaints).not.toBe('');
});

test.each([
  ['', 'intake-empty-file'],
  [Uint8Array.of(0, 1, 2), 'intake-binary-text'],
  [`机密★1年\n${TEXT}`, 'intake-marked-secret'],
] as const)('a refused input ends with 3 and its code first', async (input, refusal) => {
  const { code, out, complaints } = await call(['extract', '-', '--json'], input);
  expect([code, out, complaints.split(':')[0]]).toEqual([3, '', refusal]);
});

test('an endless input is refused when the limit is passed, not read to its end', async () => {
  let chunks = 0;
  const code = await runCommandLine(['extract', '-'], {
    out: () => undefined,
    complain: () => undefined,
    input: async function* () {
      for (;;) {
        chunks++;
        yield new Uint8Array(1024 * 1024);
      }
    },
  });
  expect([code, chunks]).toEqual([3, 21]);
});

test('help lists every command, and each command has its own, in both languages', async () => {
  const chinese = await call(['--help']);
  const english = await call(['--help', '--lang', 'en']);
  for (const { name, summary } of COMMANDS) {
    expect(chinese.out).toContain(summary.zh);
    expect(english.out).toContain(summary.en);
    for (const lang of ['zh', 'en']) {
      const own = await call([name, '--help', '--lang', lang]);
      expect([own.code, own.out.includes(`duxing ${name}`)]).toEqual([0, true]);
    }
  }
});

test('as a process: a reader that closes the pipe early is no fault, exit codes come through', async () => {
  const long = join(folder, 'long.txt');
  writeFileSync(long, TEXT.repeat(4000));
  const child = spawn(process.execPath, [CLI, 'extract', long, '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaints = '';
  child.stderr.on('data', (chunk) => void (complaints += chunk));
  child.stdout.once('data', () => child.stdout.destroy());
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
  expect(complaints).toBe('');
  const refused = await new Promise((resolve) =>
    execFile(process.execPath, [CLI, 'extract', '-'], (error) => resolve(error?.code)).stdin?.end(),
  );
  expect(refused).toBe(3);
});
