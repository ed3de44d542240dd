// CAL-16: a calendar year from a spreadsheet, reported on before anything is written, and the running clocks counted anew by it:
// each that moves with its entry, none without.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CalendarTable, OFFICIAL_YEARS, openCalendar } from '#deadlines';
import { insertCalendarYear, pendingRecounts } from '#deadlines/server';
import { readSheets, writeSheet } from '#documents/server';
import type { MatterId } from '#kernel';
import { type Engine, handle, verifyLedger } from '#matters/server';
import { aDemand, testDatabase } from '#test';
import { aHouse, form } from './a-house.ts';

const database = await testDatabase({ poolSize: 6 });
const { ask, actor, unit, house, holdings, travel, close } = await aHouse(database);
afterAll(close);

type Line = readonly [day: string, kind: string, name?: string];
const [official] = OFFICIAL_YEARS.filter(({ year }) => year === 2026);
const DAYS_2026: readonly Line[] = [
  ...(official?.offDays ?? []).map((day): Line => [day, '放假']),
  ...(official?.makeUpDays ?? []).map((day): Line => [day, '调休上班']),
];
const sheet = (lines: readonly Line[], headings = ['日期', '类别', '名称']) =>
  writeSheet(
    headings.map((title, at) => ({ title, kind: 'text' as const, value: (line: Line) => line[at] ?? null })),
    lines,
    { name: '工作日历' },
  );
type Head = { readonly year?: string; readonly source?: string; readonly irregular?: string; readonly apply?: string };
const send = async (lines: readonly Line[], head: Head = {}, who = '管理员') =>
  ask(who, 'POST', '/api/calendars/import', form('日历.xlsx', await sheet(lines), { year: '2026', source: '更正通知', ...head }));
const issue = async (engine: Engine = house.engine): Promise<MatterId> => {
  const command = aDemand({ unit }, { due: null });
  const done = await handle(engine, { register: 'commitments', matter: null, command, actor: actor('督办员') });
  return done.ok ? done.value.id : expect.fail(JSON.stringify(done.refusal));
};
const dueOf = async (matter: MatterId): Promise<string | undefined> => {
  const [clock] = await database.owner<
    { due: string }[]
  >`select due from clock where matter_id = ${matter} and rule = 'acknowledge'`;
  const [waits] = await database.owner<{ due: string }[]>`select due from waiting where matter_id = ${matter}`;
  expect(waits?.due).toBe(clock?.due);
  return clock?.due;
};
const entriesOf = async (matter: MatterId) => {
  const rows = await database.owner<{ body: string; actor: string | null }[]>`
    select body, actor from ledger_entry where matter_id = ${matter} and type = 'ClockRecounted' order by seq`;
  return rows.map(({ body, actor: by }) => ({ ...(JSON.parse(body) as { from: string; due: string; calendar: object }), by }));
};

/** The invariant: what each clock row says is what the last entry that named the clock says. */
const silentMoves = async () => {
  const rows = await database.owner<{ matter_id: string; rule: string; due: string; said: string }[]>`
    select c.matter_id, c.rule, c.due::text as due,
      (select clock ->> 'due' from ledger_entry e, jsonb_array_elements(e.body::jsonb -> 'clocks') clock
       where e.matter_id = c.matter_id and clock ->> 'rule' = c.rule order by e.seq desc limit 1) as said
    from clock c`;
  expect(rows.length).toBeGreaterThan(0);
  return rows.filter(({ due, said }) => due !== said);
};

