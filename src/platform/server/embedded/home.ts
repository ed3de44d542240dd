// Who runs the database server and where its files lie. PostgreSQL refuses to run as root, so root hands it to a user
// without rights, who must be able to walk to the programs and to the data; where that is impossible both move.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Binaries, copyBinaries, withLinks } from './binaries.ts';

/** The user that spawns the server; null runs it as ourselves. */
export type Runner = { readonly uid: number; readonly gid: number } | null;

export interface Home {
  readonly binaries: Binaries;
  /** The cluster folder; its parent exists and belongs to the runner's reach. */
  readonly cluster: string;
  readonly runner: Runner;
}

const NOBODY = 65_534;
/** Where root keeps the database when the project lies below a folder that others cannot enter. */
export const OPEN_PLACE = '/var/lib/duxing';

const isRoot = (): boolean => process.getuid?.() === 0;

/** Whether the runner can enter a folder. Asked of the system itself, since access lists and mounts have a say too. */
export function mayEnter(folder: string, runner: Runner): boolean {
  if (!runner) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { cwd: '/', ...runner, stdio: 'ignore' }).status === 0;
}

/** Settles who runs the cluster below `folder` and from where, and prepares what is missing; `say` hears of any move. */
export function settle(folder: string, binaries: Binaries, say: (line: string) => void, openPlace = OPEN_PLACE): Home {
  makeFolder(folder, 0o711);
  const wished = path.join(realpathSync(folder), 'postgres');
  if (!isRoot()) {
    refuseForeign(wished);
    return { binaries: withLinks(binaries, folder), cluster: wished, runner: null };
  }
  const runner = ownerOf(wished) ?? { uid: NOBODY, gid: NOBODY };
  const closed = !mayEnter(path.dirname(wished), runner);
  const cluster = closed ? path.join(openPlace, clusterName(wished)) : wished;
  if (closed) {
    makeFolder(openPlace, 0o755);
    // So that who finds the cluster knows whose it is, also when that folder is gone.
    writeFileSync(`${cluster}.of`, `${path.dirname(wished)}\n`);
    say(`the database lies in ${cluster}, because PostgreSQL does not run as root and no other user can enter ${folder}`);
  }
  const linked = withLinks(binaries, openPlace);
  return { binaries: mayEnter(path.join(linked.folder, 'bin'), runner) ? linked : openCopy(linked, openPlace), cluster, runner };
}

/** Makes a folder that others can walk through, whatever mask we run under; leaves one that exists alone. */
function makeFolder(folder: string, mode: number): void {
  if (mkdirSync(folder, { recursive: true })) chmodSync(folder, mode);
}

function openCopy(binaries: Binaries, openPlace: string): Binaries {
  makeFolder(openPlace, 0o755);
  return copyBinaries(binaries, openPlace);
}

/** Readable and unique to one project folder. */
const clusterName = (wished: string): string => `postgres-${createHash('sha256').update(wished).digest('hex').slice(0, 12)}`;

function ownerOf(cluster: string): Runner {
  if (!existsSync(cluster)) return null;
  const { uid, gid } = statSync(cluster);
  return uid === 0 ? null : { uid, gid };
}

function refuseForeign(cluster: string): void {
  if (!process.getuid || !existsSync(cluster)) return;
  const { uid } = statSync(cluster);
  if (uid === process.getuid()) return;
  throw new Error(
    `${cluster} belongs to user ${uid} (it was started by root or another user before): ` +
      `start as that user, or hand it over with: sudo chown -R ${process.getuid()} '${cluster}'`,
  );
}

/**
 * A new private folder for the socket (mode 0700, the runner's own). It lies under the temporary folder and not beside
 * the data, because a socket's path may have no more than 107 bytes and its folder is a comma-separated setting.
 */
export function makeSocketFolder(runner: Runner): string {
  const wished = tmpdir();
  const fits = wished.length <= 60 && /^[\w./-]+$/.test(wished) && mayEnter(wished, runner);
  const folder = mkdtempSync(path.join(fits ? wished : '/tmp', 'duxing-'));
  if (runner) chownSync(folder, runner.uid, runner.gid);
  return folder;
}
