// 无人负责: what is open and has nobody any more, by what is missing. An administrator, who sees no matter, sees where and whom.
import { Link } from '@tanstack/react-router';
import { mattersApi } from '#matters';
import { type Column, Empty, ListTable, Loaded, Page, useCall, useLanguage, usePhrase, useWords } from '#platform/web';
import { useRegisterWords } from '../registers.ts';
import { mattersWords } from '../words.ts';
import { DueCell, MatterLink, NumberCell, dueWidth } from './cells.tsx';
import './lists.css';

type Row = mattersApi.OrphanRow;

export function OrphansPage() {
  const w = useWords(mattersWords);
  const query = useCall(['orphans'], mattersApi.orphansRoute);
  const { lead = 0, step = 0, clock = 0 } = query.data?.counts ?? {};
  return (
    <Page title={w('orphans-title')} aside={query.data ? <span className="tabular">{lead + step + clock}</span> : null}>
      <p className="muted orphans-way">
        {w('orphans-text')}{' '}
        <Link to="/registers/$register" params={{ register: 'handovers' }}>
          {w('orphans-way')}
        </Link>
      </p>
      <Loaded query={query}>{({ rows, counts, today }) => <OrphanTable {...{ rows, counts, today }} />}</Loaded>
    </Page>
  );
}

interface OrphanTableProps {
  readonly rows: readonly Row[];
  readonly counts: mattersApi.OrphanCounts;
  readonly today: string;
}

function OrphanTable({ rows, counts, today }: OrphanTableProps) {
  const w = useWords(mattersWords);
  return (
    <ListTable
      label={w('orphans-title')}
      columns={useOrphanColumns(today)}
      rows={rows}
      keyOf={(row) => `${row.kind}${row.matter?.id ?? rows.indexOf(row)}${row.unit.id}${row.what ?? ''}`}
      headingOf={({ kind }) => w(`orphans-${kind}`, { n: counts[kind] })}
      empty={<Empty>{w('orphans-none')}</Empty>}
    />
  );
}

function useOrphanColumns(today: string): readonly Column<Row>[] {
  const w = useWords(mattersWords);
  const phrase = usePhrase();
  const language = useLanguage();
  const wordsOf = useRegisterWords();
  const missing = ({ kind, register, what, person }: Row) => {
    if (kind === 'lead') return person?.name ?? '';
    const words = wordsOf(register);
    return phrase(kind === 'step' ? words.action(what ?? '') : words.clock(what ?? ''));
  };
  const title = ({ matter, register, promises }: Row) =>
    matter ? (
      <>
        <MatterLink id={matter.id} title={matter.title} />
        {promises.map((promise) => (
          <div key={promise.title} className="muted">
            {w('orphans-promise', { title: promise.title })}
          </div>
        ))}
      </>
    ) : (
      <span className="muted">{phrase(wordsOf(register).label)}</span>
    );
  return [
    {
      ...({ id: 'clock', label: w('column-clock'), width: dueWidth(language), card: 'mark' } as const),
      cell: ({ due }) => <DueCell due={due} today={today} />,
    },
    { id: 'missing', label: w('column-missing'), width: '12rem', card: 'plain', cell: missing },
    { id: 'title', label: w('column-title'), card: 'title', cell: title },
    {
      ...({ id: 'number', label: w('column-number'), width: '9.5rem', card: 'plain' } as const),
      cell: ({ matter }) => <NumberCell number={matter?.number ?? ''} />,
    },
    { id: 'unit', label: w('column-unit'), width: '9rem', card: 'plain', cell: ({ unit }) => unit.name },
  ];
}
