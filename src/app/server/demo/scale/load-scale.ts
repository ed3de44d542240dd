// Fills a bureau with as many commitments as are asked for, by the register's own rules, fast enough to make a million. The
// same day, bureau and count give the same ledger.
import type { WorkingCalendar } from '#deadlines';
import { type Day, type Instant, type MatterId, type UnitId, millisecondsOf, ok, uuidV7, yearOf } from '#kernel';
import { addTallies } from '#matters/server';
import type { Actor, Unit } from '#people';
import { listAllUnits } from '#people/server';
import type { Database, Tx } from '#platform/server';
import { commitments } from '#registers/commitments';
import { type Chance, chanceOf } from '../chance.ts';
import { type Desk, openDesk } from './desk.ts';
import { type Cast, playOne } from './plot.ts';
import { addedBy, rowsOf } from './rows.ts';
import { type Holder, asOwner, copyRows, drawNumbers, listHolders, settleSeries } from './scale-store.ts';

export interface ScaleDeps {
  readonly database: Database;
  readonly calendar: WorkingCalendar;
  /** Up to this day things have happened; days of issue lie in its year. */
  readonly today: Day;
  readonly count: number;
  /** Hears how many there are so far. */
  readonly progress?: (made: number) => void;
}

const SERIES = '重点';
const BATCH = 2000;
/** Parts come on top of what is asked for; numbers for them are drawn too and the rest given back. */
const ROOM = 1.5;

/** Who acts for the units; the top one only issues. Throws where the bureau has no two levels or nobody holds a post. */
function castOf(units: readonly Unit[], holders: readonly Holder[]): Cast {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const children = Map.groupBy(units, ({ parent }) => parent);
  const actors = Map.groupBy(holders, ({ unit }) => unit);
  const actor = ({ id, path }: Unit, roles: readonly string[]): Actor | null => {
    const here = actors.get(id) ?? [];
    const found =
      here.find(({ role, posts }) => posts === 1 && roles.includes(role)) ?? here.find(({ role }) => roles.includes(role));
    return found
      ? { person: found.person, name: found.name, posts: [{ unit: id, path, role: found.role, title: found.title }] }
      : null;
  };
  const upwards = (unit: Unit, roles: readonly string[]): Actor => {
    const found = actor(unit, roles) ?? (unit.parent ? upwards(byId.get(unit.parent) ?? unit, roles) : null);
    if (!found) throw new Error(`nobody acts for ${unit.name}`);
    return found;
  };
  const working = units.filter((unit) => unit.parent && actor(unit, ['head', 'clerk']));
  if (working.length === 0) throw new Error('the bureau has no units that could be given work');
  return {
    units: working,
    parentOf: (unit) => byId.get(unit.parent ?? unit.id) ?? unit,
    below: (unit) => children.get(unit.id) ?? [],
    doer: (unit) => upwards(unit, ['head', 'clerk']),
    issuer: (unit) => upwards(unit, ['supervisor', 'head', 'leader']),
  };
}

function deskFor(deps: ScaleDeps, units: readonly Unit[], first: number, chance: Chance): Desk {
  const known = new Map(units.map(({ id, path, name }): [UnitId, { path: Unit['path']; name: string }] => [id, { path, name }]));
  const numberOf = (nth: number, on: Day): string => `${SERIES}〔${yearOf(on)}〕${first + nth}号`;
  const freshId = (at: Instant): MatterId => uuidV7(millisecondsOf(at), chance.bytes(10)) as MatterId; // made in its form
  return openDesk({ calendar: deps.calendar, units: known, numberOf, freshId });
}

async function fill(tx: Tx, deps: ScaleDeps): Promise<number> {
  const units = await listAllUnits(tx);
  const cast = castOf(units, await listHolders(tx));
  const year = yearOf(deps.today);
  const first = await drawNumbers(tx, SERIES, year, Math.ceil(deps.count * ROOM) + 10);
  const chance = chanceOf(`scale/${first}`);
  const desk = deskFor(deps, units, first, chance.fork('ids'));
  const stage = { desk, cast, chance: chance.fork('plot'), from: `${year}-01-01` as Day, today: deps.today }; // the form of a day
  let stored: Promise<void> = Promise.resolve();
  let made = 0;
  while (made < deps.count) {
    const before = desk.opened();
    const end = Math.min(before + BATCH, deps.count);
    for (let plays = 0; desk.opened() < end; plays += 1) {
      if (plays > 10 * BATCH) throw new Error('commitments cannot be issued on these days: is the calendar of the year loaded?');
      playOne(stage);
    }
    const matters = desk.clear();
    const rows = rowsOf(matters);
    const added = addedBy(matters);
    made += matters.length;
    await stored; // the server stores one batch while the next is being made
    stored = copyRows(tx, rows).then(async () => void (await Promise.all(addTallies(tx, commitments.name, added))));
    stored.catch(() => {}); // heard by the await above or below
    // Lets the connection send before the next batch keeps this thread busy.
    await new Promise((resolve) => setImmediate(resolve));
    deps.progress?.(made);
  }
  await stored;
  await settleSeries(tx, SERIES, year, first + desk.opened());
  return made;
}

/** Adds commitments to a bureau that stands: at least `count`, all of them or none. Gives how many. */
export async function loadScale(deps: ScaleDeps): Promise<number> {
  const done = await deps.database.transaction('system', async (tx) => {
    await asOwner(tx);
    return ok(await fill(tx, deps));
  });
  if (!done.ok) throw new Error(`the scale set was refused: ${done.refusal.code}`);
  return done.value;
}
