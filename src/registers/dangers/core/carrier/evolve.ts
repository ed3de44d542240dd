// Folding a carrier, and what lists and inboxes see of it. Its status is its grade of risk, so that lists are filtered by it.
import { dueUnder } from '#deadlines';
import { type Projection, clocksAfter, moved } from '#matters';
import { isOver as isCheckOver } from '../check/check.ts';
import { hasEnded } from '../danger/danger.ts';
import { PERIODS } from '../periods.ts';
import type { Carrier } from './carrier.ts';
import type { CarrierEvent, CarrierOpened } from './events.ts';

const opened = ({ type: _, on, by: __, clocks, stopped: ___, ...known }: CarrierOpened): Carrier => ({
  ...known,
  ...{ checks: [], dangers: [], accidents: [], openedOn: on, closedOn: null, endReason: null, clocks: clocks ?? [] },
});

/** Applies one event; the first must be CarrierOpened. */
export function evolve(state: Carrier | null, event: CarrierEvent): Carrier {
  if (event.type === 'CarrierOpened') return opened(event);
  if (!state) throw new Error(`${event.type} before CarrierOpened`);
  return { ...state, ...after(state, event), clocks: clocksAfter(state.clocks, event) };
}

function after(state: Carrier, event: Exclude<CarrierEvent, CarrierOpened>): Partial<Carrier> {
  switch (event.type) {
    case 'FactsChanged': {
      const { licence, licenceUntil, exposure, place } = event;
      return { licence, licenceUntil, exposure, place };
    }
    case 'RiskGraded':
      return { grade: event.grade, gradeReason: event.reason };
    case 'CheckAdded': {
      const { id, cause, from, to } = event;
      return { checks: [...state.checks, { id, number: '', cause, from, to, status: 'planned' }] };
    }
    case 'CheckMoved': {
      const { id, number, status } = event;
      return { checks: state.checks.map((one) => (one.id === id ? { ...one, number, status } : one)) };
    }
    case 'DangerMoved': {
      const { id, number, foundOn, level, status } = event;
      return { dangers: moved(state.dangers, { id, number, foundOn, level, status }) };
    }
    case 'AccidentNoted': {
      const { id, number, happenedOn: on, grade } = event;
      return { accidents: moved(state.accidents, { id, number, on, grade }) };
    }
    case 'CarrierClosed':
      return { closedOn: event.on, endReason: event.reason };
    case 'DangerAdded':
    case 'ClockWarned':
    case 'ClockRecounted':
      return {};
  }
}

export const openChecks = ({ checks }: Carrier) => checks.filter(({ status }) => !isCheckOver(status));
export const openDangers = ({ dangers }: Carrier) => dangers.filter(({ status }) => !hasEnded(status));

export function project(state: Carrier): Projection {
  const { lead: unit, issuer, clocks, closedOn } = state;
  const next = closedOn || openChecks(state).length > 0 ? null : dueUnder(clocks, PERIODS.nextCheck.rule);
  return {
    ...{ title: state.name, status: closedOn ? 'closed' : state.grade, unit, leadPerson: null, parent: null, origin: null },
    ...{ due: next, openedOn: state.openedOn, closedOn },
    parties: [
      { unit: issuer, role: 'issuer' },
      { unit, role: 'lead' },
    ],
    waiting: next ? [{ unit, action: 'plan-check', due: next }] : [],
    clocks: closedOn ? [] : clocks,
    tallies: closedOn ? [] : ['carrier', `carrier-${state.grade}`].map((key) => ({ unit, key, day: null })),
  };
}
