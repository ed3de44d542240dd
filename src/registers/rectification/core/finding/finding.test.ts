// The life of a finding, rule by rule; law rows INS-* of docs/law.md.
import { describe, expect, test } from 'vitest';
import {
  START,
  answerOf,
  both,
  clerk,
  course,
  east,
  head,
  id,
  judge,
  leader,
  measures,
  proof,
  recordFound,
  stranger,
  supervisor,
} from '../a-finding.ts';
import type { Day, MatterId } from '#kernel';
import type { FindingCommand } from './commands.ts';
import { project } from './project.ts';

type Steps = Parameters<typeof course>[0];
const taken: Steps = [
  [START, supervisor, recordFound()],
  ['2026-03-03', head, { type: 'Accept' }],
  ['2026-03-10', head, measures()],
];
const checked: Steps = [
  ...taken,
  ['2026-04-01', clerk, { type: 'AddProof', text: '已补齐', evidence: proof }],
  ['2026-04-02', head, { type: 'SelfCheck', text: '自查合格' }],
];
const signOff: FindingCommand = { type: 'SignOff', text: '现场核实，已整改' };
const signed: Steps = [...checked, ['2026-04-07', supervisor, signOff]];
const publish = (side: 'inside' | 'outside'): FindingCommand => ({
  ...{ type: 'Publish', side, where: '政务公开栏', publishedOn: '2026-04-08' as Day },
});

describe('taking on', () => {
  test('INS-03: only the head of the unit takes it on, and stands as first responsible', () => {
    const found = course(taken.slice(0, 1));
    expect(answerOf(found, '2026-03-03', clerk, { type: 'Accept' })).toBe('not-your-right');
    expect(answerOf(found, '2026-03-03', supervisor, { type: 'Accept' })).toBe('not-your-right');
    expect(answerOf(found, '2026-03-03', stranger, { type: 'Accept' })).toBe('not-there');
    expect(course(taken.slice(0, 2)).firstResponsible).toBe(head.person);
  });

  test('INS-03: measures, self-check and asking for an exception are the head’s to say', () => {
    const accepted = course(taken.slice(0, 2));
    expect(answerOf(accepted, '2026-03-04', clerk, measures())).toBe('not-your-right');
    expect(answerOf(course(taken), '2026-03-11', clerk, { type: 'SelfCheck', text: '好了', evidence: proof })).toBe(
      'not-your-right',
    );
  });

  test('measures name a cause, an official of the unit, and no day after that of the finding', () => {
    const accepted = course(taken.slice(0, 2));
    expect(answerOf(accepted, '2026-03-04', head, measures({ official: stranger.person }))).toBe('official-not-of-unit');
    expect(answerOf(accepted, '2026-03-04', head, measures({ due: '2026-09-03' as Day }))).toBe('measures-end-after-due');
    expect(course(taken)).toMatchObject({ cause: { class: 'oversight' }, official: clerk.person, status: 'mending' });
  });
});

describe('proof and sign-off', () => {
  test('without proof it is not put up for sign-off', () => {
    const state = course(taken);
    expect(answerOf(state, '2026-03-11', head, { type: 'SelfCheck', text: '好了' })).toBe('proof-missing');
    expect(answerOf(state, '2026-03-11', head, { type: 'SelfCheck', text: '好了', evidence: proof })).toBe('ok');
  });

  test('signed off by the inspecting side, never by who did it nor by somebody of the unit', () => {
    const state = course(checked);
    for (const by of [head, clerk]) expect(answerOf(state, '2026-04-07', by, signOff)).toBe('not-your-right');
    expect(answerOf(state, '2026-04-07', both, signOff)).toBe('signed-off-by-doers-unit');
    const led = course([
      ...taken.slice(0, 2),
      ['2026-03-10', head, measures({ official: supervisor.person })],
      ...checked.slice(3),
    ]);
    expect(answerOf(led, '2026-04-07', supervisor, signOff)).toBe('signed-off-by-doer');
    expect(answerOf(led, '2026-04-07', leader, signOff)).toBe('ok');
  });

  test('where another body inspected, who signed for it is named and its paper attached', () => {
    const [, ...rest] = checked;
    const state = course([[START, supervisor, recordFound({ inspectedBy: '市委第三巡察组' })], ...rest]);
    expect(answerOf(state, '2026-04-07', supervisor, signOff)).toBe('signatory-missing');
    const named = { ...signOff, signatory: '巡察组组长' };
    expect(answerOf(state, '2026-04-07', supervisor, named)).toBe('signatory-missing');
    expect(answerOf(state, '2026-04-07', supervisor, { ...named, evidence: proof })).toBe('ok');
  });

  test('what is sent back is mended again, and counted', () => {
    const back = course([...checked, ['2026-04-07', supervisor, { type: 'SendBack', note: '照片不清' }]]);
    expect(back).toMatchObject({ status: 'returned', returns: 1 });
    expect(project(back).waiting).toMatchObject([{ unit: east, action: 'mend' }]);
  });
});

