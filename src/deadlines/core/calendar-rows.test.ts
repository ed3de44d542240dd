// A calendar year as rows: what a sheet of 2026 comes to, and each thing that can be wrong, with its row.
import { describe, expect, test } from 'vitest';
import { type Day, parseDay } from '#kernel';
import { type CalendarRow, calendarRows, parseCalendarHead, readCalendarRows } from './calendar-rows.ts';
import type { CalendarYear } from './calendar-year.ts';
import { OFFICIAL_YEARS } from './official-years.ts';
import { deadlineWords } from './words.ts';

const official = OFFICIAL_YEARS.find(({ year }) => year === 2026) as CalendarYear;
const numbered = (rows: readonly Omit<CalendarRow, 'row'>[]): readonly CalendarRow[] =>
  rows.map((row, at) => ({ ...row, row: at + 2 }));
const rows = numbered(calendarRows(official));
const head = { year: 2026, source: '更正', irregular: '' };
const aRow = (day: string, kind: CalendarRow['kind'], row = 99): CalendarRow => ({
  row,
  day: parseDay(day) as Day,
  kind,
  name: '',
});
const faults = (given: readonly CalendarRow[], over: Partial<typeof head> = {}, present: CalendarYear | null = official) =>
  readCalendarRows(given, { ...head, ...over }, present).faults.map(
    ({ row, code, facts }) => `${row} ${code} ${facts['day'] ?? ''}`,
  );

test('CAL-13, CAL-14: the rows of 2026 read back give the year as it is, one version higher, with the names of its days', () => {
  const named = rows.map((row) => (row.day === '2026-02-17' ? { ...row, name: '春节' } : row));
  const { year, faults: none } = readCalendarRows(named, head, official);
  expect(none).toEqual([]);
  expect(year).toEqual({ ...official, version: 2, source: '更正', names: { '2026-02-17': '春节' } });
});

test('the order of rows does not matter', () => {
  expect(readCalendarRows(rows.toReversed(), head, null).year).toEqual({ ...official, version: 1, source: '更正' });
});

describe('CAL-16: what is wrong is named with its row', () => {
  test.each([
    ['99 calendar-day-outside-year 2027-01-01', aRow('2027-01-01', 'off')],
    ['99 calendar-day-twice 2026-01-01', aRow('2026-01-01', 'off')],
    ['99 calendar-day-off-and-on 2026-01-03', aRow('2026-01-03', 'make-up')],
    ['99 calendar-make-up-not-weekend 2026-03-03', aRow('2026-03-03', 'make-up')],
  ])('%s', (expected, row) => {
    expect(faults([...rows, row], { irregular: '试' })).toEqual([expected]);
  });

  test('every holiday that is missing is named, and that the year is out of balance, both without a row', () => {
    const without = rows.filter(({ day }) => !['2026-05-01', '2026-10-01'].includes(day));
    expect(faults(without)).toEqual([
      'null calendar-holiday-missing 2026-05-01',
      'null calendar-holiday-missing 2026-10-01',
      'null calendar-days-unbalanced ',
    ]);
  });

  test('a day more is a fault unless the reason is given', () => {
    const more = [...rows, aRow('2026-11-24', 'off')];
    expect(faults(more)).toEqual(['null calendar-days-unbalanced ']);
    expect(faults(more, { irregular: '临时放假' })).toEqual([]);
  });

  test('what says the same as the version in use, and a year without its notice', () => {
    expect(faults(rows, { source: official.source })).toEqual(['null calendar-unchanged ']);
    expect(faults(rows, { source: ' ' })).toEqual(['null calendar-source-missing ']);
    expect(faults([])).toContain('null calendar-days-unbalanced ');
  });

  test('every code has words in both languages', () => {
    const codes = faults([aRow('2027-01-01', 'off'), aRow('2026-03-03', 'make-up')]).map((text) => text.split(' ')[1] ?? '');
    for (const code of [...codes, 'calendar-day-twice', 'calendar-day-off-and-on', 'calendar-unchanged'])
      expect(deadlineWords).toHaveProperty(code);
  });
});

test('the year of a form may be written in full width; what is no year is none', () => {
  expect(parseCalendarHead({ year: ' ２０２７ ', source: ' 通知 ' })).toEqual({ year: 2027, source: '通知', irregular: '' });
  for (const year of ['', '27', '2027年', '2027-01', 'NaN']) expect(parseCalendarHead({ year })).toBeNull();
});
