// Whose situation is asked for: the unit, what lies above and below it within what the actor may see, and the year.
import { type Day, type Result, type UnitId, ok, parseDay, refuse, yearOf } from '#kernel';
import { type Actor, type Unit, depthOf, isWithin, readScopes } from '#people';
import { listUnits } from '#people/server';
import type { Reader } from '#platform/server';
import { type Period, periodOf, withUnitsBelow } from '#situation';

export interface Asked {
  readonly year?: number | undefined;
  readonly unit?: string | undefined;
  readonly asOf?: string | undefined;
}

export interface Frame {
  /** The day from whose end everything is seen: today, or a past day that was asked for. */
  readonly today: Day;
  /** That past day; null for the present. */
  readonly past: Day | null;
  /** Today by the clock. */
  readonly latest: Day;
  readonly period: Period;
  readonly unit: Unit;
  readonly above: readonly Unit[];
  readonly tops: readonly Unit[];
  /** The unit itself first, then all below it, parents before children. */
  readonly units: readonly Unit[];
  readonly divisible: ReadonlySet<UnitId>;
}

/**
 * Refuses `not-your-right` (403) for someone who reads no unit's matters, `not-there` (404) for a unit out of sight, and
 * `as-of-in-the-future` (422) for a day that has not come. Units are those of today, also for a past day.
 */
export async function frameOf(reader: Reader, actor: Actor, asked: Asked, latest: Day): Promise<Result<Frame>> {
  const scopes = readScopes(actor);
  if (scopes.length === 0) return refuse('forbidden', 'not-your-right', { roles: ['leader', 'supervisor', 'head', 'clerk'] });
  const visible = await listUnits(reader, scopes);
  const unit = asked.unit === undefined ? visible[0] : visible.find(({ id }) => id === asked.unit);
  if (!unit) return refuse('not-found', 'not-there');
  const past = asked.asOf === undefined ? null : parseDay(asked.asOf);
  if (asked.asOf !== undefined && !past) return refuse('invalid', 'no-such-day', { day: asked.asOf });
  if (past && past > latest) return refuse('invalid', 'as-of-in-the-future', { day: past });
  const today = past ?? latest;
  return ok({
    today,
    past: past === latest ? null : past,
    latest,
    period: periodOf(asked.year ?? yearOf(today), today),
    unit,
    above: visible.filter(({ id, path }) => id !== unit.id && isWithin(unit.path, path)),
    tops: visible.filter(({ path }) => scopes.includes(path)),
    units: visible.filter(({ path }) => isWithin(path, unit.path)),
    divisible: withUnitsBelow(visible),
  });
}

const refOf = ({ id, shortName }: Unit) => ({ id, name: shortName });

/** The frame as it travels. */
export const frameBody = ({ today, past, latest, period, unit, above, tops }: Frame) => ({
  today,
  past: past !== null,
  latest,
  year: period.year,
  asOf: period.asOf,
  unit: refOf(unit),
  above: above.map(refOf),
  tops: tops.map(refOf),
});

/** A row's place in the tree. */
export const placeOf = (unit: Unit, divisible: ReadonlySet<UnitId>) => ({
  unit: refOf(unit),
  parent: unit.parent,
  depth: depthOf(unit.path),
  kind: unit.kind,
  divisible: divisible.has(unit.id),
});
