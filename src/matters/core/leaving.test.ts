// When news leaves, what is told at all, and what a letter says.
import { expect, test } from 'vitest';
import { OFFICIAL_YEARS, openCalendar } from '#deadlines';
import type { Day, Instant } from '#kernel';
import { leavesAt, nextAttempt } from './leaving.ts';
import { letterOf } from './letter.ts';

const calendar = openCalendar(OFFICIAL_YEARS);
/** In the bureau's zone. */
const at = (text: string): Instant => new Date(`${text}:00.000+08:00`).toISOString() as Instant;
const FRIDAY_EVENING = at('2026-03-06T20:00');

test.each([
  ['2026-03-06', '2026-03-06T20:00', 'due today: at once'],
  ['2026-03-08', '2026-03-06T20:00', 'due before work begins again: at once'],
  ['2026-03-09', '2026-03-09T08:30', 'due when it begins again: then'],
  ['2026-03-05', '2026-03-09T08:30', 'late already: it wakes nobody'],
  [null, '2026-03-09T08:30', 'without a day: then'],
])('written on a Friday evening, due %s, it leaves %s (%s)', (due, then, _) =>
  expect(leavesAt(due as Day | null, calendar, FRIDAY_EVENING)).toBe(at(then)),
);

test('inside working hours it leaves at once; beyond the loaded years too', () => {
  expect(leavesAt(null, calendar, at('2026-03-06T10:00'))).toBe(at('2026-03-06T10:00'));
  expect(leavesAt(null, calendar, at('2040-03-06T03:00'))).toBe(at('2040-03-06T03:00'));
});

test('it is tried ten times within three days, and then given up', () => {
  const waits: string[] = [];
  for (let attempts = 1; ; attempts += 1) {
    const next = nextAttempt(attempts, at('2026-03-02T09:00'));
    if (!next) break;
    waits.push(next);
  }
  expect(waits).toHaveLength(9);
  expect(waits.toSorted()).toEqual(waits);
});

test('a letter says that something waits, and nothing of what', () => {
  const letter = letterOf({
    ...{ unit: '东城支队', register: { zh: '督办', en: 'Supervision' }, number: '督办〔2026〕1号', due: '2026-03-03' as Day },
    ...{ action: { zh: '阅知', en: 'Read' }, address: 'https://duxing.example/matters/1' },
  });
  expect(letter.subject).toBe('督行：您有一件待办 督办〔2026〕1号');
  expect(letter.text).toContain(
    '东城支队有一件待办：督办 督办〔2026〕1号，阅知，期限 2026-03-03。\n请登录督行查看：https://duxing.example/matters/1',
  );
  expect(letter.text).toContain('Supervision 督办〔2026〕1号, Read, due 2026-03-03.');
});
