// Issuing over HTTP against a real database: one transaction, once, and seen by those whom it concerns only.
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Proposal } from '#directives/server';
import { type JsonObject, ok } from '#kernel';
import { testDatabase } from '#test';
import type { AskOpinion } from './deps.ts';
import { type Item, TEXT, aTrial, form, itemWith } from './a-trial.ts';
import { writeSheet } from '#documents/server';

const database = await testDatabase({ poolSize: 4 });
const OPINION: readonly Proposal[] = [
  { source: 'second-opinion', type: 'add', start: 0, end: 6, text: TEXT.slice(0, 6), kind: 'measure', reason: '标题也是要求' },
  { source: 'second-opinion', type: 'add', start: 5, end: 9000, text: '', kind: 'target', reason: '越界' },
  { source: 'second-opinion', type: 'change', item: 0, kind: 'target', reason: '有数量' },
  { source: 'second-opinion', type: 'drop', item: 99, reason: '没有这一条' },
];
const outside: AskOpinion = async () => ok({ model: 'trial', proposals: OPINION, dropped: 1 });
const { unit, engine, ask, received, review, save, issue } = await aTrial(database, outside);

const count = async (table: 'matter'): Promise<number> => {
  const [row] = await database.owner.unsafe<{ n: number }[]>(`select count(*)::int as n from ${table}`);
  return row?.n ?? 0;
};

const toIssue = (one: Item, over: object = {}) => ({
  ...{ id: one.id, start: one.start, end: one.end, title: one.title, kind: one.kind },
  ...{ lead: unit('东城支队'), assisting: [], leadOfficial: null, due: '2026-06-30', measure: { kind: 'done' } },
  ...{ verifier: null, ownUnitMayVerify: false },
  ...over,
});

describe('issuing', () => {
  test('accepted items become commitments, the draft shows them as issued, and addressees may read the directive', async () => {
    const id = await received();
    const before = await review(id);
    const paint = itemWith(before, '标识喷涂');
    const answer = await issue('督办员', id, before.matterVersion, [toIssue(paint)]);
    expect(answer.status).toBe(200);
    const issued = answer.body['issued'] as unknown as { item: string; commitment: string }[];
    expect(issued.map((one) => one.item)).toEqual([paint.id]);
    const after = await review(id);
    const shown = after.items.find((one) => one.start === paint.start);
    expect(shown).toMatchObject({
      decision: 'issued',
      commitment: issued[0]?.commitment,
      lead: unit('东城支队'),
      due: '2026-06-30',
    });
    expect(after).toMatchObject({ status: 'issued', version: 1, matterVersion: 2 });
    const [row] = await database.owner<
      { fields: JsonObject }[]
    >`select fields from matter where id = ${issued[0]?.commitment ?? ''}`;
    expect(row?.fields).toMatchObject({
      sentence: TEXT.slice(paint.start, paint.end),
      lead: unit('东城支队'),
      issuer: unit('临江局'),
    });
    const reader = await review(id, '东城支队长');
    expect(reader.mayIssue).toBe(false);
    expect(reader.items.map(({ start }) => start)).toEqual([paint.start]);
    expect(await ask('西城支队长', 'GET', `/api/directives/${id}/review`)).toMatchObject({ status: 404 });
  });

  test('an addressee sees only the sentences whose commitments it may see', async () => {
    const id = await received();
    const before = await review(id);
    const [paint, ban] = [itemWith(before, '标识喷涂'), itemWith(before, '酒后驾车')];
    await issue('督办员', id, 1, [toIssue(paint), toIssue(ban, { lead: unit('西城支队'), due: null })]);
    expect((await review(id, '东城支队长')).items.map(({ start }) => start)).toEqual([paint.start]);
    expect((await review(id, '西城支队长')).items.map(({ start }) => start)).toEqual([ban.start]);
  });

  test('issuing is shown even when the draft has not learned of it', async () => {
    const id = await received();
    const before = await review(id);
    await issue('督办员', id, 1, [toIssue(itemWith(before, '标识喷涂'))]);
    await database.owner`update directive_review set draft = ${database.owner.json(before.items as never)} where matter_id = ${id}`;
    expect((await review(id)).items.filter(({ decision }) => decision === 'issued')).toHaveLength(1);
    await database.owner`update directive_review set draft = '[]' where matter_id = ${id}`;
    const bare = await review(id);
    expect(bare.items).toHaveLength(1);
    expect(bare.items[0]).toMatchObject({ decision: 'issued', lead: unit('东城支队'), due: '2026-06-30' });
  });

  test('a draft saved afterwards can not take back what was issued', async () => {
    const id = await received();
    const before = await review(id);
    await issue('督办员', id, 1, [toIssue(itemWith(before, '标识喷涂'))]);
    const put = await save(id, 1, before.items);
    expect(put.status).toBe(200);
    expect(itemWith(await review(id), '标识喷涂').decision).toBe('issued');
  });

  test('all or nothing: one item that is refused leaves the directive as it was', async () => {
    const id = await received();
    const before = await review(id);
    const [paint, ban] = [itemWith(before, '标识喷涂'), itemWith(before, '酒后驾车')];
    const matters = await count('matter');
    const late = await issue('督办员', id, 1, [toIssue(paint), toIssue(ban, { due: '2026-01-01' })]);
    expect(late).toMatchObject({ status: 422, body: { code: 'due-day-has-passed' } });
    const self = await issue('督办员', id, 1, [toIssue(paint, { lead: unit('临江局') })]);
    expect(self).toMatchObject({ status: 422, body: { code: 'doer-would-verify-itself' } });
    expect(await issue('督办员', id, 1, [])).toMatchObject({ status: 422, body: { code: 'nothing-to-issue' } });
    expect(await count('matter')).toBe(matters);
    expect(await review(id)).toEqual(before);
  });

  test('the same key issues once; another version is stale; the same sentence twice is refused', async () => {
    const id = await received();
    const paint = itemWith(await review(id), '标识喷涂');
    const key = randomUUID();
    const first = await issue('督办员', id, 1, [toIssue(paint)], { key });
    const again = await issue('督办员', id, 1, [toIssue(paint)], { key });
    expect(again.body).toEqual(first.body);
    expect(await issue('督办员', id, 1, [toIssue(paint)])).toMatchObject({ status: 412, body: { code: 'matter-moved-on' } });
    expect(await issue('督办员', id, 2, [toIssue(paint)])).toMatchObject({
      status: 422,
      body: { code: 'span-taken-or-outside' },
    });
    const [row] = await database.owner<{ n: number }[]>`select count(*)::int as n from matter where origin = ${id}`;
    expect(row?.n).toBe(1);
  });

  test('the units that were given something are told', async () => {
    const id = await received();
    engine.announced.clear();
    await issue('督办员', id, 1, [toIssue(itemWith(await review(id), '标识喷涂'), { lead: unit('西城一大队') })]);
    expect(engine.announced).toContain(unit('西城一大队'));
  });
});

