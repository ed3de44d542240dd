// The audit log takes what happens and gives nothing back: by grants for the application, by a trigger for everybody.
import { expect, test } from 'vitest';
import { type PersonId, ok, parseInstant } from '#kernel';
import type { Act } from '#audit';
import { testDatabase } from '#test';
import { noteAct, noteAlone } from './audit-store.ts';

const database = await testDatabase();
const at = parseInstant('2026-11-24T08:00:00.000Z') as NonNullable<ReturnType<typeof parseInstant>>; // written as the parser wants it
const person = '01900000-0000-7000-8000-000000000001' as PersonId; // in the brand's form
const act: Act = {
  type: 'export',
  person,
  success: true,
  address: '192.0.2.7',
  request: '5b1c0b6e-5d3e-4a3e-9b1e-0d4c0a3e7f11',
  subject: { kind: 'route', id: 'export-list' },
  detail: { rows: 12 },
};

test('SEC-12: an act is kept with time, person, type, success, address and what it concerned', async () => {
  await noteAlone(database, at, act);
  const [row] = await database.sql`select * from audit_act`;
  expect(row).toMatchObject({
    at,
    type: 'export',
    person_id: person,
    success: true,
    address: '192.0.2.7',
    subject_id: 'export-list',
    detail: { rows: 12 },
  });
});

test('SEC-13: the application may neither change, remove nor empty the log, nor one part of it', async () => {
  for (const statement of [
    'update audit_act set success = false',
    'delete from audit_act',
    'truncate audit_act',
    'delete from audit_act_other',
    'drop table audit_act_other',
  ])
    await expect(database.sql.unsafe(statement), statement).rejects.toThrow(/permission denied|must be owner/);
});

test('SEC-13: whoever owns the table is stopped by the trigger', async () => {
  for (const statement of [
    'update audit_act set success = false',
    'delete from audit_act',
    'truncate audit_act',
    'delete from audit_act_other',
  ])
    await expect(database.owner.unsafe(statement), statement).rejects.toThrow('append-only');
});

test('an act that cannot be kept undoes what it stands for', async () => {
  const long = { ...act, detail: { text: 'x'.repeat(3000) } };
  const tried = database.transaction('nobody', async (tx) => {
    await tx`insert into setting (name, value, set_at) values ('tried', '1', ${at})`;
    await noteAct(tx, at, long);
    return ok(null);
  });
  await expect(tried).rejects.toThrow('audit_act');
  expect(await database.sql`select 1 from setting where name = 'tried'`).toHaveLength(0);
});
