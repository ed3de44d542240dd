// A dispatch meeting over HTTP against a real database: the agenda from what is late, the notice, the minutes, what comes of them.
import { expect, test } from 'vitest';
import type { MatterId } from '#kernel';
import { sweep, verifyLedger } from '#matters/server';
import type { Act } from '#registers/supervision';
import { inboxOf, stateIn, testDatabase } from '#test';
import { aTrial } from './a-trial.ts';

const database = await testDatabase({ poolSize: 4 });
const { unit, actor, engine, ask, give, demand } = await aTrial(database);

async function lateThings() {
  engine.travel('2026-03-02');
  const quantity = { kind: 'quantity', target: 100, unit: '辆' };
  const made = {
    overdue: await demand('打通消防通道', { due: '2026-03-06' }),
    worse: await demand('整治占道', { due: '2026-03-04' }),
    behind: await demand('喷涂车辆', { due: '2026-03-27', measure: quantity }),
    fine: await demand('年底总结', { due: '2026-12-31' }),
    below: await demand('大队自查', { due: '2026-03-05', lead: unit('东城一大队') }),
    elsewhere: await demand('西城整改', { due: '2026-03-03', lead: unit('西城支队') }),
  };
  for (const id of [made.overdue, made.behind, made.fine]) await give('东城内勤', 'commitments', id, { type: 'Acknowledge' });
  engine.travel('2026-03-16');
  await sweep(engine);
  const delay = { cause: 'method', nature: 'subjective', explanation: '缺人', recovery: '增派' };
  await give('东城内勤', 'commitments', made.overdue, { type: 'ReportProgress', text: '推进中', delay });
  await give('东城支队长', 'commitments', made.overdue, { type: 'AskExtension', until: '2026-03-31', reason: '施工' });
  return made;
}
const made = await lateThings();

const agendaOf = (who: string | null, units: readonly string[], issuer = unit('临江局')) =>
  ask(who, 'GET', `/api/supervision/agenda?issuer=${issuer}&units=${units.join(',')}`);
const east = unit('东城支队');
const chair = actor('局长').person;
const call = (over: object = {}) => ({
  ...{ power: 'follow-up', title: '三月调度', issue: '逐项说明', issuer: unit('临江局'), targets: [east] },
  ...{ meeting: { on: '2026-03-18', place: '第一会议室', chair } },
  ...{ agenda: [{ commitment: made.overdue }, { title: '值班安排' }, { commitment: made.worse }] },
  ...over,
});
const convene = (who: string, over: object = {}) => ask(who, 'POST', '/api/supervision/meetings', call(over));

test('the agenda is what is late at the units called, the longest overdue first, with the cause on record', async () => {
  const { status, body } = await agendaOf('督办员', [east]);
  expect(status).toBe(200);
  expect(body).toMatchObject({ more: false });
  const items = body['items'] as unknown as { title: string; late: number; cause: string | null; reasons: string[] }[];
  expect(items.map(({ title, late, cause, reasons }) => [title, late, cause, reasons])).toEqual([
    ['整治占道', 12, null, ['overdue', 'clock-breached']],
    ['大队自查', 11, null, ['overdue', 'clock-breached']],
    ['打通消防通道', 10, 'method', ['overdue', 'extension-asked']],
    ['喷涂车辆', 0, null, ['behind']],
  ]);
});

test('whoever may not call a meeting of these units is told nothing of them', async () => {
  expect(await agendaOf(null, [east])).toMatchObject({ status: 401 });
  expect(await agendaOf('东城内勤', [unit('东城一大队')], east)).toMatchObject({
    ...{ status: 403, body: { code: 'dispatch-not-granted' } },
  });
  expect(await agendaOf('东城支队长', [unit('西城一大队')], east)).toMatchObject({ body: { code: 'target-beyond-reach' } });
  expect(await agendaOf('审计员', [east])).toMatchObject({ status: 403 });
  expect(await convene('东城支队长', { issuer: east, targets: [unit('西城支队')] })).toMatchObject({ status: 403 });
});

test('the agenda is filled in by the server: no item from elsewhere, none that is closed, no chair who could not sign', async () => {
  const before = (await database.owner`select 1 from matter`).length;
  for (const agenda of [[{ commitment: made.elsewhere }], [{ commitment: unit('临江局') }]])
    expect(await convene('督办员', { agenda })).toMatchObject({ status: 422, body: { code: 'not-open-there' } });
  const meeting = { on: '2026-03-18', place: '第一会议室', chair: actor('东城内勤').person };
  expect(await convene('督办员', { meeting })).toMatchObject({ status: 422, body: { code: 'cannot-chair' } });
  expect(await convene('督办员', { power: 'government-supervision' })).toMatchObject({
    ...{ status: 403, body: { code: 'assignment-missing', law: { rule: 'SUP-01' } } },
  });
  expect((await database.owner`select 1 from matter`).length).toBe(before);
});

test('called, received, held, minuted by one and signed by the chair: what was demanded is a commitment in the same step', async () => {
  const called = await convene('督办员');
  expect(called.status).toBe(201);
  const id = String(called.body['id']) as MatterId;
  expect((await stateIn<Act>(database, id)).agenda).toMatchObject([
    { commitment: made.overdue, title: '打通消防通道', unit: east, late: 10, cause: 'method' },
    { commitment: null, title: '值班安排', late: 0 },
    { commitment: made.worse, late: 12 },
  ]);
  expect(await inboxOf(engine, actor('东城支队长'))).toContain('read 三月调度');
  for (const type of ['ReadNotice', 'AcknowledgeReceipt']) await give('东城内勤', 'supervision', id, { type });
  engine.travel('2026-03-18');
  expect(await inboxOf(engine, actor('督办员'))).toContain('minutes 三月调度');
  const task = { unit: east, title: '月底前打通', due: '2026-03-31', measure: { kind: 'done' }, item: 0 };
  await give('督办员', 'supervision', id, {
    ...{ type: 'RecordMinutes', heldOn: '2026-03-18', present: '局长、东城支队长', points: '逐项过' },
    ...{ decisions: [{ item: 0, text: '月底前办结' }], promises: [task] },
  });
  expect(await inboxOf(engine, actor('局长'))).toContain('sign 三月调度');
  const signed = await give('局长', 'supervision', id, { type: 'SignRecord' });
  const [opened] = signed.opened;
  if (!opened) throw new Error('nothing was opened');
  expect(await stateIn(database, opened)).toMatchObject({ status: 'issued', title: '月底前打通', lead: east, act: id });
  const [row] = await database.owner<{ parent: string }[]>`select parent from matter where id = ${opened}`;
  expect(row?.parent).toBe(id);
  expect(await stateIn<Act>(database, id)).toMatchObject({ status: 'ended', opened: [opened] });
  expect(await inboxOf(engine, actor('东城内勤'))).toContain('acknowledge 月底前打通');
  await give('东城内勤', 'commitments', opened, { type: 'Acknowledge' });
  expect((await verifyLedger(database, engine.registers)).differences).toEqual([]);
});
