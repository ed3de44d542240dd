// The life of a danger, rule by rule; law rows SAF-* of docs/law.md.
import { describe, expect, test } from 'vitest';
import type { Day } from '#kernel';
import {
  START,
  type Steps,
  administrator,
  answerOf,
  course,
  grade,
  head,
  officer,
  openDanger,
  orderBy,
  plan,
  proof,
  second,
  stranger,
  supervisor,
} from '../a-danger.ts';
import { FilePlan } from './commands.ts';
import type { DangerCommand } from './commands.ts';
import { available } from './decide.ts';
import { project } from './project.ts';

const signed: Steps = [
  [START, officer, openDanger()],
  [START, second, { type: 'SignDanger' }],
];
const general: Steps = [...signed, ['2026-03-03', head, grade('general')], ['2026-03-03', head, orderBy('2026-03-17')]];
const fixed: Steps = [
  ...general,
  ['2026-03-10', officer, { type: 'ReportFixing', text: '已更换', evidence: proof }],
  ['2026-03-11', officer, { type: 'SelfCheck', text: '企业自查合格' }],
];
const major: Steps = [
  ...signed,
  ['2026-03-03', head, grade('major', { licence: true })],
  ['2026-03-03', head, { ...orderBy('2026-04-03'), measure: 'stop', evacuate: true } as DangerCommand],
];
const looked = (passed: boolean): DangerCommand => ({ type: 'ReCheck', passed, text: '现场复查', evidence: proof });

describe('found and graded', () => {
  test('SAF-09: what was found on site is signed by another officer than who wrote it down', () => {
    const found = course(signed.slice(0, 1));
    expect(answerOf(found, START, officer, { type: 'SignDanger' })).toBe('second-officer-signs SAF-09');
    expect(answerOf(found, START, stranger, { type: 'SignDanger' })).toBe('not-there');
    expect(answerOf(found, START, head, grade('general'))).toBe('not-at-this-step');
    expect(course(signed).state.status).toBe('signed');
  });

  test('SAF-34: what came otherwise than by a check waits for no signature, and its grading is owed', () => {
    const { state } = course([[START, officer, openDanger({ source: 'report', check: null })]]);
    expect(project(state).waiting).toEqual([{ unit: state.lead, action: 'grade-danger', due: '2026-03-03' }]);
  });

  test.each(['licence', 'vehicle', 'driving', 'weather'] as const)('SAF-32: %s alone makes it major', (sign) => {
    expect(answerOf(course(signed), '2026-03-03', head, grade('general', { [sign]: true }))).toBe('sign-makes-major SAF-32');
    expect(answerOf(course(signed), '2026-03-03', head, grade('major', { [sign]: true }))).toBe('ok');
  });

  test('SAF-33: the long line is a sign for passenger lines only', () => {
    const freight = course([[START, officer, openDanger({ kind: 'freight' })], ...signed.slice(1)]);
    const claimed = grade('major', { 'long-line': true });
    expect(answerOf(freight, '2026-03-03', head, claimed)).toBe('sign-not-for-kind SAF-33');
    expect(answerOf(course(signed), '2026-03-03', head, grade('general', { 'long-line': true }))).toBe('sign-makes-major SAF-33');
    expect(answerOf(course(signed), '2026-03-03', head, claimed)).toBe('ok');
  });

  test('SAF-04: it may be major without a sign; graded anew, it is ordered anew', () => {
    const again = course([...general, ['2026-03-05', head, grade('major')]]);
    expect([again.state.status, again.state.level]).toEqual(['graded', 'major']);
    expect(again.state.clocks.map(({ rule }) => rule).toSorted()).toEqual(['danger-order', 'danger-report-major']);
  });

  test('SAF-35: an order names its day; at once is today', () => {
    const graded = course([...signed, ['2026-03-03', head, grade('general')]]);
    const order = { type: 'OrderFixing', measure: 'by-day', evacuate: false, text: '整改' } as const;
    expect(answerOf(graded, '2026-03-03', head, order)).toBe('order-without-day');
    expect(answerOf(graded, '2026-03-03', head, { ...order, due: '2026-03-02' as Day })).toBe('order-day-passed');
    const now = course([
      ...signed,
      ['2026-03-03', head, grade('general')],
      ['2026-03-04', head, { ...order, measure: 'at-once' }],
    ]);
    expect(project(now.state).due).toBe('2026-03-04');
  });
});

