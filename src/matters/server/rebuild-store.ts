// Which version of its projection wrote a register's rows, and what a rebuild of them needs: one at a time, nobody else writing.
import type { Tx } from '#platform/server';

/** Any fixed number: it keeps two processes from rebuilding one database at the same time. */
const LOCK = 4_201_127;

export interface Written {
  readonly register: string;
  readonly version: number;
  readonly layout: number;
}

/** Waits for whoever is rebuilding; held until the transaction ends. */
export async function lockRebuild(tx: Tx): Promise<void> {
  await tx`select pg_advisory_xact_lock(${LOCK})`;
}

export async function listWritten(tx: Tx): Promise<readonly Written[]> {
  return await tx<Written[]>`select register, version, layout from projection_version`;
}

/** Every step locks its matter first, so until the transaction ends no step begins; those under way have ended. */
export async function holdMatters(tx: Tx): Promise<void> {
  await tx`lock table matter in exclusive mode`;
}

export async function countMatters(tx: Tx): Promise<number> {
  const [row] = await tx<{ count: number }[]>`select count(*)::int as count from matter`;
  return row?.count ?? 0;
}

export async function deleteTallies(tx: Tx, registers: readonly string[]): Promise<void> {
  await tx`delete from tally where register = any(${[...registers]}::text[])`;
  await tx`delete from tally_change where register = any(${[...registers]}::text[])`;
}

export async function keepWritten(tx: Tx, { register, version, layout }: Written): Promise<void> {
  await tx`
    insert into projection_version (register, version, layout) values (${register}, ${version}, ${layout})
    on conflict (register) do update set version = excluded.version, layout = excluded.layout`;
}
