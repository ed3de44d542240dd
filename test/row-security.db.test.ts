// The second wall: row-level security under a role that owns nothing. What is asked without a scope gives nothing, whoever
// forgets it; what is asked as somebody gives what the rights function lets that person see, and nothing else.
import { describe, expect, test } from 'vitest';
import type { MatterId } from '#kernel';
import { ok } from '#kernel';
import { findMatter, handle } from '#matters/server';
import { maySee } from '#people';
import { whomOf } from '#people/server';
import { type Reader, asSystem } from '#platform/server';
import { commitments } from '#registers/commitments';
import { aBureau, aDemand, aTestEngine, testDatabase } from '#test';

const database = await testDatabase({ poolSize: 6 });
const bureau = await aBureau(database);
const { unit, actor } = bureau;
const engine = aTestEngine(database, [commitments]);

const LEADS = ['东城支队', '西城支队', '东城一大队', '东湖站', '西城一大队'] as const;
const PEOPLE = [
  '局长',
  '督办员',
  '东城支队长',
  '东城内勤',
  '一大队长',
  '东湖站长',
  '西城支队长',
  '西城大队长',
  '审计员',
  '管理员',
] as const;

const ids: MatterId[] = [];
for (const lead of LEADS) {
  const command = aDemand(bureau, { lead: unit(lead), title: `${lead}的事` });
  const opened = await handle(engine, { register: 'commitments', matter: null, command, actor: actor('督办员') });
  if (!opened.ok) throw new Error(opened.refusal.code);
  ids.push(opened.value.id);
}

/** Every table that holds something of a matter. */
const tables = (
  await database.owner<{ name: string; secured: boolean; policies: number }[]>`
    select c.relname as name, c.relrowsecurity as secured,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'matter_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
    union all
    select c.relname, c.relrowsecurity, (select count(*)::int from pg_policy p where p.polrelid = c.oid)
    from pg_class c where c.relname in ('matter', 'tally', 'tally_change') and c.relnamespace = 'public'::regnamespace
    order by 1`
).map((table) => table);

const listed = async (reader: Reader) => (await reader<{ id: MatterId }[]>`select id from matter`).map(({ id }) => id).toSorted();

test('every table that holds something of a matter is under row-level security', () => {
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['ledger_entry', 'matter', 'sealed_field', 'waiting']));
  expect(tables.filter(({ secured, policies }) => !secured || policies === 0)).toEqual([]);
});

describe('a query that forgets the scope', () => {
  test.each(tables.map(({ name }) => name))(
    'finds nothing in %s, on the pool, as nobody and as somebody without a post',
    async (table) => {
      const [all] = await database.owner<{ n: number }[]>`select count(*)::int as n from ${database.owner(table)}`;
      if (['matter', 'ledger_entry', 'matter_party', 'waiting', 'clock', 'tally', 'tally_change'].includes(table))
        expect(all?.n).toBeGreaterThan(0);
      const count = (reader: Reader) => reader`select 1 from ${reader(table)}`;
      expect(await count(database.sql)).toHaveLength(0);
      expect(await database.reading('nobody', count)).toHaveLength(0);
      expect(await database.reading(whomOf({ ...actor('局长'), posts: [] }), count)).toHaveLength(0);
      expect(await database.reading('system', count)).toHaveLength(all?.n ?? -1);
    },
  );

  test('writes nothing either: a change finds no row, a new row is refused', async () => {
    const [id] = ids;
    const changed = await database.transaction('nobody', async (tx) =>
      ok(await tx`update matter set title = 'x' where id = ${id ?? ''}`),
    );
    expect(changed).toMatchObject({ ok: true, value: { count: 0 } });
    const planted = database.transaction(whomOf(actor('西城支队长')), async (tx) =>
      ok(await tx`insert into waiting (matter_id, unit_id, action) values (${id ?? ''}, ${unit('西城支队')}, 'planted')`),
    );
    await expect(planted).rejects.toThrow(/row-level security/);
  });
});

test.each(PEOPLE)('%s sees in the table exactly what the rights function lets them see', async (name) => {
  const who = actor(name);
  const should: MatterId[] = [];
  for (const id of ids) {
    const matter = await findMatter(database.owner, id);
    if (matter && maySee(who, matter)) should.push(id);
  }
  expect(await database.reading(whomOf(who), listed)).toEqual(should.toSorted());
  const entries = await database.reading(
    whomOf(who),
    (reader) => reader<{ id: MatterId }[]>`select distinct matter_id as id from ledger_entry`,
  );
  expect(entries.map(({ id }) => id).toSorted()).toEqual(should.toSorted());
});

test('counts are those of the scope’s units', async () => {
  const units = (reader: Reader) => reader<{ id: string }[]>`select distinct unit_id as id from tally order by 1`;
  const whole = await database.reading('system', units);
  expect(await database.reading(whomOf(actor('局长')), units)).toEqual(whole);
  expect((await database.reading(whomOf(actor('西城支队长')), units)).map(({ id }) => id)).toEqual(
    [unit('西城支队'), unit('西城一大队')].toSorted(),
  );
  expect(await database.reading(whomOf(actor('管理员')), units)).toEqual([]);
});

test('a part done as the system ends with it, and with the transaction', async () => {
  const whom = whomOf(actor('东湖站长'));
  await database.reading(whom, async (reader) => {
    const before = await listed(reader);
    expect(await asSystem(reader, () => listed(reader))).toHaveLength(ids.length);
    expect(await asSystem(reader, () => asSystem(reader, () => listed(reader)))).toHaveLength(ids.length);
    expect(await listed(reader)).toEqual(before);
    expect(before.length).toBeLessThan(ids.length);
  });
  expect(await database.sql`select 1 from matter`).toHaveLength(0);
});

test('a hundred readers at once on few connections each see their own', async () => {
  const counted = new Map<string, number>();
  for (const name of PEOPLE) counted.set(name, (await database.reading(whomOf(actor(name)), listed)).length);
  const asked = Array.from({ length: 100 }, (_, n) => PEOPLE[n % PEOPLE.length] ?? '局长');
  const seen = await Promise.all(asked.map((name) => database.reading(whomOf(actor(name)), listed)));
  expect(seen.map((found) => found.length)).toEqual(asked.map((name) => counted.get(name)));
});

test('a value is no way out of its quotes', async () => {
  const whom = { settings: { 'duxing.person': "'; set local duxing.whom = 'system" } };
  expect(await database.reading(whom, (reader) => reader`select current_setting('duxing.whom', true) as whom`)).not.toEqual([
    { whom: 'system' },
  ]);
  await expect(database.reading({ settings: { role: 'postgres' } }, listed)).rejects.toThrow(RangeError);
});
