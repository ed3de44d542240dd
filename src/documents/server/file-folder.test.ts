// The file store on a real folder: whole or not there, once for equal bytes, and found out when changed.
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { parseFileHash } from '#documents';
import { aWorkbook } from './file-builders.ts';
import { type FileStore, openFileStore } from './file-folder.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'duxing 文件-'));
afterAll(() => rm(folder, { recursive: true }));
const store: FileStore = await openFileStore(folder);
const aText = (text: string): Buffer => Buffer.from(text);
const limit = 1_000_000;

const listFiles = async (): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name);
const contentOf = async (stream: Readable | null): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};
const stored = async (text: string) => {
  const put = await store.put(aText(text), { name: 'a.txt', limit });
  if (!put.ok) throw new Error(put.refusal.code);
  return put.value;
};

test('a stored file comes back byte for byte under the hash of its bytes', async () => {
  const file = await stored('佐证材料');
  expect(file).toEqual({ hash: createHash('sha256').update('佐证材料').digest('hex'), size: 12, mediaType: 'text/plain' });
  expect(await contentOf(await store.get(file.hash))).toBe('佐证材料');
  expect(await store.verify(file.hash)).toBe('intact');
});

test('a stream and a buffer of the same bytes are one file, and nothing stays aside', async () => {
  const file = await stored('同一内容');
  const before = await listFiles();
  const again = await store.put(Readable.from([aText('同一'), aText('内容')]), { name: '另一个名字.md', limit });
  expect(again).toEqual({ ok: true, value: file });
  expect(await listFiles()).toEqual(before);
});

test('many uploads of one file at once are one file', async () => {
  const puts = await Promise.all(Array.from({ length: 8 }, () => store.put(aText('并发'), { name: 'a.txt', limit })));
  expect(new Set(puts.map((put) => (put.ok ? put.value.hash : put.refusal.code))).size).toBe(1);
  expect(await readdir(path.join(folder, 'incoming'))).toEqual([]);
});

test.each([
  ['file-empty', aText(''), 'a.txt'],
  ['file-empty', Readable.from([]), 'a.txt'],
  ['file-too-large', Readable.from([Buffer.alloc(600_000, 'a'), Buffer.alloc(600_000, 'a')]), 'a.txt'],
  ['file-not-what-its-name-says', aWorkbook(''), 'a.pdf'],
  ['file-executable', aText('echo'), 'a.bat'],
])('%s: refused, and nothing is left behind', async (code, source, name) => {
  const before = await listFiles();
  expect(await store.put(source, { name, limit })).toMatchObject({ ok: false, refusal: { code } });
  expect(await listFiles()).toEqual(before);
});

test('an upload that breaks off leaves nothing behind', async () => {
  const before = await listFiles();
  const broken = Readable.from(
    (async function* () {
      yield aText('前半');
      throw new Error('connection lost');
    })(),
  );
  expect(await store.put(broken, { name: 'a.txt', limit })).toMatchObject({ refusal: { code: 'file-broken-off' } });
  expect(await listFiles()).toEqual(before);
});

test('a file of exactly the limit is taken', async () => {
  expect((await store.put(Buffer.alloc(100, 'a'), { name: 'a.txt', limit: 100 })).ok).toBe(true);
  expect((await store.put(Buffer.alloc(101, 'a'), { name: 'a.txt', limit: 100 })).ok).toBe(false);
});

test('a changed file is found out, and putting the bytes again mends it', async () => {
  const file = await stored('原件');
  const place = path.join(folder, file.hash.slice(0, 2), file.hash);
  await writeFile(place, '改动');
  expect(await store.verify(file.hash)).toBe('changed');
  await stored('原件');
  expect(await store.verify(file.hash)).toBe('intact');
  expect(await readFile(place, 'utf8')).toBe('原件');
});

test('a hash that nothing has is absent, and nothing but a hash is ever a path', async () => {
  const none = parseFileHash('0'.repeat(64));
  if (!none) throw new Error('hash');
  expect(await store.get(none)).toBeNull();
  expect(await store.verify(none)).toBe('missing');
  for (const text of ['../../etc/passwd', 'A'.repeat(64), '0'.repeat(63), '']) expect(parseFileHash(text)).toBeNull();
});

test('what an upload left a day ago is cleared when the store opens, what is younger is not', async () => {
  const [old, young] = [path.join(folder, 'incoming', 'old'), path.join(folder, 'incoming', 'young')];
  await writeFile(old, 'x');
  await writeFile(young, 'x');
  await utimes(old, 0, 0);
  await openFileStore(folder);
  expect(await readdir(path.join(folder, 'incoming'))).toEqual(['young']);
});
