// Intake and review over HTTP against a real database, and who may not.
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '#test';
import { TEXT, aTrial, form } from './a-trial.ts';

const database = await testDatabase({ poolSize: 4 });
const { unit, kept, ask, paste, received, review, save, issue } = await aTrial(database, null);

const count = async (table: 'matter' | 'directive_review'): Promise<number> => {
  const [row] = await database.owner.unsafe<{ n: number }[]>(`select count(*)::int as n from ${table}`);
  return row?.n ?? 0;
};

describe('intake', () => {
  test('pasted text becomes a directive of the topmost unit that the actor issues for, named by its first line', async () => {
    const answer = await paste('局长');
    expect(answer).toMatchObject({ status: 201, body: { number: '部署〔2026〕1号', characters: TEXT.length } });
    expect(answer.body['proposals']).toBeGreaterThanOrEqual(2);
    const { issuer, title, status, version, matterVersion, mayIssue } = await review(String(answer.body['id']), '局长');
    expect({ issuer, status, version, matterVersion, mayIssue }).toEqual({
      issuer: { id: unit('临江局'), name: '临江局' },
      status: 'in-review',
      version: 0,
      matterVersion: 1,
      mayIssue: true,
    });
    expect(title).toContain('执法形象提升行动');
  });

  test('a file is read, kept as evidence, and named by the form or by itself', async () => {
    const answer = await ask(
      '督办员',
      'POST',
      '/api/directives/files',
      form('部署会讲话.txt', TEXT, { title: '部署会讲话', docDate: '2026-03-01' }),
    );
    expect(answer.status).toBe(201);
    expect(answer.body['title']).toBe('部署会讲话');
    expect(kept).toContain('部署会讲话.txt');
    const { docDate } = await review(String(answer.body['id']));
    expect(docDate).toBe('2026-03-01');
    const [row] = await database.owner<
      { name: string }[]
    >`select name from evidence where matter_id = ${String(answer.body['id'])}`;
    expect(row?.name).toBe('部署会讲话.txt');
  });

  test.each([
    ['an empty file', 'a.txt', '', 'intake-empty-file'],
    ['a file marked secret', 'a.txt', '机密★10年\n关于开展检查的通知\n要开展检查。', 'intake-marked-secret'],
    ['a file that is not what it says', 'a.docx', '只是文字', 'intake-not-what-its-name-says'],
    ['a broken pdf', 'a.pdf', '%PDF-1.7\nbroken', 'intake-broken-file'],
    ['a program', 'a.exe', 'MZ', 'intake-unsupported-type'],
  ])('%s is refused with its own words and leaves nothing behind', async (_, name, content, code) => {
    const [matters, files] = [await count('matter'), kept.length];
    const answer = await ask('督办员', 'POST', '/api/directives/files', form(name, content));
    expect(answer).toMatchObject({ status: 422, body: { code } });
    expect([await count('matter'), kept.length]).toEqual([matters, files]);
  });

  test('a pasted text that is marked, empty or too long is refused', async () => {
    expect(await paste('督办员', { text: '绝密\n要开展检查。' })).toMatchObject({
      status: 422,
      body: { code: 'intake-marked-secret' },
    });
    expect(await paste('督办员', { text: ' \n ' })).toMatchObject({ status: 422, body: { code: 'intake-empty-file' } });
    expect(await paste('督办员', { text: '要查。'.repeat(25_000) })).toMatchObject({
      status: 422,
      body: { code: 'intake-too-long' },
    });
    expect(await paste('督办员', { docDate: '2026-02-30' })).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
  });

  test('a clerk, a head and an administrator can receive nothing, and nobody for a unit that is not theirs to issue for', async () => {
    for (const who of ['东城内勤', '东城支队长', '管理员', '审计员'])
      expect(await paste(who), who).toMatchObject({ status: 403, body: { code: 'not-your-right' } });
    expect(await paste('东城内勤', { issuer: unit('东城支队') })).toMatchObject({ status: 403 });
    expect(await paste('督办员', { issuer: unit('东城支队') })).toMatchObject({ status: 201 });
    expect(await paste('督办员', { issuer: randomUUID() })).toMatchObject({ status: 422, body: { code: 'no-such-unit' } });
    const files = kept.length;
    expect(await ask('东城内勤', 'POST', '/api/directives/files', form('a.txt', TEXT))).toMatchObject({ status: 403 });
    expect(kept.length).toBe(files);
    expect(await ask(null, 'POST', '/api/directives', { body: { text: TEXT } })).toMatchObject({ status: 401 });
  });
});

