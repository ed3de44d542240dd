// What lists, inboxes, clocks and counts see of a supervision act. Who has not read is seen by the step that waits for it.
import { dueUnder } from '#deadlines';
import { firstOfMonth } from '#kernel';
import type { Party, Projection, Tally, Waiting } from '#matters';
import { type Act, type Target, hasEnded, isAnswered, isConcluded, leadOf, openReviews, wantsReply } from './act.ts';
import { asks } from './asks.ts';

function atTarget(act: Act, { unit, read, receipt, reply, signed }: Target): readonly Waiting[] {
  if (!read) return [{ unit, action: 'read', due: dueUnder(act.clocks, 'notice-receipt') }];
  if (!receipt) return [{ unit, action: 'receive', due: dueUnder(act.clocks, 'notice-receipt') }];
  if (wantsReply(act.kind) && !reply) return [{ unit, action: 'reply', due: dueUnder(act.clocks, 'notice-reply') }];
  return act.kind === 'interview' && act.record && !signed ? [{ unit, action: 'sign', due: null }] : [];
}

function atIssuer(act: Act): readonly Waiting[] {
  const unit = act.issuer;
  if (isAnswered(act)) return isConcluded(act.kind) ? [{ unit, action: 'conclude', due: null }] : [];
  if (act.kind === 'check') return [{ unit, action: 'inspect', due: act.plan?.to ?? null }];
  if (act.kind !== 'interview' && act.kind !== 'dispatch') return [];
  if (!act.record) return [{ unit, action: act.kind === 'interview' ? 'record' : 'minutes', due: act.meeting?.on ?? null }];
  return act.record.signed ? [] : [{ unit, action: 'sign', due: null }];
}

function waiting(act: Act): readonly Waiting[] {
  if (hasEnded(act)) return [];
  if (!act.conclusion) return [...act.targets.flatMap((target) => atTarget(act, target)), ...atIssuer(act)];
  const unheard = act.targets.filter(({ heard }) => heard === null);
  const first = openReviews(act)
    .map(({ review }) => review.decideBy)
    .sort()[0];
  return [
    ...unheard.map(({ unit }): Waiting => ({ unit, action: 'receive-conclusion', due: null })),
    ...(first ? [{ unit: act.issuer, action: 'decide-review', due: first }] : []),
  ];
}

/** For each unit served, by the month of serving: how many acts of which kind were asked of it. */
const tallies = (act: Act): readonly Tally[] =>
  act.status === 'withdrawn'
    ? []
    : act.targets.map(({ unit }) => ({ unit, key: `served-${act.kind}`, day: firstOfMonth(act.servedOn) }));

export function project(act: Act): Projection {
  const parties: readonly Party[] = [
    { unit: act.issuer, role: 'issuer' },
    ...act.targets.map(({ unit }): Party => ({ unit, role: 'addressee' })),
  ];
  return {
    title: act.title,
    status: act.status,
    unit: act.targets[0]?.unit ?? act.issuer,
    leadPerson: leadOf(act),
    parent: act.commitments[0]?.id ?? null,
    origin: null,
    due: act.replyBy ?? act.meeting?.on ?? act.plan?.to ?? null,
    openedOn: act.servedOn,
    closedOn: act.endedOn,
    parties,
    waiting: waiting(act),
    clocks: hasEnded(act) ? [] : act.clocks,
    tallies: tallies(act),
    asks: asks(act),
  };
}
