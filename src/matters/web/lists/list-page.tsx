// One register as a list: filters, sort and views stand in the address; the spreadsheet holds the same rows.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import type { z } from 'zod';
import { mattersApi } from '#matters';
import {
  Empty,
  ListBar,
  ListTable,
  Loaded,
  Page,
  ViewMenu,
  addressOf,
  fetchReply,
  pageWords,
  parseSort,
  useListState,
  usePhrase,
  useWords,
  writeSort,
} from '#platform/web';
import type { DraftRoll } from '../form/draft-beside.tsx';
import { useRegisterWords, useRegisters } from '../registers.ts';
import { mattersWords } from '../words.ts';
import { useMatterColumns } from './columns.tsx';
import { FilterChips } from './filter-chips.tsx';
import { ListFilters } from './list-filters.tsx';
import { type MatterQuery, filterFrom } from './matter-query.ts';
import { Opening } from './opening.tsx';
import './lists.css';

type ListReply = z.infer<typeof mattersApi.listRoute.reply>;
type MatterRow = mattersApi.MatterRow;

const PAGE = 100;
/** The server's own limit of an offset: beyond it, filters are the way. */
const LAST_OFFSET = 10_000;

export function MatterListPage({ drafts = {} }: { readonly drafts?: DraftRoll }) {
  const { register = '' } = useParams({ strict: false });
  const w = useWords(mattersWords);
  const phrase = usePhrase();
  const words = useRegisterWords()(register);
  return (
    <Page title={w('list-of', { register: phrase(words.label) })}>
      <RegisterTabs current={register} />
      <MatterList key={register} register={register} drafts={drafts} />
    </Page>
  );
}

function RegisterTabs({ current }: { readonly current: string }) {
  const w = useWords(mattersWords);
  const phrase = usePhrase();
  const { data = [] } = useRegisters();
  return (
    <nav className="tabs" aria-label={w('registers')}>
      {data.map(({ name, label }) => (
        <Link
          key={name}
          to="/registers/$register"
          params={{ register: name }}
          aria-current={name === current ? 'page' : undefined}
        >
          {phrase(label)}
        </Link>
      ))}
    </nav>
  );
}

const useMatters = (query: MatterQuery) =>
  useInfiniteQuery({
    queryKey: ['matters', query],
    queryFn: ({ pageParam, signal }) =>
      fetchReply(mattersApi.listRoute, { query: { ...query, offset: pageParam, limit: PAGE }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last: ListReply, all) => {
      const next = all.length * PAGE;
      return last.rows.length === PAGE && next <= LAST_OFFSET ? next : null;
    },
    placeholderData: (former) => former,
  });

function MatterList({ register, drafts }: { readonly register: string; readonly drafts: DraftRoll }) {
  const p = useWords(pageWords);
  const phrase = usePhrase();
  const words = useRegisterWords()(register);
  const { state, search, change, replace } = useListState();
  const filter = filterFrom(register, state);
  const query = useMatters(filter);
  const first = query.data?.pages[0];
  const filtered = Object.keys(state).some((name) => name !== 'sort');
  return (
    <>
      {first ? <Opening register={register} today={first.today} drafts={drafts} /> : null}
      <ListBar
        text={state['text'] ?? ''}
        onText={(text) => change({ text })}
        filters={<ListFilters state={state} change={change} statuses={words.statuses} />}
        views={<ViewMenu list={register} search={search} onChoose={replace} />}
        exportAddress={addressOf(mattersApi.exportRoute, {}, filter)}
        onClear={filtered ? () => replace('') : undefined}
        total={first ? { count: first.total, exact: first.totalIsExact } : undefined}
      />
      <FilterChips register={register} state={state} change={change} />
      <Loaded query={query}>
        {({ pages }) => (
          <MatterTable
            label={phrase(words.label)}
            rows={pages.flatMap(({ rows }) => rows)}
            today={pages[0]?.today ?? ''}
            sort={filter.sort ?? 'due'}
            onSort={(sort) => change({ sort })}
            filtered={filtered}
          />
        )}
      </Loaded>
      {query.hasNextPage ? (
        <p className="list-foot">
          <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
            {p('list-more')}
          </Button>
        </p>
      ) : null}
    </>
  );
}

interface MatterTableProps {
  readonly label: string;
  readonly rows: readonly MatterRow[];
  readonly today: string;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
  readonly filtered: boolean;
}

function MatterTable({ label, rows, today, sort, onSort, filtered }: MatterTableProps) {
  const p = useWords(pageWords);
  const columns = useMatterColumns(today);
  return (
    <ListTable
      label={label}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.id}
      sort={parseSort(sort)}
      onSort={(next) => onSort(writeSort(next))}
      empty={<Empty>{filtered ? p('list-nothing-fits') : undefined}</Empty>}
    />
  );
}
