// The check for orphans 无人负责 and what a page shows of it. A supervisor sees the matters; an administrator, who sees no
// matter (SEC-08), learns at which unit somebody is missing, and whom the matter still names.
import type { Day, JsonObject, MatterId, UnitId } from '#kernel';
import type { AnyRegister, mattersApi } from '#matters';
import { type Actor, pickScopes, readScopes } from '#people';
import { whomOf } from '#people/server';
import type { Reader } from '#platform/server';
import type { Engine } from '../engine.ts';
import type { VisibleUnits } from '../list-store.ts';
import { unitsAt } from '../names-store.ts';
import { aboutLeaving } from './holdings.ts';
import { type Orphan, listOrphans, statesOf } from './orphans-store.ts';
import { takersOf } from './takers.ts';

/** What an orphan's unit has promised and nobody has written down as a commitment yet. */
export interface LostPromise {
  readonly matter: MatterId;
  readonly unit: UnitId;
  readonly title: string;
  readonly due: Day | null;
}

export interface Orphans {
  readonly orphans: readonly Orphan[];
  readonly promises: readonly LostPromise[];
  readonly counts: mattersApi.OrphanCounts;
}

/** Everything that is open and has nobody, at matters of these units; up to `limit` rows of each kind, and how many there are;
 * without what compartments hide where the answer is for eyes that see no matter. */
export async function findOrphans(
  reader: Reader,
  registers: ReadonlyMap<string, AnyRegister>,
  units: VisibleUnits,
  limit: number,
  hidden = true,
): Promise<Orphans> {
  const known = [...registers.values()];
  const question = { takers: takersOf(known), aboutLeaving: aboutLeaving(known), units, limit, hidden };
  const orphans = await listOrphans(reader, question);
  const promising = known.filter(({ promises }) => promises).map(({ name }) => name);
  const ids = [...new Set(orphans.map(({ matter }) => matter))];
  const states = await statesOf(reader, ids, promising);
  const promises = orphans
    .filter((orphan, at) => orphans.findIndex(({ matter }) => matter === orphan.matter) === at)
    .flatMap(({ matter, register }) =>
      promisesOf(registers.get(register), states.get(matter)).map((one) => ({ matter, ...one })),
    );
  const count = (kind: Orphan['kind']): number => orphans.find((orphan) => orphan.kind === kind)?.total ?? 0;
  return {
    ...{ orphans, promises },
    counts: { lead: count('lead'), step: count('step'), clock: count('clock'), promise: promises.length },
  };
}

const promisesOf = (register: AnyRegister | undefined, state: JsonObject | undefined) =>
  (state && register?.promises?.(state)) ?? [];

const SHOWN = 200;

/** The reply of the route: what the actor may see of it. An administrator's is drawn by the system, since they see no matter. */
export async function orphansFor(
  { database, registers }: Engine,
  actor: Actor,
): Promise<{ counts: mattersApi.OrphanCounts; rows: mattersApi.OrphanRow[] }> {
  const scopes = readScopes(actor);
  const reads = scopes.length > 0;
  const { orphans, promises, counts } = await database.reading(reads ? whomOf(actor) : 'system', async (reader) =>
    findOrphans(reader, registers, await unitsAt(reader, reads ? scopes : pickScopes(actor)), SHOWN, reads),
  );
  const promised = (id: MatterId) => promises.filter(({ matter }) => matter === id).map(({ title, due }) => ({ title, due }));
  const rows = orphans.map((orphan) => ({
    kind: orphan.kind,
    register: orphan.register,
    unit: { id: orphan.unit, name: orphan.unitName },
    person: orphan.person ? { id: orphan.person, name: orphan.personName ?? '' } : null,
    ...{ what: orphan.what, due: orphan.due },
    matter: reads ? { id: orphan.matter, number: orphan.number, title: orphan.title } : null,
    promises: reads ? promised(orphan.matter) : [],
  }));
  return { counts, rows };
}
