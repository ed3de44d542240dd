// The server door of deadlines: the calendar in the database, in memory and over HTTP.
export { type CalendarRoutes, bindCalendarRoutes, viewOf } from './calendar-routes.ts';
export { insertCalendarYear, loadCalendar } from './calendar-store.ts';
export { type CurrentCalendar, keepCalendar } from './current-calendar.ts';
export { type CalendarChange, insertRecount, pendingRecounts } from './recount-store.ts';
