// SIGKILL in the middle of work, on a real server in a process of its own: three rounds here, each another blow; the long form is
// `npm run torture:crash`.
import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { tortureByCrashes } from './survival/crash.ts';

test('killed in the middle of work, server and database open again, and everything acknowledged is there once', {
  timeout: 300_000,
}, async () => {
  const seed = String(randomInt(2 ** 31));
  const outcome = await tortureByCrashes({ seed, blows: ['server', 'postmaster', 'everything'], callers: 4 });
  expect({ seed, wrong: outcome.wrong }).toEqual({ seed, wrong: [] });
  expect(outcome.acknowledged).toBeGreaterThan(10);
  expect(outcome.files).toBeGreaterThan(0);
});
