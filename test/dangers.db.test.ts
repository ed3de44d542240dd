// From a carrier over a check to a danger and its last signature. Against a real database, through the one shell function.
import { describe, expect, test } from 'vitest';
import type { FileHash } from '#documents';
import { insertFile } from '#documents/server';
import { type JsonObject, type MatterId, ok } from '#kernel';
import { findMatter, handle, seenMatter, sweep, verifyLedger, viewMatter } from '#matters/server';
import { whomOf } from '#people/server';
import {
  type Accident,
  type Carrier,
  type Check,
  type Danger,
  accidents,
  carriers,
  dangers,
  safetyChecks,
} from '#registers/dangers';
import { MARCH, aBureau, aTestEngine, inboxOf, stateIn, testDatabase } from '#test';

const database = await testDatabase({ poolSize: 4 });
const { unit, actor } = await aBureau(database);
const engine = aTestEngine(database, [accidents, carriers, dangers, safetyChecks]);
const photo = { hash: 'a'.repeat(64) as FileHash, name: '现场照片.jpg' };
await database.transaction('system', async (tx) =>
  ok(await insertFile(tx, { hash: photo.hash, size: 3, mediaType: 'image/jpeg' }, MARCH)),
);

async function give(who: string, register: string, matter: MatterId | null, command: JsonObject & { type: string }) {
  const done = await handle(engine, { register, matter, command, actor: actor(who) });
  return done.ok ? { id: done.value.id, opened: done.value.opened, refused: null } : { refused: done.refusal.code };
}

async function granted(who: string, register: string, matter: MatterId | null, command: JsonObject & { type: string }) {
  const done = await give(who, register, matter, command);
  if (!done.id) throw new Error(`${command.type} by ${who}: ${done.refused}`);
  return done;
}

const carrier = async (grade = 'general') =>
  (
    await granted('督办员', 'carriers', null, {
      ...{ type: 'OpenCarrier', name: '临江客运公司', kind: 'passenger', exposure: 120, place: '滨江路' },
      ...{ issuer: unit('临江局'), lead: unit('东城支队'), grade, reason: '上年评估' },
    })
  ).id;

const plan = (over: JsonObject = {}) => ({
  ...{ type: 'PlanCheck', cause: 'planned', unit: unit('东城支队'), from: '2026-03-02', to: '2026-03-03', items: ['动态监控'] },
  ...{ officer: actor('东城内勤').person, certificate: '执法 001' },
  ...{ second: actor('东城支队长').person, secondCertificate: '执法 002' },
  ...over,
});

/** A check under way, entered by its code. */
async function entered(): Promise<{ readonly on: MatterId; readonly check: MatterId }> {
  const on = await carrier();
  const { opened } = await granted('东城内勤', 'carriers', on, plan());
  const check = opened[0] as MatterId;
  await granted('督办员', 'safety-checks', check, { type: 'ApproveCheck' });
  await granted('东城内勤', 'safety-checks', check, { type: 'NotifyFirm', how: '书面', to: '安全科长' });
  const { code } = await stateIn<Check>(database, check);
  await granted('东城内勤', 'safety-checks', check, { type: 'EnterSite', code: code ?? '' });
  return { on, check };
}

describe('a check', () => {
  test('OVS-10: is not approved by who planned it; the carrier knows of it', async () => {
    const on = await carrier();
    const { opened } = await granted('督办员', 'carriers', on, plan());
    const check = opened[0] as MatterId;
    expect((await give('督办员', 'safety-checks', check, { type: 'ApproveCheck' })).refused).toBe('approved-by-planner');
    await granted('局长', 'safety-checks', check, { type: 'ApproveCheck' });
    const { checks } = await stateIn<Carrier>(database, on);
    expect(checks).toMatchObject([{ id: check, status: 'approved', number: expect.stringContaining('安检〔2026〕') }]);
  });

  test('OVS-09: of two planned at the same time for one firm, the second is to join the first', async () => {
    const on = await carrier('major');
    const done = await Promise.all([
      give('东城内勤', 'carriers', on, plan()),
      give('东城支队长', 'carriers', on, plan({ from: '2026-03-05', to: '2026-03-05' })),
    ]);
    expect(done.map(({ refused }) => refused).toSorted()).toEqual(['check-to-be-merged', null]);
  });
});

