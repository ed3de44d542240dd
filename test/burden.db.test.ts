// The burden meter, over the wire and against a real database: what was asked of whom in a week, within what each may see, and
// reports that were asked for already.
import readXlsx from 'read-excel-file/node';
import { afterAll, expect, test } from 'vitest';
import type { JsonObject, MatterId } from '#kernel';
import { asksApi } from '#matters';
import { handle } from '#matters/server';
import { commitments } from '#registers/commitments';
import { supervision } from '#registers/supervision';
import { situationApi } from '#situation';
import { bindSituationRoutes } from '#situation/server';
import { aBureau, aDemand, aTestEngine, matterRoutes, testDatabase, trialHttp } from '#test';

const database = await testDatabase({ poolSize: 4 });
const { unit, actor } = await aBureau(database);
const engine = aTestEngine(database, [commitments, supervision]);
let who = '督办员';
const authenticate = async () => ({ ok: true, value: actor(who) }) as const;
const http = await trialHttp();
afterAll(() => http.close());
matterRoutes(http, {
  ...{ engine, authenticate },
});
bindSituationRoutes(http, { database, authenticate, now: engine.now });

async function give(person: string, register: string, matter: MatterId | null, command: JsonObject & { type: string }) {
  const done = await handle(engine, { register, matter, command, actor: actor(person) });
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value.id;
}
const notice = (over: JsonObject): JsonObject & { type: string } => ({
  ...{ type: 'ServeNotice', kind: 'notice', power: 'follow-up', title: '督办通知', issue: '请说明原因' },
  ...{ issuer: unit('临江局'), targets: [unit('东城支队')], ...over },
});

// Monday 2 March: one commitment and one notice about it; the week before: nothing. Monday 9 March: an interview and a check.
const commitment = await give('督办员', 'commitments', null, aDemand({ unit }));
await give('督办员', 'supervision', null, notice({ commitments: [{ id: commitment, number: '重点〔2026〕1号' }] }));
const taken = await give('督办员', 'supervision', null, notice({ title: '发错的' }));
await give('督办员', 'supervision', taken, { type: 'Withdraw', reason: '发错' });
engine.travel('2026-03-09');
await give('局长', 'supervision', null, notice({ kind: 'interview', meeting: { on: '2026-03-20', place: '第一会议室' } }));
const plan = { scope: '通道', from: '2026-03-16', to: '2026-03-17', lead: actor('督办员').person };
await give('局长', 'supervision', null, notice({ kind: 'check', targets: [unit('东城一大队'), unit('西城支队')], plan }));

async function get(person: string, url: string) {
  who = person;
  const answer = await http.inject({ method: 'GET', url });
  return { status: answer.statusCode, body: answer.json<JsonObject>() };
}
async function asked(person: string, query: string) {
  const { status, body } = await get(person, `/api/asks?${query}`);
  return status === 200 ? asksApi.asksRoute.reply.parse(body) : status;
}
const burden = async (person: string, query = '') => {
  const { rows, week } = situationApi.burdenRoute.reply.parse((await get(person, `/api/situation/burden?${query}`)).body);
  const counts = rows
    .map(({ unit: { name }, own, all }) => [name, own, all] as const)
    .filter(([, , all]) => all.visit + all.meeting + all.report > 0);
  return { week, counts: new Map(counts.map(([name, own, all]) => [name, { own, all }])) };
};
const of = (counts: Partial<situationApi.BurdenRow['own']>) => ({
  visit: 0,
  meeting: 0,
  report: 0,
  form: 0,
  photo: 0,
  ...counts,
});

test('the week can be taken away as a spreadsheet: the same counts for the same eyes, with what each column means', async () => {
  const sheets = async (person: string, query = '') => {
    who = person;
    const answer = await http.inject({ method: 'GET', url: `/api/situation/burden/sheet.xlsx?${query}` });
    if (answer.statusCode !== 200) return answer.statusCode;
    return readXlsx(answer.rawPayload);
  };
  const whole = await sheets('督办员', 'asOf=2026-03-08');
  if (typeof whole === 'number') throw new Error(String(whole));
  const [, all, own] = whole;
  const lines = (sheet: typeof all) => (sheet?.data ?? []).map((row) => [row[0], ...row.slice(3)]);
  expect(lines(all)[0]).toEqual(['单位', '合计', '现场检查', '会议', '报告', '填表', '拍照']);
  expect(lines(all)).toContainEqual(['临江局', 3, 0, 0, 3, 0, 0]);
  expect(lines(own)).toContainEqual(['东城支队', 3, 0, 0, 3, 0, 0]);
  const below = await sheets('东城支队长', 'asOf=2026-03-08');
  expect(typeof below === 'number' ? below : JSON.stringify(below)).not.toContain('西城支队');
  expect(await sheets('管理员')).toBe(403);
});

