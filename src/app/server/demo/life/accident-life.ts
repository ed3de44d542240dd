// Accidents of the demo, on their hours: one is over, one has been passed up as far as it goes, one is still on its way.
import { type Instant, type MatterId, addDays, instantFromMilliseconds, millisecondsOf } from '#kernel';
import type { Unit } from '#people';
import type { Chance } from '../chance.ts';
import { ACCIDENTS } from './safety-phrases.ts';
import type { Life } from './schedule.ts';
import type { Asked } from './stage.ts';
import { type World, issuerOf, onDay, someone } from './world.ts';

interface Happened {
  readonly what: keyof typeof ACCIDENTS;
  readonly ago: number;
  /** Which of the firms. */
  readonly of: number;
  readonly dead: number;
  readonly hurt: number;
  readonly loss: number;
}

const HAPPENED: readonly Happened[] = [
  { what: 'closed', ago: 55, of: 2, dead: 0, hurt: 1, loss: 18 },
  { what: 'passed', ago: 16, of: 5, dead: 1, hurt: 1, loss: 60 },
  { what: 'passing', ago: 1, of: 0, dead: 3, hurt: 6, loss: 90 },
];

export async function accidentLives(
  world: World,
  firms: readonly { readonly id: MatterId; readonly unit: Unit }[],
  chance: Chance,
): Promise<void> {
  for (const happened of HAPPENED) {
    const firm = firms[happened.of];
    if (firm) await world.schedule.start(accidentLife(world, firm, happened, chance.fork(happened.what)));
  }
}

const before = (moment: Instant, minutes: number): Instant => instantFromMilliseconds(millisecondsOf(moment) - minutes * 60_000);

/** Written down when it has been told; the firm knew a quarter of an hour before. */
async function* accidentLife(
  world: World,
  { id: carrier, unit }: { readonly id: MatterId; readonly unit: Unit },
  { what, ago, dead, hurt, loss }: Happened,
  chance: Chance,
): Life {
  yield onDay(world, addDays(world.today, -ago), chance);
  const now = world.stage.now();
  const clerk = someone(world, unit, ['clerk'], chance);
  const [title, place, course, measures] = ACCIDENTS[what];
  const told = {
    ...{ happenedAt: before(now, 70), firmToldAt: before(now, 55), firmReportedAt: before(now, 30), toldAt: before(now, 30) },
    ...{ title, place, course, measures, dead, hurt, loss, carrier, road: what !== 'passed', level: 'county' },
  };
  const opening = { type: 'OpenAccident', ...told, issuer: world.bureau.id, lead: unit.id };
  const accident = (await world.stage.act('accidents', null, opening, clerk)).id;
  const pass: Asked = { type: 'PassUp', to: '市交通运输局、市应急管理局', at: before(now, 1), government: true };
  await world.stage.act('accidents', accident, pass, clerk);
  if (what !== 'closed') return;
  yield onDay(world, addDays(world.today, -ago + 20), chance);
  const close = { type: 'CloseAccident', note: '伤者已出院，事故由公安交管部门另行处理，企业教训已通报。' };
  await world.stage.act('accidents', accident, close, issuerOf(world, world.bureau, chance));
}
