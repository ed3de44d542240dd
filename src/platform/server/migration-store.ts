// Brings a database to the present schema: plain SQL files in the order of a roll call, each once, in one transaction.
// What has run is recorded with its digest, so that a file changed afterwards is refused rather than ignored.
import { createHash } from 'node:crypto';
import { APPLICATION_ROLE, type Reader, type Sql, type Tx } from './database.ts';
import { refuseUnfit } from './own-server-store.ts';

export interface Migration {
  /** File name without `.sql`, for example `0001-people`. */
  readonly name: string;
  readonly sql: string;
}

/** Any fixed number: it keeps two processes from migrating one database at the same time. */
const LOCK = 4_201_126;

/**
 * Runs the migrations that are not recorded yet and returns their names; with none left it changes nothing.
 * Takes a connection that may create tables and roles (never the application's). All or nothing.
 * Throws when a recorded migration's text has changed, or is missing from the list; UnfitServer when this server, database
 * or user cannot carry it.
 */
export async function migrate(owner: Sql, migrations: readonly Migration[]): Promise<readonly string[]> {
  const ran = await owner.begin(async (tx) => ({ names: await migrateWithin(tx, migrations) }));
  return ran.names;
}

/** The same within a transaction of the caller's, for whom the schema is to come and go with what else is done. */
export async function migrateWithin(tx: Tx, migrations: readonly Migration[]): Promise<readonly string[]> {
  await tx`select pg_advisory_xact_lock(${LOCK})`;
  await refuseUnfit(tx);
  await ensureRole(tx);
  await tx`
      create table if not exists schema_migration (
        name text primary key, sha256 text not null, applied_at timestamptz(3) not null default now()
      )`;
  const known = new Map((await listApplied(tx)).map((row) => [row.name, row.sha256]));
  refuseChanged(known, migrations);
  const names: string[] = [];
  for (const migration of migrations.filter(({ name }) => !known.has(name))) {
    await apply(tx, migration);
    names.push(migration.name);
  }
  return names;
}

/** Names of those that this database lacks. As the application, which may ask for nothing else of them. */
export async function pendingMigrations(reader: Reader, migrations: readonly Migration[]): Promise<readonly string[]> {
  const rows = await reader<{ name: string }[]>`select migrations_run() as name`;
  const ran = new Set(rows.map(({ name }) => name));
  return migrations.map(({ name }) => name).filter((name) => !ran.has(name));
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const listApplied = (tx: Tx) => tx<{ name: string; sha256: string }[]>`select name, sha256 from schema_migration`;

function refuseChanged(known: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const present = new Map(migrations.map(({ name, sql }) => [name, digest(sql)]));
  for (const [name, sha256] of known) {
    if (!present.has(name)) throw new Error(`database has migration ${name}, which this version does not know: it is newer`);
    if (present.get(name) !== sha256) throw new Error(`migration ${name} was changed after it ran; write a new one instead`);
  }
}

async function apply(tx: Tx, { name, sql }: Migration): Promise<void> {
  try {
    await tx.unsafe(sql);
  } catch (cause) {
    throw new Error(`migration ${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  await tx`insert into schema_migration (name, sha256) values (${name}, ${digest(sql)})`;
}

/** Makes the application's role where it is missing and lets the present user step into it; owns nothing, grants nothing. */
async function ensureRole(tx: Tx): Promise<void> {
  await tx.unsafe(`
    do $$
    declare may_step boolean;
    begin
      if not exists (select from pg_roles where rolname = '${APPLICATION_ROLE}') then
        begin
          create role ${APPLICATION_ROLE} nologin;
        exception when duplicate_object or unique_violation then null;
        end;
      end if;
      if current_setting('server_version_num')::int >= 160000 then
        execute format('select pg_has_role(current_user, %L, %L)', '${APPLICATION_ROLE}', 'SET') into may_step;
      else
        may_step := pg_has_role(current_user, '${APPLICATION_ROLE}', 'MEMBER');
      end if;
      if not may_step then
        execute format('grant %I to %I', '${APPLICATION_ROLE}', current_user);
      end if;
    end $$`);
}
