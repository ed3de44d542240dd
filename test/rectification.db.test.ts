// An inspection fanned out to units, its findings with their units, up to the last signature. Against a real database, through the
// one shell function.
import { describe, expect, test } from 'vitest';
import type { JsonObject, MatterId } from '#kernel';
import { findMatter, handle, seenMatter, verifyLedger, viewMatter } from '#matters/server';
import { whomOf } from '#people/server';
import { type Finding, type Inspection, findings, inspections } from '#registers/rectification';
import { aBureau, aTestEngine, inboxOf, stateIn, testDatabase } from '#test';

const database = await testDatabase({ poolSize: 4 });
const { unit, actor } = await aBureau(database);
const engine = aTestEngine(database, [findings, inspections]);

async function give(who: string, register: string, matter: MatterId | null, command: JsonObject & { type: string }) {
  const done = await handle(engine, { register, matter, command, actor: actor(who) });
  return done.ok ? { id: done.value.id, opened: done.value.opened, refused: null } : { refused: done.refusal.code };
}

async function granted(who: string, register: string, matter: MatterId | null, command: JsonObject & { type: string }) {
  const done = await give(who, register, matter, command);
  if (!done.id) throw new Error(`${command.type} by ${who}: ${done.refused}`);
  return done;
}

const opening = (units: readonly string[]) => ({
  ...{ type: 'OpenInspection', title: '执法案卷评查', kind: 'case-review', issuer: unit('临江局'), units: units.map(unit) },
  feedbackOn: '2026-03-02',
});
const found = (where: string, title: string) => ({ unit: unit(where), title, text: `${title}，抽查六份均如此。` });
const partsOf = async (matter: MatterId) => (await stateIn<Inspection>(database, matter)).parts;

describe('a campaign', () => {
  test('has an inspection for each unit, and each unit sees its own only', async () => {
    const { id, opened } = await granted('督办员', 'inspections', null, opening(['东城支队', '西城支队']));
    expect(opened).toHaveLength(3);
    const parts = await partsOf(id);
    expect(parts.map((part) => part.unit)).toEqual([unit('东城支队'), unit('西城支队')]);
    const seen = async (who: string) =>
      Promise.all(
        [id, ...parts.map((part) => part.id)].map(async (one) => (await seenMatter(database.owner, actor(who), one)) !== null),
      );
    expect(await seen('局长')).toEqual([true, true, true]);
    expect(await seen('东城支队长')).toEqual([false, true, false]);
  });

  test('hands each finding to the part of its unit, units below it included; all or none', async () => {
    const { id } = await granted('督办员', 'inspections', null, opening(['东城支队', '西城支队']));
    const three = [found('东城一大队', '案卷缺页'), found('西城支队', '文书送达超期'), found('东城支队', '裁量理由缺失')];
    expect((await give('东城支队长', 'inspections', id, { type: 'AddFindings', findings: three })).refused).toBe('not-there');
    const strange = [...three, found('办公室', '与检查无关')];
    expect((await give('督办员', 'inspections', id, { type: 'AddFindings', findings: strange })).refused).toBe(
      'unit-not-inspected',
    );
    const done = await granted('督办员', 'inspections', id, { type: 'AddFindings', findings: three });
    expect(done.opened).toHaveLength(3);
    const [east, west] = await Promise.all((await partsOf(id)).map((part) => stateIn<Inspection>(database, part.id)));
    expect([east?.findings.length, west?.findings.length]).toEqual([2, 1]);
    expect((await stateIn<Inspection>(database, id)).status).toBe('under-way');
    const inbox = await inboxOf(engine, actor('一大队长'));
    expect(JSON.stringify(inbox)).toContain('案卷缺页');
  });
});

describe('one finding', () => {
  test('goes from the feedback to the last signature, and the inspection can be closed after it', async () => {
    const { id } = await granted('督办员', 'inspections', null, opening(['东城支队']));
    const text = '反馈意见：案卷音像记录缺失，要求立即整改。';
    const span = { matter: id, start: 5, end: 13 };
    const feedback = { name: '反馈意见.txt', text };
    const one = { ...found('东城支队', '音像记录缺失'), span };
    const { opened } = await granted('督办员', 'inspections', id, { type: 'AddFindings', findings: [one], feedback });
    const finding = opened[0] as MatterId;
    const head = actor('东城支队长');
    const view = await database.reading(whomOf(head), async (reader) => {
      const matter = await findMatter(reader, finding);
      return matter && viewMatter(engine, reader, head, matter);
    });
    if (!view) throw new Error('no finding');
    expect(view.origin).toMatchObject({ id, sentence: '案卷音像记录缺失' });
    expect(view.clocks.map(({ rule, basis }) => [rule, basis?.binding])).toContainEqual(['rectification-plan', false]);
    const official = actor('东城内勤').person;
    await granted('东城支队长', 'findings', finding, { type: 'Accept', official });
    const planned = { type: 'SetMeasures', causeClass: 'means', cause: '设备老化', measures: '更换记录仪', official };
    await granted('东城支队长', 'findings', finding, planned);
    expect((await give('督办员', 'inspections', id, { type: 'CloseInspection', note: '好' })).refused).toBe('findings-open');
    await granted('东城内勤', 'findings', finding, { type: 'AddProof', text: '已换' });
    await granted('东城支队长', 'findings', finding, { type: 'SelfCheck', text: '合格' });
    await granted('督办员', 'findings', finding, { type: 'SignOff', text: '抽查属实' });
    for (const side of ['inside', 'outside'])
      await granted('东城内勤', 'findings', finding, { type: 'Publish', side, where: '公示栏', publishedOn: '2026-03-02' });
    await granted('督办员', 'findings', finding, { type: 'Close' });
    expect((await stateIn<Finding>(database, finding)).status).toBe('closed');
    await granted('督办员', 'inspections', id, { type: 'CloseInspection', note: '全部整改到位' });
  });

  test('ends with its inspection; what was confirmed as the same is known to both', async () => {
    const { id } = await granted('督办员', 'inspections', null, opening(['东城支队']));
    const both = [found('东城支队', '台账缺失'), found('东城一大队', '没有台账')];
    const { opened } = await granted('督办员', 'inspections', id, { type: 'AddFindings', findings: both });
    const [first, second] = opened as [MatterId, MatterId];
    await granted('督办员', 'findings', first, { type: 'ConfirmSame', finding: second });
    expect((await stateIn<Finding>(database, second)).sameAs).toMatchObject([{ finding: first }]);
    expect((await give('督办员', 'findings', first, { type: 'ConfirmSame', finding: id })).refused).toBe('not-there');
    await granted('督办员', 'inspections', id, { type: 'WithdrawInspection', reason: '重复登记' });
    expect((await stateIn<Finding>(database, second)).status).toBe('withdrawn');
    expect((await stateIn<Inspection>(database, id)).findings.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn']);
  });

  test('folding the ledger gives the rows that are stored', async () => {
    const verified = await verifyLedger(database, engine.registers);
    expect(verified.differences).toEqual([]);
  });
});
