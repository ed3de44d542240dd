// A check on site, step by step; law rows OVS-10 to OVS-12 and SAF-09 of docs/law.md.
import { describe, expect, test } from 'vitest';
import type { Day, MatterId } from '#kernel';
import type { Actor } from '#people';
import { START, bureau, east, factsOn, head, id, officer, second, supervisor, west } from '../a-danger.ts';
import type { Check } from './check.ts';
import type { CheckCommand } from './commands.ts';
import { decide } from './decide.ts';
import { safetyChecks } from './definition.ts';
import { evolve, project } from './evolve.ts';

type Steps = readonly (readonly [day: string, by: Actor, command: CheckCommand])[];

const step = (state: Check | null, [day, by, command]: Steps[number]) => decide(state, command, factsOn(day as Day, by));

function course(steps: Steps): Check {
  const done = steps.reduce<Check | null>((state, one) => {
    const decided = step(state, one);
    if (!decided.ok) throw new Error(`${one[2].type}: ${decided.refusal.code}`);
    return decided.value.events.reduce<Check | null>(evolve, state);
  }, null);
  if (!done) throw new Error('no check');
  return done;
}

const answer = (state: Check, day: string, by: Actor, command: CheckCommand): string => {
  const decided = step(state, [day, by, command]);
  if (decided.ok) return 'ok';
  const { code, law } = decided.refusal;
  return law ? `${code} ${law.rule}` : code;
};

const open: CheckCommand = {
  ...{ type: 'OpenCheck', carrier: id(400) as MatterId, carrierName: '临江客运公司', kind: 'passenger' },
  ...{ cause: 'planned', season: null, reason: null, from: '2026-03-10' as Day, to: '2026-03-11' as Day },
  ...{ items: ['动态监控'], issuer: bureau, unit: east },
  officers: [
    { person: officer.person, certificate: '001' },
    { person: second.person, certificate: '002' },
  ],
};
const planned: Steps = [[START, head, open]];
const approved: Steps = [...planned, ['2026-03-03', supervisor, { type: 'ApproveCheck' }]];
const told: Steps = [...approved, ['2026-03-04', officer, { type: 'NotifyFirm', how: '书面', to: '安全科长' }]];
const enter = (code: string): CheckCommand => ({ type: 'EnterSite', code });
const codeOf = (steps: Steps): string => course(steps).code ?? '';
const entered: Steps = [...told, ['2026-03-10', officer, enter(codeOf(approved))]];
const record: CheckCommand = {
  type: 'RecordCheck',
  content: '动态监控',
  problems: '两辆车离线',
  handling: '责令整改',
  signatory: '李某',
};

describe('before the door', () => {
  test('OVS-10: no notice without approval and no entry without notice', () => {
    expect(answer(course(planned), '2026-03-03', officer, { type: 'NotifyFirm', how: '电话', to: '经理' })).toBe(
      'not-at-this-step OVS-10',
    );
    expect(answer(course(approved), '2026-03-10', officer, enter(codeOf(approved)))).toBe('not-at-this-step OVS-10');
  });

  test('an officer of the check does not approve it, nor does who planned it', () => {
    expect(answer(course(planned), '2026-03-03', officer, { type: 'ApproveCheck' })).toBe('approved-by-officer');
    expect(safetyChecks.commands['ApproveCheck']?.apartFrom).toMatchObject([
      { event: 'CheckOpened', refusal: 'approved-by-planner', law: { rule: 'OVS-10' } },
      { event: 'CheckJoined', refusal: 'approved-by-planner', law: { rule: 'OVS-10' } },
    ]);
  });

  test('OVS-11: entered with the code of this check, on its days, by its officers', () => {
    const state = course(told);
    expect(answer(state, '2026-03-10', officer, enter('000000000000'))).toBe('wrong-check-code OVS-11');
    expect(answer(state, '2026-03-09', officer, enter(codeOf(approved)))).toBe('outside-check-days OVS-10');
    expect(answer(state, '2026-03-10', head, enter(codeOf(approved)))).toBe('not-of-this-check OVS-12');
    expect(course(entered).entered).toEqual({ at: '2026-03-10T01:00:00.000Z', by: officer.person });
  });

  test('OVS-09: what another unit joins to it is approved anew, under another notice', () => {
    const joined = course([...told, ['2026-03-05', head, { type: 'JoinCheck', unit: west, items: ['应急预案和演练'] }]]);
    expect(joined).toMatchObject({ status: 'planned', code: null, notice: null });
    expect(project(joined).parties.map(({ role }) => role)).toEqual(['issuer', 'lead', 'assisting']);
    expect(answer(course(planned), START, head, { type: 'JoinCheck', unit: west, items: ['别的'] })).toBe(
      'item-not-published OVS-08',
    );
  });
});

describe('on site', () => {
  test('SAF-09: the record is signed for the firm, or how it was refused is written down', () => {
    const { signatory: _, ...unsigned } = record as Extract<CheckCommand, { type: 'RecordCheck' }>;
    expect(answer(course(entered), '2026-03-10', officer, unsigned)).toBe('unit-signature-missing SAF-09');
    expect(answer(course(entered), '2026-03-10', officer, { ...unsigned, refusal: '负责人拒签' })).toBe('ok');
  });

  test('SAF-09: both officers sign, and the carrier hears that it is done', () => {
    const recorded: Steps = [...entered, ['2026-03-10', officer, record]];
    expect(answer(course(recorded), '2026-03-10', officer, { type: 'SignRecord' })).toBe('second-officer-signs SAF-09');
    const decided = step(course(recorded), ['2026-03-10', second, { type: 'SignRecord' }]);
    expect(decided.ok && decided.value.then).toMatchObject([
      { register: 'carriers', command: { type: 'NoteCheck', status: 'done' } },
    ]);
  });

  test('a danger found is a matter of its own, signed for the firm or refused', () => {
    const found = { type: 'FindDanger', title: '车辆离线', text: '两辆车', place: '监控室' } as const;
    expect(answer(course(entered), '2026-03-10', officer, found)).toBe('unit-signature-missing SAF-09');
    const decided = step(course(entered), ['2026-03-10', officer, { ...found, signatory: '李某' }]);
    expect(decided.ok && decided.value.then).toMatchObject([
      { register: 'dangers', command: { source: 'check', signatory: '李某' } },
    ]);
  });
});
