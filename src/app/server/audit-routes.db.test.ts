// The audit log in the whole house: what people do and try is kept, auditors read it, and nobody's typed text is in it.
import { afterAll, expect, test } from 'vitest';
import { readSheets } from '#documents/server';
import { testDatabase } from '#test';
import { aHouse } from './a-house.ts';

const database = await testDatabase({ poolSize: 4 });
const { ask, actor, accountOf, close } = await aHouse(database);
afterAll(close);

interface Row {
  readonly type: string;
  readonly success: boolean;
  readonly person: { readonly name: string } | null;
  readonly address: string | null;
  readonly subject: { readonly kind: string; readonly id: string; readonly name: string | null } | null;
  readonly detail: Readonly<Record<string, unknown>>;
}
const log = async (query = ''): Promise<readonly Row[]> => {
  const { body, status } = await ask('审计员', 'GET', `/api/audit?limit=500${query}`);
  expect(status).toBe(200);
  return body['rows'] as unknown as readonly Row[]; // as the contract has it
};

test('SEC-11: a sign-in, one that failed and a sign-out are kept with person and address', async () => {
  const account = accountOf('一大队内勤');
  await ask(null, 'POST', '/api/sign-in', { body: { account, password: 'wrong-horse-7' } });
  await ask('一大队内勤', 'POST', '/api/sign-out');
  const kept = (await log()).filter(({ person }) => person?.name === '一大队内勤').map(({ type, success }) => [type, success]);
  // The house's clock stands still, so that acts have no order here.
  expect(kept.map(String).toSorted()).toEqual(['sign-in,false', 'sign-in,true', 'sign-out,true']);
  expect((await log('&type=sign-in&success=false'))[0]).toMatchObject({
    address: '127.0.0.1',
    detail: { code: 'wrong-account-or-password' },
  });
});

test('what is typed at sign-in is nowhere in the log, for it may be a password in the wrong field', async () => {
  const typed = 'my-very-secret.password';
  await ask(null, 'POST', '/api/sign-in', { body: { account: typed, password: 'x' } });
  const rows = await database.owner`select audit_act::text as text from audit_act`;
  expect(rows.some((row) => String(row['text']).includes(typed))).toBe(false);
  expect((await log('&type=sign-in&success=false')).some(({ person }) => person === null)).toBe(true);
});

test('SEC-11: a change of rights and its refusal name whose rights they were', async () => {
  const person = actor('东城内勤').person;
  const body = { unit: '00000000-0000-7000-8000-000000000003', role: 'head', title: '副支队长' };
  expect((await ask('安全员', 'POST', `/api/people/${person}/posts`, { body })).status).toBe(200);
  expect((await ask('局长', 'POST', `/api/people/${person}/posts`, { body })).status).toBe(403);
  const [changed] = await log('&type=rights-change&success=true');
  const [refused] = await log('&type=rights-change&success=false');
  expect(changed).toMatchObject({ success: true, person: { name: '安全员' }, subject: { kind: 'person', name: '东城内勤' } });
  expect(refused).toMatchObject({ success: false, person: { name: '局长' }, detail: { code: 'not-your-right' } });
});

test('SEC-11: what is out of sight or out of reach leaves a trace, on whatever route', async () => {
  const nowhere = '01900000-0000-7000-8000-0000000000aa';
  expect((await ask('东城内勤', 'GET', `/api/matters/${nowhere}`)).status).toBe(404);
  expect((await ask('东城内勤', 'GET', '/api/escalation/dry-run')).status).not.toBe(200);
  const kept = (await log('&type=refusal')).map(({ detail, subject }) => [detail['code'], subject?.id ?? null]);
  expect(kept).toContainEqual(['not-there', nowhere]);
});

test('only auditors read it, and their reading is kept too', async () => {
  for (const who of ['局长', '督办员', '管理员', '东城内勤']) {
    expect((await ask(who, 'GET', '/api/audit')).status, who).toBe(403);
    expect((await ask(who, 'GET', '/api/audit.xlsx')).status, who).toBe(403);
  }
  expect((await ask(null, 'GET', '/api/audit')).status).toBe(401);
  await log();
  expect((await log('&type=audit-read&success=true'))[0]).toMatchObject({ person: { name: '审计员' } });
});

test('exported, every cell is text, and the export is an act itself', async () => {
  await database.owner`update person set name = '=cmd|calc' where id = ${actor('安全员').person}`;
  const reply = await ask('审计员', 'GET', '/api/audit.xlsx?type=rights-change', { headers: { 'accept-language': 'en' } });
  const sheets = await readSheets(reply.bytes);
  const rows = sheets.ok ? (sheets.value[0]?.rows ?? []) : [];
  expect(rows[0]?.slice(0, 4)).toEqual(['Time', 'Person', 'Person id', 'Act']);
  expect(rows.some((row) => row[1] === '=cmd|calc')).toBe(true);
  expect((await log('&type=audit-export&success=true'))[0]).toMatchObject({ detail: { route: 'export-acts' } });
});
