// Folding a check, and what lists and inboxes see of it.
import { dueUnder } from '#deadlines';
import type { Projection, Waiting } from '#matters';
import { clocksAfter } from '#matters';
import { PERIODS } from '../periods.ts';
import { type Check, isOver } from './check.ts';
import type { CheckEvent, CheckOpened } from './events.ts';

const opened = ({ type: _, on, by: __, clocks, stopped: ___, ...known }: CheckOpened): Check => ({
  ...known,
  ...{ joined: [], status: 'planned', approvedBy: null, code: null, notice: null, entered: null, dangers: [], record: null },
  ...{ openedOn: on, closedOn: null, endReason: null, clocks: clocks ?? [] },
});

/** Applies one event; the first must be CheckOpened. */
export function evolve(state: Check | null, event: CheckEvent): Check {
  if (event.type === 'CheckOpened') return opened(event);
  if (!state) throw new Error(`${event.type} before CheckOpened`);
  return { ...state, ...after(state, event), clocks: clocksAfter(state.clocks, event) };
}

function after(state: Check, event: Exclude<CheckEvent, CheckOpened>): Partial<Check> {
  switch (event.type) {
    case 'CheckJoined':
      return {
        ...{ joined: [...state.joined, { unit: event.unit, items: event.items }] },
        ...{ status: 'planned', approvedBy: null, code: null, notice: null },
      };
    case 'CheckApproved':
      return { status: 'approved', approvedBy: event.by, code: event.code };
    case 'FirmNotified':
      return { status: 'notified', notice: { on: event.on, how: event.how, to: event.to } };
    case 'SiteEntered':
      return { status: 'entered', entered: { at: event.at, by: event.by } };
    case 'DangerFound':
      return { dangers: [...state.dangers, { id: event.id, title: event.title }] };
    case 'CheckRecorded': {
      const { on, by, content, problems, handling, signatory, refusal } = event;
      return { status: 'recorded', record: { on, by, content, problems, handling, signatory, refusal } };
    }
    case 'RecordSigned':
      return { status: 'done', closedOn: event.on };
    case 'CheckRefused':
    case 'CheckCancelled':
      return { status: 'cancelled', closedOn: event.on, endReason: event.reason };
    case 'ClockWarned':
    case 'ClockRecounted':
      return {};
  }
}

const STEP = {
  planned: 'approve-check',
  approved: 'notify-firm',
  notified: 'enter-site',
  entered: 'record-check',
  recorded: 'sign-record',
} as const;

function waiting({ status, unit, issuer, from, to, clocks }: Check): readonly Waiting[] {
  if (status === 'done' || status === 'cancelled') return [];
  const due = status === 'planned' ? dueUnder(clocks, PERIODS.approveCheck.rule) : status === 'approved' ? from : to;
  return [{ unit: status === 'planned' ? issuer : unit, action: STEP[status], due }];
}

export function project(state: Check): Projection {
  const { unit, issuer, joined, status } = state;
  const assisting = [...new Set(joined.map((one) => one.unit))].filter((one) => one !== unit && one !== issuer);
  return {
    ...{ title: state.carrierName, status, unit, leadPerson: null, parent: state.carrier, origin: null },
    ...{ due: isOver(status) ? null : state.to, openedOn: state.openedOn, closedOn: state.closedOn },
    parties: [
      { unit: issuer, role: 'issuer' },
      { unit, role: 'lead' },
      ...assisting.map((one) => ({ unit: one, role: 'assisting' as const })),
    ],
    waiting: waiting(state),
    clocks: isOver(status) ? [] : state.clocks,
    tallies: status === 'done' ? [{ unit, key: 'safety-check', day: state.closedOn }] : [],
  };
}
