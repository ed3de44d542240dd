// What is done in person: the interview with its record, signed by both sides, and the check by its plan.
import { type PersonId, type Result, type UnitId, ok, refuse } from '#kernel';
import { type Facts, personIn } from '#matters';
import type { Role } from '#people';
import { type Act, type Checked, type MeetingRecord, isAnswered } from '../act.ts';
import { issuerSide } from '../authority.ts';
import type { CommandOf } from '../commands.ts';
import { evolve } from '../evolve.ts';
import { LAW } from '../law.ts';
import { openings, promisedHere } from './promises.ts';
import { type Decision, nameOf, ownTargets, stamp } from './step.ts';
import { finderIsOf } from './team.ts';

const ANSWERS_FOR: readonly Role[] = ['leader', 'head'];

/** May be written anew as long as not both sides have signed; what was signed before is void then. */
export function recordInterview(act: Act, command: CommandOf<'RecordInterview'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (act.kind !== 'interview') return refuse('conflict', 'no-interview');
  if (act.conclusion) return refuse('conflict', 'already-concluded');
  if (isAnswered(act)) return refuse('conflict', 'record-is-signed');
  const { heldOn, present, points } = command;
  if (heldOn > facts.today) return refuse('invalid', 'held-in-the-future', { day: heldOn });
  const promises = command.promises ?? [];
  const fit = promisedHere(act, promises, facts);
  if (!fit.ok) return fit;
  return ok({
    events: [{ type: 'InterviewRecorded', ...stamp(facts, by.value), heldOn, present, points, promises, clocks: act.clocks }],
  });
}

interface Side {
  readonly side: 'interviewer' | 'interviewed';
  readonly unit: UnitId;
  /** Whoever signed for the other side. */
  readonly others: readonly PersonId[];
}

/** The side that the actor signs for: that of the own unit where it was interviewed, else the issuer's. */
function sideOf(act: Act, record: MeetingRecord, facts: Facts): Result<Side> {
  const own = ownTargets(act, facts, ANSWERS_FOR);
  const target = own.find(({ signed }) => signed === null);
  if (target && !target.receipt) return refuse('conflict', 'not-received-yet');
  if (target) return ok({ side: 'interviewed', unit: target.unit, others: record.signed ? [record.signed.by] : [] });
  if (own.length > 0) return refuse('conflict', 'already-signed');
  if (!issuerSide(act, facts).ok) return refuse('forbidden', 'not-a-side');
  if (record.signed) return refuse('conflict', 'already-signed');
  return ok({ side: 'interviewer', unit: act.issuer, others: act.targets.flatMap(({ signed }) => (signed ? [signed.by] : [])) });
}

/** Signs for one's own side; two sides are two persons. The last signature opens a commitment for each promise. */
export function signRecord(act: Act, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const { record, clocks } = act;
  if (!record || act.conclusion) return refuse('conflict', 'no-record-to-sign');
  const place = sideOf(act, record, facts);
  if (!place.ok) return place;
  const { side, unit, others } = place.value;
  if (others.includes(by.value)) return refuse('forbidden', 'both-sides-one-person');
  const signature = { type: 'RecordSigned', ...stamp(facts, by.value), side, unit, opened: [], clocks } as const;
  const then = isAnswered(evolve(act, signature)) ? openings(act, record, facts) : [];
  return ok({ events: [{ ...signature, opened: then.map(({ matter }) => matter) }], then });
}

/** SUP-07, SUP-08: only a unit of the plan, only on its days. */
export function recordFinding(act: Act, command: CommandOf<'RecordFinding'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const { plan } = act;
  if (!plan) return refuse('conflict', 'no-check');
  if (act.conclusion) return refuse('conflict', 'already-concluded');
  const { unit, text, evidence } = command;
  if (!act.targets.some((target) => target.unit === unit))
    return refuse('forbidden', 'out-of-scope', { unit: nameOf(unit, facts) }, LAW.scope);
  const stranger = finderIsOf(unit, facts);
  if (!stranger.ok) return stranger;
  if (facts.today < plan.from || facts.today > plan.to)
    return refuse('forbidden', 'outside-plan-days', { from: plan.from, to: plan.to }, LAW.plan);
  if (evidence.length === 0) return refuse('invalid', 'finding-without-evidence', {}, LAW.conclusion);
  const seen = checkedOf(act, command);
  if (!seen.ok) return seen;
  const checked = seen.value.length > 0 ? { checked: seen.value } : {};
  return ok({
    events: [{ type: 'CheckFindingRecorded', ...stamp(facts, by.value), unit, text, ...checked, evidence, clocks: act.clocks }],
  });
}

/** What was seen at items of the checklist, each with its title. */
function checkedOf({ checklist = [] }: Act, { checked }: CommandOf<'RecordFinding'>): Result<readonly Checked[]> {
  const all = checked ?? [];
  const beyond = all.find(({ item }) => item >= checklist.length);
  if (beyond) return refuse('invalid', 'no-such-item', { item: beyond.item + 1 });
  return ok(all.map(({ item, text }) => ({ item, title: checklist[item]?.title ?? '', text })));
}
