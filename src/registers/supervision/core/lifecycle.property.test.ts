// Random checks over the whole life of a supervision act: what must hold after whatever was asked of it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, type Instant, addDays } from '#kernel';
import { type Act, hasEnded, isAnswered } from './act.ts';
import {
  type Lived,
  PEOPLE,
  type PersonName,
  UNBORN,
  bulletin,
  check,
  give,
  id,
  interview,
  meeting,
  notice,
  unit,
} from './an-act.ts';
import { available } from './available.ts';
import type { ActCommand } from './commands.ts';
import { evolve } from './evolve.ts';
import { project } from './project.ts';

const START = '2026-03-02' as Day; // a Monday
const targets = [unit('east'), unit('west')];
const opening = fc.constantFrom(
  { ...notice, kind: 'urging', targets } as const,
  { ...notice, targets },
  { ...interview, targets },
  { ...check, targets },
  meeting,
  bulletin,
);
const promise = { unit: unit('east'), title: '打通通道', due: '2027-03-31' as Day, measure: { kind: 'done' } };
const evidence = [{ hash: 'a'.repeat(64), name: '照片.jpg' }];

const commands: readonly ActCommand[] = [
  { type: 'ReadNotice' },
  { type: 'AcknowledgeReceipt' },
  { type: 'Reply', text: '已排期' },
  { type: 'RecordInterview', heldOn: START, present: '双方', points: '要点', promises: [promise] },
  {
    ...{ type: 'RecordMinutes', heldOn: START, present: '各方', points: '逐项过', promises: [{ ...promise, item: 0 }] },
    decisions: [{ item: 0, text: '月底前办结' }],
  },
  { type: 'SignRecord' },
  { type: 'RecordFinding', unit: unit('east'), text: '占道', evidence },
  { type: 'RecordFinding', unit: unit('west'), text: '占道', evidence },
  { type: 'ConcludeAct', findings: '属实' },
  { type: 'ConcludeAct', findings: '属实', openReason: '未反馈', signedBy: PEOPLE.leader.person },
  { type: 'ReceiveConclusion' },
  { type: 'AskReview', reason: '有出入' },
  { type: 'DecideReview', outcome: 'upheld', note: '维持' },
  { type: 'Withdraw', reason: '发错' },
  { type: 'ChangeLead', official: PEOPLE.deputy.person, reason: '另有任务' },
  {
    ...{ type: 'PassOn', from: PEOPLE.deputy.person, official: PEOPLE.supervisor.person },
    handOver: id(800) as Act['opened'][number],
  },
  { type: 'WarnClocks' },
  {
    type: 'NoteDelivery',
    deliveries: [
      {
        ...{ id: id(900), unit: unit('east'), person: PEOPLE.eastHead.person, channel: 'mail', action: 'read' },
        ...{ at: '2026-03-02T01:05:00.000Z' as Instant, outcome: 'taken', code: null },
      },
    ],
  },
];
const NAMES = Object.keys(PEOPLE) as readonly PersonName[]; // the keys that it is made of
/** Mostly something that makes sense now, by the first person from a random place who may; sometimes anything by anybody. */
const step = fc.record({
  days: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 40 })),
  from: fc.nat({ max: NAMES.length - 1 }),
  pick: fc.nat({ max: 1000 }),
  wild: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
});
type Drawn = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** What cuts a life short, or undoes signatures, is left for now and then. */
const RARE: readonly string[] = ['Withdraw', 'ConcludeAct', 'RecordInterview', 'RecordMinutes'];

function choose(act: Act, { pick, wild }: Drawn): ActCommand {
  const sensible = available(act).filter((type) => !RARE.includes(type) || pick % 6 === 0);
  const from = wild || sensible.length === 0 ? commands : commands.filter(({ type }) => sensible.includes(type));
  return from[pick % from.length] ?? { type: 'WarnClocks' };
}

interface Course {
  readonly lived: Lived;
  readonly states: readonly Act[];
}