describe('review', () => {
  test('an untouched review proposes what the text says, quoted to the character', async () => {
    const { items, text, clauses, names } = await review(await received());
    const found = items.find(({ start, end }) => text.slice(start, end).includes('标识喷涂'));
    expect(found).toMatchObject({ decision: 'open', from: 'extracted', commitment: null });
    for (const { start, end } of items) expect(text.slice(start, end).trim()).not.toBe('');
    expect(Array.isArray(clauses)).toBe(true);
    expect(names[unit('临江局')]).toBe('临江局');
  });

  test('a saved draft comes back with the next version; an older version is refused and changes nothing', async () => {
    const id = await received();
    const { items } = await review(id);
    const mine = items.map((one, index) => ({ ...one, decision: index === 0 ? 'accepted' : 'rejected' }));
    const put = (version: number, body: unknown) => save(id, version, body);
    expect(await put(0, mine)).toMatchObject({ status: 200, body: { version: 1 }, etag: '"1"' });
    expect(await put(0, [])).toMatchObject({ status: 412, body: { code: 'review-moved-on', facts: { version: 1 } } });
    const stored = await review(id);
    expect(stored.version).toBe(1);
    expect(stored.items.map(({ decision }) => decision)).toEqual(mine.map(({ decision }) => decision));
    const missing = await ask('督办员', 'PUT', `/api/directives/${id}/review`, { body: { items: [] } });
    expect(missing.status).toBe(428);
  });

  test('a draft may hold a measure that is not filled in yet; issuing it is refused', async () => {
    const id = await received();
    const { items } = await review(id);
    const half = items.map((one) => ({ ...one, title: '', measure: { kind: 'items', unit: '', items: [] } }));
    expect(await save(id, 0, half)).toMatchObject({ status: 200 });
    expect((await review(id)).items[0]?.measure).toEqual({ kind: 'items', unit: '', items: [] });
    expect(await issue('督办员', id, 1, half)).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
  });

  test('the review of the longest text that is taken can be saved', async () => {
    const id = await received({ text: '各支队要在6月底前完成180辆执法车辆标识喷涂，建立台账。\n'.repeat(2000) });
    const { items } = await review(id);
    expect(items.length).toBeGreaterThan(1000);
    expect(await save(id, 0, items)).toMatchObject({ status: 200 });
  });

  test('two first savers: one wins, the other is told', async () => {
    const id = await received();
    const { items } = await review(id);
    const put = () => save(id, 0, items);
    const answers = await Promise.all([put(), put()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test('a draft whose items overlap, leave the text, or share an id is refused', async () => {
    const id = await received();
    const { items } = await review(id);
    const [first] = items;
    if (!first) throw new Error('no item');
    const put = (body: unknown) => save(id, 0, body);
    expect(await put([first, { ...first, id: 'z' }])).toMatchObject({ status: 422, body: { code: 'review-spans-wrong' } });
    expect(await put([{ ...first, end: TEXT.length + 1 }])).toMatchObject({ status: 422, body: { code: 'review-spans-wrong' } });
    expect(await put(items.map((one) => ({ ...one, id: 'same' })))).toMatchObject({
      status: 422,
      body: { code: 'review-item-twice' },
    });
  });

  test('before it is issued a directive is there for its issuer and the auditor only', async () => {
    const id = await received();
    for (const who of ['东城支队长', '东城内勤', '西城支队长', '管理员']) {
      expect(await ask(who, 'GET', `/api/directives/${id}/review`), who).toMatchObject({
        status: 404,
        body: { code: 'not-there' },
      });
      expect(await ask(who, 'GET', `/api/directives/${id}/similar`), who).toMatchObject({ status: 404 });
      expect(await issue(who, id, 1, []), who).toMatchObject({ status: 404 });
    }
    const seen = await review(id, '审计员');
    expect(seen).toMatchObject({ mayIssue: false, items: [], secondOpinion: false });
    expect(
      await ask('审计员', 'PUT', `/api/directives/${id}/review`, { body: { items: [] }, headers: { 'if-match': '"0"' } }),
    ).toMatchObject({ status: 403 });
    expect(await ask('督办员', 'GET', `/api/directives/${randomUUID()}/review`)).toMatchObject({ status: 404 });
  });

  test('without a configured model there is no second opinion', async () => {
    const id = await received();
    expect(await ask('督办员', 'POST', `/api/directives/${id}/second-opinion`)).toMatchObject({
      status: 409,
      body: { code: 'second-opinion-off' },
    });
  });
});
