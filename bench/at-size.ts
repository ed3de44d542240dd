// Reads at growing sizes: inbox page, situation, sweep, verification. One server, filled up from size to size.
import { rmSync } from 'node:fs';
import { OFFICIAL_YEARS, openCalendar } from '#deadlines';
import { type Day, type UnitId, addDays, ok, parseDay } from '#kernel';
import { verifyChain } from '#ledger';
import { readAll, sha256 } from '#ledger/server';
import { inboxScopes, listInbox, sweep, verifyLedger } from '#matters/server';
import { whomOf } from '#people/server';
import type { Actor } from '#people';
import { type Database, type Sql, connect, openDatabase, startEmbeddedDatabase } from '#platform/server';
import { periodOf } from '#situation';
import { sumPace, sumTransmission } from '#situation/server';
import { throwawayFolder } from '../test/support/throwaway.ts';
import { migrateAll } from '../src/app/server/compose.ts';
import { loadScale } from '../src/app/server/demo/scale/load-scale.ts';
import { REGISTERS } from '../src/app/server/registers.ts';
import { aTestEngine } from '../test/support/bureau.ts';
import { settleBureau } from './bureau.ts';
import { median, quantile } from './median.ts';
import { type Line, ms, percent, perSecond } from './table.ts';

const TODAY = parseDay('2026-10-20') as Day; // a day in its form
const calendar = openCalendar(OFFICIAL_YEARS);
const INBOX_CALLS = 300;

interface Filled {
  readonly database: Database;
  readonly owner: Sql;
  readonly units: readonly UnitId[];
  readonly actors: readonly Actor[];
}

async function settle(database: Database): Promise<Pick<Filled, 'units' | 'actors'>> {
  const { units, staff } = await settleBureau(database);
  const actors = units.flatMap((unit) =>
    (['supervisor', 'head', 'clerk'] as const).flatMap((role) => staff.acting(unit.id, role).slice(0, 1)),
  );
  return { units: units.map(({ id }) => id), actors };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** First pages of the inboxes of people all over the bureau, two rounds to warm up. */
async function inbox({ database, actors }: Filled): Promise<{ p50: number; p99: number }> {
  const times: number[] = [];
  const page = (actor: Actor) =>
    database.reading(whomOf(actor), (reader) => listInbox(reader, inboxScopes(REGISTERS.values(), actor), null, 50));
  for (const actor of [...actors.slice(0, 20), ...actors.slice(0, 20)]) await page(actor);
  for (let call = 0; call < Math.max(INBOX_CALLS, actors.length); call += 1)
    times.push(await timed(() => page(actors[(call * 7) % actors.length] as Actor))); // there are actors
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

async function situation({ database, units }: Filled): Promise<number> {
  const period = periodOf(2026, TODAY);
  const page = () =>
    database.reading('system', async (sql) => [await sumPace(sql, units, period), await sumTransmission(sql, units, period)]);
  await page();
  const times: number[] = [];
  for (let round = 0; round < 9; round += 1) times.push(await timed(page));
  return median(times);
}

async function sweeping({ database, owner }: Filled): Promise<readonly Line[]> {
  const engine = aTestEngine(database, [...REGISTERS.values()]);
  engine.travel(TODAY);
  const [clocks] = await owner<{ n: number }[]>`select count(*)::int as n from clock`;
  const idle = median([await timed(() => sweep(engine)), await timed(() => sweep(engine))]);
  engine.travel(addDays(TODAY, 1));
  let noted = 0;
  const busy = await timed(async () => {
    noted = (await sweep(engine)).noted;
  });
  const what = `sweep over ${(clocks?.n ?? 0).toLocaleString('en')} clocks`;
  return [
    { what: `${what}, nothing owed`, figure: ms(idle), ratio: '', target: '' },
    {
      what: `${what}, ${noted} warnings of the next day`,
      figure: `${ms(busy / Math.max(1, noted))} each`,
      ratio: '',
      target: '',
    },
  ];
}

/** Verification turn about with the bare chain: the same entries read in the same order and hashed, nothing else. */
async function verifying({ database }: Filled, rounds: number): Promise<readonly Line[]> {
  const [whole, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    let entries = 0;
    const time = await timed(async () => {
      const verified = await verifyLedger(database, REGISTERS);
      if (verified.differences.length > 0) throw new Error('the ledger differs');
      entries = verified.entries;
    });
    whole.push((entries / time) * 1000);
    bare.push((entries / (await timed(() => bareChain(database)))) * 1000);
  }
  const [ours, chain] = [median(whole), median(bare)];
  const figure = `${perSecond(ours)} entries (bare chain ${perSecond(chain)})`;
  return [{ what: 'verify: hashes, folds and rows', figure, ratio: percent(ours / chain), target: '≥ 70 %' }];
}

async function bareChain(database: Database): Promise<void> {
  await database.transaction('system', async (tx) => {
    let chain: Parameters<typeof verifyChain>[0] & unknown[] = [];
    for await (const batch of readAll(tx))
      for (const entry of batch) {
        if (entry.seq === 1) {
          if (verifyChain(chain, sha256)) throw new Error('a chain is broken');
          chain = [];
        }
        chain.push(entry);
      }
    if (verifyChain(chain, sha256)) throw new Error('a chain is broken');
    return ok(null);
  });
}

export async function sizesBench(
  sizes: readonly number[],
  rounds: number,
  say: (line: string) => void,
): Promise<readonly Line[]> {
  const folder = throwawayFolder('bench');
  const server = await startEmbeddedDatabase({ folder });
  const lines: Line[] = [];
  /** Said at once, so that a run which is broken off has told what it knew. */
  const add = (...more: readonly Line[]): void => {
    lines.push(...more);
    for (const { what, figure, ratio } of more) say(`  ${what}: ${figure} ${ratio}`);
  };
  try {
    await migrateAll(server.address);
    const database = await openDatabase({ address: server.address, poolSize: 10 });
    const owner = connect({ address: server.address, poolSize: 1 });
    const filled: Filled = { database, owner, ...(await settle(database)) };
    let [held, first] = [0, null as { p50: number; p99: number; page: number } | null];
    for (const size of sizes) {
      const before = held;
      let made = 0;
      const time = await timed(async () => {
        made = await loadScale({ database, calendar, today: TODAY, count: size - before });
      });
      held += made;
      await owner`vacuum analyze`;
      const of = `${held.toLocaleString('en')} matters`;
      add({ what: `filling up to ${of}`, figure: perSecond((made / time) * 1000), ratio: '', target: '≥ 3,000 /s' });
      say(`${of} …`);
      const { p50, p99 } = await inbox(filled);
      const page = await situation(filled);
      first ??= { p50, p99, page };
      const ratio = (now: number, then: number): string => `${(now / then).toFixed(2)} × the first size`;
      add({ what: `inbox page, ${of}: p50`, figure: ms(p50), ratio: ratio(p50, first.p50), target: '≤ 1.5 ×' });
      add({ what: `inbox page, ${of}: p99`, figure: ms(p99), ratio: ratio(p99, first.p99), target: '≤ 50 ms, ≤ 1.5 ×' });
      add({ what: `situation, ${of}`, figure: ms(page), ratio: ratio(page, first.page), target: '≤ 100 ms' });
    }
    add(...(await sweeping(filled)));
    add(...(await verifying(filled, held < 500_000 ? rounds : 1)));
    await database.close();
    await owner.end();
    return lines;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
