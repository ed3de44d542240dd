// What lists, inboxes, clocks and counts see of a danger.
import { SETTING_CLOCKS, dueUnder } from '#deadlines';
import { firstOfMonth } from '#kernel';
import type { Projection, Tally, Waiting } from '#matters';
import { PERIODS } from '../periods.ts';
import { type Danger, hasEnded } from './danger.ts';

function mainStep(d: Danger): readonly Waiting[] {
  const [at, due] = [(rule: string) => dueUnder(d.clocks, rule), d.order?.due ?? null];
  switch (d.status) {
    case 'recorded':
      return [{ unit: d.lead, action: 'sign-danger', due: d.openedOn }];
    case 'signed':
      return [{ unit: d.lead, action: 'grade-danger', due: at(PERIODS.grade.rule) }];
    case 'graded':
      return [{ unit: d.lead, action: 'order-fixing', due: at(PERIODS.order.rule) }];
    case 'ordered':
      return d.level === 'major'
        ? [{ unit: d.lead, action: 'file-plan', due: at(PERIODS.plan.rule) }]
        : [{ unit: d.lead, action: 'self-check', due }];
    case 'planned':
    case 'fixing':
      return [{ unit: d.lead, action: 'self-check', due }];
    case 'returned':
      return [{ unit: d.lead, action: 'self-check', due: at(SETTING_CLOCKS.mend.rule) ?? due }];
    case 'self-checked':
      return [{ unit: d.lead, action: 'recheck', due: at(SETTING_CLOCKS.verify.rule) }];
    case 'rechecked':
      return [{ unit: d.issuer, action: 'close-danger', due: null }];
    case 'closed':
    case 'withdrawn':
      return [];
  }
}

/** A major one is reported, listed and followed up beside its mending. */
function ofAMajor(d: Danger): readonly Waiting[] {
  if (d.level !== 'major' || hasEnded(d.status)) return [];
  if (!d.reported) return [{ unit: d.lead, action: 'report-major', due: dueUnder(d.clocks, PERIODS.reportMajor.rule) }];
  if (!d.listed) return [{ unit: d.issuer, action: 'list-major', due: null }];
  return d.status === 'rechecked' ? [] : [{ unit: d.issuer, action: 'follow-up', due: dueUnder(d.clocks, PERIODS.follow.rule) }];
}

/** For the unit that watches, by the month in which it was found. */
function tallies({ status, lead: unit, openedOn, level, kind, order, closedOn }: Danger): readonly Tally[] {
  if (status === 'withdrawn') return [];
  const late = closedOn !== null && order !== null && closedOn > order.due;
  const keys = [
    ...['danger', `danger-${kind}`],
    ...(level === 'major' ? ['danger-major'] : []),
    ...(status === 'closed' ? ['danger-closed'] : []),
    ...(late ? ['danger-late'] : []),
  ];
  return keys.map((key) => ({ unit, key, day: firstOfMonth(openedOn) }));
}

export const project = (d: Danger): Projection => ({
  ...{ title: d.title, status: d.status, unit: d.lead, leadPerson: null, parent: d.carrier, origin: null },
  due: hasEnded(d.status) ? null : (d.order?.due ?? null),
  ...{ openedOn: d.openedOn, closedOn: d.closedOn },
  parties: [
    { unit: d.issuer, role: 'issuer' },
    { unit: d.lead, role: 'lead' },
  ],
  waiting: [...mainStep(d), ...ofAMajor(d)],
  clocks: hasEnded(d.status) ? [] : d.clocks,
  tallies: tallies(d),
});
