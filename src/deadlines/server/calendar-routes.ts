// The calendar over HTTP: read by everybody who is signed in, added to by those whom `import-calendar` lets.
import { type Instant, ok, type PersonId } from '#kernel';
import {
  type CalendarYear,
  type CalendarYearView,
  type Recounted,
  importCalendar,
  listCalendars,
  workDaysByMonth,
  workDaysOf,
} from '#deadlines';
import { type Authenticate, bindRoute, type Database, type RouteTable } from '#platform/server';
import { insertCalendarYear } from './calendar-store.ts';
import type { CurrentCalendar } from './current-calendar.ts';

export interface CalendarRoutes<Actor extends { readonly person: PersonId }> {
  readonly database: Database;
  readonly calendar: CurrentCalendar;
  /** Must hold the contract's `access` against the actor. */
  readonly authenticate: Authenticate<Actor>;
  readonly now: () => Instant;
  /** Counts the running clocks anew after an import; null where that goes on after the answer. */
  readonly recount: () => Promise<Recounted | null>;
}

/** Binds GET and POST /api/calendars. After an import this process counts by it before it answers, the others a moment later. */
export function bindCalendarRoutes<Actor extends { readonly person: PersonId }>(
  table: RouteTable,
  { database, calendar, authenticate, now, recount }: CalendarRoutes<Actor>,
): void {
  bindRoute(table, listCalendars, {
    authenticate,
    handler: async () => ok({ body: { years: calendar.get().years.map(viewOf) } }),
  });
  bindRoute(table, importCalendar, {
    authenticate,
    handler: async ({ actor, body }) => {
      const stamp = { by: actor.person, at: now() };
      const imported = await database.transaction('nobody', (tx) => insertCalendarYear(tx, body, stamp));
      if (!imported.ok) return imported;
      await calendar.renew();
      return ok({ status: 201, body: { ...viewOf(imported.value), recounted: await recount() } });
    },
  });
}

/** A year as it travels. */
export const viewOf = (year: CalendarYear): CalendarYearView => ({
  ...year,
  offDays: [...year.offDays],
  makeUpDays: [...year.makeUpDays],
  names: { ...year.names },
  workDays: workDaysOf(year).length,
  workDaysByMonth: [...workDaysByMonth(year)],
});
