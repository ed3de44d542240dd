// News beyond the app, from the step that makes it to the mailbox and back into the ledger: against a real database and a real
// SMTP server. What must not be lost, sent twice, sent at night, or sent at all.
import { afterAll, beforeEach, expect, test } from 'vitest';
import { type JsonObject, type MatterId, ok, refuse } from '#kernel';
import { type Engine, handle, sendOutgoing, verifyLedger } from '#matters/server';
import type { AnyRegister } from '#matters';
import { type Channel, openSmtpChannel, readConfig } from '#platform/server';
import { commitments } from '#registers/commitments';
import { type Act, supervision } from '#registers/supervision';
import { aBureau, aMailServer, aTestEngine, MAIL_CA, stateIn, testDatabase } from '#test';

const database = await testDatabase({ poolSize: 6 });
const { unit, actor } = await aBureau(database);
const still = aTestEngine(database, [commitments, supervision]);
const engine: Engine = { ...still, channels: ['mail'] };
const server = await aMailServer();

function open(url = server.url): Channel {
  const settings = { DUXING_SMTP_FROM: 'duxing@bureau.example', DUXING_ORIGIN: 'https://duxing.example' };
  const { mail } = readConfig({ ...settings, DUXING_SMTP_URL: url });
  if (!mail) throw new Error('no mail');
  const channel = openSmtpChannel({ ...mail, ca: MAIL_CA, patienceMs: 3_000 });
  afterAll(() => channel.close());
  return channel;
}
const mail = open();
const origin = (): string => 'https://duxing.example';
const send = (channel: Channel = mail) => sendOutgoing({ engine, channels: [channel], origin });

const address = (who: string, text: string, wanted = true) => database.owner`
  insert into person_contact (person_id, channel, address, wanted) values (${actor(who).person}, 'mail', ${text}, ${wanted})
  on conflict (person_id, channel) do update set address = excluded.address, wanted = excluded.wanted`;
await address('东城支队长', 'head@east.example');
await address('东城内勤', 'clerk@east.example');
await address('西城支队长', 'head@west.example');
await address('督办员', 'office@bureau.example');
await address('审计员', 'audit@bureau.example');

beforeEach(async () => {
  still.travel('2026-03-02');
  server.letters.length = 0;
  server.answer = () => null;
  server.pause = async () => {};
  await database.owner`delete from outgoing`;
});

const SECRET = '打通消防通道';
const notice = (more: JsonObject = {}): JsonObject & { type: string } => ({
  ...{ type: 'ServeNotice', kind: 'notice', power: 'follow-up', title: SECRET, issue: '已逾期，请说明原因。' },
  ...{ issuer: unit('临江局'), targets: [unit('东城支队')], ...more },
});
const give = (who: string, matter: MatterId | null, command: JsonObject, by: Engine = engine) =>
  handle(by, { register: 'supervision', matter, command, actor: actor(who) });
async function serve(more: JsonObject = {}): Promise<MatterId> {
  const done = await give('督办员', null, notice(more));
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value.id;
}
const rows = async () => {
  const all = await database.owner<
    { state: string; code: string | null }[]
  >`select state, code from outgoing order by leave_at, id`;
  return all.map(({ state, code }) => [state, code].filter(Boolean).join(' '));
};
const addressed = () => server.letters.flatMap(({ to }) => to).toSorted();
const sentOf = async (id: MatterId) => (await stateIn<Act>(database, id)).targets.map((target) => target.sent ?? []);

test('whoever may take the step gets one letter, which says that something waits and nothing of what', async () => {
  const id = await serve();
  expect(await send()).toEqual({ taken: 2, failed: [], unreachable: [], unnoted: 0 });
  expect(await send()).toMatchObject({ taken: 0 });
  expect(addressed()).toEqual(['clerk@east.example', 'head@east.example']);
  for (const { subject, text, headers } of server.letters) {
    expect(subject).toMatch(/^督行：您有一件待办 督办〔2026〕\d+号$/);
    expect(text).toContain(`请登录督行查看：https://duxing.example/matters/${id}`);
    expect(`${subject}${text}`).not.toMatch(new RegExp(`${SECRET}|逾期|支队长|内勤`));
    expect(headers['auto-submitted']).toBe('auto-generated');
    expect(headers['message-id']).toMatch(/^<[0-9a-f-]{36}@bureau\.example>$/);
  }
});

