// Somebody changes post: what is in hand goes over with a signed list, all or nothing, and nothing is orphaned. Against a real
// database, through the one shell function.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Day, type Instant, type JsonObject, type MatterId, ok } from '#kernel';
import { findMatter, findOrphans, handle, seenMatter, verifyLedger } from '#matters/server';
import type { Actor, Role } from '#people';
import { endPosts, insertPosts, postsOf } from '#people/server';
import { type Commitment, commitments } from '#registers/commitments';
import { directives } from '#registers/directives';
import { type HandOver, handOvers } from '#registers/handovers';
import { lookBacks } from '#registers/look-backs';
import { standstillsSince } from '#registers/handovers/server';
import { supervision } from '#registers/supervision';
import { aBureau, aDemand, aTestEngine, inboxOf, stateIn, testDatabase } from '#test';

const database = await testDatabase({ poolSize: 4 });
const { unit, actor } = await aBureau(database);
const engine = aTestEngine(database, [commitments, directives, handOvers, lookBacks, supervision]);
const id = (who: string) => actor(who).person;

/** With the posts of this moment, as at every request. */
async function present(who: string): Promise<Actor> {
  const { person, name } = actor(who);
  return { person, name, posts: (await postsOf(database.owner, [person])).get(person)?.posts ?? [] };
}

async function give(who: string, register: string, matter: MatterId | null, command: JsonObject) {
  const done = await handle(engine, {
    register,
    matter,
    command: command as JsonObject & { type: string },
    actor: await present(who),
  });
  return done.ok ? { id: done.value.id, refused: null } : { id: null, refused: done.refusal.code };
}

async function granted(who: string, register: string, matter: MatterId | null, command: JsonObject): Promise<MatterId> {
  const done = await give(who, register, matter, command);
  if (!done.id) throw new Error(`${JSON.stringify(command['type'])} by ${who}: ${done.refused}`);
  return done.id;
}

const post = (who: string, of: string, role: Role) => ({ person: id(who), unit: unit(of), role });
const at = '2026-03-02T01:00:01.000Z' as Instant;
const leave = (who: string, of: string, role: Role) =>
  database.transaction('nobody', async (tx) => ok(await endPosts(tx, [post(who, of, role)], at)));
const come = (who: string, of: string, role: Role) =>
  database.transaction('nobody', async (tx) => ok(await insertPosts(tx, [{ ...post(who, of, role), title: role }], at)));

const led = (title: string, who = '东城内勤', over: JsonObject = {}) =>
  granted('督办员', 'commitments', null, aDemand({ unit }, { title, leadOfficial: id(who), ...over }));
const opening = (over: JsonObject = {}): JsonObject => ({
  ...{ type: 'OpenHandOver', unit: unit('东城支队'), from: id('东城内勤'), to: id('一大队内勤'), why: 'transfer' },
  ...{ effective: '2026-03-09', ...over },
});
const stateOf = (matter: MatterId) => stateIn<HandOver>(database, matter);
const official = async (matter: MatterId) => (await stateIn<Commitment>(database, matter)).leadOfficial;
const remarks = async (matter: MatterId) => ({
  remark: (await stateOf(matter)).lines.map((_, item) => ({ item, text: '已办一半，材料在内勤柜' })),
});
const sign = async (who: string, matter: MatterId, more: JsonObject = {}) =>
  give(who, 'handovers', matter, { type: 'SignList', ...(await remarks(matter)), ...more });
const orphans = async () => (await findOrphans(database.owner, engine.registers, 'all', 100)).counts;

beforeAll(async () => {
  await come('一大队内勤', '东城支队', 'clerk');
});

describe('the other official of one commitment', () => {
  test('is named by the issuer’s side or the head of the unit that leads, with a reason; nobody else, and nobody from outside', async () => {
    const matter = await led('更换负责人');
    const change = (who: string, person: string) =>
      give(who, 'commitments', matter, { type: 'ChangeOfficial', official: id(person), reason: '工作需要' });
    expect((await change('西城支队长', '东城支队长')).refused).toBe('not-there');
    expect((await change('一大队长', '东城支队长')).refused).toBe('not-there');
    expect((await change('东城内勤', '东城支队长')).refused).toBe('not-your-right');
    expect((await change('东城支队长', '西城支队长')).refused).toBe('official-not-of-unit');
    expect((await change('东城支队长', '东城内勤')).refused).toBe('same-official');
    expect((await change('东城支队长', '一大队内勤')).refused).toBeNull();
    expect((await change('督办员', '局长')).refused).toBeNull();
    expect(await stateIn<Commitment>(database, matter)).toMatchObject({
      ...{ leadOfficial: id('局长'), doers: [id('东城内勤'), id('一大队内勤')] },
    });
    const row = await database.owner`select lead_person from matter where id = ${matter}`;
    expect(row[0]).toEqual({ lead_person: id('局长') });
    const passing = { type: 'PassOn', from: id('局长'), official: id('东城内勤'), handOver: matter };
    expect((await give('局长', 'commitments', matter, passing)).refused).toBe('unknown-command');
  });
});

