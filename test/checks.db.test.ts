// Checks on the spot that get in each other's way, over the wire and against a real database: two divisions at once, a check
// that comes again, a unit that has had its share, and a team that has to step aside.
import { afterAll, expect, test } from 'vitest';
import type { Day, JsonObject, MatterId } from '#kernel';
import { handle, verifyLedger } from '#matters/server';
import { commitments } from '#registers/commitments';
import { lookBacks } from '#registers/look-backs';
import { supervision } from '#registers/supervision';
import { aBureau, aDemand, aTestEngine, matterRoutes, testDatabase, trialHttp } from '#test';

const database = await testDatabase({ poolSize: 6 });
const { unit, actor } = await aBureau(database);
const engine = aTestEngine(database, [commitments, lookBacks, supervision]);
let who = '督办员';
const http = await trialHttp();
afterAll(() => http.close());
matterRoutes(http, {
  engine,
  authenticate: async () => ({ ok: true, value: actor(who) }),
});

const check = (scope: string, from: string, to: string, over: { plan?: JsonObject } & JsonObject = {}): JsonObject => ({
  ...{ type: 'ServeNotice', kind: 'check', power: 'inspection', title: `督导：${scope}`, issue: '现场看。' },
  ...{ issuer: unit('临江局'), targets: [unit('西城支队')], ...over },
  plan: { scope, from, to, lead: actor('督办员').person, ...over.plan },
});

async function serve(person: string, payload: JsonObject) {
  who = person;
  const answer = await http.inject({ method: 'POST', url: '/api/registers/supervision/matters', payload });
  return { status: answer.statusCode, body: answer.json<JsonObject & { id: MatterId }>() };
}

const ARTICLE = { law: '政府督查工作条例', article: '第十五条' };

test('SUP-08: a planted overlap is refused in the API with the article, naming whom to join; withdrawn, it is in the way no more', async () => {
  const first = await serve('局长', check('客运站安全', '2026-03-03', '2026-03-05'));
  expect(first.status).toBe(201);
  const second = await serve('督办员', check('执法记录仪', '2026-03-05', '2026-03-06'));
  expect(second).toMatchObject({
    status: 409,
    body: {
      code: 'check-overlaps',
      facts: { unit: '西城支队', by: '临江局 · 督办员 · 督办〔2026〕1号', from: '2026-03-03', to: '2026-03-05' },
      law: { rule: 'SUP-08', ...ARTICLE },
    },
  });
  await handle(engine, {
    ...{ register: 'supervision', matter: first.body.id, command: { type: 'Withdraw', reason: '并入' }, actor: actor('局长') },
  });
  expect((await serve('督办员', check('执法记录仪', '2026-03-05', '2026-03-06'))).status).toBe(201);
});

test('SUP-08: what was checked is not checked again within the days of the rule', async () => {
  expect(await serve('局长', check('执法 记录仪！', '2026-04-08', '2026-04-09'))).toMatchObject({
    ...{ status: 409, body: { code: 'check-repeats', law: { rule: 'SUP-08', ...ARTICLE } } },
  });
});

test('SUP-07: a unit that has had its checks of the quarter is spared another, with the article', async () => {
  expect((await serve('局长', check('公文运转', '2026-03-16', '2026-03-17'))).status).toBe(201);
  expect(await serve('局长', check('内务卫生', '2026-03-23', '2026-03-24'))).toMatchObject({
    ...{ status: 409, body: { code: 'checks-used-up', facts: { count: 2 }, law: { rule: 'SUP-07', ...ARTICLE } } },
  });
});

test('whoever has a post at the unit, or leads the commitment under check, is not sent to check it', async () => {
  const over = { targets: [unit('东城支队')] };
  const plan = { team: [actor('东湖站长').person] };
  expect(await serve('局长', check('值班', '2026-03-03', '2026-03-04', { ...over, plan }))).toMatchObject({
    ...{ status: 403, body: { code: 'team-of-the-unit', facts: { person: '东湖站长', unit: '东城支队' } } },
  });
  const demand = aDemand({ unit }, { leadOfficial: actor('督办员').person });
  const led = await handle(engine, { register: 'commitments', matter: null, command: demand, actor: actor('局长') });
  if (!led.ok) throw new Error(led.refusal.code);
  const about = { ...over, commitments: [{ id: led.value.id, number: '重点〔2026〕1号' }] };
  expect((await serve('局长', check('值班', '2026-03-03', '2026-03-04', about))).body['code']).toBe('team-leads-it');
  const nobody = { lead: '00000000-0000-7000-8000-00000000ffff' };
  expect((await serve('局长', check('值班', '2026-03-03', '2026-03-04', { ...over, plan: nobody }))).body['code']).toBe(
    'no-such-person',
  );
});

test('SUP-08: of two who send a check to one unit in the same moment, one is refused; no number is lost by it', async () => {
  for (let month = 4; month <= 9; month += 1) {
    const on = `2026-0${month}-15` as Day;
    const orders = ['局长', '督办员', '局长'].map((person, nth) => ({
      ...{ register: 'supervision', matter: null, actor: actor(person) },
      command: check(`第${month}${nth}项`, on, on, { targets: [unit('东城一大队'), unit('东城二大队')] }) as JsonObject & {
        type: string;
      },
    }));
    const done = await Promise.all(orders.map((order) => handle(engine, order)));
    const refused = done.flatMap((one) => (one.ok ? [] : [one.refusal.code]));
    const granted = month === 6 || month >= 9 ? 0 : 1; // two a quarter, four a year
    expect([month, done.length - refused.length]).toEqual([month, granted]);
    expect(new Set(refused)).toEqual(new Set([granted === 1 ? 'check-overlaps' : 'checks-used-up']));
  }
  const numbers = await database.owner<
    { number: string }[]
  >`select number from matter where register = 'supervision' order by opened_on, id`;
  const [series] = await database.owner<{ last: number }[]>`select last from number_series where series = '督办'`;
  expect(series?.last).toBe(numbers.length);
  expect((await verifyLedger(database, engine.registers)).differences).toEqual([]);
});
