// Columns of any register's list.
import { Link } from '@tanstack/react-router';
import type { mattersApi } from '#matters';
import { ClockTag, type Column, StateTag, formatShortDay, useLanguage, usePhrase, useWords } from '#platform/web';
import { dayIn, dayOrNull } from '../days.ts';
import { toneOf, useRegisterWords } from '../registers.ts';
import { mattersWords } from '../words.ts';
import './lists.css';

type MatterRow = mattersApi.MatterRow;

/** Columns of any register's list; registers may show fewer or put their own beside them. */
export function useMatterColumns(register: string, todayText: string): readonly Column<MatterRow>[] {
  const w = useWords(mattersWords);
  const phrase = usePhrase();
  const language = useLanguage();
  const words = useRegisterWords()(register);
  const today = dayIn(todayText);
  const firstStatus = words.statuses[0]?.[0];
  return [
    {
      id: 'number',
      label: w('column-number'),
      width: '9.5rem',
      sort: 'number',
      card: 'plain',
      cell: (row) => <span className="number">{row.number}</span>,
    },
    {
      id: 'title',
      label: w('column-title'),
      card: 'title',
      cell: (row) => (
        <Link to="/matters/$id" params={{ id: row.id }} data-open="">
          {row.title}
        </Link>
      ),
    },
    { id: 'unit', label: w('column-lead-unit'), width: '9rem', card: 'plain', cell: (row) => row.unit.name },
    {
      id: 'person',
      label: w('column-lead-person'),
      width: '6.5rem',
      spare: true,
      card: 'none',
      cell: (row) => row.leadPerson?.name ?? '',
    },
    {
      id: 'status',
      label: w('column-status'),
      width: language === 'zh' ? '7rem' : '9rem',
      card: 'plain',
      cell: (row) => <StateTag tone={toneOf(row.status, row, firstStatus)}>{phrase(words.status(row.status))}</StateTag>,
    },
    {
      id: 'due',
      label: w('column-due'),
      width: language === 'zh' ? '11.5rem' : '13.5rem',
      sort: 'due',
      card: 'mark',
      cell: (row) =>
        row.closedOn === null ? (
          <span className="due">
            <ClockTag due={dayOrNull(row.due)} today={today} />
            {row.due ? <span className="due-day">{formatShortDay(dayIn(row.due), today, language)}</span> : null}
          </span>
        ) : (
          <span className="due-day">{row.due ? formatShortDay(dayIn(row.due), today, language) : ''}</span>
        ),
    },
    {
      id: 'opened',
      label: w('column-opened'),
      width: '8.5rem',
      sort: 'opened',
      align: 'end',
      spare: true,
      card: 'none',
      cell: (row) => formatShortDay(dayIn(row.openedOn), today, language),
    },
  ];
}
