// A server of one's own: what its user lacks is said with the statement that mends it, and then it works.
import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '#test';
import { connect } from './database.ts';
import { migrate } from './migration-store.ts';
import { UnfitServer } from './own-server-store.ts';

const database = await testDatabase();
const user = `poor_${randomBytes(4).toString('hex')}`;
await database.owner.unsafe(`create role ${user}; grant ${user} to current_user`);
await database.owner`drop table schema_migration`;
const asUser = connect({ address: database.address, poolSize: 1, role: user });
afterAll(async () => {
  await asUser.end({ timeout: 1 });
  await database.owner.unsafe(`drop owned by ${user} cascade; alter database ${name} owner to current_user`);
  await database.owner.unsafe(`drop role ${user}`);
});
const [{ name } = { name: '' }] = await database.owner<{ name: string }[]>`select current_database() as name`;

const trial = { name: '9001-trial', sql: 'create table trial (id int); grant select on trial to duxing_app' };

test('a user without rights is refused with every right that is missing, and nothing is made', async () => {
  const refused = await migrate(asUser, [trial]).then(
    () => null,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(UnfitServer);
  expect(String(refused)).toContain(`ALTER DATABASE "${name}" OWNER TO "${user}";`);
  expect(String(refused)).toContain(`GRANT duxing_app TO "${user}";`);
  expect(await database.owner`select from pg_class where relname = 'schema_migration'`).toHaveLength(0);
});

test('what the refusal says to run is enough', async () => {
  await database.owner.unsafe(`alter database ${name} owner to ${user}; grant duxing_app to ${user}`);
  expect(await migrate(asUser, [trial])).toEqual(['9001-trial']);
});
