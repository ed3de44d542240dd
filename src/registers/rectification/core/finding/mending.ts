// The unit's side: taken on by its head, cause and measures, proof, self-check.
import { SETTING_CLOCKS, startClock } from '#deadlines';
import { ok, refuse } from '#kernel';
import { type Facts, allClocks, clockUntil, mayLead, personIn } from '#matters';
import { PERIODS } from '../periods.ts';
import type { CommandOf } from './commands.ts';
import { type Finding, asked } from './finding.ts';
import type { Decision } from './step.ts';

const { acknowledge, complete, mend, verify } = SETTING_CLOCKS;

/** Opens a finding: to be taken on, to have its measures, and to be mended, each by its day. */
export function record(command: CommandOf<'RecordFound'>, facts: Facts): Decision {
  const { type: _, unit: lead, ...known } = command;
  const { today, calendar } = facts;
  const clocks = allClocks(
    startClock(acknowledge, today, calendar),
    clockUntil(PERIODS.plan, today, known.planBy < today ? today : known.planBy, calendar),
    clockUntil(complete, today, known.due, calendar),
  );
  if (!clocks.ok) return clocks;
  const number = facts.number ?? '';
  return ok({ events: [{ type: 'FindingRecorded', on: today, number, ...known, lead, clocks: clocks.value }] });
}

/** INS-03: the head who takes it on is first responsible; the rights of the command leave it to heads. */
export function accept(state: Finding, command: CommandOf<'Accept'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const official = command.official ?? null;
  const fits = official ? mayLead(official, state.lead, facts) : ok(null);
  if (!fits.ok) return fits;
  const stopped = [acknowledge.rule];
  return ok({ events: [{ type: 'FindingAccepted', on: facts.today, by: by.value, official, stopped }] });
}

/** Cause, measures, who and by when. Set anew as often as it has to be; never for later than the finding is due. */
export function setMeasures(state: Finding, command: CommandOf<'SetMeasures'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const fits = mayLead(command.official, state.lead, facts);
  if (!fits.ok) return fits;
  const due = command.due ?? state.due;
  if (due > state.due) return refuse('invalid', 'measures-end-after-due', { due: state.due });
  const clocks = allClocks(clockUntil(complete, state.openedOn, due, facts.calendar));
  if (!clocks.ok) return clocks;
  const { measures, official } = command;
  return ok({
    events: [
      {
        ...{ type: 'MeasuresSet', on: facts.today, by: by.value, measures, official, due },
        cause: { class: command.causeClass, text: command.cause },
        ...{ clocks: due === state.due ? [] : clocks.value, stopped: [PERIODS.plan.rule] },
      },
    ],
  });
}

export function addProof(_: Finding, { text, evidence }: CommandOf<'AddProof'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  return ok({ events: [{ type: 'ProofAdded', on: facts.today, by: by.value, text, evidence: evidence ?? [] }] });
}

/** The unit says that it is mended. Refuses while no proof has been given, and while an exception is being decided. */
export function selfCheck(state: Finding, { text, evidence }: CommandOf<'SelfCheck'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (asked(state)) return refuse('conflict', 'exception-pending');
  if (state.proofs === 0 && (evidence ?? []).length === 0) return refuse('conflict', 'proof-missing');
  const clocks = allClocks(startClock(verify, facts.today, facts.calendar));
  if (!clocks.ok) return clocks;
  const told = { on: facts.today, by: by.value, text, evidence: evidence ?? [] };
  return ok({ events: [{ type: 'SelfChecked', ...told, clocks: clocks.value, stopped: [mend.rule, complete.rule] }] });
}
