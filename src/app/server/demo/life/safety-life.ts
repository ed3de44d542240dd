// Work safety in the demo: whom the bureau watches, a plan of checks, what is found there and where each danger stands. Of carriers,
// checks and dangers every state is there to be seen, and what nobody found anything at, too.
import { type MatterId, addDays, dayAt } from '#kernel';
import type { Actor, Unit } from '#people';
import type { Check, CheckStatus, DangerStatus } from '#registers/dangers';
import type { Chance } from '../chance.ts';
import { accidentLives } from './accident-life.ts';
import { type Danger, dangerLife } from './danger-life.ts';
import { SAFETY_STEPS as SAID, SEEN, WATCHED } from './safety-phrases.ts';
import type { Life } from './schedule.ts';
import type { Asked } from './stage.ts';
import { type World, issuerOf, later, onDay, someone } from './world.ts';

interface Planned {
  /** Which of the firms, by its place in the list. */
  readonly of: number;
  /** Days before the end of the play on which it is planned. */
  readonly ago: number;
  readonly halt: CheckStatus;
  readonly items: readonly string[];
  readonly finds?: readonly (readonly [keyof typeof SEEN, DangerStatus])[];
}

const PLAN: readonly Planned[] = [
  {
    of: 0,
    ago: 88,
    halt: 'done',
    items: ['动态监控', '车辆技术状况和维护'],
    finds: [
      ['fatigue', 'closed'],
      ['tyre', 'closed'],
    ],
  },
  { of: 1, ago: 80, halt: 'done', items: ['许可证件和经营范围'], finds: [['licence', 'fixing']] },
  {
    of: 2,
    ago: 72,
    halt: 'done',
    items: ['动态监控'],
    finds: [
      ['offline', 'returned'],
      ['ledger', 'closed'],
    ],
  },
  {
    of: 4,
    ago: 70,
    halt: 'done',
    items: ['消防和设施设备'],
    finds: [
      ['extinguisher', 'closed'],
      ['exit', 'rechecked'],
    ],
  },
  { of: 3, ago: 64, halt: 'done', items: ['从业人员资格和培训'] },
  {
    of: 5,
    ago: 60,
    halt: 'done',
    items: ['施工现场防护'],
    finds: [
      ['scaffold', 'self-checked'],
      ['training', 'withdrawn'],
    ],
  },
  { of: 0, ago: 40, halt: 'done', items: ['应急预案和演练'], finds: [['drill', 'ordered']] },
  {
    of: 1,
    ago: 36,
    halt: 'done',
    items: ['动态监控'],
    finds: [
      ['offline', 'planned'],
      ['training', 'graded'],
    ],
  },
  {
    of: 4,
    ago: 34,
    halt: 'recorded',
    items: ['消防和设施设备'],
    finds: [
      ['exit', 'signed'],
      ['ledger', 'recorded'],
    ],
  },
  { of: 3, ago: 22, halt: 'entered', items: ['车辆技术状况和维护'] },
  { of: 5, ago: 9, halt: 'notified', items: ['施工现场防护'] },
  { of: 2, ago: 7, halt: 'approved', items: ['动态监控', '许可证件和经营范围'] },
  { of: 7, ago: 30, halt: 'cancelled', items: ['从业人员资格和培训'] },
  { of: 1, ago: 3, halt: 'planned', items: ['应急预案和演练'] },
];

/** Dangers that came to be known without a check (SAF-34). */
const TOLD = [
  { of: 3, ago: 50, source: 'report', seen: 'exit', halt: 'closed' },
  { of: 2, ago: 18, source: 'enterprise', seen: 'tyre', halt: 'fixing' },
] as const;

interface Firm {
  readonly id: MatterId;
  readonly unit: Unit;
}

export async function* workSafety(world: World, chance: Chance): Life {
  const units = world.units.filter(({ kind }) => kind === 'detachment').slice(0, 2);
  yield onDay(world, addDays(world.today, -92), chance);
  const firms: Firm[] = [];
  for (const [nth, watched] of WATCHED.entries()) {
    const unit = units[nth % units.length] ?? world.bureau;
    firms.push({ unit, id: await register(world, watched, unit, chance) });
  }
  for (const [nth, { of, ...plan }] of PLAN.entries()) {
    const firm = firms[of];
    if (firm) await world.schedule.start(checkLife(world, firm, plan, chance.fork(`check ${nth}`)));
  }
  for (const [nth, { of, ...told }] of TOLD.entries()) {
    const firm = firms[of];
    if (firm) await world.schedule.start(toldLife(world, firm, told, chance.fork(`told ${nth}`)));
  }
  await accidentLives(world, firms, chance.fork('accidents'));
  yield onDay(world, addDays(world.today, -20), chance);
  const gone = firms.at(-1);
  const close = { type: 'CloseCarrier', reason: '企业经营许可已注销，车辆全部转出。' };
  if (gone) await world.stage.act('carriers', gone.id, close, issuerOf(world, world.bureau, chance));
}

