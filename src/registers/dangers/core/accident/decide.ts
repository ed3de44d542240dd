// The one pure step of an accident: written down, passed up a level at a time within two hours each, casualties that change, its end.
import { type Clock, startClock } from '#deadlines';
import { type Instant, type PersonId, type Result, dayAt, never, ok, refuse } from '#kernel';
import { type Facts, type Step, allClocks, personIn, recounted, running, warned } from '#matters';
import { isWithin } from '#people';
import { LAW } from '../law.ts';
import { PERIODS, ROAD_SUPPLEMENT } from '../periods.ts';
import type { Accident } from './accident.ts';
import type { AccidentCommand, CommandOf } from './commands.ts';
import type { AccidentEvent } from './events.ts';
import { evolve, isOwedUp } from './evolve.ts';
import { type AccidentGrade, gradeOf } from './grade.ts';

type Decision = Result<Step<AccidentEvent>>;
type Opening = CommandOf<'OpenAccident'>;
const { firmReports, passUp: passing, supplement: window } = PERIODS;

/** Which commands make sense, before rights are asked. */
export function available(state: Accident): readonly AccidentCommand['type'][] {
  if (state.closedOn) return [];
  const firm: readonly AccidentCommand['type'][] = state.firmReportedAt ? [] : ['NoteFirmReport'];
  return [isOwedUp(state) ? 'PassUp' : 'CloseAccident', 'Supplement', ...firm];
}

export function decide(state: Accident | null, command: AccidentCommand, facts: Facts): Decision {
  const decided = step(state, command, facts);
  return decided.ok ? ok(withNews(state, decided.value, facts)) : decided;
}

function step(state: Accident | null, command: AccidentCommand, facts: Facts): Decision {
  if (command.type === 'OpenAccident') return open(command, facts);
  if (!state) return refuse('not-found', 'not-there');
  if (command.type === 'WarnClocks') return ok({ events: state.closedOn ? [] : warned(state.clocks, facts) });
  if (command.type === 'RecountClocks') return ok({ events: state.closedOn ? [] : recounted(state.clocks, command, facts) });
  if (state.closedOn) return refuse('conflict', 'accident-closed', { day: state.closedOn });
  const by = personIn(facts);
  if (!by.ok) return by;
  switch (command.type) {
    case 'NoteFirmReport':
      return noteFirmReport(state, command, by.value, facts);
    case 'PassUp':
      return passUp(state, command, by.value, facts);
    case 'Supplement':
      return change(state, command, by.value, facts);
    case 'CloseAccident':
      return close(state, command, by.value, facts);
    default:
      return never(command);
  }
}

const lateBy = (clocks: readonly Clock[], rule: string, at: Instant): boolean => {
  const dueAt = clocks.find((clock) => clock.rule === rule)?.dueAt ?? null;
  return dueAt !== null && at > dueAt;
};

/** Refuses moments out of their order, or still to come. */
function inOrder(moments: readonly (Instant | null | undefined)[], { now }: Facts): Result<null> {
  const known = moments.filter((moment) => moment !== null && moment !== undefined);
  const sorted = known.every((moment, n) => n === 0 || (known[n - 1] ?? moment) <= moment);
  return sorted && known.every((moment) => moment <= now) ? ok(null) : refuse('invalid', 'moments-out-of-order');
}

/** Moments in their order, a unit of the one in charge, and a carrier that is there. */
function openAllowed(
  { happenedAt, toldAt, firmToldAt, firmReportedAt, issuer, lead, carrier }: Opening,
  facts: Facts,
): Result<null> {
  const [ours, theirs] = [inOrder([happenedAt, toldAt], facts), inOrder([happenedAt, firmToldAt, firmReportedAt], facts)];
  if (!ours.ok) return ours;
  if (!theirs.ok) return theirs;
  const [above, below] = [facts.unit(issuer), facts.unit(lead)];
  if (!above || !below || !isWithin(below.path, above.path))
    return refuse('invalid', 'watched-outside', { unit: below?.name ?? '' });
  return carrier && !facts.other(carrier) ? refuse('invalid', 'no-such-carrier') : ok(null);
}

