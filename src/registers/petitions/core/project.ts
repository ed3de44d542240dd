// What lists, inboxes, clocks and counts see of a petition. An accusation is in a compartment: its handlers alone see it (PET-16).
import { dueUnder } from '#deadlines';
import { type Day, type UnitId, daysBetween, firstOfMonth } from '#kernel';
import type { Party, Projection, Tally, Waiting } from '#matters';
import { NOTICES, PETITION_CLOCKS } from './clocks.ts';
import { type Petition, hasEnded, lastOpinion, upperUnit } from './petition.ts';

const { object, handle, again, reExamine, review } = PETITION_CLOCKS;

const noticeDue = ({ clocks }: Petition): Day | null =>
  NOTICES.map((rule) => dueUnder(clocks, rule)).find((due) => due !== null) ?? null;

function waiting(p: Petition): readonly Waiting[] {
  const tell = noticeDue(p);
  const owed: readonly Waiting[] = tell && p.status !== 'received' ? [{ unit: p.issuer, action: 'tell', due: tell }] : [];
  switch (p.status) {
    case 'received':
      return [{ unit: p.issuer, action: 'decide-intake', due: tell }];
    case 'transferred':
      return [{ unit: p.lead, action: 'take-over', due: dueUnder(p.clocks, object.rule) }, ...owed];
    case 'objected':
      return [{ unit: p.issuer, action: 'decide-objection', due: tell }];
    case 'handling':
      return [
        { unit: p.lead, action: 'answer', due: dueUnder(p.clocks, handle.rule) ?? dueUnder(p.clocks, again.rule) },
        ...owed,
      ];
    case 'answered':
    case 're-examined':
      return [next(p), ...owed];
    case 're-examining':
    case 'reviewing':
      return [...above(p), ...owed];
    default:
      return [];
  }
}

/** After an opinion: hand it over, ask the person, close. */
function next(p: Petition): Waiting {
  const last = lastOpinion(p);
  if (last && last.receivedOn === null) return { unit: p.issuer, action: 'note-receipt', due: null };
  return p.solved?.solved
    ? { unit: p.issuer, action: 'close', due: null }
    : { unit: p.issuer, action: 'ask-solved', due: last?.askUntil ?? null };
}

function above(p: Petition): readonly Waiting[] {
  const due = dueUnder(p.clocks, p.status === 'reviewing' ? review.rule : reExamine.rule);
  const unit = upperUnit(p);
  return [unit ? { unit, action: 'answer-again', due } : { unit: p.issuer, action: 'note-answer', due }];
}

function parties(p: Petition): readonly Party[] {
  const upper = upperUnit(p);
  const answered = p.opinions.flatMap(({ unit, level }) => (unit && level !== 'handling' ? [unit] : []));
  const organs = [...new Set<UnitId>([...(upper ? [upper] : []), ...answered])];
  return [
    { unit: p.issuer, role: 'issuer' },
    { unit: p.lead, role: 'lead' },
    ...organs.filter((unit) => !p.accused?.units.includes(unit)).map((unit): Party => ({ unit, role: 'verifier' })),
  ];
}

/** What the bureau did, never who asked: received, answered, in time or not, solved or not, by the month of the receipt. */
function tallies(p: Petition): readonly Tally[] {
  const first = p.opinions[0];
  const limit = 60 + (p.extension?.days ?? 0);
  const keys = [
    'petition',
    `petition-${p.channel}`,
    ...(first ? ['petition-answered', isInTime(p, first.on, limit) ? 'petition-in-time' : 'petition-late'] : []),
    ...(p.solved ? [p.solved.solved ? 'petition-solved' : 'petition-unsolved'] : []),
    ...(p.solved?.satisfaction ? [`petition-${p.solved.satisfaction}`] : []),
  ];
  return keys.map((key) => ({ unit: p.lead, key, day: firstOfMonth(p.receivedOn) }));
}

const isInTime = ({ acceptedOn }: Petition, on: Day, limit: number): boolean =>
  acceptedOn === null || daysBetween(acceptedOn, on) <= limit;

export const project = (p: Petition): Projection => ({
  title: p.title,
  status: p.status,
  unit: p.lead,
  leadPerson: p.handlers[0] ?? null,
  parent: null,
  origin: null,
  due: waiting(p)[0]?.due ?? null,
  openedOn: p.openedOn,
  closedOn: p.closedOn,
  parties: parties(p),
  ...(p.kind === 'accusation' ? { compartment: p.handlers.toSorted() } : {}),
  waiting: waiting(p),
  clocks: hasEnded(p.status) ? [] : p.clocks,
  tallies: tallies(p),
});