async function register(
  world: World,
  [name, kind, exposure, grade, reason]: (typeof WATCHED)[number],
  unit: Unit,
  chance: Chance,
): Promise<MatterId> {
  const facts = { name, kind, exposure, grade, reason, issuer: world.bureau.id, lead: unit.id };
  return (await world.stage.act('carriers', null, { type: 'OpenCarrier', ...facts }, issuerOf(world, world.bureau, chance))).id;
}

/** Two who go to a firm for a unit. */
function officersOf({ staff }: World, unit: Unit): { readonly first: Actor; readonly second: Actor } {
  const [first, second] = staff.acting(unit.id, 'clerk');
  if (!first || !second) throw new Error(`${unit.name} has no two officers`);
  return { first, second };
}

const certificate = ({ person }: Actor): string => `皖交执 ${parseInt(person.slice(-6), 16) % 1_000_000}`;

async function* checkLife(world: World, firm: Firm, { ago, halt, items, finds = [] }: Omit<Planned, 'of'>, chance: Chance): Life {
  const { unit } = firm;
  const [{ first, second }, head] = [officersOf(world, unit), someone(world, unit, ['head'], chance)];
  yield onDay(world, addDays(world.today, -ago), chance);
  const from = addDays(dayAt(world.stage.now()), 6);
  const plan = {
    ...{ type: 'PlanCheck', cause: 'planned', unit: unit.id, from, to: addDays(from, 14), items },
    ...{ officer: first.person, certificate: certificate(first), second: second.person, secondCertificate: certificate(second) },
  };
  const { opened } = await world.stage.act('carriers', firm.id, plan, head);
  const [check] = opened;
  if (!check) throw new Error('a check that was planned was not opened');
  const give = (command: Asked, by: Actor) => world.stage.act('safety-checks', check, command, by);
  if (halt === 'planned') return;
  yield later(world, 1, chance);
  if (halt === 'cancelled') {
    await give({ type: 'RefuseCheck', reason: '企业正在办理注销，不再安排检查。' }, issuerOf(world, world.bureau, chance));
    return;
  }
  await give({ type: 'ApproveCheck', note: '同意。' }, issuerOf(world, world.bureau, chance));
  if (halt === 'approved') return;
  yield later(world, 1, chance);
  const [how, to] = SAID.notice;
  await give({ type: 'NotifyFirm', how, to }, first);
  if (halt === 'notified') return;
  yield onDay(world, from, chance);
  const { code } = (await world.stage.stateOf(check)) as unknown as Check; // the state of a check
  await give({ type: 'EnterSite', code }, first);
  if (halt === 'entered') return;
  const dangers = finds.map(([seen, stays]): Danger => ({ seen, halt: stays, unit, chance: chance.fork(seen) }));
  for (const danger of dangers) {
    const [title, text, place] = SEEN[danger.seen];
    const found = { type: 'FindDanger', title, text, place, signatory: '企业安全负责人', evidence: [chance.one(world.files)] };
    const [id] = (await give(found, first)).opened;
    if (id) await world.schedule.start(dangerLife(world, id, danger));
  }
  const problems = finds.map(([seen]) => `${SEEN[seen][0]}。`).join('') || SAID.clean;
  const record = { type: 'RecordCheck', content: SAID.content, problems, handling: SAID.handling, signatory: '企业安全负责人' };
  await give(record, first);
  if (halt === 'recorded') return;
  await give({ type: 'SignRecord' }, second);
}

type Told = Omit<(typeof TOLD)[number], 'of'>;

async function* toldLife(world: World, { id, unit }: Firm, { ago, source, seen, halt }: Told, chance: Chance): Life {
  yield onDay(world, addDays(world.today, -ago), chance);
  const [title, text, place] = SEEN[seen];
  const { first } = officersOf(world, unit);
  const [danger] = (await world.stage.act('carriers', id, { type: 'RecordDanger', source, title, text, place }, first)).opened;
  if (danger) await world.schedule.start(dangerLife(world, danger, { seen, halt, unit, chance, told: true }));
}
