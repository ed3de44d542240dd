// A late commitment is urged, noticed, interviewed and reviewed, each step served in the app. Against a real database, through
// the one shell function.
import { expect, test } from 'vitest';
import type { JsonObject, MatterId } from '#kernel';
import { handle, sweep, verifyLedger } from '#matters/server';
import { commitments } from '#registers/commitments';
import { directives } from '#registers/directives';
import { lookBacks } from '#registers/look-backs';
import { type Act, supervision } from '#registers/supervision';
import { aBureau, aDemand, aTestEngine, inboxOf, stateIn, testDatabase } from '#test';

const database = await testDatabase({ poolSize: 4 });
const { unit, actor } = await aBureau(database);
const engine = aTestEngine(database, [commitments, directives, lookBacks, supervision]);

async function give(who: string, register: string, matter: MatterId | null, command: JsonObject) {
  const done = await handle(engine, { register, matter, command: command as JsonObject & { type: string }, actor: actor(who) });
  return done.ok
    ? { id: done.value.id, opened: done.value.opened, refused: null }
    : { id: null, opened: [], refused: done.refusal };
}

async function granted(who: string, register: string, matter: MatterId | null, command: JsonObject) {
  const { id, opened, refused } = await give(who, register, matter, command);
  if (!id) throw new Error(`${JSON.stringify(command['type'])} by ${who}: ${refused?.code}`);
  return { id, opened };
}

const stateOf = <State>(matter: string) => stateIn<State>(database, matter);
const inbox = (who: string) => inboxOf(engine, actor(who));

const late = async () => {
  engine.travel('2026-03-02');
  const { id } = await granted(
    ...(['督办员', 'commitments', null] as const),
    aDemand({ unit }, { title: '打通消防通道', itemKind: 'problem', due: '2026-03-06' }),
  );
  await granted('东城内勤', 'commitments', id, { type: 'Acknowledge' });
  engine.travel('2026-03-09');
  await sweep(engine);
  return { id, number: (await stateOf<{ number: string }>(id)).number };
};
const commitment = await late();

const notice = (title: string, more: JsonObject = {}): JsonObject => ({
  ...{ type: 'ServeNotice', kind: 'notice', power: 'follow-up', title, issue: '已逾期，请说明原因和办法。' },
  ...{ issuer: unit('临江局'), targets: [unit('东城支队')], commitments: [commitment], ...more },
});
const received = async (id: MatterId) => {
  for (const type of ['ReadNotice', 'AcknowledgeReceipt']) await granted('东城内勤', 'supervision', id, { type });
};

test('a late commitment becomes a notice: it waits unread, is read, received, replied, concluded, reviewed, and ends', async () => {
  const { id } = await granted('督办员', 'supervision', null, notice('督办通知：打通消防通道'));
  expect(await inbox('东城支队长')).toContain('read 督办通知：打通消防通道');
  const unread = await database.owner`select unit_id, action from waiting where matter_id = ${id}`;
  expect([...unread]).toEqual([{ unit_id: unit('东城支队'), action: 'read' }]);
  await received(id);
  expect(await inbox('东城支队长')).toContain('reply 督办通知：打通消防通道');
  await granted('东城支队长', 'supervision', id, { type: 'Reply', text: '已排期，月底前完成。' });
  expect(await inbox('督办员')).toContain('conclude 督办通知：打通消防通道');
  await granted('督办员', 'supervision', id, { type: 'ConcludeAct', findings: '逾期属实' });
  engine.travel('2026-03-11');
  await granted('东城内勤', 'supervision', id, { type: 'ReceiveConclusion' });
  await granted('东城支队长', 'supervision', id, { type: 'AskReview', reason: '系外单位占道' });
  const decision = { type: 'DecideReview', outcome: 'changed', note: '改为提醒' };
  expect((await give('督办员', 'supervision', id, decision)).refused).toMatchObject({
    ...{ kind: 'forbidden', code: 'review-by-its-makers', law: { rule: 'SUP-12', article: '第十七条' } },
  });
  await granted('局长', 'supervision', id, decision);
  expect(await stateOf<Act>(id)).toMatchObject({ status: 'ended', endedOn: '2026-03-11' });
  const [left] = await database.owner<{ waiting: number; clocks: number }[]>`
    select (select count(*) from waiting where matter_id = ${id})::int as waiting,
      (select count(*) from clock where matter_id = ${id})::int as clocks`;
  expect(left).toEqual({ waiting: 0, clocks: 0 });
});

