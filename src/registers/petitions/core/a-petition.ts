// For tests: people of three units, and steps of a petition judged with the rights that its commands state, compartments included.
import { OFFICIAL_YEARS, openCalendar } from '#deadlines';
import type { Day, Instant, MatterId, PersonId, UnitId } from '#kernel';
import type { Facts } from '#matters';
import { type Actor, type Role, type UnitPath, mayOrRefuse } from '#people';
import type { CommandOf, PetitionCommand } from './commands.ts';
import { decide } from './decide.ts';
import { petitions } from './definition.ts';
import type { PetitionEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { Petition } from './petition.ts';
import { project } from './project.ts';
import type { Decision } from './rules/step.ts';

export const calendar = openCalendar(OFFICIAL_YEARS);
export const id = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
export const [bureau, east, west, brigade] = [id(1), id(2), id(3), id(4)] as [UnitId, UnitId, UnitId, UnitId];
const PATHS: ReadonlyMap<UnitId, UnitPath> = new Map([
  [bureau, '/1/' as UnitPath],
  [east, '/1/2/' as UnitPath],
  [west, '/1/3/' as UnitPath],
  [brigade, '/1/2/4/' as UnitPath],
]);
const NAMES: ReadonlyMap<UnitId, string> = new Map([
  [bureau, '临江局'],
  [east, '东城支队'],
  [west, '西城支队'],
  [brigade, '东城一大队'],
]);

const someone = (n: number, unit: UnitId, role: Role): Actor => ({
  ...{ person: id(n) as PersonId, name: `${n}` },
  posts: [{ unit, path: PATHS.get(unit) ?? ('/' as UnitPath), role, title: '' }],
});
export const leader = someone(11, bureau, 'leader');
export const office = someone(12, bureau, 'supervisor');
export const desk = someone(13, bureau, 'clerk');
export const eastHead = someone(14, east, 'head');
export const eastClerk = someone(15, east, 'clerk');
export const westHead = someone(16, west, 'head');
export const brigadeHead = someone(17, brigade, 'head');
export const PEOPLE: readonly Actor[] = [leader, office, desk, eastHead, eastClerk, westHead, brigadeHead];

export const START = '2026-03-02' as Day; // a Monday
export const day = (text: string): Day => text as Day;

export const factsOn = (on: Day, actor: Actor | 'system'): Facts => ({
  ...{ now: `${on}T01:00:00.000Z` as Instant, today: on, calendar, actor },
  ...{ matter: id(500) as MatterId, number: '信访〔2026〕1号', id: (n) => id(600 + n) as MatterId },
  unit: (asked) => {
    const path = PATHS.get(asked);
    return path && { name: NAMES.get(asked) ?? '', path, issuingCode: '临交执' };
  },
  person: (asked) => PEOPLE.find(({ person }) => person === asked),
  other: (asked) => (asked === id(501) ? { number: '信访〔2026〕9号', lead: null } : undefined),
  asked: () => [],
});

type Opening = CommandOf<'RegisterPetition'>;

export const aPetition = (over: Partial<Opening> = {}): Opening => ({
  ...{ type: 'RegisterPetition', issuer: bureau, channel: 'letter', kind: 'claim', receivedOn: START },
  ...{ title: '要求退还超限检测误收的费用', text: '称三月一日在东湖站被重复收费。' },
  ...{ petitionerName: '周某某', petitionerContact: '13900000000', petitionerAddress: '临江市东湖路1号' },
  ...over,
});

export const anAccusation = (over: Partial<Opening> = {}): Opening =>
  aPetition({
    ...{ kind: 'accusation', title: '反映执法人员私自放行', text: '称夜间有车辆未经检测被放行。' },
    ...{ accusedUnits: [east], accusedPeople: [westHead.person], ...over },
  });

export const opinion = { claim: '退还费用', facts: '经查重复收费属实', opinion: '予以退还', basis: '《信访工作条例》第三十二条' };
export const anAnswer: CommandOf<'Answer'> = { type: 'Answer', result: 'support', ...opinion };

/** Judged as the engine does: the rights of the command first, with the compartment, then its rule. */
export function judge(state: Petition | null, command: PetitionCommand, on: Day, actor: Actor | 'system'): Decision {
  const { rule } = petitions.commands[command.type] ?? { rule: 'internal' };
  if (actor !== 'system' && rule !== 'internal') {
    const known = state && project(state);
    const parties = (known?.parties ?? [{ unit: (command as Opening).issuer, role: 'issuer' }]).map((party) => ({
      ...party,
      path: PATHS.get(party.unit) ?? ('/' as UnitPath),
    }));
    const may = mayOrRefuse(actor, rule, { parties, compartment: known?.compartment ?? null });
    if (!may.ok) return may;
  }
  return decide(state, command, factsOn(on, actor));
}

export type Step = readonly [day: string, by: Actor | 'system', command: PetitionCommand];

/** Goes through the steps, each of which has to be taken. */
export function course(steps: readonly Step[], from: Petition | null = null): Petition {
  const done = steps.reduce<Petition | null>((state, [on, by, command]) => {
    const decided = judge(state, command, on as Day, by);
    if (!decided.ok) throw new Error(`${command.type}: ${decided.refusal.code}`);
    return decided.value.events.reduce<Petition | null>((held, event: PetitionEvent) => evolve(held, event), state);
  }, from);
  if (!done) throw new Error('no petition');
  return done;
}

/** What is refused, with its rule where a law is the reason, or `ok`. */
export function answerOf(state: Petition | null, on: string, by: Actor, command: PetitionCommand): string {
  const decided = judge(state, command, on as Day, by);
  if (decided.ok) return 'ok';
  const { code, law } = decided.refusal;
  return law ? `${code} ${law.rule}` : code;
}

export const dueOf = (state: Petition, rule: string): Day | undefined => state.clocks.find((clock) => clock.rule === rule)?.due;

export const accepted = (on = '2026-03-10'): Step => [on, desk, { type: 'Accept', reason: '属于本局职权' }];
export const received = (on: string): Step => [on, desk, { type: 'NoteReceipt', receivedOn: on as Day }];
