// What a supervision act asks of each unit served: a reply, a meeting or a visit. What was taken back, or given up when it was
// concluded, is asked no more; a visit that took place stays, whatever became of the act.
import { type Day, type MatterId, dayAt } from '#kernel';
import { type Ask, subjectOf } from '#matters';
import { type Act, type Notice, type Plan, type Target, wantsReply } from './act.ts';

/** The name under which a check asks; the rules on visits look for it. */
export const CHECK = 'check';

/** The commitments that it is about, by id or else by number, and the scope of a check in words. */
export const aboutOf = (commitments: Notice['commitments'], plan: Pick<Plan, 'scope'> | null): readonly string[] => [
  ...new Set([...commitments.map(({ id, number }): MatterId | string => id ?? number), ...(plan ? [subjectOf(plan.scope)] : [])]),
];

const isOver = (act: Act): boolean => act.conclusion !== null || act.endedOn !== null;

function visit(act: Act, { from, to }: Plan, { unit }: Target): Pick<Ask, 'from' | 'to' | 'metOn'> | null {
  const days = act.findings.filter((finding) => finding.unit === unit).map(({ on }) => on);
  if (!isOver(act)) return { from, to, metOn: null };
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { from: first, to: last, metOn: last } : null;
}

function meeting(act: Act, on: Day): Pick<Ask, 'from' | 'to' | 'metOn'> | null {
  const held = act.record?.heldOn ?? null;
  if (isOver(act) && !held) return null;
  return { from: held ?? on, to: held ?? on, metOn: held };
}

function reply(act: Act, target: Target): Pick<Ask, 'from' | 'to' | 'metOn'> | null {
  if (isOver(act) && !target.reply) return null;
  return { from: act.servedOn, to: act.replyBy, metOn: target.reply && dayAt(target.reply.at) };
}

function atTarget(act: Act, target: Target): readonly Ask[] {
  const ask = (name: string, kind: Ask['kind'], days: Pick<Ask, 'from' | 'to' | 'metOn'> | null): readonly Ask[] =>
    days ? [{ unit: target.unit, name, kind, askedOn: act.servedOn, about: aboutOf(act.commitments, act.plan), ...days }] : [];
  if (act.plan) return ask(CHECK, 'visit', visit(act, act.plan, target));
  if (act.meeting) return ask(act.kind, 'meeting', meeting(act, act.meeting.on));
  return wantsReply(act.kind) ? ask('reply', 'report', reply(act, target)) : [];
}

export const asks = (act: Act): readonly Ask[] => act.targets.flatMap((target) => atTarget(act, target));
