// The one pure step of a carrier: facts and grade, checks planned and dangers recorded (each a matter of its own), its end.
import { type Result, never, ok, refuse } from '#kernel';
import { type Facts, type Step, allClocks, clockUntil, personIn, recounted, warned } from '#matters';
import { isWithin, mayOrRefuse } from '#people';
import { nextCheckBy, seasonOn } from '../kinds.ts';
import { PERIODS } from '../periods.ts';
import { working } from '../step.ts';
import type { Carrier } from './carrier.ts';
import type { CarrierCommand, CommandOf } from './commands.ts';
import type { CarrierEvent } from './events.ts';
import { openChecks, openDangers, project } from './evolve.ts';
import { planAllowed } from './plan.ts';

type Decision = Result<Step<CarrierEvent>>;

/** Which commands make sense, before rights are asked. */
export const available = ({ closedOn }: Carrier): readonly CarrierCommand['type'][] =>
  closedOn ? [] : ['PlanCheck', 'RecordDanger', 'GradeRisk', 'ChangeFacts', 'CloseCarrier'];

export function decide(state: Carrier | null, command: CarrierCommand, facts: Facts): Decision {
  if (command.type === 'OpenCarrier') return open(command, facts);
  if (!state) return refuse('not-found', 'not-there');
  if (isFromBelow(command)) return note(state, command, facts);
  if (state.closedOn) return refuse('conflict', 'carrier-closed', { day: state.closedOn });
  switch (command.type) {
    case 'ChangeFacts':
      return changeFacts(state, command, facts);
    case 'GradeRisk':
      return gradeRisk(state, command, facts);
    case 'PlanCheck':
      return planCheck(state, command, facts);
    case 'RecordDanger':
      return recordDanger(state, command, facts);
    case 'CloseCarrier':
      return close(state, command, facts);
    default:
      return never(command);
  }
}

type FromBelow = CommandOf<'NoteCheck' | 'NoteDanger' | 'NoteAccident' | 'WarnClocks' | 'RecountClocks'>;
const BELOW: readonly string[] = ['NoteCheck', 'NoteDanger', 'NoteAccident', 'WarnClocks', 'RecountClocks'];
const isFromBelow = (command: CarrierCommand): command is FromBelow => BELOW.includes(command.type);

/** What checks, dangers, accidents and time say to it. A check that was made starts the time to the next anew. */
function note(state: Carrier, command: FromBelow, facts: Facts): Decision {
  const { today: on } = facts;
  switch (command.type) {
    case 'NoteCheck': {
      const { id, number, status } = command;
      const clocks = status === 'done' ? nextCheck(state, facts) : ok([]);
      return clocks.ok ? ok({ events: [{ type: 'CheckMoved', on, id, number, status, clocks: clocks.value }] }) : clocks;
    }
    case 'NoteDanger': {
      const { type: _, ...line } = command;
      return ok({ events: [{ type: 'DangerMoved', on, ...line }] });
    }
    case 'NoteAccident': {
      const { type: _, ...line } = command;
      const named = state.accidents.some(({ id }) => id === line.id) ? ok(null) : mayName(state, facts);
      if (!named.ok) return named;
      return ok({ events: [{ type: 'AccidentNoted', on, ...line }] });
    }
    case 'WarnClocks':
      return ok({ events: state.closedOn ? [] : warned(state.clocks, facts) });
    case 'RecountClocks':
      return ok({ events: state.closedOn ? [] : recounted(state.clocks, command, facts) });
  }
}

/** An accident is put on a carrier by whoever works there: that it is seen is not enough. Once it is there, it may change. */
function mayName(state: Carrier, { actor, unit }: Facts): Result<null> {
  if (actor === 'system') return ok(null);
  const parties = project(state).parties.flatMap((party) => {
    const path = unit(party.unit)?.path;
    return path ? [{ ...party, path }] : [];
  });
  return mayOrRefuse(actor, working, { parties, compartment: null });
}

