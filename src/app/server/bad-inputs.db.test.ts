// Each bad input through the whole server: its own clear refusal in both languages, the right status, and nothing stored, as seen
// by counting rows and files before and after.
import { afterAll, describe, expect, test } from 'vitest';
import { writeSheet } from '#documents/server';
import type { JsonObject, MatterId } from '#kernel';
import { handle } from '#matters/server';
import { aDemand, testDatabase } from '#test';
import { type Sent, aHouse, form } from './a-house.ts';
import { aBrokenPackage, aLockedDocument, aPicture, aProgram, aScan } from './a-bad-file.ts';

const database = await testDatabase({ poolSize: 6 });
const { ask, actor, unit, house, holdings, close } = await aHouse(database);
afterAll(close);

const TEXT = '关于开展检查的通知\n一、东城支队要在2026年6月底前完成180辆执法车辆标识喷涂。\n';

/** Asks in both languages and looks at what is said, what comes back and what is held afterwards. */
async function refused(who: string, method: 'POST' | 'PUT', url: string, sent: Sent, [status, code]: readonly [number, string]) {
  const before = await holdings();
  const said = new Set<string>();
  for (const language of ['zh', 'en']) {
    const reply = await ask(who, method, url, { ...sent, headers: { ...sent.headers, 'accept-language': language } });
    expect([reply.status, reply.body['code']]).toEqual([status, code]);
    const detail: string = reply.body['detail'] ?? '';
    expect(detail).not.toMatch(/\{\{|^$/);
    expect(/[一-鿿]{3}/.test(detail)).toBe(language === 'zh');
    said.add(detail);
  }
  expect(said.size).toBe(2);
  expect(await holdings()).toEqual(before);
}

describe('intake of a directive', () => {
  test.each<[string, string, Uint8Array | string, number, string]>([
    ['a scan without text', '扫描.pdf', aScan(), 422, 'intake-scan-without-text'],
    ['a pdf with a password', '通知.pdf', aScan({ locked: true }), 422, 'intake-encrypted'],
    ['a docx with a password', '通知.docx', aLockedDocument(), 422, 'intake-encrypted'],
    ['a broken docx', '通知.docx', aBrokenPackage(), 422, 'intake-broken-file'],
    ['a broken pdf', '通知.pdf', aScan().subarray(0, 60), 422, 'intake-broken-file'],
    ['a pdf called docx', '通知.docx', aScan(), 422, 'intake-not-what-its-name-says'],
    ['a picture called txt', '通知.txt', aPicture(), 422, 'intake-not-what-its-name-says'],
    ['an empty file', '通知.txt', '', 422, 'intake-empty-file'],
    ['绝密', '通知.txt', `绝密★长期\n${TEXT}`, 422, 'intake-marked-secret'],
    ['机密', '通知.txt', `机密★1年\n${TEXT}`, 422, 'intake-marked-secret'],
    ['秘密 in the name', '【秘密】通知.txt', TEXT, 422, 'intake-marked-secret'],
    ['more than 20 MB', '通知.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), 413, 'too-large'],
    ['an unknown encoding', '通知.txt', Buffer.from(TEXT).subarray(1), 422, 'intake-unknown-encoding'],
  ])('%s is refused', async (_, name, bytes, status, code) => {
    await refused('督办员', 'POST', '/api/directives/files', form(name, bytes), [status, code]);
  });

  test('no form, and a form without a file', async () => {
    await refused('督办员', 'POST', '/api/directives/files', { body: {} }, [422, 'upload-not-a-form']);
    const empty = { headers: { 'content-type': 'multipart/form-data; boundary=x' }, payload: Buffer.from('--x--\r\n') };
    await refused('督办员', 'POST', '/api/directives/files', empty, [422, 'upload-without-file']);
  });

  test('GB18030 is read as what it says', async () => {
    // 关于开展检查的通知\n一、要开展检查。 in GB18030
    const bytes = Buffer.from('b9d8d3dabfaad5b9bcecb2e9b5c4cda8d6aa0ad2bba1a2d2aabfaad5b9bcecb2e9a1a3', 'hex');
    const reply = await ask('督办员', 'POST', '/api/directives/files', form('通知.txt', bytes));
    expect([reply.status, reply.body['title']]).toEqual([201, '关于开展检查的通知']);
  });
});

describe('evidence', () => {
  test.each<[string, string, Uint8Array | string, number, string]>([
    ['a program called jpg', '照片.jpg', aProgram(), 422, 'file-executable'],
    ['a script', '运行.sh', '#!/bin/sh\nrm -rf /\n', 422, 'file-executable'],
    ['a picture called pdf', '照片.pdf', aPicture(), 422, 'file-not-what-its-name-says'],
    ['an encrypted document', '台账.docx', aLockedDocument(), 422, 'file-encrypted'],
    ['an empty file', '照片.jpg', '', 422, 'file-empty'],
    ['more than 20 MB', '台账.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), 413, 'too-large'],
  ])('%s is refused', async (_, name, bytes, status, code) => {
    await refused('东城内勤', 'POST', '/api/files', form(name, bytes), [status, code]);
  });
});

describe('import of the organisation', () => {
  const IMPORT = '/api/organisation/import';
  const sheet = (name: string, ...rows: readonly (readonly string[])[]) => {
    const [headings = [], ...body] = rows;
    const columns = headings.map((title, at) => ({
      title,
      kind: 'text' as const,
      value: (row: readonly string[]) => row[at] ?? null,
    }));
    return writeSheet(columns, body, { name });
  };

  test('bad rows are named one by one, and nothing is written though it was asked for', async () => {
    const before = await holdings();
    const bytes = await sheet(
      '单位',
      ['单位编码', '上级单位编码', '单位名称', '单位简称', '单位类别', '排序'],
      ['U 9', 'U1', '一站', '', '站所', ''],
      ['U10', 'U77', '二站', '', '站所', ''],
      ['U11', 'U1', '', '', '帝国', ''],
      ['U12', 'U1', '好的一行', '', '站所', '1'],
    );
    const { status, body } = await ask('管理员', 'POST', IMPORT, form('组织.xlsx', bytes, { apply: 'true' }));
    expect([status, body['applied']]).toEqual([200, false]);
    const errors = body['errors'] as unknown as readonly { row: number; column: string; code: string }[];
    expect(errors.map(({ row, column, code }) => `${row} ${column} ${code}`).sort()).toEqual([
      '2 code bad-code',
      '3 parent unknown-parent',
      '4 kind bad-kind',
      '4 name missing-value',
    ]);
    expect(await holdings()).toEqual(before);
  });

  test('no spreadsheet, a spreadsheet with other sheets, and somebody without the right', async () => {
    await refused('管理员', 'POST', IMPORT, form('组织.xlsx', '单位编码'), [422, 'sheet-not-xlsx']);
    await refused('管理员', 'POST', IMPORT, form('组织.xlsx', await sheet('别的', ['甲'])), [422, 'no-organisation-sheet']);
    await refused('督办员', 'POST', IMPORT, form('组织.xlsx', await sheet('单位', ['甲'])), [403, 'not-your-right']);
  });
});

describe('commands', () => {
  const issueFields = (over: JsonObject = {}): JsonObject => aDemand({ unit }, { due: '2026-06-30', ...over });
  const give = async (who: string, matter: MatterId | null, command: JsonObject): Promise<MatterId> => {
    const done = await handle(house.engine, { register: 'commitments', matter, command, actor: actor(who) });
    return done.ok ? done.value.id : expect.fail(JSON.stringify(done.refusal));
  };
  const versionOf = async (matter: MatterId): Promise<string> => {
    const [row] = await database.owner<{ version: number }[]>`select version from matter where id = ${matter}`;
    return `"${row?.version}"`;
  };
  const url = (matter: MatterId) => `/api/matters/${matter}/commands`;
  const sent = async (matter: MatterId, body: JsonObject, headers: Readonly<Record<string, string>> = {}): Promise<Sent> => ({
    body,
    headers: { 'if-match': await versionOf(matter), ...headers },
  });
  const inHand = async (over: JsonObject = {}): Promise<MatterId> => {
    const id = await give('督办员', null, issueFields(over));
    return give('东城支队长', id, { type: 'Acknowledge' });
  };
  const REPORT = { type: 'ReportProgress', text: '进展' };

  test('a stale version, none, and one that is no version', async () => {
    const id = await inHand();
    await refused('东城支队长', 'POST', url(id), await sent(id, REPORT, { 'if-match': '"1"' }), [412, 'matter-moved-on']);
    await refused('东城支队长', 'POST', url(id), { body: REPORT }, [428, 'if-match-required']);
    await refused('东城支队长', 'POST', url(id), { body: REPORT, headers: { 'if-match': '2' } }, [422, 'if-match-malformed']);
  });

  test('a key used again with another body; the same body gets the first answer', async () => {
    const id = await inHand();
    const key = { 'idempotency-key': 'key-00001' };
    const first = await sent(id, REPORT, key);
    const done = await ask('东城支队长', 'POST', url(id), first);
    const held = await holdings();
    expect((await ask('东城支队长', 'POST', url(id), first)).body).toEqual(done.body);
    expect(await holdings()).toEqual(held);
    const other = await sent(id, { ...REPORT, text: '另一份' }, key);
    await refused('东城支队长', 'POST', url(id), other, [409, 'key-used-otherwise']);
    await refused('东城支队长', 'POST', url(id), await sent(id, REPORT, { 'idempotency-key': 'x' }), [
      422,
      'idempotency-key-malformed',
    ]);
  });

  test('wrong due days: one that does not exist, one that is no later, one that has passed', async () => {
    const id = await inHand();
    const asked = (until: string) => sent(id, { type: 'AskExtension', until, reason: '设备未到' });
    await refused('东城支队长', 'POST', url(id), await asked('2026-02-30'), [422, 'invalid-command']);
    await refused('东城支队长', 'POST', url(id), await asked('明天'), [422, 'invalid-command']);
    await refused('东城支队长', 'POST', url(id), await asked('2026-06-30'), [422, 'extension-not-later']);
    await refused('东城支队长', 'POST', url(id), await asked('2026-01-01'), [422, 'extension-not-later']);
    const before = await holdings();
    const past = { register: 'commitments', matter: null, command: issueFields({ due: '2026-03-01' }), actor: actor('督办员') };
    expect(await handle(house.engine, past)).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', code: 'due-day-has-passed' },
    });
    expect(await holdings()).toEqual(before);
  });

  test('who did it does not verify it, nor does anybody of the same unit', async () => {
    const own = await give('督办员', null, issueFields({ lead: unit('临江局'), verifier: unit('办公室') }));
    await give('督办员', own, { type: 'Acknowledge' });
    await give('督办员', own, { type: 'ReportCompletion', text: '完成' });
    const verify = await sent(own, { type: 'Verify', note: '自核' });
    await refused('督办员', 'POST', url(own), verify, [403, 'verifier-did-the-work']);
    await refused('局长', 'POST', url(own), verify, [403, 'verifier-of-doers-unit']);
  });

  test('nothing closes over an open part without a reason', async () => {
    const id = await inHand();
    await give('东城支队长', id, {
      type: 'BreakDown',
      parts: [{ unit: unit('东城一大队'), title: '一大队部分', due: null, measure: { kind: 'done' } }],
    });
    const complete = await sent(id, { type: 'ReportCompletion', text: '完成' });
    await refused('东城支队长', 'POST', url(id), complete, [409, 'open-parts']);
  });

  test('what is no command, what is no JSON, a file that nobody stored, and a matter that is not there', async () => {
    const id = await inHand();
    await refused('东城支队长', 'POST', url(id), await sent(id, { type: 'Nonsense' }), [422, 'unknown-command']);
    const broken = { payload: Buffer.from('{"type":'), headers: { 'content-type': 'application/json' } };
    await refused('东城支队长', 'POST', url(id), broken, [400, 'malformed-request']);
    const evidence = [{ hash: 'a'.repeat(64), name: '照片.jpg' }];
    await refused('东城支队长', 'POST', url(id), await sent(id, { ...REPORT, evidence }), [422, 'no-such-file']);
    const gone = url('00000000-0000-7000-8000-999999999999' as MatterId);
    await refused('东城支队长', 'POST', gone, { body: REPORT, headers: { 'if-match': '"1"' } }, [404, 'not-there']);
    await refused('西城支队长', 'POST', url(id), await sent(id, REPORT), [404, 'not-there']);
  });
});