function course(first: ActCommand, drawn: readonly Drawn[]): Course {
  let lived = give(UNBORN, START, 'supervisor', first);
  let day = START;
  const states: Act[] = [];
  for (const each of drawn) {
    day = addDays(day, each.days);
    lived = give(lived, day, 'system', { type: 'WarnClocks' });
    if (!lived.act) throw new Error('no act');
    const command = choose(lived.act, each);
    const people = [...NAMES.slice(each.from), ...NAMES.slice(0, each.from)].slice(0, each.wild ? 1 : NAMES.length);
    for (const by of people) {
      lived = give(lived, day, by, command);
      if (!lived.refused) break;
    }
    if (lived.act) states.push(lived.act);
  }
  return { lived, states };
}

const steps = fc.array(step, { minLength: 10, maxLength: 80 });
const holds = (prove: (course: Course) => void) =>
  fc.assert(
    fc.property(opening, steps, (first, then) => prove(course(first, then))),
    { numRuns: 150 },
  );

test('folding the events again gives the same state, and it is plain JSON', () => {
  holds(({ lived: { act, events } }) => {
    expect(events.reduce<Act | null>(evolve, null)).toEqual(act);
    expect(JSON.parse(JSON.stringify(act))).toEqual(act);
  });
});

test('what is asked is asked of units served, once under each name, and nothing is owed after the end', () => {
  let asked = 0;
  holds(({ states }) => {
    for (const act of states) {
      const { asks = [], parties } = project(act);
      asked += asks.length;
      for (const { unit: of } of asks) expect(parties).toContainEqual({ unit: of, role: 'addressee' });
      expect(new Set(asks.map(({ unit: of, name }) => `${of} ${name}`)).size).toBe(asks.length);
      if (hasEnded(act)) expect(asks.every(({ metOn }) => metOn !== null)).toBe(true);
    }
  });
  expect(asked).toBeGreaterThan(0);
});

test('SUP-12: nobody who drew or signed the conclusion decides its review', () => {
  let decided = 0;
  holds(({ lived: { act } }) => {
    for (const { review } of act?.targets ?? []) {
      if (!review?.decided) continue;
      decided += 1;
      expect([act?.conclusion?.by, act?.conclusion?.signedBy]).not.toContain(review.decided.by);
    }
  });
  expect(decided).toBeGreaterThan(0);
});

test('nothing waits and no clock runs after the end; before it somebody is waited for, or a time to ask still runs', () => {
  let ended = 0;
  holds(({ lived: { act } }) => {
    if (!act) throw new Error('no act');
    const { waiting, clocks } = project(act);
    if (hasEnded(act)) {
      ended += 1;
      expect([waiting, clocks]).toEqual([[], []]);
    } else expect(waiting.length + clocks.length).toBeGreaterThan(0);
  });
  expect(ended).toBeGreaterThan(0);
});

test('promises open commitments once, when two persons at least have signed for two sides', () => {
  let opened = 0;
  holds(({ lived: { act, sent } }) => {
    expect(sent.length).toBe(act?.opened.length);
    expect(sent.length).toBeLessThanOrEqual(1);
    if (!act || sent.length === 0) return;
    opened += 1;
    expect(isAnswered(act)).toBe(true);
    expect(act.record?.by).not.toBe(act.kind === 'dispatch' ? act.record?.signed?.by : null);
    expect(act.targets.map(({ signed }) => signed?.by)).not.toContain(act.record?.signed?.by);
  });
  expect(opened).toBeGreaterThan(0);
});

test('each unit goes forward only: read, then received, then replied; the conclusion heard, then its review asked', () => {
  holds(({ states }) => {
    for (const { targets: each } of states)
      for (const { read, receipt, reply, heard, review } of each) {
        if (receipt) expect(read).not.toBeNull();
        if (reply) expect(receipt).not.toBeNull();
        if (review) expect(heard && review.askedOn <= heard.askUntil).toBe(true);
      }
  });
});
