// The year as it goes: a dispatch meeting every month, the directives of the leadership in between, and what the issuer takes
// back or replaces. Cold units are cold by temper; a few commitments are told to stay so that every state is there to be seen.
import { type Day, type Instant, addDays, addMonths } from '#kernel';
import type { CommitmentStatus } from '#registers/commitments';
import type { Chance } from '../chance.ts';
import { type Draft, issue, receive, reviewed } from './directive-life.ts';
import { writeMinutes } from './minutes.ts';
import { SUPERSEDED, WITHDRAWN } from './phrases.ts';
import type { Life } from './schedule.ts';
import { type World, endWith, isOver, issuerOf, later, onDay } from './world.ts';

export interface Plot {
  readonly chance: Chance;
  /** First day of the play and its months. */
  readonly start: Day;
  readonly months: number;
  /** Demands in each month's minutes. */
  readonly demands: number;
  /** Directives of the leadership; the last is left in review. */
  readonly directives: readonly Draft[];
}

/** Where commitments of the last but one meeting stay. */
const STAY: readonly CommitmentStatus[] = ['issued', 'objected', 'acknowledged', 'under-way', 'reported', 'returned', 'verified'];

export async function beginYear(world: World, plot: Plot): Promise<void> {
  await world.schedule.start(meetings(world, plot));
  await world.schedule.start(speeches(world, plot));
  await world.schedule.start(takingBack(world, plot));
  await world.schedule.start(clocks(world, plot));
}

/** Leads by turns: over the months every unit of the second level has its share. */
function leadsOf(world: World, month: number, demands: number) {
  const leads = world.units.filter(({ kind }) => kind === 'detachment' || kind === 'division');
  return Array.from({ length: demands }, (_, nth) => leads[(month * demands + nth) % leads.length]).filter((unit) => !!unit);
}

async function* meetings(world: World, { chance, start, months, demands }: Plot): Life {
  for (let month = 0; month < months; month += 1) {
    const own = chance.fork(`meeting ${month}`);
    yield onDay(world, addMonths(start, month), own);
    const on = world.stage.now().slice(0, 10) as Day; // office hours of the bureau lie within one day of UTC
    const last = month === months - 1;
    const staying = month === months - 3;
    const leads = leadsOf(world, month, staying ? Math.max(demands, STAY.length) : demands);
    const minutes = writeMinutes(own, { on, units: world.units, leads });
    const directive = await receive(world, minutes, own);
    // The newest minutes are still being reviewed when the play ends.
    if (last) yield onDay(world, addDays(world.today, -3), own);
    else yield later(world, 1, own);
    if (month === 4) await discardSample(world, own);
    const items = minutes.items;
    await issue(
      world,
      {
        ...{ directive, items, down: (nth) => minutes.tasks[nth]?.down ?? 0 },
        halt: (nth) => (staying ? (STAY[nth] ?? null) : null),
      },
      own,
    );
  }
}

/** A text that asks nobody for anything, received by mistake and discarded. */
async function discardSample(world: World, chance: Chance): Promise<void> {
  const text = '关于召开年度工作座谈会的通知\n\n定于本月下旬召开年度工作座谈会，具体时间另行通知。\n';
  const id = await receive(world, { title: '关于召开年度工作座谈会的通知', text, docDate: null }, chance);
  const command = { type: 'DiscardDirective', reason: '会议通知，没有需要督办的事项。' };
  await world.stage.act('directives', id, command, issuerOf(world, world.bureau, chance));
}

/** Months of the play in which the leadership speaks; later texts follow at the same distance. */
const SPOKEN = [1, 6] as const;

async function* speeches(world: World, { chance, start, directives }: Plot): Life {
  for (const [nth, draft] of directives.entries()) {
    const own = chance.fork(`speech ${nth}`);
    const last = nth === directives.length - 1;
    yield onDay(world, last ? addDays(world.today, -1) : addDays(addMonths(start, SPOKEN[nth] ?? 6 + nth), 9), own);
    const directive = await receive(world, draft, own);
    if (last) return;
    yield later(world, 1, own);
    const items = reviewed(world, draft, own);
    if (items.length === 0) continue;
    const older = world.tops.filter((held) => !isOver(held) && held.halt === null);
    await issue(world, { directive, items, down: () => own.whole(0, 2), halt: () => null }, own);
    if (nth === 0) continue;
    for (const held of own.some(older, 2)) {
      const command = { type: 'Supersede', by: directive, reason: SUPERSEDED };
      await world.stage.act('commitments', held.id, command, issuerOf(world, world.bureau, own));
      endWith(held, 'superseded');
    }
  }
}

/** Now and then something is taken back; once, something is replaced by the minutes of a later meeting. */
async function* takingBack(world: World, { chance, start, months }: Plot): Life {
  const own = chance.fork('taking back');
  for (let month = 2; month < months; month += 3) {
    yield onDay(world, addDays(addMonths(start, month), 16), own);
    const open = world.tops.filter((held) => !isOver(held) && held.halt === null);
    if (open.length === 0) continue;
    const held = own.one(open);
    const command = { type: 'Withdraw', reason: own.one(WITHDRAWN) };
    await world.stage.act('commitments', held.id, command, issuerOf(world, world.bureau, own));
    endWith(held, 'withdrawn');
  }
}

/** The sweep, as often as the play can afford: each week, and on the eve of its end. */
async function* clocks(world: World, { chance, start }: Plot): Life {
  const own = chance.fork('clocks');
  for (let day = start; day < world.today; day = addDays(day, 7)) {
    yield onDay(world, day, own);
    await world.stage.sweep();
  }
  const eve: Instant = onDay(world, addDays(world.today, -1), own);
  yield eve;
  await world.stage.sweep();
}
