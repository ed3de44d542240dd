// Columns of the inbox and of any register's list; registers may show fewer or put their own beside them.
import type { mattersApi } from '#matters';
import { type Column, formatShortDay, useLanguage, useWords } from '#platform/web';
import { dayIn } from '../days.ts';
import { mattersWords } from '../words.ts';
import { ActionCell, DueCell, MatterLink, NumberCell, OriginLink, StatusCell, dueWidth } from './cells.tsx';
import './lists.css';

type InboxRow = mattersApi.InboxRow;
type MatterRow = mattersApi.MatterRow;

/** What waits: clock, step, matter, number, unit, the directive that it comes from. */
export function useInboxColumns(today: string): readonly Column<InboxRow>[] {
  const w = useWords(mattersWords);
  const language = useLanguage();
  const clock = (row: InboxRow) => <DueCell due={row.due} today={today} />;
  const title = (row: InboxRow) => <MatterLink id={row.matter} title={row.title} />;
  const number = (row: InboxRow) => <NumberCell number={row.number} />;
  const action = (row: InboxRow) => <ActionCell row={row} />;
  const origin = (row: InboxRow) => <OriginLink origin={row.origin} />;
  const actionWidth = language === 'zh' ? '8.5rem' : '12rem';
  return [
    { id: 'clock', label: w('column-clock'), width: dueWidth(language), card: 'mark', cell: clock },
    { id: 'action', label: w('column-action'), width: actionWidth, card: 'plain', cell: action },
    { id: 'title', label: w('column-title'), card: 'title', cell: title },
    { id: 'number', label: w('column-number'), width: '9.5rem', card: 'plain', cell: number },
    { id: 'unit', label: w('column-unit'), width: '9rem', card: 'plain', cell: (row) => row.unit.name },
    { id: 'origin', label: w('column-origin'), width: '15rem', spare: true, card: 'none', cell: origin },
  ];
}

/** One line a matter; number, due day and day of opening sort. */
export function useMatterColumns(today: string): readonly Column<MatterRow>[] {
  const w = useWords(mattersWords);
  const language = useLanguage();
  const number = (row: MatterRow) => <NumberCell number={row.number} />;
  const title = (row: MatterRow) => <MatterLink id={row.id} title={row.title} />;
  const status = (row: MatterRow) => <StatusCell row={row} />;
  const due = (row: MatterRow) => <DueCell due={row.due} today={today} ended={row.closedOn !== null} />;
  const person = (row: MatterRow) => row.leadPerson?.name ?? '';
  const opened = (row: MatterRow) => formatShortDay(dayIn(row.openedOn), dayIn(today), language);
  const end = { align: 'end', spare: true, card: 'none' } as const;
  return [
    { id: 'number', label: w('column-number'), width: '9.5rem', sort: 'number', card: 'plain', cell: number },
    { id: 'title', label: w('column-title'), card: 'title', cell: title },
    { id: 'unit', label: w('column-lead-unit'), width: '9rem', card: 'plain', cell: (row) => row.unit.name },
    { id: 'person', label: w('column-lead-person'), width: '6.5rem', spare: true, card: 'none', cell: person },
    { id: 'status', label: w('column-status'), width: language === 'zh' ? '7rem' : '9rem', card: 'plain', cell: status },
    { id: 'due', label: w('column-due'), width: dueWidth(language), sort: 'due', card: 'mark', cell: due },
    { id: 'opened', label: w('column-opened'), width: '8.5rem', sort: 'opened', ...end, cell: opened },
  ];
}
