// 我的待办, the first screen: every step that waits for one of my units, by its clock. It changes by itself when the
// server announces the topic `inbox`.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { z } from 'zod';
import { mattersApi } from '#matters';
import {
  Empty,
  Loaded,
  ListTable,
  Page,
  dueGroup,
  fetchReply,
  formatDay,
  formatNumber,
  formatWeekday,
  pageWords,
  useLanguage,
  useWords,
} from '#platform/web';
import { dayIn, dayOrNull, weekEndOf } from '../days.ts';
import { mattersWords } from '../words.ts';
import { useInboxColumns } from './columns.tsx';
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
              {language === 'zh'
                ? `${formatDay(dayIn(today), language)} ${formatWeekday(dayIn(today), language)}`
                : `${formatWeekday(dayIn(today), language)} ${formatDay(dayIn(today), language)}`}
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
