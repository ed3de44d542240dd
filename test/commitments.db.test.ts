// The life of a commitment through the one shell function, against a real database.
import { describe, expect, test } from 'vitest';
import { type JsonObject, type MatterId, ok } from '#kernel';
import type { Sealed } from '#ledger';
import { eraseSubject, unseal } from '#ledger/server';
import { type Order, handle, sweep, verifyLedger } from '#matters/server';
import { commitments } from '#registers/commitments';
import { directives } from '#registers/directives';
import { lookBacks } from '#registers/look-backs';
import { aBureau, aDemand, aTestEngine, inboxOf, stateIn, testDatabase } from '#test';

const database = await testDatabase({ poolSize: 4 });
const bureau = await aBureau(database);
const engine = aTestEngine(database, [commitments, directives, lookBacks]);
const { unit, actor } = bureau;

type Fields = Record<string, unknown>;

const issueFields = (over: Fields = {}): Fields => aDemand(bureau, over as JsonObject);

async function give(who: string, matter: MatterId | null, command: Fields, more: Partial<Order> = {}) {
  return handle(engine, { register: 'commitments', matter, command, actor: actor(who), ...more });
}

async function done(who: string, matter: MatterId | null, command: Fields): Promise<MatterId> {
  const result = await give(who, matter, command);
  if (!result.ok) throw new Error(`${String(command['type'])}: ${JSON.stringify(result.refusal)}`);
  return result.value.id;
}

const refusal = async (who: string, matter: MatterId | null, command: Fields, more: Partial<Order> = {}) => {
  const result = await give(who, matter, command, more);
  return result.ok ? 'carried out' : `${result.refusal.kind} ${result.refusal.code}`;
};

const state = (matter: MatterId) => stateIn(database, matter);

const waitsFor = (who: string) => inboxOf(engine, actor(who));

const issued = (over: Fields = {}) => done('督办员', null, issueFields(over));

describe('the whole path', () => {
  test('issued, acknowledged, reported, verified by another, closed; each step waits in the right inbox', async () => {
    engine.travel('2026-03-02');
    const id = await issued({ title: '甲事项' });
    expect(await waitsFor('东城支队长')).toContain('acknowledge 甲事项');
    expect(engine.announced).toContain(unit('东城支队'));
    await done('东城内勤', id, { type: 'Acknowledge', leadOfficial: actor('东城支队长').person, contact: '内线 8123' });
    expect(await waitsFor('东城支队长')).toContain('report 甲事项');
    await done('东城内勤', id, { type: 'ReportProgress', text: '已完成方案' });
    await done('东城内勤', id, { type: 'ReportCompletion', text: '全部完成' });
    expect(await waitsFor('督办员')).toContain('verify 甲事项');
    await done('督办员', id, { type: 'Verify', note: '现场抽查无误' });
    await done('局长', id, { type: 'Close' });
    expect((await state(id))['status']).toBe('closed');
    expect(await waitsFor('督办员')).not.toContain('verify 甲事项');
  });

  test('APR-12: fines and cases as a target are refused with the article, at issue and at breakdown', async () => {
    const cases = { title: '查处非法营运', measure: { kind: 'quantity', target: 200, unit: '起案件' } };
    const refused = await give('督办员', null, issueFields(cases));
    expect(refused).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', code: 'fines-as-target', law: { rule: 'APR-12', law: '行政处罚法', article: '第七十四条' } },
    });
    const id = await issued();
    await done('东城内勤', id, { type: 'Acknowledge' });
    const part = { unit: unit('东城一大队'), due: null, title: '年内完成罚款不少于20万元', measure: { kind: 'done' } };
    expect(await refusal('东城支队长', id, { type: 'BreakDown', parts: [part] })).toBe('invalid fines-as-target');
    await done('东城支队长', id, { type: 'BreakDown', parts: [{ ...part, title: '清退违规罚款' }] });
  });

  test('the expected curve that was agreed is kept; steps left out are those of the milestones', async () => {
    const measure = {
      kind: 'milestones',
      milestones: [
        { name: '制定方案', due: '2026-04-30' },
        { name: '实施', due: '2026-06-30' },
      ],
    };
    const id = await issued({ measure, due: '2026-06-30', expected: { kind: 'stepped', steps: [] } });
    const steps = [
      { by: '2026-04-30', share: 50 },
      { by: '2026-06-30', share: 100 },
    ];
    expect((await state(id))['expected']).toEqual({ kind: 'stepped', steps });
    expect(await state(await issued())).not.toHaveProperty('expected');
    const wrong = (over: Fields) => refusal('督办员', null, issueFields({ measure, due: '2026-06-30', ...over }));
    expect(await wrong({ expected: { kind: 'linear' }, due: null })).toBe('invalid expected-does-not-fit');
    expect(await wrong({ expected: { kind: 'linear' }, measure: { kind: 'done' } })).toBe('invalid expected-does-not-fit');
    expect(await wrong({ expected: { kind: 'seasonal', weights: Array.from({ length: 12 }, () => 0) } })).toBe(
      'invalid expected-does-not-fit',
    );
    expect(await wrong({ expected: { kind: 'stepped', steps: steps.toReversed() } })).toBe('invalid expected-does-not-fit');
  });

  test('a refused command changes nothing at all', async () => {
    const id = await issued();
    const before = await state(id);
    expect(await refusal('东城支队长', id, { type: 'Close' })).toBe('forbidden not-your-right');
    expect(await refusal('东城支队长', id, { type: 'ReportProgress', text: '进展' })).toBe('conflict not-in-hand');
    expect(await state(id)).toEqual(before);
    const [count] = await database.owner<{ n: number }[]>`select count(*)::int as n from ledger_entry where matter_id = ${id}`;
    expect(count?.n).toBe(1);
  });
});