describe('the report', () => {
  test.each([
    ['局长', 403],
    ['督办员', 403],
    ['东城支队长', 403],
    ['东城内勤', 403],
    ['审计员', 403],
    ['管理员', 200],
  ])('%s: %i', async (who, status) => {
    expect((await send(DAYS_2026, {}, who)).status).toBe(status);
    expect((await holdings())['calendars']).toBe(0);
  });

  test('bad cells and bad days are named by row together, and nothing is written though it was asked for', async () => {
    const before = await holdings();
    const lines: readonly Line[] = [
      ...DAYS_2026,
      ['2026-02-30', '放假'],
      ['2026-11-03', '加班'],
      ['2026-11-04', '调休上班'],
      ['2027-01-01', '放假'],
      ['2026-01-01', '放假'],
    ];
    const { status, body } = await send(lines, { apply: 'true' });
    const first = DAYS_2026.length + 2;
    expect([status, body['applied'], body['year'], body['recounted']]).toEqual([200, false, null, null]);
    expect(
      (body['errors'] as unknown as { row: number; code: string; value: string }[]).map(({ row, code, value }) => [
        row,
        code,
        value,
      ]),
    ).toEqual([
      [first, 'cell-not-day', '2026-02-30'],
      [first + 1, 'cell-not-among', '加班'],
      [first + 2, 'calendar-make-up-not-weekend', '2026-11-04'],
      [first + 3, 'calendar-day-outside-year', '2027-01-01'],
      [first + 4, 'calendar-day-twice', '2026-01-01'],
    ]);
    expect(await holdings()).toEqual(before);
  });

  test('what concerns the year comes without a row, and a sheet without its columns is said to be one', async () => {
    const missing = await send(
      DAYS_2026.filter(([day]) => day !== '2026-10-01'),
      { apply: 'true' },
    );
    expect(missing.body['errors']).toMatchObject([
      { row: null, code: 'calendar-holiday-missing', facts: { day: '2026-10-01' } },
      { row: null, code: 'calendar-days-unbalanced', facts: { found: 12, expected: 13 } },
    ]);
    const bytes = await sheet(DAYS_2026, ['甲', '乙', '丙']);
    const strange = await ask('管理员', 'POST', '/api/calendars/import', form('a.xlsx', bytes, { year: '2026', source: '通知' }));
    expect(strange.body['errors']).toMatchObject([
      { row: 1, column: '日期', code: 'column-missing' },
      { row: 1, column: '类别', code: 'column-missing' },
    ]);
  });

  test.each([
    ['calendar-year-impossible', { year: '二〇二六' }],
    ['calendar-source-missing', { source: ' ' }],
  ])('%s: refused', async (code, head) => {
    const { status, body } = await send(DAYS_2026, { ...head, apply: 'true' });
    expect([status, body['code']]).toEqual([422, code]);
    expect((await holdings())['calendars']).toBe(0);
  });

  test.each([
    ['sheet-not-xlsx', Buffer.from('日期,类别\n')],
    ['file-empty', Buffer.alloc(0)],
  ])('%s: a file that is no spreadsheet is refused', async (code, bytes) => {
    const reply = await ask(
      '管理员',
      'POST',
      '/api/calendars/import',
      form('a.xlsx', bytes, { year: '2026', source: '通知', apply: 'true' }),
    );
    expect([reply.status, reply.body['code']]).toEqual([422, code]);
    expect((await holdings())['calendars']).toBe(0);
  });

  test('a good sheet shows the year that it would be, and writes nothing until asked to', async () => {
    const { body } = await send(DAYS_2026);
    expect(body).toMatchObject({ applied: false, errors: [], recounted: null, year: { year: 2026, version: 2, workDays: 248 } });
    expect((await holdings())['calendars']).toBe(0);
  });

  test.each(['zh', 'en'])(
    'a year written out in %s reads back as the version in use; an unknown year is a template',
    async (language) => {
      const headers = { 'accept-language': language };
      const { bytes } = await ask('局长', 'GET', '/api/calendars.xlsx?year=2026', { headers });
      const fields = { year: '2026', source: official?.source ?? '' };
      const again = await ask('管理员', 'POST', '/api/calendars/import', form('a.xlsx', bytes, fields));
      expect(again.body['errors']).toMatchObject([{ row: null, code: 'calendar-unchanged' }]);
      const empty = await readSheets((await ask('局长', 'GET', '/api/calendars.xlsx?year=2031', { headers })).bytes);
      expect(empty.ok && empty.value.map(({ rows }) => rows.length)).toEqual([1]);
    },
  );
});