describe('a danger', () => {
  test('goes from the check to the last signature, and the carrier shows how it stands', async () => {
    const { on, check } = await entered();
    const found = {
      type: 'FindDanger',
      title: '车辆离线',
      text: '两辆车',
      place: '监控室',
      signatory: '李某',
      evidence: [photo],
    };
    const { opened } = await granted('东城内勤', 'safety-checks', check, found);
    const danger = opened[0] as MatterId;
    const by = (who: string, command: JsonObject & { type: string }) => granted(who, 'dangers', danger, command);
    expect(JSON.stringify(await inboxOf(engine, actor('东城支队长')))).toContain('车辆离线');
    await by('东城支队长', { type: 'SignDanger' });
    await by('东城支队长', { type: 'GradeDanger', level: 'major', signs: { driving: true }, reason: '长期离线' });
    await by('东城支队长', { type: 'OrderFixing', measure: 'by-day', due: '2026-03-20', evacuate: false, text: '整改' });
    const six = { goal: '全部在线', method: '更换终端', means: '两万元', people: '安全科', time: '十五日', safety: '停用' };
    await by('东城内勤', { type: 'FilePlan', ...six });
    await by('东城内勤', { type: 'SelfCheck', text: '全部在线' });
    await by('东城支队长', { type: 'ReportMajor', to: '市交通运输局', reportedOn: '2026-03-02' });
    await by('督办员', { type: 'ListMajor', body: '市安委办', until: '2026-03-31' });
    const look = { type: 'ReCheck', passed: true, text: '核实', evidence: [photo] };
    expect((await give('东城内勤', 'dangers', danger, look)).refused).toBe('rechecked-by-fixer');
    await by('东城支队长', look);
    expect((await give('东城支队长', 'dangers', danger, { type: 'CloseDanger' })).refused).toBe('not-your-right');
    await by('督办员', { type: 'CloseDanger' });
    expect((await stateIn<Danger>(database, danger)).status).toBe('closed');
    expect((await stateIn<Carrier>(database, on)).dangers).toMatchObject([{ id: danger, level: 'major', status: 'closed' }]);
    expect((await stateIn<Check>(database, check)).dangers).toEqual([{ id: danger, title: '车辆离线' }]);
  });

  test('SAF-34: comes without a check, too; another detachment sees neither it nor its carrier', async () => {
    const on = await carrier();
    const told = { type: 'RecordDanger', source: 'report', title: '超员', text: '群众举报属实', place: '客运站' };
    const { opened } = await granted('东城内勤', 'carriers', on, told);
    const seen = async (who: string) =>
      Promise.all([on, opened[0] as MatterId].map(async (one) => (await seenMatter(database.owner, actor(who), one)) !== null));
    expect(await seen('东城支队长')).toEqual([true, true]);
    expect(await seen('西城支队长')).toEqual([false, false]);
  });
});

const accidentOn = (on: MatterId, over: JsonObject = {}) => ({
  ...{ type: 'OpenAccident', title: '客车侧翻', carrier: on, road: true, place: '省道', course: '侧翻', measures: '救援' },
  ...{ dead: 3, hurt: 2, loss: 30, happenedAt: '2026-03-02T00:10:00.000Z', toldAt: '2026-03-02T00:40:00.000Z' },
  ...{ level: 'county', issuer: unit('临江局'), lead: unit('东城支队') },
  ...over,
});

