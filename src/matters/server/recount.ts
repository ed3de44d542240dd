// After a calendar import: finds the clocks that the new calendar counts otherwise and has their registers note it, an entry each.
// Safe to run twice or on two processes: each matter is locked for its step, and a clock that counts the same is left alone.
import { type WorkingCalendar, countsOtherwise, recountClock } from '#deadlines';
import { type MatterId, dayOf } from '#kernel';
import type { Engine } from './engine.ts';
import { handle } from './handle.ts';
import { type Running, runningMatters } from './recount-store.ts';

/** The version of a calendar year by which is counted; entries name it. */
export interface CalendarVersion {
  readonly year: number;
  readonly version: number;
}

export interface Recount {
  /** Clocks whose last day became another one. */
  readonly moved: number;
  /** Clocks that keep their day, since the loaded years do not cover them any more or their matter could not be stepped. */
  readonly uncounted: number;
}

const BATCH = 500;
const AT_ONCE = 4;

/** Counts every running clock that the year can concern by the engine's present calendar. */
export async function recountClocks(engine: Engine, change: CalendarVersion): Promise<Recount> {
  const span = spanOf(change.year);
  let [moved, uncounted] = [0, 0];
  let after: MatterId | null = null;
  for (;;) {
    const from: MatterId | null = after;
    const running: readonly Running[] = await engine.database.reading('system', (reader) =>
      runningMatters(reader, span, from, BATCH),
    );
    after = running.at(-1)?.id ?? null;
    if (!after) return { moved, uncounted };
    const calendar = await engine.calendar();
    const queue = running.map((matter) => ({ matter, found: outcomes(engine, matter, calendar) }));
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const { matter, found } = next;
        uncounted += found.uncounted;
        if (!found.changed) continue;
        if (await note(engine, matter, change)) moved += found.moved;
        else uncounted += found.moved;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
}

/** A year reaches back: a clock that was refused for want of it kept a day of the year before. */
function spanOf(year: number) {
  const [first, last] = [dayOf(year - 1, 1, 1), dayOf(year, 12, 31)];
  if (!first || !last) throw new RangeError(`no year ${year}`);
  return { first, last };
}

/** What counting anew would do to one matter's clocks, without touching it. */
function outcomes(engine: Engine, { register, state }: Running, calendar: WorkingCalendar) {
  const clocks = engine.registers.get(register)?.project(state).clocks ?? [];
  const counted = clocks.map((clock) => ({ clock, anew: recountClock(clock, calendar) }));
  return {
    changed: counted.some(({ clock, anew }) => anew.ok && countsOtherwise(clock, anew.value)),
    moved: counted.filter(({ clock, anew }) => anew.ok && anew.value.due !== clock.due).length,
    uncounted: counted.filter(({ anew }) => !anew.ok).length,
  };
}

async function note(engine: Engine, { id, register }: Running, { year, version }: CalendarVersion): Promise<boolean> {
  const type = engine.registers.get(register)?.recount;
  if (!type) return false;
  return (await handle(engine, { register, matter: id, command: { type, year, version }, actor: 'system' })).ok;
}
