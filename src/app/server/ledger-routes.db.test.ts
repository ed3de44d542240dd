// Keys for everybody, seals and consistency for those who verify, the proof of an entry for whoever may see its matter.
import { expect, test } from 'vitest';
import type { MatterId } from '#kernel';
import { handle } from '#matters/server';
import { aDemand, testDatabase } from '#test';
import { aHouse } from './a-house.ts';

const database = await testDatabase({ poolSize: 6 });
const house = await aHouse(database);
const { ask, actor, unit } = house;
const { engine } = house.house;

const opened = async (): Promise<MatterId> => {
  const command = aDemand(house, { lead: unit('东城支队') });
  const done = await handle(engine, { register: 'commitments', matter: null, command, actor: actor('督办员') });
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value.id;
};
const proofOf = (id: string, seq = 1): string => `/api/matters/${id}/entries/${seq}/proof.json`;

test('an entry has a proof once it is sealed; who does not see the matter sees no proof', async () => {
  const id = await opened();
  expect(await ask('督办员', 'GET', proofOf(id))).toMatchObject({ status: 409, body: { code: 'not-sealed-yet' } });
  expect((await ask('审计员', 'GET', '/api/ledger/keys')).body['keys']).toEqual([]);
  expect((await house.house.seal()).ok).toBe(true);
  const proof = await ask('督办员', 'GET', proofOf(id));
  expect(proof.status).toBe(200);
  expect(Buffer.from(proof.bytes).toString()).toMatch(/^\{"inclusion":\{"entry":/);
  expect((await ask('督办员', 'GET', `/api/matters/${id}/entries`)).body['sealedUpTo']).toBe(1);
  for (const who of ['西城支队长', '管理员']) expect((await ask(who, 'GET', proofOf(id))).status).toBe(404);
  expect((await ask(null, 'GET', proofOf(id))).status).toBe(401);
  expect((await ask('督办员', 'GET', proofOf(id, 9))).status).toBe(404);
});

test('seals and consistency are for auditors and leaders, the public keys for everybody', async () => {
  await opened();
  house.travel('2026-03-10');
  expect((await house.house.seal()).ok).toBe(true);
  const seals = '/api/ledger/seals';
  const consistency = '/api/ledger/consistency.json?from=1&to=2';
  const keys = await ask(null, 'GET', '/api/ledger/keys');
  expect([keys.status, keys.body['newest']]).toEqual([200, expect.objectContaining({ number: 2 })]);
  house.travel('2026-03-02');
  expect((await ask('审计员', 'GET', seals)).body['seals']).toHaveLength(2);
  expect((await ask('审计员', 'GET', `${seals}?below=2`)).body['seals']).toHaveLength(1);
  expect((await ask('审计员', 'GET', consistency)).status).toBe(200);
  expect((await ask('审计员', 'GET', '/api/ledger/consistency.json?from=2&to=1')).status).toBe(404);
  for (const who of ['督办员', '管理员', '东城支队长'])
    for (const url of [seals, consistency]) expect((await ask(who, 'GET', url)).status).toBe(403);
});