test('proof of notice: what became of each letter is one entry of the ledger, once, and on the act', async () => {
  server.answer = (to) => (to.startsWith('clerk') ? 550 : null);
  const id = await serve();
  expect((await send()).failed).toEqual([{ matter: id, channel: 'mail', code: 'smtp-550' }]);
  await send();
  const entries = await database.owner`select type, actor from ledger_entry where matter_id = ${id} order by seq`;
  expect([...entries]).toEqual([
    { type: 'ActServed', actor: actor('督办员').person },
    { type: 'DeliveryNoted', actor: null },
  ]);
  const [sent] = await sentOf(id);
  const of = (who: string) => sent?.find(({ person }) => person === actor(who).person);
  const at = '2026-03-02T01:00:00.000Z';
  expect(of('东城支队长')).toMatchObject({ channel: 'mail', action: 'read', at, outcome: 'taken', code: null });
  expect(of('东城内勤')).toMatchObject({ outcome: 'refused', code: 'smtp-550' });
  await give('东城内勤', id, { type: 'ReadNotice' });
  expect((await verifyLedger(database, engine.registers)).differences).toEqual([]);
});

test('a step that was taken back with its transaction sends nothing', async () => {
  const lost: AnyRegister = {
    ...supervision,
    decide: (state, command, facts) => {
      const decided = supervision.decide(state, command, facts);
      return decided.ok ? ok({ ...decided.value, then: [{ register: 'nowhere', matter: facts.matter, command }] }) : decided;
    },
  };
  const done = await give('督办员', null, notice(), { ...engine, registers: new Map([['supervision', lost]]) });
  expect(done).toEqual(refuse('invalid', 'unknown-register', { register: 'nowhere' }));
  expect(await rows()).toEqual([]);
});

test('in a house without a channel nothing is written down, and the step is the same', async () => {
  expect((await give('督办员', null, notice(), still)).ok).toBe(true);
  expect(await rows()).toEqual([]);
});

test('nobody is written to about what the own unit has done, nor who wants no mail, has left, or could not take the step', async () => {
  await address('东城内勤', 'clerk@east.example', false);
  await database.owner`update person set active = false where id = ${actor('东湖站长').person}`;
  await address('东湖站长', 'gone@east.example');
  for (const [who, role] of [
    ['东湖站长', 'clerk'],
    ['审计员', 'auditor'],
  ] as const)
    await database.owner`
      insert into post (person_id, unit_id, role, title, since)
      values (${actor(who).person}, ${unit('东城支队')}, ${role}, '', ${engine.now()})`;
  const id = await serve();
  await send();
  expect(addressed()).toEqual(['head@east.example']);
  for (const type of ['ReadNotice', 'AcknowledgeReceipt']) await give('东城内勤', id, { type });
  await give('东城内勤', id, { type: 'Reply', text: '已排期' });
  await send();
  expect(server.letters).toHaveLength(1);
  await give('局长', id, { type: 'ConcludeAct', findings: '属实' });
  await send();
  expect(addressed()).toEqual(['head@east.example', 'head@east.example']);
  expect(server.letters.at(-1)?.text).toContain('签收结论');
  await address('东城内勤', 'clerk@east.example');
});

test('at night and on days off letters wait for the morning; what was read meanwhile is not sent at all', async () => {
  still.travel('2026-03-06T12:30:00.000Z');
  const id = await serve({ targets: [unit('东城支队'), unit('西城支队')] });
  await send();
  expect(server.letters).toEqual([]);
  await give('西城支队长', id, { type: 'ReadNotice' });
  still.travel('2026-03-09T00:29:00.000Z');
  await send();
  expect(server.letters).toEqual([]);
  still.travel('2026-03-09T00:30:00.000Z');
  await send();
  expect(addressed()).toEqual(['clerk@east.example', 'head@east.example']);
  expect((await rows()).toSorted()).toEqual(['dropped', 'taken', 'taken']);
  expect((await sentOf(id)).map((sent) => sent.length)).toEqual([2, 0]);
});

