// The dry run of escalation over as many clocks as asked for: rows made by the database itself, three in ten of them late, on
// every rung, of 1,500 lead officials of whom some are on leave. What is timed is the whole answer, as the route gives it.
import { rmSync } from 'node:fs';
import { type Day, parseDay } from '#kernel';
import { type Absence, foresee } from '#matters/server';
import { type Sql, connect, openDatabase, startEmbeddedDatabase } from '#platform/server';
import { throwawayFolder } from '../test/support/throwaway.ts';
import { migrateAll } from '../src/app/server/compose.ts';
import { REGISTERS } from '../src/app/server/registers.ts';
import { aTestEngine } from '../test/support/bureau.ts';
import { settleBureau } from './bureau.ts';
import { median } from './median.ts';
import { type Line, ms } from './table.ts';

const TODAY = '2026-10-20';
const ROUNDS = 5;

/** One matter to a clock; a state of the size that commitments have, since its rows are what a query has to pass over. */
async function fill(owner: Sql, count: number): Promise<void> {
  await owner`
    insert into matter (id, register, number, title, status, unit_id, lead_person, due, opened_on, version, head, fields)
    select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'commitments', n::text, '整改' || n, 'under-way',
      u.ids[1 + n % array_length(u.ids, 1)], p.ids[1 + (n * 7) % array_length(p.ids, 1)], ${TODAY}::date - 120 + n % 400,
      '2026-01-01', 3, '\\x00', jsonb_build_object('text', (select string_agg(md5((n * 40 + i)::text), '') from generate_series(1, 40) i))
    from generate_series(1, ${count}::int) n,
      (select array_agg(id order by path) as ids from unit where parent is not null) u, (select array_agg(id order by account) as ids from person) p`;
  await owner`
    insert into clock (matter_id, rule, started_on, due, next_on, rung, raised_on)
    select id, 'complete', opened_on, due, null, case when due < ${TODAY} then (number::int / 7) % 3 else 0 end,
      case when due < ${TODAY} and (number::int / 7) % 3 > 0 then date '2026-10-13' end
    from matter`;
  await owner`vacuum analyze matter`;
  await owner`vacuum analyze clock`;
}

/** Fills a fresh database and asks for tomorrow. */
export async function escalationBench(count: number): Promise<readonly Line[]> {
  const folder = throwawayFolder('bench');
  const server = await startEmbeddedDatabase({ folder });
  try {
    await migrateAll(server.address);
    const database = await openDatabase({ address: server.address, poolSize: 2 });
    const { staff } = await settleBureau(database);
    const owner = connect({ address: server.address, poolSize: 1 });
    await fill(owner, count);
    await owner.end();
    const from = parseDay('2026-10-12') as Day; // a day in its form
    const away = staff.people.slice(0, 60).map(({ id }): Absence => ({ person: id, why: 'leave', from, to: null }));
    const engine = aTestEngine(database, [...REGISTERS.values()]);
    engine.travel(TODAY);
    const times: number[] = [];
    let [raised, held] = [0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      const seen = await foresee(engine, 'system', async () => away, null);
      times.push(performance.now() - start);
      if (!seen.ok) throw new Error(seen.refusal.code);
      raised = seen.value.raised.reduce((sum, line) => sum + line.count, 0);
      held = seen.value.held.reduce((sum, line) => sum + line.count, 0);
    }
    await database.close();
    const clocks = count.toLocaleString('en');
    return [
      {
        what: `dry run of escalation over ${clocks} clocks (${raised.toLocaleString('en')} to be raised, ${held.toLocaleString('en')} held)`,
        figure: `${ms(median(times))} (slowest of ${ROUNDS}: ${ms(Math.max(...times))})`,
        ratio: '',
        target: '≤ 5 s',
      },
    ];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
