// Writes what was decided: seals personal values, folds the events, links them into the chain, and stores the difference.
import { type JsonObject, type MatterId, type Result, ok, refuse } from '#kernel';
import { link } from '#ledger';
import { append, seal, sha256 } from '#ledger/server';
import {
  type AnyRegister,
  type Changes,
  type EvidenceRef,
  type Facts,
  type Projection,
  announced,
  changes,
  isPersonal,
  leavesAt,
} from '#matters';
import { type Tx, later } from '#platform/server';
import { insertEvidence, missingFiles } from './evidence-store.ts';
import { personOf } from './gather.ts';
import { type Told, insertOutgoing } from './outgoing/outgoing-store.ts';
import { type MatterWrite, type StoredMatter, insertMatter, updateMatter } from './matter-store.ts';
import { writeChanges } from './projection-store.ts';

type Event = { readonly type: string } & JsonObject;

export interface Happened {
  readonly register: AnyRegister;
  readonly matter: MatterId;
  readonly loaded: StoredMatter | null;
  readonly facts: Facts;
  readonly events: readonly Event[];
  /** Channels by which units are told beyond the app. */
  readonly channels: readonly string[];
}

async function sealed(tx: Tx, { register, matter }: Happened, event: Event): Promise<Event> {
  if (!register.personal?.includes(event.type)) return event;
  const members: [string, unknown][] = [];
  for (const [name, value] of Object.entries(event))
    members.push([name, isPersonal(value) ? await seal(tx, matter, value.personal) : value]);
  return Object.fromEntries(members) as Event; // the same members, personal values replaced
}

async function storeEvidence(tx: Tx, { register, matter, facts }: Happened, events: readonly Event[]): Promise<Result<null>> {
  const files: readonly EvidenceRef[] = events.flatMap((event) => register.evidence?.(event) ?? []);
  if (files.length === 0) return ok(null);
  const missing = await missingFiles(
    tx,
    files.map((file) => file.hash),
  );
  if (missing.length > 0) return refuse('invalid', 'no-such-file', { hashes: missing });
  await insertEvidence(tx, matter, files, personOf(facts.actor), facts.now);
  return ok(null);
}

/** Writes down who is to be told beyond the app of what this step has brought; it leaves after the commit, or never. */
async function tell(tx: Tx, { register, matter, facts, channels }: Happened, difference: Changes, only: Told): Promise<void> {
  if (channels.length === 0) return;
  const steps = announced(register, difference, facts.actor);
  if (steps.length === 0) return;
  const toTell = steps.map((step) => ({ ...step, leaveAt: leavesAt(step.due, facts.calendar, facts.now) }));
  await insertOutgoing(tx, matter, toTell, channels, only);
}

/** Appends the events and saves the state that they lead to, with everything read models need. Holds no right of its own. */
export async function record(tx: Tx, happened: Happened): Promise<Result<{ version: number; concerned: ReadonlySet<string> }>> {
  const { register, matter, loaded, facts } = happened;
  const events: Event[] = [];
  for (const event of happened.events) events.push(await sealed(tx, happened, event));
  const stored = await storeEvidence(tx, happened, events);
  if (!stored.ok) return stored;
  const before = loaded ? register.project(loaded.state) : null;
  const state = events.reduce<JsonObject | null>((held, event) => register.evolve(held, event), loaded?.state ?? null);
  if (!state) throw new Error(`register ${register.name} opened a matter without a state`);
  const after = register.project(state);
  const actor = personOf(facts.actor) ?? 'system';
  const entries = link(
    loaded?.head ?? null,
    events.map((event) => ({ type: event.type, body: event })),
    { matter, at: facts.now, actor },
    sha256,
  );
  const head = entries.at(-1);
  if (!head) throw new Error('nothing was decided');
  const number = loaded?.number ?? facts.number ?? '';
  const difference = changes(before, after);
  const write: MatterWrite = { id: matter, register: register.name, number, head, state, projection: after };
  later(
    tx,
    Promise.all([
      loaded ? updateMatter(tx, write, loaded.version) : insertMatter(tx, write),
      append(tx, entries),
      writeChanges(tx, matter, register.name, difference, facts.today),
      tell(tx, happened, difference, after.compartment),
    ]),
  );
  return ok({
    version: head.seq,
    concerned: concernedBy(before, after),
  });
}

/** Whose inboxes may look different: the units' or, of a matter in a compartment, those of its people and of nobody else. */
function concernedBy(before: Projection | null, after: Projection): ReadonlySet<string> {
  if (after.compartment) return new Set([...(before?.compartment ?? []), ...after.compartment]);
  return new Set([...(before?.parties ?? []), ...after.parties, ...after.waiting].map(({ unit }) => unit));
}
