// Starts PostgreSQL's own programs: initdb for a new cluster, postgres with the settings of a small installation.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { initdbOf, postgresOf } from './binaries.ts';
import type { Home } from './home.ts';
import { readPostmaster, waitFor } from './postmaster.ts';

/** Superuser of the embedded cluster: runs migrations, never the application. */
export const OWNER = 'duxing_owner';

/** Where the server listens: a folder for its socket, or a port on the loopback address. */
export type Reach = { readonly socketFolder: string } | { readonly port: number };

/** Sized so that the server and the application stay below 350 MB together under load. */
const SETTINGS: Readonly<Record<string, string>> = {
  max_connections: '60',
  shared_buffers: '96MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  io_method: 'sync',
  max_worker_processes: '4',
  max_parallel_workers_per_gather: '1',
  autovacuum_max_workers: '2',
  jit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '1GB',
  checkpoint_timeout: '10min',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // A failed statement's text and details could hold personal data: neither reaches the log.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
};

const THROWAWAY: Readonly<Record<string, string>> = {
  ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  max_connections: '200', // every test file has databases of its own
};

/** A child's surroundings without the settings of another PostgreSQL or another language. */
const surroundings = (): Record<string, string> => ({ PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', ...windowsOnly() });

const windowsOnly = (): Record<string, string> => (process.platform === 'win32' ? { SystemRoot: 'C:\\Windows' } : {});

const passwordFile = (cluster: string): string => path.join(cluster, 'duxing-password');

/** The owner's password for a loopback port; a socket needs none, since its folder is private. */
export const readPassword = (cluster: string): string => readFileSync(passwordFile(cluster), 'utf8');

/** Makes the cluster where there is none: complete or absent, since it is renamed into place. Refuses another major version. */
export function ensureCluster({ binaries, cluster, runner }: Home, durable: boolean): void {
  const versionFile = path.join(cluster, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const found = readFileSync(versionFile, 'utf8').trim();
    const mine = binaries.version.split('.')[0];
    if (found !== mine) throw new Error(`${cluster} was made by PostgreSQL ${found}, this version of Duxing brings ${mine}`);
    return;
  }
  const draft = `${cluster}.draft-${process.pid}`;
  mkdirSync(draft, { mode: 0o700 });
  if (runner) chownSync(draft, runner.uid, runner.gid);
  try {
    initialise(initdbOf(binaries), draft, runner, durable);
    renameSync(draft, cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(versionFile)) throw error;
  }
}

function initialise(initdb: string, draft: string, runner: Home['runner'], durable: boolean): void {
  const password = randomBytes(24).toString('base64url');
  // Windows and macOS have no such locale of their own; PostgreSQL's built-in one sorts alike.
  const locale =
    process.platform === 'linux' ? ['--locale=C.UTF-8'] : ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const settings = [
    '--encoding=UTF8',
    ...locale,
    '--auth-local=trust',
    '--auth-host=scram-sha-256',
    `--username=${OWNER}`,
    ...(durable ? [] : ['--no-sync']),
  ];
  const secret = `${draft}.secret`;
  writeFileSync(secret, password, { mode: 0o600 });
  if (runner) chownSync(secret, runner.uid, runner.gid);
  const result = spawnSync(initdb, ['-D', draft, `--pwfile=${secret}`, ...settings], {
    cwd: path.dirname(initdb),
    env: surroundings(),
    encoding: 'utf8',
    ...runner,
  });
  rmSync(secret, { force: true });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`PostgreSQL could not make its folder ${draft}: ${result.stderr.trim()}`);
  writeFileSync(passwordFile(draft), password, { mode: 0o600 });
  if (runner) chownSync(passwordFile(draft), runner.uid, runner.gid);
}

function listening(reach: Reach): Record<string, string> {
  if ('socketFolder' in reach)
    return { listen_addresses: '', unix_socket_directories: reach.socketFolder, unix_socket_permissions: '0700', port: '5432' };
  return { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(reach.port) };
}

/** The server's log, started anew when it has grown past five megabytes. */
function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > 5_000_000) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** Starts the server in a session of its own, so that Ctrl-C reaches only us, and waits until it takes connections. */
export async function startServer({ binaries, cluster, runner }: Home, reach: Reach, durable: boolean): Promise<ChildProcess> {
  const postgres = postgresOf(binaries);
  const options = Object.entries({ ...SETTINGS, ...(durable ? {} : THROWAWAY), ...listening(reach) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const logFile = `${cluster}.log`;
  const log = openLog(logFile);
  const child = spawn(postgres, ['-D', cluster, ...options], {
    cwd: path.dirname(postgres),
    env: surroundings(),
    stdio: ['ignore', log, log],
    detached: true,
    ...runner,
  });
  closeSync(log);
  child.unref();
  let failure: Error | null = null;
  child.once('error', (error) => {
    failure = error;
  });
  const gone = (): boolean => failure !== null || child.exitCode !== null || child.signalCode !== null;
  const up = (): boolean => readPostmaster(cluster)?.pid === child.pid && readPostmaster(cluster)?.ready === true;
  await waitFor(() => gone() || up(), 120_000);
  if (up() && !gone()) return child;
  child.kill('SIGINT');
  throw new Error(`the database server did not start; its log ${logFile} ends with: ${tail(logFile)}`, { cause: failure });
}

const tail = (file: string): string => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-5).join(' | ');