describe('clocks after an import', () => {
  let first: MatterId;
  beforeAll(async () => {
    travel('2026-03-02');
    first = await issue();
  });
  const off = (...days: readonly string[]): readonly Line[] => [
    ...DAYS_2026,
    ...days.map((day): Line => [day, '放假', '临时放假']),
  ];
  const applied = { apply: 'true', irregular: '临时放假' };

  test('a day more off moves the last day, in the clock, the inbox and the ledger, by the system and by name of the version', async () => {
    expect(await dueOf(first)).toBe('2026-03-04');
    const { status, body } = await send(off('2026-03-03'), applied);
    expect([status, body['applied'], body['recounted']]).toEqual([201, true, { moved: 1, uncounted: 0 }]);
    expect(body['year']).toMatchObject({ version: 2, names: { '2026-03-03': '临时放假' } });
    expect(await dueOf(first)).toBe('2026-03-05');
    expect(await entriesOf(first)).toMatchObject([
      { from: '2026-03-04', due: '2026-03-05', calendar: { year: 2026, version: 2 }, by: null },
    ]);
    expect(await silentMoves()).toEqual([]);
  });

  test('counting again, by two at once, changes nothing and makes no entry', async () => {
    const before = await holdings();
    const both = await Promise.all([house.recount(), house.recount()]);
    expect(both).toEqual([
      { moved: 0, uncounted: 0 },
      { moved: 0, uncounted: 0 },
    ]);
    expect(await holdings()).toEqual(before);
  });

  test('a step that still counted by the older calendar when it committed is found by the next pass', async () => {
    const older: Engine = { ...house.engine, calendar: async () => openCalendar(OFFICIAL_YEARS) };
    const late = await issue(older);
    expect(await dueOf(late)).toBe('2026-03-04');
    expect(await house.recount()).toEqual({ moved: 1, uncounted: 0 });
    expect(await dueOf(late)).toBe('2026-03-05');
    expect(await entriesOf(late)).toHaveLength(1);
  });

  test('a pass that began late enough settles the version, and there are no more', async () => {
    expect(await pendingRecounts(database.sql)).toEqual([{ year: 2026, version: 2 }]);
    travel('2026-03-03');
    await house.recount();
    expect(await pendingRecounts(database.sql)).toEqual([]);
  });

  test('the same over JSON: taking the day back moves it back, with an entry of its own', async () => {
    const table = { year: 2026, source: '恢复上班', offDays: official?.offDays ?? [], makeUpDays: official?.makeUpDays ?? [] };
    const { status, body } = await ask('管理员', 'POST', '/api/calendars', { body: table });
    expect([status, body['version'], body['recounted']]).toEqual([201, 3, { moved: 2, uncounted: 0 }]);
    expect(await dueOf(first)).toBe('2026-03-04');
    expect((await entriesOf(first)).map(({ from, due }) => [from, due])).toEqual([
      ['2026-03-04', '2026-03-05'],
      ['2026-03-05', '2026-03-04'],
    ]);
    expect(await silentMoves()).toEqual([]);
  });

  test('a clock that the loaded years do not cover any more keeps its day without an entry, until the next year is there', async () => {
    travel('2026-12-28');
    const last = await issue();
    expect(await dueOf(last)).toBe('2026-12-30');
    const kept = async (table: CalendarTable) => {
      const stamp = { by: null, at: house.engine.now() };
      const done = await database.transaction('nobody', (tx) => insertCalendarYear(tx, table, stamp));
      if (!done.ok) throw new Error(done.refusal.code);
    };
    const gone = ['2026-12-29/2026-12-31'];
    const makeUpDays = official?.makeUpDays ?? [];
    await kept({
      year: 2026,
      source: '年底放假',
      offDays: [...(official?.offDays ?? []), ...gone],
      makeUpDays,
      irregular: '临时',
    });
    expect(await house.recount()).toEqual({ moved: 0, uncounted: 1 });
    expect([await dueOf(last), await entriesOf(last)]).toEqual(['2026-12-30', []]);

    const offDays = ['01-01', '05-01', '10-01', '10-02', '10-03'].map((day) => `2027-${day}`);
    await kept({ year: 2027, source: '2027年通知', offDays, makeUpDays: [], irregular: '试行' });
    expect((await house.recount()).uncounted).toBe(0);
    // 29, 30 and 31 December and 1 to 3 January are off: Monday 4 and Tuesday 5 January are the two work days.
    expect(await dueOf(last)).toBe('2027-01-05');
    expect(await entriesOf(last)).toMatchObject([{ from: '2026-12-30', due: '2027-01-05' }]);
  });

  test('what has been acknowledged has no clock to move, and everything folds to the stored rows', async () => {
    expect(await silentMoves()).toEqual([]);
    const { differences } = await verifyLedger(house.database, house.engine.registers);
    expect(differences).toEqual([]);
  });
});
