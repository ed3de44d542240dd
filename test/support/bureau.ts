// A small bureau for tests: a tree of four levels with the people who act in it, and an engine whose clock stands still.
import { randomBytes } from 'node:crypto';
import { OFFICIAL_YEARS, openCalendar } from '#deadlines';
import { type Instant, type MatterId, type PersonId, type UnitId, instantFromMilliseconds, parseInstant, uuidV7 } from '#kernel';
import type { AnyRegister } from '#matters';
import type { Engine } from '#matters/server';
import { type Actor, type Role, type Unit, type UnitKind, type UnitPath, pathBelow } from '#people';
import { insertPeople, insertPosts, insertUnits } from '#people/server';
import { ok } from '#kernel';
import type { Database } from '#platform/server';

const at = (text: string): Instant => {
  const parsed = parseInstant(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

/** 2026-03-02 is a Monday and worked. */
export const MARCH = at('2026-03-02T01:00:00.000Z');

const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const TREE: readonly [name: string, parent: string | null, kind: UnitKind][] = [
  ['临江局', null, 'bureau'],
  ['办公室', '临江局', 'division'],
  ['东城支队', '临江局', 'detachment'],
  ['西城支队', '临江局', 'detachment'],
  ['东城一大队', '东城支队', 'brigade'],
  ['东城二大队', '东城支队', 'brigade'],
  ['东湖站', '东城一大队', 'station'],
  ['西城一大队', '西城支队', 'brigade'],
];

/** 发文代字 of the units that issue documents; the others have none. */
const ISSUING_CODES: Readonly<Record<string, string>> = {
  ...{ 临江局: '临交执', 东城支队: '东交执', 西城支队: '西交执' },
  ...{ 东城一大队: '东交执一', 东城二大队: '东交执二', 西城一大队: '西交执一' },
};

const PEOPLE: readonly [name: string, ...posts: readonly [unit: string, role: Role][]][] = [
  ['局长', ['临江局', 'leader']],
  ['督办员', ['临江局', 'supervisor']],
  ['东城支队长', ['东城支队', 'head']],
  ['东城内勤', ['东城支队', 'clerk']],
  ['一大队长', ['东城一大队', 'head']],
  ['一大队内勤', ['东城一大队', 'clerk']],
  ['东湖站长', ['东湖站', 'head']],
  ['西城支队长', ['西城支队', 'head']],
  ['西城大队长', ['西城一大队', 'head']],
  ['审计员', ['临江局', 'auditor']],
  ['管理员', ['临江局', 'administrator']],
  ['安全员', ['临江局', 'security-administrator']],
  ['审计管理员', ['临江局', 'audit-administrator']],
];

export interface TestBureau {
  /** A unit by its name. */
  readonly unit: (name: string) => UnitId;
  /** A person by name, with posts. */
  readonly actor: (name: string) => Actor;
}

/** The tree, parents first, by name. */
function makeUnits(): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  TREE.forEach(([name, parent, kind], index) => {
    const above = parent ? units.get(parent) : undefined;
    const path = pathBelow(above?.path ?? null, `u${index + 1}`) as UnitPath;
    units.set(name, {
      id: id(index + 1) as UnitId,
      parent: above?.id ?? null,
      path,
      code: `U${index + 1}`,
      name,
      shortName: name,
      kind,
      order: index,
      issuingCode: ISSUING_CODES[name] ?? null,
    });
  });
  return units;
}

const makeActors = (unit: (name: string) => Unit): ReadonlyMap<string, Actor> =>
  new Map(
    PEOPLE.map(([name, ...posts], index) => [
      name,
      {
        person: id(1000 + index) as PersonId,
        name,
        posts: posts.map(([of, role]) => ({ unit: unit(of).id, path: unit(of).path, role, title: role })),
      },
    ]),
  );

/** Inserts the bureau into an empty database. */
export async function aBureau(database: Database): Promise<TestBureau> {
  const units = makeUnits();
  const unit = named(units, 'unit');
  const actors = makeActors(unit);
  const people = [...actors.values()].map(({ person, name }, n) => ({
    id: person,
    account: `person${n}`,
    name,
    staffNumber: null,
    active: true,
  }));
  const posts = [...actors.values()].flatMap((actor) =>
    actor.posts.map((post) => ({ person: actor.person, unit: post.unit, role: post.role, title: post.title })),
  );
  await database.transaction('nobody', async (tx) => {
    await insertUnits(tx, [...units.values()]);
    await insertPeople(tx, people);
    await insertPosts(tx, posts, MARCH);
    return ok(null);
  });
  return { unit: (name) => unit(name).id, actor: named(actors, 'person') };
}

const named =
  <Value>(all: ReadonlyMap<string, Value>, kind: string) =>
  (name: string): Value => {
    const found = all.get(name);
    if (!found) throw new Error(`no ${kind} ${name}`);
    return found;
  };

export interface TestEngine extends Engine {
  /** Moves the clock. */
  readonly travel: (to: Instant | string) => void;
  /** Units announced so far. */
  readonly announced: Set<string>;
}

export function aTestEngine(database: Database, registers: readonly AnyRegister[]): TestEngine {
  let now = MARCH;
  let ticks = 0;
  const calendar = openCalendar(OFFICIAL_YEARS);
  const announced = new Set<string>();
  return {
    database,
    registers: new Map(registers.map((register) => [register.name, register])),
    now: () => now,
    freshId: () => uuidV7(1_772_413_200_000 + (ticks += 1), randomBytes(10)) as MatterId,
    calendar: async () => calendar,
    announce: (units) => {
      for (const unit of units) announced.add(unit);
    },
    travel: (to) => {
      now = at(to.length === 10 ? `${to}T01:00:00.000Z` : instantFromMilliseconds(Date.parse(to)));
    },
    announced,
  };
}