describe('who may', () => {
  test('what one may not see is not there, and another unit cannot answer', async () => {
    const id = await issued();
    expect(await refusal('西城支队长', id, { type: 'Acknowledge' })).toBe('not-found not-there');
    expect(await refusal('一大队长', id, { type: 'Acknowledge' })).toBe('not-found not-there');
    expect(await refusal('管理员', id, { type: 'Acknowledge' })).toBe('not-found not-there');
    expect(await refusal('审计员', id, { type: 'Acknowledge' })).toBe('forbidden not-your-right');
  });

  test('only those over the issuing unit may issue', async () => {
    expect(await refusal('东城支队长', null, issueFields())).toBe('not-found not-there');
    expect(await refusal('审计员', null, issueFields())).toBe('forbidden not-your-right');
  });

  test('internal commands are unknown from outside', async () => {
    const id = await issued();
    expect(await refusal('督办员', id, { type: 'WarnClocks' })).toBe('invalid unknown-command');
    expect(await refusal('督办员', id, { type: 'constructor' })).toBe('invalid unknown-command');
  });

  test('SAF-38: the doer never verifies, nor anyone of the doing unit', async () => {
    const id = await issued({ lead: unit('临江局'), verifier: unit('办公室'), title: '本级事项' });
    await done('督办员', id, { type: 'Acknowledge' });
    await done('督办员', id, { type: 'ReportCompletion', text: '完成' });
    expect(await refusal('督办员', id, { type: 'Verify', note: '自核' })).toBe('forbidden verifier-did-the-work');
    expect(await refusal('局长', id, { type: 'Verify', note: '同单位' })).toBe('forbidden verifier-of-doers-unit');
    const own = await give('督办员', id, { type: 'Verify', note: '自核' });
    expect(own.ok || own.refusal.law).toMatchObject({ rule: 'SAF-38', article: '办理与核验分离' });
  });

  test('an issuer may let the own unit verify, but never the same person', async () => {
    const id = await issued({ lead: unit('临江局'), ownUnitMayVerify: true });
    await done('督办员', id, { type: 'Acknowledge' });
    await done('督办员', id, { type: 'ReportCompletion', text: '完成' });
    expect(await refusal('督办员', id, { type: 'Verify', note: '自核' })).toBe('forbidden verifier-did-the-work');
    await done('局长', id, { type: 'Verify', note: '已核' });
  });

  test('a lead unit as its own verifier is refused unless the issuer says so', async () => {
    expect(await refusal('督办员', null, issueFields({ verifier: unit('东城支队') }))).toBe('invalid doer-would-verify-itself');
  });
});

