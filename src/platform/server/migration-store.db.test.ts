// Migrations: once, together or not at all, never changed afterwards.
import { expect, test } from 'vitest';
import { testDatabase } from '#test';
import { connect } from './database.ts';
import { migrate } from './migration-store.ts';

const database = await testDatabase();
await database.owner`delete from schema_migration`;
const first = { name: '9001-first', sql: 'create table first_one (id int); insert into first_one values (1)' };
const second = { name: '9002-second', sql: 'create table second_one (id int)' };

test('two processes that migrate at once run each migration once', async () => {
  const other = connect({ address: database.address, poolSize: 1 });
  const ran = await Promise.all([migrate(database.owner, [first]), migrate(other, [first])]);
  expect(ran.flat()).toEqual(['9001-first']);
  await other.end();
});

test('only what is missing runs, and a second run changes nothing', async () => {
  expect(await migrate(database.owner, [first, second])).toEqual(['9002-second']);
  expect(await migrate(database.owner, [first, second])).toEqual([]);
});

test('a migration changed after it ran is refused, and so is a database newer than the program', async () => {
  await expect(migrate(database.owner, [first, { ...second, sql: 'select 1' }])).rejects.toThrow(/9002-second was changed/);
  await expect(migrate(database.owner, [first])).rejects.toThrow(/9002-second, which this version does not know/);
});

test('a failing migration names itself and leaves nothing behind, nor do those before it', async () => {
  const third = { name: '9003-third', sql: 'create table third_one (id int)' };
  const broken = { name: '9004-broken', sql: 'create tabel x' };
  await expect(migrate(database.owner, [first, second, third, broken])).rejects.toThrow(/9004-broken failed: syntax error/);
  expect(await database.owner`select from pg_class where relname = 'third_one'`).toHaveLength(0);
});
