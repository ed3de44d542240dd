// Who owns an embedded server: the process that holds a session lock in it. The lock dies with its holder's connection,
// so that an owner killed without a word is known at once, and a process number used again cannot mislead.
import { type Sql } from '../database.ts';

const OWNER_LOCK = 4_201_127;

/** Takes ownership on the pool's single connection; false while another process has it. */
export async function tryToOwn(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ owned: boolean }[]>`select pg_try_advisory_lock(${OWNER_LOCK}) as owned`;
  return row?.owned === true;
}

/** The application name of the owner's connection, which carries its process number. */
export async function findOwner(sql: Sql): Promise<string | null> {
  const [row] = await sql<{ name: string }[]>`
    select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
    where l.locktype = 'advisory' and l.objid = ${OWNER_LOCK} and l.granted`;
  return row?.name ?? null;
}

/** Makes a database where it is missing. */
export async function ensureDatabase(sql: Sql, name: string): Promise<void> {
  const [row] = await sql`select from pg_database where datname = ${name}`;
  if (!row) await sql`create database ${sql(name)}`;
}
