// What becomes of one commitment: issued on some day of the year for a day of the year, it gets as far as chance and the
// present day allow. Shares of the ends are set so that every state is met and most of what is old is closed.
import {
  type Day,
  type Instant,
  type JsonObject,
  type MatterId,
  addDays,
  daysBetween,
  instantFromMilliseconds,
  parseInstant,
} from '#kernel';
import { millisecondsOf } from '#kernel';
import type { Actor, Unit } from '#people';
import type { Chance } from '../chance.ts';
import type { Desk } from './desk.ts';

/** Those who act for the units, and the units themselves; see `readCast`. */
export interface Cast {
  /** Units that can be given work: all below the top. */
  readonly units: readonly Unit[];
  readonly parentOf: (unit: Unit) => Unit;
  readonly below: (unit: Unit) => readonly Unit[];
  /** Who does the work of a unit, and who issues and checks for it; never the same person. */
  readonly doer: (unit: Unit) => Actor;
  readonly issuer: (unit: Unit) => Actor;
}

export interface Stage {
  readonly desk: Desk;
  readonly cast: Cast;
  readonly chance: Chance;
  /** The year's first day, and the day up to which things have happened. */
  readonly from: Day;
  readonly today: Day;
}

const ENDS: readonly (readonly [end: string, share: number])[] = [
  ['issued', 5],
  ['objected', 2],
  ['acknowledged', 9],
  ['under-way', 22],
  ['extension', 4],
  ['reported', 6],
  ['returned', 4],
  ['verified', 4],
  ['closed', 38],
  ['withdrawn', 3],
  ['superseded', 3],
];
const WHOLE = ENDS.reduce((sum, [, share]) => sum + share, 0);

const VERBS = ['完成', '推进', '组织开展', '全面排查', '建立健全', '整治', '更新', '核查', '修订', '落实'];
const THINGS = [
  '执法车辆标识喷涂',
  '超限检测设备检定',
  '非现场执法点位建设',
  '危险货物运输企业检查',
  '执法案卷评查',
  '水上交通安全隐患',
  '执法人员轮训',
  '行政处罚裁量基准',
  '重点货运源头单位',
  '执法记录仪配备',
  '路域环境',
  '客运站安全检查',
  '投诉举报线索',
  '应急物资储备',
];
const PLACES = ['', '辖区', '国省干线', '重点航段', '各服务区', '城区', '农村公路', '重点桥隧'];
const UNITS = ['辆', '处', '家', '件', '人次'];

const DELAY = { cause: 'method', nature: 'objective', explanation: '设备到货晚于计划', recovery: '增派人员，倒排工期' };

function endOf(chance: Chance): string {
  let left = chance.next() * WHOLE;
  for (const [end, share] of ENDS) {
    left -= share;
    if (left < 0) return end;
  }
  return 'closed';
}

function measureOf(chance: Chance): JsonObject {
  const draw = chance.next();
  if (draw < 0.55) return { kind: 'done' };
  if (draw < 0.85) return { kind: 'quantity', target: chance.whole(10, 400), unit: chance.one(UNITS) };
  const milestones = ['制定方案', '组织实施', '总结验收'].map((name) => ({ name, due: null }));
  return { kind: 'milestones', milestones };
}

/** All of the measure, so that completion can be reported. */
function whole(measure: JsonObject): JsonObject {
  if (measure['kind'] === 'quantity') return { quantity: measure['target'] ?? 0 };
  return measure['kind'] === 'milestones' ? { milestones: [0, 1, 2] } : {};
}

const partOf = (measure: JsonObject): JsonObject => {
  if (measure['kind'] === 'quantity') return { quantity: Math.floor(Number(measure['target']) * 0.4) };
  return measure['kind'] === 'milestones' ? { milestones: [0] } : {};
};

const MORNING = '01:00:00.000Z';

