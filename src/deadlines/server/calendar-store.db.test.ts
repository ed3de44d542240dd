// CAL-16: years are imported as versions, never changed, and every process counts by the newest.
import { expect, test } from 'vitest';
import { type Instant, parseDay, parseInstant, parsePersonId } from '#kernel';
import { addWorkDays, type CalendarTable, OFFICIAL_YEARS } from '#deadlines';
import { testDatabase } from '#test';
import { insertCalendarYear, loadCalendar } from './calendar-store.ts';
import { keepCalendar } from './current-calendar.ts';

const database = await testDatabase({ poolSize: 4 });
const at = parseInstant('2026-11-24T02:00:00.000Z') as Instant;
const by = parsePersonId('0196a000-0000-7000-8000-000000000001');

/** A made-up notice for a year: thirteen weekdays off, none made up. */
const aNotice = (year: number, change: Partial<CalendarTable> = {}): CalendarTable => ({
  year,
  source: `关于${year}年部分节假日安排的通知`,
  offDays: weekdaysFrom(year),
  makeUpDays: [],
  ...change,
});
function weekdaysFrom(year: number): string[] {
  const fixed = ['01-01', '05-01', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`);
  const weekday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  const rest = Array.from({ length: 28 }, (_, index) => `${year}-02-${String(index + 1).padStart(2, '0')}`).filter(weekday);
  const holidays = fixed.filter(weekday);
  return [...holidays, ...rest.slice(0, 13 - holidays.length)];
}
const importYear = (table: CalendarTable) => database.transaction('nobody', (tx) => insertCalendarYear(tx, table, { by, at }));
const codeOf = (result: Awaited<ReturnType<typeof importYear>>) =>
  result.ok ? `version ${result.value.version}` : result.refusal.code;

test('CAL-16: without imports the calendar is that of the product', async () => {
  const calendar = await loadCalendar(database.sql);
  expect(calendar.years).toEqual(OFFICIAL_YEARS);
});

test('CAL-16: an imported year makes countable what was refused before', async () => {
  const eve = parseDay('2026-12-31');
  if (!eve) throw new Error('day');
  expect(addWorkDays(await loadCalendar(database.sql), eve, 3).ok).toBe(false);
  expect(codeOf(await importYear(aNotice(2027)))).toBe('version 1');
  expect(addWorkDays(await loadCalendar(database.sql), eve, 3).ok).toBe(true);
});

test('CAL-16: a correction is a version above the last, and the older one stays in the table', async () => {
  expect(codeOf(await importYear(aNotice(2028)))).toBe('version 1');
  expect(codeOf(await importYear(aNotice(2028, { source: '更正' })))).toBe('version 2');
  const rows =
    await database.sql`select version, body ->> 'source' as source, imported_by from calendar_year where year = 2028 order by 1`;
  expect(rows).toEqual([
    { version: 1, source: '关于2028年部分节假日安排的通知', imported_by: by },
    { version: 2, source: '更正', imported_by: by },
  ]);
  const calendar = await loadCalendar(database.sql);
  expect(calendar.years.find(({ year }) => year === 2028)).toMatchObject({ version: 2, source: '更正' });
});

test('CAL-16: a correction of a year that came with the product counts from version 2', async () => {
  const [official] = OFFICIAL_YEARS.filter(({ year }) => year === 2026);
  if (!official) throw new Error('2026');
  expect(codeOf(await importYear(official))).toBe('calendar-unchanged');
  const irregular = '临时增加一天休息';
  expect(codeOf(await importYear({ ...official, offDays: [...official.offDays, '2026-11-24'], irregular }))).toBe('version 2');
});

test('a table that is refused leaves nothing behind', async () => {
  const before = await database.sql`select count(*) as n from calendar_year`;
  expect(codeOf(await importYear(aNotice(2029, { offDays: [] })))).toBe('calendar-holiday-missing');
  expect(codeOf(await importYear(aNotice(2028, { source: '更正' })))).toBe('calendar-unchanged');
  expect(codeOf(await importYear(aNotice(2028.5)))).toBe('calendar-year-impossible');
  expect(await database.sql`select count(*) as n from calendar_year`).toEqual(before);
});

test('two imports of one year at the same moment become two versions', async () => {
  const both = await Promise.all([importYear(aNotice(2030, { source: '甲' })), importYear(aNotice(2030, { source: '乙' }))]);
  expect(both.map(codeOf).sort()).toEqual(['version 1', 'version 2']);
});

test('the application may neither change nor remove a version', async () => {
  await expect(database.sql`update calendar_year set version = 9`).rejects.toThrow('permission denied');
  await expect(database.sql`delete from calendar_year`).rejects.toThrow('permission denied');
});

test('an import reaches the calendar that is held in memory', async () => {
  const current = await keepCalendar(database, (error) => expect(error).toBeUndefined());
  expect(current.get().years.some(({ year }) => year === 2031)).toBe(false);
  await importYear(aNotice(2031));
  await expect.poll(() => current.get().years.some(({ year }) => year === 2031)).toBe(true);
  await current.close();
  await importYear(aNotice(2032));
  expect((await current.renew()).years.some(({ year }) => year === 2032)).toBe(true);
});
