// What lists, inboxes, clocks and counts see of a commitment.
import { dueUnder } from '#deadlines';
import type { Ask, Party, Projection, Waiting } from '#matters';
import { type Commitment, hasEnded } from './commitment.ts';
import { raisedOver, unanswered } from './rungs.ts';
import { tallies } from './tallies.ts';

function parties(c: Commitment): readonly Party[] {
  const verifier: readonly Party[] = c.verifier === c.issuer ? [] : [{ unit: c.verifier, role: 'verifier' }];
  return [
    { unit: c.issuer, role: 'issuer' },
    { unit: c.lead, role: 'lead' },
    ...verifier,
    ...c.assisting.map((unit): Party => ({ unit, role: 'assisting' })),
  ];
}

function mainStep(c: Commitment): readonly Waiting[] {
  switch (c.status) {
    case 'issued':
      return [{ unit: c.lead, action: 'acknowledge', due: dueUnder(c.clocks, 'acknowledge') }];
    case 'objected':
      return [{ unit: c.issuer, action: 'decide-objection', due: dueUnder(c.clocks, 'decide-objection') }];
    case 'acknowledged':
      return [{ unit: c.lead, action: 'report', due: dueUnder(c.clocks, 'first-report') ?? c.due }];
    case 'under-way':
      return [{ unit: c.lead, action: 'complete', due: c.due }];
    case 'returned':
      return [{ unit: c.lead, action: 'mend', due: dueUnder(c.clocks, 'mend') ?? c.due }];
    case 'reported':
      return [{ unit: c.verifier, action: 'verify', due: dueUnder(c.clocks, 'verify') }];
    case 'verified':
      return [{ unit: c.issuer, action: 'close', due: null }];
    case 'closed':
    case 'withdrawn':
    case 'superseded':
      return [];
  }
}

function waiting(c: Commitment): readonly Waiting[] {
  if (hasEnded(c.status)) return [];
  const decide: readonly Waiting[] = c.extensionAsked
    ? [{ unit: c.issuer, action: 'decide-extension', due: dueUnder(c.clocks, 'decide-extension') }]
    : [];
  const assist =
    c.status === 'reported' || c.status === 'verified'
      ? []
      : c.assisting.map((unit): Waiting => ({ unit, action: 'assist', due: c.due }));
  return [...mainStep(c), ...decide, ...assist, ...pressing(c)];
}

/** Who is asked by escalation, each unit once, by the earliest day on which an answer is due; the matter itself is later than that. */
function pressing(c: Commitment): readonly Waiting[] {
  const steps = new Map<string, Waiting>();
  const add = (side: 'line' | 'supervision', action: string) => {
    for (const { to, on, answerBy } of unanswered(c, side)) {
      const due = answerBy ?? on;
      const known = steps.get(`${to} ${action}`);
      if (!known?.due || due < known.due) steps.set(`${to} ${action}`, { unit: to, action, due });
    }
  };
  add('line', 'press');
  add('supervision', 'serve-notice');
  return [...steps.values()];
}

/** Clocks with what escalation has come to, so that the next rung is found by a query. */
const climbing = (c: Commitment): Projection['clocks'] =>
  c.clocks.map((clock) => {
    const raised = raisedOver(c, clock.rule);
    if (raised.length === 0 && !c.waits) return clock;
    return { ...clock, climb: { rung: raised.length, raisedOn: raised.at(-1)?.on ?? null, held: c.waits ?? [] } };
  });

/** Two reports of the unit that leads it; the first is not owed by one that handed everything down. */
function asks(c: Commitment): readonly Ask[] {
  if (c.status === 'withdrawn' || c.status === 'superseded') return [];
  const report = { unit: c.lead, kind: 'report', askedOn: c.issuedOn, from: c.issuedOn, about: [] } as const;
  const first: Ask = { ...report, name: 'first-report', to: dueUnder(c.clocks, 'first-report') ?? c.due, metOn: c.firstReportOn };
  const last: Ask = { ...report, name: 'completion', to: c.due, metOn: c.reportedOn };
  return c.firstReportOn || !c.brokenDownOn ? [first, last] : [last];
}

export function project(c: Commitment): Projection {
  const first = c.sources[0];
  return {
    title: c.title,
    status: c.status,
    unit: c.lead,
    leadPerson: c.leadOfficial,
    parent: c.parent ?? c.act ?? null,
    origin: first ? { matter: first.directive, start: first.start, end: first.end } : null,
    due: c.due,
    openedOn: c.issuedOn,
    closedOn: c.closedOn,
    parties: parties(c),
    waiting: waiting(c),
    clocks: hasEnded(c.status) ? [] : climbing(c),
    tallies: tallies(c),
    asks: asks(c),
  };
}