describe('put right and looked at again', () => {
  test('SAF-38: whoever planned, reported or self-checked neither re-checks nor closes nor takes it back', () => {
    const told = course(fixed);
    expect(answerOf(told, '2026-03-12', officer, looked(true))).toBe('rechecked-by-fixer SAF-38');
    expect(answerOf(told, '2026-03-12', second, looked(true))).toBe('ok');
    const byUpper = course([...general, ['2026-03-11', supervisor, { type: 'SelfCheck', text: '好了' }]]);
    expect(answerOf(byUpper, '2026-03-12', supervisor, { type: 'WithdrawDanger', reason: '误报' })).toBe(
      'rechecked-by-fixer SAF-38',
    );
    const rechecked = course([
      ...general,
      ['2026-03-11', supervisor, { type: 'SelfCheck', text: '好了' }],
      ['2026-03-12', second, looked(true)],
    ]);
    expect(answerOf(rechecked, '2026-03-13', supervisor, { type: 'CloseDanger' })).toBe('rechecked-by-fixer SAF-38');
  });

  test('a re-check needs its proof; failed, it is put right again and late from its own day on', () => {
    expect(answerOf(course(fixed), '2026-03-12', second, { type: 'ReCheck', passed: true, text: '好' })).toBe(
      'recheck-without-evidence',
    );
    const back = course([...fixed, ['2026-03-18', second, looked(false)]]);
    expect([back.state.status, back.state.returns]).toEqual(['returned', 1]);
    expect(project(back.state).due).toBe('2026-03-17');
  });

  test('closed by the upper side after a re-check only, and nothing is waited for then', () => {
    expect(answerOf(course(fixed), '2026-03-12', supervisor, { type: 'CloseDanger' })).toBe('not-at-this-step');
    const rechecked: Steps = [...fixed, ['2026-03-12', second, looked(true)]];
    expect(answerOf(course(rechecked), '2026-03-13', head, { type: 'CloseDanger' })).toBe('not-your-right');
    expect(answerOf(course(rechecked), '2026-03-13', administrator, { type: 'CloseDanger' })).toBe('not-there');
    const { state } = course([...rechecked, ['2026-03-13', supervisor, { type: 'CloseDanger' }]]);
    expect(project(state)).toMatchObject({ status: 'closed', waiting: [], clocks: [] });
  });

  test('SAF-09: a refusal is noted, with whom it was reported to', () => {
    const note: DangerCommand = { type: 'NoteRefusal', text: '企业拒不整改', to: '局安全监督处' };
    expect(course([...general, ['2026-03-05', officer, note]]).state.refusals).toBe(1);
  });
});

describe('a major one', () => {
  test('SAF-05: no work and no self-check without the plan, and no plan without all six items', () => {
    const told = course(major);
    expect(answerOf(told, '2026-03-04', officer, { type: 'SelfCheck', text: '好了' })).toBe('plan-missing SAF-05');
    expect(available(told.state)).not.toContain('SelfCheck');
    for (const item of ['goal', 'method', 'means', 'people', 'time', 'safety'])
      expect(FilePlan.safeParse({ ...plan, [item]: '' }).success).toBe(false);
    expect(FilePlan.safeParse(plan).success).toBe(true);
    expect(answerOf(course(general), '2026-03-04', officer, plan)).toBe('not-a-major-danger');
  });

  test('SAF-02, SAF-03: reported, then listed, then followed up every thirty days; else it is not closed', () => {
    const through: Steps = [
      ...major,
      ['2026-03-04', officer, plan],
      ['2026-03-20', officer, { type: 'SelfCheck', text: '合格' }],
      ['2026-03-23', second, looked(true)],
    ];
    const report: DangerCommand = { type: 'ReportMajor', to: '市应急管理局', reportedOn: '2026-03-04' as Day };
    const list: DangerCommand = { type: 'ListMajor', body: '市安委办', until: '2026-04-30' as Day };
    const close: DangerCommand = { type: 'CloseDanger' };
    expect(answerOf(course(through), '2026-03-24', supervisor, close)).toBe('major-not-reported SAF-02');
    expect(answerOf(course(through), '2026-03-24', supervisor, list)).toBe('major-not-reported SAF-02');
    const reported: Steps = [...through, ['2026-03-24', head, report]];
    expect(answerOf(course(reported), '2026-03-24', supervisor, close)).toBe('major-not-listed SAF-03');
    const listed = course([...reported, ['2026-03-24', supervisor, list]]);
    expect(answerOf(listed, '2026-03-24', supervisor, close)).toBe('ok');
    expect(answerOf(listed, '2026-03-24', supervisor, { type: 'FollowUp', text: '按期推进' })).toBe('ok');
    expect(listed.state.clocks.find(({ rule }) => rule === 'danger-follow')?.due).toBe('2026-04-23');
  });

  test('SAF-08: people who had to leave come back after the re-check only', () => {
    const steps: Steps = [...major, ['2026-03-04', officer, plan], ['2026-03-20', officer, { type: 'SelfCheck', text: '合格' }]];
    expect(course(steps).state.evacuated).toBe(true);
    expect(course([...steps, ['2026-03-21', second, looked(true)]]).state.evacuated).toBe(false);
  });
});
