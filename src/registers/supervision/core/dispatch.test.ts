// The dispatch meeting: who may call one, what its agenda and minutes hold, who signs, and what comes of it.
import { describe, expect, test } from 'vitest';
import type { Day } from '#kernel';
import { type PersonName, PEOPLE, UNBORN, give, id, interview, live, meeting, unit } from './an-act.ts';
import { byPressure } from './agenda.ts';
import { available } from './available.ts';
import type { CommandOf } from './commands.ts';
import { LAW } from './law.ts';
import { project } from './project.ts';

const MONDAY = '2026-03-02';
const HELD = '2026-03-05';
const demand = { unit: unit('east'), title: '月底前打通通道', due: '2026-03-31' as Day, measure: { kind: 'done' }, item: 0 };
const minutes: CommandOf<'RecordMinutes'> = {
  ...{ type: 'RecordMinutes', heldOn: HELD as Day, present: '局长、两支队长', points: '逐项说明' },
  ...{ decisions: [{ item: 0, text: '月底前办结' }], promises: [demand] },
};
const sign = { type: 'SignRecord' } as const;
const called = live([MONDAY, 'supervisor', meeting]);
const recorded = give(called, HELD, 'supervisor', minutes);

describe('calling', () => {
  test('leader, supervisor and head for units below their own; nobody else, and nobody upwards', () => {
    const east = { ...meeting, issuer: unit('east'), targets: [unit('brigade')] };
    const cases: readonly (readonly [PersonName, typeof meeting, string])[] = [
      ['leader', meeting, 'granted'],
      ['supervisor', meeting, 'granted'],
      ['eastHead', east, 'granted'],
      ['eastHead', { ...east, targets: [unit('west')] }, 'target-beyond-reach'],
      ['eastHead', { ...east, targets: [unit('bureau')] }, 'target-beyond-reach'],
      ['eastClerk', east, 'dispatch-not-granted'],
    ];
    for (const [who, command, said] of cases)
      expect([who, give(UNBORN, MONDAY, who, command).refused?.code ?? 'granted']).toEqual([who, said]);
  });

  test('TRAP-10: it says its power, and 督查 takes an assignment', () => {
    expect(called.act).toMatchObject({ kind: 'dispatch', power: 'follow-up', assignment: null });
    const supervised = give(UNBORN, MONDAY, 'supervisor', { ...meeting, power: 'government-supervision' });
    expect(supervised.refused).toMatchObject({ code: 'assignment-missing', law: LAW.assignment });
  });

  test('the agenda is kept as it stood; the units are served, and each reads and receives', () => {
    expect(called.act?.agenda).toEqual(meeting.agenda);
    const received = live(
      [MONDAY, 'supervisor', meeting],
      [MONDAY, 'eastClerk', { type: 'ReadNotice' }],
      [MONDAY, 'eastClerk', { type: 'AcknowledgeReceipt' }],
    ).act;
    if (!received) throw new Error('no act');
    expect(project(received)).toMatchObject({ leadPerson: PEOPLE.leader.person, due: HELD, parent: null });
    expect(project(received).waiting).toEqual([
      { unit: unit('west'), action: 'read', due: '2026-03-03' },
      { unit: unit('bureau'), action: 'minutes', due: HELD },
    ]);
  });

  test('not for a day that has passed, and no commitment twice', () => {
    const past = { ...meeting, meeting: { ...meeting.meeting, on: '2026-03-01' as Day } };
    expect(give(UNBORN, MONDAY, 'supervisor', past).refused?.code).toBe('day-has-passed');
    const twice = { ...meeting, agenda: [...meeting.agenda, ...meeting.agenda] };
    expect(give(UNBORN, MONDAY, 'supervisor', twice).refused?.code).toBe('agenda-names-twice');
  });
});

describe('minutes', () => {
  test('two persons: the chair does not write them, and only the chair signs', () => {
    expect(give(called, HELD, 'leader', minutes).refused?.code).toBe('chair-writes-no-minutes');
    expect(give(recorded, HELD, 'deputy', sign).refused?.code).toBe('not-in-the-chair');
    expect(give(recorded, HELD, 'supervisor', sign).refused?.code).toBe('chair-writes-no-minutes');
    expect(give(recorded, HELD, 'eastHead', sign).refused?.code).toBe('not-in-the-chair');
    const by = give(called, HELD, 'supervisor', { ...minutes, chair: PEOPLE.deputy.person });
    expect(give(by, HELD, 'leader', sign).refused?.code).toBe('not-in-the-chair');
    expect(give(by, HELD, 'deputy', sign).act?.status).toBe('ended');
  });

  test('with the signature each demand becomes a commitment that names the meeting, and the meeting has ended', () => {
    expect([recorded.act?.status, recorded.sent]).toEqual(['recorded', []]);
    const signed = give(recorded, HELD, 'leader', sign);
    expect(signed.act).toMatchObject({ status: 'ended', endedOn: HELD, opened: [id(600)] });
    expect(signed.act?.record).toMatchObject({ decisions: [{ item: 0, text: '月底前办结' }], promises: [demand] });
    expect(signed.sent).toMatchObject([
      {
        ...{ register: 'commitments', matter: id(600) },
        command: { type: 'IssueCommitment', title: demand.title, act: id(500), parent: null, lead: unit('east') },
      },
    ]);
    expect(signed.act && project(signed.act).waiting).toEqual([]);
  });

  test('they may be written anew until they are signed; nothing is demanded of a unit that was not called', () => {
    const anew = give(recorded, '2026-03-06', 'supervisor', { ...minutes, points: '改过' });
    expect(anew.act?.record?.points).toBe('改过');
    const stranger = { ...minutes, promises: [{ ...demand, unit: unit('brigade') }] };
    expect(give(called, HELD, 'supervisor', stranger).refused?.code).toBe('promise-of-another-unit');
    const ninth = { ...minutes, decisions: [{ item: 8, text: '无此项' }] };
    expect(give(called, HELD, 'supervisor', ninth).refused).toMatchObject({ code: 'not-on-the-agenda', facts: { item: 9 } });
    expect(give(called, '2026-03-04', 'supervisor', minutes).refused?.code).toBe('held-in-the-future');
    expect(give(live([MONDAY, 'supervisor', interview]), HELD, 'supervisor', minutes).refused?.code).toBe('no-meeting');
  });

  test('SUP-10: a meeting draws no conclusion, so there is none to review', () => {
    expect(called.act && available(called.act)).not.toContain('ConcludeAct');
    const concluded = give(recorded, HELD, 'supervisor', { type: 'ConcludeAct', findings: '属实', openReason: '急' });
    expect(concluded.refused?.code).toBe('no-conclusion-of-this-kind');
  });
});

test('what presses most stands first: the longest overdue, then what is due soonest', () => {
  const [first] = meeting.agenda;
  if (!first) throw new Error('no item');
  const items = [
    { ...first, number: 'd', late: 0, due: null },
    { ...first, number: 'c', late: 0, due: '2026-04-01' as Day },
    { ...first, number: 'b', late: 3, due: '2026-02-27' as Day },
    { ...first, number: 'a', late: 12, due: '2026-02-18' as Day },
  ];
  expect(items.toSorted(byPressure).map(({ number }) => number)).toEqual(['a', 'b', 'c', 'd']);
});
