// Cells that the inbox and the lists share.
import { Link } from '@tanstack/react-router';
import type { mattersApi } from '#matters';
import { ClockTag, StateTag, formatShortDay, useLanguage, usePhrase } from '#platform/web';
import { dayIn, dayOrNull } from '../days.ts';
import { toneOf, useRegisterWords } from '../registers.ts';

/** How wide a column with clock and day must be. */
export const dueWidth = (language: 'zh' | 'en'): string => (language === 'zh' ? '11.5rem' : '13.5rem');

interface DueCellProps {
  readonly due: string | null;
  readonly today: string;
  /** The matter has ended: its day stands, its clock doesn't run. */
  readonly ended?: boolean;
}

export function DueCell({ due, today, ended = false }: DueCellProps) {
  const language = useLanguage();
  const day = due === null ? '' : formatShortDay(dayIn(due), dayIn(today), language);
  if (ended) return <span className="due-day">{day}</span>;
  return (
    <span className="due">
      <ClockTag due={dayOrNull(due)} today={dayIn(today)} />
      <span className="due-day">{day}</span>
    </span>
  );
}

/** The link that opens the row. */
export const MatterLink = ({ id, title }: { readonly id: string; readonly title: string }) => (
  <Link to="/matters/$id" params={{ id }} data-open="">
    {title}
  </Link>
);

export const OriginLink = ({ origin }: { readonly origin: mattersApi.InboxRow['origin'] }) =>
  origin ? (
    <Link to="/directives/$id" params={{ id: origin.id }} className="origin">
      {origin.title}
    </Link>
  ) : null;

export function StatusCell({ row }: { readonly row: mattersApi.MatterRow }) {
  const phrase = usePhrase();
  const words = useRegisterWords()(row.register);
  return <StateTag tone={toneOf(row.status, row, words.statuses[0]?.[0])}>{phrase(words.status(row.status))}</StateTag>;
}

export function ActionCell({ row }: { readonly row: mattersApi.InboxRow }) {
  const phrase = usePhrase();
  return <span className="action">{phrase(useRegisterWords()(row.register).action(row.action))}</span>;
}

export const NumberCell = ({ number }: { readonly number: string }) => <span className="number">{number}</span>;
