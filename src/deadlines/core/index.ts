// The door of deadlines: the working calendar, rules of counting, and clocks. Pure; spec: docs/law.md, CAL-01 to CAL-18.
export {
  type CalendarReport,
  type CalendarYearView,
  type Recounted,
  exportCalendarSheet,
  importCalendar,
  importCalendarSheet,
  listCalendars,
} from './api.ts';
export { type WorkingCalendar, addWorkDays, isWorkDay, openCalendar, rollToWorkDay, workDaysBetween } from './calendar.ts';
export { type CalendarReading, type CalendarRow, calendarRows, parseCalendarHead, readCalendarRows } from './calendar-rows.ts';
export {
  type CalendarTable,
  type CalendarYear,
  parseCalendarYear,
  saysTheSame,
  workDaysByMonth,
  workDaysOf,
} from './calendar-year.ts';
export {
  type Clock,
  type WarningKind,
  countsOtherwise,
  dueUnder,
  extendClock,
  extendClockTo,
  pauseClock,
  recountClock,
  recountedClocks,
  resumeClock,
  startClock,
  startClockUntil,
  stopClock,
} from './clock.ts';
export { type Added, dueDay, dueInstant } from './due.ts';
export { type Climb, type LateClock, type Stop, climb, latestDue } from './escalation/climb.ts';
export {
  ASKED,
  type Asked,
  EscalationRules,
  type Ladder,
  type Rung,
  SHIPPED_RULES,
  checkRules,
  handOverDays,
  ladderFor,
} from './escalation/rules.ts';
export { GENERAL_CLOCKS, LAW_CLOCKS, SETTING_CLOCKS } from './general-clocks.ts';
export { OFFICIAL_YEARS } from './official-years.ts';
export {
  type ClockRule,
  type ClockTerms,
  type ClockUnit,
  type LawBasis,
  type SettingBasis,
  type WarnBefore,
  lawOf,
} from './rule.ts';
export { type Statute, dayUnitIn } from './statutes.ts';
export { type ClockState, type ClockWarning, nextWarning, owedWarning, owedWarnings, stateAt, stateOn, warn } from './warning.ts';
export { isAfterHours, isWorkingMoment, nextWorkingMoment } from './working-hours.ts';
export { deadlineWords } from './words.ts';
