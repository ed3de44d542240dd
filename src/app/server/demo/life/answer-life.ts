// What becomes of a rung of escalation in the demo: most of those who are asked press within the days that they have, the office
// now and then forgoes a notice, and some rungs are left lying, as in life.
import type { RaisedRung } from '#matters/server';
import type { Actor } from '#people';
import type { Commitment } from '#registers/commitments';
import type { Chance } from '../chance.ts';
import { FORGONE, PRESSED } from './phrases.ts';
import type { Life } from './schedule.ts';
import { temperOf } from './temper.ts';
import { type World, later, someone, unitOf } from './world.ts';

/** Share that the office answers without an act; where it serves one, that is the answer. */
const OFFICE = 0.9;

export async function* answerLife(world: World, { matter, asked, to }: RaisedRung, chance: Chance): Life {
  const unit = unitOf(world, to);
  const answers = asked === 'supervision' ? OFFICE : 1 - temperOf(unit, world.units).ignores;
  if (!chance.happens(answers)) return;
  yield later(world, chance.whole(1, 3), chance);
  const { rungs = [] } = (await world.stage.stateOf(matter)) as unknown as Commitment; // only commitments climb
  if (!rungs.some(({ whom, to: of, answered }) => whom === asked && of === to && !answered)) return;
  const give = (command: { readonly type: string; readonly [member: string]: unknown }, by: Actor) =>
    world.stage.act('commitments', matter, command, by);
  if (asked === 'supervision')
    await give({ type: 'ForgoNotice', reason: chance.one(FORGONE) }, someone(world, unit, ['supervisor'], chance));
  else
    await give(
      { type: 'AnswerEscalation', text: chance.one(PRESSED) },
      someone(world, unit, roleAsked(asked, unit.kind), chance),
    );
}

const roleAsked = (asked: RaisedRung['asked'], kind: string) =>
  asked === 'leader' || kind === 'bureau' ? (['leader'] as const) : (['head'] as const);
