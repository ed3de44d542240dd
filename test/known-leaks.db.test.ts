// The known leaks of the field, each by its name, and what holds it here.
import { afterAll, describe, expect, test } from 'vitest';
import { type Instant, type JsonObject, type MatterId, ok } from '#kernel';
import { handle } from '#matters/server';
import type { Actor, Role } from '#people';
import { endPosts, insertPosts, postsOf } from '#people/server';
import { type Commitment, commitments } from '#registers/commitments';
import { directives } from '#registers/directives';
import { aBureau, aDemand, aTestEngine, inboxOf, matterRoutes, stateIn, testDatabase, trialHttp } from '#test';

const database = await testDatabase({ poolSize: 6 });
const bureau = await aBureau(database);
const { unit, actor } = bureau;
const engine = aTestEngine(database, [commitments, directives]);

/** With the posts of this moment, as at every request. */
async function present(who: string): Promise<Actor> {
  const { person, name } = actor(who);
  return { person, name, posts: ((await postsOf(database.owner, [person])).get(person)?.posts ?? []) as Actor['posts'] };
}
const http = await trialHttp();
const authenticate = async ({ headers }: { readonly headers: Readonly<Record<string, unknown>> }) =>
  ok(await present(decodeURIComponent(String(headers['x-who']))));
matterRoutes(http, { engine, authenticate });
const get = (who: string, url: string) => http.inject({ url, headers: { 'x-who': encodeURIComponent(who) } });
afterAll(() => http.close());

async function give(who: string, matter: MatterId | null, command: JsonObject, register = 'commitments') {
  const done = await handle(engine, { register, matter, command, actor: await present(who) });
  return done.ok ? done.value.id : `${done.refusal.kind} ${done.refusal.code}`;
}
const issue = async (over: JsonObject = {}, who = '督办员') => (await give(who, null, aDemand(bureau, over))) as MatterId;
const at = '2026-03-02T01:00:00.000Z' as Instant;
const post = (who: string, of: string, role: Role) => ({ person: actor(who).person, unit: unit(of), role, title: role });
const come = (who: string, of: string, role: Role) =>
  database.transaction('nobody', async (tx) => ok(await insertPosts(tx, [post(who, of, role)], at)));
const leave = (who: string, of: string, role: Role) =>
  database.transaction('nobody', async (tx) => ok(await endPosts(tx, [post(who, of, role)], at)));
const idsOf = async (who: string, query = '') =>
  (await get(who, `/api/matters?register=commitments&limit=200${query}`)).json<{ rows: { id: string }[]; total: number }>();

const west = await issue({ lead: unit('西城支队'), title: '西城的机密整改' });
const east = await issue({ lead: unit('东城支队'), title: '东城的整改' });

test('scope lost under concurrency: mixed requests at once each answer within their own scope', async () => {
  const people = ['局长', '东城支队长', '西城支队长', '东湖站长', '审计员', '管理员'] as const;
  const alone = new Map<string, string>();
  for (const who of people) alone.set(who, JSON.stringify(await idsOf(who)));
  const asked = Array.from({ length: 120 }, (_, n) => people[(n * 7) % people.length] ?? '局长');
  const answers = await Promise.all(asked.map(async (who) => [who, JSON.stringify(await idsOf(who))] as const));
  expect(answers.filter(([who, answer]) => answer !== alone.get(who))).toEqual([]);
});

test('two roles giving the widest scope everywhere: a head here and a clerk there is no head there', async () => {
  await come('西城支队长', '东城支队', 'clerk');
  try {
    expect((await idsOf('西城支队长')).rows.map(({ id }) => id).toSorted()).toEqual([east, west].toSorted());
    await give('东城支队长', east, { type: 'Acknowledge', leadOfficial: actor('东城支队长').person });
    await give('西城支队长', west, { type: 'Acknowledge', leadOfficial: actor('西城支队长').person });
    const extension = { type: 'AskExtension', until: '2026-04-30', reason: '等料' };
    expect(await give('西城支队长', east, extension)).toBe('forbidden not-your-right');
    expect(await give('西城支队长', west, extension)).toBe(west);
  } finally {
    await leave('西城支队长', '东城支队', 'clerk');
  }
});

