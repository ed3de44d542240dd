// The server process of one cluster folder: what its postmaster.pid says, whether it lives, how it is stopped.
// PostgreSQL itself refuses a second server on a folder; this file only finds the one that is there.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Folder of its socket, or an empty text where it has none. */
  readonly socketFolder: string;
  readonly ready: boolean;
}

const pidFile = (cluster: string): string => path.join(cluster, 'postmaster.pid');

/** What the pid file says, or null when there is none that can be read. */
export function readPostmaster(cluster: string): Postmaster | null {
  const lines = (readOrNull(pidFile(cluster)) ?? '').split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3] ?? 0), socketFolder: lines[4] ?? '', ready: lines[7] === 'ready' };
}

/** Whether a process still works; one that has ended and that nobody has collected yet (a zombie) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return !(process.platform === 'linux' && /^\d+ \(.*\) Z/s.test(readOrNull(`/proc/${pid}/stat`) ?? ''));
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/**
 * The server that works on this folder now, or null. A pid file left by a machine that lost power may name a process
 * that is something else by now; such a file is removed, since PostgreSQL would refuse to start because of it.
 */
export function findPostmaster(cluster: string): Postmaster | null {
  const found = readPostmaster(cluster);
  if (!found || !isAlive(found.pid)) return null;
  if (isPostgres(found.pid)) return found;
  rmSync(pidFile(cluster), { force: true });
  return null;
}

/** Whether a process is a PostgreSQL server; where the system does not tell, it is taken for one. */
function isPostgres(pid: number): boolean {
  if (process.platform === 'win32') return true;
  const command =
    process.platform === 'linux'
      ? readOrNull(`/proc/${pid}/cmdline`)
      : spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout;
  return command === null || command.includes('postgres');
}

/** Waits until `done` gives true; false after the time has passed. */
export async function waitFor(done: () => boolean, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited <= milliseconds; waited += 20) {
    if (done()) return true;
    await pause(20);
  }
  return false;
}

/** Stops a server: first as PostgreSQL's fast shutdown, after half a minute as its immediate one. Nothing is lost by either. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isAlive(pid)) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await waitFor(() => !isAlive(pid), 30_000)) return;
  }
  throw new Error(`the database server (process ${pid}) does not stop`);
}
