// Folding: the commitment after an event. Total over every event, and knows nothing but the event.
import { type Day, addDays } from '#kernel';
import { clocksAfter } from '#matters';
import type { Sealed } from '#ledger';
import type { Commitment } from './commitment.ts';
import type { CommitmentEvent, CommitmentIssued } from './events.ts';
import { measured } from './measure.ts';
import { rungsAfter } from './rungs.ts';

function issued({ type: _, on, source, clocks, stopped: __, ...demand }: CommitmentIssued): Commitment {
  return {
    ...demand,
    status: 'issued',
    sources: source ? [source] : [],
    issuedOn: on,
    contact: null,
    children: [],
    objection: null,
    extensionAsked: null,
    extensions: 0,
    doers: [],
    reports: 0,
    returns: 0,
    delay: null,
    acknowledgedOn: null,
    brokenDownOn: null,
    firstReportOn: null,
    reportedOn: null,
    verifiedBy: null,
    openChildrenReason: null,
    closedOn: null,
    endReason: null,
    clocks: clocks ?? [],
  };
}

const unsealed = (contact: unknown): Sealed | null =>
  typeof contact === 'object' && contact !== null && 'sealed' in contact ? (contact as Sealed) : null; // told by its one member

/** Applies one event; the first must be CommitmentIssued. */
export function evolve(state: Commitment | null, event: CommitmentEvent): Commitment {
  if (event.type === 'CommitmentIssued') return issued(event);
  if (!state) throw new Error(`${event.type} before CommitmentIssued`);
  const clocks = clocksAfter(state.clocks, event);
  const rungs = rungsAfter(state.rungs, event, clocks);
  return { ...state, ...after(state, event), ...(rungs ? { rungs } : {}), clocks };
}

function after(state: Commitment, event: Exclude<CommitmentEvent, CommitmentIssued>): Partial<Commitment> {
  switch (event.type) {
    case 'CommitmentAcknowledged':
      return {
        status: 'acknowledged',
        acknowledgedOn: state.acknowledgedOn ?? event.on,
        leadOfficial: event.leadOfficial ?? state.leadOfficial,
        contact: unsealed(event.contact),
      };
    case 'ObjectionRaised':
      return { status: 'objected', objection: event.reason };
    case 'ObjectionDismissed':
      return { status: 'issued' };
    case 'CommitmentReassigned':
      return {
        status: 'issued',
        lead: event.lead,
        assisting: state.assisting.filter((unit) => unit !== event.lead),
        leadOfficial: null,
        contact: null,
      };
    case 'CommitmentBrokenDown':
      return {
        status: 'under-way',
        brokenDownOn: state.brokenDownOn ?? event.on,
        children: [
          ...state.children,
          ...event.parts.map(({ id, unit }) => ({ id, unit, status: 'issued', share: null, counts: null }) as const),
        ],
      };
    case 'ChildMoved':
      return { children: state.children.map((child) => (child.id === event.child.id ? event.child : child)) };
    case 'DemandLinked':
      return { sources: [...state.sources, event.source] };
    case 'ClockWarned':
    case 'ClockRecounted':
    case 'EscalationRaised':
    case 'EscalationAnswered':
    case 'NoticeForgone':
    case 'ActServedUpon':
      return {};
    default:
      return later(state, event);
  }
}

const withDoer = (state: Commitment, by: Commitment['doers'][number]) =>
  state.doers.includes(by) ? state.doers : [...state.doers, by];

/** The day of asking stood still, that of the decision counts again. */
function waited({ waits = [] }: Commitment, { askedOn, on }: { readonly askedOn?: Day; readonly on: Day }): Partial<Commitment> {
  return askedOn && askedOn < on ? { waits: [...waits, { from: askedOn, to: addDays(on, -1) }] } : {};
}

type Later = Extract<
  CommitmentEvent,
  {
    type:
      | `${'Progress' | 'Completion'}${string}`
      | `Extension${string}`
      | 'OfficialChanged'
      | 'CommitmentClosed'
      | 'CommitmentReopened'
      | 'CommitmentWithdrawn'
      | 'CommitmentSuperseded';
  }
>;

function later(state: Commitment, event: Later): Partial<Commitment> {
  switch (event.type) {
    case 'ProgressReported':
      return {
        status: state.status === 'returned' ? 'returned' : 'under-way',
        measure: measured(state.measure, event.measure, event.on),
        delay: event.delay,
        firstReportOn: state.firstReportOn ?? event.on,
        reports: state.reports + 1,
        doers: withDoer(state, event.by),
      };
    case 'OfficialChanged':
      // Whoever led it has had a part in the work, and stays kept from checking it.
      return { leadOfficial: event.official, contact: null, doers: event.from ? withDoer(state, event.from) : state.doers };
    case 'ExtensionAsked':
      return { extensionAsked: { until: event.until, reason: event.reason } };
    case 'ExtensionGranted':
      return { extensionAsked: null, due: event.until, extensions: state.extensions + 1, ...waited(state, event) };
    case 'ExtensionRefused':
      return { extensionAsked: null, ...waited(state, event) };
    case 'CompletionReported':
      return {
        status: 'reported',
        reportedOn: event.on,
        firstReportOn: state.firstReportOn ?? event.on,
        reports: state.reports + 1,
        doers: withDoer(state, event.by),
        openChildrenReason: event.openChildrenReason ?? state.openChildrenReason,
        delay: event.delay ?? state.delay,
        extensionAsked: null,
      };
    case 'CompletionVerified':
      return { status: 'verified', verifiedBy: event.by };
    case 'CompletionReturned':
      return { status: 'returned', returns: state.returns + 1, reportedOn: null };
    default:
      return ended(state, event);
  }
}

type Ended = Extract<CommitmentEvent, { type: `Commitment${'Closed' | 'Reopened' | 'Withdrawn' | 'Superseded'}` }>;

function ended(state: Commitment, event: Ended): Partial<Commitment> {
  switch (event.type) {
    case 'CommitmentClosed':
      return { status: 'closed', closedOn: event.on, openChildrenReason: event.openChildrenReason ?? state.openChildrenReason };
    case 'CommitmentReopened':
      return {
        status: 'returned',
        due: event.due,
        closedOn: null,
        verifiedBy: null,
        reportedOn: null,
        openChildrenReason: null,
        reopened: [
          ...(state.reopened ?? []),
          { on: event.on, closedOn: event.closedOn, how: event.how, lookBack: event.lookBack },
        ],
      };
    case 'CommitmentWithdrawn':
      return { status: 'withdrawn', closedOn: event.on, endReason: event.reason };
    case 'CommitmentSuperseded':
      return { status: 'superseded', closedOn: event.on, endReason: event.reason };
  }
}
