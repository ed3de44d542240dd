// Parts of the audit log: where acts lie, and what may be dropped.
import { expect, test } from 'vitest';
import type { Day, Instant } from '#kernel';
import { testDatabase } from '#test';
import { listKept, noteAlone } from './audit-store.ts';
import { dropParts, makeParts } from './part-store.ts';

const database = await testDatabase();
const at = (text: string): Instant => text as Instant; // in the form of the brand
const act = { type: 'command', person: null, success: true, address: null, request: null, subject: null } as const;

test('SEC-01: only whole months older than six are dropped, and what lies in them goes; all else stays and is read as one', async () => {
  await makeParts(database.owner, at('2026-03-10T00:00:00.000Z'));
  for (const day of ['2026-03-31T15:59:59.999Z', '2026-03-31T16:00:00.000Z', '2026-11-24T00:00:00.000Z'])
    await noteAlone(database, at(day), act);
  await makeParts(database.owner, at('2026-11-24T00:00:00.000Z'));
  const [march] = await database.owner`select count(*)::int as acts from audit_act_2026_03`;
  expect(march).toEqual({ acts: 1 });

  const now = at('2026-11-24T00:00:00.000Z');
  expect(await dropParts(database.owner, '2026-06-01' as Day, now)).toBeNull(); // in the form of the brand
  expect(await listKept(database.sql, {}, 10)).toHaveLength(3);
  expect(await dropParts(database.owner, '2026-04-01' as Day, now)).toEqual(['audit_act_2026_03']); // the same
  expect((await listKept(database.sql, {}, 10)).map((kept) => kept.at)).toEqual([
    '2026-11-24T00:00:00.000Z',
    '2026-03-31T16:00:00.000Z',
  ]);
});

test('a month of which acts already lie elsewhere keeps them, and what is made again changes nothing', async () => {
  await noteAlone(database, at('2031-05-05T00:00:00.000Z'), act);
  await makeParts(database.owner, at('2031-05-06T00:00:00.000Z'));
  await makeParts(database.owner, at('2031-05-06T00:00:00.000Z'));
  const kept = await listKept(database.sql, { from: '2031-05-05', to: '2031-05-05' }, 10);
  expect(kept).toHaveLength(1);
});

test('SEC-13: no part can be emptied, not even by its owner', async () => {
  await expect(database.owner`truncate audit_act_2026_11`).rejects.toThrow('append-only');
  await expect(database.owner`truncate audit_act_other`).rejects.toThrow('append-only');
});

test('pages follow one another without loss, by moment and then by id', async () => {
  const moment = at('2026-12-05T00:00:00.000Z');
  for (let index = 0; index < 5; index += 1) await noteAlone(database, moment, act);
  const filter = { from: '2026-12-05', to: '2026-12-05' };
  const seen = new Set<string>();
  for (let after: string | undefined; ; ) {
    const page = await listKept(database.sql, { ...filter, after }, 2);
    for (const { id } of page) seen.add(id);
    const last = page.at(-1);
    if (!last) break;
    after = `${last.at}_${last.id}`;
  }
  expect(seen.size).toBe(5);
});
