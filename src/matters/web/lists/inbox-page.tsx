// 我的待办, the first screen: every step that waits for one of my units, by its clock. It changes by itself when the
// server announces the topic `inbox`.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { z } from 'zod';
import { mattersApi } from '#matters';
import {
  ClockTag,
  type Column,
  Empty,
  Loaded,
  ListTable,
  Page,
  dueGroup,
  fetchReply,
  formatDay,
  formatNumber,
  formatShortDay,
  formatWeekday,
  pageWords,
  useLanguage,
  usePhrase,
  useWords,
} from '#platform/web';
import { dayIn, dayOrNull, weekEndOf } from '../days.ts';
import { useRegisterWords } from '../registers.ts';
import { mattersWords } from '../words.ts';
import './lists.css';

type InboxReply = z.infer<typeof mattersApi.inboxRoute.reply>;
type InboxRow = mattersApi.InboxRow;

const PAGE = 100;

export function InboxPage() {
  const w = useWords(mattersWords);
  const p = useWords(pageWords);
  const language = useLanguage();
  const query = useInfiniteQuery({
    queryKey: ['inbox'],
    queryFn: ({ pageParam, signal }) =>
      fetchReply(mattersApi.inboxRoute, { query: { limit: PAGE, ...(pageParam ? { after: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: (last: InboxReply) => last.next,
  });
  const today = query.data?.pages[0]?.today;
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const more = query.hasNextPage;
  return (
    <Page
      title={w('inbox-title')}
      aside={
        today ? (
          <>
            <span className="tabular">{`${formatNumber(rows.length)}${more ? '+' : ''}`}</span>
            <span>
              {formatDay(dayIn(today), language)} {formatWeekday(dayIn(today), language)}
            </span>
          </>
        ) : null
      }
    >
      <Loaded query={query}>{({ pages }) => <InboxTable rows={rows} today={pages[0]?.today ?? ''} />}</Loaded>
      {more ? (
        <p className="list-foot">
          <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
            {p('list-more')}
          </Button>
        </p>
      ) : null}
    </Page>
  );
}

function InboxTable({ rows, today: todayText }: { readonly rows: readonly InboxRow[]; readonly today: string }) {
  const w = useWords(mattersWords);
  const columns = useInboxColumns(todayText);
  const today = dayIn(todayText);
  const weekEnd = weekEndOf(today);
  return (
    <ListTable
      label={w('inbox-title')}
      columns={columns}
      rows={rows}
      keyOf={(row) => `${row.matter}${row.unit.id}${row.action}`}
      headingOf={(row) => w(`inbox-${dueGroup(dayOrNull(row.due), today, weekEnd)}`)}
      empty={<Empty>{w('inbox-empty')}</Empty>}
    />
  );
}

function useInboxColumns(todayText: string): readonly Column<InboxRow>[] {
  const w = useWords(mattersWords);
  const phrase = usePhrase();
  const language = useLanguage();
  const register = useRegisterWords();
  const today = dayIn(todayText);
  return [
    {
      id: 'clock',
      label: w('column-clock'),
      width: language === 'zh' ? '11.5rem' : '13.5rem',
      card: 'mark',
      cell: (row) => (
        <span className="due">
          <ClockTag due={dayOrNull(row.due)} today={today} />
          {row.due ? <span className="due-day">{formatShortDay(dayIn(row.due), today, language)}</span> : null}
        </span>
      ),
    },
    {
      id: 'action',
      label: w('column-action'),
      width: language === 'zh' ? '8.5rem' : '12rem',
      card: 'plain',
      cell: (row) => <span className="action">{phrase(register(row.register).action(row.action))}</span>,
    },
    {
      id: 'title',
      label: w('column-title'),
      card: 'title',
      cell: (row) => (
        <Link to="/matters/$id" params={{ id: row.matter }} data-open="">
          {row.title}
        </Link>
      ),
    },
    {
      id: 'number',
      label: w('column-number'),
      width: '9.5rem',
      card: 'plain',
      cell: (row) => <span className="number">{row.number}</span>,
    },
    { id: 'unit', label: w('column-unit'), width: '9rem', card: 'plain', cell: (row) => row.unit.name },
    {
      id: 'origin',
      label: w('column-origin'),
      width: '15rem',
      spare: true,
      card: 'none',
      cell: (row) =>
        row.origin ? (
          <Link to="/directives/$id" params={{ id: row.origin.id }} className="origin">
            {row.origin.title}
          </Link>
        ) : (
          ''
        ),
    },
  ];
}
