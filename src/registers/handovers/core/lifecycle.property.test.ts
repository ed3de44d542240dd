// Random checks over the whole life of a hand-over, while matters come to the giver and go: what must hold after each step.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OFFICIAL_YEARS, openCalendar } from '#deadlines';
import { type Day, type Instant, type MatterId, type PersonId, type UnitId, addDays } from '#kernel';
import type { Dispatch, Facts, Held } from '#matters';
import type { Actor, Role, UnitPath } from '#people';
import type { HandOverCommand } from './commands.ts';
import { available, decide } from './decide.ts';
import type { HandOverEvent } from './events.ts';
import { evolve, project } from './evolve.ts';
import { type HandOver, hasEnded } from './hand-over.ts';

const calendar = openCalendar(OFFICIAL_YEARS);
const id = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const [unit, above] = [id(1), id(2)] as [UnitId, UnitId];
const [giver, receiver, head, deputy, outsider] = [id(11), id(12), id(13), id(14), id(15)] as [
  ...[PersonId, PersonId, PersonId, PersonId, PersonId],
];
const at = (person: PersonId, role: Role, path = '/2/1/'): Actor => ({
  ...{ person, name: person },
  posts: [{ unit: path === '/2/1/' ? unit : id(3), path: path as UnitPath, role, title: '' } as Actor['posts'][number]],
});
const PEOPLE: readonly Actor[] = [
  ...[at(giver, 'clerk'), at(receiver, 'clerk'), at(head, 'head'), at(deputy, 'head')],
  at(outsider, 'head', '/2/3/'),
];
const START = '2026-03-02' as Day; // a Monday

/** Matter `n`; those with an odd number wait at the unit only, those of every third register cannot be passed on. */
const matter = (n: number): Held => ({
  ...{ matter: id(100 + n) as MatterId, register: n % 3 === 0 ? 'without' : 'commitments', number: `${n}号`, title: `第${n}项` },
  ...{ unit: '东城', due: null, lead: n % 2 === 0, steps: [], clocks: [], promises: [] },
});

interface Moment {
  readonly day: Day;
  readonly by: Actor;
  readonly held: readonly Held[];
  readonly there: boolean;
}

const factsOn = ({ day, by, held, there }: Moment): Facts => ({
  ...{ now: `${day}T01:00:00.000Z` as Instant, today: day, calendar, actor: by },
  ...{ matter: id(500) as MatterId, number: '交接〔2026〕1号', id: (n) => id(600 + n) as MatterId },
  unit: (asked) => (asked === unit ? { name: '东城', path: '/2/1/' as UnitPath } : undefined),
  person: (asked) => PEOPLE.find(({ person }) => person === asked),
  ...{ other: () => undefined, asked: () => [] },
  holdings: {
    ...{ name: '移交人', held, passOn: { commitments: 'PassOn' }, above },
    staff: PEOPLE.filter(({ person }) => person !== outsider && (there || person !== giver)).map(({ person }) => ({
      ...{ person, role: person === head || person === deputy ? 'head' : 'clerk' },
    })),
  },
});

const all = (text: string) => Array.from({ length: 6 }, (_, item) => ({ item, text }));
const step = fc.record({
  days: fc.integer({ min: 0, max: 4 }),
  who: fc.nat({ max: PEOPLE.length - 1 }),
  there: fc.boolean(),
  /** Which matters are in hand: mostly as before. */
  held: fc.option(fc.subarray([0, 1, 2, 3, 4, 5]), { freq: 3 }),
  stead: fc.boolean(),
  lines: fc.nat({ max: 6 }),
  pick: fc.nat({ max: 1000 }),
});
type Drawn = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function commandOf(state: HandOver, { pick, stead, lines }: Drawn): HandOverCommand {
  const sensible = available(state).filter((type) => type !== 'Withdraw' || pick % 9 === 0);
  const remark = all('已办一半').slice(0, Math.min(state.lines.length, pick % 4 === 0 ? lines : 6));
  const commands: readonly HandOverCommand[] = [
    { type: 'SignList', remark, ...(stead ? { inStead: '本人已离岗' } : {}) },
    { type: 'RedrawList' },
    { type: 'Receive' },
    { type: 'ObjectToLines', objection: all('材料不齐').slice(0, Math.max(1, lines)) },
    { type: 'Confirm' },
    { type: 'Withdraw', reason: '不调动了' },
  ];
  const from = pick % 7 === 0 ? commands : commands.filter(({ type }) => sensible.includes(type));
  return from[pick % from.length] ?? { type: 'RedrawList' };
}

