// An accident on its hours; law rows SAF-24 to SAF-27 of docs/law.md. The hours run through nights and rest days (CAL-10).
import { describe, expect, test } from 'vitest';
import { type Instant, dayAt } from '#kernel';
import { bureau, east, factsOn, officer, supervisor } from '../a-danger.ts';
import type { Accident } from './accident.ts';
import type { AccidentCommand, CommandOf } from './commands.ts';
import { available, decide } from './decide.ts';
import { evolve, project, statusOf } from './evolve.ts';

const at = (text: string) => `${text}:00.000Z` as Instant;
/** 23:30 of the evening before the National Day, in the bureau. */
const TOLD = at('2026-09-30T15:30');

const step = (state: Accident | null, now: Instant, command: AccidentCommand, by = officer) =>
  decide(state, command, factsOn(dayAt(now), by, now));

function take(state: Accident | null, now: Instant, command: AccidentCommand): Accident {
  const decided = step(state, now, command, supervisor);
  if (!decided.ok) throw new Error(`${command.type}: ${decided.refusal.code}`);
  const next = decided.value.events.reduce<Accident | null>(evolve, state);
  if (!next) throw new Error('no accident');
  return next;
}

const answer = (state: Accident | null, now: Instant, command: AccidentCommand): string => {
  const decided = step(state, now, command);
  if (decided.ok) return 'ok';
  const { code, law } = decided.refusal;
  return law ? `${code} ${law.rule}` : code;
};

const open = (over: Partial<CommandOf<'OpenAccident'>> = {}): CommandOf<'OpenAccident'> => ({
  ...{ type: 'OpenAccident', title: '客车侧翻', road: true, happenedAt: at('2026-09-30T15:00'), place: '省道三号线' },
  ...{
    course: '雨天侧翻',
    dead: 0,
    hurt: 2,
    loss: 30,
    measures: '已救援',
    toldAt: TOLD,
    level: 'county',
    issuer: bureau,
    lead: east,
  },
  ...over,
});
const pass = (when: string): AccidentCommand => ({ type: 'PassUp', to: '上级主管部门', at: at(when), government: true });
const clock = (state: Accident, rule: string) => state.clocks.find((one) => one.rule === rule);

describe('passing up', () => {
  test('SAF-25: two hours from being told, through midnight and into a holiday', () => {
    const state = take(null, at('2026-09-30T15:40'), open());
    expect(clock(state, 'SAF-25')).toMatchObject({ dueAt: '2026-09-30T17:30:00.000Z', due: '2026-10-01' });
    expect(project(state).waiting).toEqual([{ unit: east, action: 'pass-up', due: '2026-10-01' }]);
  });

  test('SAF-25: on the second it is in time, a minute later it is late', () => {
    const state = take(null, at('2026-09-30T15:40'), open());
    expect(take(state, at('2026-09-30T18:00'), pass('2026-09-30T17:30')).passes.at(-1)?.late).toBe(false);
    expect(take(state, at('2026-09-30T18:00'), pass('2026-09-30T17:31')).passes.at(-1)?.late).toBe(true);
  });

  test('SAF-25: not without the own government told; and not at a moment still to come', () => {
    const state = take(null, at('2026-09-30T15:40'), open());
    expect(answer(state, at('2026-09-30T16:00'), { ...pass('2026-09-30T16:00'), government: false } as AccidentCommand)).toBe(
      'government-not-told SAF-25',
    );
    expect(answer(state, at('2026-09-30T16:00'), pass('2026-09-30T16:01'))).toBe('moments-out-of-order');
    expect(answer(state, at('2026-09-30T16:00'), pass('2026-09-30T15:29'))).toBe('moments-out-of-order');
  });

  test('SAF-26: a general one ends at the city; a larger one goes on, with two hours anew', () => {
    const general = take(take(null, at('2026-09-30T15:40'), open()), at('2026-09-30T16:00'), pass('2026-09-30T16:00'));
    expect([statusOf(general), clock(general, 'SAF-25')]).toEqual(['passed', undefined]);
    expect(answer(general, at('2026-09-30T16:10'), pass('2026-09-30T16:05'))).toBe('passed-up-to-the-end');
    const larger = take(take(null, at('2026-09-30T15:40'), open({ dead: 3 })), at('2026-09-30T16:00'), pass('2026-09-30T16:00'));
    expect([statusOf(larger), larger.reached]).toEqual(['passing', 'city']);
    expect(clock(larger, 'SAF-25')?.dueAt).toBe('2026-09-30T18:00:00.000Z');
    expect(project(larger).waiting[0]).toMatchObject({ unit: bureau, action: 'pass-up' });
    expect(available(larger)).not.toContain('CloseAccident');
    expect(answer(larger, at('2026-09-30T16:10'), { type: 'CloseAccident', note: '结案' })).toBe('not-passed-up SAF-25');
  });

  test('the sweep notes a breach at its moment, not at the end of the day, and once', () => {
    const state = take(null, at('2026-09-30T15:40'), open());
    const kinds = (now: string) => {
      const decided = step(state, at(now), { type: 'WarnClocks' });
      return decided.ok ? decided.value.events.map((event) => ('kind' in event ? event.kind : '')) : [];
    };
    expect(kinds('2026-09-30T15:50')).toEqual([]);
    expect(kinds('2026-09-30T17:00')).toEqual(['due']);
    expect(kinds('2026-09-30T17:31')).toEqual(['breached']);
    const after = take(state, at('2026-09-30T17:31'), { type: 'WarnClocks' });
    const again = step(after, at('2026-09-30T17:45'), { type: 'WarnClocks' });
    expect(again.ok && again.value.events).toEqual([]);
  });
});

