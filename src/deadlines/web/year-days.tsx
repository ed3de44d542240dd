// The days of one calendar year as a person compares them with the notice.
import type { CalendarYearView } from '#deadlines';
import { type Day, monthOf, parseDay } from '#kernel';
import { formatShortDay, useLanguage, useWords } from '#platform/web';
import { calendarWords } from './words.ts';

/** Days off, make-up days and the work days of each month: what a person compares with a printed calendar. */
export function YearDays({ year }: { readonly year: CalendarYearView }) {
  const w = useWords(calendarWords);
  return (
    <dl className="calendar-days">
      <dt>{w('calendar-off-days')}</dt>
      <dd>
        <Days days={year.offDays} names={year.names} />
      </dd>
      <dt>{w('calendar-make-up-days')}</dt>
      <dd>
        <Days days={year.makeUpDays} names={year.names} />
      </dd>
      <dt>{w('calendar-by-month')}</dt>
      <dd className="tabular">{year.workDaysByMonth.join(' · ')}</dd>
    </dl>
  );
}

function Days({ days, names }: { readonly days: readonly string[]; readonly names: CalendarYearView['names'] }) {
  const language = useLanguage();
  const parsed = days.flatMap((day) => parseDay(day) ?? []);
  // Under the heading of its year a day is said without it.
  const said = (day: Day): string => `${formatShortDay(day, day, language)}${names[day] ? ` ${names[day]}` : ''}`;
  const months = [...Map.groupBy(parsed, monthOf)];
  if (months.length === 0) return <>—</>;
  return (
    <ul className="tabular">
      {months.map(([month, held]) => (
        <li key={month}>{held.map(said).join(language === 'zh' ? '、' : ', ')}</li>
      ))}
    </ul>
  );
}
