// A real installation for tests of survival: the test bureau with passwords in a durable embedded database of its own folder,
// where the product is then started as `npm start` runs it.
import { rmSync } from 'node:fs';
import { type MatterId, type PersonId, ok } from '#kernel';
import { handle } from '#matters/server';
import { updatePasswords } from '#people/server';
import { type DatabaseAddress, createLog, readConfig, startEmbeddedDatabase } from '#platform/server';
import { type House, compose, migrateAll } from '../../src/app/server/compose.ts';
import { type TestBureau, aBureau } from '../support/bureau.ts';
import { aDemand } from '../support/demands.ts';
import { throwawayFolder } from '../support/throwaway.ts';

export const PASSWORD = 'Right-horse-7';

export interface Prepared {
  readonly folder: string;
  readonly bureau: TestBureau;
  /** The account of somebody by name. */
  readonly accounts: ReadonlyMap<string, string>;
  /** Commitments that 东城支队 has taken on. */
  readonly commitments: readonly MatterId[];
  readonly remove: () => void;
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function takenOn({ engine }: House, bureau: TestBureau): Promise<MatterId> {
  const demand = { register: 'commitments', matter: null, actor: bureau.actor('督办员') };
  const issued = await handle(engine, { ...demand, command: aDemand(bureau, { due: inDays(21) }) });
  if (!issued.ok) throw new Error(issued.refusal.code);
  const actor = bureau.actor('东城支队长');
  const command = { type: 'Acknowledge', leadOfficial: actor.person };
  const taken = await handle(engine, { register: 'commitments', matter: issued.value.id, command, actor });
  if (!taken.ok) throw new Error(taken.refusal.code);
  return issued.value.id;
}

/** Settles the bureau, whose people can sign in, in the folder's database. */
async function settle(folder: string, address: DatabaseAddress, count: number): Promise<Omit<Prepared, 'folder' | 'remove'>> {
  await migrateAll(address);
  const config = readConfig({ DUXING_DATA: folder, DUXING_DEMO: '0' });
  const house = await compose({ config, log: createLog('error'), address, version: '0' });
  try {
    const bureau = await aBureau(house.database);
    const people = await house.database.sql<{ id: PersonId; name: string; account: string }[]>`
      select id, name, account from person`;
    const hash = await house.signIn.hash(PASSWORD);
    const ids = people.map(({ id }) => id);
    await house.database.transaction('nobody', async (tx) => ok(await updatePasswords(tx, ids, hash, false)));
    const commitments: MatterId[] = [];
    while (commitments.length < count) commitments.push(await takenOn(house, bureau));
    return { bureau, commitments, accounts: new Map(people.map(({ name, account }) => [name, account])) };
  } finally {
    await house.close();
  }
}

/** Makes the folder and all in it, with so many commitments in hand; nothing runs when it returns. */
export async function anInstallation(commitments: number): Promise<Prepared> {
  const folder = throwawayFolder('test');
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const server = await startEmbeddedDatabase({ folder });
    try {
      return { folder, remove, ...(await settle(folder, server.address, commitments)) };
    } finally {
      await server.stop();
    }
  } catch (error) {
    remove();
    throw error;
  }
}
