// Escalation over HTTP, as the whole house serves it: who reads the rules, who sets them, who tries them, and what is recorded.
import { afterAll, expect, test } from 'vitest';
import { SHIPPED_RULES } from '#deadlines';
import { handle } from '#matters/server';
import { aDemand, testDatabase } from '#test';
import { aHouse } from './a-house.ts';

const database = await testDatabase({ poolSize: 4 });
const trial = await aHouse(database);
afterAll(() => trial.close());

const rules = '/api/escalation/rules';
const dryRun = '/api/escalation/dry-run';
const set = (who: string | null, body: object) => trial.ask(who, 'POST', rules, { body });
const code = (answer: Awaited<ReturnType<typeof set>>) => [answer.status, answer.body['code'] ?? 'done'];

const milder = {
  ...SHIPPED_RULES,
  ladders: SHIPPED_RULES.ladders.map((ladder) => ({
    ...ladder,
    rungs: ladder.rungs.map((rung) => ({ ...rung, after: rung.after + 1 })),
  })),
};

test('everybody who is signed in reads the rules; those that came with the product are version 0, set by nobody', async () => {
  expect((await trial.ask(null, 'GET', rules)).status).toBe(401);
  const { status, body } = await trial.ask('一大队内勤', 'GET', rules);
  expect([status, body['versions']]).toEqual([200, [{ version: 0, set: null, rules: SHIPPED_RULES }]]);
});

test('only an administrator sets them, each change a version with who and when, none of them changed afterwards', async () => {
  for (const who of ['局长', '督办员', '东城支队长', '审计员'])
    expect(code(await set(who, { seen: 0, rules: milder }))).toEqual([403, 'not-your-right']);
  expect(code(await set('管理员', { seen: 0, rules: milder }))).toEqual([201, 'done']);
  expect(code(await set('管理员', { seen: 0, rules: milder }))).toEqual([409, 'escalation-moved-on']);
  expect((await trial.ask('局长', 'GET', rules)).body['versions']).toMatchObject([
    { version: 1, set: { by: { name: '管理员' }, at: '2026-03-02T01:00:00.000Z' } },
    { version: 0 },
  ]);
  await expect(database.sql`update escalation_rules set version = 9`).rejects.toThrow('permission denied');
  await expect(database.sql`delete from escalation_rules`).rejects.toThrow('permission denied');
});

test('rules out of order, or for a register without escalation, are refused and leave no version behind', async () => {
  const [ladder] = SHIPPED_RULES.ladders;
  if (!ladder) throw new Error('no ladder');
  const turned = { ...SHIPPED_RULES, ladders: [{ ...ladder, rungs: ladder.rungs.toReversed() }] };
  expect(code(await set('管理员', { seen: 1, rules: turned }))).toEqual([422, 'escalation-rung-out-of-order']);
  const elsewhere = { ...SHIPPED_RULES, ladders: [{ ...ladder, register: 'look-backs' }] };
  expect(code(await set('管理员', { seen: 1, rules: elsewhere }))).toEqual([422, 'escalation-no-such-register']);
  expect((await trial.ask('局长', 'GET', rules)).body['versions']).toHaveLength(2);
});

test('leaders and supervisors of the bureau try a day; nobody else does, and nothing is written', async () => {
  for (const who of ['东城支队长', '一大队内勤', '管理员', '审计员'])
    expect(code(await trial.ask(who, 'GET', dryRun))).toEqual([403, 'not-your-right']);
  const demand = aDemand(trial, { due: '2026-03-03', leadOfficial: null });
  const order = { register: 'commitments', matter: null, command: demand, actor: 'system' } as const;
  expect((await handle(trial.house.engine, order)).ok).toBe(true);
  const before = await trial.holdings();
  const { status, body } = await trial.ask('督办员', 'GET', `${dryRun}?day=2026-03-05`);
  expect([status, body['day'], body['version']]).toEqual([200, '2026-03-05', 1]);
  expect(body['rows']).toMatchObject([{ clock: 'complete', due: '2026-03-03', rung: 1, whom: 'head', late: 2, held: null }]);
  expect(await trial.holdings()).toEqual(before);
  expect(code(await trial.ask('局长', 'GET', `${dryRun}?day=2026-03-07`))).toEqual([422, 'escalation-day-not-worked']);
  expect(code(await trial.ask('局长', 'GET', `${dryRun}?day=2026-03-01`))).toEqual([422, 'escalation-day-out-of-reach']);
});

test('leave that is entered holds it', async () => {
  const [matter] = await database.owner<{ id: string }[]>`select id from matter where register = 'commitments'`;
  const version = Number((await trial.ask('东城支队长', 'GET', `/api/matters/${matter?.id}`)).body['version']);
  const body = { type: 'Acknowledge', leadOfficial: trial.actor('东城内勤').person };
  const given = await trial.ask('东城支队长', 'POST', `/api/matters/${matter?.id}/commands`, {
    body,
    headers: { 'if-match': `"${version}"` },
  });
  expect(given.status).toBe(200);
  const leave = { person: trial.actor('东城内勤').person, from: '2026-03-04', to: '2026-03-06' };
  expect((await trial.ask('东城支队长', 'POST', '/api/leave', { body: leave })).status).toBe(201);
  const seen = await trial.ask('督办员', 'GET', `${dryRun}?day=2026-03-05`);
  expect(seen.body['rows']).toMatchObject([{ late: null, held: { by: 'leave', until: '2026-03-06', stopped: 2 } }]);
  expect(seen.body['held']).toEqual([{ by: 'leave', count: 1 }]);
});
