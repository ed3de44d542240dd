// Counting of attempts against a real database, without the cost of a password each time.
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '#test';
import { FIRST_RULES } from '#people';
import { clearAfter, countBefore } from './attempts.ts';
import { aClock } from './sample-bureau.ts';

const database = await testDatabase({ poolSize: 4 });
const clock = aClock();
beforeEach(async () => {
  await database.owner`delete from sign_in_attempt`;
});

const attempt = async (account: string, address: string) => {
  const counted = await countBefore(database, { account, address }, clock.now(), FIRST_RULES);
  return counted.ok ? counted.value.left : counted.refusal.facts?.['until'];
};

test('SEC-04: twenty failures from many addresses lock the account everywhere, for fifteen minutes', async () => {
  for (let host = 1; host <= 5; host += 1) {
    for (let time = 0; time < 4; time += 1) await attempt('lina', `10.1.0.${host}`);
  }
  const until = new Date(Date.parse(clock.now()) + 15 * 60_000).toISOString();
  expect(await attempt('lina', '10.2.0.1')).toBe(until);
  expect(await attempt('zhangwei', '10.2.0.1')).toBe(4);
  clock.pass(14.9);
  expect(await attempt('lina', '10.2.0.1')).toBe(until);
  clock.pass(0.2);
  expect(await attempt('lina', '10.2.0.1')).toBe(4);
});

test('failures older than fifteen minutes are forgotten, those within it are not', async () => {
  for (const left of [4, 3, 2, 1]) expect(await attempt('lina', 'a')).toBe(left);
  clock.pass(16);
  expect(await attempt('lina', 'a')).toBe(4);
  clock.pass(14);
  expect(await attempt('lina', 'a')).toBe(3);
});

test('attempts while locked don’t prolong the lock', async () => {
  for (let time = 0; time < 5; time += 1) await attempt('lina', 'a');
  const until = await attempt('lina', 'a');
  clock.pass(10);
  expect(await attempt('lina', 'a')).toBe(until);
  clock.pass(5);
  expect(await attempt('lina', 'a')).toBe(4);
});

test('attempts made at the same moment get a number each', async () => {
  const left = await Promise.all(Array.from({ length: 8 }, () => attempt('lina', 'a')));
  expect(left.filter((answer) => typeof answer === 'number').sort()).toEqual([0, 1, 2, 3, 4]);
});

test('a good attempt forgets the failures here and everywhere', async () => {
  await attempt('lina', 'a');
  await attempt('lina', 'a');
  await clearAfter(database, { account: 'lina', address: 'a' });
  expect(await attempt('lina', 'a')).toBe(4);
  expect((await database.sql`select from sign_in_attempt`).count).toBe(2);
});
