// Matters in their table: locked and loaded whole for a step, saved whole with a version check after it.
import type { ChainHead } from '#ledger';
import type { JsonObject, MatterId, PersonId, UnitId } from '#kernel';
import type { Projection, UnitFacts } from '#matters';
import type { Concern, UnitPath } from '#people';
import type { Reader, Tx } from '#platform/server';

export interface StoredMatter extends Concern {
  readonly id: MatterId;
  readonly register: string;
  readonly number: string;
  readonly version: number;
  readonly head: ChainHead;
  readonly state: JsonObject;
  readonly units: ReadonlyMap<UnitId, UnitFacts>;
}

interface MatterRow {
  readonly id: MatterId;
  readonly register: string;
  readonly number: string;
  readonly version: number;
  readonly head: Uint8Array;
  readonly fields: JsonObject;
  readonly compartment: readonly PersonId[] | null;
  readonly parties: readonly (UnitFacts & { readonly unit: UnitId; readonly role: string; readonly path: UnitPath })[];
}

const matterOf = (row: MatterRow): StoredMatter => ({
  id: row.id,
  register: row.register,
  number: row.number,
  version: row.version,
  head: { seq: row.version, hash: Buffer.from(row.head).toString('hex') },
  state: row.fields,
  compartment: row.compartment,
  parties: row.parties.map(({ unit, role, path }) => ({ unit, role, path })),
  units: new Map(
    row.parties.map(({ unit, path, name, issuingCode }) => [unit, { path, name, issuingCode: issuingCode ?? null }]),
  ),
});

async function load(reader: Reader, id: MatterId, hold: boolean): Promise<StoredMatter | null> {
  const [row] = await reader<MatterRow[]>`
    select m.id, m.register, m.number, m.version, m.head, m.fields, m.compartment,
      (select coalesce(jsonb_agg(jsonb_build_object('unit', p.unit_id, 'role', p.role, 'path', u.path, 'name', u.name,
                                                     'issuingCode', u.issuing_code)), '[]')
       from matter_party p join unit u on u.id = p.unit_id where p.matter_id = m.id) as parties
    from matter m where m.id = ${id} ${hold ? reader`for update of m` : reader``}`;
  return row ? matterOf(row) : null;
}

/** Loads a matter and holds its row until the transaction ends, so that steps on one matter follow each other. */
export const lockMatter = (tx: Tx, id: MatterId): Promise<StoredMatter | null> => load(tx, id, true);

/** The matter as last committed, without holding it. */
export const findMatter = (reader: Reader, id: MatterId): Promise<StoredMatter | null> => load(reader, id, false);

export interface MatterWrite {
  readonly id: MatterId;
  readonly register: string;
  readonly number: string;
  readonly head: ChainHead;
  readonly state: JsonObject;
  readonly projection: Projection;
}

const compartmentOf = ({ compartment }: Projection): PersonId[] | null => (compartment ? compartment.toSorted() : null);
const marksOf = (projection: Projection): string[] => [...new Set(projection.tallies.map((tally) => tally.key))];

/** The units with a part in it, once each, in one order. */
export const partyUnits = ({ parties }: Projection): UnitId[] => [...new Set(parties.map(({ unit }) => unit))].toSorted();

/** Inserts a matter that is new. Its version is the length of its chain. */
export async function insertMatter(tx: Tx, write: MatterWrite): Promise<void> {
  const p = write.projection;
  await tx`
    insert into matter (id, register, number, title, status, unit_id, lead_person, parent, origin, due, opened_on, closed_on,
                        version, head, marks, parties, compartment, fields)
    values (${write.id}, ${write.register}, ${write.number}, ${p.title}, ${p.status}, ${p.unit}, ${p.leadPerson}, ${p.parent},
            ${p.origin?.matter ?? null}, ${p.due}, ${p.openedOn}, ${p.closedOn}, ${write.head.seq}, ${Buffer.from(write.head.hash, 'hex')},
            ${marksOf(p)}, ${partyUnits(p)}::uuid[], ${compartmentOf(p)}::uuid[], ${tx.json(write.state)})`;
}

/**
 * Replaces a matter that `lockMatter` holds. Where its version is no longer the one that was loaded, the statement itself fails
 * (22012), since the commit may be on its way before its answer is here.
 */
export async function updateMatter(
  tx: Tx,
  write: Omit<MatterWrite, 'register' | 'number'>,
  loadedVersion: number,
): Promise<void> {
  const p = write.projection;
  await tx`
    with kept as (update matter set title = ${p.title}, status = ${p.status}, unit_id = ${p.unit}, lead_person = ${p.leadPerson},
      parent = ${p.parent}, origin = ${p.origin?.matter ?? null}, due = ${p.due}, opened_on = ${p.openedOn}, closed_on = ${p.closedOn},
      version = ${write.head.seq}, head = ${Buffer.from(write.head.hash, 'hex')}, marks = ${marksOf(p)},
      parties = ${partyUnits(p)}::uuid[], compartment = ${compartmentOf(p)}::uuid[], fields = ${tx.json(write.state)}
    where id = ${write.id} and version = ${loadedVersion} returning 1)
    select 1 / count(*) as kept from kept`;
}

/** Moves the head over an entry that changes nothing in the state; the row must be held. */
export async function moveHead(tx: Tx, id: MatterId, { seq, hash }: ChainHead): Promise<void> {
  await tx`update matter set version = ${seq}, head = ${Buffer.from(hash, 'hex')} where id = ${id}`;
}
