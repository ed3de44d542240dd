// The picker and the lists: pinyin, characters, and that nobody outside the reach ever appears.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearchQuery, parseUnitPath, type UnitPath } from '#people';
import { testDatabase } from '#test';
import { insertSample, people, units } from './sample-bureau.ts';
import { listPeople, pickPeople, pickUnits } from './search-store.ts';
import { listAllUnits, listUnits } from './unit-store.ts';
import { findPerson } from './person-store.ts';

const database = await testDatabase();
await insertSample(database);

const all: readonly UnitPath[] = [units.top.path];
const unitNames = async (query: string, scopes = all) =>
  (await pickUnits(database.sql, parseSearchQuery(query), scopes)).map(({ name }) => name);
const personNames = async (query: string, scopes = all) =>
  (await pickPeople(database.sql, parseSearchQuery(query), scopes)).map(({ name }) => name);

test.each([
  ['yz', ['一支队', '城东大队']],
  ['YZD', ['一支队', '城东大队']],
  ['yizhi', ['一支队', '城东大队']],
  ['cd', ['城东大队']],
  ['nz', ['市局', '一支队', '二支队']],
  ['支队', ['一支队', '二支队', '城东大队']],
  ['二', ['二支队']],
  ['', ['市局', '一支队', '二支队', '城东大队']],
  ['zz', []],
  ['%', []],
  ['_', []],
  ["'", []],
])('units found by “%s”: %j', async (query, expected) => expect(await unitNames(query)).toEqual(expected));

test.each([
  ['zw', ['张伟']],
  ['zhangw', ['张伟']],
  ['张', ['张伟']],
  ['伟', ['张伟']],
  ['sg', ['单国强']],
  ['shanguo', ['单国强']],
  ['danguo', []],
  ['lina', ['李娜']],
])('people found by “%s”: %j', async (query, expected) => expect(await personNames(query)).toEqual(expected));

test('the detail of a person is a post inside the reach, not another one', async () => {
  const detail = async (path: UnitPath) => (await pickPeople(database.sql, parseSearchQuery('sgq'), [path]))[0]?.detail;
  expect(await detail(units.first.path)).toBe('城东大队 内勤');
  expect(await detail(units.second.path)).toBe('二支队 借调');
});

test('posts outside the reach stay unsaid, in a list and on a person’s own page', async () => {
  const reach = { scopes: [units.second.path], everybody: false };
  const { people: listed } = await listPeople(database.sql, parseSearchQuery('单'), reach, { page: 1, alsoInactive: false });
  expect(listed.map(({ posts }) => posts.map(({ unitName }) => unitName))).toEqual([['二支队']]);
  expect((await findPerson(database.sql, people.clerk.id, reach))?.posts).toHaveLength(1);
  expect(await findPerson(database.sql, people.head.id, reach)).toBeNull();
});

test('people out of use are not there to be picked, nor people without a post', async () => {
  await database.owner`update person set active = false where id = ${people.neighbour.id}`;
  expect(await personNames('')).not.toContain('王芳');
  expect(await personNames('')).not.toContain('无岗');
  const everybody = { scopes: [], everybody: true };
  const { people: listed } = await listPeople(database.sql, parseSearchQuery(''), everybody, { page: 1, alsoInactive: true });
  expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining(['王芳', '无岗']));
});

test('units come parents first', async () => {
  expect((await listAllUnits(database.sql)).map(({ code }) => code)).toEqual(['J', 'Z1', 'D1', 'Z2']);
  expect((await listUnits(database.sql, [units.first.path])).map(({ code, path }) => [code, path])).toEqual([
    ['Z1', '/1/2/'],
    ['D1', '/1/2/4/'],
  ]);
});

test('whatever is typed and whatever the reach, only units and people inside it are found', async () => {
  const scopes = fc
    .subarray(['/1/', '/1/2/', '/1/3/', '/1/2/4/', '/9/'])
    .map((paths) => paths.flatMap((path) => parseUnitPath(path) ?? []));
  const typed = fc.oneof(fc.constantFrom('', 'y', 'nz', 'z', '队', '张', 'l', 's'), fc.string({ unit: 'binary', maxLength: 6 }));
  const every = new Map((await listAllUnits(database.sql)).map((unit) => [unit.id as string, unit.path]));
  await fc.assert(
    fc.asyncProperty(typed, scopes, async (text, reach) => {
      const inside = (path: string) => reach.some((scope) => path.startsWith(scope));
      for (const { id } of await pickUnits(database.sql, parseSearchQuery(text), reach))
        expect(inside(every.get(id) ?? '')).toBe(true);
      const { people: found } = await listPeople(
        database.sql,
        parseSearchQuery(text),
        { scopes: reach, everybody: false },
        { page: 1, alsoInactive: true },
      );
      for (const { posts } of found) {
        expect(posts.length).toBeGreaterThan(0);
        expect(posts.every(({ path }) => inside(path))).toBe(true);
      }
      if (reach.length === 0) expect(await personNames(text, reach)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
