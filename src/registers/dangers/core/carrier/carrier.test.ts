// A carrier and its checks: what may be planned, how often, and what brings the next one forward (OVS-08, OVS-09, OVS-12).
import { describe, expect, test } from 'vitest';
import { type Day, type MatterId, addDays } from '#kernel';
import { START, administrator, bureau, east, factsOn, head, id, officer, second, west } from '../a-danger.ts';
import { type RiskGrade, YEARLY_CAP, nextCheckBy } from '../kinds.ts';
import type { Carrier } from './carrier.ts';
import type { CarrierCommand, CommandOf } from './commands.ts';
import { decide } from './decide.ts';
import { evolve, project } from './evolve.ts';

const day = (text: string) => text as Day;

function take(state: Carrier | null, command: CarrierCommand, on: Day = START): Carrier {
  const decided = decide(state, command, factsOn(on, head));
  if (!decided.ok) throw new Error(`${command.type}: ${decided.refusal.code}`);
  const next = decided.value.events.reduce<Carrier | null>(evolve, state);
  if (!next) throw new Error('no carrier');
  return next;
}

const answer = (state: Carrier, command: CarrierCommand, on: Day = START): string => {
  const decided = decide(state, command, factsOn(on, head));
  if (decided.ok) return 'ok';
  const { code, law } = decided.refusal;
  return law ? `${code} ${law.rule}` : code;
};

const opened = (grade: RiskGrade = 'general') =>
  take(null, {
    ...{ type: 'OpenCarrier', name: '临江客运公司', kind: 'passenger', exposure: 120 },
    ...{ issuer: bureau, lead: east, grade, reason: '上年评估' },
  });

const plan = (over: Partial<CommandOf<'PlanCheck'>> = {}): CommandOf<'PlanCheck'> => ({
  ...{ type: 'PlanCheck', cause: 'planned', unit: east, from: day('2026-03-10'), to: day('2026-03-11'), items: ['动态监控'] },
  ...{ officer: officer.person, certificate: '执法 001', second: second.person, secondCertificate: '执法 002' },
  ...over,
});

/** Planned and done, so many times, each long after the other. */
function checked(state: Carrier, times: number): Carrier {
  let now = state;
  for (let n = 0; n < times; n += 1) {
    const from = addDays(day('2026-03-10'), n * 40);
    now = take(now, plan({ from, to: from }), from);
    const check = now.checks.at(-1)?.id ?? (id(0) as MatterId);
    now = take(now, { type: 'NoteCheck', id: check, number: `安检〔2026〕${n + 1}号`, status: 'done' }, from);
  }
  return now;
}

describe('a check is planned', () => {
  test('OVS-08: on published items only', () => {
    expect(answer(opened(), plan({ items: ['动态监控', '企业党建情况'] }))).toBe('item-not-published OVS-08');
    expect(answer(opened(), plan())).toBe('ok');
  });

  test('OVS-12: with two different officers, both of the force', () => {
    expect(answer(opened(), plan({ second: officer.person }))).toBe('two-officers-needed OVS-12');
    expect(answer(opened(), plan({ second: administrator.person }))).toBe('not-an-officer OVS-12');
  });

  test('by a unit of the one in charge, on days to come, outside the plan with a reason', () => {
    expect(answer({ ...opened(), issuer: east }, plan({ unit: west }))).toBe('checked-by-stranger');
    expect(answer(opened(), plan({ to: day('2026-03-09') }))).toBe('check-days-out-of-order');
    expect(answer(opened(), plan({ cause: 'clue' }))).toBe('check-without-reason');
    expect(answer(opened(), plan({ cause: 'season', from: day('2026-04-01'), to: day('2026-04-02') }))).toBe('no-season');
  });

  test('OVS-09: one that lies near another is to be joined with it, whatever its cause', () => {
    const planned = take(opened('major'), plan());
    const near = { from: day('2026-03-20'), to: day('2026-03-20') };
    expect(answer(planned, plan(near))).toBe('check-to-be-merged OVS-09');
    expect(answer(planned, plan({ ...near, cause: 'clue', reason: '举报' }))).toBe('check-to-be-merged OVS-09');
    expect(answer(planned, plan({ from: day('2026-03-27'), to: day('2026-03-27') }))).toBe('ok');
  });

  test.each(Object.entries(YEARLY_CAP))('OVS-09: of %s risk not more than %i a year; a clue goes beyond', (grade, cap) => {
    const full = checked(opened(grade as RiskGrade), cap);
    const later = { from: day('2026-12-01'), to: day('2026-12-01') };
    expect(answer(full, plan(later))).toBe('checks-used-up OVS-09');
    expect(answer(full, plan({ ...later, cause: 'clue', reason: '举报' }))).toBe('ok');
    expect(answer(full, plan({ from: day('2027-01-04'), to: day('2027-01-04') }))).toBe('ok');
  });

  test('a peak season raises the cap by one', () => {
    const full = checked(opened('general'), 2);
    const october = { from: day('2026-10-01'), to: day('2026-10-02') };
    expect(answer(full, plan(october))).toBe('checks-used-up OVS-09');
    expect(answer(full, plan({ ...october, cause: 'season' }))).toBe('ok');
  });

  test('opens a check of its own, with both officers and their certificates', () => {
    const decided = decide(opened(), plan(), factsOn(START, head));
    expect(decided.ok && decided.value.then?.[0]).toMatchObject({
      register: 'safety-checks',
      command: { type: 'OpenCheck', officers: [{ certificate: '执法 001' }, { certificate: '执法 002' }], season: null },
    });
  });
});

describe('the next check', () => {
  test('is owed after the months of the grade, and is brought forward to a peak season', () => {
    expect(nextCheckBy({ grade: 'low', kind: 'passenger' }, START)).toBe('2028-03-02');
    expect(nextCheckBy({ grade: 'general', kind: 'freight' }, START)).toBe('2027-03-02');
    expect(nextCheckBy({ grade: 'larger', kind: 'passenger' }, START)).toBe('2026-04-28');
    expect(nextCheckBy({ grade: 'major', kind: 'freight' }, START)).toBe('2026-06-02');
  });

  test('is waited for while none is under way, and counted anew when one is done', () => {
    const state = opened('general');
    expect(project(state).waiting).toEqual([{ unit: east, action: 'plan-check', due: '2026-04-28' }]);
    expect(project(take(state, plan())).waiting).toEqual([]);
    expect(project(checked(state, 1)).waiting).toEqual([{ unit: east, action: 'plan-check', due: '2026-04-28' }]);
  });
});

test('it is not let go while a check or a danger is open', () => {
  const state = take(opened(), {
    ...{ type: 'NoteDanger', id: id(600) as MatterId, number: '隐患〔2026〕1号' },
    ...{ foundOn: START, level: null, status: 'recorded' },
  });
  expect(answer(state, { type: 'CloseCarrier', reason: '注销' })).toBe('carrier-has-open-matters');
  const closed = take(state, {
    ...{ type: 'NoteDanger', id: id(600) as MatterId, number: '隐患〔2026〕1号' },
    ...{ foundOn: START, level: 'general', status: 'closed' },
  });
  expect(project(take(closed, { type: 'CloseCarrier', reason: '注销' }))).toMatchObject({
    status: 'closed',
    waiting: [],
    clocks: [],
  });
});
