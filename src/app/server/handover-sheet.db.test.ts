// The signed list of a hand-over as a spreadsheet, over HTTP as the whole house serves it.
import { afterAll, expect, test } from 'vitest';
import { readSheets } from '#documents/server';
import { handle } from '#matters/server';
import { aDemand, testDatabase } from '#test';
import { aHouse } from './a-house.ts';

const database = await testDatabase({ poolSize: 4 });
const trial = await aHouse(database);
afterAll(() => trial.close());

const person = (name: string) => trial.actor(name).person;

async function given(who: string, register: string, command: object): Promise<string> {
  const done = await handle(trial.house.engine, { register, matter: null, command, actor: trial.actor(who) });
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value.id;
}

const demand = aDemand(trial, { title: '喷涂标识', leadOfficial: person('东城内勤') });
const commitment = await given('督办员', 'commitments', demand);
const list = await given('东城内勤', 'handovers', {
  ...{ type: 'OpenHandOver', unit: trial.unit('东城支队'), from: person('东城内勤'), to: person('东城支队长') },
  ...{ why: 'retirement', effective: '2026-03-09' },
});

test('it names matters by number and people by name, in the language of whoever asks', async () => {
  const url = `/api/matters/${list}/list.xlsx`;
  const answer = await trial.ask('东城支队长', 'GET', url);
  expect([answer.status, answer.headers['content-type']]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ]);
  expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain('交接〔2026〕1号.xlsx');
  const read = await readSheets(Buffer.from(answer.bytes));
  if (!read.ok) throw new Error(read.refusal.code);
  const rows = read.value[0]?.rows ?? [];
  expect(rows[0]?.slice(0, 4)).toEqual(['编号', '事项', '单位', '完成时限']);
  expect(rows[1]?.slice(0, 3)).toEqual(['重点〔2026〕1号', '喷涂标识', '东城支队']);
  expect(rows.map(([first, second]) => [first, second])).toEqual(
    expect.arrayContaining([
      ['移交人', '东城内勤'],
      ['接收人', '东城支队长'],
    ]),
  );
  const english = await trial.ask('东城支队长', 'GET', url, { headers: { 'accept-language': 'en' } });
  const inEnglish = await readSheets(Buffer.from(english.bytes));
  expect(inEnglish.ok && inEnglish.value[0]?.rows[0]?.slice(0, 2)).toEqual(['Number', 'Matter']);
});

test('rights: it is there for those who see the hand-over, and for no matter that holds no list', async () => {
  expect((await trial.ask(null, 'GET', `/api/matters/${list}/list.xlsx`)).status).toBe(401);
  for (const who of ['西城支队长', '管理员'])
    expect((await trial.ask(who, 'GET', `/api/matters/${list}/list.xlsx`)).status).toBe(404);
  expect((await trial.ask('局长', 'GET', `/api/matters/${list}/list.xlsx`)).status).toBe(200);
  expect((await trial.ask('东城支队长', 'GET', `/api/matters/${commitment}/list.xlsx`)).status).toBe(404);
});
