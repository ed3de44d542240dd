// Matters beside their ledger entries, in order of id and in batches, from one snapshot.
import type { Instant, JsonObject, MatterId } from '#kernel';
import type { Entry, EntryActor } from '#ledger';
import type { Database, Reader } from '#platform/server';

export interface MatterImage {
  readonly id: MatterId;
  readonly register: string;
  readonly version: number;
  readonly head: string;
  readonly state: JsonObject;
  readonly columns: {
    readonly title: string;
    readonly status: string;
    readonly unit: string;
    readonly leadPerson: string | null;
    readonly parent: string | null;
    readonly origin: string | null;
    readonly due: string | null;
    readonly openedOn: string;
    readonly closedOn: string | null;
    readonly marks: string;
    readonly parties: string;
    readonly compartment: string | null;
  };
}

export interface ImageBatch {
  readonly matters: readonly (readonly [MatterImage, readonly Entry[]])[];
  /** Ids that have ledger entries and no row. */
  readonly orphans: readonly MatterId[];
}

/** Small, so that the server reads on while a batch is being checked: what waits in a connection is little. */
const BATCH = 100;
/** How many batches have been asked for ahead of the one that is being checked. */
const AHEAD = 3;
const FIRST = '00000000-0000-0000-0000-000000000000';
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

type ImageRow = Omit<MatterImage, 'columns'> & MatterImage['columns'];

async function readImages(reader: Reader, after: string, upTo: string): Promise<readonly MatterImage[]> {
  const rows = await reader<ImageRow[]>`
    select id, register, version, encode(head, 'hex') as head, fields as state, title, status, unit_id as unit,
           lead_person as "leadPerson", parent, origin, due, opened_on as "openedOn", closed_on as "closedOn",
           array_to_string(marks, ' ') as marks, array_to_string(parties, ' ') as parties,
           array_to_string(compartment, ' ') as compartment
    from matter where id > ${after} and id <= ${upTo} order by id`;
  return rows.map(({ id, register, version, head, state, ...columns }) => ({ id, register, version, head, state, columns }));
}

interface EntryRow extends Omit<Entry, 'matter' | 'actor'> {
  readonly matter: MatterId;
  readonly actor: EntryActor | null;
  readonly at: Instant;
}

async function readEntries(reader: Reader, after: string, upTo: string): Promise<readonly Entry[]> {
  const rows = await reader<EntryRow[]>`
    select matter_id as matter, seq, at, actor, type, body, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash
    from ledger_entry where matter_id > ${after} and matter_id <= ${upTo} order by matter_id, seq`;
  return rows.map((row) => ({ ...row, actor: row.actor ?? 'system' }));
}

function paired(images: readonly MatterImage[], entries: readonly Entry[]): ImageBatch {
  const byMatter = new Map<MatterId, Entry[]>();
  for (const entry of entries) {
    const chain = byMatter.get(entry.matter);
    if (chain) chain.push(entry);
    else byMatter.set(entry.matter, [entry]);
  }
  const matters = images.map((image) => [image, byMatter.get(image.id) ?? []] as const);
  for (const image of images) byMatter.delete(image.id);
  return { matters, orphans: [...byMatter.keys()] };
}

async function readBatch(reader: Reader, after: string, upTo: string): Promise<ImageBatch> {
  const [images, entries] = await Promise.all([readImages(reader, after, upTo), readEntries(reader, after, upTo)]);
  return paired(images, entries);
}

/** The last id of each batch; together they span every id that there could be. */
async function readBounds(reader: Reader): Promise<readonly string[]> {
  const rows = await reader<{ id: string }[]>`
    select id from (select id, row_number() over (order by id) as place from matter) m where place % ${BATCH} = 0 order by id`;
  return [...rows.map(({ id }) => id), LAST];
}

/** Every matter with its entries, and every entry without a matter, as the connection sees them. */
export async function* imagesIn(reader: Reader): AsyncGenerator<ImageBatch> {
  const bounds = await readBounds(reader);
  const asked: Promise<ImageBatch>[] = [];
  const ask = (place: number): void => {
    const batch = readBatch(reader, bounds[place - 1] ?? FIRST, bounds[place] ?? LAST);
    batch.catch(() => {}); // heard when its turn comes
    asked.push(batch);
  };
  for (let next = 0; asked.length > 0 || next < bounds.length; ) {
    for (; asked.length <= AHEAD && next < bounds.length; next += 1) ask(next);
    const batch = await asked.shift();
    if (batch) yield batch;
  }
}

/** The same from one snapshot; nothing that commits meanwhile is seen. */
export const eachImage = (database: Database, take: (batch: ImageBatch) => void): Promise<void> =>
  database.reading('system', async (reader) => {
    await reader`set transaction isolation level repeatable read`;
    for await (const batch of imagesIn(reader)) take(batch);
  });
