// What leaves the house as a spreadsheet is what the page shows: same units, same counts, no share of too few.
import { expect, test } from 'vitest';
import { NO_TRANSMISSION } from '../transmission.ts';
import { lastingTables } from './lasting-tables.ts';
import { cellIn } from './table.ts';
import { transmissionTables } from './transmission-tables.ts';

const unit = { id: '00000000-0000-4000-8000-000000000001', name: '=石桥大队' };
const place = { unit, parent: null, depth: 3, kind: 'brigade', divisible: true } as const;
const frame = {
  today: '2026-11-24',
  past: false,
  latest: '2026-11-24',
  year: 2026,
  asOf: '2026-11-24',
  unit,
  above: [],
  tops: [unit],
};

const column = (tables: ReturnType<typeof lastingTables>, table: number, title: string) => {
  const found = tables[table];
  const index = found?.columns.findIndex((one) => one.title.zh === title) ?? -1;
  expect(index, title).toBeGreaterThanOrEqual(0);
  return found?.cells.map((row) => row[index]);
};

test('a share of fewer than ten look-backs stays empty, its counts stand', () => {
  const few = { lookedBack: 9, neverDone: 2, cameBack: 1 };
  const many = { lookedBack: 40, neverDone: 10, cameBack: 1 };
  const tables = lastingTables({ ...frame, rows: [{ ...place, own: few, all: many }] });
  expect(tables.map(({ name }) => name.en)).toEqual(['Look-backs by unit (with below)', 'Look-backs by unit (own)']);
  expect(column(tables, 1, '虚假销号')).toEqual([2]);
  expect(column(tables, 1, '虚假销号率')).toEqual([null]);
  expect(column(tables, 0, '虚假销号率')).toEqual([0.25]);
  const [low, high] = [column(tables, 0, '虚假销号率下限')?.[0], column(tables, 0, '虚假销号率上限')?.[0]];
  expect(low).toBeLessThan(0.25);
  expect(high).toBeGreaterThan(0.25);
});

test('shares of transmission are of what they are named after, and are empty under five', () => {
  const counts = { ...NO_TRANSMISSION, issued: 10, acknowledged: 8, due: 4, dueDone: 4 };
  const tables = transmissionTables({ ...frame, rows: [{ ...place, own: counts, all: counts }], levels: [], cooling: null });
  expect(column(tables, 1, '签收率')).toEqual([0.8]);
  expect(column(tables, 1, '到期办结率')).toEqual([null]);
  expect(column(tables, 1, '到期办结')).toEqual([4]);
});

test('a word of a closed set is written in the language that was asked for', () => {
  const tables = lastingTables({
    ...frame,
    rows: [{ ...place, own: { lookedBack: 0, neverDone: 0, cameBack: 0 }, all: { lookedBack: 0, neverDone: 0, cameBack: 0 } }],
  });
  const [kind] = column(tables, 0, '类别') ?? [];
  expect([cellIn(kind ?? null, 'zh'), cellIn(kind ?? null, 'en')]).toEqual(['大队', 'Brigade']);
});
