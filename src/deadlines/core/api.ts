// Routes of the working calendar: everybody who is signed in may read it, an administrator adds a version of a year.
import { z } from 'zod';
import { route } from '#platform';

const CalendarYearView = z.object({
  year: z.int(),
  version: z.int(),
  source: z.string(),
  offDays: z.array(z.string()),
  makeUpDays: z.array(z.string()),
  irregular: z.string(),
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
});

/** The newest version of every loaded year, in order. */
export const listCalendars = route({
  id: 'list-calendars',
  method: 'GET',
  path: '/api/calendars',
  summary: 'The working calendar: loaded years with days off and make-up days',
  access: 'signed-in',
  reply: z.object({ years: z.array(CalendarYearView) }),
});

/** Adds a version of a year (CAL-16). Days may be given as runs, `2026-02-15/2026-02-23`. Older versions are kept; the version in use is refused. */
export const importCalendar = route({
  id: 'import-calendar',
  method: 'POST',
  path: '/api/calendars',
  summary: 'Import a version of one calendar year',
  access: 'import-calendar',
  body: NewCalendarYear,
  reply: CalendarYearView,
});
