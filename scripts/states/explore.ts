// The states of a register, found by living: commands that its schemas take are given to its own `decide`, by all sorts of people on
// all sorts of days, over and over from every state that was reached. What moves a matter from one status to another is an edge.
// Rights of commands are left out: an edge says what the register's rules allow to somebody.
import { OFFICIAL_YEARS, openCalendar } from '../../src/deadlines/core/index.ts';
import {
  type Day,
  type Instant,
  type JsonObject,
  type MatterId,
  type PersonId,
  type UnitId,
  addDays,
} from '../../src/kernel/core/index.ts';
import type { AnyRegister, Facts } from '../../src/matters/core/index.ts';
import type { UnitPath } from '../../src/people/core/index.ts';
import { type Chance, chanceOf, guess, oneOf } from './guess.ts';

export interface Edge {
  /** Null for the opening. */
  readonly from: string | null;
  readonly command: string;
  readonly to: string;
}

const id = (n: number): string => `00000000-0000-7000-8000-00000000000${n}`;
const PLACES = ['/0/', '/0/1/', '/0/1/2/', '/0/3/'].map((path) => path as UnitPath); // in its form
const IDS = PLACES.map((_, n) => id(n));
const START = '2026-02-02' as Day;
const ROLES = ['leader', 'supervisor', 'head', 'clerk'] as const;
const calendar = openCalendar(OFFICIAL_YEARS);

const hex = (chance: Chance): string =>
  Math.floor(chance() * 0xffffffff)
    .toString(16)
    .padStart(8, '0');

/** In hand of somebody: one matter. */
const HELD = {
  ...{ matter: id(9) as MatterId, register: 'others', number: '试〔2026〕3号', title: '试行', unit: '试' },
  ...{ due: null, lead: true, steps: [], clocks: [], promises: [] },
};

/** The n-th id is a unit, a person who holds every role there, and another matter. */
const placeOf = (of: string): number => IDS.indexOf(of);
const postsAt = (n: number) =>
  ROLES.map((role) => ({ unit: (IDS[n] ?? '') as UnitId, path: PLACES[n] ?? ('/' as UnitPath), role, title: '' }));

function factsOn(day: Day, chance: Chance): Facts {
  const person = Math.floor(chance() * IDS.length);
  const fresh = Array.from({ length: 4 }, () => id(4).replace(/.{8}$/, hex(chance)) as MatterId); // in its form
  const actor =
    chance() < 0.1 ? 'system' : { person: (IDS[person] ?? '') as PersonId, name: `${person}`, posts: postsAt(person) };
  return {
    ...{ now: `${day}T02:00:00.000Z` as Instant, today: day, calendar, actor },
    ...{ matter: id(8) as MatterId, number: '试〔2026〕1号', id: (n) => fresh[n % fresh.length] ?? (id(7) as MatterId) },
    documentNumber: { code: '试', year: 2026, serial: 1 },
    unit: (asked) => {
      const path = PLACES[placeOf(asked)];
      return path && { path, name: `${path}`, issuingCode: '试' };
    },
    person: (asked) => (placeOf(asked) < 0 ? undefined : { name: `${placeOf(asked)}`, posts: postsAt(placeOf(asked)) }),
    other: (asked) => (asked === id(8) ? undefined : { number: '试〔2026〕2号', lead: null }),
    asked: () => [],
    holdings: {
      ...{ name: '试', above: id(0) as UnitId, passOn: {}, held: [HELD] },
      staff: IDS.map((each) => ({ person: each as PersonId, role: 'head' as const })),
    },
  };
}

const POOLS = new Map<Day, readonly unknown[]>();

/** What commands are made of; days are around the one on which the command is given. */
function poolOn(day: Day): readonly unknown[] {
  const days = [-20, 0, 5, 30, 90].map((by) => addDays(day, by));
  const pool = POOLS.get(day) ?? [...IDS, ...days, `${day}T01:00:00.000Z`, '试行', 'a'.repeat(64), 0, 1, 2, 7, 100];
  POOLS.set(day, pool);
  return pool;
}

interface Sample {
  readonly state: JsonObject;
  readonly status: string;
  readonly day: Day;
}

/** It goes on until so many tries in a row have found nothing new and every status was reached, and not for ever. */
const PATIENCE = 15_000;
const MOST_TRIES = 150_000;
const KEPT = 40;
const LEAPS = [0, 0, 1, 3, 10, 45] as const;

/** Every edge that was found, in the order of the statuses; the same register gives the same edges. */
export function explore(register: AnyRegister): readonly Edge[] {
  const chance = chanceOf(20_260_101);
  const types = Object.keys(register.commands);
  const known = new Map<string, Sample[]>();
  const edges = new Map<string, Edge>();
  const reached = () => Object.keys(register.statuses).every((status) => known.has(status));
  let since = 0;
  for (let tries = 0; tries < MOST_TRIES && (since < PATIENCE || !reached()); tries += 1) {
    since += 1;
    const from = chance() < 0.05 || known.size === 0 ? null : oneOf(chance, oneOf(chance, [...known.values()]));
    const day = from ? addDays(from.day, oneOf(chance, LEAPS)) : START;
    if (day > '2026-11-01') continue;
    const next = step(register, from, oneOf(chance, types), day, chance);
    if (!next) continue;
    const { type, sample } = next;
    const edge: Edge = { from: from?.status ?? null, command: type, to: sample.status };
    const name = `${edge.from} ${type} ${edge.to}`;
    if (edge.from !== edge.to && !edges.has(name)) {
      edges.set(name, edge);
      since = 0;
    }
    const kept = known.get(sample.status) ?? [];
    if (kept.length < KEPT) known.set(sample.status, [...kept, sample]);
    else kept[Math.floor(chance() * KEPT)] = sample;
  }
  const order = [null, ...Object.keys(register.statuses)];
  const rank = ({ from, to, command }: Edge): string =>
    `${String(order.indexOf(from)).padStart(3)} ${String(order.indexOf(to)).padStart(3)} ${command}`;
  return [...edges.values()].toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function step(register: AnyRegister, from: Sample | null, type: string, day: Day, chance: Chance) {
  const definition = register.commands[type];
  if (!definition || (definition.opens !== undefined) !== (from === null)) return null;
  const parsed = definition.schema.safeParse(guess(definition.schema, poolOn(day), chance));
  if (!parsed.success) return null;
  const decided = register.decide(from?.state ?? null, parsed.data, factsOn(day, chance));
  if (!decided.ok || decided.value.events.length === 0) return null;
  const state = decided.value.events.reduce<JsonObject | null>(
    (held, event) => register.evolve(held, event),
    from?.state ?? null,
  );
  if (!state) return null;
  const { status } = register.project(state);
  return { type, sample: { state, status, day } };
}
