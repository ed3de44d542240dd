// One embedded server for the whole run, in a folder that is thrown away, with one migrated template database.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { type DatabaseAddress, connect, migrate, startEmbeddedDatabase } from '#platform/server';
import { loadMigrations } from '../../src/app/server/migrations.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly databaseAddress: DatabaseAddress;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'duxing-test-'));
  // As root the server runs as another user, who must be able to walk to its folder.
  chmodSync(folder, 0o711);
  const server = await startEmbeddedDatabase({ folder, durable: false });
  const owner = connect({ address: server.address, poolSize: 1 });
  await migrate(owner, loadMigrations());
  await owner.end();
  project.provide('databaseAddress', server.address);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