/** Opens one commitment and lets it live up to today; parts that it is broken into live on their own desk lines. */
export function playOne({ desk, cast, chance, from, today }: Stage): void {
  const lead = chance.one(cast.units);
  const above = cast.parentOf(lead);
  const issuedOn = addDays(from, chance.whole(1, Math.max(1, daysBetween(from, today) - 1)));
  const lastDay = `${from.slice(0, 4)}-12-31` as Day; // the form of a day
  const due = addDays(issuedOn, chance.whole(0, Math.max(0, daysBetween(issuedOn, lastDay))));
  const measure = measureOf(chance);
  const end = endOf(chance);
  const [doer, issuer] = [cast.doer(lead), cast.issuer(above)];
  const helpers = chance.happens(0.3) ? chance.some(cast.units, 2).filter(({ id }) => id !== lead.id) : [];
  const moment = momentIn(issuedOn, chance);
  let [day, step, matter] = [issuedOn, 0, null as MatterId | null];
  /** The next step, so many days later; false once today is reached or the step does not fit. */
  const act = (actor: Actor | 'system', days: number, command: { readonly type: string } & JsonObject): boolean => {
    day = addDays(day, days);
    step += 1;
    if (day >= today) return false;
    const done = desk.give(matter, command, actor, moment(day, step));
    if (done.ok) matter = done.value;
    return done.ok;
  };
  act(issuer, 0, {
    type: 'IssueCommitment',
    title: `${chance.one(VERBS)}${chance.one(PLACES)}${chance.one(THINGS)}`,
    sentence: '',
    itemKind: 'measure',
    source: null,
    parent: null,
    issuer: above.id,
    lead: lead.id,
    assisting: helpers.map(({ id }) => id),
    verifier: null,
    ownUnitMayVerify: false,
    leadOfficial: null,
    due,
    measure,
  });
  if (!matter) return;
  live({ act, end, measure, due, doer, issuer, chance, parts: cast.below(lead) });
  warnOwed(desk, matter, today);
}

type Act = (actor: Actor | 'system', days: number, command: { readonly type: string } & JsonObject) => boolean;

interface Life {
  readonly act: Act;
  readonly end: string;
  readonly measure: JsonObject;
  readonly due: Day;
  readonly doer: Actor;
  readonly issuer: Actor;
  readonly chance: Chance;
  readonly parts: readonly Unit[];
}

function live({ act, end, measure, due, doer, issuer, chance, parts }: Life): void {
  const soon = () => chance.whole(1, 12);
  const delay = DELAY;
  if (end === 'issued') return;
  if (end === 'objected') return void act(doer, 1, { type: 'RaiseObjection', reason: '不属本单位职责' });
  if (end === 'withdrawn' && chance.happens(0.5)) return void act(issuer, 2, { type: 'Withdraw', reason: '任务已调整' });
  if (!act(doer, chance.whole(0, 3), { type: 'Acknowledge' }) || end === 'acknowledged') return;
  if (end === 'withdrawn') return void act(issuer, soon(), { type: 'Withdraw', reason: '任务已调整' });
  if (end === 'superseded') return void act(issuer, soon(), { type: 'Supersede', by: NEWER, reason: '按新的部署执行' });
  if (end === 'under-way' && parts.length > 0 && chance.happens(0.5)) {
    const handed = chance
      .some(parts, 2)
      .map((unit) => ({ unit: unit.id, title: '按要求落实本辖区任务', due, measure: { kind: 'done' } }));
    return void act(doer, soon(), { type: 'BreakDown', parts: handed });
  }
  if (
    !act(doer, soon(), { type: 'ReportProgress', text: '已制定方案，正在推进。', ...partOf(measure), delay }) ||
    end === 'under-way'
  )
    return;
  if (end === 'extension') return void act(doer, soon(), { type: 'AskExtension', until: addDays(due, 20), reason: '设备未到货' });
  if (
    measure['kind'] !== 'done' &&
    !act(doer, soon(), { type: 'ReportProgress', text: '任务全部完成。', ...whole(measure), delay })
  )
    return;
  if (!act(doer, soon(), { type: 'ReportCompletion', text: '已按要求完成，请予核验。', delay }) || end === 'reported') return;
  if (end === 'returned') return void act(issuer, soon(), { type: 'Return', note: '现场仍有两处未完成' });
  if (!act(issuer, soon(), { type: 'Verify', note: '现场核查，情况属实。' }) || end === 'verified') return;
  act(issuer, soon(), { type: 'Close', note: null });
}

/** A directive that came later; the scale set holds no directives, and nothing follows this id. */
const NEWER = '01900000-0000-7000-8000-000000000001';

/** Clocks have said by today what they owed, as the sweep would have had them say. */
function warnOwed(desk: Desk, matter: MatterId, today: Day): void {
  const now = parseInstant(`${today}T${MORNING}`);
  const children = desk.find(matter)?.state['children'];
  if (!now) return;
  desk.give(matter, { type: 'WarnClocks' }, 'system', now);
  if (!Array.isArray(children)) return;
  for (const child of children)
    if (typeof child === 'object' && child !== null && 'id' in child)
      desk.give(child['id'] as MatterId, { type: 'WarnClocks' }, 'system', now); // ids of parts are matters' ids
}

/** Moments of the bureau's working hours: steps of one day follow each other. */
function momentIn(first: Day, chance: Chance): (day: Day, step: number) => Instant {
  const base = millisecondsOf(parseInstant(`${first}T${MORNING}`) as Instant) + chance.whole(0, 18_000_000); // made in its form
  return (day, step) => instantFromMilliseconds(base + daysBetween(first, day) * 86_400_000 + step * 60_000);
}
