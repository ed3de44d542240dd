// Hand-overs in the demo, in the last weeks of the play: heads who lead something open leave it to the other head of their unit.
// One goes through; of the others one stays in each state, so that every state is there to be seen.
import { type MatterId, type PersonId, addDays } from '#kernel';
import type { Actor, Unit } from '#people';
import type { Commitment } from '#registers/commitments';
import type { HandOver, HandOverStatus } from '#registers/handovers';
import type { Chance } from '../chance.ts';
import { HANDED_OVER, HAND_OVER_OBJECTED, HAND_OVER_WITHDRAWN } from './phrases.ts';
import type { Life } from './schedule.ts';
import { type World, isOver, later, onDay, someone, unitOf } from './world.ts';

const STAYS: readonly HandOverStatus[] = ['confirmed', 'received', 'signed', 'objected', 'drawn', 'withdrawn'];

interface Parting {
  readonly unit: Unit;
  readonly giver: Actor;
  readonly receiver: Actor;
}

export async function* handOvers(world: World, chance: Chance): Life {
  yield onDay(world, addDays(world.today, -15), chance);
  const leaving = await partings(world);
  for (const [nth, halt] of STAYS.entries()) {
    const parting = leaving[nth];
    if (parting) await world.schedule.start(handOverLife(world, parting, { halt, chance: chance.fork(halt) }));
  }
}

/** Units whose lead official is one of two heads, with both of them. */
async function partings(world: World): Promise<readonly Parting[]> {
  const found = new Map<string, Parting>();
  for (const { id, lead: unit } of world.tops.filter((held) => !isOver(held))) {
    const { leadOfficial } = (await world.stage.stateOf(id)) as unknown as Commitment; // the state of a commitment
    const heads = world.staff.acting(unit.id, 'head');
    const giver = heads.find(({ person }) => person === leadOfficial);
    const receiver = heads.find(({ person }) => person !== leadOfficial);
    if (giver && receiver && !found.has(unit.id)) found.set(unit.id, { unit, giver, receiver });
  }
  return [...found.values()];
}

interface Told {
  readonly halt: HandOverStatus;
  readonly chance: Chance;
}

async function* handOverLife(world: World, { unit, giver, receiver }: Parting, { halt, chance }: Told): Life {
  const [from, to]: readonly [PersonId, PersonId] = [giver.person, receiver.person];
  const effective = addDays(world.today, chance.whole(2, 9));
  const opening = { type: 'OpenHandOver', unit: unit.id, from, to, why: 'transfer', effective };
  const { id } = await world.stage.act('handovers', null, opening, giver);
  const give = (command: { readonly type: string; readonly [member: string]: unknown }, by: Actor) =>
    world.stage.act('handovers', id, command, by);
  if (halt === 'drawn') return;
  yield later(world, 2, chance);
  if (halt === 'withdrawn') {
    await give({ type: 'Withdraw', reason: HAND_OVER_WITHDRAWN }, someone(world, world.bureau, ['supervisor'], chance));
    return;
  }
  await give({ type: 'RedrawList' }, giver);
  const lines = await linesOf(world, id);
  await give({ type: 'SignList', remark: lines.map((_, item) => ({ item, text: chance.one(HANDED_OVER) })) }, giver);
  if (halt === 'signed') return;
  if (halt === 'objected') {
    yield later(world, 1, chance);
    await give({ type: 'ObjectToLines', objection: [{ item: 0, text: HAND_OVER_OBJECTED }] }, receiver);
    return;
  }
  // Signed on both sides at one table: nothing comes in between.
  await give({ type: 'Receive' }, receiver);
  if (halt === 'received') return;
  yield later(world, 1, chance);
  const { confirmAt } = (await world.stage.stateOf(id)) as unknown as HandOver; // the state of a hand-over
  const at = unitOf(world, confirmAt);
  await give({ type: 'Confirm' }, someone(world, at, at.kind === 'bureau' ? ['supervisor'] : ['head'], chance));
}

const linesOf = async (world: World, id: MatterId): Promise<HandOver['lines']> =>
  ((await world.stage.stateOf(id)) as unknown as HandOver).lines; // the state of a hand-over
