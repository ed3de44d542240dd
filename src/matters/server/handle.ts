// The shell: one transaction around one pure step and the steps that follow from it. If it ever wants an option, the option
// belongs in a register's decide.
import { type JsonObject, type MatterId, type Result, ok, refuse } from '#kernel';
import { type AnyRegister, type Facts, MATTER_READ, type Step } from '#matters';
import { whomOrSystem } from '#people/server';
import { type Tx, asSystem } from '#platform/server';
import { hasOthersAfter, sha256 } from '#ledger/server';
import { canonicalJson } from '#ledger';
import { findReply, keepReply } from './command-key-store.ts';
import type { Carried, Engine, Order, Trail } from './engine.ts';
import { type Gathering, type NamedUnits, gather, judge, parseCommand, personOf } from './gather.ts';
import { decideStep, withdrawNumbers } from './issue.ts';
import { type StoredMatter, lockMatter } from './matter-store.ts';
import { record } from './record.ts';

/**
 * Carries out one command: all of it, with everything that follows from it, or nothing. After it returns a receipt the
 * ledger entries, the new state, its clocks, inbox rows and counts are durable; after a refusal nothing has changed.
 */
export async function handle(engine: Engine, order: Order): Promise<Carried> {
  const trail: Trail = { opened: [], concerned: new Set() };
  const done = await engine.database.transaction(whomOrSystem(order.actor), async (tx) => {
    trail.opened.length = 0;
    trail.concerned.clear();
    return once(engine, tx, order, () => carryOut(engine, tx, order, trail, false));
  });
  if (done.ok) engine.announce(trail.concerned);
  return done;
}

/** Runs a step unless its key has been used: then the first answer again, or a refusal when the command is another. */
async function once(
  engine: Engine,
  tx: Tx,
  { key, actor, matter, command }: Order,
  step: () => Promise<Carried>,
): Promise<Carried> {
  const person = personOf(actor);
  if (!key || !person || !matter) return step();
  const digest = sha256(canonicalJson(command as JsonObject)); // it came as JSON
  const before = await findReply(tx, matter, person, key);
  if (before && before.digest !== digest) return refuse('conflict', 'key-used-otherwise');
  if (before) return ok(before.reply as unknown as { id: MatterId; version: number; opened: MatterId[] }); // written below
  const done = await step();
  if (!done.ok) return done;
  const kept = { digest, reply: { ...done.value } };
  await asSystem(tx, () => keepReply(tx, matter, person, key, kept, engine.now())); // the step may have moved it out of sight
  return done;
}

/**
 * One step of one matter, then its dispatches in order; `judged` when it acts for a step whose rights were judged. The matter is
 * found and the right judged as whoever acts; what follows from it is the system's work.
 */
async function carryOut(engine: Engine, tx: Tx, order: Order, trail: Trail, judged: boolean): Promise<Carried> {
  const register = engine.registers.get(order.register);
  if (!register) return refuse('invalid', 'unknown-register', { register: order.register });
  const parsed = parseCommand(register, order.command, !judged && order.actor !== 'system');
  if (!parsed.ok) return parsed;
  const matter = order.matter ?? engine.freshId();
  const opening = parsed.value.definition.opens !== undefined;
  const loaded = opening ? null : await lockMatter(tx, matter);
  if (!opening && (!loaded || loaded.register !== register.name)) return refuse('not-found', 'not-there');
  const gathering: Gathering = { engine, actor: order.actor, matter, loaded, parsed: parsed.value, judged, register };
  const units = await judge(tx, gathering);
  return units.ok ? asSystem(tx, () => decide(tx, { gathering, units: units.value, order, trail })) : units;
}

interface Judged {
  readonly gathering: Gathering;
  readonly units: NamedUnits;
  readonly order: Order;
  readonly trail: Trail;
}

async function decide(tx: Tx, { gathering, units, order, trail }: Judged): Promise<Carried> {
  const { engine, register, matter, loaded, parsed } = gathering;
  const facts = await gather(tx, gathering, units);
  if (!facts.ok) return facts;
  if (loaded && order.version !== undefined && (await hasMovedOn(tx, loaded, order.version)))
    return refuse('stale', 'matter-moved-on', { version: loaded.version });
  const { command } = parsed;
  const decided = await decideStep(tx, { engine, register, state: loaded?.state ?? null, command, facts: facts.value });
  if (!decided.ok) return decided;
  return settle(engine, tx, { register, order, matter, loaded, facts: facts.value, step: decided.value, trail });
}

/** Looks at a sensitive matter are entries too, and make nobody's form stale. */
const hasMovedOn = async (tx: Tx, { id, version }: StoredMatter, seen: number): Promise<boolean> =>
  seen > version || (seen < version && (await hasOthersAfter(tx, id, seen, MATTER_READ)));

interface Decided {
  readonly register: AnyRegister;
  readonly order: Order;
  readonly matter: MatterId;
  readonly loaded: StoredMatter | null;
  readonly facts: Facts;
  readonly step: Step<{ readonly type: string } & JsonObject>;
  readonly trail: Trail;
}

async function settle(
  engine: Engine,
  tx: Tx,
  { register, order, matter, loaded, facts, step, trail }: Decided,
): Promise<Carried> {
  const taken = await withdrawNumbers(tx, step.withdrawn ?? [], facts);
  if (!taken.ok) return taken;
  let version = loaded?.version ?? 0;
  if (step.events.length > 0) {
    const channels = engine.channels ?? [];
    const recorded = await record(tx, { register, matter, loaded, facts, events: step.events, channels });
    if (!recorded.ok) return recorded;
    version = recorded.value.version;
    for (const one of recorded.value.concerned) trail.concerned.add(one);
    if (!loaded) trail.opened.push(matter);
  }
  for (const { register: other, matter: target, command } of step.then ?? []) {
    const done: Result<unknown> = await carryOut(
      engine,
      tx,
      { register: other, matter: target, command, actor: order.actor },
      trail,
      true,
    );
    if (!done.ok) return done;
  }
  return ok({ id: matter, version, opened: [...trail.opened] });
}
