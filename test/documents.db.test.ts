// Official documents of matters, through the one shell function and over the wire: their numbers, who may read them, and what is
// refused before anything is written.
import { afterAll, expect, test } from 'vitest';
import { listDocumentNumbers, openPress } from '#documents/server';
import { type JsonObject, type MatterId, type UnitId, ok, refuse } from '#kernel';
import { mattersApi } from '#matters';
import { type Engine, handle, verifyLedger } from '#matters/server';
import { commitments } from '#registers/commitments';
import { type Act, supervision } from '#registers/supervision';
import { aBureau, aTestEngine, matterRoutes, stateIn, testDatabase, trialHttp } from '#test';

// Each of fifty issuers has a connection of its own: the embedded server takes sixty in all.
const database = await testDatabase({ poolSize: 50 });
const { unit, actor } = await aBureau(database);
const engine = aTestEngine(database, [commitments, supervision]);

const give = (who: string, matter: MatterId | null, command: JsonObject, on: Engine = engine) =>
  handle(on, { register: 'supervision', matter, command: command as JsonObject & { type: string }, actor: actor(who) });

async function granted(who: string, matter: MatterId | null, command: JsonObject, on: Engine = engine): Promise<MatterId> {
  const done = await give(who, matter, command, on);
  if (!done.ok) throw new Error(`${JSON.stringify(command['type'])} by ${who}: ${done.refusal.code}`);
  return done.value.id;
}
const notice = (more: JsonObject = {}): JsonObject => ({
  ...{ type: 'ServeNotice', kind: 'notice', power: 'follow-up', title: '加快消防通道整治', issue: '通道被占。\n整改逾期。' },
  ...{ issuer: unit('临江局'), targets: [unit('东城支队')], ...more },
});
const numbersOf = async (issuer: UnitId) =>
  (await listDocumentNumbers(database.owner, issuer, 2026)).map(({ code, serial, withdrawn }) => [
    code,
    serial,
    withdrawn?.reason,
  ]);
const oneTo = (most: number) => Array.from({ length: most }, (_, index) => index + 1);

test('DOC-12: fifty issuers of two kinds at once, some refused and some withdrawn: no gap, no twin', async () => {
  const issuer = unit('西城支队');
  const targets = [unit('西城一大队')];
  const done = await Promise.all(
    oneTo(50).map(async (nth) => {
      const kind = nth % 2 === 0 ? 'notice' : 'urging';
      // Every fifth asks for a power that takes an assignment.
      const power = nth % 5 === 0 ? 'government-supervision' : 'follow-up';
      const served = await give('西城支队长', null, notice({ issuer, targets, kind, power }));
      if (served.ok && nth % 7 === 0) await granted('西城支队长', served.value.id, { type: 'Withdraw', reason: '发错' });
      return served.ok ? served.value.id : null;
    }),
  );
  const served = done.filter((id) => id !== null);
  expect(served).toHaveLength(40);
  const acts = await Promise.all(served.map((id) => stateIn<Act>(database, id)));
  for (const [kind, code] of [
    ['notice', '西交执督'],
    ['urging', '西交执函'],
  ]) {
    const numbers = acts.filter((act) => act.kind === kind).map(({ document }) => document?.number);
    expect(new Set(numbers.map((number) => number?.code))).toEqual(new Set([code]));
    expect(numbers.map((number) => number?.serial ?? 0).sort((a, b) => a - b)).toEqual(oneTo(20));
  }
  const listed = await numbersOf(issuer);
  expect(listed.map(([code, serial]) => `${code} ${serial}`)).toEqual([
    ...oneTo(20).map((serial) => `西交执函 ${serial}`),
    ...oneTo(20).map((serial) => `西交执督 ${serial}`),
  ]);
  expect(listed.filter(([, , reason]) => reason === '发错')).toHaveLength(6);
  expect((await verifyLedger(database, engine.registers)).differences).toEqual([]);
}, 60_000);

test('DOC-12: conclusion and review go on in the series; a withdrawn notice keeps its number and its reason, and can be read', async () => {
  const first = await granted('督办员', null, notice());
  await granted('督办员', first, { type: 'Withdraw', reason: '对象有误' });
  const second = await granted('督办员', null, notice());
  for (const type of ['ReadNotice', 'AcknowledgeReceipt']) await granted('东城内勤', second, { type });
  await granted('东城内勤', second, { type: 'Reply', text: '已办' });
  await granted('督办员', second, { type: 'ConcludeAct', findings: '逾期属实' });
  await granted('东城内勤', second, { type: 'ReceiveConclusion' });
  await granted('东城支队长', second, { type: 'AskReview', reason: '系外单位占道' });
  await granted('局长', second, { type: 'DecideReview', outcome: 'changed', note: '改为提醒' });
  expect(await numbersOf(unit('临江局'))).toEqual([
    ['临交执督', 1, '对象有误'],
    ['临交执督', 2, undefined],
    ['临交执督', 3, undefined],
    ['临交执督', 4, undefined],
  ]);
  const taken = supervision.documents?.(await stateIn(database, first)) ?? [];
  expect(taken.map(({ key, withdrawn, document }) => [key, withdrawn, document.number.serial])).toEqual([['notice', true, 1]]);
  const whole = supervision.documents?.(await stateIn(database, second)) ?? [];
  expect(whole.map(({ key, document: { title, number } }) => [key, title, number.serial])).toEqual([
    ['notice', '临江局关于加快消防通道整治的督办通知', 2],
    ['conclusion', '临江局关于反馈加快消防通道整治督办结论的通知', 3],
    [`review-${unit('东城支队')}`, '临江局关于加快消防通道整治督办结论复核的决定', 4],
  ]);
});

