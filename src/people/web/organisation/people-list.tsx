// People with a post in a unit or below it, by name or pinyin, page by page.
import { Button } from 'antd';
import { useState } from 'react';
import { type PersonView, type UnitView, people, roleWords } from '#people';
import { type Column, Empty, ListBar, ListTable, Loaded, pageWords, useCall, usePhrase, useWords } from '#platform/web';
import { personalWords } from '../words.ts';
import { PersonDialog } from './person-dialog.tsx';

export interface PeopleListProps {
  readonly unit: UnitView | null;
  readonly text: string;
  readonly page: number;
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
}

export function PeopleList({ unit, text, page, change }: PeopleListProps) {
  const w = useWords(personalWords);
  const [open, setOpen] = useState<string | null>(null);
  const query = useCall(['organisation', 'people'], people, {
    query: { query: text, page, ...(unit ? { unit: unit.id } : {}) },
  });
  const columns = usePeopleColumns((person) => setOpen(person.id));
  const person = query.data?.people.find(({ id }) => id === open);
  return (
    <>
      <ListBar label={w('people-search')} text={text} onText={(next) => change({ text: next, page: undefined })} />
      <Loaded query={query}>
        {({ people: rows, more }) => (
          <>
            <ListTable
              label={w('organisation-people')}
              columns={columns}
              rows={rows}
              keyOf={({ id }) => id}
              empty={<Empty>{w('people-none')}</Empty>}
            />
            <Pages page={page} more={more} onPage={(next) => change({ page: next === 1 ? undefined : String(next) })} />
          </>
        )}
      </Loaded>
      <PersonDialog person={person ?? null} onClose={() => setOpen(null)} />
    </>
  );
}

interface PagesProps {
  readonly page: number;
  readonly more: boolean;
  readonly onPage: (page: number) => void;
}

function Pages({ page, more, onPage }: PagesProps) {
  const w = useWords(personalWords);
  if (page === 1 && !more) return null;
  return (
    <p className="list-foot">
      <Button disabled={page === 1} onClick={() => onPage(page - 1)}>
        {w('people-before')}
      </Button>{' '}
      <span className="tabular">{w('people-page', { page })}</span>{' '}
      <Button disabled={!more} onClick={() => onPage(page + 1)}>
        {w('people-after')}
      </Button>
    </p>
  );
}

function usePeopleColumns(onOpen: (person: PersonView) => void): readonly Column<PersonView>[] {
  const w = useWords(personalWords);
  const phrase = usePhrase();
  const p = useWords(pageWords);
  return [
    {
      id: 'name',
      label: w('people-name'),
      width: '7.5rem',
      card: 'title',
      cell: (person) => (
        <button type="button" data-open="" title={p('keys-open')} onClick={() => onOpen(person)}>
          {person.name}
        </button>
      ),
    },
    { id: 'account', label: w('people-account'), width: '8rem', card: 'plain', cell: ({ account }) => account },
    {
      id: 'number',
      label: w('people-staff-number'),
      width: '8rem',
      spare: true,
      card: 'none',
      cell: ({ staffNumber }) => staffNumber ?? '',
    },
    {
      id: 'posts',
      label: w('people-posts'),
      card: 'plain',
      cell: ({ posts }) => posts.map((post) => `${post.unitName} ${post.title || phrase(roleWords[post.role])}`).join('；'),
    },
    {
      id: 'state',
      label: w('people-state'),
      width: '6rem',
      card: 'mark',
      cell: ({ active }) => <span className={active ? '' : 'muted'}>{w(active ? 'people-active' : 'people-inactive')}</span>,
    },
  ];
}