describe('the firm', () => {
  test('SAF-24: reports within an hour of its head being told', () => {
    const waits = take(null, at('2026-09-30T15:40'), open({ firmToldAt: at('2026-09-30T15:05') }));
    expect(clock(waits, 'SAF-24')?.dueAt).toBe('2026-09-30T16:05:00.000Z');
    const report = (when: string) => take(waits, at('2026-09-30T17:00'), { type: 'NoteFirmReport', at: at(when) });
    expect([report('2026-09-30T16:05').firmLate, report('2026-09-30T16:06').firmLate]).toEqual([false, true]);
    const known = open({ firmToldAt: at('2026-09-30T15:05'), firmReportedAt: at('2026-09-30T15:20') });
    expect(clock(take(null, at('2026-09-30T15:40'), known), 'SAF-24')).toBeUndefined();
  });
});

describe('casualties that change', () => {
  const change = (dead: number): AccidentCommand => ({ type: 'Supplement', dead, hurt: 2, loss: 30, text: '伤者死亡' });

  test('SAF-27: within seven days on a road, thirty elsewhere, the grade goes with them and it is passed further up', () => {
    const passed = take(take(null, at('2026-09-30T15:40'), open()), at('2026-09-30T16:00'), pass('2026-09-30T16:00'));
    expect(clock(passed, 'SAF-27')?.due).toBe('2026-10-07');
    const raised = take(passed, at('2026-10-07T10:00'), change(3));
    expect([raised.grade, statusOf(raised)]).toEqual(['larger', 'passing']);
    expect(clock(raised, 'SAF-25')?.dueAt).toBe('2026-10-07T12:00:00.000Z');
    const late = take(passed, at('2026-10-08T10:00'), change(3));
    expect([late.grade, late.dead]).toEqual(['general', 3]);
    const elsewhere = take(null, at('2026-09-30T15:40'), open({ road: false }));
    expect(clock(elsewhere, 'SAF-27')?.due).toBe('2026-10-30');
  });
});

test('what is written down has its moments in order', () => {
  expect(answer(null, at('2026-09-30T15:40'), open({ happenedAt: at('2026-09-30T15:31') }))).toBe('moments-out-of-order');
  expect(answer(null, at('2026-09-30T15:20'), open())).toBe('moments-out-of-order');
  expect(answer(null, at('2026-09-30T15:40'), open())).toBe('ok');
});
