// Memory of a process and all below it, as Linux counts it: proportional set size, so that shared pages count once.
import { readFileSync, readdirSync } from 'node:fs';

const parentOf = (pid: string): number => {
  try {
    // The name in brackets may hold spaces; what follows the last bracket does not.
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    );
  } catch {
    return 0;
  }
};

const pssOf = (pid: number): number => {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
};

/** `ours + server = sum` in megabytes, or a dash where there is no /proc. */
export function memoryOf(root: number): string {
  if (process.platform !== 'linux') return '–';
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => [Number(pid), parentOf(pid)] as const);
  const below = (pid: number): number[] =>
    parents.filter(([, parent]) => parent === pid).flatMap(([child]) => [child, ...below(child)]);
  const [ours, server] = [pssOf(root), below(root).reduce((sum, pid) => sum + pssOf(pid), 0)].map((kb) => Math.round(kb / 1024));
  return `${ours} + ${server} = ${(ours ?? 0) + (server ?? 0)} MB`;
}
