// Random checks over the whole life of a look-back: what must hold after each.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OFFICIAL_YEARS, openCalendar } from '#deadlines';
import { type Day, type Instant, type MatterId, type PersonId, type UnitId, addDays } from '#kernel';
import type { Facts } from '#matters';
import type { Actor, UnitPath } from '#people';
import type { CommandOf, LookBackCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { LookBackEvent } from './events.ts';
import { evolve, project } from './evolve.ts';
import { type LookBack, hasEnded, nextStage } from './look-back.ts';

const calendar = openCalendar(OFFICIAL_YEARS);
const id = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const [issuer, lead, other] = [id(1), id(2), id(3)] as [UnitId, UnitId, UnitId];
const [checker, doer, verifier, colleague] = [id(11), id(12), id(13), id(14)] as [PersonId, PersonId, PersonId, PersonId];
const at = (person: PersonId, unit: UnitId): Actor => ({
  person,
  name: person,
  posts: [{ unit, path: '/1/' as UnitPath, role: 'head', title: '' }],
});
const PEOPLE: readonly Actor[] = [at(checker, issuer), at(doer, other), at(verifier, issuer), at(colleague, lead)];

const factsOn = (day: Day, actor: Actor | 'system', draws: readonly number[] = []): Facts => ({
  now: `${day}T01:00:00.000Z` as Instant,
  today: day,
  calendar,
  actor,
  matter: id(500) as MatterId,
  number: '回头看〔2026〕1号',
  id: (n) => id(draws[n] ?? 0) as MatterId,
  ...{ unit: () => undefined, person: () => undefined, other: () => undefined, asked: () => [] },
});

const closing: CommandOf<'ScheduleLookBack'> = {
  type: 'ScheduleLookBack',
  commitment: id(400) as MatterId,
  commitmentNumber: '重点〔2026〕1号',
  title: '喷涂执法车辆标识',
  itemKind: 'problem',
  issuer,
  lead,
  assisting: [],
  verifier: issuer,
  involved: [doer, verifier],
  risk: ['late'],
};
const CLOSED = '2026-03-02' as Day;

const step = fc.record({
  days: fc.integer({ min: 0, max: 60 }),
  who: fc.nat({ max: 3 }),
  command: fc.oneof(
    fc.constant<LookBackCommand>({ type: 'WarnClocks' }),
    fc.record({
      type: fc.constant('RecordFinding' as const),
      found: fc.constantFrom('held', 'never-done', 'came-back'),
      note: fc.constant('到现场看了'),
      mendBy: fc.option(fc.constant('2026-12-31' as Day)),
    }),
  ),
});
const draws = fc.array(fc.nat({ max: 99 }), { minLength: 3, maxLength: 3 });

interface Lived {
  readonly state: LookBack;
  readonly events: readonly LookBackEvent[];
  readonly sent: number;
}

function live(drawn: readonly number[], steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]): Lived {
  const opened = decide(null, closing, factsOn(CLOSED, 'system', drawn));
  if (!opened.ok) throw new Error(opened.refusal.code);
  const events: LookBackEvent[] = [...opened.value.events];
  let state = events.reduce<LookBack | null>(evolve, null) as LookBack;
  let [day, sent] = [CLOSED, 0];
  for (const { days, who, command } of steps) {
    day = addDays(day, days);
    const actor = command.type === 'WarnClocks' ? 'system' : (PEOPLE[who] as Actor);
    const decided = decide(state, command, factsOn(day, actor));
    if (!decided.ok) continue;
    sent += decided.value.then?.length ?? 0;
    for (const event of decided.value.events) {
      events.push(event);
      state = evolve(state, event);
    }
  }
  return { state, events, sent };
}

test('folding the events again gives the same state, whatever is asked', () => {
  fc.assert(
    fc.property(draws, fc.array(step, { maxLength: 12 }), (drawn, steps) => {
      const { state, events } = live(drawn, steps);
      expect(events.reduce<LookBack | null>(evolve, null)).toEqual(state);
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }),
  );
});

test('only another team records a finding: nobody who did the work or passed it, nobody of the unit that did it', () => {
  fc.assert(
    fc.property(draws, fc.array(step, { maxLength: 12 }), (drawn, steps) => {
      const { events } = live(drawn, steps);
      for (const event of events) if (event.type === 'FindingRecorded') expect(event.by).toBe(checker);
    }),
  );
});

test('it ends when a stage does not hold, or when none drawn is left; only then is the commitment opened again, once', () => {
  fc.assert(
    fc.property(draws, fc.array(step, { maxLength: 12 }), (drawn, steps) => {
      const { state, sent } = live(drawn, steps);
      const broken = state.status === 'never-done' || state.status === 'came-back';
      expect(sent).toBe(broken ? 1 : 0);
      expect(hasEnded(state.status)).toBe(broken || nextStage(state.stages) === undefined);
      expect(state.endedOn !== null).toBe(hasEnded(state.status));
      const seen = project(state);
      if (hasEnded(state.status)) expect([seen.waiting, seen.clocks]).toEqual([[], []]);
      else expect(seen.clocks.length).toBe(1);
    }),
  );
});

test('it is in the inbox from a week before its day and no earlier, and tells the doing unit only when it is over', () => {
  const { state } = live([0, 99, 99], []);
  expect([state.status, project(state).waiting]).toEqual(['scheduled', []]);
  const early = decide(state, { type: 'WarnClocks' }, factsOn('2026-03-24' as Day, 'system'));
  expect(early).toEqual({ ok: true, value: { events: [] } });
  const near = decide(state, { type: 'WarnClocks' }, factsOn('2026-03-25' as Day, 'system'));
  if (!near.ok) throw new Error(near.refusal.code);
  const due = near.value.events.reduce<LookBack>(evolve, state);
  expect(project(due).waiting).toEqual([{ unit: issuer, action: 'look-back', due: '2026-04-01' }]);
  expect(project(due).parties.some((party) => party.unit === lead)).toBe(false);
  expect(project(due).asks).toEqual([]);
  const found = { type: 'RecordFinding', found: 'came-back', note: '标识又脱落', mendBy: '2026-04-30' as Day } as const;
  const decided = decide(due, found, factsOn('2026-04-01' as Day, PEOPLE[0] as Actor));
  if (!decided.ok) throw new Error(decided.refusal.code);
  expect(decided.value.then).toEqual([
    {
      register: 'commitments',
      matter: closing.commitment,
      command: { type: 'Reopen', how: 'came-back', reason: '标识又脱落', due: '2026-04-30', lookBack: id(500) },
    },
  ]);
  const after = decided.value.events.reduce<LookBack>(evolve, due);
  expect(project(after).parties).toContainEqual({ unit: lead, role: 'addressee' });
  expect(project(after).asks).toMatchObject([{ unit: lead, name: 'look-back-30', kind: 'visit', metOn: '2026-04-01' }]);
});
