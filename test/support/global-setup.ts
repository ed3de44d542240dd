// One embedded server for the whole run, in a folder that is thrown away, with one migrated template database.
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
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

const PREFIX = 'duxing-test-';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep();
  const folder = mkdtempSync(path.join(tmpdir(), PREFIX));
  // As root the server runs as another user, who must be able to walk to its folder.
  chmodSync(folder, 0o711);
  const server = await startEmbeddedDatabase({ folder, durable: false });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const owner = connect({ address: server.address, poolSize: 1 });
    await migrate(owner, loadMigrations());
    await owner.end();
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('databaseAddress', server.address);
  return stop;
}

/** Ends the servers of earlier runs that were killed, and only those: a run that is alive owns its server. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = path.join(tmpdir(), name);
    try {
      if (Date.now() - statSync(folder).mtimeMs < 60_000) continue;
      await (await startEmbeddedDatabase({ folder, durable: false })).stop();
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // In use by a run that is alive, or not ours.
    }
  }
}
