// Folding a hand-over, and what lists and inboxes see of it.
import type { Party, Projection, Waiting } from '#matters';
import type { HandOverEvent, HandOverOpened } from './events.ts';
import { type HandOver, type Line, hasEnded } from './hand-over.ts';

const opened = ({ type: _, on, at, by, ...known }: HandOverOpened): HandOver => ({
  ...known,
  status: 'drawn',
  ...{ openedOn: on, openedBy: by, drawnAt: at, confirmAt: known.unit },
  ...{ given: null, received: null, confirmed: null, endedOn: null, endReason: null },
});

/** Lines with what is said to each; what is said to none leaves it as it was. */
const changed = <Said extends { readonly line: string }>(
  lines: readonly Line[],
  said: readonly Said[],
  change: (line: Line, said: Said | undefined) => Line,
): readonly Line[] => {
  const byLine = new Map(said.map((one) => [one.line, one]));
  return lines.map((line) => change(line, byLine.get(line.matter)));
};

/** Applies one event; the first must be HandOverOpened. */
export function evolve(state: HandOver | null, event: HandOverEvent): HandOver {
  if (event.type === 'HandOverOpened') return opened(event);
  if (!state) throw new Error(`${event.type} before HandOverOpened`);
  const { at, by, on } = event;
  switch (event.type) {
    case 'ListRedrawn':
      return { ...state, status: 'drawn', lines: event.lines, drawnAt: at, given: null };
    case 'ListSigned': {
      const lines = changed(state.lines, event.remarks, (line, said) => ({
        ...line,
        remark: said?.text ?? line.remark,
        objection: null,
      }));
      return { ...state, status: 'signed', lines, given: { at, by, inStead: event.inStead } };
    }
    case 'LinesObjected': {
      const lines = changed(state.lines, event.objections, (line, said) => ({ ...line, objection: said?.text ?? null }));
      return { ...state, status: 'objected', lines, given: null };
    }
    case 'HandOverReceived': {
      const lines = changed(state.lines, event.outcomes, (line, said) => ({ ...line, outcome: said?.outcome ?? null }));
      return { ...state, status: 'received', lines, received: { at, by, inStead: null }, confirmAt: event.confirmAt };
    }
    case 'HandOverConfirmed':
      return { ...state, status: 'confirmed', confirmed: { at, by, inStead: null }, endedOn: on };
    case 'HandOverWithdrawn':
      return { ...state, status: 'withdrawn', endedOn: on, endReason: event.reason };
  }
}

/** Seen from the unit and from above only, as is every matter on its list. */
const parties = ({ unit, above }: HandOver): readonly Party[] => [
  { unit, role: 'lead' },
  ...(above ? [{ unit: above, role: 'verifier' } as const] : []),
];

function waiting({ status, unit, confirmAt, effective }: HandOver): readonly Waiting[] {
  switch (status) {
    case 'drawn':
    case 'objected':
      return [{ unit, action: 'sign-list', due: effective }];
    case 'signed':
      return [{ unit, action: 'receive', due: effective }];
    case 'received':
      return [{ unit: confirmAt, action: 'confirm', due: null }];
    default:
      return [];
  }
}

/** The lead person is who gives. */
export const project = (state: HandOver): Projection => ({
  title: state.title,
  status: state.status,
  unit: state.unit,
  leadPerson: state.from,
  parent: null,
  origin: null,
  due: hasEnded(state.status) ? null : state.effective,
  openedOn: state.openedOn,
  closedOn: state.endedOn,
  parties: parties(state),
  waiting: waiting(state),
  clocks: [],
  tallies: [],
});
