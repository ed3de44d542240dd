// Breaking a commitment down: parts for the units below, each with its share, its own day and a life of its own.
import { type Day, addDays, dayAt, daysBetween } from '#kernel';
import type { Unit } from '#people';
import type { MeasureDraft } from '#registers/directives';
import type { Life } from './schedule.ts';
import { type Held, type World, someone, unitsBelow } from './world.ts';

/** Quantities are shared out without a rest; milestones stay with the whole, its parts are done or not. */
function shareOf(measure: MeasureDraft, nth: number, of: number): MeasureDraft {
  if (measure.kind !== 'quantity') return { kind: 'done' };
  const each = Math.floor(measure.target / of);
  const rest = measure.target - each * of;
  const target = each + (nth < rest ? 1 : 0);
  return target > 0 ? { ...measure, target } : { kind: 'done' };
}

/** A week or two before the whole, if that leaves time enough. */
function partDue(held: Held, today: Day): Day {
  const earlier = addDays(held.due, -held.chance.whole(7, 14));
  return daysBetween(today, earlier) >= 14 ? earlier : held.due;
}

/** A unit without units below it hands nothing down. */
export async function handDown(world: World, held: Held, life: (world: World, part: Held) => Life): Promise<void> {
  const { chance } = held;
  const below = unitsBelow(world, held.lead);
  const units = held.lead.kind === 'detachment' ? chance.some(below, chance.whole(3, below.length)) : below;
  if (units.length === 0) return;
  const due = partDue(held, dayAt(world.stage.now()));
  const parts = units.map((unit: Unit, nth) => ({
    ...{ unit: unit.id, title: `${held.title}（${unit.shortName}）`, due },
    measure: shareOf(held.measure, nth, units.length),
  }));
  const head = someone(world, held.lead, ['head'], chance);
  const { opened } = await world.stage.act('commitments', held.id, { type: 'BreakDown', parts }, head);
  for (const [nth, id] of opened.entries()) {
    const [unit, part] = [units[nth], parts[nth]];
    if (!unit || !part) throw new Error('more parts were opened than asked for');
    const child: Held = {
      ...{ id, title: part.title, issuer: held.lead, measure: part.measure, down: held.down - 1, halt: null },
      ...{ chance: chance.fork(`part ${nth}`), parts: [], lead: unit, due, status: 'issued', count: 0 },
    };
    held.parts.push(child);
    await world.schedule.start(life(world, child));
  }
}
