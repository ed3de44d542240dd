// Folders for one run, and the sweep of those whose run was killed before it could throw them away.
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { OPEN_PLACE, startEmbeddedDatabase } from '#platform/server';

/** The name carries the process whose folder it is. */
const NAME = /^duxing-(?:test|browser|bench)-(\d+)-\w{6}$/;

/**
 * A new empty folder for an embedded database. Others may walk through it: a root's server runs as another user, and would
 * otherwise have to keep its data in root's open place, where nobody throws it away.
 */
export function throwawayFolder(kind: 'test' | 'browser' | 'bench'): string {
  const folder = mkdtempSync(path.join(tmpdir(), `duxing-${kind}-${process.pid}-`));
  chmodSync(folder, 0o711);
  return folder;
}

/** Ends the servers and removes the folders of earlier runs whose process is gone; what a live run owns is left alone. */
export async function sweepThrowaways(openPlace = OPEN_PLACE): Promise<void> {
  const moved = movedClusters(openPlace).filter(({ folder }) => isStale(folder));
  const left = readdirSync(tmpdir()).map((name) => path.join(tmpdir(), name));
  for (const folder of new Set([...left.filter(isStale), ...moved.map((cluster) => cluster.folder)])) {
    const clusters = moved.filter((cluster) => cluster.folder === folder).map(({ cluster }) => cluster);
    await remove(folder, clusters).catch(() => {
      // Its database is in use all the same, or it is not ours to remove.
    });
  }
}

async function remove(folder: string, moved: readonly string[]): Promise<void> {
  const clusters = [path.join(folder, 'postgres'), ...moved];
  // A server that outlived its run is taken over, which stops it; then ours is stopped.
  if (clusters.some((cluster) => existsSync(path.join(cluster, 'postmaster.pid'))))
    await (await startEmbeddedDatabase({ folder, durable: false })).stop();
  rmSync(folder, { recursive: true, force: true });
  for (const cluster of moved)
    for (const end of ['', '.log', '.of']) rmSync(`${cluster}${end}`, { recursive: true, force: true });
}

/** Whether a folder was made here by a process that is gone. */
function isStale(folder: string): boolean {
  const owner = NAME.exec(path.basename(folder))?.[1];
  if (!owner || path.dirname(folder) !== tmpdir()) return false;
  try {
    process.kill(Number(owner), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** The clusters that root's open place holds for folders that others cannot enter, each with the folder that it is of. */
function movedClusters(openPlace: string): readonly { readonly cluster: string; readonly folder: string }[] {
  if (!existsSync(openPlace)) return [];
  return readdirSync(openPlace)
    .filter((name) => name.endsWith('.of'))
    .map((name) => path.join(openPlace, name))
    .map((note) => ({ cluster: note.slice(0, -'.of'.length), folder: readFileSync(note, 'utf8').trim() }));
}
