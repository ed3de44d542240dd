// Interviews and their signatures; conclusions, and the right of review by others than those who made them.
import { describe, expect, test } from 'vitest';
import type { Day } from '#kernel';
import { CONCLUDED, type Lived, type PersonName, RECEIVED, UNBORN, give, id, interview, live, notice, unit } from './an-act.ts';
import type { CommandOf } from './commands.ts';
import { LAW } from './law.ts';
import { project } from './project.ts';

const MONDAY = '2026-03-02';
const ask = { type: 'AskReview', reason: '情况有出入' } as const;
const decision = { type: 'DecideReview', outcome: 'changed', note: '改为提醒' } as const;
const warn = { type: 'WarnClocks' } as const;
const waits = (lived: Lived) => (lived.act ? project(lived.act).waiting.map(({ action }) => action) : []);

describe('interview', () => {
  const promise = { unit: unit('east'), title: '月底前打通通道', due: '2026-03-31' as Day, measure: { kind: 'done' } };
  const record: CommandOf<'RecordInterview'> = {
    ...{ type: 'RecordInterview', heldOn: '2026-03-05' as Day, present: '局长、东城支队长', points: '进度、原因、办法' },
    promises: [promise],
  };
  const sign = { type: 'SignRecord' } as const;
  const called = live(
    [MONDAY, 'supervisor', interview],
    [MONDAY, 'eastClerk', { type: 'ReadNotice' }],
    [MONDAY, 'eastClerk', { type: 'AcknowledgeReceipt' }],
  );
  const recorded = give(called, '2026-03-05', 'supervisor', record);

  test('both sides sign, two persons; the last signature opens a commitment for each promise', () => {
    expect([recorded.act?.status, waits(recorded)]).toEqual(['recorded', ['sign', 'sign']]);
    const half = give(recorded, '2026-03-05', 'leader', sign);
    expect([half.sent, half.act?.status]).toEqual([[], 'recorded']);
    expect(give(half, '2026-03-05', 'deputy', sign).refused?.code).toBe('already-signed');
    expect(give(half, '2026-03-05', 'westHead', sign).refused?.code).toBe('not-a-side');
    const whole = give(half, '2026-03-05', 'eastHead', sign);
    expect(whole.act).toMatchObject({ status: 'answered', opened: [id(600)] });
    expect(whole.sent).toMatchObject([
      {
        ...{ register: 'commitments', matter: id(600) },
        command: { type: 'IssueCommitment', title: promise.title, issuer: unit('bureau'), lead: unit('east'), due: '2026-03-31' },
      },
    ]);
    expect(give(whole, '2026-03-05', 'supervisor', record).refused?.code).toBe('record-is-signed');
  });

  test('one person with posts on both sides signs for one of them only', () => {
    const both = live(
      [MONDAY, 'supervisor', { ...interview, targets: [unit('east'), unit('west')] }],
      [MONDAY, 'both', { type: 'ReadNotice' }],
      [MONDAY, 'both', { type: 'AcknowledgeReceipt' }],
      ['2026-03-05', 'supervisor', record],
      ['2026-03-05', 'both', sign],
    );
    expect(give(both, '2026-03-05', 'both', sign).refused?.code).toBe('already-signed');
    const brigade = { ...interview, issuer: unit('east'), targets: [unit('brigade')] };
    expect(give(UNBORN, MONDAY, 'both', brigade).refused).toBeNull();
  });

  test('a record written anew must be signed anew; nobody promises for a unit that was not called', () => {
    const signed = give(recorded, '2026-03-05', 'eastHead', sign);
    expect(give(signed, '2026-03-06', 'supervisor', record).act?.targets[0]?.signed).toBeNull();
    const stranger = { ...record, promises: [{ ...promise, unit: unit('west') }] };
    expect(give(called, '2026-03-05', 'supervisor', stranger).refused?.code).toBe('promise-of-another-unit');
    expect(give(called, '2026-03-04', 'supervisor', record).refused?.code).toBe('held-in-the-future');
    expect(give(called, '2026-03-05', 'eastClerk', { type: 'Reply', text: '好' }).refused?.code).toBe('no-reply-wanted');
  });
});

describe('SUP-09', () => {
  test('there is no end without a conclusion, and it is fed back to each unit', () => {
    const replied = give(live(...RECEIVED), '2026-03-04', 'eastHead', { type: 'Reply', text: '已排期' });
    expect([replied.act?.status, waits(replied)]).toEqual(['answered', ['conclude']]);
    const concluded = give(replied, '2026-03-05', 'supervisor', { type: 'ConcludeAct', findings: '逾期属实' });
    expect([concluded.act?.status, waits(concluded)]).toEqual(['concluded', ['receive-conclusion']]);
    expect(give(concluded, '2026-09-01', 'system', warn).act?.endedOn).toBeNull();
  });

  test('over what is still open it is drawn only with a reason, and the article is named', () => {
    const open = live(...RECEIVED);
    const early = { type: 'ConcludeAct', findings: '逾期属实' } as const;
    expect(give(open, '2026-03-05', 'supervisor', early).refused).toMatchObject({
      code: 'something-still-open',
      law: LAW.conclusion,
    });
    const reasoned = give(open, '2026-03-05', 'supervisor', { ...early, openReason: '多次催促未反馈' });
    expect(reasoned.act?.conclusion?.openReason).toBe('多次催促未反馈');
  });
});