describe('making known and closing', () => {
  test('INS-04: not closed before it is made known inside and outside, with the source for a party inspection only', () => {
    const inside = course([...signed, ['2026-04-08', clerk, publish('inside')]]);
    const decided = judge(inside, { type: 'Close' }, '2026-04-09' as Day, supervisor);
    expect(decided).toMatchObject({
      ok: false,
      refusal: { code: 'not-published', facts: { missing: ['outside'] }, law: { rule: 'INS-04' } },
    });
    const audit = course([[START, supervisor, recordFound({ kind: 'audit' })], ...signed.slice(1)]);
    const other = judge(audit, { type: 'Close' }, '2026-04-09' as Day, supervisor);
    expect(other.ok ? null : (other.refusal.law ?? null)).toBeNull();
    const out = course([...signed, ['2026-04-08', clerk, publish('inside')], ['2026-04-08', clerk, publish('outside')]]);
    expect(answerOf(out, '2026-04-09', supervisor, { type: 'Close' })).toBe('ok');
    expect(answerOf(out, '2026-04-09', head, { type: 'Close' })).toBe('not-your-right');
  });

  test('INS-04: the inspecting side may keep it from the public, with the reason in its place', () => {
    const state = course([...signed, ['2026-04-08', clerk, publish('inside')]]);
    const withhold: FindingCommand = { type: 'WithholdPublication', reason: '涉及个人信息' };
    expect(answerOf(state, '2026-04-09', head, withhold)).toBe('not-your-right');
    expect(answerOf(state, '2026-04-09', both, withhold)).toBe('signed-off-by-doers-unit');
    const kept = course([...signed, ['2026-04-08', clerk, publish('inside')], ['2026-04-09', supervisor, withhold]]);
    expect(kept.outside).toMatchObject({ where: '涉及个人信息', withheld: true });
    expect(answerOf(kept, '2026-04-10', supervisor, { type: 'Close' })).toBe('ok');
  });
});

describe('what cannot be mended for now', () => {
  const ask: FindingCommand = { type: 'AskException', reason: '等待经费', meanwhile: '先用旧设备', until: '2026-06-30' as Day };
  const pending: Steps = [...taken, ['2026-03-16', head, ask]];
  const grant: FindingCommand = { type: 'DecideException', granted: true };

  test('is decided by a leader of the inspecting side, up to the day asked, a year at most', () => {
    const state = course(pending);
    expect(answerOf(state, '2026-03-17', supervisor, grant)).toBe('not-your-right');
    expect(answerOf(state, '2026-03-17', leader, { ...grant, until: '2026-07-01' as Day })).toBe('exception-not-as-asked');
    expect(answerOf(state, '2026-03-17', leader, { type: 'DecideException', granted: false })).toBe('reason-missing');
    expect(answerOf(course(taken), '2026-03-16', head, { ...ask, until: '2027-03-17' as Day })).toBe('exception-out-of-reach');
    expect(answerOf(state, '2026-03-17', head, { type: 'SelfCheck', text: '好了', evidence: proof })).toBe('exception-pending');
    expect(course([...pending, ['2026-03-17', leader, grant]])).toMatchObject({ status: 'excepted', exceptions: 1 });
  });

  test('is open again, and late, on the day after its end', () => {
    const granted = [...pending, ['2026-03-17', leader, grant]] as Steps;
    const sweep = (day: string): Steps[number] => [day, 'system', { type: 'WarnClocks' }];
    expect(course([...granted, sweep('2026-06-30')]).status).toBe('excepted');
    const over = course([...granted, sweep('2026-06-30'), sweep('2026-07-01')]);
    expect(over).toMatchObject({ status: 'mending', due: '2026-06-30' });
    expect(project(over).waiting).toMatchObject([{ action: 'mend', due: '2026-06-30' }]);
  });
});

describe('what comes back', () => {
  test('is the same only when the inspecting side has said so, and both findings know', () => {
    const state = course(taken);
    const other = id(501) as MatterId;
    expect(answerOf(state, '2026-03-20', head, { type: 'ConfirmSame', finding: other })).toBe('not-your-right');
    expect(answerOf(state, '2026-03-20', supervisor, { type: 'ConfirmSame', finding: id(502) as MatterId })).toBe(
      'no-such-finding',
    );
    const decided = judge(state, { type: 'ConfirmSame', finding: other }, '2026-03-20' as Day, supervisor);
    expect(decided).toMatchObject({ ok: true, value: { then: [{ matter: other, command: { type: 'NoteSame' } }] } });
    const same = course([...taken, ['2026-03-20', supervisor, { type: 'ConfirmSame', finding: other }]]);
    expect(project(same).tallies.map(({ key }) => key)).toContain('finding-again');
    const not = course([
      ...taken,
      ['2026-03-20', supervisor, { type: 'ConfirmSame', finding: other }],
      ['2026-03-21', supervisor, { type: 'DenySame', finding: other }],
    ]);
    expect(not).toMatchObject({ sameAs: [], notSame: [other] });
  });
});
