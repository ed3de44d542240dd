// The sweep removes what a dead run left, wherever its database lies, and nothing else.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sweepThrowaways, throwawayFolder } from './throwaway.ts';

const { pid: dead } = spawnSync(process.execPath, ['--version']);
const openPlace = mkdtempSync(path.join(tmpdir(), 'duxing-place-'));
const mine = throwawayFolder('test');
afterAll(() => {
  for (const folder of [openPlace, mine]) rmSync(folder, { recursive: true, force: true });
});

const leave = (name: string): string => {
  const folder = path.join(tmpdir(), name);
  mkdirSync(path.join(folder, 'postgres'), { recursive: true });
  return folder;
};

test('folders of runs that are gone are removed; those of live ones and of others stay', async () => {
  const [stale, foreign] = [leave(`duxing-browser-${dead}-abcdef`), leave(`duxing-other-${dead}-abcdef`)];
  await sweepThrowaways(openPlace);
  expect([stale, mine, foreign].map((folder) => existsSync(folder))).toEqual([false, true, true]);
  rmSync(foreign, { recursive: true });
});

test('a database that root had to keep elsewhere goes with its folder; one of an installation stays', async () => {
  const gone = path.join(tmpdir(), `duxing-test-${dead}-ghijkl`);
  const clusters = { 'postgres-one': gone, 'postgres-two': '/srv/duxing/data' };
  for (const [name, folder] of Object.entries(clusters)) {
    mkdirSync(path.join(openPlace, name));
    for (const end of ['.log', '.of']) writeFileSync(path.join(openPlace, `${name}${end}`), `${folder}\n`);
  }
  await sweepThrowaways(openPlace);
  const left = Object.keys(clusters).flatMap((name) =>
    ['', '.log', '.of'].map((end) => existsSync(path.join(openPlace, `${name}${end}`))),
  );
  expect(left).toEqual([false, false, false, true, true, true]);
});
