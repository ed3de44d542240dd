// The same SQL without our code: pgbench where the machine has it, on the same server and the same tables.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DatabaseAddress } from '#platform/server';

/** True where pgbench can be called. */
export const hasPgbench = (): boolean => spawnSync('pgbench', ['--version']).status === 0;

/** The address as libpq reads it from the environment. */
function surroundings(address: DatabaseAddress): NodeJS.ProcessEnv {
  if ('url' in address) throw new Error('the bench runs on the embedded server');
  const { host, port, user, database, password } = address;
  return {
    PATH: process.env['PATH'],
    PGHOST: host,
    PGPORT: String(port),
    PGUSER: user,
    PGDATABASE: database,
    PGPASSWORD: password ?? '',
  };
}

/** Transactions per second of the scripts, mixed evenly, by so many clients for so many seconds. */
export function pgbench(address: DatabaseAddress, scripts: readonly string[], clients: number, seconds: number): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'duxing-pgbench-'));
  const files = scripts.flatMap((script, index) => {
    const file = path.join(folder, `${index}.sql`);
    writeFileSync(file, script);
    return ['-f', file];
  });
  const threads = String(Math.min(2, clients));
  const args = ['-n', '-M', 'prepared', '-c', String(clients), '-j', threads, '-T', String(seconds), ...files];
  const run = spawnSync('pgbench', args, { env: surroundings(address), encoding: 'utf8' });
  const found = /tps = ([\d.]+) \(without initial connection time\)/.exec(run.stdout);
  if (run.status !== 0 || !found)
    throw new Error(`pgbench (${run.status ?? run.signal ?? run.error?.message}): ${run.stderr} ${run.stdout.slice(-500)}`);
  return Number(found[1]);
}
