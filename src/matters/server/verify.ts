// Proof on a live database: recomputes every hash, folds every matter from its entries, and compares what comes out with
// the stored row. Names the first thing that differs in each matter.
import type { JsonObject, MatterId } from '#kernel';
import { type Entry, sameJson, verifyChain } from '#ledger';
import { type SealsVerified, sha256, verifySeals } from '#ledger/server';
import type { AnyRegister, Projection } from '#matters';
import type { Database } from '#platform/server';
import { partyUnits } from './matter-store.ts';
import { type ImageBatch, type MatterImage, eachImage } from './verify-store.ts';

export interface Difference {
  readonly matter: MatterId;
  readonly what: string;
}

export interface Verified {
  readonly matters: number;
  readonly entries: number;
  readonly differences: readonly Difference[];
  /** The seals over these entries, and what is wrong with them. */
  readonly seals: SealsVerified;
}

type Event = { readonly type: string } & JsonObject;

/** Columns of the row that the projection of its state decides. */
function columnsOf(p: Projection): MatterImage['columns'] {
  return {
    title: p.title,
    status: p.status,
    unit: p.unit,
    leadPerson: p.leadPerson,
    parent: p.parent,
    origin: p.origin?.matter ?? null,
    due: p.due,
    openedOn: p.openedOn,
    closedOn: p.closedOn,
    marks: [...new Set(p.tallies.map((tally) => tally.key))].join(' '),
    parties: partyUnits(p).join(' '),
    compartment: p.compartment?.toSorted().join(' ') ?? null,
  };
}

/** The first column of the row that is not what its projection gives, or null. */
export function differingColumn(image: MatterImage, projection: Projection): string | null {
  const columns = columnsOf(projection);
  return (Object.keys(columns) as (keyof typeof columns)[]).find((name) => columns[name] !== image.columns[name]) ?? null;
}

/** The first difference of one matter, or null. */
function differenceOf(register: AnyRegister, image: MatterImage, entries: readonly Entry[]): string | null {
  const fault = verifyChain(entries, sha256);
  if (fault) return `chain: ${fault.fault} at entry ${'seq' in fault ? fault.seq : fault.expected}`;
  const last = entries.at(-1);
  if (!last) return 'row without ledger entries';
  if (image.version !== last.seq) return `row has version ${image.version}, ledger ${last.seq}`;
  if (image.head !== last.hash) return 'row does not hold the last hash';
  let state: JsonObject | null = null;
  for (const entry of entries) state = register.evolve(state, JSON.parse(entry.body) as Event); // canonical JSON of an event
  if (!state || !sameJson(state, image.state)) return 'stored fields differ from the folded entries';
  const wrong = differingColumn(image, register.project(state));
  return wrong ? `column ${wrong} differs from the folded entries` : null;
}

/** Verifies everything in one snapshot. Never throws for a broken ledger: what is broken is in `differences`. */
export async function verifyLedger(database: Database, registers: ReadonlyMap<string, AnyRegister>): Promise<Verified> {
  const differences: Difference[] = [];
  let [matters, count] = [0, 0];
  const check = (batch: ImageBatch): void => {
    for (const orphan of batch.orphans) differences.push({ matter: orphan, what: 'ledger entries without a row' });
    for (const [image, entries] of batch.matters) {
      matters += 1;
      count += entries.length;
      const register = registers.get(image.register);
      let what: string | null;
      try {
        what = register ? differenceOf(register, image, entries) : `unknown register ${image.register}`;
      } catch (error) {
        what = `cannot be folded: ${error instanceof Error ? error.message : 'unknown'}`;
      }
      if (what) differences.push({ matter: image.id, what });
    }
  };
  await eachImage(database, check);
  const seals = await database.reading('system', async (reader) => {
    await reader`set transaction isolation level repeatable read`;
    return verifySeals(reader);
  });
  return { matters, entries: count, differences, seals };
}
