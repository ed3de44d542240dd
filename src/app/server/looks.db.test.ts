// Reads of sensitive matters are entries of their ledger, over the wire: who looked, at what, before anything is shown.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JsonObject, MatterId } from '#kernel';
import { read } from '#ledger/server';
import { verifyLedger } from '#matters/server';
import { testDatabase } from '#test';
import { aHouse, form } from './a-house.ts';

const database = await testDatabase({ poolSize: 4 });
const trial = await aHouse(database);
afterAll(() => trial.close());
const { unit, ask } = trial;
const HANDLER = '督办员';

let [sealed, plain, file] = ['', '', ''];
const register = async (over: JsonObject): Promise<string> => {
  const petition = {
    ...{ type: 'RegisterPetition', issuer: unit('临江局'), channel: 'letter', kind: 'claim', receivedOn: '2026-03-02' },
    ...{ title: '要求退还误收费用', text: '称被重复收费。', handlers: [trial.actor(HANDLER).person] },
  };
  const done = await ask(HANDLER, 'POST', '/api/registers/petitions/matters', { body: { ...petition, ...over } });
  return String(done.body['id']);
};
beforeAll(async () => {
  file = String((await ask(HANDLER, 'POST', '/api/files', form('来信.txt', '一封信'))).body['hash']);
  const evidence = [{ hash: file, name: '来信.txt' }];
  sealed = await register({ petitionerName: '欧阳举报', petitionerContact: '13912345678', evidence });
  plain = await register({ evidence });
});

/** What the ledger holds of looks at a matter: who, and at what. */
const looksAt = (matter: string) =>
  database.reading('system', async (reader) =>
    (await read(reader, matter as MatterId)).flatMap(({ type, actor, body }) =>
      type === 'MatterRead' ? [[actor, JSON.parse(body).look]] : [],
    ),
  );
const versionOf = async (matter: string): Promise<number> => {
  const [row] = await database.owner<{ version: number }[]>`select version from matter where id = ${matter}`;
  return row?.version ?? 0;
};

test('each look of a named handler at a petition with a sealed identity is an entry, every time, in the order of looking', async () => {
  const me = trial.actor(HANDLER).person;
  for (const path of ['', '/entries', `/files/${file}`, '']) {
    expect((await ask(HANDLER, 'GET', `/api/matters/${sealed}${path}`)).status).toBe(200);
  }
  expect(await looksAt(sealed)).toEqual(['page', 'entries', 'file', 'page'].map((look) => [me, look]));
  expect((await ask('局长', 'GET', `/api/matters/${sealed}`)).status).toBe(200);
  expect((await looksAt(sealed)).at(-1)).toEqual([trial.actor('局长').person, 'page']);
});

test('a look at a petition that names nobody, and a look that is refused, is no entry', async () => {
  const before = [await looksAt(sealed), await versionOf(plain)];
  for (const path of ['', '/entries', `/files/${file}`]) await ask(HANDLER, 'GET', `/api/matters/${plain}${path}`);
  expect((await ask('东城支队长', 'GET', `/api/matters/${sealed}`)).status).toBe(404);
  expect((await ask(HANDLER, 'GET', `/api/matters/${sealed}/files/${'0'.repeat(64)}`)).status).toBe(404);
  expect([await looksAt(sealed), await versionOf(plain)]).toEqual(before);
});

test('looks of others make no form stale; a step of others does', async () => {
  const seen = await ask(HANDLER, 'GET', `/api/matters/${sealed}`);
  await ask('局长', 'GET', `/api/matters/${sealed}`);
  const give = (command: JsonObject) =>
    ask(HANDLER, 'POST', `/api/matters/${sealed}/commands`, {
      body: command,
      headers: { 'if-match': String(seen.headers['etag']) },
    });
  expect((await give({ type: 'Accept', reason: '属于本局职权' })).status).toBe(200);
  expect((await give({ type: 'NoteHandling', text: '已电话核实' })).status).toBe(412);
});

test('two who look at one moment both stand in it, and the whole ledger folds to what is stored', async () => {
  const before = (await looksAt(sealed)).length;
  await Promise.all(Array.from({ length: 8 }, () => ask(HANDLER, 'GET', `/api/matters/${sealed}`)));
  expect(await looksAt(sealed)).toHaveLength(before + 8);
  const { registers } = trial.house.engine;
  expect((await verifyLedger(database, registers)).differences).toEqual([]);
});

test('where the look cannot be noted, nothing is shown', async () => {
  await database.owner`revoke insert on ledger_entry from duxing_app`;
  try {
    const answer = await ask(HANDLER, 'GET', `/api/matters/${sealed}`);
    expect([answer.status, JSON.stringify(answer.body).includes('误收')]).toEqual([500, false]);
    expect((await ask(HANDLER, 'GET', `/api/matters/${plain}`)).status).toBe(200);
  } finally {
    await database.owner`grant insert on ledger_entry to duxing_app`;
  }
});
