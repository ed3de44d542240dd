// A database of its own for one test file: a copy of the migrated template, dropped when the file is done.
import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { type Database, type DatabaseAddress, type Sql, connect, openDatabase } from '#platform/server';

export interface TestDatabase extends Database {
  /** Connected as the owner of everything: for what the application may not do, such as tampering with a ledger. */
  readonly owner: Sql;
  readonly address: DatabaseAddress;
}

/**
 * Call it at the top of a test file: `const database = await testDatabase();`. The pool holds one connection, so that a
 * query past the transaction's handle hangs at once instead of working by luck; ask for more to test concurrency.
 */
export async function testDatabase(options: { readonly poolSize?: number } = {}): Promise<TestDatabase> {
  const template = inject('databaseAddress');
  const name = `${template.database}_${randomBytes(6).toString('hex')}`;
  const server = connect({ address: { ...template, database: 'postgres' }, poolSize: 1 });
  await server.unsafe(`create database ${name} template ${template.database}`);
  const address = { ...template, database: name };
  const owner = connect({ address, poolSize: 1 });
  const database = await openDatabase({ address, poolSize: options.poolSize ?? 1 });
  afterAll(async () => {
    await database.close();
    await owner.end({ timeout: 1 });
    await server.unsafe(`drop database ${name} with (force)`);
    await server.end({ timeout: 1 });
  });
  return { ...database, owner, address };
}
