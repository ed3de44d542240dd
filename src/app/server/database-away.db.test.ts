// The database gone and back under the whole server: refused with when to come again, healed without hands.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handle } from '#matters/server';
import { connect } from '#platform/server';
import { aDemand, testDatabase } from '#test';
import { aHouse } from './a-house.ts';

const database = await testDatabase({ poolSize: 2 });
const server = connect({ address: { ...database.address, database: 'postgres' }, poolSize: 1 });
let house: Awaited<ReturnType<typeof aHouse>>;
let name = '';

beforeAll(async () => {
  house = await aHouse(database);
  const [row] = await database.owner<{ name: string }[]>`select current_database() as name`;
  name = row?.name ?? '';
});
afterAll(async () => {
  await house.close();
  await server.end({ timeout: 1 });
});

const close = async (): Promise<void> => {
  await server.unsafe(`alter database ${name} allow_connections false`);
  await server`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`;
};
const open = (): Promise<unknown> => server.unsafe(`alter database ${name} allow_connections true`);

test('while the database is away everything is answered 503 with Retry-After; when it is back everything works again', async () => {
  const inbox = () => house.ask('督办员', 'GET', '/api/inbox');
  const demand = async (): Promise<boolean> => {
    const order = { register: 'commitments', matter: null, command: aDemand(house), actor: house.actor('督办员') };
    return (await handle(house.house.engine, order)).ok;
  };
  expect((await inbox()).status).toBe(200);
  expect(await demand()).toBe(true);
  await close();
  await pause(50);
  for (let round = 0; round < 3; round += 1) {
    await expect(demand()).rejects.toThrow();
    for (const answer of [await inbox(), await house.ask(null, 'GET', '/api/ready')]) {
      expect(answer.status).toBe(503);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    }
  }
  await expect(house.house.recount()).rejects.toThrow();
  await open();
  await expect.poll(async () => (await inbox()).status, { timeout: 10_000 }).toBe(200);
  expect(await demand()).toBe(true);
  await house.house.recount();
  expect((await house.ask(null, 'GET', '/api/ready')).status).toBe(200);
  const owner = connect({ address: database.address, poolSize: 1 });
  expect(await owner`select count(*) as n from matter`).toEqual([{ n: 2 }]);
  await owner.end({ timeout: 1 });
});
