// What is asked of units, as whoever is about to ask for more may know it. Units whose matters the actor does not read are
// left out whole: a count of what is unseen would tell of it.
import { type Day, type MatterId, type Result, type UnitId, addDays, dayAt, mondayOf, ok, refuse } from '#kernel';
import { asksApi } from '#matters';
import { type Actor, readScopes } from '#people';
import { whomOf } from '#people/server';
import type { ReplyOf } from '#platform';
import type { Reader } from '#platform/server';
import { type AskFilter, type StoredAsk, askedIn, countAsks, readableUnits, reportsOn } from './ask-store.ts';
import type { Engine } from './engine.ts';

/** What was asked for, in its form. */
export interface AsksAsked {
  readonly units: string;
  readonly reach: 'own' | 'below';
  readonly week?: string | undefined;
  readonly kind?: asksApi.AskRow['kind'] | undefined;
  readonly about?: string | undefined;
}

const rowOf = ({ matter, register, number, title, unit, unitName, issuer, ...ask }: StoredAsk): asksApi.AskRow => ({
  matter: { id: matter, register, number, title },
  unit: { id: unit, name: unitName },
  issuer,
  ...{ name: ask.name, kind: ask.kind, askedOn: ask.askedOn, from: ask.from, to: ask.to, metOn: ask.metOn },
});

const listed = (text: string | undefined): readonly string[] => (text === undefined ? [] : text.split(','));

/** Refuses `not-your-right` (403) for someone who reads no unit's matters. */
export async function asksFor(engine: Engine, actor: Actor, asked: AsksAsked): Promise<Result<Asks>> {
  if (readScopes(actor).length === 0)
    return refuse('forbidden', 'not-your-right', { roles: ['leader', 'supervisor', 'head', 'clerk'] });
  const today = dayAt(engine.now());
  return ok(await engine.database.reading(whomOf(actor), (reader) => seenAsks(reader, actor, asked, today)));
}

type Asks = ReplyOf<typeof asksApi.asksRoute>;

async function seenAsks(sql: Reader, actor: Actor, asked: AsksAsked, today: Day): Promise<Asks> {
  const from = mondayOf((asked.week as Day | undefined) ?? today); // the contract has checked its form
  const units = await readableUnits(sql, readScopes(actor), listed(asked.units) as UnitId[], asked.reach);
  const filter: AskFilter = {
    units: units.flatMap(({ within }) => within),
    from,
    to: addDays(from, 6),
    kind: asked.kind ?? null,
  };
  const about = listed(asked.about) as MatterId[];
  const [counts, rows, reusable] = await readAll(sql, filter, about, today);
  const countOf = (within: readonly UnitId[]) => within.reduce((sum, unit) => sum + (counts.get(unit) ?? 0), 0);
  return {
    ...{ today, from, to: filter.to },
    units: units.map(({ id, name, within }) => ({ id, name, count: countOf(within) })),
    total: countOf([...new Set(filter.units)]),
    rows: rows.map(rowOf),
    reusable: reusable.map(rowOf),
  };
}

const readAll = (sql: Reader, filter: AskFilter, about: readonly MatterId[], today: Day) =>
  Promise.all([
    countAsks(sql, filter),
    askedIn(sql, filter),
    reportsOn(sql, filter.units, about, addDays(today, -asksApi.REUSE_DAYS)),
  ]);
