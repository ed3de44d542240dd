// The scale set is what the engine would have made: every hash, row and count comes out the same.
import { expect, test } from 'vitest';
import { OFFICIAL_YEARS, openCalendar } from '#deadlines';
import { type Day, parseDay } from '#kernel';
import { sweep, verifyLedger } from '#matters/server';
import { commitments } from '#registers/commitments';
import { aBureau, aTestEngine, testDatabase } from '#test';
import { REGISTERS } from '../registers.ts';
import { loadScale } from './scale/load-scale.ts';

const TODAY = parseDay('2026-10-20') as Day;
const calendar = openCalendar(OFFICIAL_YEARS);
const database = await testDatabase({ poolSize: 4 });
await aBureau(database);
const made = await loadScale({ database, calendar, today: TODAY, count: 500 });

test('verification finds no difference in 500 commitments, and none is left out', async () => {
  const verified = await verifyLedger(database, REGISTERS);
  expect(verified.differences).toEqual([]);
  expect(verified.matters).toBe(made);
  expect(made).toBeGreaterThanOrEqual(500);
  expect(verified.entries).toBeGreaterThan(made * 2);
});

test('every status is met', async () => {
  const rows = await database.owner<{ status: string }[]>`select distinct status from matter`;
  expect(rows.map(({ status }) => status).sort()).toEqual(Object.keys(commitments.statuses).sort());
});

test('counts, inbox rows, clocks, parties and asks are those of the stored states', async () => {
  const matters = await database.owner<
    { id: string; fields: Parameters<typeof commitments.project>[0] }[]
  >`select id, fields from matter`;
  const wanted = new Map<string, number>();
  const rows = { waiting: 0, clock: 0, matter_party: 0, ask: 0 };
  for (const { fields } of matters) {
    const p = commitments.project(fields);
    for (const { unit, key, day } of p.tallies) {
      const place = `${unit} ${key} ${day ?? 'infinity'}`;
      wanted.set(place, (wanted.get(place) ?? 0) + 1);
    }
    rows.waiting += p.waiting.length;
    rows.clock += p.clocks.length;
    rows.matter_party += p.parties.length;
    rows.ask += p.asks?.length ?? 0;
  }
  const tallies = await database.owner<{ place: string; count: number }[]>`
    select unit_id || ' ' || key || ' ' || day as place, count from tally where register = 'commitments'`;
  expect(new Map(tallies.map(({ place, count }) => [place, count]))).toEqual(wanted);
  const [counts] = await database.owner`
    select (select count(*) from waiting) as waiting, (select count(*) from clock) as clock, (select count(*) from matter_party) as matter_party,
      (select count(*) from ask) as ask`;
  expect(counts).toEqual(rows);
});

test('nothing is owed on the day up to which it was made, and the next number follows the last', async () => {
  const engine = aTestEngine(database, [...REGISTERS.values()]);
  engine.travel(TODAY);
  expect(await sweep(engine)).toEqual({ noted: 0, failed: [] });
  const [series] = await database.owner<{ last: number }[]>`select last from number_series where series = '重点' and year = 2026`;
  expect(series?.last).toBe(made);
});

test('made again on another database, it is the same entry for entry', async () => {
  const heads = await database.owner<{ head: string }[]>`select encode(head, 'hex') as head from matter order by id limit 40`;
  const other = await testDatabase();
  await aBureau(other);
  await loadScale({ database: other, calendar, today: TODAY, count: 500 });
  expect(await other.owner`select encode(head, 'hex') as head from matter order by id limit 40`).toEqual(heads);
});
