// Rows of many matters as PostgreSQL's own text for COPY: one line a row, tabs between, backslashes doubled.
import { nextWarning } from '#deadlines';
import { type Added, type Projection, tallyHistory } from '#matters';
import { happeningOf } from '#matters/server';
import { commitments } from '#registers/commitments';
import type { MadeMatter } from './desk.ts';

/** The tables that a matter lies in, in the order in which they are filled. */
export const COPIED = {
  matter:
    'id, register, number, title, status, unit_id, lead_person, parent, origin, due, opened_on, closed_on, version, head, marks, parties, fields',
  ledger_entry: 'matter_id, seq, at, actor, type, body, previous, hash',
  matter_party: 'matter_id, unit_id, role',
  waiting: 'matter_id, unit_id, action, due',
  clock: 'matter_id, rule, started_on, due, next_on, warned',
  ask: 'matter_id, unit_id, name, kind, asked_on, from_day, to_day, about, met_on',
} as const;

export type Copied = keyof typeof COPIED;
export type Rows = Readonly<Record<Copied, string>>;

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const text = (value: string): string => value.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
const line = (...columns: readonly (string | number | null)[]): string =>
  `${columns.map((value) => (value === null ? '\\N' : typeof value === 'number' ? value : text(value))).join('\t')}\n`;
const bytes = (hex: string): string => `\\x${hex}`;

function matterLine(matter: MadeMatter, p: Projection): string {
  const last = matter.entries.at(-1);
  if (!last) throw new Error('a matter without entries');
  const marks = [...new Set(p.tallies.map((tally) => tally.key))];
  return line(
    ...[matter.id, commitments.name, matter.number, p.title, p.status, p.unit, p.leadPerson, p.parent],
    ...[p.origin?.matter ?? null, p.due, p.openedOn, p.closedOn, last.seq, bytes(last.hash)],
    ...[
      `{${marks.join(',')}}`,
      `{${[...new Set(p.parties.map(({ unit }) => unit))].toSorted().join(',')}}`,
      JSON.stringify(matter.state),
    ],
  );
}

/** What these matters added to counts, day by day. */
export const addedBy = (matters: readonly MadeMatter[]): readonly Added[] =>
  matters.flatMap(({ entries, state }) => tallyHistory(commitments, entries.map(happeningOf), state));

/** The rows of these matters, without their counts. */
export function rowsOf(matters: readonly MadeMatter[]): Rows {
  const rows: Record<Copied, string> = { matter: '', ledger_entry: '', matter_party: '', waiting: '', clock: '', ask: '' };
  for (const matter of matters) {
    const p = commitments.project(matter.state);
    rows.matter += matterLine(matter, p);
    for (const { at, seq, actor, type, body, previous, hash } of matter.entries)
      rows.ledger_entry += line(matter.id, seq, at, actor === 'system' ? null : actor, type, body, bytes(previous), bytes(hash));
    for (const { unit, role } of p.parties) rows.matter_party += line(matter.id, unit, role);
    for (const { unit, action, due } of p.waiting) rows.waiting += line(matter.id, unit, action, due ?? 'infinity');
    for (const clock of p.clocks)
      rows.clock += line(matter.id, clock.rule, clock.startedOn, clock.due, nextWarning(clock)?.on ?? null, clock.warned);
    for (const { unit, name, kind, askedOn, from, to, about, metOn } of p.asks ?? [])
      rows.ask += line(matter.id, unit, name, kind, askedOn, from, to ?? 'infinity', `{${about.join(',')}}`, metOn);
  }
  return rows;
}
