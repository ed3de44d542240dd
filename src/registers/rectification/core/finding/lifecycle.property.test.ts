// Random checks over the whole life of a finding: what must hold after each step, whoever tries what on which day.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, addDays } from '#kernel';
import type { Actor } from '#people';
import {
  PEOPLE,
  START,
  both,
  calendar,
  clerk,
  head,
  judge,
  leader,
  measures,
  proof,
  recordFound,
  stranger,
} from '../a-finding.ts';
import type { FindingCommand } from './commands.ts';
import { available } from './decide.ts';
import type { FindingEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { type Finding, hasEnded } from './finding.ts';
import { project } from './project.ts';

const step = fc.record({ days: fc.nat({ max: 9 }), who: fc.nat({ max: PEOPLE.length - 1 }), pick: fc.nat({ max: 1000 }) });
type Drawn = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function commandOf(state: Finding, day: Day, pick: number): FindingCommand {
  const commands: readonly FindingCommand[] = [
    { type: 'Accept', official: clerk.person },
    measures({ due: pick % 3 === 0 ? addDays(START, 40) : null }),
    { type: 'AddProof', text: '进展', evidence: proof },
    { type: 'SelfCheck', text: '自查' },
    { type: 'SignOff', text: '核实' },
    { type: 'SendBack', note: '不足' },
    { type: 'AskException', reason: '经费', meanwhile: '防控', until: addDays(day, (pick % 60) + 1) },
    { type: 'DecideException', granted: pick % 3 !== 0, note: '研究过' },
    { type: 'TakeUpAgain', due: addDays(day, pick % 20) },
    { type: 'Publish', side: pick % 2 === 0 ? 'inside' : 'outside', where: '公示栏', publishedOn: day },
    { type: 'WithholdPublication', reason: '涉及个人' },
    { type: 'Close' },
    { type: 'Withdraw', reason: '重复' },
  ];
  const sensible = commands.filter(({ type }) => available(state).includes(type) && (type !== 'Withdraw' || pick % 20 === 0));
  const from = pick % 7 === 0 || sensible.length === 0 ? commands : sensible;
  return from[pick % from.length] ?? { type: 'Close' };
}

interface Told {
  readonly state: Finding;
  readonly events: readonly FindingEvent[];
  readonly states: readonly Finding[];
}

function live(drawn: readonly Drawn[]): Told {
  let day = START;
  const [events, states]: [FindingEvent[], Finding[]] = [[], []];
  const take = (state: Finding | null, command: FindingCommand, by: Actor | 'system'): Finding | null => {
    const decided = judge(state, command, day, by);
    if (!decided.ok) return state;
    events.push(...decided.value.events);
    return decided.value.events.reduce<Finding | null>(evolve, state);
  };
  let state = take(null, recordFound(), leader);
  for (const { days, who, pick } of drawn) {
    day = addDays(day, days);
    if (!state) throw new Error('no finding');
    state = take(state, { type: 'WarnClocks' }, 'system');
    if (!state) throw new Error('no finding');
    const command = commandOf(state, day, pick);
    // The first from a random place who may.
    for (const by of [...PEOPLE.slice(who), ...PEOPLE.slice(0, who)]) {
      const next: Finding | null = take(state, command, by);
      if (next === state) continue;
      state = next;
      break;
    }
    if (state) states.push(state);
  }
  if (!state) throw new Error('no finding');
  return { state, events, states };
}

const holds = (prove: (told: Told) => void) =>
  fc.assert(
    fc.property(fc.array(step, { minLength: 8, maxLength: 40 }), (drawn) => prove(live(drawn))),
    { numRuns: 300 },
  );

test('folding the events again gives the same state, and it is plain JSON', () => {
  holds(({ state, events }) => {
    expect(events.reduce<Finding | null>(evolve, null)).toEqual(state);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});

test('whoever signs off, closes or grants an exception took no part in the mending; closed is signed off and made known', () => {
  let closed = 0;
  holds(({ state, events }) => {
    for (const event of events)
      if (event.type === 'SignedOff' || event.type === 'FindingClosed' || event.type === 'ExceptionDecided')
        expect([head.person, clerk.person, both.person, stranger.person]).not.toContain(event.by);
    if (state.status !== 'closed') return;
    closed += 1;
    expect([state.signOff, state.inside, state.outside, state.cause, state.firstResponsible]).not.toContain(null);
    expect(events.findLastIndex(({ type }) => type === 'SelfChecked')).toBeLessThan(
      events.findLastIndex(({ type }) => type === 'SignedOff'),
    );
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

test('nobody from outside changes anything, and no exception lasts longer than a year', () => {
  let excepted = 0;
  holds(({ events }) => {
    for (const event of events) {
      if ('by' in event) expect(event.by).not.toBe(stranger.person);
      if (event.type !== 'ExceptionDecided' || !event.granted) continue;
      excepted += 1;
      expect(event.until > event.on && event.until <= addDays(event.on, 366)).toBe(true);
    }
  });
  expect(excepted).toBeGreaterThan(10);
  expect(calendar.years.length).toBeGreaterThan(0);
});
