// The year as it goes: a dispatch meeting every month, the directives of the leadership in between, and what the issuer takes
// back or replaces. Cold units are cold by temper; a few commitments are told to stay so that every state is there to be seen.
import { type Day, type MatterId, addDays, addMonths, dayAt } from '#kernel';
import type { CommitmentStatus } from '#registers/commitments';
import type { Chance } from '../chance.ts';
import { answerLife } from './answer-life.ts';
import { type Draft, issue, receive, reviewed } from './directive-life.ts';
import { handOvers } from './hand-over-life.ts';
import { writeMinutes } from './minutes.ts';
import { SUPERSEDED, WITHDRAWN } from './phrases.ts';
import { rectification } from './rectification-life.ts';
import { workSafety } from './safety-life.ts';
import type { Life } from './schedule.ts';
import { type Held, type World, endWith, isOver, issuerOf, later, onDay } from './world.ts';

export interface Plot {
  readonly chance: Chance;
  /** First day of the play and its months. */
  readonly start: Day;
  readonly months: number;
  /** Demands in each month's minutes. */
  readonly demands: number;
  /** Directives of the leadership, as texts. */
  readonly directives: readonly Draft[];
}

/** Where commitments of the last but one meeting stay. */
const STAY: readonly CommitmentStatus[] = ['issued', 'objected', 'acknowledged', 'under-way', 'reported', 'returned', 'verified'];

export async function beginYear(world: World, plot: Plot): Promise<void> {
  await world.schedule.start(meetings(world, plot));
  await world.schedule.start(speeches(world, plot));
  await world.schedule.start(takingBack(world, plot));
  await world.schedule.start(handOvers(world, plot.chance.fork('hand-overs')));
  await world.schedule.start(rectification(world, plot.chance.fork('rectification')));
  await world.schedule.start(workSafety(world, plot.chance.fork('work safety')));
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
    const staying = month === months - 3;
    const leads = leadsOf(world, month, staying ? Math.max(demands, STAY.length) : demands);
    const minutes = writeMinutes(own, { on: dayAt(world.stage.now()), units: world.units, leads, most: staying ? 45 : null });
    const directive = await receive(world, minutes, own);
    yield later(world, 1, own);
    if (month === 1) await discardSample(world, own);
    const down = (nth: number): number => minutes.tasks[nth]?.down ?? 0;
    const halt = (nth: number): CommitmentStatus | null => (staying ? (STAY[nth] ?? null) : null);
    const older = openTops(world);
    await issue(world, { directive, items: minutes.items, down, halt }, own);
    if (month === months - 2) await replace(world, own.some(older, 1), directive, own);
  }
  const own = chance.fork('newest meeting');
  yield onDay(world, addDays(world.today, -2), own);
  const on = dayAt(world.stage.now());
  // The newest minutes are still in review when the play ends.
  await receive(world, writeMinutes(own, { on, units: world.units, leads: leadsOf(world, months, demands), most: null }), own);
}

/** A text that asks nobody for anything, received by mistake and discarded. */
async function discardSample(world: World, chance: Chance): Promise<void> {
  const text = '关于召开年度工作座谈会的通知\n\n定于本月下旬召开年度工作座谈会，具体时间另行通知。\n';
  const id = await receive(world, { title: '关于召开年度工作座谈会的通知', text, docDate: null }, chance);
  const command = { type: 'DiscardDirective', reason: '会议通知，没有需要督办的事项。' };
  await world.stage.act('directives', id, command, issuerOf(world, world.bureau, chance));
}

/** The day on which a directive of the leadership comes in: the day after its date, or by turns where that lies outside the play. */
function arrivalOf({ docDate }: Draft, nth: number, { start, months, directives }: Plot, today: Day): Day {
  const own = docDate ? addDays(docDate, 1) : null;
  if (own && own > start && own < addDays(today, -14)) return own;
  return addDays(addMonths(start, Math.floor((months * nth) / directives.length)), 9);
}

async function* speeches(world: World, plot: Plot): Life {
  const comings = plot.directives
    .map((draft, nth) => ({ draft, on: arrivalOf(draft, nth, plot, world.today) }))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  for (const [nth, { draft, on }] of comings.entries()) {
    const own = plot.chance.fork(`speech ${nth}`);
    yield onDay(world, on, own);
    const directive = await receive(world, draft, own);
    yield later(world, 1, own);
    const items = reviewed(world, draft, own);
    if (items.length === 0) continue;
    const older = openTops(world);
    await issue(world, { directive, items, down: () => own.whole(0, 2), halt: () => null }, own);
    if (nth > 0) await replace(world, own.some(older, 2), directive, own);
  }
}

const openTops = (world: World): readonly Held[] => world.tops.filter((held) => !isOver(held) && held.halt === null);

async function replace(world: World, replaced: readonly Held[], by: MatterId, chance: Chance): Promise<void> {
  for (const held of replaced) {
    const command = { type: 'Supersede', by, reason: SUPERSEDED };
    await world.stage.act('commitments', held.id, command, issuerOf(world, world.bureau, chance));
    endWith(held, 'superseded');
  }
}

/** Now and then something is taken back. */
async function* takingBack(world: World, { chance, start, months }: Plot): Life {
  const own = chance.fork('taking back');
  for (let month = 2; month < months; month += 3) {
    yield onDay(world, addDays(addMonths(start, month), 16), own);
    const open = openTops(world);
    if (open.length === 0) continue;
    const held = own.one(open);
    const command = { type: 'Withdraw', reason: own.one(WITHDRAWN) };
    await world.stage.act('commitments', held.id, command, issuerOf(world, world.bureau, own));
    endWith(held, 'withdrawn');
  }
}

/** What it raises is answered in the days after. */
async function sweep(world: World, chance: Chance): Promise<void> {
  for (const [nth, rung] of (await world.stage.sweep()).entries())
    await world.schedule.start(answerLife(world, rung, chance.fork(`${dayAt(world.stage.now())} ${nth}`)));
}

/** The sweep, as often as the play can afford: each week, and on the eve of its end. */
async function* clocks(world: World, { chance, start }: Plot): Life {
  const own = chance.fork('clocks');
  for (let day = start; day < world.today; day = addDays(day, 7)) {
    yield onDay(world, day, own);
    await sweep(world, own);
  }
  yield onDay(world, addDays(world.today, -1), own);
  await sweep(world, own);
}