function open(command: Opening, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const allowed = openAllowed(command, facts);
  if (!allowed.ok) return allowed;
  const { type: _, carrier = null, other = null, firmToldAt = null, firmReportedAt = null, ...said } = command;
  const grade = gradeOf(command);
  const clocks = firstClocks(command, grade, facts);
  if (!clocks.ok) return clocks;
  const firmLate = firmReportedAt !== null && lateBy(clocks.value, firmReports.rule, firmReportedAt);
  const known = { ...said, carrier, other, firmToldAt, firmReportedAt, firmLate, grade };
  const started = clocks.value.filter(({ rule }) => rule !== firmReports.rule || !firmReportedAt);
  return ok({
    events: [{ type: 'AccidentOpened', on: facts.today, by: by.value, number: facts.number ?? '', ...known, clocks: started }],
  });
}

/** The firm's hour where its beginning is known, the hours of the first level, and the days in which casualties still count. */
function firstClocks({ firmToldAt, toldAt, level, road, happenedAt }: Opening, grade: AccidentGrade, { calendar }: Facts) {
  return allClocks(
    firmToldAt ? startClock(firmReports, firmToldAt, calendar) : null,
    isOwedUp({ reached: level, grade }) ? startClock(passing, toldAt, calendar) : null,
    startClock(road ? ROAD_SUPPLEMENT : window, dayAt(happenedAt), calendar),
  );
}

/** SAF-24: within an hour of its head being told. */
function noteFirmReport(state: Accident, { at }: CommandOf<'NoteFirmReport'>, by: PersonId, facts: Facts): Decision {
  if (state.firmReportedAt) return refuse('conflict', 'firm-reported-already');
  const ordered = inOrder([state.happenedAt, state.firmToldAt, at], facts);
  if (!ordered.ok) return ordered;
  const late = lateBy(state.clocks, firmReports.rule, at);
  return ok({ events: [{ type: 'FirmReported', on: facts.today, by, at, late, stopped: [firmReports.rule] }] });
}

/** SAF-25: within two hours a level, the own government told at the same time; the next level's hours begin with it. */
function passUp(state: Accident, command: CommandOf<'PassUp'>, by: PersonId, facts: Facts): Decision {
  const { at, to, government } = command;
  if (!isOwedUp(state)) return refuse('conflict', 'passed-up-to-the-end');
  if (!government) return refuse('invalid', 'government-not-told', {}, LAW.passUp);
  const ordered = inOrder([state.passes.at(-1)?.at ?? state.toldAt, at], facts);
  if (!ordered.ok) return ordered;
  const late = lateBy(state.clocks, passing.rule, at);
  const event = { type: 'PassedUp', on: facts.today, by, at, to, late } as const;
  const owed = isOwedUp(evolve(state, event));
  const clocks = owed ? allClocks(startClock(passing, at, facts.calendar)) : ok([]);
  if (!clocks.ok) return clocks;
  return ok({ events: [{ ...event, clocks: clocks.value, stopped: owed ? [] : [passing.rule] }] });
}

/** SAF-27: within its days a change of casualties changes the grade, and with it how far up it goes; afterwards it is only noted. */
function change(state: Accident, command: CommandOf<'Supplement'>, by: PersonId, facts: Facts): Decision {
  const { dead, hurt, loss, text } = command;
  const last = state.clocks.find(({ rule }) => rule === window.rule)?.due ?? null;
  const inTime = last !== null && facts.today <= last;
  const grade = inTime ? gradeOf(command) : state.grade;
  const owed = isOwedUp({ reached: state.reached, grade });
  const clocks = owed && !isOwedUp(state) ? allClocks(startClock(passing, facts.now, facts.calendar)) : ok([]);
  if (!clocks.ok) return clocks;
  const event = { type: 'CasualtiesChanged', on: facts.today, by, dead, hurt, loss, text, grade, inTime } as const;
  return ok({ events: [{ ...event, clocks: clocks.value, stopped: owed ? [] : [passing.rule] }] });
}

function close(state: Accident, { note }: CommandOf<'CloseAccident'>, by: PersonId, facts: Facts): Decision {
  if (isOwedUp(state)) return refuse('conflict', 'not-passed-up', {}, LAW.passUp);
  return ok({ events: [{ type: 'AccidentClosed', on: facts.today, by, note, stopped: running(state) }] });
}

/** Tells the carrier, where one is named, of the accident and of every change of its grade. */
function withNews(before: Accident | null, step: Step<AccidentEvent>, facts: Facts): Step<AccidentEvent> {
  const now = step.events.reduce<Accident | null>(evolve, before);
  if (!now?.carrier || now.grade === before?.grade) return step;
  const { number, grade, happenedAt, carrier } = now;
  const news = { type: 'NoteAccident', id: facts.matter, number, happenedOn: dayAt(happenedAt), grade };
  return { ...step, then: [...(step.then ?? []), { register: 'carriers', matter: carrier, command: news }] };
}