test('a unit without an issuing code is told where to set one; a step that is refused otherwise is told that first', async () => {
  const bare = { issuer: unit('东湖站'), targets: [unit('东湖站')] };
  expect(await give('督办员', null, notice(bare))).toMatchObject({ refusal: { code: 'target-beyond-reach' } });
  await database.transaction('nobody', async (tx) =>
    ok(await tx`update unit set issuing_code = null where id = ${unit('东城支队')}`),
  );
  const before = await database.owner`select 1 from matter`;
  const brigade = { issuer: unit('东城支队'), targets: [unit('东城一大队')] };
  expect(await give('东城支队长', null, notice(brigade))).toMatchObject({
    refusal: { kind: 'conflict', code: 'unit-without-issuing-code', facts: { unit: '东城支队' } },
  });
  expect(await database.owner`select 1 from matter`).toHaveLength(before.length);
  await database.transaction('nobody', async (tx) =>
    ok(await tx`update unit set issuing_code = '东交执' where id = ${unit('东城支队')}`),
  );
});

test('what cannot be printed is refused before anything is written: no fonts, or a text that no document takes', async () => {
  const press = openPress({ fonts: '/nowhere', origin: () => '' });
  const counted = async () => [
    await numbersOf(unit('临江局')),
    (await database.owner<{ last: number }[]>`select last from number_series order by series`).map(({ last }) => last),
    (await database.owner`select 1 from ledger_entry`).length,
  ];
  const before = await counted();
  expect(await give('督办员', null, notice(), { ...engine, press })).toMatchObject({
    refusal: { code: 'document-fonts-missing' },
  });
  expect(await give('督办员', null, notice({ issue: '机密★1年' }))).toMatchObject({
    refusal: { code: 'document-secrecy-mark', law: { rule: 'DOC-40' } },
  });
  expect(await counted()).toEqual(before);
});

const http = await trialHttp();
let who = '督办员';
matterRoutes(http, {
  engine: {
    ...engine,
    press: {
      ...openPress({ fonts: '/nowhere', origin: () => '' }),
      pdf: async ({ title }) => ok({ bytes: Buffer.from(title), mediaType: 'application/pdf', extension: 'pdf', pages: 1 }),
    },
  },
  authenticate: async () => (who === '' ? refuse('unauthenticated', 'not-signed-in') : ok(actor(who))),
});
afterAll(() => http.close());
const ask = async (person: string, url: string) => {
  who = person;
  return http.inject({ method: 'GET', url });
};

test('whoever may see the matter reads its documents, under their Chinese title; to anybody else there is none', async () => {
  const id = await granted('督办员', null, notice({ title: '清理占道' }));
  const pdf = `/api/matters/${id}/documents/notice.pdf`;
  const view = mattersApi.MatterView.parse((await ask('东城支队长', `/api/matters/${id}`)).json());
  expect(view.documents).toMatchObject([
    { key: 'notice', title: '临江局关于清理占道的督办通知', number: '临交执督〔2026〕5号', withdrawn: false },
  ]);
  for (const person of ['督办员', '东城支队长', '东城内勤', '审计员']) {
    const answer = await ask(person, pdf);
    expect([person, answer.statusCode]).toEqual([person, 200]);
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('临江局关于清理占道的督办通知.pdf')}`,
    );
  }
  for (const form of ['pdf', 'docx'])
    for (const person of ['西城支队长', '管理员']) {
      const answer = await ask(person, `/api/matters/${id}/documents/notice.${form}`);
      expect([person, form, answer.statusCode, answer.json<JsonObject>()['code']]).toEqual([person, form, 404, 'not-there']);
    }
  expect((await ask('', pdf)).statusCode).toBe(401);
  for (const other of ['conclusion.pdf', 'notice.doc', '..%2Fnotice.pdf', 'NOTICE.pdf'])
    expect([other, (await ask('督办员', `/api/matters/${id}/documents/${other}`)).statusCode]).toEqual([other, 404]);
  expect((await ask('督办员', `/api/matters/${id}/documents/notice.docx`)).json()).toMatchObject({
    code: 'document-fonts-missing',
  });
});
