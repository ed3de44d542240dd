// A matter is replaced only at the version that was loaded, and the database holds to it, whoever waits for the answer.
import { expect, test } from 'vitest';
import { type Day, type MatterId, ok } from '#kernel';
import { later } from '#platform/server';
import { aBureau, testDatabase } from '#test';
import { type MatterWrite, findMatter, insertMatter, updateMatter } from './matter-store.ts';

const database = await testDatabase({ poolSize: 2 });
const { unit } = await aBureau(database);

const id = '019cac0f-0000-7000-8000-000000000001' as MatterId;
const nothing = { leadPerson: null, parent: null, origin: null, due: null, closedOn: null };
const write = (seq: number, title: string): MatterWrite => ({
  ...{ id, register: 'samples', number: '', head: { seq, hash: 'ab'.repeat(32) }, state: { title } },
  projection: {
    ...{ ...nothing, title, status: 'open', unit: unit('临江局'), openedOn: '2026-03-02' as Day },
    ...{ parties: [], waiting: [], clocks: [], tallies: [] },
  },
});

test('a matter that has moved on since it was loaded is not replaced, and nothing of its transaction is kept', async () => {
  await database.transaction('system', async (tx) => ok(await insertMatter(tx, write(1, '甲'))));
  const stale = database.transaction('system', async (tx) => {
    await tx`insert into waiting (matter_id, unit_id, action) values (${id}, ${unit('临江局')}, 'planted')`;
    later(tx, updateMatter(tx, write(3, '乙'), 2));
    return ok(null);
  });
  await expect(stale).rejects.toMatchObject({ code: '22012' });
  expect(await findMatter(database.owner, id)).toMatchObject({ version: 1, state: { title: '甲' } });
  expect(await database.owner`select from waiting where action = 'planted'`).toHaveLength(0);
  await database.transaction('system', async (tx) => ok(later(tx, updateMatter(tx, write(2, '丙'), 1))));
  expect(await findMatter(database.owner, id)).toMatchObject({ version: 2, state: { title: '丙' } });
});
