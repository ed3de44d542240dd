// A calendar year in from a spreadsheet and out as one: files are read and written by documents, days are judged by deadlines,
// joined here. Everything that is wrong is reported row by row, and while anything is, nothing is written.
import {
  type CalendarReading,
  type CalendarReport,
  type CalendarRow,
  type Recounted,
  calendarRows,
  exportCalendarSheet,
  importCalendarSheet,
  parseCalendarHead,
  readCalendarRows,
} from '#deadlines';
import { type CurrentCalendar, insertCalendarYear, viewOf } from '#deadlines/server';
import { type RowsRead, type Sheet, choiceColumn, dayColumn, optional, readRows, textColumn } from '#documents';
import { readSheets, writeSheet } from '#documents/server';
import { type Language, ok, refuse } from '#kernel';
import type { SignedIn } from '#people/server';
import { type Authenticate, type Database, type RouteTable, bindRoute } from '#platform/server';
import type { Instant } from '#kernel';

const KINDS = { off: { zh: '放假', en: 'Holiday' }, 'make-up': { zh: '调休上班', en: 'Make-up work day' } } as const;
const HEADINGS = {
  day: { zh: '日期', en: 'Day' },
  kind: { zh: '类别', en: 'Kind' },
  name: { zh: '名称', en: 'Name' },
} as const;
const TAB = { zh: '工作日历', en: 'Calendar' } as const;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const COLUMNS = {
  day: dayColumn({ title: HEADINGS.day.zh, aliases: [HEADINGS.day.en, 'date'] }),
  kind: choiceColumn({
    title: HEADINGS.kind.zh,
    aliases: [HEADINGS.kind.en],
    labels: {
      [KINDS.off.zh]: 'off',
      [KINDS['make-up'].zh]: 'make-up',
      [KINDS.off.en]: 'off',
      [KINDS['make-up'].en]: 'make-up',
      休: 'off',
      班: 'make-up',
    } as const,
  }),
  name: optional(textColumn({ title: HEADINGS.name.zh, aliases: [HEADINGS.name.en], max: 50 })),
};

type Read = RowsRead<typeof COLUMNS>;

const rowsOf = ({ rows }: Read): readonly CalendarRow[] =>
  rows.map(({ row, values: { day, kind, name } }) => ({ row, day, kind, name: name ?? '' }));

const sheetOf = (sheets: readonly Sheet[]): Sheet | undefined =>
  sheets.find(({ name }) => [TAB.zh, TAB.en].some((tab) => tab === name.trim())) ?? sheets[0];

/** Faults of cells and of days together, in the order of the sheet; what concerns the whole year last. */
function errorsOf(read: Read, reading: CalendarReading): CalendarReport['errors'] {
  const cells = read.faults.map(({ row, column, code, value, facts }) => ({
    ...{ row, column, code, value },
    facts: Object.fromEntries(
      Object.entries({ column, ...facts }).map(([name, fact]) => [name, typeof fact === 'object' ? [...fact] : fact]),
    ),
  }));
  // With cells that could not be read, what is missing in the year would only repeat them.
  const days = reading.faults
    .filter(({ row }) => row !== null || cells.length === 0)
    .map(({ row, code, facts }) => ({
      ...{ row, column: row === null ? null : HEADINGS.day.zh, code, value: row === null ? '' : String(facts['day'] ?? '') },
      facts: { ...facts },
    }));
  return [...cells, ...days].sort((a, b) => (a.row ?? Number.MAX_SAFE_INTEGER) - (b.row ?? Number.MAX_SAFE_INTEGER));
}

export interface CalendarSheets {
  readonly database: Database;
  readonly calendar: CurrentCalendar;
  readonly authenticate: Authenticate<SignedIn>;
  readonly now: () => Instant;
  readonly recount: () => Promise<Recounted | null>;
}

export function bindCalendarSheets(table: RouteTable, deps: CalendarSheets): void {
  bindImport(table, deps);
  bindRoute(table, exportCalendarSheet, {
    authenticate: deps.authenticate,
    handler: async ({ query, language }) => {
      const found = deps.calendar.get().years.find(({ year }) => year === query.year);
      const bytes = await workbookOf(found ? calendarRows(found) : [], language);
      return ok({ bytes, mediaType: XLSX, fileName: `${TAB[language]}-${query.year}.xlsx` });
    },
  });
}

type Written = Omit<CalendarRow, 'row'>;

const workbookOf = (rows: readonly Written[], language: Language): Promise<Uint8Array> =>
  writeSheet<Written>(
    [
      { title: HEADINGS.day[language], kind: 'day', width: 14, value: ({ day }) => day },
      { title: HEADINGS.kind[language], kind: 'text', width: 18, value: ({ kind }) => KINDS[kind][language] },
      { title: HEADINGS.name[language], kind: 'text', width: 24, value: ({ name }) => name },
    ],
    rows,
    { name: TAB[language] },
  );

function bindImport(table: RouteTable, { database, calendar, authenticate, now, recount }: CalendarSheets): void {
  bindRoute(table, importCalendarSheet, {
    authenticate,
    handler: async ({ actor, upload }) => {
      if (!upload) return refuse('invalid', 'upload-without-file');
      const head = parseCalendarHead(upload.fields);
      if (!head) return refuse('invalid', 'calendar-year-impossible', { year: upload.fields['year'] ?? '' });
      if (head.source === '') return refuse('invalid', 'calendar-source-missing', { year: head.year });
      const sheets = await readSheets(upload.bytes);
      if (!sheets.ok) return sheets;
      const read = readRows(sheetOf(sheets.value) ?? { name: '', rows: [] }, COLUMNS);
      const present = (await calendar.renew()).years.find(({ year }) => year === head.year) ?? null;
      const reading = readCalendarRows(rowsOf(read), head, present);
      const errors = errorsOf(read, reading);
      const nothing = { applied: false, errors, recounted: null };
      if (errors.length > 0 || !reading.year) return ok({ body: { ...nothing, year: null } });
      if (upload.fields['apply'] !== 'true') return ok({ body: { ...nothing, year: viewOf(reading.year) } });
      const stamp = { by: actor.person, at: now() };
      const imported = await database.transaction('nobody', (tx) => insertCalendarYear(tx, reading.table, stamp));
      if (!imported.ok) return imported;
      await calendar.renew();
      return ok({ status: 201, body: { applied: true, errors: [], year: viewOf(imported.value), recounted: await recount() } });
    },
  });
}
