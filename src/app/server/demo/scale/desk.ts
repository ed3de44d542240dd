// Carries commands out in memory: the same pure steps as the engine's, the chain included, without a database in between.
// Rights and the shape of commands are not judged here; whoever writes the plot gives only what could have been given.
import type { WorkingCalendar } from '#deadlines';
import { type Day, type Instant, type JsonObject, type MatterId, type Result, type UnitId, dayAt, ok } from '#kernel';
import { type Entry, link } from '#ledger';
import { sha256 } from '#ledger/server';
import type { Facts, UnitFacts } from '#matters';
import type { Actor } from '#people';
import { commitments } from '#registers/commitments';

/** A commitment as it has become, with everything that happened to it. */
export interface MadeMatter {
  readonly id: MatterId;
  readonly number: string;
  readonly state: JsonObject;
  readonly entries: readonly Entry[];
}

export interface DeskDeps {
  readonly calendar: WorkingCalendar;
  readonly units: ReadonlyMap<UnitId, UnitFacts>;
  /** The number of the nth commitment that this desk opens, from 1. */
  readonly numberOf: (nth: number, on: Day) => string;
  readonly freshId: (at: Instant) => MatterId;
}

/** What stood before a command, of each matter that it has touched. */
type Undo = Map<MatterId, MadeMatter | undefined>;
type Command = { readonly type: string } & JsonObject;

export interface Desk {
  /** Carries out one command and all that follows from it, or changes nothing. Null opens a new matter. */
  readonly give: (matter: MatterId | null, command: Command, actor: Actor | 'system', now: Instant) => Result<MatterId>;
  readonly find: (id: MatterId) => MadeMatter | undefined;
  /** How many it has opened since it stands. */
  readonly opened: () => number;
  /** Everything made so far, in the order in which it was opened; the desk is empty afterwards. */
  readonly clear: () => readonly MadeMatter[];
}

/** The matter after these events, its chain grown by them. */
function moved(
  held: MadeMatter | undefined,
  fresh: Pick<MadeMatter, 'id' | 'number'>,
  events: readonly Command[],
  { at, actor }: { readonly at: Instant; readonly actor: Actor | 'system' },
): MadeMatter {
  const happenings = events.map((event) => ({ type: event.type, body: event }));
  const where = { matter: fresh.id, at, actor: actor === 'system' ? actor : actor.person };
  const entries = link(held?.entries.at(-1) ?? null, happenings, where, sha256);
  const state = events.reduce<JsonObject | null>((before, event) => commitments.evolve(before, event), held?.state ?? null);
  if (!state) throw new Error('a matter without a state');
  return { ...fresh, ...(held ? { number: held.number } : {}), state, entries: [...(held?.entries ?? []), ...entries] };
}

type Known = Pick<Facts, 'now' | 'actor' | 'matter' | 'number'>;

function factsFor({ calendar, units, freshId }: DeskDeps, known: Known): Facts {
  const fresh: MatterId[] = [];
  return {
    ...known,
    ...{ today: dayAt(known.now), calendar, unit: (unit) => units.get(unit) },
    ...{ person: () => undefined, other: () => undefined, asked: () => [] },
    id: (n) => {
      while (fresh.length <= n) fresh.push(freshId(known.now));
      return fresh[n] as MatterId; // filled by the loop above
    },
  };
}

function takeBack(made: Map<MatterId, MadeMatter>, undo: Undo): void {
  for (const [id, held] of undo) {
    if (held) made.set(id, held);
    else made.delete(id);
  }
}

export function openDesk(deps: DeskDeps): Desk {
  const made = new Map<MatterId, MadeMatter>();
  let opened = 0;

  function carryOut(
    matter: MatterId | null,
    command: Command,
    actor: Actor | 'system',
    now: Instant,
    undo: Undo,
  ): Result<MatterId> {
    const held = matter ? made.get(matter) : undefined;
    const id = matter ?? deps.freshId(now);
    const facts = factsFor(deps, { now, actor, matter: id, number: held ? null : deps.numberOf(opened + 1, dayAt(now)) });
    const decided = commitments.decide(held?.state ?? null, command, facts);
    if (!decided.ok) return decided;
    const { events, then } = decided.value;
    if (events.length > 0) {
      const after = moved(held, { id, number: facts.number ?? '' }, events, { at: now, actor });
      if (!undo.has(id)) undo.set(id, held);
      if (!held) opened += 1;
      made.set(id, after);
    }
    // Look-backs are left out: the set is one of commitments.
    for (const next of then?.filter(({ register }) => register === commitments.name) ?? []) {
      const done = carryOut(next.matter, next.command, actor, now, undo);
      if (!done.ok) return done;
    }
    return ok(id);
  }

  function give(...[matter, command, actor, now]: Parameters<Desk['give']>): Result<MatterId> {
    const undo: Undo = new Map();
    const before = opened;
    const done = carryOut(matter, command, actor, now, undo);
    if (done.ok) return done;
    takeBack(made, undo);
    opened = before;
    return done;
  }

  return {
    give,
    opened: () => opened,
    find: (id) => made.get(id),
    clear: () => {
      const all = [...made.values()];
      made.clear();
      return all;
    },
  };
}
