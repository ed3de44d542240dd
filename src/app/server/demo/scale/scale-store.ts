// Many matters at once: numbers drawn in one go, rows by COPY. All in the caller's transaction.
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { PersonId, UnitId } from '#kernel';
import type { Role } from '#people';
import type { Reader, Sql, Tx } from '#platform/server';
import { COPIED, type Copied, type Rows } from './rows.ts';

/** Draws so many numbers of a series and gives the last one before them; the series stays locked until the end. */
export async function drawNumbers(tx: Tx, series: string, year: number, count: number): Promise<number> {
  const [row] = await tx<{ last: number }[]>`
    insert into number_series (series, year, last) values (${series}, ${year}, ${count})
    on conflict (series, year) do update set last = number_series.last + ${count} returning last`;
  if (!row) throw new Error(`no numbers came from series ${series}`);
  return row.last - count;
}

/** Gives numbers back that were drawn and not used: those above `last`. Only within the transaction that drew them. */
export async function settleSeries(tx: Tx, series: string, year: number, last: number): Promise<void> {
  await tx`update number_series set last = ${last} where series = ${series} and year = ${year}`;
}

const PIECE = 1 << 20;

async function copyInto(tx: Tx, table: Copied, rows: string): Promise<void> {
  if (rows === '') return;
  const stream = await tx`copy ${tx(table)} (${tx.unsafe(COPIED[table])}) from stdin`.writable();
  for (let at = 0; at < rows.length; at += PIECE) if (!stream.write(rows.slice(at, at + PIECE))) await once(stream, 'drain');
  stream.end();
  await finished(stream);
}

/** Takes off the application's role until the transaction ends: COPY fills no table that has row-level security, but for its owner. */
export async function asOwner(tx: Tx): Promise<void> {
  await tx`set local role none`;
}

/** Inserts the rows of a batch. */
export async function copyRows(tx: Tx, rows: Rows): Promise<void> {
  for (const table of Object.keys(COPIED) as Copied[]) await copyInto(tx, table, rows[table]); // its own keys
}

export interface Holder {
  readonly person: PersonId;
  readonly name: string;
  readonly unit: UnitId;
  readonly role: Role;
  readonly title: string;
  readonly posts: number;
}

/** Who holds which post now, with how many posts that person has. */
export async function listHolders(reader: Reader): Promise<readonly Holder[]> {
  return await reader<Holder[]>`
    select p.person_id as person, n.name, p.unit_id as unit, p.role, p.title,
           (count(*) over (partition by p.person_id))::int as posts
    from post p join person n on n.id = p.person_id where p.until is null and n.active
    order by p.unit_id, p.role, p.person_id`;
}

/** Statistics and visibility of the tables that were filled; as their owner, outside a transaction. */
export async function vacuumTables(owner: Sql): Promise<void> {
  for (const table of [...Object.keys(COPIED), 'tally', 'tally_change']) await owner`vacuum analyze ${owner(table)}`;
}
