// One danger of the demo, from the second signature as far as it goes: general ones are mended by a day, major ones stop work, have a
// plan and stand on the list.
import { type MatterId, addDays, dayAt } from '#kernel';
import type { Actor, Unit } from '#people';
import type { DangerStatus } from '#registers/dangers';
import type { Chance } from '../chance.ts';
import { SAFETY_STEPS as SAID, SEEN } from './safety-phrases.ts';
import type { Life } from './schedule.ts';
import type { Asked } from './stage.ts';
import { type World, issuerOf, later, someone } from './world.ts';

export interface Danger {
  readonly seen: keyof typeof SEEN;
  readonly halt: DangerStatus;
  readonly unit: Unit;
  readonly chance: Chance;
  /** Came to be known without a check: there is nothing to sign. */
  readonly told?: boolean;
}

/** What makes each a major one. */
const SIGN_OF: Partial<Readonly<Record<keyof typeof SEEN, string>>> = {
  fatigue: 'driving',
  licence: 'licence',
  offline: 'driving',
};

interface Cast {
  readonly give: (command: Asked, by: Actor) => Promise<unknown>;
  readonly first: Actor;
  readonly second: Actor;
  readonly head: Actor;
  readonly office: Actor;
}

export async function* dangerLife(world: World, id: MatterId, danger: Danger): Life {
  const { unit, halt, chance, seen } = danger;
  const [first, second] = world.staff.acting(unit.id, 'clerk');
  if (!first || !second) throw new Error(`${unit.name} has no two officers`);
  const give = (command: Asked, by: Actor) => world.stage.act('dangers', id, command, by);
  const cast = {
    give,
    first,
    second,
    head: someone(world, unit, ['head'], chance),
    office: issuerOf(world, world.bureau, chance),
  };
  if (halt === 'recorded') return;
  if (!danger.told) await give({ type: 'SignDanger' }, second);
  if (halt === 'signed') return;
  yield later(world, 1, chance);
  if (halt === 'withdrawn') {
    await give({ type: 'WithdrawDanger', reason: '经核查，培训记录存于分公司，不属于隐患。' }, cast.office);
    return;
  }
  const sign = SIGN_OF[seen];
  const major = sign !== undefined && halt !== 'returned';
  const grading = major ? { level: 'major', signs: { [sign]: true } } : { level: 'general' };
  await give(
    { type: 'GradeDanger', ...grading, reason: major ? '符合重大事故隐患判定标准。' : '整改难度小，可限期消除。' },
    cast.head,
  );
  if (halt === 'graded') return;
  yield later(world, 1, chance);
  const due = addDays(dayAt(world.stage.now()), major ? 45 : 20);
  const [, , , text] = SEEN[seen];
  await give({ type: 'OrderFixing', measure: major ? 'stop' : 'by-day', due, evacuate: false, text }, cast.head);
  if (major) yield* listed(world, danger, cast);
  if (halt === 'ordered' || halt === 'planned') return;
  yield* mended(world, danger, cast);
}

/** Reported, planned, put on the list and followed up. */
async function* listed(world: World, { halt, chance }: Danger, { give, first, head, office }: Cast): Life {
  await give({ type: 'ReportMajor', to: '市交通运输局安全监督处', reportedOn: dayAt(world.stage.now()) }, head);
  yield later(world, 2, chance);
  await give({ type: 'FilePlan', ...SAID.plan, evidence: [chance.one(world.files)] }, first);
  if (halt === 'planned') return;
  yield later(world, 1, chance);
  await give({ type: 'ListMajor', body: '市安全生产委员会办公室', until: addDays(dayAt(world.stage.now()), 60) }, office);
  await give({ type: 'NoteRefusal', text: SAID.refusal, to: '市交通运输局安全监督处' }, first);
  yield later(world, 3, chance);
  await give({ type: 'FollowUp', text: SAID.followUp }, office);
}

/** The work, the look of the firm itself and that of somebody else. */
async function* mended(world: World, { halt, chance }: Danger, { give, first, second, office }: Cast): Life {
  yield later(world, chance.whole(2, 4), chance);
  const evidence = [chance.one(world.files)];
  await give({ type: 'ReportFixing', text: SAID.fixing, evidence }, first);
  if (halt === 'fixing') return;
  yield later(world, chance.whole(1, 3), chance);
  await give({ type: 'SelfCheck', text: SAID.selfCheck, evidence }, first);
  if (halt === 'self-checked') return;
  yield later(world, chance.whole(1, 3), chance);
  const passed = halt !== 'returned';
  await give({ type: 'ReCheck', passed, text: passed ? SAID.passed : SAID.failed, evidence: [chance.one(world.files)] }, second);
  if (halt === 'returned' || halt === 'rechecked') return;
  yield later(world, 1, chance);
  await give({ type: 'CloseDanger', note: '隐患消除，予以销号。' }, office);
}