describe('scope checked on reading but not on the target of a write', () => {
  test('a unit outside the reach of the post that gives the right is not given anything, neither as lead, assisting nor verifier', async () => {
    await come('东城内勤', '东城支队', 'supervisor');
    const own = { issuer: unit('东城支队'), lead: unit('东城一大队') };
    expect(await give('东城内勤', null, aDemand(bureau, own))).toMatch(/^[0-9a-f-]{36}$/);
    for (const over of [{ lead: unit('西城一大队') }, { assisting: [unit('西城一大队')] }, { verifier: unit('西城支队') }])
      expect(await give('东城内勤', null, aDemand(bureau, { ...own, ...over }))).toBe('forbidden unit-beyond-reach');
    await leave('东城内勤', '东城支队', 'supervisor');
  });

  test('nor by the items of a directive, nor when an objection is decided, nor by a part that is handed down', async () => {
    await come('东城内勤', '东城支队', 'supervisor');
    const text = '一、各单位要完成车辆标识喷涂。';
    const received = await give(
      '东城内勤',
      null,
      { type: 'ReceiveDirective', title: '部署', text, docDate: null, issuer: unit('东城支队'), evidence: [] },
      'directives',
    );
    const item = {
      ...{
        start: 2,
        end: 14,
        title: '喷涂',
        kind: 'measure',
        lead: unit('西城一大队'),
        assisting: [],
        leadOfficial: null,
        due: '2026-06-30',
      },
      ...{ measure: { kind: 'done' }, verifier: null, ownUnitMayVerify: false },
    };
    const issued = await give(
      '东城内勤',
      received as MatterId,
      { type: 'IssueDirective', items: [item], links: [] },
      'directives',
    );
    expect(issued).toBe('forbidden unit-beyond-reach');
    const objected = await issue({ issuer: unit('东城支队'), lead: unit('东城一大队') }, '东城内勤');
    await give('一大队长', objected, { type: 'RaiseObjection', reason: '不属我队' });
    const moved = { type: 'DecideObjection', outcome: 'reassigned', lead: unit('西城一大队'), reason: '改由西城' };
    expect(await give('东城内勤', objected, moved)).toBe('forbidden unit-beyond-reach');
    await leave('东城内勤', '东城支队', 'supervisor');
    const part = { unit: unit('西城一大队'), title: '一部分', due: '2026-03-20', measure: { kind: 'done' } };
    expect(await give('东城支队长', east, { type: 'BreakDown', parts: [part] })).toBe('invalid not-below-lead');
  });

  test('a post there is no help where another post gives the right', async () => {
    await come('东城内勤', '东城支队', 'supervisor');
    await come('东城内勤', '西城支队', 'clerk');
    const far = aDemand(bureau, { issuer: unit('东城支队'), lead: unit('西城一大队') });
    expect(await give('东城内勤', null, far)).toBe('forbidden unit-beyond-reach');
    await leave('东城内勤', '东城支队', 'supervisor');
    await leave('东城内勤', '西城支队', 'clerk');
  });
});

test('task and list endpoints that forget the scope: inbox and lists hold what the posts of this moment reach, and no more', async () => {
  expect(await inboxOf(engine, actor('西城支队长'))).not.toEqual(expect.arrayContaining([expect.stringContaining('东城的整改')]));
  expect((await idsOf('西城支队长')).rows.map(({ id }) => id)).not.toContain(east);
  for (const filter of [`&unit=${unit('东城支队')}`, `&origin=${east}`, `&parent=${east}`, '&mark=issued', '&status=open'])
    expect((await idsOf('西城支队长', filter)).rows.map(({ id }) => id)).not.toContain(east);
});

test('revoked rights alive until the next sign-in: the next request is judged by the posts that are left', async () => {
  await come('一大队长', '西城支队', 'head');
  expect((await get('一大队长', `/api/matters/${west}`)).statusCode).toBe(200);
  await leave('一大队长', '西城支队', 'head');
  expect((await get('一大队长', `/api/matters/${west}`)).statusCode).toBe(404);
  expect(await give('一大队长', west, { type: 'ReportProgress', text: '进展' })).toBe('not-found not-there');
});

test('exports, counts and searches that leak: total, search and figures know nothing of what is out of sight', async () => {
  const secret = encodeURIComponent('西城的机密');
  expect(await idsOf('东城支队长', `&text=${secret}`)).toMatchObject({ rows: [], total: 0 });
  expect(await idsOf('西城支队长', `&text=${secret}`)).toMatchObject({ total: 1 });
  expect((await get('东城支队长', `/api/matters?register=commitments&unit=${unit('西城支队')}`)).json()).toMatchObject({
    total: 0,
  });
});

test('an approver who cannot read what he must approve: whoever may give a step to a matter sees that matter', async () => {
  const id = await issue({ lead: unit('东城一大队'), verifier: unit('西城支队'), title: '交叉核验' });
  await give('一大队长', id, { type: 'Acknowledge', leadOfficial: actor('一大队长').person });
  await give('一大队长', id, { type: 'ReportCompletion', text: '完成' });
  expect(await inboxOf(engine, actor('西城支队长'))).toContain('verify 交叉核验');
  expect((await get('西城支队长', `/api/matters/${id}`)).json()).toMatchObject({ title: '交叉核验' });
  expect((await get('西城支队长', `/api/matters/${id}/entries`)).statusCode).toBe(200);
  expect(await give('西城支队长', id, { type: 'Verify', note: '属实' })).toBe(id);
  expect((await stateIn<Commitment>(database, id)).status).toBe('verified');
});