describe('late and behind', () => {
  test('late demands a cause class and a recovery step', async () => {
    engine.travel('2026-03-02');
    const id = await issued({ due: '2026-03-06' });
    await done('东城支队长', id, { type: 'Acknowledge' });
    engine.travel('2026-03-09');
    expect(await refusal('东城支队长', id, { type: 'ReportProgress', text: '在办' })).toBe('invalid cause-required');
    const delay = { cause: 'method', nature: 'subjective', explanation: '缺少喷涂设备', recovery: '本周借调设备' };
    await done('东城支队长', id, { type: 'ReportProgress', text: '在办', delay });
    expect((await state(id))['delay']).toEqual(delay);
    engine.travel('2026-03-02');
  });

  test('a quantity behind the straight line demands it too, and never falls or passes its target', async () => {
    engine.travel('2026-03-02');
    const id = await issued({ due: '2026-03-31', measure: { kind: 'quantity', target: 180, unit: '辆' } });
    await done('东城支队长', id, { type: 'Acknowledge' });
    await done('东城支队长', id, { type: 'ReportProgress', text: '起步', quantity: 4 });
    engine.travel('2026-03-20');
    expect(await refusal('东城支队长', id, { type: 'ReportProgress', text: '续', quantity: 20 })).toBe('invalid cause-required');
    expect(await refusal('东城支队长', id, { type: 'ReportProgress', text: '续', quantity: 2 })).toBe('invalid quantity-falls');
    expect(await refusal('东城支队长', id, { type: 'ReportProgress', text: '续', quantity: 181 })).toBe(
      'invalid quantity-past-target',
    );
    expect(await refusal('东城支队长', id, { type: 'ReportProgress', text: '续', items: [0] })).toBe(
      'invalid measure-does-not-fit',
    );
    await done('东城支队长', id, { type: 'ReportProgress', text: '追上', quantity: 150 });
    expect(await refusal('东城支队长', id, { type: 'ReportCompletion', text: '完成' })).toBe('conflict measure-not-reached');
    engine.travel('2026-03-02');
  });

  test('an extension is asked, decided, counted, and moves the day', async () => {
    const id = await issued({ due: '2026-03-06' });
    await done('东城支队长', id, { type: 'Acknowledge' });
    expect(await refusal('东城支队长', id, { type: 'AskExtension', until: '2026-03-06', reason: '疫情' })).toBe(
      'invalid extension-not-later',
    );
    await done('东城支队长', id, { type: 'AskExtension', until: '2026-03-20', reason: '设备未到' });
    expect(await refusal('东城支队长', id, { type: 'DecideExtension', granted: true })).toBe('forbidden not-your-right');
    expect(await refusal('局长', id, { type: 'DecideExtension', granted: true, until: '2026-03-25' })).toBe(
      'invalid extension-not-as-asked',
    );
    await done('局长', id, { type: 'DecideExtension', granted: true, until: '2026-03-18' });
    expect(await state(id)).toMatchObject({ due: '2026-03-18', extensions: 1, extensionAsked: null });
  });
});

