// The server door of deadlines: the calendar in the database and in memory.
export { insertCalendarYear, loadCalendar } from './calendar-store.ts';
export { type CurrentCalendar, keepCalendar } from './current-calendar.ts';
