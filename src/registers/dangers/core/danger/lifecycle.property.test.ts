// Random checks over the whole life of a danger: what must hold after each step, whoever tries what on which day.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#kernel';
import {
  PEOPLE,
  START,
  type Told,
  after,
  grade,
  judge,
  officer,
  openDanger,
  orderBy,
  plan,
  proof,
  stranger,
} from '../a-danger.ts';
import type { DangerCommand } from './commands.ts';
import { type Danger, hasEnded } from './danger.ts';
import { available } from './decide.ts';
import { evolve } from './evolve.ts';
import { project } from './project.ts';

const step = fc.record({ days: fc.nat({ max: 9 }), who: fc.nat({ max: PEOPLE.length - 1 }), pick: fc.nat({ max: 1000 }) });
type Drawn = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function commandOf(state: Danger, day: typeof START, pick: number): DangerCommand {
  const commands: readonly DangerCommand[] = [
    { type: 'SignDanger' },
    grade(pick % 2 === 0 ? 'major' : 'general', pick % 4 === 0 ? { vehicle: true } : null),
    orderBy(addDays(day, pick % 30)),
    plan,
    { type: 'ReportFixing', text: '进展', evidence: proof },
    { type: 'SelfCheck', text: '自查' },
    { type: 'ReCheck', passed: pick % 3 !== 0, text: '复查', evidence: proof },
    { type: 'ReportMajor', to: '市局', reportedOn: day },
    { type: 'ListMajor', body: '市安委办', until: addDays(day, 60) },
    { type: 'FollowUp', text: '跟踪' },
    { type: 'NoteRefusal', text: '拒绝', to: '支队' },
    { type: 'CloseDanger' },
    { type: 'WithdrawDanger', reason: '误报' },
  ];
  const rare: readonly string[] = ['WithdrawDanger', 'GradeDanger', 'NoteRefusal', 'FollowUp'];
  const sensible = commands.filter(({ type }) => {
    const needed = type === 'GradeDanger' && state.level === null;
    return available(state).includes(type) && (needed || !rare.includes(type) || pick % 20 === 0);
  });
  const from = pick % 7 === 0 || sensible.length === 0 ? commands : sensible;
  return from[pick % from.length] ?? { type: 'CloseDanger' };
}

function live(drawn: readonly Drawn[]): Told & { readonly states: readonly Danger[] } {
  let day = START;
  const opened = judge(null, openDanger(), day, officer);
  if (!opened.ok) throw new Error(opened.refusal.code);
  let told = after(null, opened.value);
  const states: Danger[] = [];
  for (const { days, who, pick } of drawn) {
    day = addDays(day, days);
    const swept = judge(told, { type: 'WarnClocks' }, day, 'system');
    if (swept.ok) told = after(told, swept.value);
    const command = commandOf(told.state, day, pick);
    // The first from a random place who may.
    for (const by of [...PEOPLE.slice(who), ...PEOPLE.slice(0, who)]) {
      const decided = judge(told, command, day, by);
      if (!decided.ok || decided.value.events.length === 0) continue;
      told = after(told, decided.value);
      break;
    }
    states.push(told.state);
  }
  return { ...told, states };
}

const holds = (prove: (told: ReturnType<typeof live>) => void) =>
  fc.assert(
    fc.property(fc.array(step, { minLength: 8, maxLength: 40 }), (drawn) => prove(live(drawn))),
    { numRuns: 300 },
  );

test('folding the events again gives the same state, and it is plain JSON', () => {
  holds(({ state, events }) => {
    expect(events.reduce<Danger | null>(evolve, null)).toEqual(state);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});

test('SAF-38: nobody re-checks or closes what he or she had a hand in; closed comes after a re-check that passed', () => {
  let closed = 0;
  holds(({ state, events }) => {
    events.forEach((event, n) => {
      if (event.type !== 'ReChecked' && event.type !== 'DangerClosed') return;
      const fixers = events.slice(0, n).filter(({ type }) => ['PlanFiled', 'FixingReported', 'SelfChecked'].includes(type));
      expect(fixers.map((done) => ('by' in done ? done.by : null))).not.toContain(event.by);
    });
    if (state.status !== 'closed') return;
    closed += 1;
    expect(state.recheck?.passed).toBe(true);
    if (state.level === 'major') expect([state.plan, state.reported, state.listed]).not.toContain(null);
    if (state.signs.length > 0) expect(state.level).toBe('major');
  });
  expect(closed).toBeGreaterThan(10);
});

test('somebody is waited for until it ends, and nobody afterwards; one clock a rule, none after the end', () => {
  holds(({ states }) => {
    for (const state of states) {
      const { waiting, clocks } = project(state);
      expect(waiting.length > 0).toBe(!hasEnded(state.status));
      expect(new Set(clocks.map(({ rule }) => rule)).size).toBe(clocks.length);
      if (hasEnded(state.status)) expect([clocks, state.clocks]).toEqual([[], []]);
    }
  });
});

test('nobody from outside changes anything', () => {
  holds(({ events }) => {
    for (const event of events) if ('by' in event) expect(event.by).not.toBe(stranger.person);
  });
});
