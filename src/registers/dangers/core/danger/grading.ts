// From found to ordered: the second signature, the grade by the signs that a person says hold (SAF-32, SAF-33), the order (SAF-08).
import { SETTING_CLOCKS, startClock } from '#deadlines';
import { type PersonId, type Result, ok, refuse } from '#kernel';
import { type Facts, allClocks, clockUntil } from '#matters';
import { LAW } from '../law.ts';
import { SIGNS, SIGN_NAMES, type CarrierKind, type SignName } from '../kinds.ts';
import { PERIODS } from '../periods.ts';
import type { CommandOf } from './commands.ts';
import type { Danger } from './danger.ts';
import type { Decision } from './decide.ts';

/** SAF-09: by another person than who wrote it down. */
export function sign(state: Danger, by: PersonId, facts: Facts): Decision {
  if (state.foundBy === by) return refuse('forbidden', 'second-officer-signs', {}, LAW.signed);
  const clocks = allClocks(startClock(PERIODS.grade, facts.today, facts.calendar));
  return clocks.ok ? ok({ events: [{ type: 'DangerSigned', on: facts.today, by, clocks: clocks.value }] }) : clocks;
}

/** One sign makes it major; a sign says nothing of those for whom it was not made. Graded anew, it is ordered anew. */
export function grade(state: Danger, command: CommandOf<'GradeDanger'>, by: PersonId, facts: Facts): Decision {
  const { level, reason } = command;
  const signs = SIGN_NAMES.filter((name) => command.signs?.[name] === true);
  const fit = signsFit(signs, state.kind);
  if (!fit.ok) return fit;
  const [first] = signs;
  if (level === 'general' && first) return refuse('conflict', 'sign-makes-major', { sign: first }, SIGNS[first].law);
  const { today: on, calendar } = facts;
  const report = level === 'major' && !state.reported ? [startClock(PERIODS.reportMajor, on, calendar)] : [];
  const clocks = allClocks(startClock(PERIODS.order, on, calendar), ...report);
  if (!clocks.ok) return clocks;
  const over = [PERIODS.grade.rule, PERIODS.plan.rule, SETTING_CLOCKS.complete.rule, SETTING_CLOCKS.mend.rule];
  const stopped = level === 'general' ? [...over, PERIODS.reportMajor.rule, PERIODS.follow.rule] : over;
  return ok({ events: [{ type: 'DangerGraded', on, by, level, signs, reason, clocks: clocks.value, stopped }] });
}

function signsFit(signs: readonly SignName[], kind: CarrierKind): Result<null> {
  const stranger = signs.find((name) => !(SIGNS[name].kinds as readonly CarrierKind[]).includes(kind)); // wider than the literal
  return stranger ? refuse('invalid', 'sign-not-for-kind', { sign: stranger }, SIGNS[stranger].law) : ok(null);
}

/** At once, by a day, or with work stopped. The day of a listed danger is that of the notice: no law names one (SAF-35). */
export function order(state: Danger, command: CommandOf<'OrderFixing'>, by: PersonId, facts: Facts): Decision {
  const { today: on, calendar } = facts;
  const { measure, text, evacuate } = command;
  const due = measure === 'at-once' ? on : (command.due ?? null);
  if (!due) return refuse('invalid', 'order-without-day');
  if (due < on) return refuse('invalid', 'order-day-passed', { due });
  const plan = state.level === 'major' ? [startClock(PERIODS.plan, on, calendar)] : [];
  const clocks = allClocks(clockUntil(SETTING_CLOCKS.complete, on, due, calendar), ...plan);
  if (!clocks.ok) return clocks;
  const stopped = [PERIODS.order.rule];
  return ok({ events: [{ type: 'FixingOrdered', on, by, measure, due, evacuate, text, clocks: clocks.value, stopped }] });
}
