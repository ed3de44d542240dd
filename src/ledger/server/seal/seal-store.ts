// Tables of the seals: positions of entries, kept nodes of the tree, what was signed. Inserted once, then only read.
import type { MatterId } from '#kernel';
import { type Entry, type KeptNode, type LoadNodes, Seal, SealKey } from '#ledger';
import type { Reader, Tx } from '#platform/server';
import { type EntryRow, entryOf } from '../ledger-store.ts';

/** Any fixed number: it keeps two servers from sealing at the same time. */
const LOCK = 4_201_128;

/** Waits for whoever is sealing; held until the transaction ends. */
export async function lockSealing(tx: Tx): Promise<void> {
  await tx`select pg_advisory_xact_lock(${LOCK})`;
}

interface SignedRow {
  readonly statement: string;
  readonly signature: Uint8Array;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** As stored, unread: `verify` looks at the very text. */
const signedOf = (row: SignedRow, name: 'seal' | 'key'): unknown => {
  const statement = JSON.parse(row.statement) as { readonly [name: string]: object }; // canonical JSON, written by us
  return { ...statement[name], signature: hex(row.signature) };
};

/** The newest seal, or null before the first. */
export async function lastSeal(reader: Reader): Promise<Seal | null> {
  const [row] = await reader<SignedRow[]>`select statement, signature from seal order by number desc limit 1`;
  return row ? Seal.parse(signedOf(row, 'seal')) : null;
}

export async function findSeal(reader: Reader, number: number): Promise<Seal | null> {
  const [row] = await reader<SignedRow[]>`select statement, signature from seal where number = ${number}`;
  return row ? Seal.parse(signedOf(row, 'seal')) : null;
}

/** The oldest seal that covers a position, or null where none does yet. */
export async function sealOver(reader: Reader, position: number): Promise<Seal | null> {
  const [row] = await reader<SignedRow[]>`
    select statement, signature from seal where size > ${position} order by number limit 1`;
  return row ? Seal.parse(signedOf(row, 'seal')) : null;
}

/** Seals from the newest, at most `limit`, below a number. */
export async function listSeals(reader: Reader, limit: number, below: number | null): Promise<readonly Seal[]> {
  const rows = await reader<SignedRow[]>`
    select statement, signature from seal where number < ${below ?? 2 ** 31 - 1} order by number desc limit ${limit}`;
  return rows.map((row) => Seal.parse(signedOf(row, 'seal')));
}

/** Every key, from the first. */
export async function listKeys(reader: Reader): Promise<readonly SealKey[]> {
  const rows = await reader<SignedRow[]>`select statement, signature from seal_key order by number`;
  return rows.map((row) => SealKey.parse(signedOf(row, 'key')));
}

export async function insertKey(tx: Tx, number: number, { id, signature }: SealKey, statement: string): Promise<void> {
  await tx`
    insert into seal_key (number, id, statement, signature)
    values (${number}, ${id}, ${statement}, ${Buffer.from(signature, 'hex')})`;
}

export async function insertSeal(tx: Tx, { number, size, signature }: Seal, statement: string): Promise<void> {
  await tx`
    insert into seal (number, size, statement, signature)
    values (${number}, ${size}, ${statement}, ${Buffer.from(signature, 'hex')})`;
}

const FIRST = '00000000-0000-0000-0000-000000000000';

/** Entries that no seal covers, by matter and sequence, behind the one given. */
export async function listUnsealed(reader: Reader, after: Entry | null, limit: number): Promise<readonly Entry[]> {
  const rows = await reader<EntryRow[]>`
    select e.* from ledger_entry e
    where (e.matter_id, e.seq) > (${after?.matter ?? FIRST}::uuid, ${after?.seq ?? 0})
      and not exists (select from sealed_entry s where s.matter_id = e.matter_id and s.seq = e.seq)
    order by e.matter_id, e.seq limit ${limit}`;
  return rows.map(entryOf);
}

/** Gives entries their positions, the first of them `from`. */
export async function insertPositions(tx: Tx, entries: readonly Entry[], from: number): Promise<void> {
  await tx`
    insert into sealed_entry (matter_id, seq, position)
    select matter_id, seq, ${from}::bigint + place - 1
    from unnest(${entries.map(({ matter }) => matter)}::uuid[], ${entries.map(({ seq }) => seq)}::integer[])
      with ordinality as row (matter_id, seq, place)`;
}

export async function insertNodes(tx: Tx, nodes: readonly KeptNode[]): Promise<void> {
  await tx`
    insert into seal_node (level, place, hash)
    select level, place, decode(hash, 'hex')
    from unnest(${nodes.map(({ level }) => level)}::smallint[], ${nodes.map(({ place }) => place)}::bigint[],
                ${nodes.map(({ hash }) => hex(hash))}::text[]) as row (level, place, hash)`;
}

/** Kept nodes for proofs. */
export const loadNodes =
  (reader: Reader): LoadNodes =>
  async (level, from, to) => {
    const rows = await reader<{ hash: Uint8Array }[]>`
      select hash from seal_node where level = ${level} and place >= ${from} and place < ${to} order by place`;
    return rows.map(({ hash }) => hash);
  };

/** Where an entry stands in the order of all, or null while it is not sealed. */
export async function findPosition(reader: Reader, matter: MatterId, seq: number): Promise<number | null> {
  const [row] = await reader<{ position: number }[]>`
    select position from sealed_entry where matter_id = ${matter} and seq = ${seq}`;
  return row?.position ?? null;
}

/** Up to which entry a matter is sealed; 0 while nothing of it is. */
export async function sealedUpTo(reader: Reader, matter: MatterId): Promise<number> {
  const [row] = await reader<{ seq: number }[]>`
    select coalesce(max(seq), 0) as seq from sealed_entry where matter_id = ${matter}`;
  return row?.seq ?? 0;
}

/** Sealed entries at the positions [from, to), in order. */
export async function readSealed(
  reader: Reader,
  from: number,
  to: number,
): Promise<readonly (Entry & { readonly position: number })[]> {
  const rows = await reader<(EntryRow & { position: number })[]>`
    select e.*, s.position from sealed_entry s join ledger_entry e on e.matter_id = s.matter_id and e.seq = s.seq
    where s.position >= ${from} and s.position < ${to} order by s.position`;
  return rows.map((row) => ({ ...entryOf(row), position: row.position }));
}

/** How many entries wait for the next seal. */
export async function countUnsealed(reader: Reader): Promise<number> {
  const [row] = await reader<{ count: number }[]>`
    select count(*) as count from ledger_entry e
    where not exists (select from sealed_entry s where s.matter_id = e.matter_id and s.seq = e.seq)`;
  return row?.count ?? 0;
}
