// Folding a look-back, and what lists, inboxes, clocks and counts see of it.
import { type Day, addDays } from '#kernel';
import type { Party, Projection, Tally, Waiting } from '#matters';
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

/** Where verification was another unit's, the issuer looks back; the unit that did the work hears only what was found. */
function parties(state: LookBack): readonly Party[] {
  const verifier: readonly Party[] = state.verifier === state.issuer ? [] : [{ unit: state.verifier, role: 'verifier' }];
  const told = state.status === 'never-done' || state.status === 'came-back';
  return [
    { unit: state.issuer, role: 'issuer' },
    ...verifier,
    ...(told ? [{ unit: state.lead, role: 'addressee' } as const] : []),
  ];
}

const firstOfMonth = (day: Day): Day => addDays(day, 1 - Number(day.slice(8)));

/** For the unit whose closing it was, by the month of closing: closings looked at, and what came out. */
function tallies(state: LookBack): readonly Tally[] {
  const checked = state.stages.filter((stage) => stage.found);
  const last = checked.at(-1);
  if (!last) return [];
  const day = firstOfMonth(state.closedOn);
  const keys = ['looked-back', ...(last.found === 'held' ? [] : [last.found as string])];
  return keys.map((key) => ({ unit: state.lead, key, day }));
}

export function project(state: LookBack): Projection {
  const stage = hasEnded(state.status) ? undefined : nextStage(state.stages);
  const waiting: readonly Waiting[] =
    state.status === 'due' && stage ? [{ unit: state.issuer, action: 'look-back', due: stage.due }] : [];
  return {
    title: state.title,
    status: state.status,
    unit: state.issuer,
    leadPerson: null,
    parent: null,
    origin: null,
    due: stage?.due ?? null,
    openedOn: state.closedOn,
    closedOn: state.endedOn,
    parties: parties(state),
    waiting,
    clocks: hasEnded(state.status) ? [] : state.clocks,
    tallies: tallies(state),
  };
}
