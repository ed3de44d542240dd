// Folding a look-back, and what lists, inboxes, clocks and counts see of it.
import { firstOfMonth } from '#kernel';
import type { Ask, Party, Projection, Tally, Waiting } from '#matters';
import type { LookBackEvent, LookBackScheduled } from './events.ts';
import { type LookBack, type LookBackStatus, hasEnded, nextStage } from './look-back.ts';

function scheduled({ type: _, on, ...known }: LookBackScheduled): LookBack {
  const drawn = nextStage(known.stages) !== undefined;
  return { ...known, status: drawn ? 'scheduled' : 'not-drawn', endedOn: drawn ? null : on };
}

/** Applies one event; the first must be LookBackScheduled. */
export function evolve(state: LookBack | null, event: LookBackEvent): LookBack {
  if (event.type === 'LookBackScheduled') return scheduled(event);
  if (!state) throw new Error(`${event.type} before LookBackScheduled`);
  switch (event.type) {
    case 'StageCameDue':
      return { ...state, status: 'due', clocks: event.clocks };
    case 'ClockWarned':
      return { ...state, clocks: event.clocks };
    case 'FindingRecorded': {
      const stages = state.stages.map((stage) =>
        stage.days === event.days ? { ...stage, found: event.found, foundOn: event.on } : stage,
      );
      const over = event.found !== 'held' || nextStage(stages) === undefined;
      const status: LookBackStatus = over ? event.found : 'scheduled';
      return { ...state, stages, status, endedOn: over ? event.on : null, clocks: event.clocks };
    }
  }
}

/** The unit that did the work hears what was found when it is over, and before that not even that it was drawn. */
function parties(state: LookBack): readonly Party[] {
  const verifier: readonly Party[] = state.verifier === state.issuer ? [] : [{ unit: state.verifier, role: 'verifier' }];
  return [
    { unit: state.issuer, role: 'issuer' },
    ...verifier,
    ...(wasChecked(state) ? [{ unit: state.lead, role: 'addressee' } as const] : []),
  ];
}

const wasChecked = (state: LookBack): boolean => hasEnded(state.status) && state.stages.some((stage) => stage.found);

/** For the unit whose closing it was, by the month of closing: closings looked at to the end, and what came out. */
function tallies(state: LookBack): readonly Tally[] {
  if (!wasChecked(state)) return [];
  const day = firstOfMonth(state.closedOn);
  const keys = ['looked-back', ...(state.status === 'held' ? [] : [state.status])];
  return keys.map((key) => ({ unit: state.lead, key, day }));
}

/** A visit for each day on which it was looked at; told, like the rest, when it is over. */
const asks = (state: LookBack): readonly Ask[] =>
  state.stages.flatMap(({ days, foundOn: on }) =>
    on && wasChecked(state)
      ? [
          {
            ...{ unit: state.lead, name: `look-back-${days}`, kind: 'visit', about: [state.commitment] },
            ...{ askedOn: on, from: on, to: on, metOn: on },
          },
        ]
      : [],
  );

export function project(state: LookBack): Projection {
  const stage = hasEnded(state.status) ? undefined : nextStage(state.stages);
  const waiting: readonly Waiting[] =
    state.status === 'due' && stage ? [{ unit: state.issuer, action: 'look-back', due: stage.due }] : [];
  return {
    title: state.title,
    status: state.status,
    unit: state.lead,
    leadPerson: null,
    parent: state.commitment,
    origin: null,
    due: stage?.due ?? null,
    openedOn: state.closedOn,
    closedOn: state.endedOn,
    parties: parties(state),
    waiting,
    clocks: hasEnded(state.status) ? [] : state.clocks,
    tallies: tallies(state),
    asks: asks(state),
  };
}
