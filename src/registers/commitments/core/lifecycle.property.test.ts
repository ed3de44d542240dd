// Random commands over the whole life of a commitment: what must hold after each.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OFFICIAL_YEARS, openCalendar } from '#deadlines';
import { type Day, type Instant, type MatterId, type PersonId, type UnitId, dayAt, parseInstant } from '#kernel';
import type { Facts } from '#matters';
import type { Actor, UnitPath } from '#people';
import { available } from './available.ts';
import type { CommandOf, CommitmentCommand } from './commands.ts';
import { type Commitment, openChildren } from './commitment.ts';
import { decide } from './decide.ts';
import type { CommitmentEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { project } from './project.ts';

const calendar = openCalendar(OFFICIAL_YEARS);
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [bureau, lead, below] = [id(1), id(2), id(3)] as [UnitId, UnitId, UnitId];
const paths = new Map([
  [bureau, '/1/'],
  [lead, '/1/2/'],
  [below, '/1/2/3/'],
]) as unknown as ReadonlyMap<UnitId, UnitPath>;

const actors: readonly Actor[] = [bureau, lead, lead, below].map((unit, n) => ({
  person: id(100 + n) as PersonId,
  name: `P${n}`,
  posts: [{ unit, path: paths.get(unit) as UnitPath, role: 'head', title: '' }],
}));

function factsAt(hours: number, actor: Actor): Facts {
  const now = parseInstant(
    `2026-0${3 + Math.floor(hours / 720)}-${String(1 + Math.floor((hours % 720) / 26)).padStart(2, '0')}T01:00:00.000Z`,
  ) as Instant;
  return {
    now,
    today: dayAt(now),
    calendar,
    actor,
    matter: id(500) as MatterId,
    number: '重点〔2026〕1号',
    id: (n) => id(600 + n) as MatterId,
    unit: (unit) => ({ path: paths.get(unit) ?? ('/9/' as UnitPath), name: unit }),
    person: (person) => {
      const known = actors.find((one) => one.person === person);
      return known && { name: known.name, posts: known.posts };
    },
    ...{ other: () => undefined, asked: () => [] },
  };
}

const day = (text: string) => text as Day;
const reason = fc.constant('理由');
const delay = { cause: 'method', nature: 'objective', explanation: '说明', recovery: '补救' } as const;

const PARTS: CommandOf<'BreakDown'>['parts'] = [
  { unit: below, title: '部分', due: null, measure: { kind: 'quantity', target: 5, unit: '辆' } },
];

const official = fc.constantFrom(...actors.map(({ person }) => person), id(199) as PersonId);

const command: fc.Arbitrary<CommitmentCommand> = fc.oneof(
  fc.record({ type: fc.constant('Acknowledge' as const), contact: fc.option(fc.constant('8123')) }),
  fc.record({ type: fc.constant('RaiseObjection' as const), reason }),
  fc.record({
    type: fc.constant('DecideObjection' as const),
    outcome: fc.constantFrom('dismissed', 'reassigned', 'withdrawn'),
    lead: fc.option(fc.constant(below)),
    reason,
  }),
  fc.record({
    type: fc.constant('BreakDown' as const),
    parts: fc.constant(PARTS),
  }),
  fc.record({
    type: fc.constant('ReportProgress' as const),
    text: reason,
    quantity: fc.option(fc.nat(12)),
    delay: fc.option(fc.constant(delay)),
  }),
  fc.record({
    type: fc.constant('ReportCompletion' as const),
    text: reason,
    openChildrenReason: fc.option(reason),
    delay: fc.option(fc.constant(delay)),
  }),
  fc.record({ type: fc.constant('AskExtension' as const), until: fc.constantFrom(day('2026-05-20'), day('2026-06-20')), reason }),
  fc.record({ type: fc.constant('DecideExtension' as const), granted: fc.boolean(), note: fc.option(reason) }),
  fc.record({ type: fc.constant('Verify' as const), note: reason }),
  fc.record({ type: fc.constant('Return' as const), note: reason }),
  fc.record({ type: fc.constant('Close' as const), openChildrenReason: fc.option(reason) }),
  fc.record({
    type: fc.constant('Reopen' as const),
    how: fc.constantFrom('never-done', 'came-back'),
    reason,
    due: fc.constantFrom(day('2026-05-20'), day('2026-06-20')),
  }),
  fc.record({ type: fc.constant('ChangeOfficial' as const), official, reason }),
  fc.record({ type: fc.constant('PassOn' as const), from: official, official, handOver: fc.constant(id(800) as MatterId) }),
  fc.record({ type: fc.constant('Withdraw' as const), reason }),
  fc.record({ type: fc.constant('Supersede' as const), by: fc.constant(id(700) as MatterId), reason }),
  fc.record({
    type: fc.constant('LinkDemand' as const),
    source: fc.constant({ directive: id(701) as MatterId, start: 0, end: 5 }),
  }),
  fc.record({
    type: fc.constant('NoteChild' as const),
    child: fc.record({
      id: fc.constantFrom(id(600) as MatterId, id(999) as MatterId),
      unit: fc.constant(below),
      status: fc.constantFrom('under-way', 'closed', 'withdrawn'),
      share: fc.option(fc.record({ done: fc.nat(5), of: fc.constant(5) })),
      counts: fc.constant('辆'),
    }),
  }),
  fc.record({ type: fc.constant('WarnClocks' as const) }),
  fc.record({ type: fc.constant('RecountClocks' as const), year: fc.constant(2026), version: fc.constant(2) }),
);

const steps = fc.array(fc.record({ command, who: fc.nat(3), hours: fc.nat(60) }), { maxLength: 40 });

const issued: CommitmentCommand = {
  type: 'IssueCommitment',
  title: '喷涂执法车辆标识',
  sentence: '',
  itemKind: 'measure',
  source: { directive: id(702) as MatterId, start: 3, end: 9 },
  parent: null,
  issuer: bureau,
  lead,
  assisting: [],
  verifier: null,
  ownUnitMayVerify: false,
  leadOfficial: null,
  due: day('2026-04-30'),
  measure: { kind: 'quantity', target: 10, unit: '辆' },
};

interface Lived {
  readonly state: Commitment;
  readonly events: readonly CommitmentEvent[];
}

function live(
  given: readonly { command: CommitmentCommand; who: number; hours: number }[],
  look: (before: Commitment, after: Lived) => void,
): Lived {
  let hours = 0;
  const events: CommitmentEvent[] = [];
  let state: Commitment | null = null;
  for (const { command: asked, who, hours: later } of [{ command: issued, who: 0, hours: 0 }, ...given]) {
    hours += later;
    const decided = decide(state, asked, factsAt(hours, actors[who] as Actor));
    if (!decided.ok) continue;
    const before: Commitment | null = state;
    for (const event of decided.value.events) {
      events.push(event);
      state = evolve(state, event);
    }
    if (before && state) look(before, { state, events });
  }
  if (!state) throw new Error('it was never issued');
  return { state, events };
}

test('random commands never reach an undefined state, and folding the events again gives the same state', () => {
  fc.assert(
    fc.property(steps, (given) => {
      const { state, events } = live(given, () => undefined);
      expect(events.reduce<Commitment | null>(evolve, null)).toEqual(state);
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      expect(project(state).unit).toBe(state.lead);
      if (state.status === 'closed') expect(available(state)).toEqual(['Reopen']);
      else expect(available(state).length > 0).toBe(state.closedOn === null);
    }),
    { numRuns: 300 },
  );
});

test('nobody who reported on it verifies it, and no whole closes over an open part without a reason', () => {
  fc.assert(
    fc.property(steps, (given) => {
      live(given, (before, { state }) => {
        if (before.status !== 'verified' && state.status === 'verified') expect(before.doers).not.toContain(state.verifiedBy);
        if (before.status !== 'closed' && state.status === 'closed' && openChildren(before).length > 0)
          expect(state.openChildrenReason).not.toBeNull();
      });
    }),
    { numRuns: 300 },
  );
});

test('an official comes from the unit that leads or above it, and whoever has led it never checks it', () => {
  fc.assert(
    fc.property(steps, (given) => {
      const led = new Set<PersonId | null>();
      live(given, (before, { state, events }) => {
        led.add(before.leadOfficial);
        const last = events.at(-1);
        if (before.leadOfficial !== state.leadOfficial && last?.type === 'OfficialChanged' && last.handOver === null)
          expect(actors.slice(0, 3).map(({ person }) => person)).toContain(state.leadOfficial);
        if (before.status !== 'verified' && state.status === 'verified') expect(led).not.toContain(state.verifiedBy);
      });
    }),
    { numRuns: 300 },
  );
});

test('once ended it stays as it is, whatever is asked; only a closed one may be opened again, and keeps its past', () => {
  fc.assert(
    fc.property(steps, (given) => {
      live(given, (before, { state, events }) => {
        // What a part tells its whole is heard even after the end, and decides nothing.
        if (before.closedOn !== null && before.status !== 'closed')
          expect(state).toEqual({ ...before, children: state.children });
        if (before.status !== 'closed' || state.status === 'closed') return;
        expect([state.status, events.at(-1)?.type]).toEqual(['returned', 'CommitmentReopened']);
        expect(state.reopened?.at(-1)?.closedOn).toBe(before.closedOn);
        expect(state.reopened?.length).toBe((before.reopened?.length ?? 0) + 1);
      });
    }),
    { numRuns: 200 },
  );
});

test('every waiting step and every running clock ends with the matter; it counts as done only when closed', () => {
  fc.assert(
    fc.property(steps, (given) => {
      const { state } = live(given, () => undefined);
      const seen = project(state);
      for (const ask of seen.asks ?? []) expect(seen.parties.map(({ unit }) => unit)).toContain(ask.unit);
      const keys = seen.tallies.map((tally) => tally.key);
      expect(keys.includes('done')).toBe(state.status === 'closed');
      if (state.closedOn !== null) expect([seen.waiting, seen.clocks]).toEqual([[], []]);
      else expect(seen.waiting.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});
