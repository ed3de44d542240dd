// Gathers what a decision may know: the parsed command, the units that it names, whether the actor may give it.
import { type JsonObject, type MatterId, type PersonId, type Result, type UnitId, dayAt, ok, refuse, yearOf } from '#kernel';
import { typesBy } from '#ledger/server';
import type { AnyRegister, CommandDefinition, Facts, PersonFacts, UnitFacts } from '#matters';
import { type Actor, type Concern, type Party, mayOrRefuse, mayReach } from '#people';
import { postsOf } from '#people/server';
import type { Tx } from '#platform/server';
import { asksAmong, holdUnits, namedMatters } from './ask-store.ts';
import type { Engine } from './engine.ts';
import { holdingsOf } from './holding/holdings.ts';
import type { StoredMatter } from './matter-store.ts';
import { drawNumber, unitsById } from './projection-store.ts';

type Command = { readonly type: string } & JsonObject;
type Definition = CommandDefinition<Command>;

export interface Parsed {
  readonly command: Command;
  readonly definition: Definition;
}

/** Finds the command's definition and parses the command by its schema. Internal commands exist for the system only. */
export function parseCommand(register: AnyRegister, command: unknown, fromOutside: boolean): Result<Parsed> {
  const type = typeof command === 'object' && command !== null && 'type' in command ? String(command.type) : '';
  const definition = Object.hasOwn(register.commands, type) ? register.commands[type] : undefined;
  if (!definition || (fromOutside && definition.rule === 'internal')) return refuse('invalid', 'unknown-command', { type });
  const parsed = definition.schema.safeParse(command);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    const fields = parsed.error.issues.map((issue) => issue.path.join('.'));
    return refuse('invalid', 'invalid-command', { type, wrong, fields });
  }
  return ok({ command: parsed.data, definition });
}

/** Units named by a command, with their paths; one that does not exist is refused. */
async function namedUnits(
  tx: Tx,
  { command, definition }: Parsed,
  loaded: StoredMatter | null,
  register: AnyRegister,
): Promise<Result<ReadonlyMap<UnitId, UnitFacts>>> {
  const known = new Map<UnitId, UnitFacts>(loaded?.units ?? []);
  const named = [...(definition.units?.(command) ?? []), ...(loaded ? (register.looksAtUnits?.(loaded.state) ?? []) : [])];
  const asked = [...new Set(named)].filter((id) => !known.has(id));
  const found = await unitsById(tx, asked);
  const missing = asked.find((id) => !found.has(id));
  if (missing) return refuse('invalid', 'no-such-unit', { unit: missing });
  return ok(new Map([...known, ...found]));
}

/** What rights are judged on: the matter, or for an opening command the parties that it names. */
function concernOf({ command, definition }: Parsed, loaded: StoredMatter | null, units: ReadonlyMap<UnitId, UnitFacts>): Concern {
  if (loaded) return loaded;
  const parties = (definition.opens?.parties(command) ?? []).flatMap(({ unit, role }) => {
    const facts = units.get(unit);
    return facts ? [{ unit, role, path: facts.path } satisfies Party] : [];
  });
  return { parties, compartment: null };
}

const mayGive = (definition: Definition, actor: Actor | 'system', concern: Concern): Result<null> =>
  definition.rule === 'internal' || actor === 'system' ? ok(null) : mayOrRefuse(actor, definition.rule, concern);

/** People named by a command, with their posts; one that does not exist is refused. */
async function namedPeople(tx: Tx, { command, definition }: Parsed): Promise<Result<ReadonlyMap<PersonId, PersonFacts>>> {
  const asked = [...new Set(definition.people?.(command) ?? [])];
  const found = asked.length === 0 ? new Map<PersonId, PersonFacts>() : await postsOf(tx, asked);
  const missing = asked.find((id) => !found.has(id));
  return missing ? refuse('invalid', 'no-such-person', { person: missing }) : ok(found);
}

type Elsewhere = Pick<Facts, 'other' | 'asked'>;

/** What is known of other matters: those named, and what they ask of units, which are held first. */
async function elsewhere(tx: Tx, { actor, matter, loaded, parsed, register }: Gathering): Promise<Elsewhere> {
  const { command, definition } = parsed;
  const looked = loaded ? (register.looksAt?.(loaded.state, command) ?? []) : [];
  const named = await namedMatters(tx, actor, [...(definition.matters?.(command) ?? []), ...looked]);
  const span = definition.asksOf?.(command) ?? null;
  if (span) await holdUnits(tx, span.units);
  const asks = span ? await asksAmong(tx, actor, span, matter) : [];
  return { other: (id) => named.get(id), asked: (unit) => asks.filter((ask) => ask.unit === unit) };
}

