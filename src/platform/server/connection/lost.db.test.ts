// A connection that ends at any moment: nothing of its transaction stays, nothing runs outside it, and the pool heals.
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { ok } from '#kernel';
import { testDatabase } from '#test';
import type { Tx } from '../database.ts';
import { ConnectionLost } from './line.ts';
import { TransactionOver } from './transaction.ts';

const database = await testDatabase({ poolSize: 2 });
await database.owner`create table lost (id int primary key)`;
await database.owner`grant select, insert, update, delete on lost to duxing_app`;
beforeEach(async () => void (await database.owner`delete from lost`));

const rows = async (): Promise<readonly number[]> => {
  const found = await database.owner<{ id: number }[]>`select id from lost order by id`;
  return found.map(({ id }) => id);
};
const backendOf = async (tx: Tx): Promise<number> => {
  const [row] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
  return row?.pid ?? 0;
};
const kill = async (pid: number): Promise<void> => {
  await database.owner`select pg_terminate_backend(${pid})`;
  await expect.poll(async () => (await database.owner`select from pg_stat_activity where pid = ${pid}`).length).toBe(0);
  await pause(20); // our side hears of it
};

test('a backend killed between two statements: the second does not run, and nothing stays', async () => {
  let second: unknown = null;
  const work = database.transaction('nobody', async (tx) => {
    await tx`insert into lost values (1)`;
    await kill(await backendOf(tx));
    await database.sql`select 1`; // another statement has the pool connect anew
    second = await tx`insert into lost values (2)`.catch((error: unknown) => error);
    return ok(null);
  });
  await expect(work).rejects.toThrow(ConnectionLost);
  expect(second).toBeInstanceOf(ConnectionLost);
  expect(await rows()).toEqual([]);
});

test('a transaction whose connection is lost ends no other: neither by its commit nor by its rollback', async () => {
  for (const fails of [false, true]) {
    const lost = database.transaction('nobody', async (tx) => {
      await tx`insert into lost values (1)`;
      await kill(await backendOf(tx));
      // Two others begin, so that every connection of the pool is taken by one.
      const others = [3, 4].map((id) =>
        database.transaction('nobody', async (other) => {
          await other`insert into lost values (${id})`;
          await pause(100);
          await other`insert into lost values (${id + 10})`;
          return ok(null);
        }),
      );
      void Promise.all(others).catch(() => {});
      await pause(30);
      if (fails) throw new Error('the work failed by itself');
      return ok(null);
    });
    await expect(lost).rejects.toThrow(fails ? 'by itself' : ConnectionLost);
    await expect.poll(rows).toEqual([3, 4, 13, 14]);
    await database.owner`delete from lost`;
  }
});

test('what was sent when the connection ended is rejected, each statement of it', async () => {
  const work = database.transaction('nobody', async (tx) => {
    const pid = await backendOf(tx);
    const asleep = tx`select pg_sleep(30)`.catch((error: unknown) => error);
    const queued = tx`insert into lost values (${5})`.catch((error: unknown) => error);
    await pause(50);
    await kill(pid);
    expect(await asleep).toBeInstanceOf(Error);
    expect(await queued).toBeInstanceOf(Error);
    return ok(null);
  });
  await expect(work).rejects.toThrow();
  expect(await rows()).toEqual([]);
});

test('a statement that comes after the end of its transaction is refused', async () => {
  let kept: Tx | null = null;
  await database.transaction('nobody', async (tx) => {
    kept = tx;
    return ok(null);
  });
  await expect((kept as unknown as Tx)`insert into lost values (6)`).rejects.toThrow(TransactionOver);
  expect(await rows()).toEqual([]);
});

test('a failed statement whose error was caught still rolls the transaction back', async () => {
  const work = database.transaction('nobody', async (tx) => {
    await tx`insert into lost values (7)`;
    await tx`insert into lost values (7)`.catch(() => {});
    return ok(null);
  });
  await expect(work).rejects.toMatchObject({ code: '23505' });
  expect(await rows()).toEqual([]);
});

test('every connection killed again and again under load: each transaction is there whole or not at all, and it heals', async () => {
  const acknowledged: number[] = [];
  let next = 100;
  let going = true;
  const worker = async (): Promise<void> => {
    while (going) {
      const id = (next += 2);
      await database
        .transaction('nobody', async (tx) => {
          await tx`insert into lost values (${id})`;
          await tx`insert into lost values (${id + 1})`;
          return ok(null);
        })
        .then(
          () => acknowledged.push(id),
          () => {},
        );
      await database.sql`select ${id}::int`.catch(() => {});
    }
  };
  const workers = Array.from({ length: 4 }, worker);
  for (let round = 0; round < 15; round += 1) {
    await pause(20);
    await database.owner`
      select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
  }
  going = false;
  await Promise.all(workers);
  expect(await database.sql`select 1 as one`).toEqual([{ one: 1 }]);
  const found = new Set(await rows());
  expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
  expect([...found].filter((id) => !found.has(id % 2 === 0 ? id + 1 : id - 1))).toEqual([]);
});

test('a listener hears again after its connection was lost, and is told that it may have missed something', async () => {
  const heard: string[] = [];
  const unlisten = await database.listen(
    'lost',
    (payload) => heard.push(payload),
    () => heard.push('missed'),
  );
  await database.owner`
    select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'`;
  await expect.poll(() => heard, { timeout: 5_000 }).toEqual(['missed']);
  await database.notify('lost', 'again');
  await expect.poll(() => heard).toEqual(['missed', 'again']);
  await unlisten();
});