interface Course {
  readonly state: HandOver;
  readonly events: readonly HandOverEvent[];
  readonly states: readonly HandOver[];
  /** What was sent on, with what was in hand at that moment. */
  readonly sent: readonly { readonly then: readonly Dispatch[]; readonly held: readonly Held[]; readonly from: HandOver }[];
}

function course(drawn: readonly Drawn[]): Course {
  const opening: HandOverCommand = {
    ...{ type: 'OpenHandOver', unit, from: giver, to: receiver, why: 'transfer', effective: addDays(START, 8) },
  };
  let held: readonly Held[] = [matter(0), matter(1), matter(2)];
  let day = START;
  const [events, states, sent]: [HandOverEvent[], HandOver[], Course['sent'][number][]] = [[], [], []];
  const live = (state: HandOver | null, command: HandOverCommand, moment: Moment): HandOver | null => {
    const decided = decide(state, command, factsOn(moment));
    if (!decided.ok) return state;
    events.push(...decided.value.events);
    const { then = [] } = decided.value;
    if (state && then.length > 0) sent.push({ then, held: moment.held, from: state });
    return decided.value.events.reduce<HandOver | null>(evolve, state);
  };
  let state = live(null, opening, { day, by: at(giver, 'clerk'), held, there: true });
  for (const each of drawn) {
    day = addDays(day, each.days);
    if (each.held) held = each.held.map(matter);
    if (!state) throw new Error('no hand-over');
    const command = commandOf(state, each);
    // The first from a random place who may.
    for (const by of [...PEOPLE.slice(each.who), ...PEOPLE.slice(0, each.who)]) {
      const next: HandOver | null = live(state, command, { day, by, held, there: each.there });
      if (next === state) continue;
      state = next;
      break;
    }
    if (state) states.push(state);
  }
  if (!state) throw new Error('no hand-over');
  return { state, events, states, sent };
}

const holds = (prove: (course: Course) => void) =>
  fc.assert(
    fc.property(fc.array(step, { minLength: 8, maxLength: 40 }), (drawn) => prove(course(drawn))),
    { numRuns: 300 },
  );

test('folding the events again gives the same state, and it is plain JSON', () => {
  holds(({ state, events }) => {
    expect(events.reduce<HandOver | null>(evolve, null)).toEqual(state);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});

test('two have signed and a third has confirmed, or nothing has moved', () => {
  let confirmed = 0;
  holds(({ state, sent }) => {
    const { given, received } = state;
    if (received) expect([received.by, received.by === given?.by]).toEqual([receiver, false]);
    if (given && given.by !== giver) expect(given.inStead).not.toBeNull();
    if (state.confirmed) {
      confirmed += 1;
      expect([giver, receiver, given?.by]).not.toContain(state.confirmed.by);
    }
    expect(sent.length).toBeLessThanOrEqual(1);
    expect(sent.length > 0 && !received).toBe(false);
  });
  expect(confirmed).toBeGreaterThan(20);
});

test('what moves is what the giver still leads of the list, each once and all of it; every line has its remark and its outcome', () => {
  let moved = 0;
  holds(({ state, sent }) => {
    if (!state.received) {
      expect(state.lines.every(({ outcome }) => outcome === null)).toBe(true);
      return;
    }
    expect(state.lines.every(({ remark, outcome }) => remark !== null && outcome !== null)).toBe(true);
    const gone = sent.flatMap(({ then }) => then.map((one) => one.matter));
    expect(gone).toEqual(state.lines.filter(({ outcome }) => outcome === 'moved').map((line) => line.matter));
    for (const { held, from } of sent) {
      const listed = new Set(from.lines.map((line) => line.matter));
      expect(held.every((one) => listed.has(one.matter))).toBe(true);
      expect(gone).toHaveLength(held.filter(({ lead, register }) => lead && register === 'commitments').length);
      moved += gone.length;
    }
  });
  expect(moved).toBeGreaterThan(20);
});

test('somebody is waited for until it ends, and nobody afterwards; nobody from outside draws, signs or receives', () => {
  holds(({ states, events }) => {
    for (const state of states) expect(project(state).waiting).toHaveLength(hasEnded(state.status) ? 0 : 1);
    // Who confirms or withdraws is judged on the parties, before these rules.
    const signed = events.filter(({ type }) => type !== 'HandOverConfirmed' && type !== 'HandOverWithdrawn');
    expect(signed.some(({ by }) => by === outsider)).toBe(false);
  });
});
