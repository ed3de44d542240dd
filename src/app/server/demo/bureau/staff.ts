// The people of the bureau: who sits where, in which role, under which title; and who is asked to act.
import { type PersonId, type UnitId, parsePersonId, uuidV7 } from '#kernel';
import type { Actor, OpenPost, Person, Role, Unit, UnitKind } from '#people';
import type { Chance } from '../chance.ts';
import { DEMO_ACCOUNTS } from './accounts.ts';
import { nameGiver } from './names.ts';

export interface Staff {
  readonly people: readonly Person[];
  readonly posts: readonly OpenPost[];
  /** Those who act in the demo for a unit in a role, each with one post only. Never empty where the bureau has the role. */
  readonly acting: (unit: UnitId, role: Role) => readonly Actor[];
}

/** Titles by kind of unit; further people become 执法员 of stations until the bureau is as large as asked. */
const TABLE: Readonly<Record<UnitKind, readonly (readonly [Role, string])[]>> = {
  bureau: [
    ['leader', '局长'],
    ['leader', '副局长'],
    ['leader', '副局长'],
    ['leader', '副局长'],
    ['supervisor', '督办处处长'],
    ['supervisor', '督办处副处长'],
    ['supervisor', '督办处督办专员'],
    ['administrator', '系统管理员'],
    ['auditor', '审计专员'],
  ],
  division: [
    ['head', '处长'],
    ['head', '副处长'],
    ['clerk', '主任科员'],
    ['clerk', '科员'],
    ['clerk', '科员'],
  ],
  detachment: [
    ['head', '支队长'],
    ['head', '副支队长'],
    ['clerk', '综合科内勤'],
    ['clerk', '业务科科员'],
    ['clerk', '法制科科员'],
  ],
  brigade: [
    ['head', '大队长'],
    ['head', '副大队长'],
    ['clerk', '内勤'],
    ['clerk', '执法员'],
    ['clerk', '执法员'],
  ],
  station: [
    ['head', '负责人'],
    ['clerk', '内勤'],
    ['clerk', '执法员'],
  ],
};

/** Who keeps rights and records apart from those who run the house (SEC-20). */
const GUARDS: readonly (readonly [Role, string])[] = [
  ['security-administrator', '安全管理员'],
  ['audit-administrator', '审计管理员'],
];

/** People for the units, `size` of them or as many as the table has seats. One in sixty holds a second post. */
export function makeStaff(units: readonly Unit[], size: number, chance: Chance, madeAt: number): Staff {
  const nextName = nameGiver(
    chance.fork('names'),
    DEMO_ACCOUNTS.map(({ account }) => account),
  );
  const people: Person[] = [];
  const posts: OpenPost[] = [];
  const actors = new Map<string, Actor[]>();
  const free = [...DEMO_ACCOUNTS];
  const seat = (unit: Unit, role: Role, title: string): void => {
    const at = free.findIndex((demo) => demo.unit === unit.shortName && demo.role === role && demo.title === title);
    const [known] = at < 0 ? [] : free.splice(at, 1);
    const { name, account } = known ?? nextName();
    const id = parsePersonId(uuidV7(madeAt + people.length, chance.bytes(10))) as PersonId; // made in its form
    people.push({ id, account, name, staffNumber: String(360000 + people.length), active: true });
    posts.push({ person: id, unit: unit.id, role, title });
    const key = `${unit.id} ${role}`;
    const actor: Actor = { person: id, name, posts: [{ unit: unit.id, path: unit.path, role, title }] };
    actors.set(key, [...(actors.get(key) ?? []), actor]);
  };
  for (const unit of units) for (const [role, title] of TABLE[unit.kind]) seat(unit, role, title);
  // Last, so that whoever was there before them keeps their ids.
  for (const unit of units.slice(0, 1)) for (const [role, title] of GUARDS) seat(unit, role, title);
  const stations = units.filter(({ kind }) => kind === 'station');
  for (let nth = 0; people.length < size; nth += 1) {
    const station = stations[nth % stations.length];
    if (!station) break;
    // Those who come after the table act nowhere in the demo, so a second post of theirs upsets no verification.
    people.push(extraPerson(nextName(), people.length, chance, madeAt));
    const person = people.at(-1)?.id as PersonId; // pushed just now
    posts.push({ person, unit: station.id, role: 'clerk', title: '执法员' });
    if (nth % 15 === 0 && station.parent) posts.push({ person, unit: station.parent, role: 'clerk', title: '兼职内勤' });
  }
  return { people, posts, acting: (unit, role) => actors.get(`${unit} ${role}`) ?? [] };
}

const extraPerson = (
  { name, account }: { name: string; account: string },
  nth: number,
  chance: Chance,
  madeAt: number,
): Person => ({
  id: parsePersonId(uuidV7(madeAt + nth, chance.bytes(10))) as PersonId, // made in its form
  account,
  name,
  staffNumber: String(360000 + nth),
  active: true,
});
