// For tests: a small line of units with their people, facts of a day, and acts that have come some way.
import { OFFICIAL_YEARS, openCalendar } from '#deadlines';
import type { Day, Instant, MatterId, PersonId, Refusal, UnitId } from '#kernel';
import type { Dispatch, Facts } from '#matters';
import type { Actor, Role, UnitPath } from '#people';
import type { Act } from './act.ts';
import type { ActCommand, CommandOf } from './commands.ts';
import { decide } from './decide.ts';
import type { ActEvent } from './events.ts';
import { evolve } from './evolve.ts';

const calendar = openCalendar(OFFICIAL_YEARS);
export const id = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

const UNITS = { bureau: ['/1/', 1], east: ['/1/2/', 2], west: ['/1/3/', 3], brigade: ['/1/2/4/', 4] } as const;
export type UnitName = keyof typeof UNITS;
export const unit = (name: UnitName): UnitId => id(UNITS[name][1]) as UnitId; // in its form

const at = (n: number, name: string, ...posts: readonly [UnitName, Role][]): Actor => ({
  person: id(n) as PersonId, // in its form
  name,
  posts: posts.map(([of, role]) => ({ unit: unit(of), path: UNITS[of][0] as UnitPath, role, title: '' })),
});

export const PEOPLE = {
  leader: at(11, '局长', ['bureau', 'leader']),
  supervisor: at(12, '督办员', ['bureau', 'supervisor']),
  deputy: at(13, '副局长', ['bureau', 'leader']),
  eastHead: at(14, '东城支队长', ['east', 'head']),
  eastClerk: at(15, '东城内勤', ['east', 'clerk']),
  westHead: at(16, '西城支队长', ['west', 'head']),
  brigadeHead: at(17, '一大队长', ['brigade', 'head']),
  both: at(18, '兼任者', ['bureau', 'supervisor'], ['east', 'head']),
} as const;
export type PersonName = keyof typeof PEOPLE;

export const factsOn = (day: string, actor: PersonName | 'system'): Facts => ({
  now: `${day}T01:00:00.000Z` as Instant,
  today: day as Day, // tests write days
  calendar,
  actor: actor === 'system' ? actor : PEOPLE[actor],
  matter: id(500) as MatterId,
  number: '督办〔2026〕1号',
  id: (n) => id(600 + n) as MatterId,
  unit: (asked) => {
    const found = Object.entries(UNITS).find(([, [, n]]) => id(n) === asked);
    return found && { path: found[1][0] as UnitPath, name: found[0] };
  },
  person: (asked) => Object.values(PEOPLE).find(({ person }) => person === asked),
  other: () => undefined,
  asked: () => [],
});

export const notice: CommandOf<'ServeNotice'> = {
  ...{ type: 'ServeNotice', kind: 'notice', power: 'follow-up', title: '加快消防通道整治', issue: '请说明逾期原因。' },
  ...{ issuer: unit('bureau'), targets: [unit('east')], commitments: [{ id: id(400) as MatterId, number: '重点〔2026〕1号' }] },
};
export const interview: CommandOf<'ServeNotice'> = {
  ...{ ...notice, kind: 'interview', meeting: { on: '2026-03-05' as Day, place: '第一会议室' } },
};
export const check: CommandOf<'ServeNotice'> = {
  ...{ ...notice, kind: 'check' },
  plan: { scope: '消防通道', from: '2026-03-03' as Day, to: '2026-03-06' as Day, lead: PEOPLE.supervisor.person },
};
export const meeting: CommandOf<'ConveneMeeting'> = {
  ...{ type: 'ConveneMeeting', power: 'follow-up', title: '重点工作调度', issue: '逐项说明进度。' },
  ...{ issuer: unit('bureau'), targets: [unit('east'), unit('west')] },
  meeting: { on: '2026-03-05' as Day, place: '第一会议室', chair: PEOPLE.leader.person },
  agenda: [
    {
      ...{ commitment: id(400) as MatterId, number: '重点〔2026〕1号', title: '打通消防通道', unit: unit('east') },
      ...{ due: '2026-02-20' as Day, late: 10, cause: 'method', reasons: ['overdue'] },
    },
    { ...{ commitment: null, number: '', title: '值班安排', unit: null, due: null, late: 0, cause: null }, reasons: [] },
  ],
};
export const bulletin: CommandOf<'IssueBulletin'> = {
  ...{ type: 'IssueBulletin', power: 'inspection', title: '关于重点工作情况的通报', issue: '到期应完成12项。' },
  ...{ issuer: unit('bureau'), targets: [unit('east'), unit('west')] },
  bulletin: {
    ...{ from: '2026-01-01' as Day, to: '2026-12-31' as Day, asOf: '2026-03-02' as Day, subject: '重点工作' },
    basis: [{ text: '年度部署' }],
    overview: [{ text: '到期应完成' }, { text: '12', link: '/registers/commitments?mark=due' }, { text: '项。' }],
    figures: { columns: [{ title: '单位', width: 1 }], rows: [[[{ text: 'east' }]]] },
    problems: [{ title: '到期未完成', text: [{ text: '无' }] }],
    demands: [[{ text: '抓紧办结' }]],
  },
};

export interface Lived {
  readonly act: Act | null;
  readonly events: readonly ActEvent[];
  readonly sent: readonly Dispatch[];
  readonly refused: Refusal | null;
}

export const UNBORN: Lived = { act: null, events: [], sent: [], refused: null };

/** One step further; a refused step leaves everything as it was and says why. */
export function give(lived: Lived, day: string, who: PersonName | 'system', command: ActCommand): Lived {
  const decided = decide(lived.act, command, factsOn(day, who));
  if (!decided.ok) return { ...lived, refused: decided.refusal };
  const { events, then = [] } = decided.value;
  return {
    act: events.reduce<Act | null>(evolve, lived.act),
    events: [...lived.events, ...events],
    // That a commitment hears of the act is told at serving, and belongs to the commitment.
    sent: [...lived.sent, ...then.filter(({ command }) => command.type !== 'NoteAct')],
    refused: null,
  };
}

type Move = readonly [day: string, who: PersonName | 'system', command: ActCommand];

/** All of them in order; each must be granted. */
export const live = (...moves: readonly Move[]): Lived =>
  moves.reduce((lived, [day, who, command]) => {
    const next = give(lived, day, who, command);
    if (next.refused) throw new Error(`${command.type} by ${who}: ${next.refused.code}`);
    return next;
  }, UNBORN);

const START = '2026-03-02';

/** A notice that the eastern unit has read and received. */
export const RECEIVED: readonly Move[] = [
  [START, 'supervisor', notice],
  [START, 'eastClerk', { type: 'ReadNotice' }],
  [START, 'eastClerk', { type: 'AcknowledgeReceipt' }],
];
/** Replied, concluded by the supervisor over the leader's signature, and heard by the eastern unit on 10 March. */
export const CONCLUDED: readonly Move[] = [
  ...RECEIVED,
  ['2026-03-04', 'eastHead', { type: 'Reply', text: '已排期' }],
  ['2026-03-09', 'supervisor', { type: 'ConcludeAct', findings: '逾期属实', signedBy: PEOPLE.leader.person }],
  ['2026-03-10', 'eastClerk', { type: 'ReceiveConclusion' }],
];
