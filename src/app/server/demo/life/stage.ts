// The engine as the demo plays on it: real commands through the real `handle`, with a clock that the play sets, ids from the
// play's own chance, and one transaction around everything, so that a first start that breaks off leaves an empty database.
import { type Instant, type JsonObject, type MatterId, millisecondsOf, uuidV7 } from '#kernel';
import {
  type Engine,
  type RaisedRung,
  type ReadAbsences,
  type Receipt,
  escalate,
  findMatter,
  handle,
  sweep,
} from '#matters/server';
import type { Actor } from '#people';
import type { Tx } from '#platform/server';
import type { Chance } from '../chance.ts';

/** A command by its type and members; `handle` checks them as it checks those of any door. */
export type Asked = { readonly type: string } & Readonly<Record<string, unknown>>;

export interface Stage {
  readonly now: () => Instant;
  readonly setNow: (moment: Instant) => void;
  /** Gives a command. The play knows what it may ask for, so a refusal is a fault in it and ends the whole load. */
  readonly act: (register: string, matter: MatterId | null, command: Asked, actor: Actor) => Promise<Receipt>;
  /** The present state of a matter. */
  readonly stateOf: (matter: MatterId) => Promise<JsonObject>;
  /** Notes what clocks owe at the present moment, and presses where something is late; gives what was raised. */
  readonly sweep: () => Promise<readonly RaisedRung[]>;
  /** Commands given so far. */
  readonly acts: () => number;
}

export function openStage(engine: Engine, tx: Tx, start: Instant, chance: Chance, absent: ReadAbsences): Stage {
  let now = start;
  let acts = 0;
  let running: Promise<unknown> = Promise.resolve();
  // The sweep takes several steps at once; here they share one transaction, so they have to queue.
  const oneByOne: Engine['database']['transaction'] = (_, work) => {
    const step = running.then(() => work(tx));
    running = step.catch(() => {});
    return step;
  };
  // A first start has no fonts yet, and the play's documents are known to be printable.
  const { press: _, ...unpressed } = engine;
  const played: Engine = {
    ...unpressed,
    database: { ...engine.database, reading: (_, work) => work(tx), transaction: oneByOne },
    now: () => now,
    freshId: () => uuidV7(millisecondsOf(now), chance.bytes(10)) as MatterId, // made in its form
    announce: () => {},
  };
  return {
    now: () => now,
    setNow: (moment) => {
      now = moment;
    },
    act: async (register, matter, command, actor) => {
      acts += 1;
      const done = await handle(played, { register, matter, command, actor });
      if (done.ok) return done.value;
      throw new Error(`the demo's ${command.type} was refused at ${now}: ${JSON.stringify(done.refusal)}`);
    },
    stateOf: async (matter) => {
      const found = await findMatter(tx, matter);
      if (!found) throw new Error(`the demo has no matter ${matter}`);
      return found.state;
    },
    sweep: async () => {
      const { failed } = await sweep(played);
      const pressed = await escalate(played, absent);
      if (!pressed.ok) throw new Error(`the demo could not press for what is late: ${pressed.refusal.code}`);
      const [wrong] = [...failed, ...pressed.value.failed];
      if (wrong) throw new Error(`the demo's clocks could not be noted on ${wrong}`);
      return pressed.value.raised;
    },
    acts: () => acts,
  };
}