describe('what else is asked', () => {
  test('the same demand from a second directive is found, linked, and not offered again', async () => {
    const one = await received({ text: '要在年底前建立重点车辆动态监控值班制度。' });
    const known = itemWith(await review(one), '值班制度');
    const issued = await issue('督办员', one, 1, [toIssue(known)]);
    const commitment = (issued.body['issued'] as unknown as { commitment: string }[])[0]?.commitment ?? '';
    const two = await received({ text: '会议强调\n必须在年底前建立重点车辆动态监控值班制度！' });
    const mine = itemWith(await review(two), '值班制度');
    const pairs = async () =>
      (await ask('督办员', 'GET', `/api/directives/${two}/similar`)).body['pairs'] as unknown as { commitment: string }[];
    expect(await pairs()).toMatchObject([{ start: mine.start, commitment, unit: '东城支队' }]);
    const link = await issue('督办员', two, 1, [], { links: [{ id: mine.id, start: mine.start, end: mine.end, commitment }] });
    expect(link).toMatchObject({ status: 200, body: { linked: 1, issued: [] } });
    expect(itemWith(await review(two), '值班制度')).toMatchObject({ decision: 'issued', linkTo: commitment, commitment });
    expect(await pairs()).toEqual([]);
  });

  test('a second opinion adds only what lies in the text, remarks on items that are there, and changes nothing', async () => {
    const id = await received();
    const before = await review(id);
    const answer = await ask('督办员', 'POST', `/api/directives/${id}/second-opinion`);
    expect(answer).toMatchObject({
      status: 200,
      body: { dropped: 3, items: [{ id: 'o0', start: 0, end: 6, from: 'second-opinion', decision: 'open' }] },
    });
    expect(answer.body['remarks']).toMatchObject([
      { item: 'o0', advice: 'add', reason: '标题也是要求' },
      { item: before.items[0]?.id, advice: 'change', kind: 'target', start: null },
    ]);
    expect(await review(id)).toEqual(before);
  });

  test('a roll-out is the first column of a spreadsheet or of a text in either encoding', async () => {
    const column = { title: '车牌号', kind: 'text' as const, value: (plate: string) => plate };
    const sheet = await writeSheet([column], ['甲A0001', '甲A0002', '甲A0001'], { name: '车辆' });
    const sheets = await ask('督办员', 'POST', '/api/rollout-items', form('车辆.xlsx', sheet));
    expect(sheets).toMatchObject({ status: 200, body: { items: ['车牌号', '甲A0001', '甲A0002'], skipped: 1 } });
    const lines = await ask('督办员', 'POST', '/api/rollout-items', form('车辆.csv', '甲A0001,东城\n\n"甲,B"\n'));
    expect(lines.body).toEqual({ items: ['甲A0001', '甲,B'], skipped: 0 });
    expect(await ask('督办员', 'POST', '/api/rollout-items', form('a.xlsx', 'text'))).toMatchObject({ status: 422 });
    expect(await ask(null, 'POST', '/api/rollout-items', form('a.txt', '甲'))).toMatchObject({ status: 401 });
  });
});
