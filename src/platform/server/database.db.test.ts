// The pool and its transactions against a real server: values, rollback, retries, notifications, the role.
import { expect, test } from 'vitest';
import { ok, refuse } from '#kernel';
import { testDatabase } from '#test';
import { notifyWithin } from './channel-store.ts';
import { later } from './database.ts';

const database = await testDatabase({ poolSize: 4 });
await database.owner`
  create table sample (id int8 primary key, at timestamptz(3), day date, amount numeric, body jsonb, stamps timestamptz(3)[])`;
await database.owner`grant select, insert, update, delete on sample to duxing_app`;

test('values arrive as instants, days, numbers and parsed JSON', async () => {
  await database.transaction('nobody', async (tx) => {
    const at = '2026-06-30T15:59:59.999Z';
    await tx`insert into sample values (1, ${at}, ${'2026-02-28'}, ${'1.50'}, ${tx.json({ a: ['一'] })}, ${[at]})`;
    return ok(null);
  });
  const [row] = await database.sql`select * from sample where id = 1`;
  expect(row).toEqual({
    id: 1,
    at: '2026-06-30T15:59:59.999Z',
    day: '2026-02-28',
    amount: '1.50',
    body: { a: ['一'] },
    stamps: ['2026-06-30T15:59:59.999Z'],
  });
});

test('an integer that a number cannot hold is refused rather than rounded', async () => {
  await expect(database.sql`select 9007199254740993::int8 as big`).rejects.toThrow(RangeError);
});

test('a moment without a calendar year of its own is refused', async () => {
  await expect(database.sql`select 'infinity'::timestamptz as at`).rejects.toThrow(RangeError);
});

test('a refusal rolls the transaction back and comes out as it went in', async () => {
  const result = await database.transaction('nobody', async (tx) => {
    await tx`insert into sample (id) values (2)`;
    return refuse('conflict', 'already-closed');
  });
  expect(result).toEqual({ ok: false, refusal: { kind: 'conflict', code: 'already-closed' } });
  expect(await database.sql`select from sample where id = 2`).toHaveLength(0);
});

test('an exception rolls the transaction back and comes out', async () => {
  const work = database.transaction('nobody', async (tx) => {
    await tx`insert into sample (id) values (3)`;
    throw new Error('broken');
  });
  await expect(work).rejects.toThrow('broken');
  expect(await database.sql`select from sample where id = 3`).toHaveLength(0);
});

test('a write put off to the commit is there after it, and seen by what reads later in the same transaction', async () => {
  const result = await database.transaction('nobody', async (tx) => {
    later(tx, tx`insert into sample (id) values (4)`);
    return ok((await tx`select from sample where id = 4`).length);
  });
  expect(result).toEqual(ok(1));
  expect(await database.sql`select from sample where id = 4`).toHaveLength(1);
});

test('a write put off to the commit that fails takes the whole transaction with it, and its error comes out', async () => {
  const work = database.transaction('nobody', async (tx) => {
    await tx`insert into sample (id) values (5)`;
    later(tx, tx`insert into sample (id) values (5)`);
    return ok(null);
  });
  await expect(work).rejects.toMatchObject({ code: '23505' });
  const read = database.transaction('nobody', async (tx) => {
    later(tx, tx`insert into sample (id) values ('x')`);
    await tx`select 1`;
    return ok(null);
  });
  await expect(read).rejects.toMatchObject({ code: '22P02' });
  expect(await database.sql`select from sample where id = 5`).toHaveLength(0);
});

test('a write can be put off only within a transaction of ours', async () => {
  await database.owner.begin(async (tx) => {
    expect(() => later(tx, Promise.resolve())).toThrow(/not begun by/);
  });
});

test('two transactions that deadlock both end well, since one is tried again', async () => {
  await database.sql`insert into sample (id, body) values (10, '[]'), (11, '[]')`;
  let both = 0;
  let open: () => void = () => {};
  const bothHold = new Promise<void>((resolve) => {
    open = resolve;
  });
  const swap = (first: number, second: number) =>
    database.transaction('nobody', async (tx) => {
      await tx`update sample set body = body || '[1]' where id = ${first}`;
      both += 1;
      if (both >= 2) open();
      await bothHold;
      await tx`update sample set body = body || '[1]' where id = ${second}`;
      return ok(first);
    });
  expect(await Promise.all([swap(10, 11), swap(11, 10)])).toEqual([ok(10), ok(11)]);
  const rows = await database.sql`select body from sample where id in (10, 11)`;
  expect(rows.map((row) => row['body'])).toEqual([
    [1, 1],
    [1, 1],
  ]);
});

test('a notification inside a transaction is heard only when it commits', async () => {
  const heard: string[] = [];
  const unlisten = await database.listen(
    'sample',
    (payload) => heard.push(payload),
    () => heard.push('missed'),
  );
  await database.transaction('nobody', async (tx) => {
    await notifyWithin(tx, 'sample', 'refused');
    return refuse('conflict', 'no');
  });
  await database.transaction('nobody', async (tx) => {
    await notifyWithin(tx, 'sample', 'committed');
    return ok(null);
  });
  await database.notify('sample', 'said');
  await expect.poll(() => heard).toEqual(['committed', 'said']);
  await unlisten();
});

test('the application works as a role that owns nothing and may not make tables', async () => {
  const [row] = await database.sql`select current_user as name, rolsuper from pg_roles where rolname = current_user`;
  expect(row).toEqual({ name: 'duxing_app', rolsuper: false });
  await expect(database.sql`create table mine (id int)`).rejects.toThrow(/permission denied/);
  await expect(database.sql`select from schema_migration`).rejects.toThrow(/permission denied/);
});
