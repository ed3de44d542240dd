// The supervision office in the demo: what is late is urged or noticed, here and there a head is called in, and each act runs to its
// conclusion, now and then to a review. An act may stop anywhere, as its unit's temper has it or as it was told.
import { dateText } from '#documents';
import { type JsonObject, type MatterId, addDays, dayAt } from '#kernel';
import type { Actor } from '#people';
import type { CommitmentStatus } from '#registers/commitments';
import type { Act } from '#registers/supervision';
import type { Chance } from '../chance.ts';
import { ACT_CONCLUDED, ACT_REPLIES, ACT_REVIEWS, ACT_REVIEW_REASONS, ACT_WITHDRAWN, PROMISES } from './phrases.ts';
import type { Life } from './schedule.ts';
import { temperOf } from './temper.ts';
import { type Held, type World, isOver, issuerOf, later, onDay, someone } from './world.ts';

/** What becomes of a promise: the life of a commitment. */
type Living = (world: World, held: Held) => Life;
type Status = Act['status'];
type Kind = 'urging' | 'notice' | 'interview';

interface Acting {
  readonly id: MatterId;
  readonly held: Held;
  readonly chance: Chance;
  /** Whoever issued it, and draws the conclusion. */
  readonly by: Actor;
  /** Stays where it is once it has come to this status. */
  readonly halt: Status | null;
}

/** Where the acts about commitments stay that stay themselves, so that every state is there to be seen. */
const STAYS: Partial<Readonly<Record<CommitmentStatus, Status>>> = {
  ...{ issued: 'served', objected: 'withdrawn', acknowledged: 'received', 'under-way': 'answered', returned: 'in-review' },
};

const ANSWERED: readonly CommitmentStatus[] = ['reported', 'verified'];

/** Waits for the day on which a commitment of the bureau is late, and begins what the office does about it. */
export async function* officeLife(world: World, held: Held, living: Living): Life {
  const chance = held.chance.fork('office');
  yield onDay(world, addDays(held.due, chance.whole(4, 9)), chance);
  // A later day may have been granted meanwhile.
  while (!isOver(held) && dayAt(world.stage.now()) <= held.due) yield onDay(world, addDays(held.due, chance.whole(4, 9)), chance);
  const halt = held.halt && (STAYS[held.halt] ?? null);
  if (isOver(held) || (!halt && ANSWERED.includes(held.status))) return;
  const kind = halt || !chance.happens(0.35) ? 'notice' : 'urging';
  yield* answering(world, await issue(world, held, { kind, chance, halt }));
  if (isOver(held) || kind === 'urging' || halt === 'withdrawn' || (held.halt !== 'under-way' && !chance.happens(0.5))) return;
  yield later(world, chance.whole(3, 8), chance);
  if (isOver(held)) return;
  yield* interview(world, await issue(world, held, { kind: 'interview', chance, halt: halt && 'recorded' }), living);
}

async function issue(world: World, held: Held, act: Pick<Acting, 'chance' | 'halt'> & { readonly kind: Kind }): Promise<Acting> {
  const { kind, chance, halt } = act;
  const by = issuerOf(world, world.bureau, chance);
  const { number } = await world.stage.stateOf(held.id);
  const { due, lead } = held;
  const command = {
    ...{ type: 'ServeNotice', kind, power: 'follow-up', title: held.title.slice(0, 40) },
    ...{ issuer: world.bureau.id, targets: [lead.id], commitments: [{ id: held.id, number }] },
    ...(kind === 'urging' ? { wasDue: due } : {}),
    issue: `该事项应于${dateText(due)}完成，现已逾期。请说明原因、补救措施和完成时间。`,
    ...(kind === 'interview' ? { meeting: { on: dayAt(later(world, 4, chance)), place: '机关三楼会议室' } } : {}),
  };
  const { id } = await world.stage.act('supervision', null, command, by);
  return { id, held, chance, by, halt };
}

const give = ({ stage }: World, { id }: Acting, command: { readonly type: string } & JsonObject, actor: Actor) =>
  stage.act('supervision', id, command, actor);

const headOf = (world: World, { held, chance }: Acting): Actor => someone(world, held.lead, ['head'], chance);

async function received(world: World, acting: Acting): Promise<void> {
  for (const type of ['ReadNotice', 'AcknowledgeReceipt']) await give(world, acting, { type }, headOf(world, acting));
}

/** Read, received and replied to, as far as its unit does; then concluded. */
async function* answering(world: World, acting: Acting): Life {
  const { held, chance, halt, by } = acting;
  const temper = temperOf(held.lead, world.units);
  if (halt === 'served' || (!halt && chance.happens(temper.ignores * 2))) return;
  yield later(world, temper.ack * chance.next(), chance);
  if (halt === 'withdrawn') {
    await give(world, acting, { type: 'Withdraw', reason: ACT_WITHDRAWN }, by);
    return;
  }
  await received(world, acting);
  if (halt === 'received' || (!halt && !chance.happens(temper.reports))) return;
  yield later(world, chance.whole(2, 6), chance);
  await give(world, acting, { type: 'Reply', text: chance.one(ACT_REPLIES) }, headOf(world, acting));
  if (halt !== 'answered') yield* concluding(world, acting);
}

async function* concluding(world: World, acting: Acting): Life {
  const { chance, by, halt } = acting;
  yield later(world, chance.whole(2, 6), chance);
  await give(world, acting, { type: 'ConcludeAct', findings: chance.one(ACT_CONCLUDED) }, by);
  yield later(world, chance.whole(1, 3), chance);
  await give(world, acting, { type: 'ReceiveConclusion' }, headOf(world, acting));
  if (!halt && !chance.happens(0.15)) return;
  yield later(world, chance.whole(2, 9), chance);
  await give(world, acting, { type: 'AskReview', reason: chance.one(ACT_REVIEW_REASONS) }, headOf(world, acting));
  if (halt === 'in-review') return;
  yield later(world, chance.whole(5, 12), chance);
  const leader = someone(world, world.bureau, ['leader'], chance);
  await give(world, acting, { type: 'DecideReview', ...chance.one(ACT_REVIEWS) }, leader);
}

/** Heard, recorded and signed by both sides; each promise is a commitment with a life of its own. */
async function* interview(world: World, acting: Acting, living: Living): Life {
  const { held, chance, by, halt } = acting;
  const { lead } = held;
  yield later(world, 1, chance);
  await received(world, acting);
  yield later(world, 3, chance);
  const heldOn = dayAt(world.stage.now());
  const promise = { unit: lead.id, title: chance.one(PROMISES), due: addDays(heldOn, chance.whole(20, 45)) };
  const record = {
    ...{ type: 'RecordInterview', heldOn, present: `督办处、${lead.shortName}主要负责人` },
    points: `${lead.shortName}说明逾期原因，明确补救措施和完成时间。`,
    promises: [{ ...promise, measure: { kind: 'done' } }],
  };
  await give(world, acting, record, by);
  await give(world, acting, { type: 'SignRecord' }, by);
  if (halt === 'recorded') return;
  yield later(world, 1, chance);
  const { opened } = await give(world, acting, { type: 'SignRecord' }, headOf(world, acting));
  for (const id of opened) {
    const { title, due } = promise;
    const promised: Held = {
      ...{ id, title, issuer: world.bureau, measure: { kind: 'done' }, down: 0, halt: null, chance: chance.fork('promise') },
      ...{ parts: [], lead, due, status: 'issued', count: 0 },
    };
    await world.schedule.start(living(world, promised));
  }
  if (chance.happens(0.7)) yield* concluding(world, acting);
}
