// What cannot be mended for now: asked by the unit with what is done meanwhile, decided by a leader of the inspecting side, and
// over on its day.
import { SETTING_CLOCKS, startClock } from '#deadlines';
import { ok, refuse } from '#kernel';
import { type Facts, allClocks, clockUntil, personIn } from '#matters';
import { PERIODS, longestException } from '../periods.ts';
import type { CommandOf } from './commands.ts';
import type { FindingEvent } from './events.ts';
import { type Finding, asked } from './finding.ts';
import { type Decision, independent } from './step.ts';

const { complete, decideExtension, mend } = SETTING_CLOCKS;

export function askException(state: Finding, command: CommandOf<'AskException'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (asked(state)) return refuse('conflict', 'exception-pending');
  const latest = longestException(facts.today);
  if (command.until <= facts.today || command.until > latest) return refuse('invalid', 'exception-out-of-reach', { latest });
  const clocks = allClocks(startClock(decideExtension, facts.today, facts.calendar));
  if (!clocks.ok) return clocks;
  const { type: _, ...said } = command;
  return ok({ events: [{ type: 'ExceptionAsked', on: facts.today, by: by.value, ...said, clocks: clocks.value }] });
}

/** Granted until the day that was asked or an earlier one, or refused with a reason; never by who asked or of the same unit. */
export function decideException(state: Finding, command: CommandOf<'DecideException'>, facts: Facts): Decision {
  const open = asked(state);
  if (!open) return refuse('conflict', 'no-exception-asked');
  const by = independent(state, facts);
  if (!by.ok) return by;
  const note = command.note ?? null;
  const last = command.until ?? open.until;
  const decided = { type: 'ExceptionDecided', on: facts.today, by: by.value, note } as const;
  const stopped = [decideExtension.rule];
  if (!command.granted) {
    if (!note) return refuse('invalid', 'reason-missing');
    return ok({ events: [{ ...decided, granted: false, until: open.until, stopped }] });
  }
  if (last <= facts.today || last > open.until) return refuse('invalid', 'exception-not-as-asked', { asked: open.until });
  const clocks = allClocks(clockUntil(PERIODS.exception, facts.today, last, facts.calendar));
  if (!clocks.ok) return clocks;
  const over = [...stopped, complete.rule, mend.rule];
  return ok({ events: [{ ...decided, granted: true, until: last, clocks: clocks.value, stopped: over }] });
}

/** Before its end, by the unit itself, with a day within the exception. */
export function takeUpAgain(state: Finding, { due }: CommandOf<'TakeUpAgain'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const last = state.exception?.until ?? state.due;
  if (due < facts.today || due > last) return refuse('invalid', 'taken-up-outside-exception', { until: last });
  const ended = endException(due, by.value, facts);
  return ended.ok ? ok({ events: [ended.value] }) : ended;
}

/** The finding is open again, to be mended by the day. */
export function endException(due: Finding['due'], by: Finding['official'], facts: Facts) {
  const clocks = allClocks(clockUntil(complete, facts.today, due, facts.calendar));
  if (!clocks.ok) return clocks;
  const event: FindingEvent = {
    ...{ type: 'ExceptionEnded', on: facts.today, by, due },
    ...{ clocks: clocks.value, stopped: [PERIODS.exception.rule] },
  };
  return ok(event);
}
