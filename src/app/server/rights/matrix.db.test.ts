// The matrix: every route, for every role at every relation and in every state of the world, against the declared table. The whole
// of it by `npm run torture:rights`; with the other tests a drawn part of it, the same each time.
import { afterAll, describe, expect, test } from 'vitest';
import { testDatabase } from '#test';
import { chanceOf } from '../demo/chance.ts';
import { type Cell, walk } from './a-matrix.ts';
import { NOT_WALKED, gateCells, openingCells, readingCells } from './a-scope.ts';
import { SOMEBODIES, aWorld } from './a-world.ts';
import { CONTRACTS } from './contracts.ts';

const WHOLE = process.env['DUXING_TORTURE'] === 'rights';
/** How many cells of each kind are drawn where not all are walked. */
const DRAWN = 500;
const SEED = process.env['DUXING_SEED'] ?? 'rights';

const database = await testDatabase({ poolSize: 8 });
const world = await aWorld(database);
afterAll(() => world.close());

/** In an order that is drawn, so that what comes at once is mixed. */
function shuffled(cells: readonly Cell[], name: string): readonly Cell[] {
  const chance = chanceOf(`${SEED} ${name}`);
  const keyed = cells.map((cell) => ({ cell, at: chance.next() })).sort((a, b) => a.at - b.at);
  return keyed.map(({ cell }) => cell).slice(0, WHOLE ? keyed.length : DRAWN);
}

const reading = readingCells(world);
const gates = gateCells(world, world.house.http.contracts());
const openings = openingCells(world);
const LONG = 3_600_000;

test('everybody of the matrix signs in once', async () => {
  for (const { name } of SOMEBODIES) expect([name, (await world.ask(name, 'GET', '/api/me')).status]).toEqual([name, 200]);
});

test('the table knows every contract that is bound', () => {
  const known = new Set(CONTRACTS.map(({ id, path }) => `${id} ${path}`));
  expect(world.house.http.contracts().filter(({ id, path }) => !known.has(`${id} ${path}`))).toEqual([]);
});

test('no route is left out', () => {
  const walked = new Set([...reading, ...gates, ...openings].map(({ contract }) => contract));
  const left = world.house.http
    .contracts()
    .filter(({ id, access }) => access !== 'public' && !walked.has(id) && !(id in NOT_WALKED));
  expect(left.map(({ id }) => id)).toEqual([]);
});

describe('the matrix is what is declared', () => {
  test('at the gate of every route', { timeout: LONG }, async () => {
    expect(await walk(gates, 1)).toEqual([]);
  });

  test('one question after another', { timeout: LONG }, async () => {
    const cells = shuffled(reading, 'one by one');
    expect(await walk(cells, 1)).toEqual([]);
    expect(cells.length).toBeGreaterThanOrEqual(DRAWN);
  });

  test('64 people at once, mixed at random', { timeout: LONG }, async () => {
    expect(await walk(shuffled([...reading, ...gates], 'at once'), 64)).toEqual([]);
  });

  test('openings on behalf of every unit', { timeout: LONG }, async () => {
    expect(await walk(shuffled(openings, 'openings'), 8)).toEqual([]);
  });
});
