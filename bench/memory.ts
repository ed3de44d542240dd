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

export interface Megabytes {
  readonly ours: number;
  readonly server: number;
  readonly sum: number;
}

/** The process itself, all below it (the database server), and both; zero where there is no /proc. */
export function megabytesOf(root: number): Megabytes {
  if (process.platform !== 'linux') return { ours: 0, server: 0, sum: 0 };
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => [Number(pid), parentOf(pid)] as const);
  const below = (pid: number): number[] =>
    parents.filter(([, parent]) => parent === pid).flatMap(([child]) => [child, ...below(child)]);
  const ours = Math.round(pssOf(root) / 1024);
  const server = Math.round(below(root).reduce((sum, pid) => sum + pssOf(pid), 0) / 1024);
  return { ours, server, sum: ours + server };
}

/** `ours + server = sum` in megabytes. */
export function memoryOf(root: number): string {
  const { ours, server, sum } = megabytesOf(root);
  return `${ours} + ${server} = ${sum} MB`;
}