export interface Gathering {
  readonly engine: Engine;
  readonly actor: Actor | 'system';
  readonly matter: MatterId;
  readonly loaded: StoredMatter | null;
  readonly parsed: Parsed;
  /** A dispatch acts for a step whose rights were judged already. */
  readonly judged: boolean;
  readonly register: AnyRegister;
}

/** What somebody has in hand, where the step asks for it. */
async function inHand(tx: Tx, { engine, actor, loaded, parsed, register }: Gathering): Promise<Result<Pick<Facts, 'holdings'>>> {
  const of = register.holdings?.(loaded?.state ?? null, parsed.command);
  if (!of) return ok({});
  const holdings = await holdingsOf(tx, engine.registers, of, register.name, personOf(actor));
  return holdings.ok ? ok({ holdings: holdings.value }) : holdings;
}

/** The first duty that the actor has done already and that this step keeps apart from. A dispatch acts for a step that was asked. */
async function keptApart(tx: Tx, { actor, matter, loaded, parsed, judged }: Gathering): Promise<Result<null>> {
  const { apartFrom } = parsed.definition;
  if (!apartFrom || actor === 'system' || !loaded || judged) return ok(null);
  const done = await typesBy(
    tx,
    matter,
    actor.person,
    apartFrom.map(({ event }) => event),
  );
  const found = apartFrom.find(({ event }) => done.has(event));
  return found ? refuse('forbidden', found.refusal, {}, found.law) : ok(null);
}

export type NamedUnits = ReadonlyMap<UnitId, UnitFacts>;

/** The units that the step names, or the refusal of rights. */
export async function judge(
  tx: Tx,
  { actor, loaded, parsed, judged, register }: Omit<Gathering, 'engine' | 'matter'>,
): Promise<Result<NamedUnits>> {
  const units = await namedUnits(tx, parsed, loaded, register);
  if (!units.ok) return units;
  if (judged) return units;
  const concern = concernOf(parsed, loaded, units.value);
  const allowed = mayGive(parsed.definition, actor, concern);
  if (!allowed.ok) return allowed;
  const beyond = beyondReach(parsed, actor, concern, units.value);
  return beyond ? refuse('forbidden', 'unit-beyond-reach', { unit: units.value.get(beyond)?.name ?? beyond }) : units;
}

/** The first unit on which the step would put something without reaching it. */
function beyondReach(
  { command, definition: { rule, targets } }: Parsed,
  actor: Actor | 'system',
  concern: Concern,
  units: NamedUnits,
): UnitId | undefined {
  if (rule === 'internal' || actor === 'system') return undefined;
  return targets?.(command).find((unit) => {
    const facts = units.get(unit);
    return !facts || !mayReach(actor, rule, concern, facts.path);
  });
}

/** The facts for one decision that was judged. Draws the number of a matter that is being opened. */
export async function gather(tx: Tx, gathering: Gathering, units: NamedUnits): Promise<Result<Facts>> {
  const { engine, actor, matter, loaded, parsed } = gathering;
  const apart = await keptApart(tx, gathering);
  if (!apart.ok) return apart;
  const people = await namedPeople(tx, parsed);
  if (!people.ok) return people;
  const held = await inHand(tx, gathering);
  if (!held.ok) return held;
  // Units are held before the number is drawn: one order for every step.
  const others = await elsewhere(tx, gathering);
  const now = engine.now();
  const today = dayAt(now);
  const series = loaded ? undefined : parsed.definition.opens?.series;
  const number = series ? `${series}〔${yearOf(today)}〕${await drawNumber(tx, series, yearOf(today))}号` : null;
  const ids: MatterId[] = [];
  const id = (n: number): MatterId => {
    while (ids.length <= n) ids.push(engine.freshId());
    return ids[n] as MatterId; // filled by the loop above
  };
  return ok({
    ...{ now, today, calendar: await engine.calendar(), actor, matter, number, id, ...others, ...held.value },
    unit: (unit) => units.get(unit),
    person: (person) => people.value.get(person),
  });
}

export const personOf = (actor: Actor | 'system'): PersonId | null => (actor === 'system' ? null : actor.person);
