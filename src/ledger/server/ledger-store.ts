// The one place that writes the ledger. Appending happens in the transaction that changes the matter; nothing else exists.
import type { Instant, MatterId, PersonId } from '#kernel';
import type { Entry, EntryActor } from '#ledger';
import type { Reader, Tx } from '#platform/server';

export interface EntryRow {
  readonly matter_id: MatterId;
  readonly seq: number;
  readonly at: Instant;
  readonly actor: EntryActor | null;
  readonly type: string;
  readonly body: string;
  readonly previous: Uint8Array;
  readonly hash: Uint8Array;
}

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
const hex = (data: Uint8Array): string => Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('hex');

export const entryOf = (row: EntryRow): Entry => ({
  matter: row.matter_id,
  seq: row.seq,
  at: row.at,
  actor: row.actor ?? 'system',
  type: row.type,
  body: row.body,
  previous: hex(row.previous),
  hash: hex(row.hash),
});

/**
 * Appends entries that `link` has put in their place. Two writers of one matter collide on the key (23505), so a chain
 * never forks. After it returns, and the transaction commits, the entries can be neither changed nor removed.
 */
export async function append(tx: Tx, entries: readonly Entry[]): Promise<void> {
  await Promise.all(
    entries.map(
      (entry) => tx`
        insert into ledger_entry (matter_id, seq, at, actor, type, body, previous, hash)
        values (${entry.matter}, ${entry.seq}, ${entry.at}, ${entry.actor === 'system' ? null : entry.actor},
                ${entry.type}, ${entry.body}, ${bytes(entry.previous)}, ${bytes(entry.hash)})`,
    ),
  );
}

/** The entries of one matter, oldest first; empty where there is none. */
export async function read(reader: Reader, matter: MatterId): Promise<readonly Entry[]> {
  const rows = await reader<EntryRow[]>`select * from ledger_entry where matter_id = ${matter} order by seq`;
  return rows.map(entryOf);
}

/** Which of these types of entries somebody has made in a matter. */
export async function typesBy(
  reader: Reader,
  matter: MatterId,
  actor: PersonId,
  types: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await reader<{ type: string }[]>`
    select distinct type from ledger_entry where matter_id = ${matter} and actor = ${actor} and type = any(${[...types]}::text[])`;
  return new Set(rows.map(({ type }) => type));
}

/** Whether a matter has an entry behind `seq` that is of another type than this one. */
export async function hasOthersAfter(reader: Reader, matter: MatterId, seq: number, type: string): Promise<boolean> {
  const rows = await reader`
    select from ledger_entry where matter_id = ${matter} and seq > ${seq} and type <> ${type} limit 1`;
  return rows.length > 0;
}

/** Every entry of every matter, by matter and sequence, in batches; memory stays bounded at any size. */
export async function* readAll(reader: Reader, batch = 2000): AsyncGenerator<readonly Entry[]> {
  for await (const rows of reader<EntryRow[]>`select * from ledger_entry order by matter_id, seq`.cursor(batch))
    yield rows.map(entryOf);
}
