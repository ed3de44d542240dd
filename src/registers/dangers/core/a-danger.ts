// For tests: people of two units and of a third, and steps of a danger judged as the engine does: rights, duties kept apart, rule.
import { OFFICIAL_YEARS, openCalendar } from '#deadlines';
import { type Day, type Instant, type MatterId, type PersonId, type UnitId, refuse } from '#kernel';
import type { AnyRegister, Facts } from '#matters';
import { type Actor, type Role, type UnitPath, mayOrRefuse } from '#people';
import type { CommandOf, DangerCommand } from './danger/commands.ts';
import type { Danger } from './danger/danger.ts';
import { type Decision, decide } from './danger/decide.ts';
import { dangers } from './danger/definition.ts';
import type { DangerEvent } from './danger/events.ts';
import { evolve } from './danger/evolve.ts';
import { project } from './danger/project.ts';

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
export const supervisor = someone(11, bureau, 'supervisor');
export const head = someone(12, east, 'head');
export const officer = someone(13, east, 'clerk');
export const second = someone(14, east, 'clerk');
export const stranger = someone(15, west, 'head');
export const administrator = someone(16, bureau, 'administrator');
export const PEOPLE: readonly Actor[] = [supervisor, head, officer, second, stranger];

export const START = '2026-03-02' as Day; // a Monday
export const proof = [{ hash: 'a'.repeat(64), name: '现场照片.jpg' }];

export const factsOn = (day: Day, actor: Actor | 'system', now = `${day}T01:00:00.000Z`): Facts => ({
  ...{ now: now as Instant, today: day, calendar, actor },
  ...{ matter: id(500) as MatterId, number: '隐患〔2026〕1号', id: (n) => id(0xab_cd00 + n) as MatterId },
  unit: (asked) => {
    const path = PATHS.get(asked);
    return path && { name: asked === east ? '东城支队' : '其他单位', path };
  },
  person: (asked) => [...PEOPLE, administrator].find(({ person }) => person === asked),
  other: () => undefined,
  asked: () => [],
});

export const openDanger = (over: Partial<CommandOf<'OpenDanger'>> = {}): DangerCommand => ({
  ...{ type: 'OpenDanger', source: 'check', title: '灭火器过期', text: '三具灭火器均已过期。', place: '候车厅' },
  ...{ carrier: id(400) as MatterId, carrierName: '临江客运公司', kind: 'passenger', check: id(401) as MatterId },
  ...{ signatory: '张某', refusal: null, issuer: bureau, lead: east, evidence: [] },
  ...over,
});

/** A danger with its ledger, by which the engine tells who did what. */
export interface Told {
  readonly state: Danger;
  readonly events: readonly DangerEvent[];
}

const didBefore = (events: readonly DangerEvent[], type: string, { person }: Actor): boolean =>
  events.some((event) => event.type === type && 'by' in event && event.by === person);

/** What duties kept apart refuse, for any register. */
export function kept(register: AnyRegister, events: readonly DangerEvent[], type: string, actor: Actor): Decision | null {
  const apart = register.commands[type]?.apartFrom?.find(({ event }) => didBefore(events, event, actor));
  return apart ? refuse('forbidden', apart.refusal, {}, apart.law) : null;
}

export function judge(told: Told | null, command: DangerCommand, day: Day, actor: Actor | 'system'): Decision {
  const { rule } = dangers.commands[command.type] ?? { rule: 'internal' };
  if (actor !== 'system' && rule !== 'internal' && told) {
    const parties = project(told.state).parties.map((party) => ({ ...party, path: PATHS.get(party.unit) ?? ('/' as UnitPath) }));
    const may = mayOrRefuse(actor, rule, { parties, compartment: null });
    if (!may.ok) return may;
    const apart = kept(dangers, told.events, command.type, actor);
    if (apart) return apart;
  }
  return decide(told?.state ?? null, command, factsOn(day, actor));
}

export function after(told: Told | null, { events }: { readonly events: readonly DangerEvent[] }): Told {
  const state = events.reduce<Danger | null>(evolve, told?.state ?? null);
  if (!state) throw new Error('no danger');
  return { state, events: [...(told?.events ?? []), ...events] };
}

export type Steps = readonly (readonly [day: string, by: Actor | 'system', command: DangerCommand])[];

/** Goes through the steps, each of which has to be taken. */
export function course(steps: Steps): Told {
  const done = steps.reduce<Told | null>((told, [day, by, command]) => {
    const decided = judge(told, command, day as Day, by);
    if (!decided.ok) throw new Error(`${command.type}: ${decided.refusal.code}`);
    return after(told, decided.value);
  }, null);
  if (!done) throw new Error('no danger');
  return done;
}

/** What is refused, with the rule on which it rests, or `ok`. */
export function answerOf(told: Told, day: string, by: Actor, command: DangerCommand): string {
  const decided = judge(told, command, day as Day, by);
  if (decided.ok) return 'ok';
  const { code, law } = decided.refusal;
  return law ? `${code} ${law.rule}` : code;
}

export const grade = (level: 'general' | 'major', signs: CommandOf<'GradeDanger'>['signs'] = null): DangerCommand => ({
  ...{ type: 'GradeDanger', level, signs, reason: '现场判定' },
});
export const orderBy = (due: string): DangerCommand => ({
  ...{ type: 'OrderFixing', measure: 'by-day', due: due as Day, evacuate: false, text: '更换全部灭火器' },
});
export const plan: DangerCommand = {
  ...{ type: 'FilePlan', goal: '消除火灾隐患', method: '更换', means: '两万元' },
  ...{ people: '安全科', time: '十五日', safety: '专人值守' },
};