describe('a hand-over', () => {
  test('goes its way: drawn, remarked, signed, received with every official changed, confirmed by a third; clocks run on', async () => {
    const [first, second] = [await led('喷涂标识'), await led('打通通道', '东城内勤', { due: '2026-03-20' })];
    const below = await led('分管事项', '东城内勤', { lead: unit('东城一大队') });
    await led('别人的事', '东城支队长');
    const clocksBefore =
      await database.owner`select matter_id, rule, started_on, due from clock where matter_id = ${first} order by rule`;
    const matter = await granted('东城内勤', 'handovers', null, opening());
    const { title, lines, number } = await stateOf(matter);
    expect([title, number]).toEqual(['东城支队：东城内勤向一大队内勤移交工作', '交接〔2026〕1号']);
    expect(lines.map((line) => [line.title, line.unit, line.lead])).toEqual([
      ['打通通道', '东城支队', true],
      ['喷涂标识', '东城支队', true],
      ['分管事项', '东城一大队', true],
    ]);
    expect(lines[0]?.clocks).toEqual([
      { rule: 'acknowledge', due: '2026-03-04' },
      { rule: 'complete', due: '2026-03-20' },
    ]);
    expect(await inboxOf(engine, actor('东城内勤'))).toContain(`sign-list ${title}`);
    expect((await give('东城内勤', 'handovers', matter, { type: 'SignList' })).refused).toBe('line-without-remark');
    expect((await sign('一大队内勤', matter)).refused).toBe('both-sides-one-person');
    expect((await sign('东城支队长', matter, { inStead: '本人出差' })).refused).toBe('giver-still-there');
    const late = await led('刚来的事');
    expect((await sign('东城内勤', matter)).refused).toBe('list-has-grown');
    await granted('东城内勤', 'handovers', matter, { type: 'RedrawList' });
    expect((await stateOf(matter)).lines).toHaveLength(4);
    expect((await sign('东城内勤', matter)).refused).toBeNull();
    expect(await official(first)).toBe(id('东城内勤'));

    expect((await give('东城内勤', 'handovers', matter, { type: 'Receive' })).refused).toBe('not-the-receiver');
    const objection = [{ item: 0, text: '材料不齐' }];
    const stranger = [{ item: 9, text: '没有这项' }];
    expect((await give('一大队内勤', 'handovers', matter, { type: 'ObjectToLines', objection: stranger })).refused).toBe(
      'not-on-the-list',
    );
    await granted('一大队内勤', 'handovers', matter, { type: 'ObjectToLines', objection });
    const sentBack = await stateOf(matter);
    expect(sentBack).toMatchObject({ status: 'objected', given: null });
    expect(sentBack.lines.filter((line) => line.objection).map((line) => line.matter)).toEqual([second]);
    await granted('东城内勤', 'handovers', matter, { type: 'SignList', remark: [{ item: 0, text: '材料已补齐' }] });
    expect((await stateOf(matter)).lines.map((line) => [line.remark, line.objection])).toEqual([
      ['材料已补齐', null],
      ...Array.from({ length: 3 }, () => ['已办一半，材料在内勤柜', null]),
    ]);
    await granted('督办员', 'commitments', late, { type: 'Withdraw', reason: '不再需要' });
    await granted('一大队内勤', 'handovers', matter, { type: 'Receive' });

    for (const line of [first, second, below]) expect(await official(line)).toBe(id('一大队内勤'));
    const done = await stateOf(matter);
    expect(Object.fromEntries(done.lines.map((line) => [line.title, line.outcome]))).toEqual({
      ...{ 打通通道: 'moved', 喷涂标识: 'moved', 分管事项: 'moved', 刚来的事: 'left' },
    });
    const [told] = await database.owner<{ body: string }[]>`
      select body from ledger_entry where matter_id = ${first} and type = 'OfficialChanged'`;
    expect(JSON.parse(told?.body ?? '')).toMatchObject({ from: id('东城内勤'), official: id('一大队内勤'), handOver: matter });
    const clocksAfter =
      await database.owner`select matter_id, rule, started_on, due from clock where matter_id = ${first} order by rule`;
    expect([...clocksAfter]).toEqual([...clocksBefore]);
    expect(await database.owner`select unit_id, action from waiting where matter_id = ${matter}`).toMatchObject([
      { unit_id: unit('东城支队'), action: 'confirm' },
    ]);

    for (const who of ['东城内勤', '一大队内勤'])
      expect(['not-your-right', 'confirmed-by-a-party']).toContain(
        (await give(who, 'handovers', matter, { type: 'Confirm' })).refused,
      );
    expect((await give('东城支队长', 'handovers', matter, { type: 'Confirm' })).refused).toBeNull();
    expect(await stateOf(matter)).toMatchObject({ status: 'confirmed', endedOn: '2026-03-02' });
    expect((await give('东城支队长', 'handovers', matter, { type: 'Withdraw', reason: '错了' })).refused).toBe('hand-over-ended');
    await leave('东城内勤', '东城支队', 'clerk');
    expect(await orphans()).toEqual({ lead: 0, step: 0, clock: 0, promise: 0 });
    await come('东城内勤', '东城支队', 'clerk');
  });

  test('is all or nothing: where one matter cannot be passed on, nobody has changed and nothing is signed', async () => {
    const [one, two] = [await led('甲'), await led('乙')];
    const matter = await granted('东城内勤', 'handovers', null, opening());
    expect((await sign('东城内勤', matter)).refused).toBeNull();
    const broken = new Map(engine.registers).set('commitments', {
      ...commitments,
      decide: (state, command, facts) =>
        command.type === 'PassOn' && facts.matter === two
          ? { ok: false, refusal: { kind: 'conflict', code: 'planted' } }
          : commitments.decide(state, command, facts),
    });
    const order = { register: 'handovers', matter, command: { type: 'Receive' }, actor: await present('一大队内勤') };
    expect(await handle({ ...engine, registers: broken }, order)).toMatchObject({ ok: false, refusal: { code: 'planted' } });
    expect([await official(one), await official(two), (await stateOf(matter)).status]).toEqual([
      id('东城内勤'),
      id('东城内勤'),
      'signed',
    ]);
    await granted('一大队内勤', 'handovers', matter, { type: 'Receive' });
    expect(await official(two)).toBe(id('一大队内勤'));
  });

  test('is signed by the head with a reason where the giver has gone; the receiver needs a post; then another head confirms, above', async () => {
    const matter = await led('站上的事', '东湖站长', { lead: unit('东湖站'), due: null });
    const over = opening({ unit: unit('东湖站'), from: id('东湖站长'), to: id('东城内勤'), why: 'leaving' });
    expect((await give('一大队内勤', 'handovers', null, over)).refused).toBe('not-your-own-hand-over');
    expect((await give('东城内勤', 'handovers', null, over)).refused).toBe('not-your-own-hand-over');
    expect((await give('西城支队长', 'handovers', null, over)).refused).toBe('not-there');
    expect((await give('审计员', 'handovers', null, over)).refused).toBe('not-your-right');
    await leave('东湖站长', '东湖站', 'head');
    expect(await orphans()).toMatchObject({ lead: 1, step: 1 });
    const list = await granted('管理员', 'handovers', null, over);
    expect((await stateOf(list)).lines).toMatchObject([{ title: '站上的事', lead: true, steps: [{ action: 'acknowledge' }] }]);
    expect(await orphans()).toMatchObject({ lead: 1 });
    expect((await sign('一大队长', list)).refused).toBe('in-stead-without-reason');
    expect((await sign('一大队长', list, { inStead: '本人已离岗' })).refused).toBeNull();
    expect((await give('东城内勤', 'handovers', list, { type: 'Receive' })).refused).toBe('receiver-without-post');
    await come('东城内勤', '东湖站', 'clerk');
    await granted('东城内勤', 'handovers', list, { type: 'Receive' });
    expect(await official(matter)).toBe(id('东城内勤'));
    expect(await stateOf(list)).toMatchObject({
      given: { by: id('一大队长'), inStead: '本人已离岗' },
      confirmAt: unit('东城一大队'),
    });
    expect((await give('一大队长', 'handovers', list, { type: 'Confirm' })).refused).toBe('confirmed-by-a-party');
    expect((await give('东城支队长', 'handovers', list, { type: 'Confirm' })).refused).toBeNull();
    expect(await orphans()).toEqual({ lead: 0, step: 0, clock: 0, promise: 0 });
  });

  test('takes the team lead of a check over, unless the new one leads what is checked: then somebody else is named first', async () => {
    const checkOf = async (commitments: readonly { readonly id: MatterId; readonly number: string }[]) => {
      const plan = { scope: `现场${commitments.length}`, from: '2026-03-10', to: '2026-03-12', lead: id('督办员') };
      const target = commitments.length > 0 ? '西城支队' : '东城一大队';
      const text = {
        title: '现场督导',
        issue: '核对进度',
        issuer: unit('临江局'),
        targets: [unit(target)],
        commitments: [...commitments],
      };
      return granted('局长', 'supervision', null, { type: 'ServeNotice', kind: 'check', power: 'follow-up', ...text, plan });
    };
    await come('东湖站长', '临江局', 'supervisor');
    const under = await led('被检查的事', '东湖站长', { lead: unit('西城支队') });
    const free = await checkOf([]);
    const bound = await checkOf([{ id: under, number: (await stateIn<Commitment>(database, under)).number }]);
    const over = opening({ unit: unit('临江局'), from: id('督办员'), to: id('东湖站长') });
    const list = await granted('督办员', 'handovers', null, over);
    expect((await sign('督办员', list)).refused).toBeNull();
    expect((await give('东湖站长', 'handovers', list, { type: 'Receive' })).refused).toBe('next-lead-recused');
    const change = { type: 'ChangeLead', official: id('局长'), reason: '接任者应当回避' };
    expect((await give('局长', 'supervision', bound, { ...change, official: id('东湖站长') })).refused).toBe('team-leads-it');
    await granted('局长', 'supervision', bound, change);
    await granted('东湖站长', 'handovers', list, { type: 'Receive' });
    const leads = await database.owner`select lead_person from matter where id = any(${[free, bound]}::uuid[]) order by id`;
    expect(leads.map((row) => row['lead_person'])).toEqual([id('东湖站长'), id('局长')]);
    expect(Object.fromEntries((await stateOf(list)).lines.map((line) => [line.matter, line.outcome]))).toMatchObject({
      ...{ [free]: 'moved', [bound]: 'left' },
    });
  });

  test('is between two persons', async () => {
    expect((await give('东城内勤', 'handovers', null, opening({ to: id('东城内勤') }))).refused).toBe('same-person');
  });

  test('keeps what its giver leads from going on, until it is received or withdrawn', async () => {
    const matter = await led('一直在办', '一大队内勤');
    const now = async () =>
      (await standstillsSince(database.owner, '2026-03-02' as Day)).filter((one) => one.matter === matter).map(({ to }) => to);
    expect(await now()).toEqual([]);
    const over = opening({ from: id('一大队内勤'), to: id('东城内勤') });
    const list = await granted('东城支队长', 'handovers', null, over);
    expect(await now()).toEqual([null]);
    await granted('东城支队长', 'handovers', list, { type: 'Withdraw', reason: '不调动了' });
    expect(await now()).toEqual(['2026-03-02']);
  });
});

test('rights: whoever sees a hand-over sees every matter on its list; whoever is outside sees neither', async () => {
  const rows = await database.owner<{ id: MatterId }[]>`select id from matter where register = 'handovers'`;
  let compared = 0;
  for (const { id: handOver } of rows) {
    const { lines } = await stateOf(handOver);
    for (const who of ['局长', '督办员', '东城支队长', '东城内勤', '一大队长', '东湖站长', '西城支队长', '审计员', '管理员']) {
      if (!(await seenMatter(database.owner, await present(who), handOver))) continue;
      expect(['西城支队长', '管理员']).not.toContain(who);
      for (const line of lines) {
        expect(await seenMatter(database.owner, await present(who), line.matter)).not.toBeNull();
        compared += 1;
      }
    }
    expect(await findMatter(database.owner, handOver)).not.toBeNull();
  }
  expect(compared).toBeGreaterThan(20);
});

test('the ledger verifies afterwards', async () => {
  expect((await verifyLedger(database, engine.registers)).differences).toEqual([]);
});
