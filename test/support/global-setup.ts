// One database server for the whole run, with one migrated template database: an embedded server in a folder that is thrown
// away, or the server that DUXING_TEST_DATABASE_URL names, where the run makes databases of its own and drops them.
import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { type DatabaseAddress, connect, migrate, startEmbeddedDatabase } from '#platform/server';
import { loadMigrations } from '../../src/app/server/migrations.ts';
import { sweepThrowaways, throwawayFolder } from './throwaway.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** As the owner of everything; its database is the template. */
    readonly databaseAddress: TemplateAddress;
  }
}

export type TemplateAddress = DatabaseAddress & { readonly database: string };

interface Server {
  readonly address: TemplateAddress;
  readonly stop: () => Promise<void>;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env['DUXING_TEST_DATABASE_URL'];
  const { address, stop } = await (url ? borrow(url) : embed());
  try {
    const owner = connect({ address, poolSize: 1 });
    await migrate(owner, loadMigrations());
    await owner.end();
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('databaseAddress', address);
  return stop;
}

async function embed(): Promise<Server> {
  await sweepThrowaways();
  const folder = throwawayFolder('test');
  const server = await startEmbeddedDatabase({ folder, durable: false });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { address: server.address, stop };
}

async function borrow(url: string): Promise<Server> {
  const database = `duxing_test_${process.pid}`;
  const server = connect({ address: { url }, poolSize: 1 });
  await server.unsafe(`drop database if exists ${database}`);
  await server.unsafe(`create database ${database} template template0 encoding 'UTF8'`);
  const stop = async (): Promise<void> => {
    // The copies carry its name: a test file that was cut short leaves its own behind.
    const made = await server<{ name: string }[]>`
      select datname as name from pg_database where starts_with(datname, ${database}) order by length(datname) desc`;
    for (const { name } of made) await server.unsafe(`drop database if exists ${name} with (force)`);
    await server.end({ timeout: 1 });
  };
  return { address: { url, database }, stop };
}
