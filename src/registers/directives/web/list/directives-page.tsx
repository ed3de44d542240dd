// All directives that I may see, newest first, and for those who issue the way to receive one.
import { Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { mattersApi } from '#matters';
import { dayIn } from '#matters/web';
import {
  type Column,
  Empty,
  ListBar,
  ListTable,
  Loaded,
  Page,
  StateTag,
  addressOf,
  formatDay,
  useCall,
  useKeys,
  useLanguage,
  useListState,
  usePhrase,
  useWords,
} from '#platform/web';
import { directives } from '#registers/directives';
import { IntakeDialog } from '../intake/intake-dialog.tsx';
import { useIssuers } from '../intake/issuer-choice.tsx';
import { reviewWords } from '../words.ts';

type Row = mattersApi.MatterRow;

const MOST = 200;
const TONES: Readonly<Record<string, 'waiting' | 'moving' | 'stopped'>> = {
  'in-review': 'waiting',
  issued: 'moving',
  discarded: 'stopped',
};

export function DirectivesPage() {
  const w = useWords(reviewWords);
  const [receiving, setReceiving] = useState(false);
  const mayReceive = useIssuers().length > 0;
  const open = () => setReceiving(true);
  useKeys([{ key: 'n', label: w('receive-open'), run: open }], mayReceive);
  const button = (
    <Button type="primary" onClick={open}>
      {w('receive-open')}
    </Button>
  );
  return (
    <Page title={w('directives-title')} actions={mayReceive ? button : null}>
      <DirectiveList />
      {receiving ? <IntakeDialog onClose={() => setReceiving(false)} /> : null}
    </Page>
  );
}

function DirectiveList() {
  const w = useWords(reviewWords);
  const phrase = usePhrase();
  const { state, change, replace } = useListState();
  const columns = useColumns();
  const filter = {
    register: directives.name,
    sort: '-opened' as const,
    ...(state['text'] ? { text: state['text'] } : {}),
    ...(state['status'] ? { status: state['status'] } : {}),
  };
  const query = useCall(['matters', 'directives'], mattersApi.listRoute, { query: { ...filter, limit: MOST } });
  const filtered = Object.keys(state).length > 0;
  const statuses = Object.entries(directives.statuses).map(([value, label]) => ({ value, label: phrase(label) }));
  return (
    <>
      <ListBar
        text={state['text'] ?? ''}
        onText={(text) => change({ text })}
        filters={
          <Select
            allowClear
            aria-label={w('directives-status')}
            placeholder={w('directives-filter')}
            value={state['status'] ?? null}
            options={statuses}
            onChange={(status) => change({ status: status ?? undefined })}
          />
        }
        exportAddress={addressOf(mattersApi.exportRoute, {}, filter)}
        onClear={filtered ? () => replace('') : undefined}
        total={query.data ? { count: query.data.total, exact: query.data.totalIsExact } : undefined}
      />
      <Loaded query={query}>
        {({ rows }) => (
          <ListTable
            label={w('directives-title')}
            columns={columns}
            rows={rows}
            keyOf={(row) => row.id}
            empty={<Empty>{filtered ? undefined : w('directives-none')}</Empty>}
          />
        )}
      </Loaded>
    </>
  );
}

function useColumns(): readonly Column<Row>[] {
  const w = useWords(reviewWords);
  const phrase = usePhrase();
  const language = useLanguage();
  return [
    { id: 'number', label: w('directives-number'), width: '11rem', cell: (row) => <span className="nowrap">{row.number}</span> },
    {
      id: 'title',
      label: w('directives-name'),
      card: 'title',
      cell: (row) => (
        <Link to="/directives/$id" params={{ id: row.id }} data-open="">
          {row.title}
        </Link>
      ),
    },
    { id: 'issuer', label: w('directives-issuer'), width: '16rem', cell: (row) => row.unit.name },
    {
      id: 'status',
      label: w('directives-status'),
      width: '8rem',
      card: 'mark',
      cell: (row) => {
        const label = directives.statuses[row.status];
        return <StateTag tone={TONES[row.status] ?? 'moving'}>{label ? phrase(label) : row.status}</StateTag>;
      },
    },
    {
      id: 'received',
      label: w('directives-received'),
      width: '9rem',
      cell: (row) => <span className="nowrap">{formatDay(dayIn(row.openedOn), language)}</span>,
    },
  ];
}
