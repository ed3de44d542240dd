// Calibration of the forecast: the demo bureau's year played back. At every past week each unit with all below it is forecast
// from the closings that were on record then; what is printed is the share whose true closings lie inside the band of eight in
// ten. Neighbouring weeks share most of their history, so the share is steadier than its number of forecasts suggests.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { openFileStore } from '#documents/server';
import { type Day, type UnitId, addDays, parseDay } from '#kernel';
import { listAllUnits } from '#people/server';
import { openDatabase, startEmbeddedDatabase } from '#platform/server';
import { type CountsByDay, ENOUGH_WEEKS, FORECAST_WEEKS, addWeeks, closingsAhead, rollUp } from '#situation';
import { closedByWeek } from '#situation/server';
import { aTestEngine } from '../test/support/bureau.ts';
import { throwawayFolder } from '../test/support/throwaway.ts';
import { migrateAll } from '../src/app/server/compose.ts';
import { loadDemo } from '../src/app/server/demo/load-demo.ts';
import { REGISTERS } from '../src/app/server/registers.ts';
import { type Line, percent } from './table.ts';

const TODAY = parseDay('2026-11-24') as Day; // a day in its form
const LAST_WEEK = addDays(TODAY, -8); // the Monday of the last whole week
const WEEKS = 60;

type Weeks = readonly number[];

const sum = (counts: Weeks): number => counts.reduce((a, b) => a + b, 0);

/** Closings of each unit with all below it, week by week, from the first week in which anybody closed anything. */
async function playedYear(): Promise<readonly Weeks[]> {
  const folder = throwawayFolder('bench');
  const server = await startEmbeddedDatabase({ folder });
  try {
    await migrateAll(server.address);
    const database = await openDatabase({ address: server.address, poolSize: 2 });
    const engine = aTestEngine(database, [...REGISTERS.values()]);
    const files = await openFileStore(path.join(folder, 'files'));
    await loadDemo(engine, { files, passwordHash: 'nobody signs in', today: TODAY });
    const units = await listAllUnits(database.sql);
    const ids = units.map(({ id }) => id);
    const closed = await database.reading('system', (sql) => closedByWeek(sql, ids, addDays(LAST_WEEK, -7 * WEEKS), LAST_WEEK));
    await database.close();
    return [...rollUp<Weeks>(units, weekly(closed), [], addWeeks).values()];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function weekly(closed: ReadonlyMap<UnitId, CountsByDay>): ReadonlyMap<UnitId, Weeks> {
  const mondays = Array.from({ length: WEEKS + 1 }, (_, index) => addDays(LAST_WEEK, 7 * (index - WEEKS)));
  const first = mondays.findIndex((monday) => [...closed.values()].some((byWeek) => byWeek.has(monday)));
  const known = first < 0 ? [] : mondays.slice(first);
  return new Map([...closed].map(([unit, byWeek]) => [unit, known.map((monday) => byWeek.get(monday) ?? 0)]));
}

interface Score {
  readonly forecasts: number;
  readonly inside: number;
  readonly below: number;
  readonly above: number;
}

/** `ahead` weeks are forecast; null: all that are left on record. */
function scoreOf(units: readonly Weeks[], ahead: number | null): Score {
  let [forecasts, below, above] = [0, 0, 0];
  for (const weeks of units) {
    for (let at = ENOUGH_WEEKS; at + (ahead ?? 1) <= weeks.length; at += 1) {
      const truth = weeks.slice(at, ahead === null ? undefined : at + ahead);
      const spread = closingsAhead(weeks.slice(Math.max(0, at - FORECAST_WEEKS), at), truth.length);
      if (!spread) continue;
      forecasts += 1;
      if (sum(truth) < spread.low) below += 1;
      if (sum(truth) > spread.high) above += 1;
    }
  }
  return { forecasts, below, above, inside: forecasts - below - above };
}

const lineOf = (what: string, { forecasts, inside, below, above }: Score): Line => ({
  what: `forecast, ${what}: true closings inside the 80 % band`,
  figure: `${percent(inside / Math.max(1, forecasts))} of ${forecasts} (fewer ${below}, more ${above})`,
  ratio: '',
  target: '≈ 80 %',
});

export async function forecastBench(): Promise<readonly Line[]> {
  const units = await playedYear();
  return [
    lineOf('next 4 weeks', scoreOf(units, 4)),
    lineOf('next 8 weeks', scoreOf(units, 8)),
    lineOf('to the end of the year on record', scoreOf(units, null)),
    lineOf('the whole bureau, next 4 weeks', scoreOf(units.slice(0, 1), 4)),
  ];
}
