// What has nobody any more is found, with real posts that end and people who are kept out; and who learns what of it.
import { beforeAll, expect, test } from 'vitest';
import type { Instant, JsonObject, MatterId } from '#kernel';
import { ok } from '#kernel';
import { type mattersApi } from '#matters';
import { findOrphans, handle } from '#matters/server';
import type { Role } from '#people';
import { endPosts, insertPosts } from '#people/server';
import { commitments } from '#registers/commitments';
import { directives } from '#registers/directives';
import { lookBacks } from '#registers/look-backs';
import { supervision } from '#registers/supervision';
import { aBureau, aDemand, aTestEngine, matterRoutes, testDatabase, trialHttp } from '#test';

const database = await testDatabase({ poolSize: 4 });
const { unit, actor } = await aBureau(database);
const engine = aTestEngine(database, [commitments, directives, lookBacks, supervision]);

async function give(who: string, register: string, matter: MatterId | null, command: JsonObject): Promise<MatterId> {
  const done = await handle(engine, { register, matter, command: command as JsonObject & { type: string }, actor: actor(who) });
  if (!done.ok) throw new Error(`${JSON.stringify(command['type'])} by ${who}: ${done.refusal.code}`);
  return done.value.id;
}

const post = (who: string, of: string, role: Role) => ({ person: actor(who).person, unit: unit(of), role });
const leave = (who: string, of: string, role: Role) =>
  database.transaction('nobody', async (tx) =>
    ok(await endPosts(tx, [post(who, of, role)], '2026-03-03T01:00:00.000Z' as Instant)),
  );
const come = (who: string, of: string, role: Role) =>
  database.transaction('nobody', async (tx) =>
    ok(await insertPosts(tx, [{ ...post(who, of, role), title: role }], '2026-03-04T01:00:00.000Z' as Instant)),
  );
const standing = (who: string, active: boolean) =>
  database.owner`update person set active = ${active} where id = ${actor(who).person}`;

const found = async () => {
  const { orphans, promises, counts } = await findOrphans(database.owner, engine.registers, 'all', 100);
  const lines = orphans.map(({ kind, title, unitName, what }) => [kind, title, unitName, what].filter(Boolean).join(' '));
  return { lines, promises: promises.map(({ title }) => title), counts };
};

let led: MatterId;
beforeAll(async () => {
  const over = { title: '喷涂标识', lead: unit('东城一大队'), leadOfficial: actor('一大队内勤').person };
  led = await give('督办员', 'commitments', null, aDemand({ unit }, over));
  await give('一大队长', 'commitments', led, { type: 'Acknowledge' });
  await give('督办员', 'commitments', null, aDemand({ unit }, { title: '分管事项', leadOfficial: actor('局长').person }));
});

test('while everybody is in post there is none, also where an official from above leads', async () => {
  expect(await found()).toEqual({ lines: [], promises: [], counts: { lead: 0, step: 0, clock: 0, promise: 0 } });
});

test('a lead official whose post at the unit has ended is missed, also when there is another post, and no more after coming back', async () => {
  await leave('一大队内勤', '东城一大队', 'clerk');
  expect((await found()).lines).toEqual(['lead 喷涂标识 东城一大队']);
  await come('一大队内勤', '东城支队', 'clerk');
  expect((await found()).lines).toEqual(['lead 喷涂标识 东城一大队']);
  await come('一大队内勤', '东城一大队', 'clerk');
  expect((await found()).lines).toEqual([]);
});

test('a lead official who is kept out is missed, also one from above', async () => {
  await standing('局长', false);
  expect((await found()).lines).toEqual(['lead 分管事项 东城支队']);
  await standing('局长', true);
});

test('a step is missed where nobody at its unit may take it; the clocks of a unit that nobody is left at with it', async () => {
  await give('督办员', 'commitments', null, aDemand({ unit }, { title: '无人签收', lead: unit('办公室') }));
  expect((await found()).lines).toEqual(['step 无人签收 办公室 acknowledge']);
  await come('审计员', '办公室', 'auditor');
  expect((await found()).lines).toEqual(['step 无人签收 办公室 acknowledge']);
  await come('一大队内勤', '办公室', 'clerk');
  expect((await found()).lines).toEqual([]);
  await leave('一大队内勤', '办公室', 'clerk');
  for (const who of ['督办员', '局长']) await standing(who, false);
  const { lines, counts } = await found();
  expect(counts).toEqual({ lead: 1, step: 1, clock: 2, promise: 0 });
  expect(lines).toContain('clock 无人签收 办公室 acknowledge');
  for (const who of ['督办员', '局长']) await standing(who, true);
});

test('a promise that nobody is left to sign is named with its act', async () => {
  const meeting = { on: '2026-03-12', place: '第一会议室' };
  const act = await give('局长', 'supervision', null, {
    ...{ type: 'ServeNotice', kind: 'interview', power: 'follow-up', title: '约谈', issue: '逾期', issuer: unit('临江局') },
    ...{ targets: [unit('西城一大队')], commitments: [], meeting },
  });
  for (const type of ['ReadNotice', 'AcknowledgeReceipt']) await give('西城大队长', 'supervision', act, { type });
  engine.travel('2026-03-12');
  const promises = [{ unit: unit('西城一大队'), title: '月底前清零', due: null, measure: { kind: 'done' } }];
  await give('局长', 'supervision', act, {
    ...{ type: 'RecordInterview', heldOn: '2026-03-12', present: '双方', points: '原因', promises },
  });
  expect((await found()).promises).toEqual([]);
  await leave('西城大队长', '西城一大队', 'head');
  const { lines, promises: lost } = await found();
  expect(lines).toContain('step 约谈 西城一大队 sign');
  expect(lost).toEqual(['月底前清零']);
});

async function seenBy(who: string) {
  const http = await trialHttp();
  matterRoutes(http, { engine, authenticate: async () => ok(actor(who)) });
  const answer = await http.inject({ method: 'GET', url: '/api/orphans' });
  await http.close();
  return answer.json<{ counts: mattersApi.OrphanCounts; rows: mattersApi.OrphanRow[] }>();
}

test('rights: each sees what lies within the own posts; an administrator learns where and who, and of no matter what it is', async () => {
  const titles = async (who: string) => (await seenBy(who)).rows.map(({ matter }) => matter?.title);
  expect(await titles('督办员')).toEqual(['无人签收', '约谈']);
  expect(await titles('西城支队长')).toEqual(['约谈']);
  expect(await titles('东城支队长')).toEqual([]);
  expect((await seenBy('东城支队长')).counts).toEqual({ lead: 0, step: 0, clock: 0, promise: 0 });
  const { rows, counts } = await seenBy('管理员');
  expect(counts).toMatchObject({ step: 2 });
  expect(rows.map(({ matter, promises }) => [matter, promises])).toEqual(rows.map(() => [null, []]));
  expect(rows.map(({ unit: { name } }) => name)).toEqual(['办公室', '西城一大队']);
  expect(JSON.stringify(rows)).not.toContain('约谈');
});