describe('breaking down', () => {
  test('parts go below only, roll up, and hold the whole open', async () => {
    engine.travel('2026-03-02');
    const measure = { kind: 'quantity', target: 100, unit: '辆' };
    const id = await issued({ measure, due: '2026-06-30' });
    await done('东城支队长', id, { type: 'Acknowledge' });
    const part = (name: string, target: number) => ({
      unit: unit(name),
      title: name,
      due: null,
      measure: { kind: 'quantity', target, unit: '辆' },
    });
    expect(await refusal('东城支队长', id, { type: 'BreakDown', parts: [part('西城一大队', 1)] })).toBe('invalid not-below-lead');
    expect(await refusal('东城支队长', id, { type: 'BreakDown', parts: [part('东城支队', 1)] })).toBe('invalid not-below-lead');
    await done('东城支队长', id, { type: 'BreakDown', parts: [part('东城一大队', 60), part('东城二大队', 40)] });
    const children = (await state(id))['children'] as readonly { id: MatterId }[];
    expect(children).toHaveLength(2);
    const first = children[0]?.id as MatterId;
    expect(await waitsFor('一大队长')).toContain('acknowledge 东城一大队');
    await done('一大队长', first, { type: 'Acknowledge' });
    await done('一大队内勤', first, { type: 'ReportProgress', text: '已喷 60 辆', quantity: 60 });
    expect((await state(id))['children']).toMatchObject([
      { status: 'under-way', share: { done: 60, of: 60 } },
      { status: 'issued' },
    ]);
    await done('一大队内勤', first, { type: 'ReportCompletion', text: '完成' });
    await done('东城支队长', first, { type: 'Verify', note: '核实' });
    await done('东城支队长', first, { type: 'Close' });
    await done('东城支队长', id, { type: 'ReportProgress', text: '支队自喷 40 辆', quantity: 40 });
    expect(await refusal('东城支队长', id, { type: 'ReportCompletion', text: '完成' })).toBe('conflict open-parts');
    await done('东城支队长', id, { type: 'ReportCompletion', text: '完成', openChildrenReason: '二大队任务由支队完成' });
    await done('督办员', id, { type: 'Verify', note: '核实' });
    await done('督办员', id, { type: 'Close' });
    expect(await state(id)).toMatchObject({ status: 'closed', openChildrenReason: '二大队任务由支队完成' });
  });

  test('taking back the whole takes back the open parts', async () => {
    const id = await issued();
    await done('东城支队长', id, { type: 'Acknowledge' });
    await done('东城支队长', id, {
      type: 'BreakDown',
      parts: [{ unit: unit('东湖站'), title: '站点', due: null, measure: { kind: 'done' } }],
    });
    const [child] = (await state(id))['children'] as readonly { id: MatterId }[];
    await done('督办员', id, { type: 'Withdraw', reason: '任务取消' });
    expect((await state(child?.id as MatterId))['status']).toBe('withdrawn');
  });
});

describe('objections', () => {
  test('an objection goes to the issuer, who may give the commitment to another unit', async () => {
    const id = await issued({ title: '异议事项' });
    expect(await refusal('东城内勤', id, { type: 'RaiseObjection', reason: '非本支队职责' })).toBe('forbidden not-your-right');
    await done('东城支队长', id, { type: 'RaiseObjection', reason: '非本支队职责' });
    expect(await waitsFor('督办员')).toContain('decide-objection 异议事项');
    expect(await refusal('督办员', id, { type: 'DecideObjection', outcome: 'reassigned', reason: '属实' })).toBe(
      'invalid new-lead-missing',
    );
    await done('督办员', id, { type: 'DecideObjection', outcome: 'reassigned', lead: unit('西城支队'), reason: '属实' });
    expect(await waitsFor('西城支队长')).toContain('acknowledge 异议事项');
    expect(await refusal('东城支队长', id, { type: 'Acknowledge' })).toBe('not-found not-there');
  });
});

