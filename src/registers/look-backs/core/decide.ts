// The one pure step of a look-back: drawn when it is scheduled, opened when its day is near, found to hold or not.
import { type Clock, SETTING_CLOCKS, owedWarnings, startClockUntil } from '#deadlines';
import { type Day, type PersonId, type Result, never, ok, refuse } from '#kernel';
import type { Facts, Step } from '#matters';
import type { CommandOf, LookBackCommand } from './commands.ts';
import type { LookBackEvent } from './events.ts';
import { type LookBack, type Stage, hasEnded, nextStage } from './look-back.ts';
import { drawStages } from './sampling.ts';

type Decision = Result<Step<LookBackEvent>>;

export function decide(state: LookBack | null, command: LookBackCommand, facts: Facts): Decision {
  if (command.type === 'ScheduleLookBack') return schedule(command, facts);
  if (!state) return refuse('not-found', 'not-there');
  switch (command.type) {
    case 'RecordFinding':
      return recordFinding(state, command, facts);
    case 'WarnClocks':
      return warnClocks(state, facts);
    default:
      return never(command);
  }
}

/** The clock of a stage; it runs from `on` to the stage's day, or to `on` itself where that day has passed. */
function clockOf(stage: Stage | undefined, on: Day, facts: Facts): Result<readonly Clock[]> {
  if (!stage) return ok([]);
  const clock = startClockUntil(SETTING_CLOCKS.lookBack, on, stage.due < on ? on : stage.due, facts.calendar);
  return clock.ok ? ok([clock.value]) : clock;
}

function schedule({ type: _, ...closing }: CommandOf<'ScheduleLookBack'>, facts: Facts): Decision {
  const stages = drawStages(facts.today, closing.risk, facts.id);
  const clocks = clockOf(nextStage(stages), facts.today, facts);
  if (!clocks.ok) return clocks;
  const event = { type: 'LookBackScheduled', on: facts.today, number: facts.number ?? '', ...closing, stages } as const;
  return ok({ events: [{ ...event, closedOn: facts.today, clocks: clocks.value }] });
}

/** Another team: nobody who did the work or passed it, and nobody of a unit that did it. */
function otherTeam(state: LookBack, facts: Facts): Result<PersonId> {
  if (facts.actor === 'system') return refuse('forbidden', 'not-your-right');
  const { person, posts } = facts.actor;
  if (state.involved.includes(person)) return refuse('forbidden', 'look-back-by-the-involved');
  if (posts.some((post) => post.unit === state.lead || state.assisting.includes(post.unit)))
    return refuse('forbidden', 'look-back-by-doers-unit');
  return ok(person);
}

function recordFinding(state: LookBack, command: CommandOf<'RecordFinding'>, facts: Facts): Decision {
  const stage = nextStage(state.stages);
  if (hasEnded(state.status) || !stage) return refuse('conflict', 'look-back-ended', { status: state.status });
  const by = otherTeam(state, facts);
  if (!by.ok) return by;
  const { found, note } = command;
  const mendBy = found === 'held' ? null : (command.mendBy ?? null);
  if (found !== 'held' && !mendBy) return refuse('invalid', 'mend-by-missing');
  if (mendBy && mendBy < facts.today) return refuse('invalid', 'mend-by-has-passed', { mendBy });
  const next = found === 'held' ? nextStage(state.stages.filter(({ days }) => days > stage.days)) : undefined;
  const clocks = clockOf(next, facts.today, facts);
  if (!clocks.ok) return clocks;
  const { days } = stage;
  const evidence = command.evidence ?? [];
  return ok({
    events: [
      { type: 'FindingRecorded', on: facts.today, days, found, by: by.value, note, mendBy, evidence, clocks: clocks.value },
    ],
    then:
      found === 'held'
        ? []
        : [
            {
              register: 'commitments',
              matter: state.commitment,
              command: { type: 'Reopen', how: found, reason: note, due: mendBy, lookBack: facts.matter },
            },
          ],
  });
}

/** Notes each warning once; the first opens the stage, so that it is in the inbox a week before its day and not earlier. */
function warnClocks(state: LookBack, facts: Facts): Decision {
  const stage = nextStage(state.stages);
  if (hasEnded(state.status) || !stage) return ok({ events: [] });
  const on = facts.today;
  const events = owedWarnings(state.clocks, facts.now).flatMap(({ kind, warned }): readonly LookBackEvent[] => {
    const clocks = [warned];
    const note: LookBackEvent = { type: 'ClockWarned', on, rule: warned.rule, kind, clocks };
    return state.status === 'scheduled' ? [note, { type: 'StageCameDue', on, days: stage.days, clocks }] : [note];
  });
  return ok({ events });
}
