// What the database knows of stored files.
import { expect, test } from 'vitest';
import { type Instant, ok, parseInstant } from '#kernel';
import { parseFileHash } from '#documents';
import { testDatabase } from '#test';
import { findFile, insertFile } from './file-store.ts';

const database = await testDatabase();
const at = parseInstant('2026-11-24T02:00:00.000Z') as Instant;
const aFile = (digit: string) => {
  const hash = parseFileHash(digit.repeat(64));
  if (!hash) throw new Error('hash');
  return { hash, size: 12, mediaType: 'text/plain' };
};
const insert = (file: ReturnType<typeof aFile>) =>
  database.transaction('nobody', async (tx) => {
    await insertFile(tx, file, at);
    return ok(null);
  });

test('a recorded file is found by its hash, and one that was not is absent', async () => {
  await insert(aFile('a'));
  expect(await findFile(database.sql, aFile('a').hash)).toEqual(aFile('a'));
  expect(await findFile(database.sql, aFile('b').hash)).toBeNull();
});

test('a second record of the same bytes changes nothing', async () => {
  await insert(aFile('c'));
  await insert({ ...aFile('c'), mediaType: 'application/pdf' });
  expect(await findFile(database.sql, aFile('c').hash)).toEqual(aFile('c'));
});

test('the application may neither change nor remove a record', async () => {
  await expect(database.sql`update file set size = 1`).rejects.toThrow('permission denied');
  await expect(database.sql`delete from file`).rejects.toThrow('permission denied');
});
