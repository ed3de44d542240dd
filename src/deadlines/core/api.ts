// Routes of the working calendar: everybody who is signed in may read it, an administrator adds a version of a year, as JSON
// or from a spreadsheet that is reported on row by row before anything is written.
import { z } from 'zod';
import { route } from '#platform';

const CalendarYearView = z.object({
  year: z.int(),
  version: z.int(),
  source: z.string(),
  offDays: z.array(z.string()),
  makeUpDays: z.array(z.string()),
  irregular: z.string(),
  names: z.record(z.string(), z.string()),
  workDays: z.int(),
  workDaysByMonth: z.array(z.int()),
});
export type CalendarYearView = z.infer<typeof CalendarYearView>;

const NewCalendarYear = z.object({
  year: z.int(),
  source: z.string().max(500),
  offDays: z.array(z.string().max(21)).max(366),
  makeUpDays: z.array(z.string().max(21)).max(120),
  irregular: z.string().max(500).optional(),
  names: z.record(z.string().max(10), z.string().max(50)).optional(),
});

/** What became of the clocks that run: how many got another last day, each with its entry, and how many could not be counted. */
const Recounted = z.object({ moved: z.int(), uncounted: z.int() });
export type Recounted = z.infer<typeof Recounted>;

const CalendarIssue = z.object({
  /** The line of the sheet; null for what concerns the whole year. */
  row: z.int().nullable(),
  column: z.string().nullable(),
  code: z.string(),
  value: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
});

/** What an import would do, or did. With errors nothing is written, whatever was asked. */
const CalendarReport = z.object({
  applied: z.boolean(),
  errors: z.array(CalendarIssue),
  /** The year as it will be, or is; null with errors. */
  year: CalendarYearView.nullable(),
  recounted: Recounted.nullable(),
});
export type CalendarReport = z.infer<typeof CalendarReport>;

/** The newest version of every loaded year, in order. */
export const listCalendars = route({
  id: 'list-calendars',
  method: 'GET',
  path: '/api/calendars',
  summary: 'The working calendar: loaded years with days off and make-up days',
  access: 'signed-in',
  right: 'same-for-all',
  reply: z.object({ years: z.array(CalendarYearView) }),
});

/**
 * Adds a version of a year (CAL-16). Days may be given as runs, `2026-02-15/2026-02-23`. Older versions are kept; the version in
 * use is refused. Clocks that run are counted anew before the answer; `recounted` is null where that takes longer and goes on.
 */
export const importCalendar = route({
  id: 'import-calendar',
  method: 'POST',
  path: '/api/calendars',
  summary: 'Import a version of one calendar year',
  access: 'import-calendar',
  right: 'action',
  audited: 'settings-change',
  body: NewCalendarYear,
  reply: CalendarYearView.extend({ recounted: Recounted.nullable() }),
});

/**
 * multipart/form-data: `file` (xlsx: day, kind, name), `year`, `source` (the notice), `irregular` (why, in an irregular year) and
 * `apply` (`true` writes, anything else only reports).
 */
export const importCalendarSheet = route({
  id: 'import-calendar-sheet',
  method: 'POST',
  path: '/api/calendars/import',
  summary: 'Import a calendar year from xlsx, with a row-by-row report before anything is written',
  access: 'import-calendar',
  right: 'action',
  audited: 'settings-change',
  reply: CalendarReport,
  upload: true,
});

/** The headings alone for a year that is not loaded. Answers with bytes. */
export const exportCalendarSheet = route({
  id: 'export-calendar-sheet',
  method: 'GET',
  path: '/api/calendars.xlsx',
  summary: 'A calendar year as xlsx, in the form that the import reads',
  access: 'signed-in',
  right: 'same-for-all',
  audited: 'export',
  query: z.object({ year: z.coerce.number().int().min(2000).max(2200) }),
  reply: z.unknown(),
});