describe('SUP-10', () => {
  test('review may be asked on the thirtieth day after receipt, and no more on the day after', () => {
    const heard = live(...CONCLUDED);
    expect(heard.act?.targets[0]?.heard?.askUntil).toBe('2026-04-09');
    expect(give(heard, '2026-04-09', 'eastHead', ask).act?.status).toBe('in-review');
    expect(give(heard, '2026-04-10', 'eastHead', ask).refused).toEqual({
      ...{ kind: 'conflict', code: 'time-to-ask-has-passed', facts: { day: '2026-04-09' }, law: LAW.askReview },
    });
    expect(LAW.askReview).toEqual({ rule: 'SUP-10', law: '政府督查工作条例', article: '第十七条' });
  });

  test('the time runs from the receipt, so nobody loses it who has not received; each unit asks once, by its head', () => {
    const unheard = live(...CONCLUDED.slice(0, -1));
    expect(give(unheard, '2026-08-01', 'eastHead', ask).refused?.code).toBe('conclusion-not-received');
    const asked = give(live(...CONCLUDED), '2026-03-12', 'eastHead', ask);
    expect(give(asked, '2026-03-12', 'eastHead', ask).refused?.code).toBe('review-already-asked');
    expect(give(live(...CONCLUDED), '2026-03-12', 'eastClerk', ask).refused?.code).toBe('not-of-a-unit-served');
  });

  test('when nobody asks, the act ends by itself on the day after the last, and not before', () => {
    const heard = live(...CONCLUDED);
    expect(give(heard, '2026-04-09', 'system', warn).act?.endedOn).toBeNull();
    const over = give(heard, '2026-04-10', 'system', warn);
    expect([over.act?.status, over.act?.endedOn, waits(over), over.act?.clocks]).toEqual(['ended', '2026-04-10', [], []]);
  });
});

describe('SUP-11', () => {
  const asked = give(live(...CONCLUDED), '2026-03-12', 'eastHead', ask);

  test('the review is due on the thirtieth day after it was asked; on the day after it is breached, and late when decided', () => {
    expect(asked.act && project(asked.act).waiting).toEqual([
      { unit: unit('bureau'), action: 'decide-review', due: '2026-04-11' },
    ]);
    const inTime = give(asked, '2026-04-11', 'deputy', decision);
    expect(inTime.act?.targets[0]?.review?.decided).toMatchObject({ outcome: 'changed', late: false });
    const warned = give(asked, '2026-04-12', 'system', warn);
    expect(warned.events).toContainEqual(expect.objectContaining({ type: 'ClockWarned', rule: 'SUP-11', kind: 'breached' }));
    const late = give(warned, '2026-04-12', 'deputy', decision);
    expect(late.act).toMatchObject({ status: 'ended', targets: [{ review: { decided: { late: true } } }] });
  });

  test('with two reviews the clock is that of the one asked first, then of the other', () => {
    const two = live(
      ['2026-03-02', 'supervisor', { ...notice, targets: [unit('east'), unit('west')] }],
      ['2026-03-09', 'supervisor', { type: 'ConcludeAct', findings: '逾期属实', openReason: '未反馈' }],
      ['2026-03-10', 'eastHead', { type: 'ReceiveConclusion' }],
      ['2026-03-10', 'westHead', { type: 'ReceiveConclusion' }],
      ['2026-03-12', 'eastHead', ask],
      ['2026-03-16', 'westHead', ask],
    );
    const dueOf = (lived: Lived) => lived.act?.clocks.find(({ rule }) => rule === 'SUP-11')?.due;
    expect(dueOf(two)).toBe('2026-04-11');
    const one = give(two, '2026-03-20', 'deputy', decision);
    expect([dueOf(one), one.act?.status]).toEqual(['2026-04-15', 'in-review']);
    const none = give(one, '2026-03-20', 'deputy', decision);
    expect([dueOf(none), none.act?.status]).toEqual([undefined, 'ended']);
  });
});

test('SUP-12: whoever drew or signed the conclusion steps aside in its review, with the article; so does the unit that asks', () => {
  const asked = give(live(...CONCLUDED), '2026-03-12', 'eastHead', ask);
  for (const maker of ['supervisor', 'leader'] satisfies PersonName[])
    expect(give(asked, '2026-03-16', maker, decision).refused).toEqual({
      ...{ kind: 'forbidden', code: 'review-by-its-makers', facts: {}, law: LAW.recusal },
    });
  expect(LAW.recusal).toEqual({ rule: 'SUP-12', law: '政府督查工作条例', article: '第十七条' });
  expect(give(asked, '2026-03-16', 'both', decision).refused?.code).toBe('review-by-the-asker');
  expect(give(asked, '2026-03-16', 'deputy', decision).act?.status).toBe('ended');
});
