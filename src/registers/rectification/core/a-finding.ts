// For tests: people of two units and of a third, and steps of a finding judged with the rights that its commands state.
import { OFFICIAL_YEARS, openCalendar } from '#deadlines';
import { type Day, type Instant, type MatterId, type PersonId, type UnitId } from '#kernel';
import type { Facts } from '#matters';
import { type Actor, type Role, type UnitPath, mayOrRefuse } from '#people';
import type { FindingCommand } from './finding/commands.ts';
import { decide } from './finding/decide.ts';
import { findings } from './finding/definition.ts';
import { evolve } from './finding/evolve.ts';
import type { Finding } from './finding/finding.ts';
import { project } from './finding/project.ts';
import type { Decision } from './finding/step.ts';

export const calendar = openCalendar(OFFICIAL_YEARS);
export const id = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
export const [bureau, east, west] = [id(1), id(2), id(3)] as [UnitId, UnitId, UnitId];
const PATHS: ReadonlyMap<UnitId, UnitPath> = new Map([
  [bureau, '/1/' as UnitPath],
  [east, '/1/2/' as UnitPath],
  [west, '/1/3/' as UnitPath],
]);

const someone = (n: number, unit: UnitId, role: Role): Actor => ({
  ...{ person: id(n) as PersonId, name: `${n}` },
  posts: [{ unit, path: PATHS.get(unit) ?? ('/' as UnitPath), role, title: '' }],
});
export const leader = someone(11, bureau, 'leader');
export const supervisor = someone(12, bureau, 'supervisor');
export const head = someone(13, east, 'head');
export const clerk = someone(14, east, 'clerk');
export const stranger = someone(15, west, 'head');
/** Holds a post on both sides. */
export const both: Actor = { ...supervisor, person: id(16) as PersonId, posts: [...supervisor.posts, ...clerk.posts] };
export const PEOPLE: readonly Actor[] = [leader, supervisor, head, clerk, stranger, both];

export const START = '2026-03-02' as Day; // a Monday
export const proof = [{ hash: 'a'.repeat(64), name: '整改前后照片.jpg' }];

export const factsOn = (day: Day, actor: Actor | 'system'): Facts => ({
  ...{ now: `${day}T01:00:00.000Z` as Instant, today: day, calendar, actor },
  ...{ matter: id(500) as MatterId, number: '整改〔2026〕1号', id: (n) => id(600 + n) as MatterId },
  unit: (asked) => {
    const path = PATHS.get(asked);
    return path && { name: asked === east ? '东城支队' : '其他单位', path };
  },
  person: (asked) => PEOPLE.find(({ person }) => person === asked),
  other: (asked) => (asked === id(501) ? { number: '整改〔2025〕9号', lead: null } : undefined),
  asked: () => [],
});

export const recordFound = (over: Partial<Extract<FindingCommand, { type: 'RecordFound' }>> = {}): FindingCommand => ({
  ...{ type: 'RecordFound', unit: east, title: '执法全过程记录不完整', text: '抽查二十份案卷，六份没有音像记录。', basis: null },
  ...{ span: null, inspection: id(400) as MatterId, inspectionNumber: '检查〔2026〕1号', kind: 'party-inspection' },
  ...{ inspectedBy: null, issuer: bureau, planBy: '2026-04-02' as Day, due: '2026-09-02' as Day },
  ...over,
});

/** Judged as the engine does: the rights of the command first, then its rule. */
export function judge(state: Finding | null, command: FindingCommand, day: Day, actor: Actor | 'system'): Decision {
  const { rule } = findings.commands[command.type] ?? { rule: 'internal' };
  if (actor !== 'system' && rule !== 'internal' && state) {
    const parties = project(state).parties.map((party) => ({ ...party, path: PATHS.get(party.unit) ?? ('/' as UnitPath) }));
    const may = mayOrRefuse(actor, rule, { parties, compartment: null });
    if (!may.ok) return may;
  }
  return decide(state, command, factsOn(day, actor));
}

/** Goes through the steps, each of which has to be taken. */
export function course(steps: readonly (readonly [day: string, by: Actor | 'system', command: FindingCommand])[]): Finding {
  const done = steps.reduce<Finding | null>((state, [day, by, command]) => {
    const decided = judge(state, command, day as Day, by);
    if (!decided.ok) throw new Error(`${command.type}: ${decided.refusal.code}`);
    return decided.value.events.reduce<Finding | null>(evolve, state);
  }, null);
  if (!done) throw new Error('no finding');
  return done;
}

/** What is refused, or `ok`. */
export const answerOf = (state: Finding, day: string, by: Actor, command: FindingCommand): string => {
  const decided = judge(state, command, day as Day, by);
  return decided.ok ? 'ok' : decided.refusal.code;
};

export const measures = (over: Partial<Extract<FindingCommand, { type: 'SetMeasures' }>> = {}): FindingCommand => ({
  ...{ type: 'SetMeasures', causeClass: 'oversight', cause: '没有人抽查', measures: '每月抽查一次', official: clerk.person },
  ...over,
});
