// The organisation out as a spreadsheet and in again, over HTTP: for whom, in which form, and that nothing changes on the way.
import { afterAll, describe, expect, test } from 'vitest';
import { readSheets } from '#documents/server';
import { readOrganisation } from '#people/server';
import { testDatabase } from '#test';
import { aHouse, form } from './a-house.ts';

const database = await testDatabase({ poolSize: 4 });
const { ask, actor, unit, house, close } = await aHouse(database);
afterAll(close);
const URL = '/api/organisation.xlsx';
const NOTHING = { unitsNew: 0, unitsChanged: 0, peopleNew: 0, peopleChanged: 0, postsNew: 0, postsEnded: 0 };

const exported = async (language = 'zh', query = '') => {
  const reply = await ask('管理员', 'GET', `${URL}${query}`, { headers: { 'accept-language': language } });
  expect(reply.status).toBe(200);
  return reply;
};
const sheetsIn = async (bytes: Uint8Array) => {
  const sheets = await readSheets(bytes);
  return sheets.ok ? sheets.value : expect.fail(sheets.refusal.code);
};

describe('who may have it', () => {
  test.each([
    ['局长', 403],
    ['督办员', 403],
    ['东城支队长', 403],
    ['东城内勤', 403],
    ['审计员', 200],
    ['管理员', 200],
  ])('%s: %i', async (who, status) => {
    const reply = await ask(who, 'GET', URL);
    expect(reply.status).toBe(status);
    if (status === 403)
      expect(reply.body).toMatchObject({
        code: 'not-your-right',
        facts: { roles: ['administrator', 'security-administrator', 'auditor'] },
      });
    else expect(reply.headers['content-type']).toContain('spreadsheetml');
  });

  test('nobody who is not signed in', async () => {
    expect((await ask(null, 'GET', URL)).status).toBe(401);
  });

  test('an administrator of a part of the bureau does not get the whole of it, nor the auditor an import', async () => {
    const [at] = await database.owner<{ id: string }[]>`
      update post set unit_id = ${unit('东城支队')} where person_id = ${actor('管理员').person} returning person_id as id`;
    expect(at).toBeDefined();
    expect((await ask('管理员', 'GET', URL)).status).toBe(403);
    await database.owner`update post set unit_id = ${unit('临江局')} where person_id = ${actor('管理员').person}`;
    const { bytes } = await exported();
    expect((await ask('审计员', 'POST', '/api/organisation/import', form('组织.xlsx', bytes, { apply: 'true' }))).status).toBe(
      403,
    );
  });
});

describe('what is in it', () => {
  test('two sheets with every unit and every post, and a name that says what it is', async () => {
    const { bytes, headers } = await exported();
    const [units, people, ...more] = await sheetsIn(bytes);
    expect([units?.name, people?.name, more]).toEqual(['单位', '人员', []]);
    expect(units?.rows[0]).toEqual(['单位编码', '上级单位编码', '单位名称', '单位简称', '单位类别', '排序', '发文代字']);
    expect(units?.rows).toHaveLength(1 + 8);
    expect(people?.rows).toHaveLength(1 + 13);
    expect(people?.rows.find((row) => row[1] === '东城内勤')?.slice(3, 5)).toEqual(['U3', '经办人']);
    expect(String(headers['content-disposition'])).toContain(encodeURIComponent('组织-2026-03-02.xlsx'));
  });

  test('the template holds the headings alone', async () => {
    const sheets = await sheetsIn((await exported('en', '?template=true')).bytes);
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Units', 1],
      ['People', 1],
    ]);
  });
});

test.each(['zh', 'en'])(
  'exported in %s and imported again, it changes nothing, even where names look like formulas',
  async (language) => {
    await database.owner`update unit set name = '=HYPERLINK("http://x","东城")', short_name = '+1' where code = 'U3'`;
    await database.owner`update post set title = '@SUM(A1)' where person_id = ${actor('东城支队长').person}`;
    await database.owner`update person set staff_number = '00123' where id = ${actor('东城内勤').person}`;
    const before = await readOrganisation(house.database.sql);
    const { bytes } = await exported(language);
    const [units, people] = await sheetsIn(bytes);
    expect(units?.rows.flat()).toContain('=HYPERLINK("http://x","东城")');
    expect(people?.rows.flat()).toContain('00123');
    const reply = await ask('管理员', 'POST', '/api/organisation/import', form('组织.xlsx', bytes, { apply: 'true' }));
    expect(reply.body).toEqual({ applied: true, errors: [], counts: NOTHING });
    expect(await readOrganisation(house.database.sql)).toEqual(before);
  },
);
