// The firm's side, written down by who watches it: the plan, the work, its self-check; then the look of another person, and the end.
import { SETTING_CLOCKS, startClock } from '#deadlines';
import { type PersonId, ok, refuse } from '#kernel';
import { type Facts, allClocks, clockUntil, running } from '#matters';
import { LAW } from '../law.ts';
import { PERIODS } from '../periods.ts';
import type { CommandOf } from './commands.ts';
import type { Danger } from './danger.ts';
import type { Decision } from './decide.ts';

const { complete, mend, verify } = SETTING_CLOCKS;

/** SAF-05: a plan for a major danger has six items; the schema of the command wants each. */
export function filePlan(_: Danger, command: CommandOf<'FilePlan'>, by: PersonId, facts: Facts): Decision {
  const { type: __, evidence, ...plan } = command;
  return ok({
    events: [{ type: 'PlanFiled', on: facts.today, by, plan, evidence: evidence ?? [], stopped: [PERIODS.plan.rule] }],
  });
}

export function reportFixing(state: Danger, { text, evidence }: CommandOf<'ReportFixing'>, by: PersonId, facts: Facts): Decision {
  const planned = hasPlan(state);
  if (!planned.ok) return planned;
  return ok({ events: [{ type: 'FixingReported', on: facts.today, by, text, evidence: evidence ?? [] }] });
}

const hasPlan = ({ level, plan }: Danger) =>
  level === 'major' && !plan ? refuse('conflict', 'plan-missing', {}, LAW.sixItems) : ok(null);

export function selfCheck(state: Danger, { text, evidence }: CommandOf<'SelfCheck'>, by: PersonId, facts: Facts): Decision {
  const planned = hasPlan(state);
  if (!planned.ok) return planned;
  const clocks = allClocks(startClock(verify, facts.today, facts.calendar));
  if (!clocks.ok) return clocks;
  const told = { on: facts.today, by, text, evidence: evidence ?? [] };
  return ok({ events: [{ type: 'SelfChecked', ...told, clocks: clocks.value, stopped: [complete.rule, mend.rule] }] });
}

/** SAF-38: the engine keeps it apart from everybody who had a hand in the mending. What is looked at leaves a proof. */
export function recheck(state: Danger, command: CommandOf<'ReCheck'>, by: PersonId, facts: Facts): Decision {
  const { passed, text } = command;
  const evidence = command.evidence ?? [];
  if (evidence.length === 0) return refuse('invalid', 'recheck-without-evidence');
  const { today: on, calendar } = facts;
  const due = state.order?.due ?? on;
  const clocks = passed ? ok([]) : allClocks(startClock(mend, on, calendar), clockUntil(complete, state.openedOn, due, calendar));
  if (!clocks.ok) return clocks;
  return ok({ events: [{ type: 'ReChecked', on, by, passed, text, evidence, clocks: clocks.value, stopped: [verify.rule] }] });
}

/** SAF-02, SAF-03: a major one does not end unreported or unlisted; closing it takes it off the list. */
export function close(state: Danger, { note }: CommandOf<'CloseDanger'>, by: PersonId, facts: Facts): Decision {
  if (state.level === 'major' && !state.reported) return refuse('conflict', 'major-not-reported', {}, LAW.reportMajor);
  if (state.level === 'major' && !state.listed) return refuse('conflict', 'major-not-listed', {}, LAW.followMajor);
  return ok({ events: [{ type: 'DangerClosed', on: facts.today, by, note: note ?? null, stopped: running(state) }] });
}

export function withdraw(state: Danger, { reason }: CommandOf<'WithdrawDanger'>, by: PersonId, facts: Facts): Decision {
  return ok({ events: [{ type: 'DangerWithdrawn', on: facts.today, by, reason, stopped: running(state) }] });
}
