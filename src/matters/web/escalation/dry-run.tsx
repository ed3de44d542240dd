// The dry run on the page: what would be raised on a day, to whom and why, and what is held by what.
import { useState } from 'react';
import { GENERAL_CLOCKS, deadlineWords } from '#deadlines';
import { escalationApi } from '#matters';
import { DayInput, Empty, Loaded, formatDay, formatNumber, useCall, useLanguage, usePhrase, useWords } from '#platform/web';
import { dayIn } from '../days.ts';
import { MatterLink } from '../lists/cells.tsx';
import { escalationPageWords } from './words.ts';

export function DryRun() {
  const w = useWords(escalationPageWords);
  const [day, setDay] = useState<string | null>(null);
  const query = useCall(['escalation', 'dry-run', day ?? ''], escalationApi.foresightRoute, { query: day ? { day } : {} });
  return (
    <section>
      <h2>{w('escalation-tomorrow')}</h2>
      <p className="escalation-day">
        <label htmlFor="escalation-day">{w('escalation-day')}</label>
        <DayInput id="escalation-day" value={day} onChange={setDay} />
      </p>
      <Loaded query={query}>{(seen) => <Foresight seen={seen} />}</Loaded>
    </section>
  );
}

function Foresight({ seen }: { readonly seen: escalationApi.ForesightView }) {
  const w = useWords(escalationPageWords);
  const language = useLanguage();
  const sum = (counts: readonly { readonly count: number }[]) => formatNumber(counts.reduce((all, { count }) => all + count, 0));
  return (
    <>
      <p>{w('escalation-on', { day: formatDay(dayIn(seen.day), language), raised: sum(seen.raised), held: sum(seen.held) })}</p>
      {seen.rows.length === 0 ? (
        <Empty>{w('escalation-none')}</Empty>
      ) : (
        <div className="escalation-scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{w('escalation-matter')}</th>
                <th scope="col">{w('escalation-unit')}</th>
                <th scope="col">{w('escalation-why')}</th>
                <th scope="col">{w('escalation-to')}</th>
              </tr>
            </thead>
            <tbody>
              {seen.rows.map((row) => (
                <ForeseenRow key={`${row.matter} ${row.clock}`} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function ForeseenRow({ row }: { readonly row: escalationApi.ForeseenView }) {
  const w = useWords(escalationPageWords);
  const d = useWords(deadlineWords);
  const phrase = usePhrase();
  const language = useLanguage();
  const { name } = GENERAL_CLOCKS.get(row.clock) ?? {};
  const facts = { clock: name ? phrase(name) : row.clock, due: formatDay(dayIn(row.due), language) };
  const whyHeld = ({ by, until }: NonNullable<escalationApi.ForeseenView['held']>) => {
    const held = { ...facts, by: d(`stop.${by}`) };
    return until ? w('escalation-held-until', { ...held, until: formatDay(dayIn(until), language) }) : w('escalation-held', held);
  };
  return (
    <tr className={row.held ? 'muted' : ''}>
      <td>
        <span className="number">{row.number}</span> <MatterLink id={row.matter} title={row.title} />
      </td>
      <td>{row.unit.name}</td>
      <td>{row.held ? whyHeld(row.held) : w('escalation-late', { ...facts, late: row.late ?? 0 })}</td>
      <td>
        {w('escalation-nth', { nth: row.rung })} · {row.to.name} {d(`asked.${row.whom}`)}
      </td>
    </tr>
  );
}
