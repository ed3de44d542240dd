// What the schema has to hold so that it can be distributed by matter_id over a cluster, as far as a plain server can show it
// (docs/decisions/0019), and the append-only wall by grants alone.
import { expect, test } from 'vitest';
import { testDatabase } from '#test';

const database = await testDatabase();

/** Every table that belongs to a matter; `matter` itself is keyed by its id. */
const DISTRIBUTED = `
  select c.oid, c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'matter_id'
  where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace`;

test('every primary key and unique constraint of a table of matters starts with matter_id', async () => {
  const rows = await database.owner.unsafe<{ name: string; first: string }[]>(`
    with distributed as (${DISTRIBUTED})
    select i.indexrelid::regclass::text as name, coalesce(a.attname, '?') as first
    from distributed d join pg_index i on i.indrelid = d.oid and i.indisunique
    left join pg_attribute a on a.attrelid = d.oid and a.attnum = i.indkey[0]`);
  expect(rows.length).toBeGreaterThan(8);
  expect(rows.filter(({ first }) => first !== 'matter_id')).toEqual([]);
});

test('no foreign key leads from one matter to another, nor from anywhere into the tables of matters', async () => {
  const rows = await database.owner.unsafe<{ name: string }[]>(`
    with distributed as (${DISTRIBUTED} union select 'matter'::regclass::oid, 'matter')
    select k.conname as name from pg_constraint k join distributed d on d.oid = k.confrelid where k.contype = 'f'`);
  expect(rows.map(({ name }) => name)).toEqual([]);
});

test('the application cannot change or remove an entry by its grants alone, with the triggers gone', async () => {
  await database.owner`drop trigger ledger_entry_append_only on ledger_entry`;
  await database.owner`drop trigger ledger_entry_no_truncate on ledger_entry`;
  for (const change of ['update ledger_entry set type = type', 'delete from ledger_entry', 'truncate ledger_entry'])
    await expect(database.sql.unsafe(change), change).rejects.toMatchObject({ code: '42501' });
  const [owned] = await database.owner<{ n: number }[]>`
    select count(*) as n from pg_class where relowner = 'duxing_app'::regrole`;
  expect(owned?.n).toBe(0);
});
