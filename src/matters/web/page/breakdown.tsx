// The parts of a matter, level by level; deeper levels are read when they are opened.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { mattersApi } from '#matters';
import { ClockTag, Loaded, StateTag, useCall, usePhrase, useWords } from '#platform/web';
import { dayIn, dayOrNull } from '../days.ts';
import { toneOf, useRegisterWords } from '../registers.ts';
import { mattersWords } from '../words.ts';
import type { MatterPartProps } from './matter-page.tsx';

type Row = mattersApi.MatterRow;

export function Breakdown({ matter }: MatterPartProps) {
  const w = useWords(mattersWords);
  if (matter.children.length === 0) return null;
  return (
    <section>
      <h2>
        {w('matter-breakdown')} <span className="count">{matter.children.length}</span>
      </h2>
      <Branch rows={matter.children} today={matter.today} />
    </section>
  );
}

/** What other registers have hung on it, each under the name of its register. */
export function Followers({ matter }: MatterPartProps) {
  const phrase = usePhrase();
  const wordsOf = useRegisterWords();
  const groups = Map.groupBy(matter.followers, ({ register }) => register);
  return [...groups].map(([register, rows]) => (
    <section key={register}>
      <h2>
        {phrase(wordsOf(register).label)} <span className="count">{rows.length}</span>
      </h2>
      <ul className="tree">
        {rows.map((row) => (
          <li key={row.id} className="twig">
            <Link to="/matters/$id" params={{ id: row.id }} className="twig-name">
              {row.number}
              {row.title === matter.title ? null : <span className="muted"> {row.title}</span>}
            </Link>
            <Standing row={row} today={matter.today} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Standing({ row, today }: { readonly row: Row; readonly today: string }) {
  const phrase = usePhrase();
  const words = useRegisterWords()(row.register);
  return (
    <>
      <StateTag tone={toneOf(row.status, row, words.statuses[0]?.[0])}>{phrase(words.status(row.status))}</StateTag>
      {row.closedOn === null ? <ClockTag due={dayOrNull(row.due)} today={dayIn(today)} /> : null}
    </>
  );
}

interface BranchProps {
  readonly rows: readonly Row[];
  readonly today: string;
}

const Branch = ({ rows, today }: BranchProps) => (
  <ul className="tree">
    {rows.map((row) => (
      <Twig key={row.id} row={row} today={today} />
    ))}
  </ul>
);

function Twig({ row, today }: { readonly row: Row; readonly today: string }) {
  const w = useWords(mattersWords);
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div className="twig">
        <button
          type="button"
          className="twig-turn"
          aria-expanded={open}
          aria-label={w(open ? 'tree-close' : 'tree-open', { title: row.title })}
          onClick={() => setOpen(!open)}
        >
          {open ? '−' : '+'}
        </button>
        <Link to="/matters/$id" params={{ id: row.id }} className="twig-name">
          {row.unit.name}
          <span className="muted"> {row.title}</span>
        </Link>
        <Standing row={row} today={today} />
      </div>
      {open ? <Below row={row} /> : null}
    </li>
  );
}

function Below({ row }: { readonly row: Row }) {
  const w = useWords(mattersWords);
  const query = useCall(['matters', 'parts', row.id], mattersApi.listRoute, {
    query: { register: row.register, parent: row.id, limit: 200, sort: 'number' },
  });
  return (
    <Loaded query={query}>
      {({ rows, today }) =>
        rows.length === 0 ? <p className="muted tree-none">{w('tree-none')}</p> : <Branch rows={rows} today={today} />
      }
    </Loaded>
  );
}