describe('the shell', () => {
  test('a version that has moved on is stale; the same key does nothing twice', async () => {
    const id = await issued();
    const first = await give('东城支队长', id, { type: 'Acknowledge' }, { version: 1, key: 'k1' });
    const again = await give('东城支队长', id, { type: 'Acknowledge' }, { version: 1, key: 'k1' });
    expect(again).toEqual(first);
    expect(await refusal('东城支队长', id, { type: 'Acknowledge', contact: 'x' }, { version: 1, key: 'k1' })).toBe(
      'conflict key-used-otherwise',
    );
    expect(await refusal('东城支队长', id, { type: 'ReportProgress', text: '进展' }, { version: 1 })).toBe(
      'stale matter-moved-on',
    );
  });

  test('two at once on one matter: one after the other, and the chain holds', async () => {
    const id = await issued();
    await done('东城支队长', id, { type: 'Acknowledge' });
    const both = await Promise.all(
      ['一', '二', '三', '四'].map((text) => give('东城支队长', id, { type: 'ReportProgress', text })),
    );
    expect(both.every((result) => result.ok)).toBe(true);
    expect((await state(id))['reports']).toBe(4);
  });

  test('numbers are gapless under concurrency, and a refused issue draws none', async () => {
    const before = await database.owner<{ last: number }[]>`select last from number_series where series = '重点' and year = 2026`;
    await refusal('督办员', null, issueFields({ due: '2020-01-01' }));
    const ids = await Promise.all(Array.from({ length: 8 }, () => issued()));
    const rows = await database.owner<{ number: string }[]>`select number from matter where id = any(${ids}::uuid[])`;
    const drawn = rows.map((row) => Number(/〕(\d+)号/.exec(row.number)?.[1])).sort((a, b) => a - b);
    expect(drawn).toEqual(Array.from({ length: 8 }, (_, n) => (before[0]?.last ?? 0) + n + 1));
  });

  test('evidence that nobody stored is refused and nothing is written', async () => {
    const id = await issued();
    await done('东城支队长', id, { type: 'Acknowledge' });
    const evidence = [{ hash: 'a'.repeat(64), name: '照片.jpg' }];
    expect(await refusal('东城支队长', id, { type: 'ReportProgress', text: '附照片', evidence })).toBe('invalid no-such-file');
  });

  test('the contact is sealed: the ledger holds a digest, erasing the key erases the value, the chain stays whole', async () => {
    const id = await issued();
    await done('东城支队长', id, { type: 'Acknowledge', leadOfficial: actor('东城支队长').person, contact: '13900001234' });
    const bodies = await database.owner<{ body: string }[]>`select body from ledger_entry where matter_id = ${id}`;
    expect(bodies.some((row) => row.body.includes('13900001234'))).toBe(false);
    const { contact } = await state(id);
    expect(contact).toMatchObject({ sealed: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const sealed = contact as unknown as Sealed; // as matched above
    expect(await unseal(database.owner, id, sealed)).toBe('13900001234');
    const before = await verifyLedger(database, engine.registers);

    await database.transaction('system', async (tx) => ok(await eraseSubject(tx, actor('东城支队长').person)));

    expect(await unseal(database.owner, id, sealed)).toBeNull();
    expect((await state(id))['contact']).toEqual(contact);
    expect(await verifyLedger(database, engine.registers)).toEqual({ ...before, differences: [] });
    // Life goes on: the next contact is sealed under a new key.
    const next = await issued();
    await done('东城支队长', next, { type: 'Acknowledge', leadOfficial: actor('东城支队长').person, contact: '内线 8123' });
    expect(await unseal(database.owner, next, (await state(next))['contact'] as unknown as Sealed)).toBe('内线 8123');
    expect(await unseal(database.owner, id, sealed)).toBeNull();
  });
});

describe('clocks', () => {
  test('the sweep notes due-soon, due and breached once each, twice over or on two processes', async () => {
    engine.travel('2026-03-02');
    const id = await issued({ due: '2026-03-13' });
    await done('东城支队长', id, { type: 'Acknowledge' });
    const warned = async () => {
      const rows = await database.owner<
        { body: string }[]
      >`select body from ledger_entry where matter_id = ${id} and type = 'ClockWarned' order by seq`;
      return rows
        .map((row) => JSON.parse(row.body) as { rule: string; kind: string })
        .filter((event) => event.rule === 'complete')
        .map((event) => event.kind);
    };
    for (const day of ['2026-03-02', '2026-03-10', '2026-03-10', '2026-03-13', '2026-03-16', '2026-03-20']) {
      engine.travel(day);
      await Promise.all([sweep(engine), sweep(engine)]);
    }
    expect(await warned()).toEqual(['due-soon', 'due', 'breached']);
    engine.travel('2026-03-02');
  });
});

describe('verification', () => {
  test('everything that happened above folds to the stored rows', async () => {
    const verified = await verifyLedger(database, engine.registers);
    expect(verified.differences).toEqual([]);
    expect(verified.entries).toBeGreaterThan(50);
  });

  test('the application can neither change nor remove an entry, and tampering past it is found and named', async () => {
    const id = await issued();
    await expect(database.sql`update ledger_entry set body = '{}' where matter_id = ${id}`).rejects.toThrow(/permission denied/);
    await expect(database.sql`delete from ledger_entry where matter_id = ${id}`).rejects.toThrow(/permission denied/);
    await expect(database.owner`update ledger_entry set body = '{}' where matter_id = ${id}`).rejects.toThrow(/append-only/);
    await database.owner`update matter set title = '篡改' where id = ${id}`;
    const verified = await verifyLedger(database, engine.registers);
    expect(verified.differences).toEqual([{ matter: id, what: 'column title differs from the folded entries' }]);
    await database.owner`update matter set title = '完成执法车辆标识喷涂' where id = ${id}`;
  });
});
