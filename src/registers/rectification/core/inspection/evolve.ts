// Folding an inspection, and what lists and inboxes see of it.
import { type Party, type Projection, type Waiting, moved } from '#matters';
import { hasEnded } from '../finding/finding.ts';
import type { InspectionEvent, InspectionOpened } from './events.ts';
import { type Inspection, isOver } from './inspection.ts';

const opened = ({ type: _, on, parts, ...known }: InspectionOpened): Inspection => ({
  ...known,
  ...{ status: 'opened', feedback: null, findings: [], openedOn: on, closedOn: null, endReason: null },
  parts: parts.map((part) => ({ ...part, status: 'opened' })),
});

/** Applies one event; the first must be InspectionOpened. */
export function evolve(state: Inspection | null, event: InspectionEvent): Inspection {
  if (event.type === 'InspectionOpened') return opened(event);
  if (!state) throw new Error(`${event.type} before InspectionOpened`);
  switch (event.type) {
    case 'FindingsAdded': {
      const added = event.findings.map(({ id, unit }) => ({ id, unit, status: 'found' as const }));
      const feedback = event.feedback ?? state.feedback;
      return { ...state, status: 'under-way', feedback, findings: [...state.findings, ...added] };
    }
    case 'FindingMoved': {
      const { id, unit, status } = event;
      return { ...state, findings: moved(state.findings, { id, unit, status }) };
    }
    case 'PartMoved': {
      const { id, unit, status } = event;
      const begun = state.status === 'opened' && status !== 'opened' ? 'under-way' : state.status;
      return { ...state, status: begun, parts: moved(state.parts, { id, unit, status }) };
    }
    case 'InspectionClosed':
      return { ...state, status: 'closed', closedOn: event.on, endReason: event.note };
    case 'InspectionWithdrawn':
      return { ...state, status: 'withdrawn', closedOn: event.on, endReason: event.reason };
  }
}

/** What is still open below it. */
export const openBelow = ({ findings, parts }: Inspection): number =>
  findings.filter(({ status }) => !hasEnded(status)).length + parts.filter(({ status }) => !isOver(status)).length;

export const isCampaign = ({ parts }: Pick<Inspection, 'parts'>): boolean => parts.length > 0;

/** A campaign is seen by its issuer only: each unit sees its own part. */
const partiesOf = (state: Inspection): readonly Party[] => [
  { unit: state.issuer, role: 'issuer' },
  ...(isCampaign(state) ? [] : state.units.map((unit): Party => ({ unit, role: 'lead' }))),
];

function waiting(state: Inspection): readonly Waiting[] {
  if (isOver(state.status)) return [];
  if (state.status === 'opened')
    return isCampaign(state) ? [] : [{ unit: state.issuer, action: 'add-findings', due: state.planBy }];
  return openBelow(state) === 0 ? [{ unit: state.issuer, action: 'close-inspection', due: state.doneBy }] : [];
}

export const project = (state: Inspection): Projection => ({
  title: state.title,
  status: state.status,
  unit: isCampaign(state) ? state.issuer : (state.units[0] ?? state.issuer),
  leadPerson: null,
  parent: state.campaign,
  origin: null,
  due: isOver(state.status) ? null : state.doneBy,
  openedOn: state.openedOn,
  closedOn: state.closedOn,
  parties: partiesOf(state),
  waiting: waiting(state),
  clocks: [],
  tallies: [],
});
