// Tables as they are, out of one snapshot and into an empty database. It knows no table by name but those it leaves out.
import type { Readable, Writable } from 'node:stream';
import type { Reader, Tx } from '#platform/server';

export interface TableOut {
  readonly name: string;
  /** In their order, without those that the database computes. */
  readonly columns: readonly string[];
  readonly rows: number;
}

export type Sequence = { readonly name: string; readonly value: number; readonly called: boolean };

/** What proves that a ledger is the same one: its size, and a digest over the last hash of every matter. */
export type LedgerProof = { readonly matters: number; readonly entries: number; readonly heads: string };

/** Sessions are not carried: a restored one would let somebody in whose session was ended since. Migrations write their own list. */
const LEFT_OUT: readonly string[] = ['sign_in_session', 'sign_in_verification', 'single_sign_on_flow', 'schema_migration'];

interface Named {
  readonly name: string;
  readonly columns: readonly string[];
  readonly needs: readonly string[];
}

/** Every table of the schema that is carried, those that others refer to first. */
export async function listTables(tx: Tx): Promise<readonly TableOut[]> {
  const found = await tx<Named[]>`
    select c.relname as name,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            and a.attgenerated = '' order by a.attnum) as columns,
      array(select distinct r.relname::text from pg_constraint k join pg_class r on r.oid = k.confrelid
            where k.conrelid = c.oid and k.contype = 'f' and r.oid <> c.oid) as needs
    from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> all (${LEFT_OUT as string[]}) order by c.relname`;
  const tables: TableOut[] = [];
  for (const { name, columns } of inOrder(found)) tables.push({ name, columns, rows: await countRows(tx, name) });
  return tables;
}

/** Those that others need before them. A circle of tables cannot be carried, and there is none. */
function inOrder(tables: readonly Named[]): readonly Named[] {
  const ordered: Named[] = [];
  const left = [...tables];
  while (left.length > 0) {
    const next = left.findIndex(({ needs }) => needs.every((need) => !left.some(({ name }) => name === need)));
    if (next < 0) throw new Error(`tables refer to each other in a circle: ${left.map(({ name }) => name).join(', ')}`);
    ordered.push(...left.splice(next, 1));
  }
  return ordered;
}

export async function countRows(tx: Tx, table: string): Promise<number> {
  const [row] = await tx<{ n: number }[]>`select count(*) as n from ${tx(table)}`;
  return row?.n ?? 0;
}

export const listSequences = async (tx: Tx): Promise<readonly Sequence[]> => {
  const names = await tx<{ name: string }[]>`
    select relname as name from pg_class where relkind = 'S' and relnamespace = current_schema()::regnamespace order by 1`;
  const sequences: Sequence[] = [];
  for (const { name } of names) {
    const [row] = await tx<Omit<Sequence, 'name'>[]>`select last_value as value, is_called as called from ${tx(name)}`;
    if (row) sequences.push({ name, ...row });
  }
  return sequences;
};

export async function setSequence(tx: Tx, { name, value, called }: Sequence): Promise<void> {
  await tx`select setval(${name}::regclass, ${value}, ${called})`;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const listed = (names: readonly string[]): string => names.map(quoted).join(', ');

/** The rows in COPY's text format, which every version reads. */
export const copyOut = (tx: Tx, { name, columns }: Pick<TableOut, 'name' | 'columns'>): Promise<Readable> =>
  tx.unsafe(`copy (select ${listed(columns)} from ${quoted(name)}) to stdout`).readable();

export const copyIn = (tx: Tx, { name, columns }: Pick<TableOut, 'name' | 'columns'>): Promise<Writable> =>
  tx.unsafe(`copy ${quoted(name)} (${listed(columns)}) from stdin`).writable();

/** Lets rows in as they are: triggers of ours do not fire meanwhile, and what migrations put in a table goes. */
export async function openTables(tx: Tx, tables: readonly string[]): Promise<void> {
  for (const table of tables) await tx`alter table ${tx(table)} disable trigger user`;
  for (const table of tables.toReversed()) if ((await countRows(tx, table)) > 0) await tx`delete from ${tx(table)}`;
}

export async function closeTables(tx: Tx, tables: readonly string[]): Promise<void> {
  for (const table of tables) await tx`alter table ${tx(table)} enable trigger user`;
}

/** Statistics for the planner, which came with no rows. As the owner, outside a transaction. */
export async function analyzeTables(owner: Reader): Promise<void> {
  await owner`analyze`;
}

/** Whether the schema holds no table at all. */
export async function isBare(reader: Reader): Promise<boolean> {
  const [row] = await reader<{ bare: boolean }[]>`
    select not exists (select 1 from pg_class where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace) as bare`;
  return row?.bare ?? false;
}

export async function proveLedger(reader: Reader): Promise<LedgerProof> {
  const [row] = await reader<LedgerProof[]>`
    select (select count(*) from matter) as matters, (select count(*) from ledger_entry) as entries,
      (select encode(sha256(coalesce(string_agg(hash, ''::bytea order by matter_id), ''::bytea)), 'hex')
       from (select distinct on (matter_id) matter_id, hash from ledger_entry order by matter_id, seq desc) as head) as heads`;
  if (!row) throw new Error('the ledger gave no answer');
  return row;
}

export const listHashes = async (tx: Tx): Promise<readonly string[]> =>
  (await tx<{ hash: string }[]>`select hash from file order by hash`).map(({ hash }) => hash);

/** Names and digests of the migrations that have run, in order of name. */
export const listMigrations = async (tx: Tx): Promise<readonly { readonly name: string; readonly sha256: string }[]> =>
  await tx<{ name: string; sha256: string }[]>`select name, sha256 from schema_migration order by name`;

/** Other connections of the product to this database, by name. */
export const listOthers = async (reader: Reader): Promise<readonly string[]> =>
  (
    await reader<{ name: string }[]>`
      select distinct application_name as name from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name like 'duxing%'`
  ).map(({ name }) => name);
