// The working calendar: which years are loaded, by which notice, with which days; and the import of one (CAL-16).
import { Button } from 'antd';
import { useState } from 'react';
import { type CalendarYearView, exportCalendarSheet, listCalendars } from '#deadlines';
import { Dialog, Loaded, Page, addressOf, useCall, useWords } from '#platform/web';
import { ImportPanel } from './import-panel.tsx';
import { calendarWords } from './words.ts';
import { YearDays } from './year-days.tsx';
import './calendar.css';

/** `mayImport` comes from the rights of whoever looks; the server holds them. */
export function CalendarPage({ mayImport }: { readonly mayImport: boolean }) {
  const w = useWords(calendarWords);
  const query = useCall(['calendars'], listCalendars);
  const [importing, setImporting] = useState(false);
  const newest = (query.data?.years.at(-1)?.year ?? 0) + 1;
  return (
    <Page
      title={w('calendar-title')}
      actions={mayImport ? <Button onClick={() => setImporting(true)}>{w('calendar-import')}</Button> : null}
    >
      <p>{w('calendar-text')}</p>
      <Loaded query={query}>
        {({ years }) => (
          <div className="calendar-years">
            {years.toReversed().map((year, at) => (
              <YearPart key={`${year.year} ${year.version}`} year={year} open={at === 0} />
            ))}
          </div>
        )}
      </Loaded>
      <Dialog open={importing} onClose={() => setImporting(false)} title={w('calendar-import')} width="wide">
        <ImportPanel next={newest} onDone={() => setImporting(false)} />
      </Dialog>
    </Page>
  );
}

function YearPart({ year, open }: { readonly year: CalendarYearView; readonly open: boolean }) {
  const w = useWords(calendarWords);
  return (
    <section aria-labelledby={`calendar-${year.year}`}>
      <h2 id={`calendar-${year.year}`}>
        {year.year}{' '}
        <span className="count">
          {w('calendar-work-days')} {year.workDays} · {w('calendar-version')} {year.version}
        </span>
      </h2>
      <p className="muted">
        {year.source}
        {year.irregular === '' ? '' : ` · ${year.irregular}`}
      </p>
      <details open={open}>
        <summary>{w('calendar-days')}</summary>
        <YearDays year={year} />
      </details>
      <p>
        <a href={addressOf(exportCalendarSheet, {}, { year: year.year })} download>
          {w('calendar-download', { year: year.year })}
        </a>
      </p>
    </section>
  );
}