const nextCheck = (carrier: Pick<Carrier, 'grade' | 'kind'>, { today, calendar }: Facts) =>
  allClocks(clockUntil(PERIODS.nextCheck, today, nextCheckBy(carrier, today), calendar));

function open(command: CommandOf<'OpenCarrier'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const [upper, lower] = [facts.unit(command.issuer), facts.unit(command.lead)];
  if (!upper || !lower || !isWithin(lower.path, upper.path))
    return refuse('invalid', 'watched-outside', { unit: lower?.name ?? '' });
  const clocks = nextCheck(command, facts);
  if (!clocks.ok) return clocks;
  const { name, kind, issuer, lead, grade, reason: gradeReason } = command;
  const known = { licence: command.licence ?? null, licenceUntil: command.licenceUntil ?? null };
  const size = { exposure: command.exposure ?? 0, place: command.place ?? '' };
  const said = { name, kind, issuer, lead, grade, gradeReason, ...known, ...size };
  return ok({
    events: [{ type: 'CarrierOpened', on: facts.today, by: by.value, number: facts.number ?? '', ...said, clocks: clocks.value }],
  });
}

function changeFacts(state: Carrier, command: CommandOf<'ChangeFacts'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const { licence, licenceUntil, exposure, place } = command;
  const known = { licence: licence ?? state.licence, licenceUntil: licenceUntil ?? state.licenceUntil };
  const size = { exposure: exposure ?? state.exposure, place: place ?? state.place };
  return ok({ events: [{ type: 'FactsChanged', on: facts.today, by: by.value, ...known, ...size }] });
}

/** The time to the next check is counted anew from today by the new grade. */
function gradeRisk(state: Carrier, { grade, reason }: CommandOf<'GradeRisk'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const clocks = nextCheck({ ...state, grade }, facts);
  if (!clocks.ok) return clocks;
  return ok({ events: [{ type: 'RiskGraded', on: facts.today, by: by.value, grade, reason, clocks: clocks.value }] });
}

function planCheck(state: Carrier, command: CommandOf<'PlanCheck'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const allowed = planAllowed(state, command, facts);
  if (!allowed.ok) return allowed;
  const { type: _, officer, certificate, second, secondCertificate, reason, ...plan } = command;
  const id = facts.id(0);
  const check = {
    ...{
      type: 'OpenCheck',
      ...plan,
      reason: reason ?? null,
      season: plan.cause === 'season' ? (seasonOn(plan.from)?.name ?? null) : null,
    },
    ...{ carrier: facts.matter, carrierName: state.name, kind: state.kind, issuer: state.issuer },
    officers: [
      { person: officer, certificate },
      { person: second, certificate: secondCertificate },
    ],
  };
  const { cause, from, to } = plan;
  return ok({
    events: [{ type: 'CheckAdded', on: facts.today, by: by.value, id, cause, from, to }],
    then: [{ register: 'safety-checks', matter: id, command: check }],
  });
}

function recordDanger(state: Carrier, command: CommandOf<'RecordDanger'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const { type: _, evidence, ...found } = command;
  const id = facts.id(0);
  const { name: carrierName, kind, issuer, lead } = state;
  const danger = {
    ...{
      type: 'OpenDanger',
      ...found,
      evidence: (evidence ?? []).map((file) => ({ ...file })),
      check: null,
      signatory: null,
      refusal: null,
    },
    ...{ carrier: facts.matter, carrierName, kind, issuer, lead },
  };
  return ok({
    events: [{ type: 'DangerAdded', on: facts.today, by: by.value, id, title: command.title }],
    then: [{ register: 'dangers', matter: id, command: danger }],
  });
}

function close(state: Carrier, { reason }: CommandOf<'CloseCarrier'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const open = openChecks(state).length + openDangers(state).length;
  if (open > 0) return refuse('conflict', 'carrier-has-open-matters', { open });
  const stopped = state.clocks.map(({ rule }) => rule);
  return ok({ events: [{ type: 'CarrierClosed', on: facts.today, by: by.value, reason, stopped }] });
}