test('an interview is recorded, signed by both sides, and its promise becomes a commitment in the same transaction', async () => {
  const meeting = { on: '2026-03-12', place: '第一会议室' };
  const { id } = await granted('局长', 'supervision', null, notice('约谈东城支队', { kind: 'interview', meeting }));
  await received(id);
  engine.travel('2026-03-12');
  const promise = { unit: unit('东城支队'), title: '月底前打通通道', due: '2026-03-31', measure: { kind: 'done' } };
  await granted('督办员', 'supervision', id, {
    ...{ type: 'RecordInterview', heldOn: '2026-03-12', present: '局长、东城支队长', points: '原因和办法', promises: [promise] },
  });
  expect(await inbox('东城支队长')).toContain('sign 约谈东城支队');
  await granted('局长', 'supervision', id, { type: 'SignRecord' });
  const { opened } = await granted('东城支队长', 'supervision', id, { type: 'SignRecord' });
  expect(await stateOf(opened[0] ?? '')).toMatchObject({
    ...{ status: 'issued', title: promise.title, issuer: unit('临江局'), lead: unit('东城支队'), due: promise.due },
  });
  expect(await inbox('东城内勤')).toContain(`acknowledge ${promise.title}`);
  expect((await stateOf<Act>(id)).opened).toEqual([...opened]);
});

test('nobody beyond the table issues, and 督查 takes an assignment; refused, nothing has been written', async () => {
  const count = async () => (await database.owner`select 1 from matter where register = 'supervision'`).length;
  const before = await count();
  const brigade = { issuer: unit('东城支队'), targets: [unit('东城一大队')] };
  const called = { ...brigade, kind: 'interview', meeting: { on: '2026-03-20', place: '支队' } };
  expect((await give('东城支队长', 'supervision', null, notice('约谈', called))).refused?.code).toBe('interview-not-granted');
  expect(
    (await give('东城支队长', 'supervision', null, notice('通知', { ...brigade, issuer: unit('临江局') }))).refused?.kind,
  ).toBe('not-found');
  const station = { ...brigade, targets: [unit('东湖站')] };
  expect((await give('东城支队长', 'supervision', null, notice('通知', station))).refused?.code).toBe('target-beyond-reach');
  expect((await give('督办员', 'supervision', null, notice('督查', { power: 'government-supervision' }))).refused).toMatchObject({
    ...{ code: 'assignment-missing', law: { rule: 'SUP-01', law: '政府督查工作条例', article: '第七条' } },
  });
  expect(await count()).toBe(before);
  await granted('东城支队长', 'supervision', null, notice('通知', brigade));
});

test('the sweep tells of a receipt that is late and ends what nobody had reviewed; the ledger verifies', async () => {
  engine.travel('2026-03-16');
  const { id } = await granted('督办员', 'supervision', null, notice('催办', { kind: 'urging' }));
  engine.travel('2026-03-18');
  await sweep(engine);
  const [warned] = await database.owner<{ warned: string }[]>`
    select warned from clock where matter_id = ${id} and rule = 'notice-receipt'`;
  expect(warned?.warned).toBe('breached');
  await received(id);
  await granted('东城内勤', 'supervision', id, { type: 'Reply', text: '已办' });
  await granted('局长', 'supervision', id, { type: 'ConcludeAct', findings: '已办' });
  await granted('东城内勤', 'supervision', id, { type: 'ReceiveConclusion' });
  for (const [day, status] of [
    ['2026-04-17', 'concluded'],
    ['2026-04-18', 'ended'],
  ] as const) {
    engine.travel(day);
    await sweep(engine);
    expect([day, (await stateOf<Act>(id)).status]).toEqual([day, status]);
  }
  expect((await verifyLedger(database, engine.registers)).differences).toEqual([]);
});