test('what was asked counts in the week of asking, by kind, for the unit and for those above it; what was taken back does not', async () => {
  const first = await burden('督办员', 'week=2026-03-04');
  expect(first.week).toEqual({ from: '2026-03-02', to: '2026-03-08' });
  // Two reports of the commitment and the reply.
  expect(first.counts.get('东城支队')).toEqual({ own: of({ report: 3 }), all: of({ report: 3 }) });
  expect([...first.counts.keys()]).toEqual(['临江局', '东城支队']);
  const now = await burden('督办员');
  expect(now.counts.get('临江局')).toEqual({ own: of({}), all: of({ visit: 2, meeting: 1 }) });
  expect(now.counts.get('东城支队')).toEqual({ own: of({ meeting: 1 }), all: of({ visit: 1, meeting: 1 }) });
});

test('each sees the burden within the own posts; an administrator sees none, and a unit out of sight is not there', async () => {
  expect([...(await burden('东城支队长')).counts.keys()]).toEqual(['东城支队', '东城一大队']);
  expect((await get('管理员', '/api/situation/burden')).status).toBe(403);
  expect((await get('东城支队长', `/api/situation/burden?unit=${unit('西城支队')}`)).status).toBe(404);
  for (const week of ['2026-13-40', 'soon']) expect((await get('督办员', `/api/situation/burden?week=${week}`)).status).toBe(422);
});

test('whoever is about to ask sees how much this week has asked, and by whom; of units beyond the own posts nothing is said', async () => {
  const both = [unit('东城支队'), unit('西城支队')].join(',');
  expect(await asked('督办员', `units=${both}`)).toMatchObject({
    ...{
      total: 2,
      units: [
        { name: '东城支队', count: 1 },
        { name: '西城支队', count: 1 },
      ],
      reusable: [],
    },
    rows: [
      { name: 'check', kind: 'visit', issuer: { name: '临江局' }, from: '2026-03-16', unit: { name: '西城支队' } },
      { name: 'interview', kind: 'meeting', matter: { register: 'supervision' }, unit: { name: '东城支队' } },
    ],
  });
  expect(await asked('东城支队长', `units=${both}`)).toMatchObject({ total: 1, units: [{ name: '东城支队', count: 1 }] });
  expect(await asked('西城支队长', `units=${unit('东城支队')}`)).toMatchObject({ total: 0, units: [], rows: [] });
  expect(await asked('管理员', `units=${both}`)).toBe(403);
  expect(await asked('督办员', 'units=x')).toBe(422);
});

test('behind a figure stand the asks that it counts', async () => {
  const query = `units=${unit('临江局')}&reach=below`;
  for (const [kind, total] of [
    ['visit', 2],
    ['meeting', 1],
    ['report', 0],
  ] as const) {
    const reply = await asked('督办员', `${query}&kind=${kind}`);
    expect(reply).toMatchObject({ total });
    expect(typeof reply === 'object' && reply.rows.length).toBe(total);
  }
});

test('a report that was asked for on the same commitment is offered again while it is owed, and for thirty days once given', async () => {
  const query = `units=${unit('东城支队')}&about=${commitment}`;
  const names = async () => {
    const reply = await asked('督办员', query);
    return typeof reply === 'object' ? reply.reusable.map(({ name, metOn }) => [name, metOn]).sort() : reply;
  };
  expect(await names()).toEqual([
    ['completion', null],
    ['first-report', null],
    ['reply', null],
  ]);
  await give('东城内勤', 'commitments', commitment, { type: 'Acknowledge' });
  await give('东城内勤', 'commitments', commitment, { type: 'ReportProgress', text: '已开工' });
  expect(await names()).toContainEqual(['first-report', '2026-03-09']);
  engine.travel('2026-04-08');
  expect(await names()).toContainEqual(['first-report', '2026-03-09']);
  engine.travel('2026-04-09');
  expect(await names()).toEqual([
    ['completion', null],
    ['reply', null],
  ]);
});