describe('an accident', () => {
  test('SAF-25: shows the minute by which it has to be passed up, and the carrier knows of it', async () => {
    const on = await carrier();
    const { id: accident } = await granted('东城内勤', 'accidents', null, accidentOn(on));
    const head = actor('东城支队长');
    const view = await database.reading(whomOf(head), async (reader) => {
      const matter = await findMatter(reader, accident);
      return matter && viewMatter(engine, reader, head, matter);
    });
    expect(view?.clocks.find(({ rule }) => rule === 'SAF-25')).toMatchObject({
      dueAt: '2026-03-02T02:40:00.000Z',
      basis: { law: { zh: '生产安全事故报告和调查处理条例' }, article: '第十一条', binding: true },
    });
    const pass = { type: 'PassUp', to: '市局', at: '2026-03-02T01:00:00.000Z', government: true };
    await granted('东城内勤', 'accidents', accident, pass);
    expect(await stateIn<Accident>(database, accident)).toMatchObject({ reached: 'city', grade: 'larger' });
    expect((await stateIn<Carrier>(database, on)).accidents).toMatchObject([{ id: accident, grade: 'larger', on: '2026-03-02' }]);
  });

  test('names no carrier that its writer may not see', async () => {
    const on = await carrier();
    const elsewhere = { issuer: unit('西城支队'), lead: unit('西城支队') };
    expect((await give('西城支队长', 'accidents', null, accidentOn(on, elsewhere))).refused).toBe('no-such-carrier');
  });
});

describe('nobody names what lies beyond his post', () => {
  const open = (issuer: string, lead: string) => ({
    ...{ type: 'OpenCarrier', name: '滨江货运站', kind: 'station', grade: 'low', reason: '上年评估' },
    ...{ issuer: unit(issuer), lead: unit(lead) },
  });
  const answer = async (...asked: Parameters<typeof give>) => (await give(...asked)).refused;

  test('a carrier is registered by the unit in charge, for units of its own', async () => {
    expect(await answer('东城支队长', 'carriers', null, open('临江局', '东城支队'))).toBe('not-your-right');
    expect(await answer('东城支队长', 'carriers', null, open('东城支队', '西城支队'))).toBe('unit-beyond-reach');
    expect(await answer('东城支队长', 'carriers', null, open('东城支队', '东城支队'))).toBeNull();
  });

  test('a check is put on no other unit, and its officers are of the unit that checks (OVS-12)', async () => {
    const on = await carrier();
    const west = { officer: actor('西城支队长').person };
    expect(await answer('东城内勤', 'carriers', on, plan({ unit: unit('西城支队'), ...west }))).toBe('unit-beyond-reach');
    expect(await answer('东城内勤', 'carriers', on, plan(west))).toBe('officer-of-another-unit');
    expect(await answer('督办员', 'carriers', on, plan(west))).toBe('officer-of-another-unit');
    expect(await answer('督办员', 'carriers', on, plan())).toBeNull();
  });

  test('another unit is joined by whoever stands over it, and who joined it does not approve it (OVS-10)', async () => {
    const on = await carrier();
    const { opened } = await granted('东城内勤', 'carriers', on, plan());
    const check = opened[0] as MatterId;
    const join = { type: 'JoinCheck', unit: unit('西城支队'), items: ['应急预案和演练'] };
    expect(await answer('东城支队长', 'safety-checks', check, join)).toBe('unit-beyond-reach');
    expect(await answer('督办员', 'safety-checks', check, join)).toBeNull();
    expect(await answer('督办员', 'safety-checks', check, { type: 'ApproveCheck' })).toBe('approved-by-planner');
    expect(await answer('局长', 'safety-checks', check, { type: 'ApproveCheck' })).toBeNull();
  });

  test('an accident is put on no carrier that its writer only reads', async () => {
    const on = await carrier();
    const [reads, works] = [actor('审计员'), actor('西城支队长')];
    const both = { ...works, posts: [...works.posts, ...reads.posts] };
    const there = { issuer: unit('西城支队'), lead: unit('西城支队') };
    const done = await handle(engine, { register: 'accidents', matter: null, command: accidentOn(on, there), actor: both });
    expect(done.ok || done.refusal.code).toBe('not-your-right');
    expect((await stateIn<Carrier>(database, on)).accidents).toEqual([]);
  });
});

test('what clocks owe is noted once', async () => {
  await carrier('major');
  const later = { ...engine, now: () => '2026-06-10T01:00:00.000Z' as ReturnType<typeof engine.now> };
  expect((await sweep(later)).failed).toEqual([]);
  expect(await sweep(later)).toEqual({ noted: 0, failed: [] });
});

test('folding the ledger gives the rows that are stored', async () => {
  const verified = await verifyLedger(database, engine.registers);
  expect(verified.differences).toEqual([]);
});
