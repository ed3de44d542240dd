// Opening a matter from the list of its register, over the wire: who is offered it, what is refused, and that nothing else
// can be opened this way.
import { afterAll, expect, test } from 'vitest';
import type { JsonObject } from '#kernel';
import { mattersApi } from '#matters';

import { commitments } from '#registers/commitments';
import { supervision } from '#registers/supervision';
import { aBureau, aDemand, aTestEngine, matterRoutes, testDatabase, trialHttp } from '#test';

const database = await testDatabase({ poolSize: 4 });
const { unit, actor } = await aBureau(database);
const engine = aTestEngine(database, [commitments, supervision]);
let who = '督办员';
const http = await trialHttp();
afterAll(() => http.close());
matterRoutes(http, {
  engine,
  authenticate: async () => ({ ok: true, value: actor(who) }),
});

const openingsOf = async (person: string) => {
  who = person;
  const answer = await http.inject({ method: 'GET', url: '/api/registers' });
  const { registers } = mattersApi.registersRoute.reply.parse(answer.json());
  return registers.map(({ name, openings }) => [name, openings.map(({ type }) => type)]);
};

async function open(person: string, register: string, payload: JsonObject) {
  who = person;
  const answer = await http.inject({ method: 'POST', url: `/api/registers/${register}/matters`, payload });
  return { status: answer.statusCode, body: answer.json<JsonObject>() };
}

const notice = {
  ...{ type: 'ServeNotice', kind: 'notice', power: 'follow-up', title: '督办通知', issue: '请说明原因' },
  ...{ issuer: unit('临江局'), targets: [unit('东城支队')] },
};

test('an opening is offered to whoever has the role for it at some post, with its form', async () => {
  const offered = [
    ['commitments', []],
    ['supervision', ['ServeNotice', 'ConveneMeeting']],
  ];
  expect(await openingsOf('督办员')).toEqual([
    ['commitments', []],
    ['supervision', ['ServeNotice', 'ConveneMeeting', 'IssueBulletin']],
  ]);
  expect(await openingsOf('东城支队长')).toEqual(offered);
  for (const person of ['东城内勤', '审计员', '管理员'])
    expect(await openingsOf(person)).toEqual([
      ['commitments', []],
      ['supervision', []],
    ]);
});

test('it opens a matter; over units beyond one’s posts it is refused, and so is 督查 without assignment, with the article', async () => {
  const done = await open('督办员', 'supervision', notice);
  expect(done).toMatchObject({ status: 201, body: { version: 1 } });
  expect(await open('东城内勤', 'supervision', notice)).toMatchObject({ status: 404, body: { code: 'not-there' } });
  expect(await open('审计员', 'supervision', notice)).toMatchObject({ status: 403, body: { code: 'not-your-right' } });
  expect(await open('督办员', 'supervision', { ...notice, power: 'government-supervision' })).toMatchObject({
    status: 403,
    body: { code: 'assignment-missing', law: { rule: 'SUP-01', law: '政府督查工作条例', article: '第七条' } },
  });
});

test('commands without a form, or that open nothing, or of no register, are not to be had here', async () => {
  const issue = aDemand({ unit }, { title: '一件事', due: null });
  expect(await open('督办员', 'commitments', issue)).toMatchObject({ status: 422, body: { code: 'unknown-command' } });
  expect(await open('督办员', 'supervision', { type: 'Withdraw', reason: '发错' })).toMatchObject({ status: 422 });
  expect(await open('督办员', 'supervision', { type: 'toString' })).toMatchObject({ status: 422 });
  expect(await open('督办员', 'nowhere', notice)).toMatchObject({ status: 404 });
});
