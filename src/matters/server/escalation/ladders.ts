// Judges the clocks that are late on a day by their ladders: what is raised, to whom, and what is held by what. The pass that
// raises and the dry run that foretells both ask here, so that the one says what the other does.
import {
  type Climb,
  type Ladder,
  type Stop,
  type WorkingCalendar,
  addWorkDays,
  climb,
  handOverDays,
  ladderFor,
  latestDue,
} from '#deadlines';
import { type Day, type Result, type UnitId, addDays, ok } from '#kernel';
import { type Unit, depthOf } from '#people';
import { listAllUnits } from '#people/server';
import type { Reader } from '#platform/server';
import { type Climber, type Step, readClimbers } from './climbers-store.ts';
import { type SetRules, presentRules } from './rules-store.ts';

/** Somebody is away, or a matter is being handed over; without an end it lasts. */
export type Absence = {
  readonly from: Day;
  readonly to: Day | null;
} & ({ readonly why: 'leave'; readonly person: string } | { readonly why: 'hand-over'; readonly matter: string });

/** Absences that touch the days from `since` on; hand-overs by the day on which they began. */
export type ReadAbsences = (reader: Reader, since: Day) => Promise<readonly Absence[]>;

/** Leave longer ago than this has no bearing on what is late now. */
const LOOK_BACK_DAYS = 400;

export interface Ladders {
  readonly set: SetRules;
  readonly calendar: WorkingCalendar;
  readonly units: ReadonlyMap<UnitId, Unit>;
  /** By person where somebody is away, by matter where it is handed over. */
  readonly absences: ReadonlyMap<string, readonly Stop[]>;
}

/** Everything that judging needs, read once. */
export async function openLadders(reader: Reader, calendar: WorkingCalendar, absent: ReadAbsences, today: Day): Promise<Ladders> {
  const set = await presentRules(reader);
  const units = new Map((await listAllUnits(reader)).map((unit) => [unit.id, unit]));
  const known = Map.groupBy(await absent(reader, addDays(today, -LOOK_BACK_DAYS)), (one) =>
    one.why === 'leave' ? one.person : one.matter,
  );
  const absences = new Map([...known].map(([key, stops]) => [key, cutShort(stops, handOverDays(set.rules), calendar)]));
  return { set, calendar, units, absences };
}

/**
 * A hand-over holds for so many work days after it was opened, however long it takes; one that is opened while another goes on
 * holds nothing more. Leave stays as it is.
 */
function cutShort(stops: readonly Stop[], most: number, calendar: WorkingCalendar): readonly Stop[] {
  const kept: Stop[] = [];
  let busy: Day | 'on' | null = null;
  for (const stop of stops) {
    if (stop.why !== 'hand-over') kept.push(stop);
    else if (busy === null || (busy !== 'on' && busy < stop.from)) {
      const last = addWorkDays(calendar, stop.from, most);
      // Where the calendar ends before, nothing is judged that late (CAL-16).
      const cut = last.ok && (stop.to === null || stop.to > last.value) ? last.value : stop.to;
      kept.push({ ...stop, to: cut });
      busy = stop.to ?? 'on';
    }
  }
  return kept;
}

/** Every step that can be taken by the day, by a unit of some depth. Refuses beyond the loaded calendar (CAL-16). */
export function stepsBy({ set, calendar, units }: Ladders, day: Day): Result<readonly Step[]> {
  const depths = [...new Set([...units.values()].map(({ path }) => depthOf(path)))];
  const steps: Step[] = [];
  for (const { register, clocks, heldBy, rungs } of set.rules.ladders)
    for (const [climbed, rung] of rungs.entries()) {
      let dueBy: Day | null = null;
      for (const depth of depths) {
        const latest = latestDue(rung, depth, day, calendar);
        if (!latest.ok) return latest;
        if (!dueBy || latest.value > dueBy) dueBy = latest.value;
      }
      if (dueBy) for (const rule of clocks) steps.push({ register, rule, climbed, dueBy, heldBy });
    }
  return ok(steps);
}

export type Verdict = Exclude<Climb, { kind: 'not-yet' }>;

/** What the ladder says of a clock on the last of these days, when it has lived through those before. */
function judge(ladders: Ladders, climber: Climber, days: readonly Day[]): Verdict | null {
  const ladder = ladderFor(ladders.set.rules, climber.register, climber.rule);
  const unit = ladders.units.get(climber.unit);
  if (!ladder || !unit) return null;
  const stops = stopsOf(ladders, ladder, climber);
  let { climbed, raisedOn } = climber;
  let said: Climb = { kind: 'not-yet' };
  for (const day of days) {
    if (said.kind === 'raise') climbed = said.nth;
    const clock = { due: climber.due, climbed, raisedOn, depth: depthOf(unit.path), stops };
    const now = climb(ladder, clock, day, ladders.calendar);
    if (!now.ok) return null;
    said = now.value;
    if (said.kind === 'raise') raisedOn = day;
  }
  return said.kind === 'not-yet' ? null : said;
}

function stopsOf({ absences }: Ladders, { heldBy }: Ladder, { matter, person, held, waits }: Climber): readonly Stop[] {
  const waiting = heldBy.flatMap((rule): readonly Stop[] => {
    const from = waits?.[rule];
    return from ? [{ why: 'extension', from, to: null }] : [];
  });
  const waited = (held ?? []).map(({ from, to }): Stop => ({ why: 'extension', from, to }));
  return [...((person && absences.get(person)) || []), ...(absences.get(matter) ?? []), ...waiting, ...waited];
}

/** Judges every clock that is late enough by the last day; `days` are work days in order. Refuses beyond the calendar. */
export async function judgeAll(
  reader: Reader,
  ladders: Ladders,
  days: readonly Day[],
  hear: (climber: Climber, verdict: Verdict) => 'more' | 'enough',
): Promise<Result<null>> {
  const day = days.at(-1);
  if (!day) return ok(null);
  const steps = stepsBy(ladders, day);
  if (!steps.ok) return steps;
  await readClimbers(reader, steps.value, day, (batch) => {
    for (const climber of batch) {
      const verdict = judge(ladders, climber, days);
      if (verdict && hear(climber, verdict) === 'enough') return 'enough';
    }
    return 'more';
  });
  return ok(null);
}

/** The unit where somebody is asked: the late one, the one above it, or the top. */
export function unitAsked({ units }: Ladders, { unit: id }: Climber, to: Ladder['rungs'][number]['to']): UnitId {
  const unit = units.get(id);
  if (!unit || to === 'head') return id;
  if (to === 'above') return unit.parent ?? id;
  let top = unit;
  for (
    let above = top.parent ? units.get(top.parent) : undefined;
    above;
    above = above.parent ? units.get(above.parent) : undefined
  )
    top = above;
  return top.id;
}

/** Work days from one day on, up to and with another. */
export function workDaysFrom(calendar: WorkingCalendar, from: Day, to: Day): Result<readonly Day[]> {
  const days: Day[] = [];
  for (let day = addDays(from, -1); ; ) {
    const next = addWorkDays(calendar, day, 1);
    if (!next.ok) return next;
    if (next.value > to) return ok(days);
    day = next.value;
    days.push(day);
  }
}

/** The work day after a day. */
export const nextWorkDay = (calendar: WorkingCalendar, day: Day): Result<Day> => addWorkDays(calendar, day, 1);
