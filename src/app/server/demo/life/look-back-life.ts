// The life of a look-back: somebody of the bureau who has not passed the work sees whether it holds; cold units relapse more.
import { type MatterId, addDays, dayAt } from '#kernel';
import type { Actor } from '#people';
import type { LookBack } from '#registers/look-backs';
import { CAME_BACK, HELD, NEVER_DONE } from './phrases.ts';
import type { Life } from './schedule.ts';
import { temperOf } from './temper.ts';
import { type Held, type World, onDay } from './world.ts';

export interface Closing {
  readonly id: MatterId;
  readonly checker: Actor;
  /** What becomes of a commitment that was opened again. */
  readonly mending: (world: World, held: Held) => Life;
}

export async function* lookBackLife(world: World, held: Held, { id, checker, mending }: Closing): Life {
  const chance = held.chance.fork(`look-back ${id}`);
  for (;;) {
    const { stages, endedOn } = (await world.stage.stateOf(id)) as unknown as LookBack; // the state of a look-back
    const stage = stages.find((each) => each.drawn && !each.found);
    if (endedOn || !stage) return;
    yield onDay(world, addDays(stage.due, chance.whole(-6, 3)), chance);
    if (held.status !== 'closed') return;
    const others = world.staff.acting(world.bureau.id, 'supervisor').filter(({ person }) => person !== checker.person);
    const by = chance.one(others);
    const cold = temperOf(held.lead, world.units).slip[1] > 20;
    const draw = chance.next();
    const found = draw < (cold ? 0.12 : 0.03) ? 'never-done' : draw < (cold ? 0.35 : 0.12) ? 'came-back' : 'held';
    const note = chance.one(found === 'held' ? HELD : found === 'came-back' ? CAME_BACK : NEVER_DONE);
    const mendBy = found === 'held' ? null : addDays(dayAt(world.stage.now()), 20);
    await world.stage.act('look-backs', id, { type: 'RecordFinding', found, note, mendBy }, by);
    if (!mendBy) continue;
    held.status = 'returned';
    held.due = mendBy;
    await world.schedule.start(mending(world, held));
    return;
  }
}
