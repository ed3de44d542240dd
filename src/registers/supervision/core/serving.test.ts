// Serving: powers, authority and what each kind must say; then each unit's own way from unread to replied.
import { describe, expect, test } from 'vitest';
import type { Day, UnitId } from '#kernel';
import { KINDS, POWERS } from './act.ts';
import { CONCLUDED, PEOPLE, type PersonName, RECEIVED, UNBORN, check, give, interview, live, notice, unit } from './an-act.ts';
import { AUTHORITY } from './authority.ts';
import type { CommandOf } from './commands.ts';
import { project } from './project.ts';
import { LAW } from './law.ts';

const MONDAY = '2026-03-02';
const REGULATION = '政府督查工作条例';
const serve = (command: CommandOf<'ServeNotice'>, who: PersonName = 'supervisor') => give(UNBORN, MONDAY, who, command);
const assignment = { document: '府办〔2026〕3号', on: '2026-02-27' as Day };

test('SUP-01: 督查 without an assignment by the government is refused with the article, and granted with one', () => {
  const without = serve({ ...notice, power: 'government-supervision' });
  expect(without.refused).toEqual({ kind: 'forbidden', code: 'assignment-missing', facts: {}, law: LAW.assignment });
  expect(LAW.assignment).toEqual({ rule: 'SUP-01', law: REGULATION, article: '第七条' });
  const later = { document: '府办〔2026〕9号', on: '2026-03-03' as Day };
  expect(serve({ ...notice, power: 'government-supervision', assignment: later }).refused?.code).toBe('assignment-not-yet');
  const granted = serve({ ...notice, power: 'government-supervision', assignment });
  expect(granted.act).toMatchObject({ power: 'government-supervision', assignment });
});

test('TRAP-10: each act says under which of the five powers it is done; the other four need no assignment', () => {
  expect(POWERS).toHaveLength(5);
  for (const power of POWERS.filter((each) => each !== 'government-supervision'))
    expect(serve({ ...notice, power, assignment }).act).toMatchObject({ power, assignment: null });
});

describe('authority to issue is the table', () => {
  const kinds = { urging: { ...notice, kind: 'urging' }, notice, interview, check } as const;
  const holders = [
    ['leader', 'leader', 'bureau'],
    ['supervisor', 'supervisor', 'bureau'],
    ['eastHead', 'head', 'east'],
    ['eastClerk', 'clerk', 'east'],
  ] as const;
  const cases = KINDS.flatMap((kind) => holders.map(([who, role, of]) => [kind, role, who, of] as const));
  test.each(cases)('%s by a %s', (kind, role, who, of) => {
    const granted = AUTHORITY.some((grant) => grant.kind === kind && grant.role === role);
    const lived = serve({ ...kinds[kind], issuer: unit(of), targets: [unit('brigade')] }, who);
    const far =
      of === 'bureau' && AUTHORITY.every((grant) => grant.kind !== kind || grant.role !== role || grant.reach !== 'below');
    expect(lived.refused?.code ?? 'granted').toBe(granted && !far ? 'granted' : `${kind}-not-granted`);
  });

  test('SUP-08: nobody reaches up, sideways or to the own unit, and a head with a notice no further than the next unit down', () => {
    const east = { ...notice, issuer: unit('east') };
    for (const target of ['bureau', 'west', 'east'] as const)
      expect(serve({ ...east, targets: [unit(target)] }, 'eastHead').refused?.code).toBe('target-beyond-reach');
    const bureauHead = { ...notice, targets: [unit('brigade')] };
    const lived = give(UNBORN, MONDAY, 'both', { ...bureauHead, issuer: unit('east') });
    expect(lived.refused).toBeNull();
    expect(serve({ ...interview, targets: [unit('west')], issuer: unit('east') }, 'eastHead').refused).toMatchObject({
      kind: 'forbidden',
      code: 'interview-not-granted',
      law: { rule: 'SUP-08', law: '政府督查工作条例', article: '第十五条' },
    });
  });

  test('whoever could not issue an act cannot conclude, record or take it back either', () => {
    const brigade = { ...interview, issuer: unit('east'), targets: [unit('brigade')] };
    const called = live([MONDAY, 'supervisor', brigade]);
    expect(give(called, MONDAY, 'eastHead', { type: 'Withdraw', reason: '不必' }).refused?.code).toBe('interview-not-granted');
    expect(give(called, MONDAY, 'supervisor', { type: 'Withdraw', reason: '不必' }).act?.status).toBe('withdrawn');
  });
});

