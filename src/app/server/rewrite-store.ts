// What is deleted stays on the disk until its page is written over, in the statistics that the planner keeps, and in the write-ahead
// log until that is written over in its turn (docs/decisions/0027).
import { setTimeout as delay } from 'node:timers/promises';
import type { Sql } from '#platform/server';

/** Tables that may have named a person; each is small but the last, which holds what was sealed under people's keys. */
const TABLES = [
  ...['person', 'post', 'post_proposal', 'person_contact', 'sign_in_user', 'sign_in_account', 'sign_in_session'],
  ...['sign_in_verification', 'sign_in_attempt', 'sign_in_totp', 'sign_in_backup_code', 'sign_in_passkey', 'subject_key'],
  ...['command_key', 'sealed_field'],
];
const PATIENCE_MS = 60_000;
const LOOK_AGAIN_MS = 200;

/**
 * Writes these tables, their indexes and their statistics anew, so that what was deleted is in none of their files; holds each while
 * it is at it. False where somebody still looks at the past after a minute, for whom the old rows had to stay.
 */
export async function rewriteTables(owner: Sql): Promise<boolean> {
  const free = await nobodyLooksBack(owner);
  for (const table of TABLES) {
    await owner`vacuum (full, analyze) ${owner(table)}`;
    await forgetStatistics(owner, table);
  }
  await owner`vacuum (full) pg_statistic`;
  return free;
}

/** Waits until every transaction that began before now has ended. */
async function nobodyLooksBack(owner: Sql): Promise<boolean> {
  const [began] = await owner<{ at: string }[]>`select clock_timestamp()::text as at`;
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const others = await owner`
      select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
        and xact_start < ${began?.at ?? ''}::timestamptz limit 1`;
    if (others.length === 0) return true;
    if (performance.now() > until) return false;
    await delay(LOOK_AGAIN_MS);
  }
}

/** Statistics of a table that has been emptied stay as they were; a column that is declared again loses its own. */
async function forgetStatistics(owner: Sql, table: string): Promise<void> {
  const rows = await owner`select from ${owner(table)} limit 1`;
  if (rows.length > 0) return;
  const columns = await owner<{ name: string; type: string }[]>`
    select a.attname as name, format_type(a.atttypid, a.atttypmod) as type
    from pg_statistic s join pg_attribute a on a.attrelid = s.starelid and a.attnum = s.staattnum
    where s.starelid = ${table}::regclass and a.atttypid in ('text'::regtype, 'bytea'::regtype, 'jsonb'::regtype, 'text[]'::regtype)`;
  for (const { name, type } of columns)
    await owner`alter table ${owner(table)} alter column ${owner(name)} type ${owner.unsafe(type)}`;
}

/**
 * Writes over the write-ahead log, past and kept ahead, by going once round it. Takes a superuser, as the embedded database has one;
 * false where the owner is none: then the log, its archive and copies of the server are the operator's.
 */
export async function writeOverLog(owner: Sql): Promise<boolean> {
  const [role] = await owner<{ all: boolean }[]>`select rolsuper as all from pg_roles where rolname = current_user`;
  if (!role?.all) return false;
  await nextSegment(owner);
  await owner`checkpoint`; // what lies behind becomes what lies ahead
  const [files] = await owner<{ count: number }[]>`select count(*)::int as count from pg_ls_waldir()`;
  for (let left = files?.count ?? 0; left > 0; left -= 1) await nextSegment(owner);
  await owner`checkpoint`;
  return true;
}

/** The rest of the segment is filled with zeros; one in which nothing is written would not be left. */
async function nextSegment(owner: Sql): Promise<void> {
  await owner`select pg_logical_emit_message(false, 'duxing', '')`;
  await owner`select pg_switch_wal()`;
}
