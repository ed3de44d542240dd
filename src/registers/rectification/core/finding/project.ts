// What lists, inboxes, clocks and counts see of a finding.
import { SETTING_CLOCKS, dueUnder } from '#deadlines';
import { firstOfMonth } from '#kernel';
import type { Projection, Tally, Waiting } from '#matters';
import { PERIODS } from '../periods.ts';
import { type Finding, asked, hasEnded } from './finding.ts';

const { acknowledge, verify, decideExtension } = SETTING_CLOCKS;

function mainStep(f: Finding): readonly Waiting[] {
  switch (f.status) {
    case 'found':
      return [{ unit: f.lead, action: 'accept', due: dueUnder(f.clocks, acknowledge.rule) }];
    case 'accepted':
      return [{ unit: f.lead, action: 'set-measures', due: f.planBy }];
    case 'mending':
      return [{ unit: f.lead, action: 'mend', due: f.due }];
    case 'returned':
      return [{ unit: f.lead, action: 'mend', due: dueUnder(f.clocks, SETTING_CLOCKS.mend.rule) ?? f.due }];
    case 'self-checked':
      return [{ unit: f.issuer, action: 'sign-off', due: dueUnder(f.clocks, verify.rule) }];
    case 'signed-off':
      return signedOff(f);
    case 'excepted':
      return [{ unit: f.lead, action: 'take-up-again', due: f.exception?.until ?? null }];
    case 'closed':
    case 'withdrawn':
      return [];
  }
}

/** Made known on both sides, then closed. */
const signedOff = (f: Finding): readonly Waiting[] =>
  f.inside && f.outside
    ? [{ unit: f.issuer, action: 'close', due: null }]
    : [{ unit: f.lead, action: 'publish', due: dueUnder(f.clocks, PERIODS.publish.rule) }];

function waiting(f: Finding): readonly Waiting[] {
  const decide: readonly Waiting[] = asked(f)
    ? [{ unit: f.issuer, action: 'decide-exception', due: dueUnder(f.clocks, decideExtension.rule) }]
    : [];
  return hasEnded(f.status) ? [] : [...mainStep(f), ...decide];
}

/** For the unit, by the month in which it was found: found, closed, and known to have come back. */
function tallies({ status, lead: unit, openedOn, sameAs, kind }: Finding): readonly Tally[] {
  if (status === 'withdrawn') return [];
  const keys = [
    'finding',
    `finding-${kind}`,
    ...(status === 'closed' ? ['finding-closed'] : []),
    ...(sameAs.length > 0 ? ['finding-again'] : []),
  ];
  return keys.map((key) => ({ unit, key, day: firstOfMonth(openedOn) }));
}

export const project = (f: Finding): Projection => ({
  title: f.title,
  status: f.status,
  unit: f.lead,
  leadPerson: f.official,
  parent: f.inspection,
  origin: f.span,
  due: hasEnded(f.status) ? null : f.status === 'excepted' ? (f.exception?.until ?? f.due) : f.due,
  openedOn: f.openedOn,
  closedOn: f.closedOn,
  parties: [
    { unit: f.issuer, role: 'issuer' },
    { unit: f.lead, role: 'lead' },
  ],
  waiting: waiting(f),
  clocks: hasEnded(f.status) ? [] : f.clocks,
  tallies: tallies(f),
  asks:
    f.status === 'withdrawn'
      ? []
      : [
          {
            ...{ unit: f.lead, name: 'rectification-report', kind: 'report', about: [] },
            ...{ askedOn: f.openedOn, from: f.openedOn, to: f.due, metOn: f.selfCheckedOn },
          },
        ],
});