test('a letter that is put off is tried again later, and given up after ten times, which is said', async () => {
  server.answer = (to) => (to.startsWith('head') ? 451 : null);
  const id = await serve();
  expect(await send()).toMatchObject({ taken: 1, failed: [] });
  expect(await send()).toMatchObject({ taken: 0 });
  expect((await rows()).toSorted()).toEqual(['taken', 'waiting smtp-451']);
  still.travel('2026-03-02T01:01:00.000Z');
  server.answer = () => null;
  expect(await send()).toMatchObject({ taken: 1 });
  server.answer = (to) => (to.startsWith('head') ? 451 : null);
  const again = await serve();
  for (let day = 3; day < 20; day += 1) {
    await send();
    still.travel(`2026-03-${String(day).padStart(2, '0')}`);
  }
  expect((await sentOf(again))[0]?.map(({ outcome, code }) => `${outcome} ${code}`).toSorted()).toEqual([
    'given-up smtp-451',
    'taken null',
  ]);
  expect((await sentOf(id))[0]).toHaveLength(2);
});

test('while the server is down nothing is lost and others are left alone; when it is back everything arrives', async () => {
  await serve({ targets: [unit('东城支队'), unit('西城支队')] });
  const nowhere = open('smtp://127.0.0.1:1');
  expect(await send(nowhere)).toMatchObject({ taken: 0, unreachable: [{ channel: 'mail' }] });
  const [tried] = await database.owner<{ attempts: number }[]>`select sum(attempts)::int as attempts from outgoing`;
  expect(tried?.attempts).toBeLessThanOrEqual(2);
  still.travel('2026-03-02T01:30:00.000Z');
  expect(await send()).toMatchObject({ taken: 3, unreachable: [] });
  expect(addressed()).toEqual(['clerk@east.example', 'head@east.example', 'head@west.example']);
});

test('two processes that send at once send each letter once', async () => {
  for (let n = 0; n < 5; n += 1) await serve({ targets: [unit('东城支队'), unit('西城支队')] });
  server.pause = () => new Promise((go) => setTimeout(go, 5));
  const [one, other] = await Promise.all([send(), send(open())]);
  expect(one.taken + other.taken).toBe(15);
  const ids = server.letters.map(({ headers }) => headers['message-id']);
  expect(new Set(ids).size).toBe(15);
  expect(ids).toHaveLength(15);
});

test('a sender that dies after the server’s answer sends again when its lease is over, under the same id', async () => {
  await serve({ targets: [unit('西城支队')] });
  const dying: Channel = {
    ...mail,
    send: async (message) => {
      await mail.send(message);
      throw new Error('killed');
    },
  };
  await expect(send(dying)).rejects.toThrow('killed');
  expect(await send()).toMatchObject({ taken: 0 });
  still.travel('2026-03-02T01:05:00.000Z');
  expect(await send()).toMatchObject({ taken: 1 });
  const [first, second] = server.letters.map(({ headers }) => headers['message-id']);
  expect(server.letters).toHaveLength(2);
  expect(second).toBe(first);
});

test('a name with line breaks in it makes no header', async () => {
  await database.owner`update unit set short_name = ${'西城\r\nBcc: spy@evil.example\r\n\r\n'} where id = ${unit('西城支队')}`;
  await serve({ targets: [unit('西城支队')] });
  await send();
  expect(server.letters.map(({ to, headers }) => [to, headers['bcc']])).toEqual([[['head@west.example'], undefined]]);
  await database.owner`update unit set short_name = '西城支队' where id = ${unit('西城支队')}`;
});

test('what was settled long ago is forgotten; the ledger keeps its proof', async () => {
  const id = await serve();
  await send();
  still.travel('2026-06-30');
  await send();
  expect(await rows()).toEqual([]);
  expect((await sentOf(id))[0]).toHaveLength(2);
});
