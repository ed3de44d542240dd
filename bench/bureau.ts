// A throw-away server with a small bureau and commitments in hand: what the step and verification benches work on.
import { rmSync } from 'node:fs';
import { type MatterId, ok } from '#kernel';
import { handle } from '#matters/server';
import { type Database, type DatabaseAddress, type Sql, connect, openDatabase, startEmbeddedDatabase } from '#platform/server';
import { throwawayFolder } from '../test/support/throwaway.ts';
import { REGISTERS } from '../src/app/server/registers.ts';
import { migrateAll } from '../src/app/server/compose.ts';
import { insertPeople, insertPosts, insertUnits } from '#people/server';
import { makeStaff } from '../src/app/server/demo/bureau/staff.ts';
import { makeUnits } from '../src/app/server/demo/bureau/units.ts';
import { chanceOf } from '../src/app/server/demo/chance.ts';
import { MARCH, type TestBureau, type TestEngine, aBureau, aTestEngine } from '../test/support/bureau.ts';
import { aDemand } from '../test/support/demands.ts';

/** 2026-01-01, in milliseconds. */
const SETTLED = 1_767_225_600_000;

export interface Bench {
  readonly address: DatabaseAddress;
  readonly database: Database;
  /** As the owner of everything, for tables of the bench's own. */
  readonly owner: Sql;
  readonly bureau: TestBureau;
  readonly engine: TestEngine;
  readonly close: () => Promise<void>;
}

/** A durable server in a temporary folder, migrated, with the bureau in it. */
export async function openBench(poolSize: number): Promise<Bench> {
  const folder = throwawayFolder('bench');
  const server = await startEmbeddedDatabase({ folder });
  await migrateAll(server.address);
  const database = await openDatabase({ address: server.address, poolSize });
  const owner = connect({ address: server.address, poolSize: 1 });
  const bureau = await aBureau(database);
  const engine = aTestEngine(database, [...REGISTERS.values()]);
  const close = async (): Promise<void> => {
    await database.close();
    await owner.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { address: server.address, database, owner, bureau, engine, close };
}

/** The demo's units and 1,500 people, the same each time. */
export async function settleBureau(database: Database) {
  const chance = chanceOf('bench');
  const units = makeUnits(chance.fork('units'), SETTLED);
  const staff = makeStaff(units, 1500, chance.fork('staff'), SETTLED);
  await database.transaction('system', async (tx) => {
    await insertUnits(tx, units);
    await insertPeople(tx, staff.people);
    await insertPosts(tx, staff.posts, MARCH);
    return ok(null);
  });
  return { units, staff };
}

/** Opens this many commitments and has them acknowledged. */
export async function inHand({ engine, bureau }: Bench, count: number): Promise<readonly MatterId[]> {
  const ids: MatterId[] = [];
  const open = async (): Promise<void> => {
    while (ids.length < count) {
      const command = aDemand(bureau, { due: '2026-06-30' });
      const opened = await handle(engine, { register: 'commitments', matter: null, command, actor: bureau.actor('督办员') });
      if (!opened.ok) throw new Error(opened.refusal.code);
      ids.push(opened.value.id);
      const taken = {
        register: 'commitments',
        matter: opened.value.id,
        command: { type: 'Acknowledge' },
        actor: bureau.actor('东城支队长'),
      };
      const done = await handle(engine, taken);
      if (!done.ok) throw new Error(done.refusal.code);
    }
  };
  await Promise.all(Array.from({ length: 8 }, open));
  return ids;
}
