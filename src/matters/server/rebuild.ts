// Rows beside the states are written by a register's projection. When that has changed since they were written, they are
// written anew from the stored states, and the counts' past from the ledger: all of it in one transaction, so that a rebuild that is cut short has done nothing
// (docs/decisions/0011).
import type { Entry } from '#ledger';
import { type Added, type AnyRegister, type Projection, addedOn, changes, tallyHistory } from '#matters';
import type { Sql, Tx } from '#platform/server';
import { updateMatter } from './matter-store.ts';
import { happeningOf } from './happening.ts';
import { addTallies, rewriteRows } from './projection-store.ts';
import {
  type Written,
  countMatters,
  deleteTallies,
  holdMatters,
  keepWritten,
  listWritten,
  lockRebuild,
} from './rebuild-store.ts';
import { differingColumn } from './verify.ts';
import { type MatterImage, imagesIn } from './verify-store.ts';

/**
 * The engine's own part in how rows are written. Raise it when a table of rows comes or changes: every register is rebuilt. 2: rows of what is asked.
 * 3: what counts changed by the day. */
const LAYOUT = 3;

export interface Progress {
  readonly done: number;
  readonly all: number;
}

const TOLD_EVERY = 10_000;
/** Counts are added up before they are written, so many at a time. */
const MOST_HELD = 50_000;

/**
 * Writes the rows of every register whose projection is not the one that wrote them; gives the names of those registers. Takes
 * the owner's connection, waits for another process that is at it, and lets no step begin meanwhile. Throws where the rows
 * were written by a version newer than this one.
 */
export async function rebuildProjections(
  owner: Sql,
  registers: ReadonlyMap<string, AnyRegister>,
  told: (progress: Progress) => void = () => {},
): Promise<readonly string[]> {
  const rebuilt = await owner.begin(async (tx) => {
    await lockRebuild(tx);
    const stale = staleOf(registers, await listWritten(tx));
    if (stale.size > 0) await rebuild(tx, stale, told);
    return [...stale.keys()];
  });
  return rebuilt;
}

const versionOf = ({ name, projection }: AnyRegister): Written => ({ register: name, version: projection ?? 1, layout: LAYOUT });

/** What was there before versions were kept. */
const FIRST = { version: 1, layout: 1 };

function staleOf(registers: ReadonlyMap<string, AnyRegister>, written: readonly Written[]): ReadonlyMap<string, AnyRegister> {
  const byName = new Map(written.map((row) => [row.register, row]));
  const stale = [...registers].filter(([name, register]) => {
    const [now, held] = [versionOf(register), byName.get(name) ?? FIRST];
    if (held.version > now.version || held.layout > now.layout)
      throw new Error(`rows of register ${name} were written by a newer version than this one`);
    return held.version < now.version || held.layout < now.layout;
  });
  return new Map(stale);
}

async function rebuild(tx: Tx, stale: ReadonlyMap<string, AnyRegister>, told: (progress: Progress) => void): Promise<void> {
  await holdMatters(tx);
  await deleteTallies(tx, [...stale.keys()]);
  const all = await countMatters(tx);
  const counts = new Map([...stale.keys()].map((name) => [name, openCounts(tx, name)]));
  let done = 0;
  for await (const { matters } of imagesIn(tx)) {
    const ours = matters.flatMap(([image, entries]) => {
      const register = stale.get(image.register);
      return register ? [{ image, projection: register.project(image.state), added: historyOf(register, image, entries) }] : [];
    });
    await rewrite(tx, ours);
    for (const { image, added } of ours) await counts.get(image.register)?.add(added);
    if (Math.floor((done + matters.length) / TOLD_EVERY) > Math.floor(done / TOLD_EVERY)) told({ done, all });
    done += matters.length;
  }
  for (const { write } of counts.values()) await write();
  for (const register of stale.values()) await keepWritten(tx, versionOf(register));
}

interface Projected {
  readonly image: MatterImage;
  readonly projection: Projection;
}

/** The columns of the row only where one differs: a row is long, and most stay as they are. */
async function rewrite(tx: Tx, matters: readonly Projected[]): Promise<void> {
  await Promise.all([
    ...matters
      .filter(({ image, projection }) => differingColumn(image, projection))
      .map(({ image: { id, version, head, state }, projection }) =>
        updateMatter(tx, { id, head: { seq: version, hash: head }, state, projection }, version),
      ),
    rewriteRows(
      tx,
      matters.map(({ image, projection }) => [image.id, changes(null, projection)]),
    ),
  ]);
}

/** What the matter added to counts, day by day. One that cannot be folded, which `verify` tells, adds all on its first day. */
function historyOf(register: AnyRegister, image: MatterImage, entries: readonly Entry[]): readonly Added[] {
  try {
    return tallyHistory(register, entries.map(happeningOf), image.state);
  } catch {
    const { openedOn, tallies } = register.project(image.state);
    return addedOn(openedOn, { gone: [], come: tallies });
  }
}

/** Counts of a register as they come; `write` writes what is still held. */
function openCounts(tx: Tx, register: string) {
  let held: Added[] = [];
  const write = async (): Promise<void> => {
    await Promise.all(addTallies(tx, register, held));
    held = [];
  };
  const add = async (added: readonly Added[]): Promise<void> => {
    held.push(...added);
    if (held.length > MOST_HELD) await write();
  };
  return { add, write };
}
