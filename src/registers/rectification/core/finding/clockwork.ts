// What time and the engine say to a finding: warnings, the end of an exception, clocks counted anew, another official.
import { owedWarnings } from '#deadlines';
import { ok } from '#kernel';
import { type Facts, recounted } from '#matters';
import { PERIODS } from '../periods.ts';
import type { CommandOf } from './commands.ts';
import type { FindingEvent } from './events.ts';
import { endException } from './exception.ts';
import { type Finding, hasEnded } from './finding.ts';
import type { Decision } from './step.ts';

/** Notes each warning once. An exception whose last day is over leaves the finding open again, and late. */
export function warnClocks(state: Finding, facts: Facts): Decision {
  if (hasEnded(state.status)) return ok({ events: [] });
  const events: FindingEvent[] = [];
  for (const { kind, warned } of owedWarnings(state.clocks, facts.now)) {
    const { rule } = warned;
    const over = rule === PERIODS.exception.rule && kind === 'breached' && state.status === 'excepted';
    events.push({ type: 'ClockWarned', on: facts.today, rule, kind, clocks: [warned] });
    if (!over) continue;
    const ended = endException(warned.due, null, facts);
    if (!ended.ok) return ended;
    events.push(ended.value);
  }
  return ok({ events });
}

/** Each clock that the calendar of now counts otherwise is an entry of its own (CAL-16). */
export const recountClocks = (state: Finding, command: CommandOf<'RecountClocks'>, facts: Facts): Decision =>
  ok({ events: hasEnded(state.status) ? [] : recounted(state.clocks, command, facts) });

/** By a hand-over; what has ended, or is led by somebody else by now, is left as it is. */
export function passOn(state: Finding, { from, official, handOver }: CommandOf<'PassOn'>, facts: Facts): Decision {
  if (hasEnded(state.status) || state.official !== from) return ok({ events: [] });
  return ok({ events: [{ type: 'OfficialChanged', on: facts.today, from, official, handOver }] });
}