test('SUP-07: a check needs a plan with days in order; an interview needs a day and a place', () => {
  expect(serve({ ...check, plan: null }).refused).toMatchObject({ code: 'plan-missing', law: LAW.plan });
  const plan = { scope: '通道', lead: PEOPLE.supervisor.person };
  const backwards = { ...plan, from: '2026-03-06' as Day, to: '2026-03-03' as Day };
  expect(serve({ ...check, plan: backwards }).refused).toMatchObject({ code: 'plan-ends-before-start', law: LAW.plan });
  expect(serve({ ...interview, meeting: null }).refused?.code).toBe('meeting-missing');
  expect(serve({ ...notice, replyBy: '2026-03-01' as Day }).refused?.code).toBe('day-has-passed');
});

test('read, received, replied: in this order, once, each with its time and person', () => {
  const one = live([MONDAY, 'supervisor', notice]);
  expect(give(one, MONDAY, 'eastClerk', { type: 'AcknowledgeReceipt' }).refused?.code).toBe('not-read-yet');
  expect(give(one, MONDAY, 'westHead', { type: 'ReadNotice' }).refused?.code).toBe('not-of-a-unit-served');
  const read = live([MONDAY, 'supervisor', notice], [MONDAY, 'eastClerk', { type: 'ReadNotice' }]);
  expect(give(read, MONDAY, 'eastHead', { type: 'ReadNotice' }).refused?.code).toBe('already-read');
  expect(give(read, MONDAY, 'eastHead', { type: 'Reply', text: '好' }).refused?.code).toBe('not-received-yet');
  const at = '2026-03-02T01:00:00.000Z';
  expect(live(...RECEIVED).act?.targets).toEqual([
    {
      ...{ unit: unit('east'), delivered: { at, channel: 'in-app' } },
      ...{ read: { at, by: PEOPLE.eastClerk.person }, receipt: { at, by: PEOPLE.eastClerk.person } },
      ...{ reply: null, signed: null, heard: null, review: null },
    },
  ]);
  expect(live(...CONCLUDED).act?.targets[0]?.reply).toEqual({
    ...{ at: '2026-03-04T01:00:00.000Z', by: PEOPLE.eastHead.person, text: '已排期' },
  });
});

test('with several units each goes its own way; who has not read is seen, and the clock runs until the last has', () => {
  const two = live(
    [MONDAY, 'supervisor', { ...notice, targets: [unit('east'), unit('west'), unit('east')] }],
    [MONDAY, 'eastClerk', { type: 'ReadNotice' }],
    [MONDAY, 'eastClerk', { type: 'AcknowledgeReceipt' }],
  ).act;
  if (!two) throw new Error('no act');
  expect(project(two).waiting).toEqual([
    { unit: unit('east'), action: 'reply', due: '2026-03-09' },
    { unit: unit('west'), action: 'read', due: '2026-03-03' },
  ]);
  expect(two.status).toBe('served');
  expect(two.clocks.map(({ rule, due }) => [rule, due])).toEqual([
    ['notice-receipt', '2026-03-03'],
    ['notice-reply', '2026-03-09'],
  ]);
  expect(live(...RECEIVED).act?.clocks.map(({ rule }) => rule)).toEqual(['notice-reply']);
});

test('a reply by the day that the notice names; a clock that runs out is told once', () => {
  const named = live([MONDAY, 'supervisor', { ...notice, replyBy: '2026-03-20' as Day }]);
  expect(named.act?.replyBy).toBe('2026-03-20');
  const late = give(named, '2026-03-04', 'system', { type: 'WarnClocks' });
  expect(late.events.slice(1)).toMatchObject([{ type: 'ClockWarned', rule: 'notice-receipt', kind: 'breached' }]);
  expect(give(late, '2026-03-04', 'system', { type: 'WarnClocks' }).events).toHaveLength(late.events.length);
});

test('SUP-08: a finding at a unit that the plan does not name, or on another day, is refused with the article', () => {
  const visit = live([MONDAY, 'supervisor', check]);
  const hash = 'a'.repeat(64);
  const finding = (at: UnitId) =>
    ({ type: 'RecordFinding', unit: at, text: '通道被占', evidence: [{ hash, name: '照片.jpg' }] }) as const;
  expect(give(visit, '2026-03-04', 'supervisor', finding(unit('west'))).refused).toEqual({
    ...{ kind: 'forbidden', code: 'out-of-scope', facts: { unit: 'west' }, law: LAW.scope },
  });
  expect(LAW.scope).toEqual({ rule: 'SUP-08', law: REGULATION, article: '第十五条' });
  for (const day of [MONDAY, '2026-03-07'])
    expect(give(visit, day, 'supervisor', finding(unit('east'))).refused).toMatchObject({
      code: 'outside-plan-days',
      law: LAW.plan,
    });
  const bare = { ...finding(unit('east')), evidence: [] };
  expect(give(visit, '2026-03-04', 'supervisor', bare).refused).toMatchObject({
    code: 'finding-without-evidence',
    law: LAW.conclusion,
  });
  for (const day of ['2026-03-03', '2026-03-06'])
    expect(give(visit, day, 'supervisor', finding(unit('east'))).act?.status).toBe('answered');
});
