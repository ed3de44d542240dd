// The demo bureau: its units and people, and a year of their life, played through the real engine in one transaction. The same
// day and calendar give the same ledger, entry for entry.
import type { WorkingCalendar } from '#deadlines';
import type { FileStore } from '#documents/server';
import { type Day, type Instant, addDays, addMonths, dateOf, dayAt, millisecondsOf, ok } from '#kernel';
import type { Engine } from '#matters/server';
import type { Unit } from '#people';
import { insertPeople, insertPosts, insertUnits, updatePasswords } from '#people/server';
import type { Tx } from '#platform/server';
import { absences } from '../absences.ts';
import { DEMO_ACCOUNTS, type DemoAccount } from './bureau/accounts.ts';
import { type Staff, makeStaff } from './bureau/staff.ts';
import { makeUnits } from './bureau/units.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Draft } from './life/directive-life.ts';
import { storeEvidence } from './life/evidence.ts';
import { beginYear } from './life/plot.ts';
import { makeSchedule } from './life/schedule.ts';
import { openStage } from './life/stage.ts';
import { type World, momentOn } from './life/world.ts';
import { exampleDirectives } from './texts.ts';

export interface DemoDeps {
  readonly files: FileStore;
  /** The hash of the password that everyone in the demo has; see `SignIn.hash`. */
  readonly passwordHash: string;
  /** Left out: the day of the engine's clock. */
  readonly today?: Day;
  /** How much of it: tests take less. */
  readonly size?: DemoSize;
  readonly directives?: readonly Draft[];
}

export interface DemoSize {
  readonly people: number;
  readonly months: number;
  /** Demands in each month's minutes. */
  readonly demands: number;
}

const WHOLE_DEMO: DemoSize = { people: 1500, months: 12, demands: 12 };

export interface LoadedDemo {
  readonly accounts: readonly DemoAccount[];
  readonly units: number;
  readonly people: number;
  readonly commands: number;
}

/** Room for clocks of ten work days before the loaded calendar ends. */
const RESERVE = 25;

/** The day before which the play ends: today, or where the calendar of working days gives out, the last day that it allows. */
export function lastDayOf(calendar: WorkingCalendar, today: Day): Day {
  const year = calendar.years.at(-1)?.year;
  if (year === undefined) throw new Error('no calendar year is loaded');
  const end = addDays(`${year}-12-31` as Day, -RESERVE); // the form of a day
  return today < end ? today : end;
}

/** Loads the demo into an empty database: all of it, or nothing. Throws when a step of it is refused. */
export async function loadDemo(engine: Engine, deps: DemoDeps): Promise<LoadedDemo> {
  const size = deps.size ?? WHOLE_DEMO;
  const calendar = await engine.calendar();
  const today = lastDayOf(calendar, deps.today ?? dayAt(engine.now()));
  const start = addDays(addMonths(addDays(today, 1 - dateOf(today)), 1 - size.months), 4); // the fifth of a month
  const chance = chanceOf('duxing');
  const done = await engine.database.transaction('system', async (tx) => {
    const opening = momentOn(addDays(start, -40), chance.fork('opening'));
    const { units, staff } = await settleBureau(tx, { size, chance, opening, passwordHash: deps.passwordHash });
    const files = await storeEvidence(tx, deps.files, opening);
    const stage = openStage(engine, tx, opening, chance.fork('ids'), absences);
    const schedule = makeSchedule(stage.setNow);
    const [bureau] = units;
    if (!bureau) throw new Error('the demo has no bureau');
    const world: World = { stage, schedule, units, bureau, staff, calendar, files, today, tops: [] };
    const directives = deps.directives ?? exampleDirectives();
    await beginYear(world, { chance: chance.fork('plot'), start, ...size, directives });
    await schedule.runUntil(today);
    return ok({ accounts: DEMO_ACCOUNTS, units: units.length, people: staff.people.length, commands: stage.acts() });
  });
  if (!done.ok) throw new Error(`the demo was refused: ${done.refusal.code}`);
  return done.value;
}

interface Settling {
  readonly size: DemoSize;
  readonly chance: Chance;
  readonly opening: Instant;
  readonly passwordHash: string;
}

async function settleBureau(
  tx: Tx,
  { size, chance, opening, passwordHash }: Settling,
): Promise<{ units: readonly Unit[]; staff: Staff }> {
  const madeAt = millisecondsOf(opening);
  const units = makeUnits(chance.fork('units'), madeAt);
  const staff = makeStaff(units, size.people, chance.fork('staff'), madeAt);
  await insertUnits(tx, units);
  await insertPeople(tx, staff.people);
  await insertPosts(tx, staff.posts, opening);
  await updatePasswords(
    tx,
    staff.people.map(({ id }) => id),
    passwordHash,
    false,
  );
  return { units, staff };
}
