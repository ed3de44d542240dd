// Folding an accident, and what lists, inboxes and clocks see of it.
import { dueUnder } from '#deadlines';
import { dayAt, firstOfMonth } from '#kernel';
import { type Projection, type Waiting, clocksAfter } from '#matters';
import { PERIODS } from '../periods.ts';
import type { Accident, AccidentStatus } from './accident.ts';
import type { AccidentEvent, AccidentOpened } from './events.ts';
import { END_LEVEL, isBelow, levelAbove } from './grade.ts';

const opened = ({ type: _, on, by: __, clocks, stopped: ___, ...known }: AccidentOpened): Accident => ({
  ...known,
  ...{ reached: known.level, passes: [], supplements: 0, openedOn: on, closedOn: null, endReason: null, clocks: clocks ?? [] },
});

/** Applies one event; the first must be AccidentOpened. */
export function evolve(state: Accident | null, event: AccidentEvent): Accident {
  if (event.type === 'AccidentOpened') return opened(event);
  if (!state) throw new Error(`${event.type} before AccidentOpened`);
  return { ...state, ...after(state, event), clocks: clocksAfter(state.clocks, event) };
}

function after(state: Accident, event: Exclude<AccidentEvent, AccidentOpened>): Partial<Accident> {
  switch (event.type) {
    case 'FirmReported':
      return { firmReportedAt: event.at, firmLate: event.late };
    case 'PassedUp': {
      const { at, by, to, late } = event;
      const level = levelAbove(state.reached) ?? state.reached;
      return { reached: level, passes: [...state.passes, { level, at, by, to, late }] };
    }
    case 'CasualtiesChanged': {
      const { dead, hurt, loss, grade } = event;
      return { dead, hurt, loss, grade, supplements: state.supplements + 1 };
    }
    case 'AccidentClosed':
      return { closedOn: event.on, endReason: event.note };
    case 'ClockWarned':
    case 'ClockRecounted':
      return {};
  }
}

/** Still to be passed to a level above. */
export const isOwedUp = ({ reached, grade }: Pick<Accident, 'reached' | 'grade'>): boolean => isBelow(reached, END_LEVEL[grade]);

export const statusOf = (state: Accident): AccidentStatus => (state.closedOn ? 'closed' : isOwedUp(state) ? 'passing' : 'passed');

function waiting(state: Accident): readonly Waiting[] {
  if (state.closedOn) return [];
  const { lead, issuer, clocks, reached, level } = state;
  const at = (rule: string) => dueUnder(clocks, rule);
  const firm: readonly Waiting[] =
    state.firmToldAt && !state.firmReportedAt
      ? [{ unit: lead, action: 'note-firm-report', due: at(PERIODS.firmReports.rule) }]
      : [];
  const main: Waiting = isOwedUp(state)
    ? { unit: reached === level ? lead : issuer, action: 'pass-up', due: at(PERIODS.passUp.rule) }
    : { unit: issuer, action: 'close-accident', due: null };
  return [main, ...firm];
}

export function project(state: Accident): Projection {
  const { lead: unit, issuer, grade, closedOn } = state;
  const day = firstOfMonth(dayAt(state.happenedAt));
  return {
    ...{ title: state.title, status: statusOf(state), unit, leadPerson: null, parent: state.carrier, origin: null },
    due: closedOn ? null : dueUnder(state.clocks, PERIODS.passUp.rule),
    ...{ openedOn: state.openedOn, closedOn },
    parties: [
      { unit: issuer, role: 'issuer' },
      { unit, role: 'lead' },
    ],
    waiting: waiting(state),
    clocks: closedOn ? [] : state.clocks,
    tallies: ['accident', `accident-${grade}`].map((key) => ({ unit, key, day })),
  };
}
