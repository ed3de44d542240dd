// Import and export of an organisation against a real database.
import { expect, test } from 'vitest';
import { ok } from '#kernel';
import { organisationSheet } from '#people';
import { testDatabase } from '#test';
import { importOrganisation, readOrganisation } from './organisation-store.ts';
import { insertSample, newId, people, aClock } from './sample-bureau.ts';

const database = await testDatabase();
await insertSample(database);
const clock = aClock();

const tables = async () => {
  const [units, persons] = organisationSheet(await readOrganisation(database.sql), 'zh');
  return { units: units?.rows ?? [], people: persons?.rows ?? [] };
};
const run = (given: Awaited<ReturnType<typeof tables>>, apply: boolean, importer = people.administrator.id) =>
  database.transaction('nobody', (tx) =>
    importOrganisation(tx, given, { importer, now: clock.now(), newId, apply, proposes: false }),
  );
const reportOf = async (...given: Parameters<typeof run>) => {
  const result = await run(...given);
  return result.ok ? result.value : expect.fail(result.refusal.code);
};

test('an export imported again changes nothing', async () => {
  const before = await readOrganisation(database.sql);
  const { errors, plan } = await reportOf(await tables(), true);
  expect(errors).toEqual([]);
  expect(Object.values(plan ?? { none: [0] }).flat()).toEqual([]);
  expect(await readOrganisation(database.sql)).toEqual(before);
});

test('issuing codes may change hands in one import, and are read again', async () => {
  const { units, people: persons } = await tables();
  const codes: Record<string, string> = { J: '宁交执', Z1: '宁交执一' };
  const given = async (coded: Readonly<Record<string, string>>) => {
    const rows = units.map(([heading, ...row]) => [heading ?? '', ...row.slice(0, -1), coded[heading ?? ''] ?? row.at(-1) ?? '']);
    await reportOf({ units: rows, people: persons }, true);
    const { units: now } = await readOrganisation(database.sql);
    return ['J', 'Z1', 'Z2'].map((code) => now.find((unit) => unit.code === code)?.issuingCode);
  };
  expect(await given(codes)).toEqual(['宁交执', '宁交执一', null]);
  expect(await given({ J: '宁交执一', Z1: '宁交执' })).toEqual(['宁交执一', '宁交执', null]);
});

test('a dry run reports and writes nothing; the same sheets applied write everything, and then nothing is left to do', async () => {
  const before = await readOrganisation(database.sql);
  const { units, people: persons } = await tables();
  const sheets = {
    units: [
      ...units.map((row) => (row[0] === 'D1' ? [row[0], 'Z2', ...row.slice(2)] : row)),
      ['S1', 'D1', '城东治超站', '', '站所', ''],
    ],
    people: [
      ...persons.filter((row) => !(row[0] === 'shangq' && row[3] === 'Z2')),
      ['chenjing', '陈静', '610009', 'S1', '经办人', '站员', ''],
    ],
  };
  const dry = await reportOf(sheets, false);
  expect(dry.errors).toEqual([]);
  expect(dry.plan?.moves.map(({ from, to }) => [from, to])).toEqual([['/1/2/4/', '/1/3/4/']]);
  expect(await readOrganisation(database.sql)).toEqual(before);

  await reportOf(sheets, true);
  const after = await readOrganisation(database.sql);
  expect(after.units.find(({ code }) => code === 'S1')?.path).toBe('/1/3/4/5/');
  expect(after.people.map(({ account }) => account)).toContain('chenjing');
  expect(after.posts.filter(({ person }) => person === people.clerk.id).map(({ title }) => title)).toEqual(['内勤']);
  const again = await reportOf(await tables(), true);
  expect(Object.values(again.plan ?? { none: [0] }).flat()).toEqual([]);
  const past = await database.sql`select until from post where person_id = ${people.clerk.id} and until is not null`;
  expect(past).toEqual([{ until: clock.now() }]);
});

test('with one wrong row nothing is written', async () => {
  const before = await readOrganisation(database.sql);
  const { units, people: persons } = await tables();
  const { errors, plan } = await reportOf(
    {
      units: [...units, ['S2', 'D1', '城西治超站', '', '站所', '']],
      people: [...persons, ['x', '某', '', 'S2', '皇帝', '', '']],
    },
    true,
  );
  expect([plan, errors.map(({ code }) => code)]).toEqual([null, ['bad-account', 'bad-role']]);
  expect(await readOrganisation(database.sql)).toEqual(before);
});

test('staff numbers may change hands within one import', async () => {
  const { units, people: persons } = await tables();
  const numbered = (one: string, other: string) =>
    persons.map((row) => (row[0] === 'lina' ? row.with(2, one) : row[0] === 'zhangwei' ? row.with(2, other) : row));
  await reportOf({ units, people: numbered('A1', 'A2') }, true);
  await reportOf({ units, people: numbered('A2', 'A1') }, true);
  const numbers =
    await database.sql`select account, staff_number from person where account in ('lina', 'zhangwei') order by account`;
  expect(numbers).toEqual([
    { account: 'lina', staff_number: 'A2' },
    { account: 'zhangwei', staff_number: 'A1' },
  ]);
});

test('the application can’t delete people, units or posts, nor can a path be something else', async () => {
  for (const table of ['person', 'unit', 'post', 'sign_in_user', 'sign_in_account'])
    await expect(database.transaction('nobody', async (tx) => ok(await tx`delete from ${tx(table)}`))).rejects.toThrow(
      /permission denied/,
    );
  await expect(database.owner`update unit set path = '/%/' where code = 'J'`).rejects.toThrow(/check/);
});
