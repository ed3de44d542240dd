// The routes of rectification over HTTP against a real database: a spreadsheet with its report, a feedback document, and what may
// be the same.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSheets, writeSheet } from '#documents/server';
import { type JsonObject, ok, refuse } from '#kernel';
import { handle } from '#matters/server';
import { findings, inspections } from '#registers/rectification';
import { aBureau, aTestEngine, stateIn, testDatabase, trialHttp } from '#test';
import { bindRectificationRoutes } from './routes.ts';

const database = await testDatabase({ poolSize: 4 });
const { unit, actor } = await aBureau(database);
const engine = aTestEngine(database, [findings, inspections]);
const http = await trialHttp();
bindRectificationRoutes(http, {
  engine,
  authenticate: async ({ headers: { authorization } }) =>
    authorization ? ok(actor(decodeURIComponent(authorization))) : refuse('unauthenticated', 'not-signed-in'),
});

async function send(who: string, url: string, file: Uint8Array | string, name: string, fields: Record<string, string>) {
  const boundary = 'x-trial-boundary';
  const part = (head: string) => Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}`);
  const payload = Buffer.concat([
    ...Object.entries(fields).map(([key, value]) => Buffer.concat([part(`name="${key}"\r\n\r\n`), Buffer.from(`${value}\r\n`)])),
    part(`name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`),
    Buffer.from(file),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const headers = {
    authorization: encodeURIComponent(who),
    'content-type': `multipart/form-data; boundary=${boundary}`,
  };
  const response = await http.inject({ method: 'POST', url, headers, payload });
  return { status: response.statusCode, body: response.json() };
}

const get = async (who: string, url: string) => {
  const response = await http.inject({ method: 'GET', url, headers: { authorization: encodeURIComponent(who) } });
  return { status: response.statusCode, body: response.json() };
};

type Row = readonly [unit: string, title: string, text: string, due: string];
const sheet = (rows: readonly Row[]) =>
  writeSheet<Row>(
    ['责任单位', '问题', '问题描述', '整改期限'].map((title, at) => ({
      title,
      kind: 'text',
      width: 20,
      value: (row) => row[at] ?? '',
    })),
    rows,
    { name: '问题清单' },
  );

async function given(who: string, register: string, matter: string | null, command: JsonObject) {
  const done = await handle(engine, { register, matter: matter as never, command: command as never, actor: actor(who) });
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
}

const opened = async (units: readonly string[]): Promise<string> =>
  (
    await given('督办员', 'inspections', null, {
      ...{ type: 'OpenInspection', title: '常规巡察', kind: 'party-inspection', issuer: unit('临江局') },
      ...{ units: units.map(unit), feedbackOn: '2026-03-02' },
    })
  ).id;
const findingsOf = async (id: string): Promise<readonly { id: string }[]> =>
  (await stateIn<{ findings: readonly { id: string }[] }>(database, id)).findings;

describe('findings from a spreadsheet', () => {
  const upload = async (who: string, inspection: string, rows: readonly Row[], apply = 'true') =>
    send(who, '/api/rectification/import', await sheet(rows), '清单.xlsx', { inspection, apply });

  test('what is wrong is told row by row, and nothing is written while anything is', async () => {
    const id = await opened(['东城支队']);
    const rows: readonly Row[] = [
      ['东城支队', '台账缺失', '没有检查台账', '2026-06-30'],
      ['西城支队', '台账缺失', '没有检查台账', ''],
      ['东城一大队', '送达超期', '', '2026-03-01'],
      ['东城支队', '台账缺失', '没有检查台账', ''],
      ['东城支队', '', '没有名称', ''],
    ];
    const { status, body } = await upload('督办员', id, rows);
    expect(status).toBe(200);
    expect(body.applied).toBe(false);
    expect(body.errors.map(({ row, code }: { row: number; code: string }) => [row, code])).toEqual([
      [3, 'row-unit-not-inspected'],
      [4, 'row-due-has-passed'],
      [5, 'row-twice'],
      [6, 'cell-missing'],
    ]);
    expect(await findingsOf(id)).toEqual([]);
  });

  test('a sheet without a fault is reported first and written when asked; units below the inspected one count', async () => {
    const id = await opened(['东城支队']);
    const rows: readonly Row[] = [
      ['东城支队', '台账缺失', '没有检查台账', '2026-06-30'],
      ['东城一大队', '送达超期', '', ''],
    ];
    expect((await upload('督办员', id, rows, 'false')).body).toMatchObject({
      applied: false,
      errors: [],
      rows: [{ row: 2 }, { row: 3 }],
    });
    expect(await findingsOf(id)).toEqual([]);
    expect(await upload('督办员', id, rows)).toMatchObject({ status: 201, body: { applied: true } });
    expect(await findingsOf(id)).toHaveLength(2);
  });

  test('only whoever keeps the inspection; to others it is not there, or not theirs', async () => {
    const id = await opened(['东城支队']);
    const rows: readonly Row[] = [['东城支队', '台账缺失', '', '']];
    expect((await upload('东城支队长', id, rows)).body.code).toBe('not-your-right');
    expect((await upload('西城支队长', id, rows)).status).toBe(404);
    expect((await upload('管理员', id, rows)).status).toBe(404);
    expect((await upload('督办员', 'x', rows)).status).toBe(404);
    expect(await findingsOf(id)).toEqual([]);
  });

  test('the template has the headings that the import reads', async () => {
    const response = await http.inject({
      url: '/api/rectification/findings.xlsx',
      headers: { authorization: encodeURIComponent('督办员') },
    });
    const read = await readSheets(new Uint8Array(response.rawPayload));
    expect(read.ok && read.value[0]?.rows[0]).toEqual(['责任单位', '问题', '问题描述', '违反的规定', '整改期限']);
  });
});

describe('findings from a feedback document', () => {
  const text = readFileSync(new URL('../../../../examples/rectification/2026-06-12-feedback.txt', import.meta.url));
  const upload = (who: string, inspection: string, file: Uint8Array | string = text) =>
    send(who, '/api/rectification/feedback', file, '反馈意见.txt', { inspection });

  test('each proposal quotes what stands there; nothing is asked for, praised or stored', async () => {
    const id = await opened(['东城支队']);
    const { status, body } = await upload('督办员', id);
    expect(status).toBe(200);
    const proposals: readonly { start: number; end: number; title: string }[] = body.proposals;
    expect(proposals).toHaveLength(7);
    for (const { start, end, title } of proposals) expect(body.text.slice(start, end)).toContain(title);
    expect(proposals.some(({ title }) => /要求|第一责任人|成效/.test(title))).toBe(false);
    expect(await findingsOf(id)).toEqual([]);
  });

  test('a secret document is refused; so is whoever does not keep the inspection', async () => {
    const id = await opened(['东城支队']);
    expect((await upload('督办员', id, '机密★三年\n\n反馈意见\n一、台账缺失。')).status).toBe(422);
    expect((await upload('东城支队长', id)).body.code).toBe('not-your-right');
    expect((await upload('西城支队长', id)).status).toBe(404);
  });
});

describe('what may be the same', () => {
  let [first, second, west] = ['', '', ''];
  const add = async (where: string, text: string): Promise<string> => {
    const id = await opened([where.startsWith('西城') ? '西城支队' : '东城支队']);
    const found = { unit: unit(where), title: text, text };
    return (await given('督办员', 'inspections', id, { type: 'AddFindings', findings: [found] })).opened[0] ?? '';
  };
  const alike = async (who: string, id: string) => (await get(who, `/api/rectification/findings/${id}/alike`)).body;
  const ids = (body: { alike: readonly { id: string }[] }) => body.alike.map(({ id }) => id);

  beforeAll(async () => {
    first = await add('东城支队', '治超站地磅超过检定有效期');
    second = await add('东城一大队', '称重设备逾期未送检仍在使用');
    west = await add('西城支队', '地磅检定证书过期');
    await add('东城支队', '公务接待没有公函');
  });

  test('is found in other words, across inspections, within the reach of whoever looks', async () => {
    expect(ids(await alike('督办员', first))).toEqual(expect.arrayContaining([second, west]));
    const inEast = await alike('东城支队长', first);
    expect(ids(inEast)).toContain(second);
    expect(ids(inEast)).not.toContain(west);
    expect(inEast.mayDecide).toBe(false);
    expect((await get('西城支队长', `/api/rectification/findings/${first}/alike`)).status).toBe(404);
  });

  test('what a person has said stays said: the same is marked, the different is not proposed again', async () => {
    await given('督办员', 'findings', first, { type: 'ConfirmSame', finding: second });
    await given('督办员', 'findings', first, { type: 'DenySame', finding: west });
    const { alike: after } = await alike('督办员', first);
    expect(after.find(({ id }: { id: string }) => id === second)).toMatchObject({ said: 'same' });
    expect(after.map(({ id }: { id: string }) => id)).not.toContain(west);
  });
});
